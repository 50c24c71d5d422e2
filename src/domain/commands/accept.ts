import type { Rating } from '../catalogue.ts';
import { closedBy, decidedSolutions } from './closing.ts';
import type { CommandDefinition } from './definition.ts';

interface Satisfaction {
  readonly rating?: Rating;
}

/** Steps 17 and 19: the requester is satisfied. */
export const accept: CommandDefinition<Satisfaction, Satisfaction> = {
  record: ({ rating }) => (rating === undefined ? {} : { rating }),
  change: (kase, { data: { rating }, at }) => ({
    ...closedBy('accepted', at),
    solutions: decidedSolutions(kase, { outcome: 'accepted' }),
    rating,
  }),
};
