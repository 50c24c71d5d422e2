import { eventCard, heading, type MessageKindRow, notice, workCard } from './kind-row.ts';

/** What is said of cases that wait or are to wait (policy 5), part of `MESSAGE_KINDS`. */
export const HOLD_KINDS = {
  /** Only of a hold that waits for the requester: see `kindsFor`. */
  hold_question: {
    ...eventCard,
    ...heading('heading.question'),
    view: 'question',
    requester: ['held'],
    quote: 'awaited',
  },
  hold_answer: {
    ...workCard,
    ...heading('heading.hold_answered'),
    assignee: ['hold_answered'],
    ofOwnAct: false,
    quote: 'answer',
  },
  returned: {
    ...workCard,
    ...heading('heading.returned'),
    assignee: ['resumed_on_date'],
  },
  date_question: {
    ...eventCard,
    ...heading('heading.date_proposed'),
    view: 'date',
    requester: ['date_proposed'],
    quote: 'note',
  },
  other_date: {
    ...workCard,
    ...heading('heading.other_date'),
    assignee: ['other_date_proposed'],
    ofOwnAct: false,
    quote: 'note',
  },
  date_confirmed_notice: {
    ...notice,
    ...heading('notice.date_confirmed'),
    assignee: ['date_confirmed'],
    quote: 'note',
  },
  date_accepted_notice: {
    ...notice,
    ...heading('notice.date_accepted'),
    requester: ['date_accepted'],
  },
  /** To the desk, when a case needs somebody in the place of who left it; planned by the delivery itself. */
  unattended_notice: { ...notice, ...heading('notice.unattended'), quote: 'answer' },
} as const satisfies Record<string, MessageKindRow>;
