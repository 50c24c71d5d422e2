import { normalize } from '../../../domain/normalize.ts';
import type { Meaning } from '../../meaning/outcome.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { type Act, adding } from '../offers.ts';
import { reply } from '../questions.ts';
import { casesOf, type Message } from './on-outcome.ts';

const QUESTION = /¿[^?]*\?|[^.;!?\n]*\?/gu;
/** A day or an hour, which whoever comes has to know. */
const WHEN =
  /\d|\b(?:hoy|manana|pasado manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mediodia|today|tomorrow|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const SAYS_SOMETHING = 4;

/**
 * How a case stands. What is told with the question and names a day is offered for the case; asked
 * once more, with nothing new since, it is no more shown: the question itself can go to the case.
 */
export function onStatus(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  meaning: Meaning,
): Step {
  const [one, ...others] = casesOf(context, meaning);
  if (one === undefined) return { dialog, replies: [reply('no_cases')] };
  if (others.length > 0) return { dialog, replies: [{ kind: 'view', view: 'my_cases' }] };
  const isOpen = one.state !== 'closed' && one.state !== 'resolved';
  const acts: readonly Act[] = [adding(one), { do: 'person' }, { do: 'none' }];
  if (isOpen && isKnown(dialog, one)) {
    const step = offer(dialog, context, 'about', acts, message);
    return { ...step, replies: [reply('status_known', { number: one.number }), ...step.replies] };
  }
  const status = { kind: 'status', caseId: one.id } as const;
  const told = toldBeside(message.text);
  if (!isOpen || told === undefined) return { dialog, replies: [status] };
  const step = offer(dialog, context, 'about', acts, { ...message, text: told });
  return { ...step, replies: [status, ...step.replies] };
}

/** The last answer said how it stands, and nothing happened with it since. */
function isKnown({ recent, turns }: Dialog, { id, events }: CaseAtHand): boolean {
  const shown = turns.at(-1)?.replies.some((said) => said.kind === 'status' && said.caseId === id);
  return shown === true && recent?.caseId === id && recent.events === events;
}

function toldBeside(text: string): string | undefined {
  if (!text.includes('?')) return undefined;
  const told = normalize(text.replace(QUESTION, ' '));
  return WHEN.test(told) && told.split(' ').length >= SAYS_SOMETHING ? text : undefined;
}
