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
 * Until when the desk starts the case, or solves it, as far as its requester is told so and it still
 * lies ahead; plain.
 */
export function promisedBy(
  { history, levelDue }: Case,
  clock: LevelClock,
  { promises, now }: PromiseContext,
  t: Translator,
): string | undefined {
  const last = now ?? history.at(-1)?.at;
  if (!promises || levelDue?.clock !== clock || last === undefined) return undefined;
  return levelDue.dueAt > last ? whenShown(levelDue.dueAt, now, t, 'at') : undefined;
}
