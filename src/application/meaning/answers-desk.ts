import { saysHappening } from '../../domain/completeness.ts';
import { asksForSomething } from './by-example.ts';
import { clausesOf, withoutAround } from './clauses.ts';
import type { Outcome, Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { saysToNote } from './same-case.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { namesMoreThan } from './things.ts';
import { saysAnother, sharedWith, theOneNamed } from './which-case.ts';

/** What words that answer the desk may be taken for; anything else is plainly something else. */
const TAKEN_FOR: readonly Outcome[] = ['intake', 'about_case', 'answer', 'again', 'smalltalk'];

/** Words of what the desk asked, or what is said right after it, where nothing else is plain, answer it. */
export function answering(
  { draft, own }: Situation,
  text: string,
  { outcome, sure, cases }: Reading,
): Reading | undefined {
  if (draft) return undefined;
  const waiting = own.filter(({ question }) => question !== undefined);
  const questions = waiting.map((kase) => ({ ...kase, request: kase.question ?? '' }));
  const [only, ...more] = waiting;
  const isShown =
    only?.question !== undefined && more.length === 0 && saysShown(only.question, text);
  const isVague = sure === false || outcome === 'intake';
  const named = isVague
    ? (waiting.find(({ id }) => id === theOneNamed(questions, text)?.id) ??
      (isShown ? only : undefined))
    : undefined;
  const isTalk = outcome === 'smalltalk' && sure !== false;
  const mayBe = TAKEN_FOR.includes(outcome) && !isTalk && cases === undefined;
  const asked = named ?? (mayBe ? askedLast(own, text) : undefined);
  if (asked?.question === undefined) return undefined;
  // "El papel es nuevo" asks for nothing new where the desk asked about new paper.
  const ownWords = withoutWordsOf(asked.question, text);
  const isPlain =
    !withoutAround(text).includes('?') &&
    !ASKS_WHO.test(plainWords(text)) &&
    !asksForSomething(ownWords) &&
    !saysAnother(asked, text);
  return isPlain ? { outcome: 'answer', cases: [asked.id] } : undefined;
}

/**
 * The case whose question words are likely to answer that need not name it: the only one that the
 * desk asked about, only minutes ago or with no other open; none where they tell of something else.
 */
function askedLast(own: Situation['own'], text: string): CaseAtHand | undefined {
  const open = own.filter(({ state }) => state !== 'closed');
  const waiting = open.filter(({ question }) => question !== undefined);
  const lately = waiting.filter(({ justAsked }) => justAsked);
  const [asked, ...others] = lately.length > 0 ? lately : waiting;
  if (asked === undefined || others.length > 0) return undefined;
  if (!asked.justAsked && open.length > 1) return undefined;
  const request = `${asked.request}\n${asked.question ?? ''}`;
  const isOfAsked = sharedWith({ request }, text);
  const isOfOther = open.some((kase) => kase !== asked && sharedWith(kase, text) > isOfAsked);
  return isOfOther || tellsOfOther(request, text) || saysToNote(text) ? undefined : asked;
}

/** Before the name of what a clause is about. */
const ARTICLES = /^(?:(?:y|pero|and|but|a|al|el|la|los|las|mi|mis|un|una|the|my|our|an?) )+/;

/** Whether it tells what happens, or begins with a thing that what is known does not name: "la clave la olvidé", and not "la otra pide clave". */
function tellsOfOther(known: string, text: string): boolean {
  if (!namesMoreThan(known, text)) return false;
  const beginsWithOther = clausesOf(text).some((clause) => {
    const [first = ''] = plainWords(clause).replace(ARTICLES, '').split(' ');
    return namesMoreThan(known, first);
  });
  return saysHappening(text) || beginsWithOther;
}

/** "Quién me puede ayudar con Excel", without the marks of a question. */
const ASKS_WHO = /^(?:(?:y|pero|oiga|and|but) )*(?:a |con |de )?(?:quien|donde|who|where)\b/;

const ASKS_SHOWN =
  /\b(?:mensaje|error|aviso|letrero|codigo|dice|sale|aparece|muestra|message|code|says?|shows?)\b/;
const SHOWN =
  /^(?:(?:pues|ah|ay|si|ok|y|a mi|bueno|well) )*(?:(?:me |le |nos |solo |it |just )*(?:dice|sale|aparece|muestra|says|shows|reads))\b/;

/** "Dice «usuario bloqueado»", where the desk asked what the screen says. */
function saysShown(question: string, text: string): boolean {
  return (
    ASKS_SHOWN.test(plainWords(question)) &&
    clausesOf(text).some((clause) => SHOWN.test(plainWords(clause)))
  );
}

/** "La otra pide clave": of two that are known, no other one. */
const THE_OTHER = /\b(?:el|la|los|las) otr[oa]s?\b/g;

/** A text without the words of the question that it answers. */
function withoutWordsOf(question: string, text: string): string {
  const asked = new Set(plainWords(question).split(' '));
  return plainWords(text)
    .replace(THE_OTHER, ' ')
    .split(' ')
    .filter((word) => !asked.has(word))
    .join(' ');
}
