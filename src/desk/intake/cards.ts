import type { CardAnswer, Dialog, DialogCard, Draft, Input, Step, Surroundings } from './dialog.ts';
import { currentQuestion, gate, idle, proceed, say } from './questions.ts';

type CardInput = Extract<Input, { kind: 'card' }>;

/** A button of one of the dialog's cards. A card of an older question changes nothing. */
export function onCard(dialog: Dialog, input: CardInput, around: Surroundings): Step {
  if (dialog.stage === 'idle' || input.dialog !== dialog.id)
    return { dialog, replies: [say('intake.expired')] };
  if (input.card !== dialog.stage || input.step !== dialog.step)
    return {
      dialog,
      replies: [say('intake.already_answered'), ...currentQuestion(dialog, around)],
    };
  switch (input.card) {
    case 'kind': {
      const next = proceed({ ...dialog, draft: { ...dialog.draft, kind: input.answer } });
      return withAnswer(next, 'kind', input.answer);
    }
    case 'priority': {
      const next = proceed({ ...dialog, draft: { ...dialog.draft, priority: input.answer } });
      return withAnswer(next, 'priority', input.answer);
    }
    case 'which_case':
      if (input.answer === 'new') return withAnswer(gate(dialog), 'which_case', 'new');
      return withAnswer(tellCase(dialog, input.answer), 'which_case', input.answer);
    case 'summary':
      return onSummaryCard(dialog, input.answer);
  }
}

function withAnswer(step: Step, card: DialogCard, answer: string): Step {
  return { ...step, replies: [{ kind: 'answered', card, answer }, ...step.replies] };
}

type SummaryAnswer = Extract<CardAnswer, { card: 'summary' }>['answer'];

function onSummaryCard(dialog: Dialog, answer: SummaryAnswer): Step {
  if (answer === 'cancel') return { dialog: idle(dialog), replies: [say('intake.cancelled')] };
  const { confirmed: _confirmed, ...corrected } = answer;
  return confirmed(dialog, { ...corrected, rounds: dialog.draft.rounds });
}

export function confirmed(dialog: Dialog, draft: Required<Draft>): Step {
  return {
    dialog: idle(dialog),
    replies: [],
    effect: { kind: 'open', dialogId: dialog.id, draft },
  };
}

export function tellCase(dialog: Dialog, caseId: string): Step {
  const effect = { kind: 'tell_case', caseId, text: dialog.draft.request } as const;
  return { dialog: idle(dialog), replies: [], effect };
}
