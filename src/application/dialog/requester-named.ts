import type { OpenInput } from '../../domain/commands/open.ts';
import type { Actor } from '../../domain/permissions.ts';
import { personKnownByName } from '../../domain/person-name.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { personByName } from '../queries.ts';

type NameDeps = Parameters<typeof personByName>[0];

/**
 * Who asks, by the name on the summary: whoever writes, or somebody else for whom they register the
 * case. The name of nobody known is kept as a name.
 */
export async function requesterNamed(
  deps: NameDeps,
  { person }: Actor,
  name: string,
): Promise<Pick<OpenInput, 'requester' | 'registeredBy'>> {
  if (person.name === '' || name.trim() === '') return { requester: { ...person, name } };
  if (isSameName(person.name, name)) return { requester: { ...person, name } };
  const known = await personByName(deps, name);
  return { requester: known ?? personKnownByName(name), registeredBy: person };
}

/** "Ana Ruiz" is "Ana María Ruiz Díaz" too. */
function isSameName(one: string, other: string): boolean {
  const words = [one, other].map((name) => plainWords(name).split(' '));
  const [shorter = [], longer = []] = words.sort((a, b) => a.length - b.length);
  return shorter.every((word) => longer.includes(word));
}
