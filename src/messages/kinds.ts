import type { EventType } from '../domain/lifecycle.ts';
import { FOLLOWER_KINDS } from './follower-kinds.ts';
import { HOLD_KINDS } from './hold-kinds.ts';
import {
  aboutLevel,
  caseCard,
  eventCard,
  heading,
  type MessageKindRow,
  named,
  notice,
  workCard,
} from './kind-row.ts';
import { WAITING_KINDS } from './waiting-kinds.ts';

/**
 * Everything that is said to anybody (steps 6, 13, 16, 18): one row a kind. Besides, every event
 * edits the cards that show its case, the desk's among them.
 */
const MESSAGE_KINDS = {
  desk_card: { ...caseCard, view: 'desk' },
  case_card: { ...caseCard, view: 'requester', requester: ['opened'] },
  question: {
    ...eventCard,
    ...heading('heading.question'),
    view: 'question',
    requester: ['info_asked'],
    quote: 'question',
  },
  ...WAITING_KINDS,
  /** Policy 3; an opening that needs the form asks for it too, beside its own card. */
  reception_form: {
    ...eventCard,
    view: 'reception',
    requester: ['reception_required'],
    ofOwnAct: true,
    subject: 'mail.reception.subject',
    sentence: 'mail.reception',
  },
  assignment: { ...workCard, ...heading('heading.assigned'), assignee: ['assigned', 'triaged'] },
  escalation: { ...workCard, ...heading('heading.escalated'), assignee: ['escalated'] },
  ...HOLD_KINDS,
  reopening: {
    ...workCard,
    ...heading('heading.reopened'),
    assignee: ['reopened'],
    ofOwnAct: false,
    quote: 'reason',
  },
  dispute: {
    ...workCard,
    ...heading('heading.disputed'),
    assignee: ['disputed'],
    ofOwnAct: false,
    quote: 'text',
  },
  decision: {
    ...workCard,
    ...heading('heading.decision'),
    assignee: ['decision_asked'],
    quote: 'dispute',
  },
  resolution: {
    ...eventCard,
    ...heading('heading.resolution'),
    view: 'resolution',
    requester: ['resolved'],
    quote: 'solution',
  },
  reminder: {
    ...eventCard,
    ...heading('heading.reminder'),
    view: 'resolution',
    requester: ['reminded'],
    quote: 'solution',
  },
  restarted_term: {
    ...eventCard,
    ...heading('heading.restarted'),
    view: 'resolution',
    requester: ['term_restarted'],
    quote: 'answer',
  },
  assigned_notice: {
    ...notice,
    ...named('assigned'),
    requester: ['assigned', 'triaged', 'escalated'],
  },
  comment_notice: {
    ...notice,
    ...named('comment'),
    requester: ['commented'],
    assignee: ['commented'],
    quote: 'text',
  },
  /** Of the staff alone: no requester, registrar or follower may ever be told. */
  note_notice: { ...notice, ...named('note'), assignee: ['noted'], quote: 'note' },
  /** To whoever of the staff asked (step 6). */
  answer_notice: {
    ...notice,
    ...heading('notice.answer'),
    asker: ['info_provided'],
    quote: 'answer',
  },
  /** To whoever has the case, else to the desk: see `deskHears`. */
  level_risk_notice: aboutLevel('level_at_risk'),
  /** To the leads too when it is urgent: see `leadsHear`. */
  level_missed_notice: { ...aboutLevel('level_missed'), lead: ['level_missed'] },
  /** To the leads: see `leadsHear`. */
  reopened_again_notice: {
    ...notice,
    ...heading('notice.reopened_again'),
    lead: ['reopened'],
    quote: 'refusals',
  },
  attached_notice: {
    ...notice,
    ...named('attached'),
    requester: ['attached'],
    assignee: ['attached'],
    quote: 'files',
  },
  closed_notice: {
    ...notice,
    requester: ['auto_closed'],
    subject: 'mail.closed.subject',
    sentence: 'notice.closed.no_answer',
  },
  cancelled_notice: {
    ...notice,
    ...named('cancelled'),
    requester: ['cancelled'],
    assignee: ['cancelled'],
    quote: 'reason',
  },
  merged_notice: { ...notice, ...named('merged'), requester: ['merged'] },
  merged_work_notice: { ...notice, ...named('merged.work'), assignee: ['merged'] },
  ...FOLLOWER_KINDS,
  decision_notice: {
    ...notice,
    ...heading('notice.decision'),
    desk: ['decision_asked'],
    quote: 'dispute',
  },
  /** To the desk, when two cases were merged into each other at the same instant. */
  crossed_notice: { ...notice, ...heading('notice.crossed'), ofOwnAct: true },
  /** To the desk, what the requester says of the solution of somebody who left it; planned by the delivery itself. */
  disputed_notice: { ...notice, ...heading('notice.disputed'), quote: 'text' },
  /** To the desk, when the case comes back to somebody who left it; planned by the delivery itself. */
  reopened_notice: { ...notice, ...heading('notice.reopened'), quote: 'reason' },
  /** To the desk, with the open cases of somebody who left it. */
  departed_notice: { ...notice, ...heading('notice.departed'), ofOwnAct: true },
  /** To the desk, when a message reached nobody; planned by the delivery itself. */
  unreached_notice: { ...notice, ...heading('notice.unreached'), ofOwnAct: true },
} as const satisfies Record<string, MessageKindRow>;

