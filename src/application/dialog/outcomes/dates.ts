import { isPlainYes } from '../../meaning/date-answer.ts';
import type { Meaning } from '../../meaning/outcome.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { DialogContext, Step } from '../dialog.ts';
import { type Act, on } from '../offers.ts';
import { reply, saying } from '../questions.ts';
import { CASES_OFFERED, type Heard, type OutcomeTable } from './on-outcome.ts';

/** A date for the work answered in words (policy 5): confirmed, or another one proposed, by one press. */
export const DATES = {
  confirm_date: onConfirm,
  other_date: onOther,
} satisfies OutcomeTable;

/** The cases that the words may be about, each with its date. */
function dated({ own }: DialogContext, { cases }: Meaning) {
  return own.flatMap((kase) =>
    kase.date && cases.includes(kase.id) ? [{ ...kase, date: kase.date }] : [],
  );
}

function confirming(kase: CaseAtHand & Required<Pick<CaseAtHand, 'date'>>): Act {
  return { do: 'confirm_date', ...on(kase), day: kase.date.day };
}

function onConfirm({ dialog, context, message, meaning }: Heard): Step {
  const [one, ...others] = dated(context, meaning);
  if (one === undefined) return { dialog, replies: [reply('smalltalk')] };
  // A plain yes says nothing that is to be kept.
  const written = isPlainYes(message.text) ? { ...message, text: '' } : message;
  if (others.length > 0) {
    const each = [one, ...others].slice(0, CASES_OFFERED).map(confirming);
    return offer(dialog, context, 'which_case', [...each, { do: 'none' }], written);
  }
  const acts: readonly Act[] = [confirming(one), { do: 'other_date', ...on(one) }];
  return offer(dialog, context, 'confirm_date', acts, written);
}

function onOther(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const [one, ...others] = dated(context, meaning);
  if (one === undefined) return { dialog, replies: [reply('smalltalk')] };
  const wanted = context.dayIn(message.text);
  if (wanted?.day === one.date.day && one.date.is === 'proposed' && others.length === 0)
    return onConfirm(heard);
  const proposing = (kase: CaseAtHand): Act =>
    wanted === undefined || wanted.problem !== undefined
      ? { do: 'other_date', ...on(kase) }
      : { do: 'propose_date', ...on(kase), day: wanted.day };
  const refused = wanted?.problem && ({ kind: 'rejected', rejection: wanted.problem } as const);
  const first = refused ? [refused] : [];
  if (others.length > 0) {
    const each = [one, ...others].slice(0, CASES_OFFERED).map(proposing);
    return saying(first, offer(dialog, context, 'which_case', [...each, { do: 'none' }], message));
  }
  const act = proposing(one);
  if (act.do === 'other_date')
    return {
      dialog,
      replies: [...first, { kind: 'form', form: 'propose_date', caseId: one.id }],
    };
  return offer(dialog, context, 'other_date', [act, { do: 'none' }], message);
}
