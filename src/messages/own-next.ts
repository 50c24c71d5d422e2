import type { Case } from '../domain/case.ts';
import type { Translator } from './translate.ts';
import { whenShown } from './when.ts';

/** What decides whether a requester is told until when the desk starts, and how its day is called. */
export interface PromiseContext {
  /** A lead confirmed the desk's service levels: before that nobody is promised anything. */
  readonly promises?: boolean | undefined;
  readonly now?: Date | undefined;
}

/** Until when the desk starts the case, as far as its requester is told so and it still lies ahead; plain. */
export function startsBy(
  { history, levelDue }: Case,
  { promises, now }: PromiseContext,
  t: Translator,
): string | undefined {
  const last = now ?? history.at(-1)?.at;
  if (!promises || levelDue?.clock !== 'start' || last === undefined) return undefined;
  return levelDue.dueAt > last ? whenShown(levelDue.dueAt, now, t, 'full') : undefined;
}

/** What comes next in an open case, to its requester; of one that nobody looked at yet, when the desk is open. Plain. */
export function ownNext(
  kase: Case,
  state: Exclude<Case['state'], 'closed'>,
  context: PromiseContext,
  t: Translator,
): string {
  const due = startsBy(kase, context, t);
  if (due !== undefined && (state === 'new' || state === 'assigned'))
    return t(`next.own.${state}.by`, { due });
  const { attendedFrom, history, openedAt } = kase;
  const last = history.at(-1)?.at ?? openedAt;
  return state === 'new' && attendedFrom !== undefined && last < attendedFrom
    ? t('next.own.new.later', { date: t.date(attendedFrom, 'at') })
    : t(`next.own.${state}`);
}
