import { normalize } from '../../../domain/normalize.ts';
import { objectsToQuestion } from '../../meaning/does-not-know.ts';
import type { Dialog } from '../dialog.ts';
import { reply } from '../questions.ts';
import type { Reply } from '../replies.ts';

const ABOUT_TIME = /\b(?:demor|tard|cuanto|cuando|how long|how soon|when)/;
const ASKS_WHICH =
  /\b(?:(?:de|por|sobre|para) cual(?:es)? (?:de|solicitud|caso|es|me)|(?:de|por|sobre) que (?:solicitud|caso|cosa) (?:es|me)|(?:which|what) (?:one |request |case |of (?:the|them|my)(?: \w+)? )?(?:are you asking|is this (?:about|for)|do you mean)|(?:si )?(?:entendio|le quedo claro|tomo nota|anoto|puso)(?: \w+)? que|(?:did|do) you (?:get|understand|note))\b/;

const ASKS =
  /^(?:y |es que |pues |la verdad )*(?:no (?:se|entiendo|sabria|comprendo|tengo (?:ni )?idea)|ni idea|que|cual|como|cuando|cuanto|para que|i (?:dont|don t|have no)|no (?:idea|clue)|what|which|how|why)\b/;

/** Whether words that answer no choice tell something, rather than ask. */
export function tellsSomething({ stage }: Dialog, text: string): boolean {
  const isChoice = stage === 'kind' || stage === 'priority';
  const said = normalize(text);
  const isQuestion = text.includes('?') || ASKS.test(said) || ASKS_WHICH.test(said);
  return isChoice && !isQuestion && !objectsToQuestion(said);
}

/** What answers a question about the question that is open. */
export function explanation({ stage, draft }: Dialog, text: string): Reply {
  const said = normalize(text);
  if (draft.request !== '' && ASKS_WHICH.test(said))
    return reply('asked_about', { request: draft.request });
  if (ABOUT_TIME.test(said)) return reply('explain_time');
  switch (stage) {
    case 'kind':
    case 'priority':
    case 'name':
    case 'office':
    case 'summary':
      return reply(`explain_${stage}`);
    default:
      return reply('explain_request');
  }
}
