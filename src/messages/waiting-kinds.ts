import { eventCard, heading, type MessageKindRow, notice } from './kind-row.ts';

/** What is said while a case waits for its requester's answer (step 6), part of `MESSAGE_KINDS`. */
export const WAITING_KINDS = {
  question_reminder: {
    ...eventCard,
    ...heading('heading.question.reminder'),
    view: 'question',
    requester: ['info_reminded'],
    quote: 'question',
  },
  /** To whoever asked, with the buttons of the desk's card. */
  unanswered: {
    ...eventCard,
    ...heading('heading.unanswered'),
    view: 'desk',
    asker: ['unanswered_asked'],
    quote: 'question',
  },
  unanswered_notice: {
    ...notice,
    ...heading('notice.unanswered'),
    desk: ['unanswered_asked'],
    inThread: true,
    quote: 'question',
  },
} as const satisfies Record<string, MessageKindRow>;
