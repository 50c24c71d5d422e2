import type { Case, Person } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { type DeliveryKind, kindFor, type MessageKind, messageKind } from '../messages/kinds.ts';
import type { CaseDelivery, Recipient } from './ports/deliveries.ts';

/**
 * The deliveries of one event (steps 6, 13, 16): what is said by the table of message kinds, then
 * quiet edits of every card that shows the case. The same event gives the same ids.
 */
export function planDeliveries(kase: Case, event: CaseEvent, now: Date): readonly CaseDelivery[] {
  // Nothing that a card shows has changed.
  if (event.type === 'files_viewed') return [];
  const delivery = (recipient: Recipient, kind: DeliveryKind): CaseDelivery => {
    const key = recipientKey(recipient);
    return {
      id: `${kase.id}:${event.rev}:${key}:${kind}`,
      lane: key,
      caseId: kase.id,
      rev: event.rev,
      recipient,
      kind,
      createdAt: now,
      attempts: 0,
    };
  };
  const planned = [delivery({ kind: 'desk' }, 'desk_card')];
  const plan = (person: Person | undefined, kind: MessageKind | undefined) => {
    if (person === undefined || kind === undefined) return;
    if (event.by.id === person.id && !messageKind(kind).ofOwnAct) return;
    planned.push(delivery({ kind: 'person', person }, kind));
  };
  const forRequester = kindFor(event.type, 'requester');
  const forAssignee = kindFor(event.type, 'assignee');
  const forDesk = kindFor(event.type, 'desk');
  if (forDesk !== undefined) planned.push(delivery({ kind: 'desk' }, forDesk));
  plan(kase.requester, forRequester);
  const assignee = assigneeAt(kase, event.rev);
  const bothAtOnce = assignee?.id === kase.requester.id && forRequester === forAssignee;
  if (!bothAtOnce) plan(assignee, forAssignee);
  if (event.type !== 'opened')
    for (const person of cardHolders(kase))
      planned.push(delivery({ kind: 'person', person }, 'update'));
  return planned;
}

/**
 * What the desk is told when a message to a person was given up, so that somebody reaches them in
 * another way. Nothing for what is no message to a person.
 */
export function planUnreached(given: CaseDelivery, now: Date): readonly CaseDelivery[] {
  const { recipient, kind, caseId, rev } = given;
  if (recipient.kind === 'desk' || kind === 'update' || kind === 'setup_offer') return [];
  return [
    {
      id: `${given.id}:unreached`,
      lane: 'desk',
      caseId,
      rev,
      recipient: { kind: 'desk' },
      kind: 'unreached_notice',
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
    if (event.rev <= rev && 'assignee' in event.data) assignee = event.data.assignee;
  return assignee;
}

/** The requester and everybody who ever was the assignee: a former one's buttons must go. */
function cardHolders(kase: Case): readonly Person[] {
  const people = new Map([[kase.requester.id, kase.requester]]);
  for (const { data } of kase.history)
    if ('assignee' in data) people.set(data.assignee.id, data.assignee);
  return [...people.values()];
}
