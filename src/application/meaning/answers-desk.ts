import { normalize } from '../../domain/normalize.ts';
import { asksForSomething } from './by-example.ts';
import { withoutAround } from './clauses.ts';
import type { Reading } from './outcome.ts';
import type { Situation } from './situation.ts';
import { saysAnother, theOneNamed } from './which-case.ts';

/** Words of what the desk asked, where nothing else is plain, answer it. */
export function answering({ draft, own }: Situation, text: string): Reading | undefined {
  const waiting = own.filter(({ question }) => question !== undefined);
  const questions = waiting.map((kase) => ({ ...kase, request: kase.question ?? '' }));
  const [only, ...more] = waiting;
  const isShown =
    only?.question !== undefined && more.length === 0 && saysShown(only.question, text);
  const asked =
    waiting.find(({ id }) => id === theOneNamed(questions, text)?.id) ??
    (isShown ? only : undefined);
  if (draft || asked?.question === undefined) return undefined;
  // "El papel es nuevo" asks for nothing new where the desk asked about new paper.
  const ownWords = withoutWordsOf(asked.question, text);
  const isPlain =
    !withoutAround(text).includes('?') && !asksForSomething(ownWords) && !saysAnother(asked, text);
  return isPlain ? { outcome: 'answer', cases: [asked.id] } : undefined;
}

const ASKS_SHOWN =
  /\b(?:mensaje|error|aviso|letrero|codigo|dice|sale|aparece|muestra|message|code|says?|shows?)\b/;
const SHOWN =
  /^(?:(?:pues|ah|ay|si|ok|y|a mi|bueno|well) )*(?:(?:me |le |nos |solo |it |just )*(?:dice|sale|aparece|muestra|says|shows|reads))\b/;

/** "Dice «usuario bloqueado»", where the desk asked what the screen says. */
function saysShown(question: string, text: string): boolean {
  return ASKS_SHOWN.test(normalize(question)) && SHOWN.test(normalize(text));
}

/** A text without the words of the question that it answers. */
function withoutWordsOf(question: string, text: string): string {
  const asked = new Set(normalize(question).split(' '));
  return normalize(text)
    .split(' ')
    .filter((word) => !asked.has(word))
    .join(' ');
}
