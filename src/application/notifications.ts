import { replay } from '../domain/apply.ts';
import type { Case, Person } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { type Part, parties } from '../domain/parties.ts';
import { type DeliveryKind, kindFor, type MessageKind, messageKind } from '../messages/kinds.ts';
import type { CaseDelivery, Recipient } from './ports/deliveries.ts';

/**
 * The deliveries of one event (steps 6, 13, 16): what is said by the table of message kinds, then
 * quiet edits of every card that shows the case. The same event gives the same ids. Where clients
 * refresh a card when it is looked at, whoever is just told, or pressed the button themselves, needs
 * no edit.
 */
export function planDeliveries(
  kase: Case,
  event: CaseEvent,
  now: Date,
  clientsRefresh = false,
): readonly CaseDelivery[] {
  // Nothing that a card shows has changed.
  if (event.type === 'files_viewed') return [];
  const delivery = (recipient: Recipient, kind: DeliveryKind): CaseDelivery => {
    const key = recipientKey(recipient);
    return {
      id: deliveryId(kase.id, event.rev, key, kind),
      lane: key,
      caseId: kase.id,
      rev: event.rev,
      recipient,
      kind,
      createdAt: now,
      attempts: 0,
    };
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
  const told = parties(caseAt(kase, event.type === 'major_withdrawn' ? event.rev - 1 : event.rev));
  const messages = told.flatMap(({ person, parts }) =>
    kindsFor(event, parts)
      .filter((kind) => event.by.id !== person.id || messageKind(kind).ofOwnAct)
      .map((kind) => toPerson(person, kind)),
  );
  const holders = new Map(
    [...told, ...parties(kase)]
      .filter(({ parts }) => event.type !== 'noted' || parts.has('assignee'))
      .map(({ person }) => [person.id, person] as const),
  );
  const knowing = new Set(
    clientsRefresh ? [...messages.map(({ lane }) => lane), presser(event)] : [],
  );
  const updates =
    event.type === 'opened'
      ? []
      : [...holders.values()]
          .filter(({ id }) => !knowing.has(id))
          .map((person) => toPerson(person, 'update'));
  const forDesk = kindFor(event.type, 'desk');
  const toDesk = ['desk_card' as const, ...(forDesk ? [forDesk] : [])];
  return [...toDesk.map((kind) => delivery({ kind: 'desk' }, kind)), ...messages, ...updates];
}

/** Who pressed a button for it, and has the answer in its place; a message has no revision that it was written on. */
function presser({ by, requestRef }: CaseEvent): string | undefined {
  return requestRef?.rev === undefined ? undefined : by.id;
}

/** What the delivery of an event is known by; `key` is its recipient's. */
export function deliveryId(caseId: string, rev: number, key: string, kind: DeliveryKind): string {
  return `${caseId}:${rev}:${key}:${kind}`;
}

/** By which messages somebody with these parts in the case is told of the event, each once. */
function kindsFor(event: CaseEvent, parts: ReadonlySet<Part>): readonly MessageKind[] {
  const { type } = event;
  // A triage tells people whom the case was given to, and nothing else.
  if (event.type === 'triaged' && event.data.assignee === undefined) return [];
  const isOwn = parts.has('requester') || parts.has('registrar');
  const isFollowerOnly = !isOwn && !parts.has('assignee') && parts.has('follower');
  const kinds = [
    isOwn ? kindFor(type, 'requester') : undefined,
    parts.has('assignee') ? kindFor(type, 'assignee') : undefined,
    isFollowerOnly ? kindFor(type, 'follower') : undefined,
  ];
  return [...new Set(kinds.flatMap((kind) => kind ?? []))];
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

/** The case as it was after that revision: a message may be planned when more has happened. */
function caseAt(kase: Case, rev: number): Case {
  const history = kase.history.filter((event) => event.rev <= rev);
  return replay(kase.id, history) ?? kase;
}
