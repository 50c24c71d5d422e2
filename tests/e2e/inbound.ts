import { randomUUID } from 'node:crypto';
import type { Organization, OrganizationMember } from '../../src/local/sample-organization.ts';
import type { Account, Activity } from './activity.ts';
import type { Spot } from './stage.ts';

/** Activities as Teams words them, ready to be posted to the bot. */
export interface Writer {
  readonly organization: Organization;
  readonly serviceUrl: string;
  /** What people's clients say they speak. */
  readonly locale: string;
}

export function account({ id, name, aadObjectId }: OrganizationMember): Account {
  return { id, name, aadObjectId };
}

function base(writer: Writer): Activity {
  const { tenantId, bot } = writer.organization;
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: writer.serviceUrl,
    recipient: bot,
    locale: writer.locale,
    entities: [{ type: 'clientInfo', locale: writer.locale, country: 'CO', platform: 'Web' }],
    channelData: { tenant: { id: tenantId } },
  };
}

function place(writer: Writer, conversationId: string) {
  const { tenantId, team } = writer.organization;
  const inTeam = conversationId === team.id || conversationId.startsWith(`${team.id};`);
  const conversation = {
    id: conversationId,
    tenantId,
    conversationType: inTeam ? 'channel' : 'personal',
    ...(inTeam && { isGroup: true }),
  };
  const where = inTeam ? { team: { id: team.id }, channel: { id: team.id } } : {};
  return { conversation, channelData: { tenant: { id: tenantId }, ...where } };
}

export function typed(
  writer: Writer,
  person: OrganizationMember,
  chat: string,
  text: string,
): Activity {
  return { ...base(writer), ...place(writer, chat), from: account(person), text };
}

export function invoked(
  writer: Writer,
  person: OrganizationMember,
  spot: Spot,
  action: unknown,
): Activity {
  return {
    ...base(writer),
    ...place(writer, spot.conversationId),
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: account(person),
    replyToId: spot.replyToId,
    value: { action, trigger: 'manual' },
  };
}

export function submitted(
  writer: Writer,
  person: OrganizationMember,
  spot: Spot,
  value: unknown,
): Activity {
  return {
    ...base(writer),
    ...place(writer, spot.conversationId),
    from: account(person),
    replyToId: spot.replyToId,
    value,
  };
}

/** What a message extension sends, from any conversation, with the bot in it or not. */
export function extended(
  writer: Writer,
  person: OrganizationMember,
  conversation: NonNullable<Activity['conversation']>,
  name: string,
  value: unknown,
): Activity {
  return {
    ...base(writer),
    type: 'invoke',
    name: `composeExtension/${name}`,
    conversation,
    from: account(person),
    value,
  };
}

/** The bot was added to the team: two activities, as Teams sends them. */
export function addedToTeam(writer: Writer, by: OrganizationMember): readonly Activity[] {
  const { team, bot } = writer.organization;
  const common = { ...base(writer), ...place(writer, team.id), from: account(by) };
  const named = { id: team.id, name: team.name, aadGroupId: team.aadGroupId };
  const channelData = {
    ...common.channelData,
    team: named,
    settings: { selectedChannel: { id: team.id } },
  };
  return [
    { ...common, type: 'installationUpdate', action: 'add', channelData },
    {
      ...common,
      id: randomUUID(),
      type: 'conversationUpdate',
      membersAdded: [bot],
      channelData: { ...channelData, eventType: 'teamMemberAdded' },
    },
  ];
}

/** Whatever is given, as it comes from a channel of the team. */
export function inChannel(
  writer: Writer,
  channelId: string,
  activity: Partial<Activity> & { readonly type: string },
): Activity {
  const { tenantId, team } = writer.organization;
  const where = { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: channelId } };
  return {
    ...base(writer),
    conversation: { id: channelId, conversationType: 'channel' },
    ...activity,
    channelData: { ...where, ...activity.channelData },
  };
}

/** Whatever is given, completed so that the bot can take it. */
export function completed(
  writer: Writer,
  activity: Partial<Activity> & { readonly type: string },
): Activity {
  return { ...base(writer), ...activity };
}
