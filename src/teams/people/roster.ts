import { type TeamsChannelAccount, TeamsInfo } from 'botbuilder';
import type { DeskChannel } from '../../application/ports/desk-channel.ts';
import type { StaffMember } from '../../application/ports/staff.ts';
import { MEMBER_ROLES } from '../../domain/permissions.ts';
import { asConversation } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import type { Proactive } from '../proactive/connector.ts';

const PAGE = 200;

/** Everybody in the channel's team; programs are left out. */
export async function rosterOf(
  proactive: Proactive,
  { teamId, conversation }: DeskChannel,
): Promise<readonly StaffMember[]> {
  const reference = asConversation(conversation);
  if (reference === undefined) return [];
  return proactive.run(reference, async (context) => {
    const members: StaffMember[] = [];
    let token: string | undefined;
    do {
      const page = await TeamsInfo.getPagedTeamMembers(context, teamId, PAGE, token);
      for (const account of page.members) members.push(...member(account, reference.bot?.id));
      token = page.continuationToken;
    } while (token);
    return members;
  });
}

type Account = TeamsChannelAccount & { objectId?: string };

function member(account: Account, botId: string | undefined): readonly StaffMember[] {
  if (account.id === botId || account.id.startsWith('28:')) return [];
  const id = account.aadObjectId || account.objectId || account.id;
  const email = account.email || account.userPrincipalName;
  const person = { id, name: account.name || email || id, ...(email && { email }) };
  return [{ person, roles: MEMBER_ROLES, chatId: account.id }];
}

/** Reads who the desk's staff is from its team. */
export async function renewStaff({
  deskChannel,
  staff,
  proactive,
}: Needs<'deskChannel' | 'staff' | 'proactive'>): Promise<void> {
  const channel = await deskChannel.find();
  const members = channel ? await rosterOf(proactive, channel) : [];
  if (members.length > 0) await staff.replaceAll(members);
}
