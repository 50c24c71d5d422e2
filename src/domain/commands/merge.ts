import type { CaseLink } from '../case.ts';
import { closedBy } from './closing.ts';
import type { CommandDefinition } from './definition.ts';

interface Merging {
  readonly other: CaseLink;
  /** It cannot be undone, so it is asked for twice. */
  readonly confirmed: boolean;
}

interface Merged {
  readonly into: CaseLink;
}

/** The same trouble as another case's: this one closes and keeps its history, the other one stays (see `absorb`). */
export const merge: CommandDefinition<Merging, Merged> = {
  record: ({ other }) => ({ into: other }),
  change: (_kase, { data: { into }, at }) => ({ ...closedBy('merged', at), mergedInto: into }),
};
