import { intakeAnsweredCard } from '../cards/intake-views.ts';
import type { CardAnswer, Input, Reply, Say } from '../desk/intake/dialog.ts';
import { takeTurn } from '../desk/intake/take-turn.ts';
import type { Click, OtherVerb } from './card-schemas.ts';
import type { ClickAnswer } from './case-clicks.ts';
import { answeredCard, replyMessages } from './dialog-replies.ts';
import type { Speaker, TeamsServices } from './services.ts';

const ENDINGS: readonly Say[] = ['intake.opened', 'intake.unclear_opened', 'intake.cancelled'];

export type DialogClick = Extract<Click, { verb: Extract<OtherVerb, `intake_${string}`> }>;

/** A button of the guided dialog. The same button with the same answer is the same turn. */
export async function onDialogClick(
  services: TeamsServices,
  speaker: Speaker,
  click: DialogClick,
): Promise<ClickAnswer> {
  const { dialog, step } = click.data;
  const input: Input = { kind: 'card', dialog, step, ...cardAnswer(click) };
  const key = services.ids.digest(JSON.stringify(input));
  const replies = await takeTurn(services, { actor: speaker.actor, input, key });
  const answered = replies.find(
    (reply): reply is Extract<Reply, { kind: 'answered' }> => reply.kind === 'answered',
  );
  const ending = click.verb === 'intake_confirm' || click.verb === 'intake_cancel';
  if (ending && !replies.some(({ kind }) => kind === 'ask' || kind === 'rejected'))
    return endOfDialog(services, speaker, click.data.request ?? '', replies);
  // A summary that cannot be accepted stays as it was corrected, with why under it.
  const kept = ending ? replies.filter(({ kind }) => kind === 'rejected') : replies;
  const messages = await replyMessages(services, speaker, kept);
  if (answered !== undefined)
    return { card: await answeredCard(services, speaker, answered), messages };
  const [words, ...rest] = messages;
  return { words: words?.text ?? '', messages: words?.text === undefined ? messages : rest };
}

/** The summary becomes its outcome. */
async function endOfDialog(
  services: TeamsServices,
  speaker: Speaker,
  request: string,
  replies: readonly Reply[],
): Promise<ClickAnswer> {
  const [first] = replies;
  const done = first?.kind === 'say' && ENDINGS.includes(first.say);
  const [words] = await replyMessages(services, speaker, replies);
  if (!done) return { words: words?.text ?? '' };
  return { card: intakeAnsweredCard(request, words?.text ?? '') };
}

function cardAnswer(click: DialogClick): CardAnswer {
  switch (click.verb) {
    case 'intake_kind':
      return { card: 'kind', answer: click.data.kind };
    case 'intake_priority':
      return { card: 'priority', answer: click.data.priority };
    case 'intake_case':
      return { card: 'which_case', answer: click.data.choice };
    case 'intake_cancel':
      return { card: 'summary', answer: 'cancel' };
    case 'intake_confirm': {
      const { name, request, kind, priority } = click.data;
      return { card: 'summary', answer: { name, request, kind, priority, confirmed: true } };
    }
  }
}
