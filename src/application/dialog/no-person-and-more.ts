import { tellsOfTrouble } from '../../domain/completeness.ts';
import { wantsNobody } from '../meaning/no-person.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import type { Message } from './outcomes/on-outcome.ts';
import { onUnsure } from './outcomes/unsure.ts';
import { clausesOf } from './said-besides.ts';

/** What answers the question of a request under way. */
const ANSWERS: readonly Outcome[] = ['change', 'answer', 'open', 'open_question'];

/** "Cancele eso": the call itself. */
const OF_THE_CALL: readonly Outcome[] = ['cancel_case', 'discard', 'person', 'no_person'];

/**
 * Whoever takes back a call for a person, as the one made when they were not understood, often says
 * again what it was about: that is understood by itself. Undefined when they say nothing more.
 */
export function besidesNobody(
  dialog: Dialog,
  message: Message,
  context: DialogContext,
  understood: (dialog: Dialog, message: Message, meaning: Meaning, context: DialogContext) => Step,
): Step | undefined {
  const clauses = clausesOf(message.text);
  const others = clauses.filter((clause) => !wantsNobody(clause));
  const text = others.join('').trim();
  if (text === '' || others.length === clauses.length) return undefined;
  const meaning = context.understand(dialog, text);
  const isAnswer = dialog.stage !== 'idle' && meaning.sure && ANSWERS.includes(meaning.outcome);
  if (OF_THE_CALL.includes(meaning.outcome) || !(isAnswer || tellsOfTrouble(text)))
    return undefined;
  const rest = { ...message, text };
  const more = understood(dialog, rest, meaning, context);
  const step = more.effect === undefined ? more : onUnsure(dialog, rest, meaning, context);
  return { ...step, effect: { kind: 'no_person' } };
}
