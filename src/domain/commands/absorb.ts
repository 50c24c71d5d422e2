import type { Case, CaseLink, Follower } from '../case.ts';
import { partsOf } from '../parties.ts';
import type { CommandDefinition } from './definition.ts';

interface Absorbed {
  readonly other: CaseLink;
  /** Who waits for the case that was merged. */
  readonly people: readonly Follower[];
}

/** Another case was merged into this one, once: whoever waits for that one follows this one, unless it is their own. */
export const absorb: CommandDefinition<Absorbed, Absorbed> = {
  record: ({ other, people }, { id, absorbed }) =>
    other.id === id || absorbed.some((one) => one.id === other.id) ? undefined : { other, people },
  change: (kase, { data: { other, people } }) => ({
    absorbed: [...kase.absorbed, other],
    followers: people.filter((person) => !isOwn(kase, person)).reduce(joined, kase.followers),
  }),
};

function isOwn(kase: Case, { id }: Follower): boolean {
  const parts = partsOf(kase, id);
  return parts.has('requester') || parts.has('registrar');
}

/** Whoever follows the major incident keeps the place, and stays when it is none any more. */
function joined(followers: readonly Follower[], person: Follower): readonly Follower[] {
  const isThere = followers.some(({ id }) => id === person.id);
  return isThere
    ? followers.map((one) => (one.id === person.id ? { ...person, ...one } : one))
    : [...followers, person];
}
