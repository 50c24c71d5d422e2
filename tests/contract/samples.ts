import type { Dialog } from '../../src/application/dialog/dialog.ts';
import type { PostedCard } from '../../src/application/ports/case-store.ts';
import type { CaseDelivery } from '../../src/application/ports/deliveries.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import { type ContactRequest, openContactRequest } from '../../src/domain/contact-request.ts';
import type { CaseEvent } from '../../src/domain/events.ts';
import { type QueuePart, WHOLE_QUEUE } from '../../src/domain/queue.ts';
import { caseIn, moved, OPENED_AT, opened, REQUESTER } from '../domain/fixtures.ts';

let last = 0;
/** A name nobody else has in this run. */
export function fresh(word: string): string {
  last += 1;
  return `${word}-${last}`;
}

export function somebody(): Person {
  const id = fresh('p');
  return { id, name: `Ñusta Ibáñez ${id}`, email: `${id}@example.org` };
}

export const minutesLater = (minutes: number, from = OPENED_AT) =>
  new Date(from.getTime() + minutes * 60_000);

/** The case of the fixtures under an id and a number of its own. */
export function filed(kase: Case, own: Partial<Case> = {}): Case {
  const id = fresh('case');
  return { ...kase, id, number: `MS-2026-${id}`, ...own };
}

/** A case that only has what every case has. */
export const bare = (own: Partial<Case> = {}) => filed(opened('El correo no abre'), own);
export const resolved = (own: Partial<Case> = {}) => filed(caseIn('resolved'), own);

/** One of each part of the queue. */
export const QUEUE_PARTS_ASKED: readonly QueuePart[] = [
  WHOLE_QUEUE,
  { kind: 'unassigned' },
  { kind: 'high' },
  { kind: 'mine', personId: 'p' },
  { kind: 'people', people: [somebody(), somebody()] },
  { kind: 'today', since: OPENED_AT },
];

/** The case with one more comment, and the event that says so. */
export function commented(kase: Case, text = 'Voy'): { next: Case; events: readonly CaseEvent[] } {
  const next = moved(kase, { person: REQUESTER, roles: ['lead'] }, { name: 'comment', text });
  return { next, events: next.history.slice(kase.history.length) };
}

export function delivery(own: Partial<CaseDelivery> = {}): CaseDelivery {
  const caseId = own.caseId ?? fresh('case');
  return {
    id: `${caseId}:1:${fresh('to')}`,
    lane: fresh('lane'),
    caseId,
    rev: 1,
    recipient: { kind: 'desk' },
    kind: 'desk_card',
    createdAt: OPENED_AT,
    attempts: 0,
    ...own,
  };
}

export function postedCard(own: Partial<PostedCard> = {}): PostedCard {
  return {
    id: fresh('card'),
    recipientKey: 'desk',
    kind: 'desk_card',
    rev: 1,
    conversation: { id: '19:canal@thread.tacv2', nested: { serviceUrl: 'https://example.org/' } },
    activityId: fresh('activity'),
    contentHash: 'digest',
    ...own,
  };
}

/** A request for a person of somebody whom nobody else has. */
export function contactRequest(own: Partial<ContactRequest> = {}): ContactRequest {
  const words = { turn: fresh('turn'), text: 'Quiero hablar\ncon alguien 🙏', at: OPENED_AT };
  const named = { id: fresh('request'), ordinal: 1, person: somebody() };
  return { ...openContactRequest(named, words, BOGOTA), ...own };
}

export function dialog(own: Partial<Dialog> = {}): Dialog {
  return {
    personId: fresh('p'),
    rev: 1,
    id: fresh('dialog'),
    stage: 'summary',
    step: 2,
    draft: { name: 'Ñusta', request: 'La impresora\nno imprime 🖨️', rounds: 1 },
    said: [{ key: 'activity-1', text: 'El correo no abre' }],
    filed: [{ key: 'activity-0', number: 'MS-2026-000001' }],
    turns: [{ key: 'turn-1', replies: [] }],
    ...own,
  };
}
