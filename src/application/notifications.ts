import { replay } from '../domain/apply.ts';
import type { Case, Person } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import type { EventType } from '../domain/lifecycle.ts';
import { type Part, parties } from '../domain/parties.ts';
import {
  type CaselessKind,
  type DeliveryKind,
  isCaseless,
  kindFor,
  type MessageKind,
  messageKind,
} from '../messages/kinds.ts';
import type { CaseDelivery, Recipient } from './ports/deliveries.ts';

/**
 * The deliveries of one event (steps 6, 13, 16): what is said by the table of message kinds, then
 * quiet edits of every card that shows the case. The same event gives the same ids. `leads` are those
 * of the desk now. Where clients refresh a card when it is looked at, whoever is just told, or pressed
 * the button themselves, needs no edit.
 */
export function planDeliveries(
  kase: Case,
  event: CaseEvent,
  now: Date,
  leads: readonly Person[] = [],
  clientsRefresh = false,
): readonly CaseDelivery[] {
  // Nothing that a card shows has changed.
  if (event.type === 'files_viewed') return [];
  const { rev } = event;
  const delivery = (recipient: Recipient, kind: DeliveryKind): CaseDelivery => {
    const id = deliveryId(kase.id, rev, recipientKey(recipient), kind);
    return newDelivery(recipient, kind, { id, caseId: kase.id, rev, createdAt: now });
  };
  const toPerson = (person: Person, kind: DeliveryKind) =>
    delivery({ kind: 'person', person }, kind);
  const ofAuthor = kindFor(event.type, 'author');
  // It is between them and the program: the many who follow are not to crowd the desk's channel.
  if (event.type === 'followed' || event.type === 'unfollowed')
    return [...(ofAuthor ? [ofAuthor] : []), 'update' as const].map((kind) =>
      toPerson(event.by, kind),
    );
  // Whom the event takes from the case hears of it too.
  const after = caseAt(kase, event.rev);
  const told = parties(event.type === 'major_withdrawn' ? caseAt(kase, event.rev - 1) : after);
  const messages = told.flatMap(({ person, parts }) =>
    kindsFor(event, person, parts, after)
      .filter((kind) => event.by.id !== person.id || messageKind(kind).ofOwnAct)
      .map((kind) => toPerson(person, kind)),
  );
  const ofStaff = [
    ...toldOf(event, 'asker', askedBy(kase, event)),
    ...toldOf(event, 'lead', leadsHear(after, event) ? leads : []),
  ]
    .map(({ person, kind }) => toPerson(person, kind))
    // A lead may have the case themselves.
    .filter(({ id }) => !messages.some((told) => told.id === id));
  const holders = new Map(
    [...told, ...parties(kase)]
      .filter(({ parts }) => !OF_STAFF.includes(event.type) || parts.has('assignee'))
      .map(({ person }) => [person.id, person] as const),
  );
  for (const person of askers(kase)) holders.set(person.id, person);
  const knowing = new Set(
    clientsRefresh ? [...[...messages, ...ofStaff].map(({ lane }) => lane), presser(event)] : [],
  );
  const updates =
    event.type === 'opened'
      ? []
      : [...holders.values()]
          .filter(({ id }) => !knowing.has(id))
          .map((person) => toPerson(person, 'update'));
  const forDesk = isCrossed(after, event)
    ? 'crossed_notice'
    : deskHears(after, event)
      ? kindFor(event.type, 'desk')
      : undefined;
  const toDesk = ['desk_card' as const, ...(forDesk ? [forDesk] : [])];
  return [...toDesk.map((kind) => delivery(DESK, kind)), ...messages, ...ofStaff, ...updates];
}

/** Events of which only the staff's cards show anything. */
const OF_STAFF: readonly EventType[] = ['noted', 'level_at_risk', 'level_missed'];

/** Who pressed a button for it, and has the answer in its place; a message has no revision that it was written on. */
function presser({ by, requestRef }: CaseEvent): string | undefined {
  return requestRef?.rev === undefined ? undefined : by.id;
}

/** What the delivery of an event is known by; `key` is its recipient's. */
export function deliveryId(caseId: string, rev: number, key: string, kind: DeliveryKind): string {
  return `${caseId}:${rev}:${key}:${kind}`;
}

/** Those of the staff who have another part in the case than its parties, but for the author. */
function toldOf(event: CaseEvent, party: 'asker' | 'lead', people: readonly Person[]) {
  const kind = kindFor(event.type, party);
  const others = people.filter(({ id }) => id !== event.by.id);
  return kind === undefined ? [] : others.map((person) => ({ person, kind }));
}

/** Whose question the event answers, or says that nobody answers (step 6); of a case on hold, who has it. */
function askedBy(kase: Case, event: CaseEvent): readonly Person[] {
  if (event.type !== 'info_provided' && event.type !== 'unanswered_asked') return [];
  const { assignee, hold, clarifications } = caseAt(kase, event.rev - 1);
  if (hold !== undefined && assignee !== undefined) return [assignee];
  const asked = clarifications.at(-1);
  return asked === undefined || asked.answer !== undefined ? [] : [asked.askedBy];
}

