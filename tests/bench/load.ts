import { createHash, randomUUID } from 'node:crypto';
import type { CommandDeps } from '../../src/application/handle-command.ts';
import type { PostedCard } from '../../src/application/ports/case-store.ts';
import { PROCEDURE_TERM } from '../../src/domain/answer-term.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case, Person, State } from '../../src/domain/case.ts';
import { caseNumber } from '../../src/domain/case-number.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { toDocument } from '../../src/storage/document.ts';
import type { StoredDocument, Stores } from '../../src/storage/stores.ts';
import { caseIn, OPENED_AT } from '../domain/fixtures.ts';

const BATCH = 1_000;
const CASES_EACH = 5;
const STAFF = 20;
const MINUTE = 60_000;
export const YEAR = 2025;
/** Of every twenty cases five are open, one in each open state. */
const OPEN: readonly State[] = ['new', 'needs_info', 'assigned', 'in_progress', 'resolved'];
export const EVERY = 20;
const FAR = new Date('2090-01-01T00:00:00Z');

export const NOW = new Date('2026-06-01T15:00:00Z');
const templates = new Map(([...OPEN, 'closed'] as const).map((state) => [state, caseIn(state)]));

export const caseId = (index: number) => `case-${index}`;
export const stateOf = (index: number): State => OPEN[index % EVERY] ?? 'closed';

/** Five cases each. */
export function requesterOf(index: number): Person {
  const person = Math.floor(index / CASES_EACH);
  return { id: `person-${person}`, name: `Persona ${person}`, email: `p${person}@example.org` };
}

export function solver(index: number): Person {
  const person = index % STAFF;
  return { id: `solver-${person}`, name: `Profesional ${person}` };
}

export const asStaff = (person: Person): Actor => ({ person, roles: MEMBER_ROLES });

/** A word that one case alone has. */
export const inventory = (index: number) => `INV${index}`;

export function kaseAt(index: number): Case {
  const template = templates.get(stateOf(index));
  if (template === undefined) throw new Error('every state has a template');
  const requester = requesterOf(index);
  return {
    ...template,
    id: caseId(index),
    number: caseNumber(YEAR, index + 1),
    requester,
    history: template.history.map((event) =>
      event.type === 'opened' ? { ...event, data: { ...event.data, requester } } : event,
    ),
    request: `${template.request}, equipo ${inventory(index)}`,
    openedAt: new Date(OPENED_AT.getTime() + index * MINUTE),
    ...(template.assignee && { assignee: solver(Math.floor(index / EVERY)) }),
    ...(template.closeAt && { closeAt: FAR, remindAt: FAR, nextDueAt: FAR }),
  };
}

type CardsOf = (kase: Case) => PostedCard[];

/** The case as if all of it had happened at that instant. */
export function happenedAt(kase: Case, at: Date): Case {
  return { ...kase, openedAt: at, history: kase.history.map((event) => ({ ...event, at })) };
}

/** Fills the empty store with that many cases, and with their cards. */
export function load(
  stores: Stores,
  size: number,
  cardsOf?: CardsOf,
  caseAt?: (index: number) => Case,
): Promise<void> {
  return loadOnly(
    stores,
    Array.from({ length: size }, (_, index) => index),
    cardsOf,
    caseAt,
  );
}

/** Fills the empty store with these cases, by the thousand. */
export async function loadOnly(
  { collections }: Stores,
  indexes: readonly number[],
  cardsOf: CardsOf = () => [],
  caseAt = kaseAt,
): Promise<void> {
  const documentAt = (index: number): StoredDocument => {
    const kase = caseAt(index);
    return { ...toDocument(kase), pending: [], cards: cardsOf(kase) };
  };
  const cases = collections.find(({ name }) => name === 'cases');
  for (let from = 0; from < indexes.length; from += BATCH)
    await cases?.put(indexes.slice(from, from + BATCH).map(documentAt));
}

/** A resolved case whose closing is due now. */
export function dueCase(): Case {
  const id = randomUUID();
  const { remindAt: _remindAt, ...kase } = kaseAt(OPEN.indexOf('resolved'));
  const closeAt = new Date(NOW.getTime() - MINUTE);
  return { ...kase, id, number: id, closeAt, nextDueAt: closeAt };
}

/** What commands need, on those stores. */
export async function depsOn({ cases, staff, deskSettings }: Stores): Promise<CommandDeps> {
  const members = Array.from({ length: STAFF }, (_, index) => solver(index));
  await staff.replaceAll(
    members.map((person) => ({ person, roles: MEMBER_ROLES, chatId: person.id })),
  );
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  return {
    cases,
    staff,
    deskSettings,
    clock: { now: () => NOW },
    ids: { create: randomUUID, digest },
    calendar: BOGOTA,
    answerTerm: PROCEDURE_TERM,
    wake: () => undefined,
  };
}
