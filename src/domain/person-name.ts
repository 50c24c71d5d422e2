import type { Person } from './case.ts';
import { normalize } from './normalize.ts';

/** No directory gives such an id, and no address has a colon there. */
const BY_NAME = 'name:';

/** Somebody of whom the desk knows a name and nothing else: nobody can act as them, and nothing can be sent to them. */
export function personKnownByName(name: string): Person {
  return { id: `${BY_NAME}${normalize(name)}`, name };
}

/** Tells whose names have all of these words, whatever their accents and capitals. */
export function havingNameWords(words: string): (person: Pick<Person, 'name'>) => boolean {
  const wanted = normalize(words).split(' ');
  return ({ name }) => {
    const own = normalize(name).split(' ');
    return wanted.every((word) => own.includes(word));
  };
}

/** Whether nothing but a name is known of the person. */
export function isKnownOnlyByName({ id }: Pick<Person, 'id'>): boolean {
  return id.startsWith(BY_NAME);
}
