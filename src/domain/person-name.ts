import type { Person } from './case.ts';
import { normalize } from './normalize.ts';

/** No directory gives such an id, and no address has a colon there. */
const BY_NAME = 'name:';

/** Somebody of whom the desk knows a name and nothing else: nobody can act as them, and nothing can be sent to them. */
export function personKnownByName(name: string): Person {
  return { id: `${BY_NAME}${normalize(name)}`, name };
}

/** Whether the name has all of these words, whatever their accents and capitals. */
export function hasNameWords({ name }: Pick<Person, 'name'>, words: string): boolean {
  const own = normalize(name).split(' ');
  return normalize(words)
    .split(' ')
    .every((word) => own.includes(word));
}

/** Whether nothing but a name is known of the person. */
export function isKnownOnlyByName({ id }: Pick<Person, 'id'>): boolean {
  return id.startsWith(BY_NAME);
}
