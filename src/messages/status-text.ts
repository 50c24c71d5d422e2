import type { Case, State } from '../domain/case.ts';
import { aspectsChanged } from '../domain/state-after.ts';
import { waitingText } from './hold-text.ts';
import type { Language } from './language.ts';
import { type PromiseContext, promisedBy } from './promised-by.ts';
import { receptionMissing } from './reception-text.ts';
import { type Translator, translator } from './translate.ts';
import { dayInSentence } from './when.ts';

/** How the requester's case stands (step 13): since when, who has it, what comes next. Plain text. */
export function statusText(kase: Case, language: Language, context: PromiseContext = {}): string {
  const t = translator(language);
  const { number, state, assignee, closing, mergedInto } = kase;
  const changed = kase.history.findLast((event) => aspectsChanged(event).includes('state'));
  const since = dayInSentence(changed?.at ?? kase.openedAt, context.now, t);
  const stands = t(state === 'needs_info' ? 'status.asks' : 'status.stands', {
    number,
    state: t(`state.${state}`),
    since,
  });
  if (state === 'closed')
    return [
      stands,
      ...(closing ? [t(`closing.own.${closing}`, { into: mergedInto?.number ?? '' })] : []),
    ].join(' ');
  const solved = state === 'resolved' ? 'status.solved_by' : 'status.attended_by';
  const who = assignee === undefined ? t('status.nobody') : t(solved, { name: assignee.name });
  // Until the form is complete (policy 3), the requester is the one to go on.
  const missing = state === 'new' ? receptionMissing(kase, t) : '';
  const next =
    missing === '' ? ownNext(kase, state, t, context) : t('next.own.reception', { missing });
  return [stands, who, waitingText(kase, 'own', t) ?? next].join(' ');
}

/**
 * What the requester of an open case may expect: until when the desk starts or solves it, where that is promised;
 * of one that nobody looked at yet, when the desk is open.
 */
export function ownNext(
  kase: Case,
  state: Exclude<State, 'closed'>,
  t: Translator,
  context: PromiseContext = {},
): string {
  const { attendedFrom, history, openedAt } = kase;
  if (state === 'new' || state === 'assigned' || state === 'in_progress') {
    const clock = state === 'in_progress' ? 'resolve' : 'start';
    const promised = promisedBy(kase, clock, context, t);
    if (promised?.isLate) return t(`next.own.late.${clock}`, { due: promised.due });
    if (promised !== undefined) return t(`next.own.${state}.by`, { due: promised.due });
  }
  const last = history.at(-1)?.at ?? openedAt;
  return state === 'new' && attendedFrom !== undefined && last < attendedFrom
    ? t('next.own.new.later', { date: t.date(attendedFrom, 'at') })
    : t(`next.own.${state}`);
}
