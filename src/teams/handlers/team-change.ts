import type { TurnContext } from 'botbuilder';
import { useChannelCard } from '../../cards/staff-views.ts';
import { languageFor } from '../../messages/language.ts';
import { cardMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import { guestName, memberChange } from '../people/roster.ts';
import type { Needs } from '../ports.ts';

/** Members came or went, a team changed or the program was added to one: it then offers to work there. */
export function createTeamChangeHandler({
  deskTeam,
  fixedLanguage,
  staffRenewal,
}: Needs<'deskTeam' | 'fixedLanguage' | 'staffRenewal'>) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (scopeOf(activity) !== 'channel') return;
    const { membersAdded = [], membersRemoved = [], recipient } = activity;
    const ours = await deskTeam.notice(activity);
    if (ours && membersAdded.length + membersRemoved.length > 0) {
      await staffRenewal.change(memberChange(activity, guestName(fixedLanguage)));
      // Behind the answer: Teams may be slow to give the roster, and what was said counts already.
      void staffRenewal.renewIfDue();
    }
    if (ours || !membersAdded.some(({ id }) => id === recipient.id)) return;
    const language = languageFor(undefined, fixedLanguage);
    await context.sendActivity(cardMessage(useChannelCard({ language, staff: [] })));
  };
}
