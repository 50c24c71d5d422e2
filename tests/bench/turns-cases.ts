import type { PostedCard } from '../../src/application/ports/case-store.ts';
import type { DeskChannel } from '../../src/application/ports/desk-channel.ts';
import type { StaffMember } from '../../src/application/ports/staff.ts';
import type { Case } from '../../src/domain/case.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { caseId as idAt, kaseAt, stateOf } from './load.ts';

/** How many cases the program has; those in state NUEVO are clicked. */
export const CASES = 12_000;
export const CLICKED = Array.from({ length: CASES }, (_, index) => index)
  .filter((index) => stateOf(index) === 'new')
  .map((index) => ({ id: idAt(index), rev: kaseAt(index).rev }));

const TEAM_ID = '19:bench@thread.tacv2';
const BOT = { id: '28:bench', name: 'Mesa de Servicios' };
export const STAFF_MEMBER: StaffMember = {
  person: { id: 'bench-staff', name: 'Lucía Peña' },
  roles: MEMBER_ROLES,
  chatId: '29:bench-staff',
};

export const deskChannelAt = (serviceUrl: string) =>
  ({
    teamId: TEAM_ID,
    channelId: TEAM_ID,
    conversation: {
      bot: BOT,
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: TEAM_ID, isGroup: true, conversationType: 'channel', name: 'General' },
    },
  }) satisfies DeskChannel;

/** The desk's card and the requester's: each event edits both. */
export function cardsOf(kase: Case, { conversation }: DeskChannel): PostedCard[] {
  const { id, requester } = kase;
  const card = { rev: 0, activityId: id, contentHash: '', conversation };
  const personal = { ...Object(conversation), conversation: { id: `a:${requester.id}` } };
  return [
    { ...card, id: `${id}:desk:desk_card:0`, recipientKey: 'desk', kind: 'desk_card' },
    {
      ...card,
      id: `${id}:${requester.id}:case_card:0`,
      recipientKey: requester.id,
      kind: 'case_card',
      conversation: personal,
    },
  ];
}

/** A click of the staff on the desk's card: another priority than the click before. */
export function click(
  id: string,
  { caseId, rev, clicks }: { caseId: string; rev: number; clicks: number },
  serviceUrl: string,
): object {
  const priority = clicks % 2 ? 'low' : 'high';
  const data = { caseId, rev, verb: 'prioritize', priority };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id,
    channelId: 'msteams',
    serviceUrl,
    locale: 'es-CO',
    from: { id: '29:bench-staff', aadObjectId: STAFF_MEMBER.person.id, name: 'Lucía Peña' },
    recipient: BOT,
    conversation: { id: TEAM_ID, isGroup: true, conversationType: 'channel' },
    channelData: { team: { id: TEAM_ID }, channel: { id: TEAM_ID } },
    value: { action: { type: 'Action.Execute', verb: 'prioritize', data } },
  };
}
