import { beginningOfWork, type GIVEN_REASONS, type HoldReason } from '../hold.ts';
import { isBlank } from '../normalize.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

interface Waiting {
  readonly reason: (typeof GIVEN_REASONS)[number];
  readonly awaited: string;
  /** The day on which it goes on by itself, like `2026-03-04`; it may stay empty. */
  readonly day?: string;
}

interface Held {
  readonly reason: HoldReason;
  readonly awaited: string;
  readonly until?: Date;
}

/** Step 12: the work waits for somebody or something; said again, for another reason or until another day. */
export const hold: CommandDefinition<Waiting, Held> = {
  record: ({ reason, awaited, day = '' }, _kase, { calendar }) => ({
    reason,
    awaited,
    ...(!isBlank(day) && { until: beginningOfWork(day, calendar) }),
  }),
  change: (_kase, { data: { reason, awaited: text, until }, at }) => ({
    hold: { reason, text, since: at, ...(until && { until }) },
  }),
};

/** The assignee goes on, or the program does on the day of the hold. */
export const resume: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({ hold: undefined }),
};

interface Answer {
  readonly answer: string;
}

/** What the case waited for of its requester: a comment of theirs that lets the work go on. */
export const answerHold: CommandDefinition<Answer, Answer> = {
  record: ({ answer }) => ({ answer }),
  change: (kase, { data: { answer: text }, by, at }) => ({
    hold: undefined,
    comments: [...kase.comments, { text, by, at }],
  }),
};
