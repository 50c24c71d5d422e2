import { type Case, type Person, STATES, type State } from './case.ts';
import { PRIORITIES } from './catalogue.ts';

export type OpenState = Exclude<State, 'closed'>;
/** The states of cases that are not closed, in the procedure's order. */
export const OPEN_STATES = STATES.filter((state): state is OpenState => state !== 'closed');

/** Texts between which the places of some cases lie. */
export interface QueueSpan {
  readonly after: string;
  readonly before: string;
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
const rank = (state: OpenState) => OPEN_STATES.indexOf(state) + 1;

/**
 * Where an open case stands in the desk's queue: by state in the procedure's order, in a state by
 * priority (policy 5), in a priority the longest waiting first. Places are different texts that
 * sort in that order. A closed case has none.
 */
export function queuePlace({ state, priority, openedAt, number }: Case): string | undefined {
  if (state === 'closed') return undefined;
  const order = `${rank(state)}${PRIORITIES.indexOf(priority) + 1}`;
  return `${order} ${openedAt.toISOString()} ${number}`;
}

/** Between which texts the places of the cases in that state lie, or of all open cases. */
export function queueSpan(state: OpenState | undefined): QueueSpan {
  if (state === undefined) return { after: '', before: String(OPEN_STATES.length + 1) };
  return { after: String(rank(state)), before: String(rank(state) + 1) };
}
