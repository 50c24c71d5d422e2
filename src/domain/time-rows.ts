import type { Transition } from './transition.ts';

/** Nobody but the program does these, when they are due: see `next-due.ts`. */
const due = { who: ['system'], needs: ['due'] } as const;

/** Where a clock of the service level runs. */
const clocked = ['new', 'assigned', 'in_progress'] as const;

/** Where a case may wait for its requester's answer: it is asked for, or the case is on hold for it. */
const asking = ['needs_info', 'assigned', 'in_progress'] as const;

/** The rows of what time does, part of `LIFECYCLE`. */
export const TIME_ROWS = {
  remind_info: { ...due, from: asking, records: 'info_reminded', step: '6, 12' },
  ask_unanswered: { ...due, from: asking, records: 'unanswered_asked', step: '6, 12' },
  warn_level: { ...due, from: clocked, records: 'level_at_risk', step: 'policy 5' },
  miss_level: { ...due, from: clocked, records: 'level_missed', step: 'policy 5' },
  remind: { ...due, from: ['resolved'], records: 'reminded', step: '18' },
  ask_decision: { ...due, from: ['resolved'], records: 'decision_asked', step: '18' },
  auto_close: { ...due, from: ['resolved'], to: 'closed', records: 'auto_closed', step: '18-19' },
} as const satisfies Record<string, Transition>;
