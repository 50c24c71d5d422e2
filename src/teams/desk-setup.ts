import type { Activity, TeamsChannelAccount } from 'botbuilder';
import { useChannelCard } from '../cards/staff-views.ts';
import { adoptChannel } from '../desk/desk-channel.ts';
import type { Desk, StaffMember } from '../desk/ports.ts';
import { MEMBER_ROLES } from '../domain/policy.ts';
import { translate } from '../i18n/translate.ts';
import type { ClickAnswer } from './case-clicks.ts';
import { asConversation, conversationOf, placeOf, sameConversation } from './conversation.ts';
import type { Speaker, TeamsServices } from './services.ts';

const PAGE = 200;
/** The SDK's own type, which takes the token of the next page for mandatory. */
type PageOptions = { pageSize: number; continuationToken: string };

/** Everybody in the team, from the connector's roster; programs are left out. */
export async function rosterOf(
  services: TeamsServices,
  desk: Desk,
): Promise<readonly StaffMember[]> {
  const reference = asConversation(desk.conversation);
  if (reference === undefined) return [];
  return services.proactive.with(reference, async ({ conversations }) => {
    const members: StaffMember[] = [];
    let continuationToken: string | undefined;
    do {
      const options = { pageSize: PAGE, ...(continuationToken ? { continuationToken } : {}) };
      const page = await conversations.getConversationPagedMembers(
        desk.teamId,
        options as PageOptions,
      );
      for (const account of page.members ?? [])
        members.push(...member(account as TeamsChannelAccount, reference.bot?.id));
      ({ continuationToken } = page);
    } while (continuationToken);
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
export async function renewStaff(services: TeamsServices): Promise<void> {
  const desk = await services.conversations.desk();
  if (desk === undefined) return;
  const members = await rosterOf(services, desk);
  if (members.length > 0) await services.staff.replaceAll(members);
}

function deskAt(activity: Activity): Desk | undefined {
  const place = placeOf(activity);
  if (place === undefined) return undefined;
  const reference = conversationOf(activity);
  const conversation = {
    ...reference,
    conversation: { ...reference.conversation, id: place.channelId },
  };
  return { teamId: place.teamId, channelId: place.channelId, conversation };
}

/**
 * Something happened in a team. In local mode the first channel becomes the desk; the desk's own
 * team tells who its staff is and where the connector is now. Returns whether this team is the desk's.
 */
export async function onTeam(services: TeamsServices, activity: Activity): Promise<boolean> {
  const here = deskAt(activity);
  if (here === undefined) return false;
  const desk = await services.conversations.desk();
  if (desk === undefined) {
    if (!services.local) return false;
    await adopt(services, here);
    return true;
  }
  if (desk.teamId !== here.teamId) return false;
  const known = asConversation(desk.conversation);
  const conversation = { ...known, serviceUrl: activity.serviceUrl };
  if (!sameConversation(known, conversation))
    await services.conversations.setDesk({ ...desk, conversation });
  return true;
}

async function adopt(services: TeamsServices, desk: Desk): Promise<void> {
  await services.staff.replaceAll(await rosterOf(services, desk));
  await adoptChannel(services, desk);
  services.log.info('desk_channel_set', { team: desk.teamId, channel: desk.channelId });
}

/** The button of the set-up card: members of the team may, and once there is a desk only its staff. */
export async function onUseChannel(
  services: TeamsServices,
  { actor, language }: Speaker,
  activity: Activity,
): Promise<ClickAnswer> {
  const here = deskAt(activity);
  const desk = await services.conversations.desk();
  if (here === undefined) return { words: translate(language, 'card.invalid') };
  if (desk !== undefined && actor.roles.length === 0)
    return { words: translate(language, 'staff.only') };
  const roster = await rosterOf(services, here);
  if (!roster.some(({ person }) => person.id === actor.person.id))
    return { words: translate(language, 'setup.not_member') };
  if (desk?.channelId === here.channelId) {
    await adoptChannel(services, desk);
    return { words: translate(language, 'setup.already') };
  }
  await adopt(services, here);
  // Activities of a team's General channel leave its name out.
  const channel = placeOf(activity)?.channelName ?? 'General';
  const text = translate(language, 'setup.done', { channel });
  return {
    card: useChannelCard({ language, actor, staff: [], notice: { tone: 'good', text } }),
  };
}
