import { type Case, type Person, STATES, type State } from './case.ts';
import { PRIORITIES } from './catalogue.ts';

export type OpenState = Exclude<State, 'closed'>;
/** The states of cases that are not closed, in the procedure's order. */
export const OPEN_STATES = STATES.filter((state): state is OpenState => state !== 'closed');

/** Texts between which the places of some cases lie, and the state that they are in, if it matters. */
export interface QueueSpan {
  readonly after: string;
  readonly before: string;
  readonly state?: OpenState;
}

/** What the open cases of a list have in common, besides their state. */
export type QueuePart =
  | { readonly kind: 'all' | 'unassigned' | 'high' }
  /** That person solves them. */
  | { readonly kind: 'mine'; readonly personId: string }
  /** One of these solves them or asked for them. */
  | { readonly kind: 'people'; readonly people: readonly Person[] }
  /** Opened at that instant or later. */
  | { readonly kind: 'today'; readonly since: Date };

export const QUEUE_PARTS = [
  'all',
  'unassigned',
  'mine',
  'people',
  'high',
  'today',
] as const satisfies readonly QueuePart['kind'][];

/** Of so many people of one name, each one's cases are listed; of more, the name is only searched for. */
export const MAX_NAMESAKES = 5;

export const WHOLE_QUEUE: QueuePart = { kind: 'all' };

/** How many cases a part of the queue has, and how many of them stand before some place of it. */
export interface QueueSize {
  readonly total: number;
  readonly earlier: number;
}

/** A page of the queue. Its neighbours are asked for by `previous` and `next`, if there are any. */
export interface QueuePage {
  readonly part: QueuePart;
  readonly state?: OpenState | undefined;
  readonly cases: readonly Case[];
  /** How many there are on all pages, and how many of them before this one. */
  readonly size: QueueSize;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** One digit, so that texts sort like numbers. */
const WITH_DEADLINE = '1';
const WITHOUT_DEADLINE = '2';
const WAITING = '3';
const BEHIND_ALL = '4';
const WAITING_STATES: readonly State[] = ['needs_info', 'resolved'];

/**
 * Where an open case stands in the desk's queue: what falls due first by its service level (policy 5)
 * first of all, what is missed already included; then what has no deadline, by priority and the
 * longest waiting first; then what waits for others, the longest waiting first. Places are different
 * texts that sort in that order. A closed case has none. The place moves with the writes of the case.
 */
export function queuePlace(kase: Case): string | undefined {
  const { state, priority, openedAt, number, levelDue } = kase;
  if (state === 'closed') return undefined;
  if (levelDue !== undefined) return `${WITH_DEADLINE} ${levelDue.dueAt.toISOString()} ${number}`;
  if (isWaiting(kase)) return `${WAITING} ${openedAt.toISOString()} ${number}`;
  const rank = PRIORITIES.indexOf(priority) + 1;
  return `${WITHOUT_DEADLINE}${rank} ${openedAt.toISOString()} ${number}`;
}

/** Whether somebody else than the desk is to act now. */
function isWaiting({ state, hold }: Case): boolean {
  return WAITING_STATES.includes(state) || hold !== undefined;
}

/** The places of the open cases in that state, or of all open cases. */
export function queueSpan(state: OpenState | undefined): QueueSpan {
  return { after: '', before: BEHIND_ALL, ...(state && { state }) };
}
