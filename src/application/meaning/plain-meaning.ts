import type { State } from '../../domain/case.ts';
import { isGreeting } from '../../domain/completeness.ts';
import { choiceOf } from './choice-in-words.ts';
import { greetsAtLength, greetsWithName } from './clauses.ts';
import { changesSummary, confirms, refusesOpening, toldWithYes } from './consent.ts';
import { takesBack } from './instead.ts';
import { asksForStatus, saysLater } from './later.ts';
import { asksForOthers } from './list-words.ts';
import type { Reading } from './outcome.ts';
import { isConsent, isNo, isThumb, isYes } from './plain-answers.ts';
import { plainWords } from './plain-words.ts';
import { contradictsPriority, priorityAnswer } from './priority-said.ts';
import type { OpenQuestion, Situation } from './situation.ts';
import { summaryChange } from './summary-change.ts';

/** Where something is waited for, that somebody may put off. */
const WAITING: readonly State[] = ['needs_info', 'resolved'];

/** Nothing but a question mark: what is asked is not understood, or what can be asked. */
const QUESTION_MARK = /^[?¿!¡.\s]*[?¿][?¿!¡.\s]*$/u;
/** "¿Cuántos casos tengo abiertos?" */
const COUNTS_CASES =
  /\b(?:cuales|cuant[oa]s)(?: cosas)? tengo (?:\w+ )?(?:abiert|pendient)\w+|\b(?:cuant[oa]s|cuales|que|how many|which) (?:casos|solicitudes|cases|requests) (?:(?:mias?|mios?|abiert[oa]s|open) )*(?:tengo|tenemos|hay a mi nombre|llevo|do i have|have i)\b/;
const NOT_YET = /\b(?:todavia|aun|yet)\b/;
/** "¿Y?": how it stands, where something is open. */
const AND_WHAT = /^[\s¿]*(?:y|and|so)(?: (?:entonces|que|then))?[\s.…!]*\?[\s?!]*$/iu;

/** A yes, a no, a greeting, a number or a name, where the situation gives it one meaning. */
export function plainMeaning(situation: Situation, text: string): Reading | undefined {
  const { draft, own } = situation;
  if (isGreeting(text) || greetsAtLength(text)) return { outcome: 'greet' };
  if (!draft && greetsWithName(text)) return { outcome: 'greet' };
  if (QUESTION_MARK.test(text)) {
    const isAsked = draft !== undefined || own.some(({ state }) => state === 'needs_info');
    return { outcome: isAsked ? 'explain' : 'help' };
  }
  const waits = draft !== undefined || own.some(({ state }) => WAITING.includes(state));
  const isPriority =
    draft?.undecided.includes('priority') &&
    (priorityAnswer(text) !== undefined || contradictsPriority(text));
  if (waits && !isPriority && saysLater(text)) return { outcome: 'later' };
  const isOpen = own.some(({ state }) => state !== 'closed');
  if (!draft && isOpen && text.includes('?') && asksForOthers(text)) return { outcome: 'my_cases' };
  if (COUNTS_CASES.test(plainWords(text))) return { outcome: 'my_cases' };
  if (draft ? isOpen && asksForStatus(text) : isOpen && AND_WHAT.test(text))
    return { outcome: 'status' };
  if (draft?.question === 'summary') {
    if (refusesOpening(text))
      return { outcome: NOT_YET.test(plainWords(text)) ? 'later' : 'discard' };
    if (isConsent(text)) return { outcome: 'open' };
    if (confirms(text)) return confirmed(toldWithYes(text));
    if (isNo(text)) return { outcome: 'ask_what' };
    return isBrief(text) && !takesBack(text) && choiceOf(draft.undecided, text)
      ? { outcome: 'change' }
      : undefined;
  }
  if (draft) return takesBack(text) ? undefined : draftAnswer(draft.question, text);
  if (isThumb(text)) return { outcome: 'thanks' };
  const isAsked = own.some(({ state }) => state === 'needs_info');
  if (isAsked && (isYes(text) || isNo(text) || isIdentifier(text))) return { outcome: 'answer' };
  if (isAsked) return undefined;
  if (own.some(({ state }) => state === 'resolved')) {
    if (isYes(text)) return { outcome: 'accept' };
    // "Ok" to a solution is heard, and says neither.
    if (isConsent(text)) return { outcome: 'thanks' };
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

/** A yes opens, unless what is told with it changes what would be opened. */
function confirmed(told: string): Reading {
  return changesSummary(told)
    ? { outcome: 'change', change: summaryChange(told) }
    : { outcome: 'open' };
}

const FULL_NAME = /^\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|del|la|las|los) )*\p{Lu}[\p{L}'’.-]+){1,5}\.?$/u;

/** Asked for more, it drops no request: the desk asks (step 6). */
const NOTHING_MORE =
  /^(?:nada(?: mas)?|no hay (?:mas|nada mas)|no hay nada|nothing(?: else| more)?)$/;

/** A name as it is written; the rest is classified. */
function draftAnswer(question: OpenQuestion, text: string): Reading | undefined {
  const isAnswer =
    (question === 'name' && FULL_NAME.test(text)) ||
    (question === 'clarify' && NOTHING_MORE.test(plainWords(text)));
  return isAnswer ? { outcome: 'answer' } : undefined;
}

/** No more than which of the choices. */
function isBrief(text: string): boolean {
  return plainWords(text).split(' ').length <= 4 && !text.includes('?');
}
