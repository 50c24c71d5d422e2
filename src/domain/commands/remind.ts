import { nextReminder } from '../calendar.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

/** A reminder before the closing, one a working day (step 18). */
export const remind: CommandDefinition<Nothing, { readonly remindAt?: Date }> = {
  record: (_input, { closeAt }, { now, calendar }) => {
    const remindAt = closeAt && nextReminder(now, closeAt, calendar);
    return remindAt ? { remindAt } : {};
  },
  change: (_kase, { data }) => ({ remindAt: data.remindAt }),
};
