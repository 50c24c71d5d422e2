import { normalize } from '../../../domain/normalize.ts';
import { withoutQuestions } from '../../meaning/clauses.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, Step } from '../dialog.ts';
import { wasShown } from '../follow-up.ts';
import { type Act, adding, type OfferCode, on, settling } from '../offers.ts';
import { reply, saying } from '../questions.ts';
import type { Reply } from '../replies.ts';
import { CASES_OFFERED, casesOf, type Heard } from './on-outcome.ts';

/** A day or an hour, which whoever comes has to know. */
const WHEN =
  /\d|\b(?:hoy|manana|pasado manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mediodia|today|tomorrow|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const SAYS_SOMETHING = 4;

/**
 * How a case stands. What is told with the question and names a day is offered for the case; asked
 * once more, with nothing new since, it is no more shown: the question itself can go to the case.
 */
export function onStatus({ dialog, context, message, meaning }: Heard): Step {
  const [one, ...others] = casesOf(context, meaning);
  if (one === undefined) return { dialog, replies: [reply('no_cases')] };
  const ways: readonly Act[] = [{ do: 'person' }, { do: 'none' }];
  const told = tellsBeside(message.text);
  const shown: Reply =
    others.length > 0 ? { kind: 'view', view: 'my_cases' } : { kind: 'status', caseId: one.id };
  const beside = (code: OfferCode, acts: readonly Act[], first: Reply): Step => {
    return saying(first, offer(dialog, context, code, [...acts, ...ways], message));
  };
  const open = [one, ...others].filter(({ state }) => state !== 'resolved' && state !== 'closed');
  if (others.length > 0)
    return told && open.length > 0
      ? beside('which_case', open.slice(0, CASES_OFFERED).map(adding), shown)
      : { dialog, replies: [shown] };
  if (isKnown(dialog, one) && one.state !== 'closed') {
    const known = reply('status_known', { number: one.number });
    return one.state === 'resolved'
      ? beside('thanks', settling(on(one)), known)
      : beside('about', [adding(one)], known);
  }
  return told && open.length > 0
    ? beside('about', [adding(one)], shown)
    : { dialog, replies: [shown] };
}

/** The last answer said how it stands, and nothing happened with it since. */
function isKnown(dialog: Dialog, kase: CaseAtHand): boolean {
  const { caseId, events } = dialog.recent ?? {};
  return wasShown(dialog, kase) && caseId === kase.id && events === kase.events;
}

function tellsBeside(text: string): boolean {
  if (!text.includes('?')) return false;
  const told = normalize(withoutQuestions(text));
  return WHEN.test(told) && told.split(' ').length >= SAYS_SOMETHING;
}
