import { actTitle } from '../../application/dialog/act-title.ts';
import type { CardAnswer, Input } from '../../application/dialog/dialog.ts';
import type { ReplyCode } from '../../application/dialog/replies.ts';
import { type TurnDeps, takeTurn } from '../../application/dialog/take-turn.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { intakeAnsweredCard } from '../../cards/intake-views.ts';
import { offerHeading } from '../../cards/offer-view.ts';
import { NOT_LISTED } from '../../cards/office-picker.ts';
import type { Verb } from '../../cards/verbs.ts';
import { withoutSecrets } from '../../domain/secrets.ts';
import type { Handler } from './clicks.ts';
import { type ReplyPorts, replyMessages } from './dialog-replies.ts';

const ENDINGS: readonly ReplyCode[] = [
  'case_opened',
  'case_opened_later',
  'case_opened_unclear',
  'case_opened_unclear_later',
  'cancelled',
];

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
    const { offer, answer } = reply;
    const act = offer.acts[answer];
    const { language } = sender;
    const title = act === undefined ? '' : actTitle(act, language);
    return {
      card: intakeAnsweredCard(offerHeading(offer, language), title),
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
    case 'intake_choose':
      return { card: 'offer', answer: data.choice };
    case 'intake_cancel':
      return { card: 'any', answer: 'cancel' };
    case 'intake_confirm': {
      const { dialog: _dialog, step: _step, office_choice, ...answer } = data;
      const office = office_choice === NOT_LISTED ? '' : (office_choice ?? answer.office);
      return { card: 'summary', answer: { ...answer, office } };
    }
  }
}
