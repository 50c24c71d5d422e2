import type { Case } from '../domain/case.ts';
import type { LevelClock } from '../domain/service-level.ts';
import type { Translator } from './translate.ts';
import { whenShown } from './when.ts';

/** What decides whether a requester is told until when the desk acts, and how its day is called. */
export interface PromiseContext {
  /** A lead confirmed the desk's service levels: before that nobody is promised anything. */
  readonly promises?: boolean | undefined;
  readonly now?: Date | undefined;
}

/**
 * Until when the desk starts the case, or solves it, as far as its requester is told so; whether that
 * has gone by for whoever reads it `now`. Plain.
 */
export function promisedBy(
  { history, levelDue }: Case,
  clock: LevelClock,
  { promises, now }: PromiseContext,
  t: Translator,
): { readonly due: string; readonly isLate: boolean } | undefined {
  const last = now ?? history.at(-1)?.at;
  if (!promises || levelDue?.clock !== clock || last === undefined) return undefined;
  const isLate = levelDue.dueAt <= last;
  // Who looks at it later sees no clock that runs.
  if (isLate && now === undefined) return undefined;
  return { due: whenShown(levelDue.dueAt, now, t, 'at'), isLate };
}
