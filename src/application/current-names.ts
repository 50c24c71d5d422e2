import type { Case, Person } from '../domain/case.ts';
import type { Needs } from './ports/needs.ts';

/**
 * The case with the names that its requester and assignee have now, as it is shown: a person may be
 * renamed. What is written in its history stays as it was.
 */
export async function withCurrentNames(
  { contacts, staff }: Needs<'contacts' | 'staff'>,
  kase: Case,
): Promise<Case> {
  const { requester, assignee, history } = kase;
  const [opened] = history;
  // Whoever corrected their name when they asked is called as they said.
  const chosen = opened?.by.id !== requester.id || opened.by.name !== requester.name;
  const known = (await staff.find(requester.id)) ?? (await contacts.find(requester.id));
  const member = assignee && (await staff.find(assignee.id));
  return {
    ...kase,
    requester: chosen ? requester : named(requester, known?.person.name),
    ...(assignee && { assignee: named(assignee, member?.person.name) }),
  };
}

function named(person: Person, name: string | undefined): Person {
  return name ? { ...person, name } : person;
}
