import { missedAt, oneMoreDay } from '../answer-term.ts';
import { nextReminder } from '../calendar.ts';
import type { Term } from './closing.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

/**
 * A reminder before the closing, one a working day (step 18). After a long stop of the program it
 * moves the closing, so that whoever is reminded has a working day left.
 */
export const remind: CommandDefinition<Nothing, Partial<Term>> = {
  record: (_input, kase, { now, calendar }) => {
    const { closeAt } = kase;
    if (closeAt === undefined) return undefined;
    const missed = missedAt(kase, calendar);
    const later = oneMoreDay(now, calendar);
    const isMoved = missed !== undefined && missed <= now && closeAt < later;
    const remindAt = nextReminder(now, isMoved ? later : closeAt, calendar);
    return { ...(isMoved && { closeAt: later }), ...(remindAt && { remindAt }) };
  },
  change: (kase, { data: { closeAt = kase.closeAt, remindAt } }) => ({ closeAt, remindAt }),
};
