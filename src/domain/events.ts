import type { Person } from './case.ts';
import type { Category, Channel, Kind, Priority, Rating } from './catalog.ts';
import type { MissingDetail } from './clarity.ts';

/** What each event records; the key is the event's type. */
export interface EventData {
  opened: {
    readonly number: string;
    readonly channel: Channel;
    readonly requester: Person;
    readonly request: string;
    readonly reportedKind: Kind;
    readonly priority: Priority;
    readonly missing: readonly MissingDetail[];
  };
  info_asked: { readonly question: string };
  info_provided: { readonly answer: string };
  classified: { readonly kind: Kind };
  prioritized: { readonly priority: Priority };
  categorized: { readonly category: Category };
  assigned: { readonly assignee: Person };
  started: Record<never, never>;
  escalated: { readonly level: number; readonly assignee: Person; readonly reason: string };
  commented: { readonly text: string };
  resolved: { readonly solution: string; readonly closeAt: Date; readonly remindAt?: Date };
  reminded: { readonly remindAt?: Date };
  accepted: { readonly rating?: Rating };
  reopened: { readonly reason: string };
  auto_closed: Record<never, never>;
  cancelled: { readonly reason: string };
}
export type EventType = keyof EventData;

/** The request that asked for a write, kept in the write itself: a repeat finds its own event. */
export interface Asked {
  /** The same for every repeat of one request, and for nothing else. */
  readonly key: string;
  /** The revision that the person was looking at, when a card asked. */
  readonly rev?: number;
}

interface EventOf<T extends EventType> {
  readonly type: T;
  /** The case's revision after this event's write. */
  readonly rev: number;
  readonly at: Date;
  readonly by: Person;
  readonly asked?: Asked;
  readonly data: EventData[T];
}
/** One line of a case's history. */
export type CaseEvent = { [T in EventType]: EventOf<T> }[EventType];
export type CaseEventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
