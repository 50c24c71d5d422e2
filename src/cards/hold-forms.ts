import { GIVEN_REASONS } from '../domain/hold.ts';
import { choice, date, optionalText, text } from './fields.ts';
import { NOTHING_ASKED, row } from './form-row.ts';

const MAX_NOTE = 500;

const reason = choice(
  GIVEN_REASONS,
  (t, value) => t(`hold_reason.${value}`),
  () => '',
);

/** What can be pressed on a case that waits or is to wait, part of `FORMS`. */
export const HOLD_FORMS = {
  hold: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { hold_reason: reason, hold_awaited: text(), hold_day: date(false) },
    command: ({ hold_reason, hold_awaited, hold_day }) => ({
      reason: hold_reason,
      awaited: hold_awaited,
      day: hold_day,
    }),
    explain: ({ requester: { name } }) => ({ key: 'explain.hold', params: { name } }),
  }),
  resume: row({ on: { desk: 'at_once', assignment: 'at_once' }, ...NOTHING_ASKED }),
  answer_hold: row({
    on: { requester: 'form', question: 'inline', list: 'form' },
    fields: { hold_answer: text() },
    command: ({ hold_answer }) => ({ answer: hold_answer }),
    awaited: true,
  }),
  schedule: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { schedule_day: date(true), schedule_note: optionalText(MAX_NOTE, true) },
    command: ({ schedule_day, schedule_note }) => ({ day: schedule_day, note: schedule_note }),
    explain: ({ requester: { name } }) => ({ key: 'explain.schedule', params: { name } }),
  }),
  accept_date: row({ on: { desk: 'at_once', assignment: 'at_once' }, ...NOTHING_ASKED }),
  confirm_date: row({
    on: { requester: 'at_once', date: 'at_once', list: 'at_once' },
    ...NOTHING_ASKED,
    awaited: true,
  }),
  propose_date: row({
    on: { requester: 'form', date: 'form', list: 'form' },
    fields: { other_day: date(true), other_note: optionalText(MAX_NOTE, true) },
    command: ({ other_day, other_note }) => ({ day: other_day, note: other_note }),
    folds: ({ proposedDate }) => proposedDate?.side !== 'desk',
  }),
} as const;
