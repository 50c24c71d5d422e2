import type { Case } from '../case.ts';
import { beginningOfWork, openProposal, type ProposedDate } from '../hold.ts';
import { isBlank } from '../normalize.ts';
import type { CommandDefinition } from './definition.ts';

interface DateWanted {
  /** Like `2026-03-04`. */
  readonly day: string;
  /** What the other side should know with it. */
  readonly note?: string;
}

interface DateProposed {
  readonly date: Date;
  readonly note?: string;
}

/** Policy 5: a date for the work, that the other side confirms or answers with another. */
const proposes = (side: ProposedDate['side']): CommandDefinition<DateWanted, DateProposed> => ({
  record: ({ day, note = '' }, kase, { calendar }) => {
    const date = beginningOfWork(day, calendar);
    const said = note.trim();
    const known = openProposal(kase);
    const isSame = known?.side === side && known.date.getTime() === date.getTime();
    if (isSame && (known.note ?? '') === said) return undefined;
    return { date, ...(!isBlank(said) && { note: said }) };
  },
  change: (_kase, { data, by, at }) => ({ proposedDate: { ...data, side, by, at } }),
});

interface Yes {
  /** What was said with it. */
  readonly note?: string;
}

/** Policy 5: the date is agreed on; until then the case waits, and comes back to its assignee on the day. */
const agrees: CommandDefinition<Yes, DateProposed> = {
  record: ({ note = '' }, kase) => {
    const { date } = proposalOf(kase);
    const said = note.trim();
    return { date, ...(!isBlank(said) && { note: said }) };
  },
  change: (_kase, { data: { date, note }, at }) => ({
    agreedDate: date,
    proposedDate: undefined,
    hold: { reason: 'agreed_date', since: at, until: date, ...(note && { text: note }) },
  }),
};

/** What the rows need there to be. */
function proposalOf(kase: Case): ProposedDate {
  const proposal = openProposal(kase);
  if (proposal === undefined) throw new Error('no date is proposed');
  return proposal;
}

/** By the assignee, and by the requester who would rather have another. */
export const schedule = proposes('desk');
export const proposeDate = proposes('requester');
/** By the requester, and by the assignee. */
export const confirmDate = agrees;
export const acceptDate = agrees;
