import { DAYS_TO_DECIDE } from '../answer-term.ts';
import { addWorkingDays } from '../calendar.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

/** The closing has been stopped for long: the desk is asked again, so that no case waits for ever (step 18). */
export const askDecision: CommandDefinition<Nothing, { readonly askAt: Date }> = {
  record: (_input, _kase, { now, calendar }) => ({
    askAt: addWorkingDays(now, DAYS_TO_DECIDE, calendar),
  }),
  change: (_kase, { data: { askAt } }) => ({ askAt }),
};
