import { giveLinks, type LinkDeps } from '../../application/file-links.ts';
import { type CommandDeps, handleCommand } from '../../application/handle-command.ts';
import type { StoredCase } from '../../application/ports/case-store.ts';
import type { CaseClick } from '../../cards/clicks.ts';
import { filesCard } from '../../cards/files-view.ts';
import type { FormName } from '../../cards/forms.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { notFound } from './case-command.ts';
import type { ClickAnswer, Handler, Press } from './clicks.ts';
import { type OwnChatPorts, sendToOwnChat } from './own-chat.ts';

export type ViewFilesPorts = CommandDeps &
  LinkDeps &
  OwnChatPorts &
  Needs<'caseCards' | 'publicUrl'>;

/**
 * The files of a case as links for the person who pressed, whom the history names. In a channel
 * everybody would see them, so they go to that person's own chat.
 */
export const viewFiles: Handler<FormName, ViewFilesPorts> = async (ports, press) => {
  const { sender, activity, click } = press;
  const { actor, language } = sender;
  if (ports.publicUrl === undefined) return { words: translate(language, 'files.no_address') };
  const { caseId } = click.data;
  const command = { name: 'view_files' } as const;
  // Nothing is overwritten, so any card will do; and each press is noted.
  const turn = activity.id ?? ports.ids.create();
  const result = await handleCommand(ports, { actor, caseId, command, turn });
  if (result.kind === 'done') return viewed(ports, press, result);
  if (result.kind !== 'rejected') return { words: notFound(sender, activity) };
  return { words: rejectionText(result.rejection, language) };
};

async function viewed(
  ports: ViewFilesPorts,
  press: Press<CaseClick>,
  stored: StoredCase,
): Promise<ClickAnswer> {
  const { kase } = stored;
  const { actor, language } = press.sender;
  const given = await giveLinks(ports, kase, actor.person);
  const files = given.map(({ file, token }) => ({
    file,
    url: `${ports.publicUrl}/adjuntos/${token}`,
  }));
  const messages = [cardMessage(filesCard(kase, files, language))];
  if (scopeOf(press.activity) === 'personal')
    return { card: await ports.caseCards.inPlace(press, stored), messages };
  return (await sendToOwnChat(ports, actor.person, messages))
    ? { words: translate(language, 'files.in_chat') }
    : { words: translate(language, 'files.no_chat', { number: kase.number }) };
}
