import { undecided } from '../../../domain/commands/left-to-desk.ts';
import { saysHappening } from '../../../domain/completeness.ts';
import { clausesOf } from '../../meaning/clauses.ts';
import { objectsToQuestion, saysDontKnow } from '../../meaning/does-not-know.ts';
import { isOfForm, lacksOwnOffice } from '../../meaning/form-said.ts';
import { plainWords } from '../../meaning/plain-words.ts';
import type { Dialog, Draft } from '../dialog.ts';
import { reply } from '../questions.ts';
import type { Reply } from '../replies.ts';
import { besides } from './kept-words.ts';

const ABOUT_TIME =
  /\b(?:demor|tard|cuanto(?! (?:cuesta|vale))(?!s? (?:casos|solicitudes|(?:me |le |les |nos )?afect))|cuando|a que horas?|que dia|nadie (?:ha )?v|nobody (?:has )?c|what time|how long|how soon|when)/;
const ASKS_WHICH =
  /\b(?:(?:de|por|sobre|para) cual(?:es)? (?:de|solicitud|caso|es|me)|(?:de|por|sobre) que (?:solicitud|caso|cosa) (?:es|me)|(?:which|what) (?:one |request |case |of (?:the|them|my)(?: \w+)? )?(?:are you asking|is this (?:about|for)|do you mean)|(?:si )?(?:entendio|quedo|quedaron|corrigio|le quedo claro|tomo nota|anoto|puso)(?: \w+)? que|(?:did|do) you (?:get|understand|note))\b/;

const ASKS =
  /^(?:y |es que |pues |la verdad )*(?:no (?:entiendo|sabria|comprendo|tengo (?:ni )?idea)|no se(?= (?:que|cual|si|como|cuanto|bien|decir\w*)\b|$)|ni idea|que(?! (?:me|nos|le|les|se|lo|la) )|cual|como|cuando|cuanto|para que|i (?:dont|don t|have no)|no (?:idea|clue)|what|which|how|why)\b/;

/** "¿Cómo que cuánto afecta?" protests at the question, and asks nothing. */
const PROTESTS =
  /^(?:y |pero |ay |no |and |but )*(?:como (?:asi )?que|que (?:como|que) cuanto|what do you mean)\b|^(?:\w+ ){0,2}(?:cuanto (?:me |le |nos )?afecta|how much does it affect)$/;
/** "No sé, solo que …": what comes after it is told all the same. */
const BUT_TELLS =
  /^(?:[\p{L} ]{0,12}?(?:no s[eé]|ni idea|i don['’]?t know|no idea))[\s,.;:]+(?=(?:s[oó]lo|solamente|lo [uú]nico|pero|just|only|but)(?!\p{L}))/iu;

/** What is told where a choice was asked for: without protest at the question, and without doubt what to choose. */
export function toldInstead({ stage }: Dialog, text: string): string {
  if (stage !== 'summary' || isOfForm(text)) return '';
  const told = besides(text.replace(BUT_TELLS, ''), isLeftOut);
  const said = plainWords(told);
  const isQuestion = told.includes('?') || ASKS.test(said) || ASKS_WHICH.test(said);
  return isQuestion || objectsToQuestion(said) || !saysHappening(told) ? '' : told;
}

function isLeftOut(clause: string): boolean {
  return PROTESTS.test(plainWords(clause)) || isDoubt(clause);
}

/** Whether doubt what to choose is said, and nothing asked: what is told beside it is no answer, and the choices are explained. */
export function leavesDoubt(text: string): boolean {
  return !text.includes('?') && (BUT_TELLS.test(text) || clausesOf(text).some(isLeftOut));
}

/** Does not know which to choose: "no sé si es media o baja". */
const DOUBTS =
  /\b(?:no (?:se|sabria)(?: (?:bien|muy bien|decir|decirle))? (?:si|cual|que (?:es|sea|poner|nivel))|no estoy segur[oa]|(?:dont|don t|do not) know (?:if|whether|which|what)|(?:not|im not) sure)\b|^(?:\w+ ){0,3}(?:no se|ni idea|no (?:idea|clue)|i (?:dont|don t) know)$/;

/** Whether somebody does not know which of the choices to take. */
export function isDoubt(text: string): boolean {
  return DOUBTS.test(plainWords(text));
}

/** Whether it is asked which request is meant, or whether it was understood. */
export function asksWhich(text: string): boolean {
  return ASKS_WHICH.test(plainWords(text));
}

/** What answers a question about the question that is open. */
export function explanation({ stage, draft }: Dialog, text: string): Reply {
  const said = plainWords(text);
  if (draft.request !== '' && ASKS_WHICH.test(said))
    return reply('asked_about', { request: draft.request });
  if (stage === 'summary' && lacksOwnOffice(text)) return reply('explain_office');
  if (ABOUT_TIME.test(said)) return reply('explain_time');
  if (stage === 'summary' && OF_OFFICE.test(said)) return reply('term_office');
  if (stage === 'summary') return reply(`explain_${summaryPart(draft, said)}`);
  const isTold = stage === 'idle' || stage === 'request' || stage === 'clarify';
  return reply(`explain_${isTold ? 'request' : stage}`);
}

/** What of the summary is asked about; who does not know what to choose has what is still open explained. */
function summaryPart(draft: Draft, said: string): 'kind' | 'priority' | 'summary' {
  if (OF_KIND.test(said)) return 'kind';
  if (OF_PRIORITY.test(said)) return 'priority';
  return (isDoubt(said) || saysDontKnow(said) ? undecided(draft)[0] : undefined) ?? 'summary';
}
const OF_OFFICE = /\bdep\w{2,4}dencias?\b|^la oficina es\b/;
const OF_KIND = /\b(?:tipos?|incidencia|requerimiento|kind|type|incident|request)\b/;
const OF_PRIORITY =
  /\b(?:prioridad|nivel|alta|media|baja|afecta|urgen\w+|priority|level|high|medium|low|affects?)\b/;