/** Who was asked what to do without an answer (step 6), and holds a card for it. */
function askers(kase: Case): readonly Person[] {
  return kase.history.flatMap((event) =>
    event.type === 'unanswered_asked' ? askedBy(kase, event) : [],
  );
}

/**
 * The leads hear of a case whose solution was refused for the second time, and of each time after it
 * (step 17); and of an Alta that was not started or solved in time (policy 5).
 */
function leadsHear({ reopenings, priority }: Case, { type }: CaseEvent): boolean {
  if (type === 'level_missed') return priority === 'high';
  return type === 'reopened' && reopenings >= 2;
}

/** A warning is for whoever has the case; the desk hears of it when nobody has it yet. */
function deskHears({ assignee }: Case, { type }: CaseEvent): boolean {
  return type !== 'level_at_risk' || assignee === undefined;
}

/** By which messages somebody with these parts in the case is told of the event, each once; `after` is the case as it left it. */
function kindsFor(
  event: CaseEvent,
  person: Person,
  parts: ReadonlySet<Part>,
  after: Case,
): readonly MessageKind[] {
  const { type } = event;
  // A triage tells people whom the case was given to, and nothing else.
  if (event.type === 'triaged' && event.data.assignee === undefined) return [];
  // What is waited for of somebody else is no question to the requester.
  if (event.type === 'held' && event.data.reason !== 'requester') return [];
  const needsForm = event.type === 'opened' && event.data.reception !== undefined;
  const isOwn = parts.has('requester') || parts.has('registrar');
  const isFollowerOnly = !isOwn && !parts.has('assignee') && parts.has('follower');
  const kinds = [
    isOwn ? kindFor(type, 'requester') : undefined,
    isOwn && needsForm ? ('reception_form' as const) : undefined,
    parts.has('assignee') ? kindFor(type, 'assignee') : undefined,
    isFollowerOnly ? followerKind(event, person, after) : undefined,
  ];
  return [...new Set(kinds.flatMap((kind) => kind ?? []))];
}

/** Two cases were merged into each other at the same instant, so that none stays open; said by one of the two. */
function isCrossed({ number, mergedInto }: Case, event: CaseEvent): boolean {
  if (event.type !== 'absorbed') return false;
  const { other } = event.data;
  return mergedInto?.id === other.id && number < other.number;
}

/** Whoever joins by a merge is told what they came too late for; whoever stays is not told that others leave. */
function followerKind(event: CaseEvent, { id }: Person, after: Case): MessageKind | undefined {
  const isOf = (people: readonly Person[]) => people.some((one) => one.id === id);
  switch (event.type) {
    case 'absorbed': {
      if (!isOf(event.data.people)) return undefined;
      if (after.state === 'resolved') return kindFor('resolved', 'follower');
      if (after.state !== 'closed') return undefined;
      return kindFor(after.closing === 'merged' ? 'merged' : 'accepted', 'follower');
    }
    case 'major_withdrawn':
      return isOf(after.followers) ? undefined : kindFor(event.type, 'follower');
    default:
      return kindFor(event.type, 'follower');
  }
}

export const DESK: Recipient = { kind: 'desk' };

/** Something to tell the recipient, in their lane and not tried yet. */
export function newDelivery(
  recipient: Recipient,
  kind: DeliveryKind,
  about: Omit<CaseDelivery, 'recipient' | 'kind' | 'lane' | 'attempts'>,
): CaseDelivery {
  return { ...about, recipient, kind, lane: recipientKey(recipient), attempts: 0 };
}

/** A message to one person that is about no case. The same `id` is sent once. */
export function caselessDelivery(
  kind: CaselessKind,
  id: string,
  person: Person,
  createdAt: Date,
): CaseDelivery {
  return newDelivery({ kind: 'person', person }, kind, { id, caseId: '', rev: 0, createdAt });
}

/**
 * What the desk is told when a message to a person was given up, so that somebody reaches them in
 * another way. Nothing for what is no message to a person.
 */
export function planUnreached(given: CaseDelivery, now: Date): readonly CaseDelivery[] {
  const { recipient, kind, caseId, rev } = given;
  if (recipient.kind === 'desk' || kind === 'update' || isCaseless(kind)) return [];
  const id = `${given.id}:unreached`;
  const about = { id, caseId, rev, unreached: recipient.person, createdAt: now };
  return [newDelivery(DESK, 'unreached_notice', about)];
}

/** `desk`, or the person's id: the lane of their deliveries and part of their ids. */
export function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'desk' ? 'desk' : recipient.person.id;
}

/** The case as it was after that revision: a message may be planned when more has happened. */
function caseAt(kase: Case, rev: number): Case {
  if (rev === kase.rev) return kase;
  const history = kase.history.filter((event) => event.rev <= rev);
  return replay(kase.id, history) ?? kase;
}
