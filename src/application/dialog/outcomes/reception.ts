import type { Reception } from '../../../domain/reception.ts';
import { lacksReception, receptionIn } from '../../meaning/reception-said.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { type Act, adding, on } from '../offers.ts';
import { reply, saying } from '../questions.ts';
import { casesOf, type Heard, type Message, writtenIn } from './on-outcome.ts';

/**
 * What is said of the requirement-reception form that a case lacks (policy 3): it goes into the form
 * by one press; else it is said how the form is filled in.
 */
export function onReception(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const kase = casesOf(context, meaning).find(lacksReception);
  if (kase === undefined) return { dialog, replies: [reply('term_reception')] };
  const isQuestion = message.text.includes('?');
  const fill = isQuestion ? undefined : filling(kase, message.text, context);
  if (fill !== undefined)
    return offer(
      dialog,
      context,
      'form',
      [fill, adding(kase), { do: 'new' }, { do: 'none' }],
      writtenIn(heard),
    );
  const step = helpWithForm(dialog, context, message, kase);
  return isQuestion ? saying(reply('term_reception'), step) : step;
}

/** How the form of this case is filled in, with ways to do it; what was told can still go to the case. */
export function helpWithForm(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  kase: CaseAtHand,
): Step {
  const isQuestion = message.text.includes('?');
  const added: readonly Act[] = isQuestion ? [] : [adding(kase)];
  const acts: readonly Act[] = [
    { do: 'show', ...on(kase) },
    ...added,
    { do: 'person' },
    { do: 'none' },
  ];
  const written = isQuestion ? { ...message, text: '' } : message;
  const step = offer(dialog, context, 'form_help', acts, written);
  return saying(reply('form_how', { number: kase.number }), step);
}

/** The button that puts into the form what the words say of it; none when they say nothing. */
export function filling(
  kase: CaseAtHand,
  text: string,
  { dayIn, profileName }: Pick<DialogContext, 'dayIn' | 'profileName'>,
): Act | undefined {
  const { wantedDate, ...texts } = receptionIn(text, profileName);
  const wanted = wantedDate === undefined ? undefined : dayIn(wantedDate);
  const fields: Reception = {
    ...texts,
    ...(wanted && !wanted.problem && { wantedDate: wanted.day }),
  };
  return Object.keys(fields).length === 0 ? undefined : { do: 'fill_form', fields, ...on(kase) };
}
