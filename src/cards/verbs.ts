/** The buttons of the desk's side, in the order in which they stand. */
export const STAFF_BUTTONS = [
  'ask_info',
  'provide_info',
  'classify',
  'categorize',
  'prioritize',
  'assign',
  'start',
  'escalate',
  'comment',
  'resolve',
  'cancel',
] as const;
export type StaffButton = (typeof STAFF_BUTTONS)[number];

/** Those of the person who solves the case. */
export const ASSIGNEE_BUTTONS = ['start', 'escalate', 'comment', 'resolve'] as const;
export type AssigneeButton = (typeof ASSIGNEE_BUTTONS)[number];

/** Those of the requester. */
export const REQUESTER_BUTTONS = ['provide_info', 'comment', 'accept', 'reopen', 'cancel'] as const;
export type RequesterButton = (typeof REQUESTER_BUTTONS)[number];

/** Commands that have a button on some card. */
export type ButtonName = StaffButton | RequesterButton;

/** Every verb that an action of a card may carry. */
export const VERBS = [
  ...new Set<ButtonName>([...STAFF_BUTTONS, ...REQUESTER_BUTTONS]),
  /** Draws the card anew. */
  'view_case',
  'show_case',
  'queue',
  'use_channel',
  'intake_kind',
  'intake_priority',
  'intake_case',
  'intake_confirm',
  'intake_cancel',
] as const;
export type Verb = (typeof VERBS)[number];
