import { MAX_TEXT } from '../../../domain/catalogue.ts';
import { leavesIt } from '../../meaning/choice-in-words.ts';
import { clausesOf, isAround, saysMatter } from '../../meaning/clauses.ts';
import { plainWords } from '../../meaning/plain-words.ts';
import { namesChoice } from '../../meaning/priority-said.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { ask, reply, withSaid } from '../questions.ts';
import type { Message } from './on-outcome.ts';

/** An answer of so many words says more than which of the choices. */
const TELLS_MORE = 5;
/** So many beside an answer tell something. */
const TELLS_BESIDES = 3;

/** Whoever answers a choice with a whole sentence tells more than the choice: the request keeps it. */
export function keepingWords(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  next: (grown: Dialog) => Step,
): Step {
  const { text } = message;
  const told = besides(
    text,
    (clause) =>
      (isBrief(clause) && (namesChoice(clause) || leavesIt(clause))) ||
      OF_WHICH.test(plainWords(clause)),
  );
  const least = told === text ? TELLS_MORE : TELLS_BESIDES;
  return tells(told, least)
    ? addToRequest(dialog, context, { ...message, text: told }, next)
    : next(dialog);
}

/**
 * What is told before or after the answer itself, as it was written: nothing is cut out of the
 * middle of it.
 */
export function besides(text: string, isAnswer: (clause: string) => boolean): string {
  // A number after a comma goes on in a clause, and says something else all the same: "Planning, 4th floor".
  const clauses = clausesOf(text).flatMap((clause) => clause.split(/(?<=,\s)(?=\d)/u));
  const says = (clause: string) =>
    !(
      isAround(clause) ||
      SAYS_NOTHING.test(plainWords(clause)) ||
      isRhetorical(clause) ||
      isAnswer(clause)
    );
  const first = clauses.findIndex(says);
  const last = clauses.findLastIndex(says);
  if (first < 0) return '';
  const told = clauses
    .slice(first, last + 1)
    .join('')
    .trim();
  return last === clauses.length - 1 ? told : told.replace(/[,;:]$/u, '');
}

/** Whether words tell something of the desk's, or are at least so many. */
export function tells(text: string, least = TELLS_BESIDES): boolean {
  return text !== '' && (saysMatter(text) || plainWords(text).split(' ').length >= least);
}

/** Hesitation before the answer that counts, or after it. */
const SAYS_NOTHING =
  /^(?:(?:no|si|bueno|mejor|espere|mentiras?|digo|ya|pues|ah|ay|no se|creo|supongo|diria|obvio|(?:yo )?no (?:le |les )?(?:escribi|puse|mande|envie|di|he (?:escrito|puesto|mandado|dado)) (?:mi|la|ninguna|una|nunca|ese|esa) (?:clave|contrasena|password)|i (?:did n ?t|didnt|did not|never) (?:write|wrote|type|typed|sent?|gave|give) (?:my|any|a) password|(?:como )?(?:ya )?(?:le|les|se lo) (?:dije|habia dicho|he dicho)(?: ya)?|(?:like )?i (?:already )?(?:said|told you)(?: already)?|(?:yo|ella|el|nosotros|ambos|los dos) tambien|(?:para )?(?:los dos|las dos|ambos|ambas|both)|me too|yes|(?:con )?(?:todo )?lo (?:que|q) (?:ya )?(?:le|les) (?:dije|escribi|conte)|wait|sorry|rather|i guess|i think|i suppose) ?)*$/;
/** "¿No es obvio?", "¿cierto?", "¿están sordos?" ask nothing. */
const RHETORICAL =
  /^(?:y |o |es que |pero |acaso |and |but |or )*(?:(?:estan|esta|son|es que son|are you) (?:todos )?(?:sord[oa]s?|cieg[oa]s?|dormid[oa]s?|loc[oa]s?|deaf|blind|asleep)|que parte no|what part|cuantas veces|how many times|no (?:sabe|saben|oye|oyen|escucha|escuchan|lee|leen)\b|(?:cant|can t|dont|don t) you (?:read|hear|listen))\b|^(?:y |pero |acaso |and |but )*(?:acaso|no (?:es|esta|ve|ven|cree|creen|le parece|cierto)|cierto|verdad|si|ok|isnt|isn t|is not|right|cant you|can t you)\b(?: \w+){0,3}$/;

function isRhetorical(clause: string): boolean {
  return clause.includes('?') && RHETORICAL.test(plainWords(clause));
}

/** "Y lo de la contraseña es baja": a level, and of which request. */
const OF_WHICH =
  /^(?:(?:y|pero|and|but) )?(?:lo del?|el del?|la del?|the one) (?:\w+ ){1,6}(?:alta|media|baja|high|medium|low)$/;

const BRIEF = 6;

function isBrief(clause: string): boolean {
  return plainWords(clause).split(' ').length <= BRIEF;
}

/** Whether it says no more than which of the choices. */
export function isShort({ text }: Pick<Message, 'text'>): boolean {
  return plainWords(text).split(' ').length < TELLS_MORE;
}

/** Appends what was said to the request; what it has no room for is given back, never dropped in silence. */
export function addToRequest(
  dialog: Dialog,
  { turn }: DialogContext,
  { text, key = turn }: Pick<Message, 'text'> & { readonly key?: string },
  next: (grown: Dialog) => Step,
): Step {
  const parts = text === '' ? dialog.said : [...dialog.said, { key, text }];
  const grown = withSaid(dialog, parts);
  return grown.draft.request.length > MAX_TEXT
    ? ask(dialog, reply('text_not_saved', { text }))
    : next(grown);
}
