import type { TurnContext } from 'botbuilder';
import { useChannelCard } from '../../cards/staff-views.ts';
import { languageFor } from '../../messages/language.ts';
import { cardMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import { renewStaff } from '../people/roster.ts';
import type { Needs } from '../ports.ts';

/** Members came or went, a team changed or the program was added to one: it then offers to work there. */
export function createTeamChangeHandler(
  ports: Needs<'deskTeam' | 'fixedLanguage' | 'deskChannel' | 'staff' | 'proactive'>,
) {
  const { deskTeam, fixedLanguage } = ports;
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (scopeOf(activity) !== 'channel') return;
    const { membersAdded = [], membersRemoved = [], recipient } = activity;
    const ours = await deskTeam.notice(activity);
    if (ours && membersAdded.length + membersRemoved.length > 0) await renewStaff(ports);
    if (ours || !membersAdded.some(({ id }) => id === recipient.id)) return;
    const language = languageFor(undefined, fixedLanguage);
    await context.sendActivity(cardMessage(useChannelCard({ language, staff: [] })));
  };
}
