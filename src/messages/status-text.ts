import type { Case } from '../domain/case.ts';
import { aspectsChanged } from '../domain/state-after.ts';
import { waitingText } from './hold-text.ts';
import type { Language } from './language.ts';
import { ownNext, type PromiseContext } from './own-next.ts';
import { receptionMissing } from './reception-text.ts';
import { translator } from './translate.ts';

/** How the requester's case stands (step 13): since when, who has it, what comes next. Plain text. */
export function statusText(kase: Case, language: Language, context: PromiseContext = {}): string {
  const t = translator(language);
  const { number, state, assignee, closing, mergedInto } = kase;
  const changed = kase.history.findLast((event) => aspectsChanged(event).includes('state'));
  const since = t.date(changed?.at ?? kase.openedAt, 'day');
  const stands = t('status.stands', { number, state: t(`state.${state}`), since });
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
    missing === '' ? ownNext(kase, state, context, t) : t('next.own.reception', { missing });
  return [stands, who, waitingText(kase, 'own', t) ?? next].join(' ');
}
