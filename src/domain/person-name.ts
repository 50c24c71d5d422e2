import type { Person } from './case.ts';
import { normalize } from './normalize.ts';

/** No directory gives such an id, and no address has a colon there. */
const BY_NAME = 'name:';

/** Somebody of whom the desk knows a name and nothing else: nobody can act as them, and nothing can be sent to them. */
export function personKnownByName(name: string): Person {
  return { id: `${BY_NAME}${normalize(name)}`, name };
}

/** Whether nothing but a name is known of the person. */
export function isKnownOnlyByName({ id }: Pick<Person, 'id'>): boolean {
  return id.startsWith(BY_NAME);
}
