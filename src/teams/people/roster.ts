import { type Activity, type TeamsChannelAccount, TeamsInfo } from 'botbuilder';
import type { DeskChannel } from '../../application/ports/desk-channel.ts';
import type { Roster } from '../../application/ports/roster.ts';
import type { StaffMember } from '../../application/ports/staff.ts';
import type { MemberChange } from '../../application/staff-renewal.ts';
import { MAX_NAME } from '../../domain/catalogue.ts';
import { MEMBER_ROLES } from '../../domain/permissions.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import { type Language, languageFor } from '../../messages/language.ts';
import { translate } from '../../messages/translate.ts';
import { asConversation } from '../conversation.ts';
import type { Proactive } from '../proactive/connector.ts';
import { asDeliveryError } from '../proactive/connector-errors.ts';

const PAGE = 200;

/** What the chat's rosters and activities tell of a member; each leaves out some of it. */
type Account = Pick<TeamsChannelAccount, 'id'> &
  Partial<TeamsChannelAccount> & { readonly objectId?: string };

/** The rosters of teams; whoever has neither name nor address is called a guest in the desk's language. */
export function createRoster(proactive: Proactive, fixedLanguage: Language | undefined): Roster {
  const guest = guestName(fixedLanguage);
  return {
    async read(channel) {
      try {
        return await rosterOf(proactive, channel, guest);
      } catch (error) {
        throw asDeliveryError(error);
      }
    },
  };
}

/** What somebody is called whose name nobody knows. */
export function guestName(fixedLanguage: Language | undefined): string {
  return translate(languageFor(undefined, fixedLanguage), 'person.guest');
}

async function rosterOf(
  proactive: Proactive,
  { teamId, conversation }: DeskChannel,
  guest: string,
): Promise<readonly StaffMember[]> {
  const reference = asConversation(conversation);
  if (reference === undefined) return [];
  return proactive.run(reference, async (context) => {
    const members: StaffMember[] = [];
    let token: string | undefined;
    do {
      const page = await TeamsInfo.getPagedTeamMembers(context, teamId, PAGE, token);
      for (const account of page.members)
        members.push(...member(account, reference.bot?.id, guest));
      token = page.continuationToken;
    } while (token);
    return members;
  });
}

/** Members of the whole team: a shared channel tells of its own, who are not of the team. */
const TEAM_CHANGES: readonly unknown[] = [undefined, 'teamMemberAdded', 'teamMemberRemoved'];

/** Who came to the team or left it, as the activity says; programs are nobody. */
export function memberChange(activity: Activity, guest: string): MemberChange {
  const { membersAdded = [], membersRemoved = [], recipient, channelData } = activity;
  if (!TEAM_CHANGES.includes(channelData?.eventType)) return { joined: [], left: [] };
  return {
    joined: membersAdded.flatMap((account) => member(account, recipient?.id, guest)),
    left: membersRemoved.flatMap((account) => idsOf(account).filter((id) => !isProgram(id))),
  };
}

function member(
  account: Account,
  botId: string | undefined,
  guest: string,
): readonly StaffMember[] {
  const { id: chatId } = account;
  if (!chatId || chatId === botId || isProgram(chatId) || account.role === 'bot') return [];
  const [, id = chatId] = idsOf(account);
  const email = account.email || account.userPrincipalName;
  const name = beginningOf(account.name?.trim() || mailboxName(email) || guest, MAX_NAME);
  return [{ person: { id, name, ...(email && { email }) }, roles: MEMBER_ROLES, chatId }];
}

/** The chat's id and the directory's. */
function idsOf({ id, aadObjectId, objectId }: Account): readonly string[] {
  return [id, aadObjectId || objectId].flatMap((one) => one || []);
}

function isProgram(id: string): boolean {
  return id.startsWith('28:');
}

/** `ana.ruiz` of `ana.ruiz@example.org`, and of the address that a directory gives a guest. */
function mailboxName(address: string | undefined): string | undefined {
  const [mailbox] = address?.split('@') ?? [];
  return mailbox?.replace(/_[^_]*#EXT#$/i, '').trim();
}
