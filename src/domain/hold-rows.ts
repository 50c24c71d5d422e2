import type { Transition } from './transition.ts';

const working = ['assigned', 'in_progress'] as const;

/** The rows of cases that wait, part of `LIFECYCLE`: the official state stays. */
export const HOLD_ROWS = {
  hold: {
    from: working,
    who: ['assignee'],
    records: 'held',
    needs: ['day_ahead'],
    text: 'awaited',
    changes: ['hold'],
    step: '12',
  },
  resume: {
    from: working,
    who: ['assignee'],
    records: 'resumed',
    needs: ['held'],
    changes: ['hold'],
    step: '12',
  },
  resume_on_date: {
    from: working,
    who: ['system'],
    records: 'resumed_on_date',
    needs: ['due'],
    changes: ['hold'],
    step: '12, policy 5',
  },
  answer_hold: {
    from: working,
    who: ['requester'],
    records: 'hold_answered',
    needs: ['held_for_requester'],
    text: 'answer',
    changes: ['hold'],
    step: '12',
  },
  schedule: {
    from: working,
    who: ['assignee'],
    records: 'date_proposed',
    needs: ['low_priority', 'day_ahead'],
    changes: ['proposedDate'],
    step: 'policy 5',
  },
  propose_date: {
    from: working,
    who: ['requester'],
    records: 'other_date_proposed',
    needs: ['date_at_hand', 'day_ahead'],
    changes: ['proposedDate'],
    step: 'policy 5',
  },
  confirm_date: {
    from: working,
    who: ['requester'],
    records: 'date_confirmed',
    needs: ['date_of_desk'],
    changes: ['hold', 'proposedDate'],
    step: 'policy 5',
  },
  accept_date: {
    from: working,
    who: ['assignee'],
    records: 'date_accepted',
    needs: ['date_of_requester'],
    changes: ['hold', 'proposedDate'],
    step: 'policy 5',
  },
} as const satisfies Record<string, Transition>;
