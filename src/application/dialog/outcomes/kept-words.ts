import { MAX_TEXT } from '../../../domain/catalogue.ts';
import { normalize } from '../../../domain/normalize.ts';
import { clausesOf, isAround, saysMatter } from '../../meaning/clauses.ts';
import type { Outcome } from '../../meaning/outcome.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { ask, reply, withSaid } from '../questions.ts';
import type { Message } from './on-outcome.ts';

/** An answer of so many words says more than which of the choices. */
const TELLS_MORE = 5;

/** Whoever answers a choice with a whole sentence tells more than the choice: the request keeps it. */
export function keepingWords(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  next: (grown: Dialog) => Step,
): Step {
  const told = untold(dialog, context, message.text);
  return isShort({ text: told }) && !saysMatter(told)
    ? next(dialog)
    : addToRequest(dialog, context, { ...message, text: told }, next);
}

/** What the message tells besides the answer itself. */
function untold(dialog: Dialog, { understand }: DialogContext, text: string): string {
  const isAnswer = (clause: string) => {
    const { sure, outcome, change } = understand(dialog, clause);
    return sure && ANSWERED.includes(outcome) && change?.correction === undefined;
  };
  const clauses = clausesOf(text);
  const told = clauses.filter(
    (clause) =>
      !isAround(clause) &&
      !SAYS_NOTHING.test(normalize(clause)) &&
      !(isAnswer(clause) && isBrief(clause)),
  );
  return told.length === clauses.length ? text : told.join('').trim();
}

/** Hesitation before the answer that counts. */
const SAYS_NOTHING =
  /^(?:(?:no|si|bueno|mejor|espere|mentiras?|digo|ya|pues|ah|ay|yes|wait|sorry|rather) ?)*$/;
const ANSWERED: readonly Outcome[] = ['change', 'open_question'];
const BRIEF = 6;

function isBrief(clause: string): boolean {
  return normalize(clause).split(' ').length <= BRIEF;
}

/** Whether it says no more than which of the choices. */
export function isShort({ text }: Pick<Message, 'text'>): boolean {
  return normalize(text).split(' ').length < TELLS_MORE;
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
