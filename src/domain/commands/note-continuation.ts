import type { CaseLink } from '../case.ts';
import type { CommandDefinition } from './definition.ts';

interface Continuation {
  readonly next: CaseLink;
}

/** The trouble of a closed case is back: it says in which new case it goes on. Once for each. */
export const noteContinuation: CommandDefinition<Continuation, Continuation> = {
  record: ({ next }, { continuedBy }) =>
    continuedBy.some(({ id }) => id === next.id) ? undefined : { next },
  change: ({ continuedBy }, { data: { next } }) => ({ continuedBy: [...continuedBy, next] }),
};
