import type { CardAnswer, Input, PlainAnswer, ReplyCode } from '../../application/dialog/dialog.ts';
import { type TurnDeps, takeTurn } from '../../application/dialog/take-turn.ts';
import type { CaseStore } from '../../application/ports/case-store.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { intakeAnsweredCard } from '../../cards/intake-views.ts';
import type { Verb } from '../../cards/verbs.ts';
import type { Language } from '../../messages/language.ts';
import { translate } from '../../messages/translate.ts';
import type { ClickAnswer, Press } from './clicks.ts';
import { replyMessages } from './dialog-replies.ts';

const ENDINGS: readonly ReplyCode[] = ['case_opened', 'case_opened_unclear', 'cancelled'];

type DialogClick = ClickOf<Extract<Verb, `intake_${string}`>>;

/** A button of the guided dialog. The same button with the same answer is the same turn. */
export function createDialogClickHandler(ports: TurnDeps) {
  return async ({ sender, click }: Press<DialogClick>): Promise<ClickAnswer> => {
    const { dialog, step } = click.data;
    const input: Input = { kind: 'card', dialog, step, pressed: cardAnswer(click) };
    const key = ports.ids.digest(JSON.stringify(input));
    const replies = await takeTurn(ports, { actor: sender.actor, input, key });
    const [reply] = replies;
    if (reply?.kind === 'answered') {
      const question = translate(sender.language, QUESTIONS[reply.card]);
      const answer = await answerText(ports.cases, reply, sender.language);
      return {
        card: intakeAnsweredCard(question, answer),
        messages: replyMessages(sender, replies),
      };
    }
    // A summary that cannot be accepted stays as it was corrected, with why under it.
    const refused = replies.filter(({ kind }) => kind === 'rejected');
    const [first, ...messages] = replyMessages(sender, refused.length > 0 ? refused : replies);
    const words = first?.text ?? '';
    if (reply?.kind !== 'text' || !ENDINGS.includes(reply.code)) return { words, messages };
    const request = 'request' in click.data ? click.data.request : undefined;
    return { card: intakeAnsweredCard(request ?? '', words), messages };
  };
}

function cardAnswer({ verb, data }: DialogClick): CardAnswer {
  switch (verb) {
    case 'intake_kind':
      return { card: 'kind', answer: data.kind };
    case 'intake_priority':
      return { card: 'priority', answer: data.priority };
    case 'intake_case':
      return { card: 'which_case', answer: data.choice };
    case 'intake_cancel':
      return { card: 'summary', answer: 'cancel' };
    case 'intake_confirm': {
      const { dialog: _dialog, step: _step, ...answer } = data;
      return { card: 'summary', answer };
    }
  }
}

const QUESTIONS = {
  kind: 'intake.kind_question',
  priority: 'intake.priority_question',
  which_case: 'intake.which_case',
} as const;

/** The answer as it stands in the place of the buttons. */
async function answerText(
  cases: CaseStore,
  { card, answer }: PlainAnswer,
  language: Language,
): Promise<string> {
  if (card === 'kind') return translate(language, `kind.${answer}`);
  if (card === 'priority') return translate(language, `priority.${answer}`);
  const meant = answer === 'new' ? undefined : await cases.find(answer);
  return meant?.kase.number ?? translate(language, 'button.intake_new');
}