type Rows = typeof MESSAGE_KINDS;
export type MessageKind = keyof Rows;
export type NoticeKind = {
  [K in MessageKind]: Rows[K]['view'] extends 'text' ? K : never;
}[MessageKind];
export type EditableKind = Exclude<MessageKind, NoticeKind>;
/** `update` edits the recipient's cards and says nothing; the others are about no case: the desk's channel, somebody's roles or absence, a lead's summary of the morning. */
export type DeliveryKind = MessageKind | 'update' | CaselessKind;
export type CaselessKind = 'setup_offer' | 'roles_notice' | 'absence_notice' | 'digest';
const CASELESS: readonly DeliveryKind[] = [
  'setup_offer',
  'roles_notice',
  'absence_notice',
  'digest',
];

/** Events of which nobody is told, beyond the cards that change. */
type Quiet =
  | 'reception_filled'
  | 'reception_waived'
  | 'office_set'
  | 'classified'
  | 'prioritized'
  | 'categorized'
  | 'started'
  | 'resumed'
  | 'continued'
  | 'linked'
  | 'link_noted'
  | 'absorbed'
  | 'files_viewed'
  | 'major_declared'
  | 'unfollowed';
export type Party = 'requester' | 'assignee' | 'desk' | 'follower' | 'asker' | 'lead' | 'author';
type Told = Rows[MessageKind][Party][number];
/** Does not compile while an event is neither told by a row nor quiet. */
export const UNDECIDED_EVENTS: Record<Exclude<EventType, Told | Quiet>, never> = {};

export const MESSAGE_KIND_NAMES = Object.keys(MESSAGE_KINDS) as MessageKind[];

/** The row of one kind. */
export function messageKind(kind: MessageKind): MessageKindRow {
  return MESSAGE_KINDS[kind];
}

/** Whether messages of this kind are cards that are edited as the case moves. */
export function isEditable(kind: DeliveryKind): kind is EditableKind {
  return kind in MESSAGE_KINDS && MESSAGE_KINDS[kind as MessageKind].view !== 'text';
}

/** The kind of message by which that party is told of the event, if they are. */
export function kindFor(event: EventType, party: Party): MessageKind | undefined {
  return MESSAGE_KIND_NAMES.find((kind) => messageKind(kind)[party].includes(event));
}

/** Whether it is about no case. */
export function isCaseless(kind: DeliveryKind): kind is CaselessKind {
  return CASELESS.includes(kind);
}

/** Whether the message is for followers, who may not be shown the case itself. */
export function isForFollowers(kind: DeliveryKind): boolean {
  if (kind === 'update' || isCaseless(kind)) return false;
  const { view, follower } = messageKind(kind);
  return view === 'follower' || follower.length > 0;
}
