import { reasonIn, withoutQuestions } from '../../meaning/clauses.ts';
import { callsPerson, filesComplaint } from '../../meaning/no-person.ts';
import { plainWords } from '../../meaning/plain-words.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { isKnown } from '../follow-up.ts';
import { type Act, adding, type OfferCode, on, settling } from '../offers.ts';
import { reply, saying } from '../questions.ts';
import type { Reply } from '../replies.ts';
import { CASES_OFFERED, casesOf, type Heard } from './on-outcome.ts';

/** A day or an hour, which whoever comes has to know. */
const WHEN =
  /\d|\b(?:hoy|manana|pasado manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mediodia|today|tomorrow|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const SAYS_SOMETHING = 4;
const MY_CASES: Reply = { kind: 'view', view: 'my_cases' };

/**
 * How a case stands. What is told with the question and names a day is offered for the case; asked
 * once more, with nothing new since, it is no more shown: the question itself can go to the case.
 */
export function onStatus({ dialog, context, message, meaning }: Heard): Step {
  const [one, ...others] = casesOf(context, meaning);
  if (one === undefined) return { dialog, replies: [reply('no_cases')] };
  const ways: readonly Act[] = [{ do: 'person' }, { do: 'none' }];
  const told = tellsBeside(message.text);
  const shown: Reply = others.length > 0 ? MY_CASES : { kind: 'status', caseId: one.id };
  const beside = (code: OfferCode, acts: readonly Act[], first: Reply): Step => {
    return saying(first, offer(dialog, context, code, [...acts, ...ways], message));
  };
  const open = [one, ...others].filter(({ state }) => state !== 'resolved' && state !== 'closed');
  if (others.length > 0)
    return told && open.length > 0
      ? beside('which_case', open.slice(0, CASES_OFFERED).map(adding), shown)
      : { dialog, replies: [shown] };
  if (isKnown(dialog, one, context.now) && one.state !== 'closed') {
    const known = reply('status_known', { number: one.number });
    return one.state === 'resolved'
      ? beside('thanks', settling(on(one)), known)
      : beside('about', [adding(one)], known);
  }
  return told && open.length > 0
    ? beside('about', [adding(one)], shown)
    : { dialog, replies: [shown] };
}

/**
 * A complaint that calls nobody, while something is open: how that stands, in a sentence where they
 * were told just before. One that is to be filed can go to the case or to a person. Undefined where
 * it is for a person to answer.
 */
export function onComplaint({ dialog, context, message }: Heard): Step | undefined {
  const { text } = message;
  const open = context.own.filter(({ state }) => state !== 'closed');
  if (dialog.stage !== 'idle' || callsPerson(text)) return undefined;
  if (open.length === 0 || open.some(({ state }) => state === 'resolved')) return undefined;
  const spokenOf = open.find(({ id }) => open.length === 1 || id === dialog.recent?.caseId);
  const shown = spokenOf === undefined ? MY_CASES : stateOf(dialog, context, spokenOf);
  if (!filesComplaint(text)) return { dialog, replies: [shown] };
  const about = spokenOf === undefined ? open.slice(0, CASES_OFFERED) : [spokenOf];
  const acts: readonly Act[] = [...about.map(adding), { do: 'person' }, { do: 'none' }];
  const code = about.length > 1 ? 'which_case' : 'about';
  return saying(shown, offer(dialog, context, code, acts, message));
}

/** How it stands, once. */
function stateOf(dialog: Dialog, { now }: DialogContext, kase: CaseAtHand): Reply {
  return isKnown(dialog, kase, now)
    ? reply('status_known', { number: kase.number })
    : { kind: 'status', caseId: kase.id };
}

function tellsBeside(text: string): boolean {
  const reason = plainWords(reasonIn(text)).split(' ').length > SAYS_SOMETHING;
  const told = plainWords(withoutQuestions(text));
  const isDay = text.includes('?') && WHEN.test(told) && told.split(' ').length >= SAYS_SOMETHING;
  return reason || isDay;
}
