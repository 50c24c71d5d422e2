import type { Activity } from 'botbuilder';
import type { Staff } from '../desk/ports.ts';
import type { Person } from '../domain/case.ts';
import { MAX_NAME } from '../domain/catalog.ts';
import { type Actor, SYSTEM } from '../domain/policy.ts';

/**
 * Who sent the activity, from what the channel authenticated and nothing else. The directory's id
 * names a person everywhere; a chat without a directory leaves the chat's own id. Undefined when it
 * names nobody, or claims to be the program itself.
 */
export function personOf(activity: Activity): Person | undefined {
  const id = activity.from?.aadObjectId || activity.from?.id;
  if (!id || id === SYSTEM.id || id === 'desk') return undefined;
  return { id, name: (activity.from.name ?? '').trim().slice(0, MAX_NAME) };
}

/** The sender with the staff roles that the store gives them. */
export async function actorOf(activity: Activity, staff: Staff): Promise<Actor | undefined> {
  const person = personOf(activity);
  if (person === undefined) return undefined;
  const member = await staff.find(person.id);
  if (member === undefined) return { person, roles: [] };
  return {
    person: { ...member.person, name: person.name || member.person.name },
    roles: member.roles,
  };
}
