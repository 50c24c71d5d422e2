import type { CaseLink } from '../case.ts';
import type { CommandDefinition } from './definition.ts';

interface Other {
  readonly other: CaseLink;
}

/** Another case has to do with this one, by the desk's word, or by that of the other case. Each once. */
export const link: CommandDefinition<Other, Other> = {
  record: ({ other }, { related }) =>
    related.some(({ id }) => id === other.id) ? undefined : { other },
  change: ({ related }, { data: { other } }) => ({ related: [...related, other] }),
};
