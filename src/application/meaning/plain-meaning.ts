import type { State } from '../../domain/case.ts';
import { isGreeting } from '../../domain/completeness.ts';
import { normalize } from '../../domain/normalize.ts';
import { kindIn, priorityAnswer } from './kind-and-priority.ts';
import { asksForStatus, saysLater } from './later.ts';
import type { Reading } from './outcome.ts';
import { isConsent, isNo, isThumb, isYes } from './plain-answers.ts';
import type { OpenQuestion, Situation } from './situation.ts';

/** Where something is waited for, that somebody may put off. */
const WAITING: readonly State[] = ['needs_info', 'resolved'];

/** A yes, a no, a greeting, a number or a name, where the situation gives it one meaning. */
export function plainMeaning(situation: Situation, text: string): Reading | undefined {
  const { draft, own } = situation;
  if (isGreeting(text)) return { outcome: 'greet' };
  const waits = draft !== undefined || own.some(({ state }) => WAITING.includes(state));
  const isPriority = draft?.question === 'priority' && priorityAnswer(text) !== undefined;
  if (waits && !isPriority && saysLater(text)) return { outcome: 'later' };
  const isOpen = own.some(({ state }) => state !== 'closed');
  if (draft && isOpen && asksForStatus(text)) return { outcome: 'status' };
  if (draft?.question === 'summary') {
    if (isConsent(text)) return { outcome: 'open' };
    return isNo(text) ? { outcome: 'ask_what' } : undefined;
  }
  if (draft) return draftAnswer(draft.question, text);
  if (isThumb(text)) return { outcome: 'thanks' };
  const isAsked = own.some(({ state }) => state === 'needs_info');
  if (isAsked && (isYes(text) || isNo(text) || isIdentifier(text))) return { outcome: 'answer' };
  if (isAsked) return undefined;
  if (own.some(({ state }) => state === 'resolved')) {
    if (isYes(text)) return { outcome: 'accept' };
    return isNo(text) && !/grac|thank/i.test(text) ? { outcome: 'reopen' } : undefined;
  }
  return isYes(text) || isNo(text) ? { outcome: 'smalltalk' } : undefined;
}

const IDENTIFIER = /(?=\S*\d\S*\d)[\p{L}\d][\p{L}\d.@_-]{4,}/u;
const BARE_NUMBER = /^\W*\d+\W*$/u;
const FEW_WORDS = 8;

/** A serial number, an address, a telephone: nothing that somebody writes unless asked. */
function isIdentifier(text: string): boolean {
  return (
    BARE_NUMBER.test(text) ||
    (IDENTIFIER.test(text) && !text.includes('?') && text.split(/\s+/).length <= FEW_WORDS)
  );
}

const FULL_NAME = /^\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|del|la|las|los) )*\p{Lu}[\p{L}'’.-]+){1,5}\.?$/u;

/** Asked for more, it drops no request: the desk asks (step 6). */
const NOTHING_MORE =
  /^(?:nada(?: mas)?|no hay (?:mas|nada mas)|no hay nada|nothing(?: else| more)?)$/;

/** Kind and priority said by their names, a name as names are written; the rest is classified. */
function draftAnswer(question: OpenQuestion, text: string): Reading | undefined {
  if (question === 'name' && FULL_NAME.test(text)) return { outcome: 'answer' };
  if (question === 'clarify' && NOTHING_MORE.test(normalize(text))) return { outcome: 'answer' };
  const words = normalize(text).split(' ').length;
  if (words > 4 || text.includes('?')) return undefined;
  const isChosen =
    question === 'kind'
      ? kindIn(text) !== undefined &&
        !/\b(?:no se|dont know|not sure|diferencia|que es|what)\b/.test(normalize(text))
      : question === 'priority' &&
        priorityAnswer(text) !== undefined &&
        !/\b(?:que|si|se|what|if|know)\b/.test(normalize(text));
  return isChosen ? { outcome: 'change' } : undefined;
}
