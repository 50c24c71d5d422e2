import type { Case, Person } from './case.ts';
import { isKnownOnlyByName } from './person-name.ts';

/**
 * What somebody has to do with a case. `requester`: they decide about it and are told of it, as who
 * asked for it or as who registered it for somebody known only by name.
 */
export type Part = 'requester' | 'registrar' | 'assignee' | 'former_assignee' | 'follower';

export interface Party {
  readonly person: Person;
  readonly parts: ReadonlySet<Part>;
}

/**
 * Everybody who has to do with the case, each once, with all their parts: who may see it, whose list
 * it is in, who holds cards of it and who is told of it (steps 13, 16) all ask this.
 */
export function parties(kase: Case): readonly Party[] {
  const { registeredBy, assignee, followers, history } = kase;
  const requester = actingRequester(kase);
  const found = new Map<string, { readonly person: Person; readonly parts: Set<Part> }>();
  const add = (person: Person, part: Part) => {
    const party = found.get(person.id) ?? { person, parts: new Set() };
    found.set(person.id, party);
    party.parts.add(part);
  };
  add(requester, 'requester');
  if (registeredBy !== undefined && registeredBy.id !== kase.requester.id)
    add(registeredBy, 'registrar');
  if (assignee !== undefined) add(assignee, 'assignee');
  for (const { data } of history)
    if ('assignee' in data && data.assignee.id !== assignee?.id)
      add(data.assignee, 'former_assignee');
  for (const { mergedFrom: _case, ...person } of followers) add(person, 'follower');
  return [...found.values()];
}

/** What this person has to do with the case; nothing for a stranger. */
export function partsOf(kase: Case, personId: string): ReadonlySet<Part> {
  return parties(kase).find(({ person }) => person.id === personId)?.parts ?? NOTHING;
}

const NOTHING: ReadonlySet<Part> = new Set();

/** Who decides as the requester: whoever registered the case when nothing but the requester's name is known. */
export function actingRequester({ requester, registeredBy }: Case): Person {
  return isKnownOnlyByName(requester) ? (registeredBy ?? requester) : requester;
}
