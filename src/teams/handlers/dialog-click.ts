import { deskCatalogue } from '../../application/desk-catalogue.ts';
import { actTitle } from '../../application/dialog/act-title.ts';
import type { CardAnswer, Input } from '../../application/dialog/dialog.ts';
import type { Reply, ReplyCode } from '../../application/dialog/replies.ts';
import { type TurnDeps, takeTurn } from '../../application/dialog/take-turn.ts';
import { officeTitle } from '../../cards/catalogue-words.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { intakeAnsweredCard } from '../../cards/intake-views.ts';
import { offerHeading } from '../../cards/offer-view.ts';
import type { Verb } from '../../cards/verbs.ts';
import type { Catalogue } from '../../domain/desk-catalogue.ts';
import { withoutSecrets } from '../../domain/secrets.ts';
import type { Language } from '../../messages/language.ts';
import { translate } from '../../messages/translate.ts';
import type { Handler } from './clicks.ts';
import { type ReplyPorts, replyMessages } from './dialog-replies.ts';

const ENDINGS: readonly ReplyCode[] = ['case_opened', 'case_opened_unclear', 'cancelled'];

type DialogVerb = Extract<Verb, `intake_${string}`>;
type DialogClick = ClickOf<DialogVerb>;

/** A button of the guided dialog. The same button with the same answer is the same turn. */
export const pressDialog: Handler<DialogVerb, TurnDeps & ReplyPorts> = async (ports, press) => {
  const { sender, click: sent } = press;
  const click = { ...sent, data: withoutSecrets(sent.data) } as DialogClick;
  const { dialog, step } = click.data;
  const input: Input = { kind: 'card', dialog, step, pressed: cardAnswer(click) };
  const key = ports.ids.digest(JSON.stringify(input));
  const replies = await takeTurn(ports, { actor: sender.actor, input, key });
  const [reply] = replies;
  if (reply?.kind === 'answered') {
    const { question, answer } = answeredWords(
      reply,
      sender.language,
      await deskCatalogue(ports.deskSettings),
    );
    return {
      card: intakeAnsweredCard(question, answer),
      messages: await replyMessages(ports, sender, replies),
    };
  }
  // A summary that cannot be accepted stays as it was corrected, with why under it.
  const refused = replies.filter(({ kind }) => kind === 'rejected');
  const shown = refused.length > 0 ? refused : replies;
  const [first, ...messages] = await replyMessages(ports, sender, shown);
  const words = first?.text ?? '';
  if (reply?.kind !== 'text' || !ENDINGS.includes(reply.code)) return { words, messages };
  const request = 'request' in click.data ? click.data.request : undefined;
  return { card: intakeAnsweredCard(request ?? '', words), messages };
};

function cardAnswer({ verb, data }: DialogClick): CardAnswer {
  switch (verb) {
    case 'intake_office':
      return { card: 'office', answer: 'none' };
    case 'intake_office_choose':
      return { card: 'office', answer: data.office_choice };
    case 'intake_choose':
      return { card: 'offer', answer: data.choice };
    case 'intake_cancel':
      return { card: 'any', answer: 'cancel' };
    case 'intake_confirm': {
      const { dialog: _dialog, step: _step, office_choice, office, ...answer } = data;
      return { card: 'summary', answer: { ...answer, office: office_choice ?? office } };
    }
  }
}

/** The question and the answer as they stand in the place of the buttons. */
function answeredWords(
  answered: Extract<Reply, { kind: 'answered' }>,
  language: Language,
  catalogue: Catalogue,
): { question: string; answer: string } {
  if (answered.card === 'offer') {
    const { offer, answer } = answered;
    const act = offer.acts[answer];
    return {
      question: offerHeading(offer, language),
      answer: act === undefined ? '' : actTitle(act, language),
    };
  }
  if (answered.card === 'summary')
    return { question: answered.request, answer: translate(language, 'button.intake_confirm') };
  const question = translate(language, 'intake.office_question');
  const answer =
    answered.answer === 'none'
      ? translate(language, 'button.intake_not_said')
      : officeTitle(catalogue, answered.answer, language);
  return { question, answer };
}
