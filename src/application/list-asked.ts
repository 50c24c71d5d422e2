import { startOfDay } from '../domain/calendar.ts';
import type { Person } from '../domain/case.ts';
import type { Actor } from '../domain/permissions.ts';
import { havingNameWords } from '../domain/person-name.ts';
import { MAX_NAMESAKES, OPEN_STATES, QUEUE_PARTS, type QueuePart } from '../domain/queue.ts';
import type { ListFilter } from './meaning/outcome.ts';
import type { Needs } from './ports/needs.ts';
import { namesakes, type QueueRequest } from './queries.ts';

/** What of the desk's cases somebody asked for in words. */
export interface WordsOfList {
  readonly filter?: ListFilter;
  readonly search?: string;
}

/**
 * The list that the words ask for: part of the queue, cases that have some words, or the closed
 * cases, which are in no queue. A name means whoever has it on the staff, or has exactly that name.
 */
export async function listAsked(
  deps: Needs<'calendar' | 'clock' | 'contacts' | 'staff'>,
  actor: Actor,
  { filter, search }: WordsOfList,
): Promise<{ readonly queue: QueueRequest } | { readonly search: string } | 'closed'> {
  if (filter === 'closed') return search === undefined ? filter : { search };
  const state = OPEN_STATES.find((open) => open === filter);
  if (search === undefined) {
    const kind = QUEUE_PARTS.find((one) => one === filter) ?? 'all';
    return { queue: { part: queuePart(deps, actor, kind, []), state } };
  }
  const people = await namesakes(deps, search, havingNameWords(search), MAX_NAMESAKES + 1);
  if (people.length === 0 || people.length > MAX_NAMESAKES) return { search };
  return { queue: { part: { kind: 'people', people }, state } };
}

/** That part of the queue, for whoever asks, now. */
export function queuePart(
  { clock, calendar }: Needs<'clock' | 'calendar'>,
  actor: Actor,
  kind: QueuePart['kind'],
  people: readonly Person[],
): QueuePart {
  switch (kind) {
    case 'mine':
      return { kind, personId: actor.person.id };
    case 'people':
      return { kind, people };
    case 'today':
      return { kind, since: startOfDay(clock.now(), calendar) };
    default:
      return { kind };
  }
}

/** Those of these people whom the desk knows, as they are called now. */
export async function knownPeople(
  { contacts, staff }: Needs<'contacts' | 'staff'>,
  ids: readonly string[],
): Promise<readonly Person[]> {
  const found = await Promise.all(
    ids.map(async (id) => (await staff.find(id)) ?? (await contacts.find(id))),
  );
  return found.flatMap((known) => (known === undefined ? [] : [known.person]));
}
