import { STATES } from './case.ts';
import { HOLD_ROWS } from './hold-rows.ts';
import { ROLES, type Role, STAFF_ROLES } from './roles.ts';
import { TIME_ROWS } from './time-rows.ts';
import type { Transition } from './transition.ts';

export { ROLES, type Role };

const desk = ['desk'] as const;
const solver = ['assignee'] as const;
const requester = ['requester'] as const;
/** Who may see the case: a follower knows only what `asFollowersSee` leaves. */
const people = ROLES.filter((role) => !['system', 'affected', 'follower'].includes(role));
const notClosed = STATES.filter((state) => state !== 'closed');
const working = ['assigned', 'in_progress'] as const;
const classifiable = ['new', 'assigned', 'in_progress'] as const;
/** The second write of two, on another case: it comes whatever became of that one meanwhile. */
const onOther = { from: STATES, who: ['system'] } as const;
/** What time does: see `domain/next-due.ts`. */
const onReception = { changes: ['reception'], step: 'policy 3' } as const;
const unassigned = ['new', 'needs_info'] as const;
const onMajor = { from: notClosed, step: '13, 16' } as const;

/**
 * The desk's whole procedure: one row a command. What is allowed, who sees which button, the
 * README's diagram and the exhaustive test are all drawn from it.
 */
export const LIFECYCLE = {
  open: {
    from: [],
    to: { complete: 'new', incomplete: 'needs_info' },
    who: ['requester', 'desk'],
    records: 'opened',
    text: 'request',
    step: '1.3-5',
  },
  ask_info: {
    from: ['new'],
    to: 'needs_info',
    who: desk,
    records: 'info_asked',
    text: 'question',
    step: '6',
  },
  provide_info: {
    from: ['needs_info'],
    to: 'new',
    who: ['requester', 'desk'],
    records: 'info_provided',
    text: 'answer',
    step: '6',
  },
  require_reception: {
    ...onReception,
    from: unassigned,
    who: desk,
    records: 'reception_required',
    needs: ['reception_open'],
  },
  fill_reception: {
    ...onReception,
    from: ['new', 'needs_info', 'assigned', 'in_progress'],
    who: ['requester', 'desk'],
    records: 'reception_filled',
    needs: ['reception_required', 'reception_filled_well'],
  },
  waive_reception: {
    ...onReception,
    from: unassigned,
    who: desk,
    records: 'reception_waived',
    needs: ['reception_required', 'reception_open'],
  },
  set_office: {
    from: notClosed,
    who: ['requester', 'desk'],
    records: 'office_set',
    text: 'office',
    changes: ['office'],
    step: '4',
  },
  triage: {
    from: ['new', 'assigned'],
    to: { assigning: 'assigned', otherwise: 'same' },
    who: desk,
    records: 'triaged',
    changes: ['kind', 'category', 'priority', 'assignee'],
    step: '7-10',
  },
  classify: { from: classifiable, who: desk, records: 'classified', changes: ['kind'], step: '7' },
  categorize: {
    from: classifiable,
    who: ['categorizer'],
    records: 'categorized',
    needs: ['category_in_use'],
    changes: ['category'],
    step: '8',
  },
  prioritize: {
    from: classifiable,
    who: desk,
    records: 'prioritized',
    changes: ['priority'],
    step: 'policy 5',
  },
  assign: {
    from: ['new', 'assigned', 'in_progress'],
    to: 'assigned',
    who: ['professional', 'lead'],
    records: 'assigned',
    needs: ['kind', 'category', 'reception', 'staff_assignee'],
    changes: ['assignee'],
    step: '9-10',
  },
  start: { from: ['assigned'], to: 'in_progress', who: solver, records: 'started', step: '11' },
  escalate: {
    from: working,
    to: 'assigned',
    who: ['assignee', 'professional'],
    records: 'escalated',
    needs: ['level_left', 'staff_assignee'],
    text: 'reason',
    changes: ['assignee'],
    step: '12',
  },
  ...HOLD_ROWS,
  comment: {
    from: ['new', 'needs_info', 'assigned', 'in_progress', 'resolved'],
    who: people,
    records: 'commented',
    text: 'text',
    step: '12',
  },
  note: { from: notClosed, who: STAFF_ROLES, records: 'noted', text: 'note', step: '12' },
  attach: {
    from: ['new', 'needs_info', 'assigned', 'in_progress', 'resolved'],
    who: people,
    records: 'attached',
    needs: ['room_for_files'],
    step: '1-3',
  },
  view_files: {
    from: STATES,
    who: people,
    records: 'files_viewed',
    needs: ['some_file'],
    step: '12',
  },
  resolve: {
    from: ['in_progress'],
    to: 'resolved',
    who: ['assignee'],
    records: 'resolved',
    needs: ['parts_checklist', 'endorsement'],
    text: 'solution',
    step: '14-15, policies 1, 4',
  },
  ...TIME_ROWS,
  accept: { from: ['resolved'], to: 'closed', who: requester, records: 'accepted', step: '17, 19' },
  reopen: {
    from: ['resolved'],
    to: 'in_progress',
    who: ['requester'],
    records: 'reopened',
    text: 'reason',
    step: '17',
  },
  dispute: {
    from: ['resolved'],
    who: ['requester'],
    records: 'disputed',
    text: 'text',
    changes: ['suspended'],
    step: '17',
  },
  restart_term: {
    from: ['resolved'],
    who: ['assignee', 'desk', 'lead'],
    records: 'term_restarted',
    needs: ['suspended'],
    text: 'answer',
    changes: ['suspended'],
    step: '18',
  },
  cancel: {
    from: ['needs_info', 'new', 'assigned'],
    to: 'closed',
    who: ['requester', 'desk'],
    records: 'cancelled',
    text: 'reason',
    step: '19',
  },
  link: { from: notClosed, who: desk, records: 'linked', needs: ['other_case'], step: '12' },
  note_link: { ...onOther, records: 'link_noted', step: '12' },
  merge: {
    from: notClosed,
    to: 'closed',
    who: desk,
    records: 'merged',
    needs: ['other_case', 'other_open', 'confirmed'],
    step: '12, 19',
  },
  absorb: { ...onOther, records: 'absorbed', step: '12' },
  declare_major: {
    ...onMajor,
    who: desk,
    records: 'major_declared',
    text: 'title',
    changes: ['majorTitle'],
  },
  withdraw_major: {
    ...onMajor,
    who: desk,
    records: 'major_withdrawn',
    needs: ['major'],
    changes: ['majorTitle'],
  },
  follow: { ...onMajor, who: ['affected'], records: 'followed' },
  unfollow: { ...onMajor, who: ['follower'], records: 'unfollowed' },
  note_continuation: { from: ['closed'], who: ['system'], records: 'continued', step: '17' },
} as const satisfies Record<string, Transition>;

type Rows = typeof LIFECYCLE;
export type CommandName = keyof Rows;
/** The commands on a case that exists. */
export type CaseCommandName = Exclude<CommandName, 'open'>;
export type EventType = Rows[CommandName]['records'];
/** The type of the event that a command records. */
export type EventOf<N extends CommandName> = Rows[N]['records'];
