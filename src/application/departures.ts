import type { Case } from '../domain/case.ts';
import { partsOf } from '../domain/parties.ts';
import { withoutGrantsTo } from '../domain/role-grants.ts';
import { type DeliveryKind, isForFollowers, type NoticeKind } from '../messages/kinds.ts';
import { plannedCard } from './adopt-channel.ts';
import { changeSetting } from './change-setting.ts';
import { DESK, newDelivery } from './notifications.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { CaseDelivery } from './ports/deliveries.ts';
import type { Needs } from './ports/needs.ts';
import type { StaffMember } from './ports/staff.ts';

export type DepartureDeps = Needs<
  'cases' | 'clock' | 'deliveries' | 'deskChannel' | 'deskSettings' | 'staff'
>;

const PER_ROUND = 20;
/** More open cases than one person solves. */
const MOST_CASES = 500;

/** The open cases of which the person is the assignee. */
export async function openCasesOf(cases: CaseStore, personId: string): Promise<readonly Case[]> {
  const involving = await cases.involving(personId, MOST_CASES);
  return involving.filter(({ state, assignee }) => state !== 'closed' && assignee?.id === personId);
}

/**
 * For whoever left the staff: the desk is told once, with the list of their open cases, whose cards
 * are marked, and their own cards lose their buttons. The roles that a lead gave them are theirs no
 * longer. Repeating it plans the same deliveries.
 */
export async function planDepartures(deps: DepartureDeps): Promise<void> {
  const departed = await deps.staff.departed(PER_ROUND);
  if (departed.length === 0) return;
  const channel = await deps.deskChannel.find();
  for (const { member, leftAt: createdAt } of departed) {
    const { person } = member;
    const id = `departed:${person.id}:${createdAt.getTime()}`;
    const open = await openCasesOf(deps.cases, person.id);
    const notices = open.slice(0, 1).map(({ id: caseId, rev }) => {
      const about = { id, caseId, rev, unreached: person, createdAt };
      return newDelivery(DESK, 'departed_notice', about);
    });
    const cards = channel
      ? open.map((kase) => plannedCard(kase.id, channel, createdAt, 'departed'))
      : [];
    const updates = open.map(({ id: caseId }) => {
      const about = { id: `${id}:${caseId}`, caseId, rev: 1, createdAt };
      return newDelivery({ kind: 'person', person }, 'update', about);
    });
    await deps.deliveries.add([...notices, ...cards, ...updates]);
  }
  const left = departed.map(({ member }) => member.person.id);
  await dropGrants(deps, left);
  await deps.staff.forgetDeparted(departed);
}

async function dropGrants({ deskSettings }: DepartureDeps, ids: readonly string[]): Promise<void> {
  const granted = (await deskSettings.find('roles', { fresh: true }))?.value ?? [];
  if (withoutGrantsTo(granted, ids).length === granted.length) return;
  await changeSetting(deskSettings, 'roles', [], (grants) => withoutGrantsTo(grants, ids));
}

/** Whoever is of the staff again is marked no longer on the cards of their open cases. */
export async function planReturns(
  deps: Omit<DepartureDeps, 'deskSettings' | 'staff'>,
  members: readonly StaffMember[],
): Promise<void> {
  const channel = await deps.deskChannel.find();
  if (channel === undefined) return;
  for (const { person } of members) {
    const open = await openCasesOf(deps.cases, person.id);
    const now = deps.clock.now();
    await deps.deliveries.add(open.map(({ id }) => plannedCard(id, channel, now, 'joined')));
  }
}

/** How the desk hears of what was meant for a former assignee. */
const AT_DESK: Partial<Record<DeliveryKind, NoticeKind>> = {
  reopening: 'reopened_notice',
  dispute: 'disputed_notice',
  comment_notice: 'comment_notice',
  hold_answer: 'unattended_notice',
  returned: 'unattended_notice',
  other_date: 'unattended_notice',
};

/**
 * Whether a person may no longer be told of the case: neither as its requester or registrar, nor as
 * one of the staff; what followers are told gives nothing of it away. What was
 * meant for a former assignee goes to the desk instead, if the desk did not do it itself.
 */
export async function forFormerAssignee(
  { staff, clock, deliveries }: DepartureDeps,
  delivery: CaseDelivery,
  kase: Case,
): Promise<boolean> {
  const { recipient, kind, rev } = delivery;
  if (recipient.kind === 'desk' || isForFollowers(kind)) return false;
  const parts = partsOf(kase, recipient.person.id);
  const isOwn = parts.has('requester') || parts.has('registrar');
  if (isOwn && kind !== 'note_notice') return false;
  if ((await staff.find(recipient.person.id)) !== undefined) return false;
  const told = AT_DESK[kind];
  const by = kase.history.find((event) => event.rev === rev)?.by;
  const ofDesk = by !== undefined && (await staff.find(by.id)) !== undefined;
  if (told !== undefined && !ofDesk) {
    const about = { ...delivery, id: `${delivery.id}:desk`, createdAt: clock.now() };
    await deliveries.add([newDelivery(DESK, told, about)]);
  }
  return true;
}
