import { DAYS_TO_DECIDE } from '../answer-term.ts';
import { addWorkingDays } from '../calendar.ts';
import type { CommandDefinition } from './definition.ts';

interface Words {
  readonly text: string;
}

/**
 * Step 17: what the requester says of the solution is neither a yes nor a no. The case does not close
 * by time until somebody answers; more words add themselves to the first.
 */
export const dispute: CommandDefinition<Words, Words & { readonly askAt: Date }> = {
  record: ({ text }, kase, { now, calendar }) => ({
    text,
    askAt: kase.askAt ?? addWorkingDays(now, DAYS_TO_DECIDE, calendar),
  }),
  change: (kase, { data: { text, askAt }, by, at }) => ({
    comments: [...kase.comments, { text, by, at, disputes: true }],
    suspended: kase.suspended ?? { since: at },
    askAt,
    closeAt: undefined,
    remindAt: undefined,
  }),
};
