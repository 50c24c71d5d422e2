import { clausesOf, isAround } from '../meaning/clauses.ts';
import { isNo, isYes } from '../meaning/plain-answers.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { saysOtherMatter } from '../meaning/same-case.ts';
import { caseByEnd, theOneNamed } from '../meaning/which-case.ts';
import { answeredInWords, ordersAct, refusesAct, saysItAnswers } from './answered-in-words.ts';
import { begun, offer } from './begin-request.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import { type Act, type Offer, on } from './offers.ts';
import type { Asked } from './outcomes/on-outcome.ts';
import { take } from './presses.ts';
import { clausesTold } from './verdict-instead.ts';

const ALL =
  /\b(?:(?:a|para|con|to|for) )?(?:(?:a )?l[oa]s dos(?: cosas)?|ambos|ambas|both)(?: of them)?\b/;

/** "Sí a los dos": one answer to all that one message asked about. */
export function answerAll({ dialog, offered, message, context }: Asked): Step | undefined {
  const said = plainWords(message.text);
  const other = besideOf(dialog, offered);
  if (other === undefined || !ALL.test(said)) return undefined;
  const rest = said.replace(ALL, ' ').trim();
  const answer = rest === '' ? 'si' : rest;
  const one = answeredInWords(offered, answer);
  const two = answeredInWords(other, answer);
  if (one === undefined || two === undefined || one.besides + two.besides !== '') return undefined;
  const done = take(dialog, one.offer, one.act, context);
  const also = take(done.dialog, two.offer, two.act, context);
  return done.effect === undefined ? also : both(done, also);
}

function both(done: Step, also: Step): Step {
  const effects = [done.effect, also.effect].filter((effect) => effect !== undefined);
  const [effect, second] = effects;
  const { effect: _effect, ...step } = also;
  const replies = [...done.replies, ...also.replies];
  return { ...step, replies, ...(effect && { effect }), ...(second && { also: second }) };
}

const THE_OTHER = /\b(?:(?:el|la|lo|al|del) otr[oa]|the other)\b/;
const CANCELS = /\b(?:cancel\w*|anul\w+|retir\w+)\b/;
const BRIEF = 9;
/** "Cierre uno y cancele el otro" */
const NEXT_ORDER =
  /\s+(?:y|and)\s+(?=(?:cancel|anul|retir|cierr|close|reabr|reopen|agreg|anot|pong|a[nñ]ad|add|dej)\p{L}*)/iu;

/**
 * "El 2 cancélelo, lo de la impresora sí agréguelo al 1": an order for each of the two things that
 * one message asked about. Undefined where any clause is no plain order for one of them.
 */
export function answerEach({ dialog, offered, message, context }: Asked): Step | undefined {
  const other = besideOf(dialog, offered);
  const clauses = clausesOf(message.text)
    .flatMap((each) => each.split(NEXT_ORDER))
    .filter((each) => !isAround(each) && !isYes(each) && !isNo(each));
  if (other === undefined || clauses.length !== 2) return undefined;
  const [one, two] = clauses.map((clause) => orderFor([offered, other], clause, context));
  const [first = '', second = ''] = clauses;
  if (one === undefined && two === undefined) return undefined;
  const left = ({ offer }: OrderedAct) => (offer === offered ? other : offered);
  const a =
    one ?? (two && THE_OTHER.test(plainWords(first)) ? orderOf(left(two), first) : undefined);
  const b =
    two ?? (one && THE_OTHER.test(plainWords(second)) ? orderOf(left(one), second) : undefined);
  if (a === undefined || b === undefined || a.offer === b.offer) return undefined;
  // What only has to be confirmed yet is asked last.
  const [now, next] = a.act === undefined ? [b, a] : [a, b];
  const done = doOrder(dialog, now, context);
  return both(done, doOrder(done.dialog, next, { ...context, offerId: `${context.offerId}-1` }));
}

/**
 * "Lo primero es la respuesta, lo del teclado es otro caso": of the text that was asked about, what
 * is told of the other matter begins a request, the rest answers the desk.
 */
export function answerAndNew({ dialog, offered, message, context }: Asked): Step | undefined {
  const { text, key } = message;
  const answer = offered.acts.find(({ do: does }) => does === 'answer');
  const clauses = clausesOf(text);
  const apart = clauses.find(saysOtherMatter);
  const isSaid = clauses.some((each) => each !== apart && saysItAnswers(plainWords(each)));
  if (answer === undefined || apart === undefined || !isSaid) return undefined;
  const other = clausesTold(offered.text, apart);
  const rest = clausesOf(offered.text).filter((each) => !other.includes(each));
  if (other.length === 0 || rest.length === 0) return undefined;
  const part = { ...offered, text: rest.join('').trim(), before: [] };
  const done = take(dialog, part, answer, context);
  const request = { text: other.join('').trim(), key };
  return both(done, begun(done.dialog, context, request));
}

/** The act that is ordered, or none where the case of the offer is to be cancelled, which nobody asked about. */
interface OrderedAct {
  readonly offer: Offer;
  readonly act?: Act;
}

/** The one of the offers whose case a clause names, or whose order alone it is. */
function orderFor(
  offers: readonly Offer[],
  clause: string,
  { own }: DialogContext,
): OrderedAct | undefined {
  const asked = own.filter(({ id }) => offers.some((each) => caseOf(each) === id));
  const oldest = asked.toSorted((x, y) => x.number.localeCompare(y.number));
  const named = caseByEnd(own, clause) ?? theOneNamed(oldest, clause);
  if (named !== undefined) {
    const offer = offers.find((each) => caseOf(each) === named.id);
    return offer && orderOf(offer, clause);
  }
  const fit = offers.flatMap((each) => orderOf(each, clause) ?? []).filter(({ act }) => act);
  return fit.length === 1 ? fit[0] : undefined;
}

function orderOf(offer: Offer, clause: string): OrderedAct | undefined {
  const said = plainWords(clause);
  const [act] = offer.acts;
  if (act === undefined || said.split(' ').length > BRIEF) return undefined;
  if (refusesAct(said)) return { offer, act: { do: 'none' } };
  if (ordersAct(act, said)) return { offer, act };
  return CANCELS.test(said) && caseOf(offer) !== undefined ? { offer } : undefined;
}

function caseOf({ acts: [act] }: Offer): string | undefined {
  return act && 'caseId' in act ? act.caseId : undefined;
}

function doOrder(dialog: Dialog, { offer: of, act }: OrderedAct, context: DialogContext): Step {
  if (act !== undefined) return take(dialog, of, act, context);
  const kase = context.own.find(({ id }) => id === caseOf(of));
  const offers = (dialog.offers ?? []).filter(({ id }) => id !== of.id);
  if (kase === undefined) return { dialog, replies: [] };
  const acts = [{ do: 'cancel', ...on(kase) }, { do: 'none' }] as const;
  return offer({ ...dialog, offers }, context, 'cancel', acts, of);
}

function besideOf({ offers = [] }: Dialog, { id, key }: Offer): Offer | undefined {
  return offers.find((each) => each.id !== id && each.key === key && key !== '');
}
