import type { Case, Person } from '../domain/case.ts';
import type { CaseEvent, EventType } from '../domain/events.ts';
import type { Content, Delivery, Recipient } from './ports.ts';

/**
 * Who is told what of each event, besides the quiet edit of the cards they already have. Nobody is
 * told of their own act; an assignee gets the working card even when assigning to themselves.
 */
const TELLS: Partial<Record<EventType, { requester?: Content; assignee?: Content }>> = {
  opened: { requester: 'case_card' },
  info_asked: { requester: 'question' },
  assigned: { requester: 'assigned_notice', assignee: 'assignment' },
  escalated: { requester: 'assigned_notice', assignee: 'assignment' },
  commented: { requester: 'comment_notice', assignee: 'comment_notice' },
  resolved: { requester: 'resolution' },
  reminded: { requester: 'reminder' },
  reopened: { assignee: 'reopening' },
  auto_closed: { requester: 'closed_notice' },
  cancelled: { requester: 'cancelled_notice', assignee: 'cancelled_notice' },
};

/** Cards that their owner gets even for their own act: they work with them. */
const WORKING_CARDS: readonly Content[] = ['case_card', 'assignment'];

/**
 * The deliveries of one event (steps 6, 13, 16): what is said, then quiet edits of every card that
 * shows the case. The same event gives the same ids.
 */
export function planDeliveries(kase: Case, event: CaseEvent, now: Date): readonly Delivery[] {
  const delivery = (recipient: Recipient, content: Content): Delivery => {
    const key = recipientKey(recipient);
    return {
      id: `${kase.id}:${event.rev}:${key}:${content}`,
      lane: key,
      caseId: kase.id,
      rev: event.rev,
      recipient,
      content,
      createdAt: now,
      attempts: 0,
    };
  };
  const tells = TELLS[event.type];
  const planned = [delivery({ kind: 'desk' }, 'desk_card')];
  const tell = (person: Person | undefined, content: Content | undefined) => {
    if (person === undefined || content === undefined) return;
    if (event.by.id === person.id && !WORKING_CARDS.includes(content)) return;
    planned.push(delivery({ kind: 'person', person }, content));
  };
  tell(kase.requester, tells?.requester);
  const assignee = assigneeAt(kase, event.rev);
  const bothAtOnce = assignee?.id === kase.requester.id && tells?.requester === tells?.assignee;
  if (!bothAtOnce) tell(assignee, tells?.assignee);
  if (event.type !== 'opened')
    for (const person of cardHolders(kase))
      planned.push(delivery({ kind: 'person', person }, 'update'));
  return planned;
}

/**
 * What the desk is told when a message to a person was given up, so that somebody reaches them in
 * another way. Nothing for what is no message to a person.
 */
export function planUnreached(given: Delivery, now: Date): readonly Delivery[] {
  const { recipient, content, caseId, rev } = given;
  if (recipient.kind === 'desk' || content === 'update') return [];
  return [
    {
      id: `${given.id}:unreached`,
      lane: 'desk',
      caseId,
      rev,
      recipient: { kind: 'desk' },
      content: 'unreached_notice',
      unreached: recipient.person,
      createdAt: now,
      attempts: 0,
    },
  ];
}

/** `desk`, or the person's id: the lane of their deliveries and part of their ids. */
export function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'desk' ? 'desk' : recipient.person.id;
}

function assigneeAt(kase: Case, rev: number): Person | undefined {
  let assignee: Person | undefined;
  for (const event of kase.history)
    if (event.rev <= rev && (event.type === 'assigned' || event.type === 'escalated'))
      assignee = event.data.assignee;
  return assignee;
}

/** The requester and everybody who ever was the assignee: a former one's buttons must go. */
function cardHolders(kase: Case): readonly Person[] {
  const people = new Map([[kase.requester.id, kase.requester]]);
  for (const event of kase.history)
    if (event.type === 'assigned' || event.type === 'escalated')
      people.set(event.data.assignee.id, event.data.assignee);
  return [...people.values()];
}
