import type { Person } from './case.ts';
import type { DataOf } from './commands/index.ts';
import type { Opened } from './commands/open.ts';
import type { CaseCommandName, EventOf, EventType } from './lifecycle.ts';

/** What each event records; the key is the event's type. */
export type EventData = { readonly opened: Opened } & {
  readonly [N in CaseCommandName as EventOf<N>]: DataOf<N>;
};

/** The request that asked for a write, kept in the write itself: a repeat finds its own event. */
export interface RequestRef {
  /** The same for every repeat of one request, and for nothing else. */
  readonly key: string;
  /** The revision that the person was looking at, when a card asked. */
  readonly rev?: number;
}

interface EventOfType<T extends EventType> {
  readonly type: T;
  /** The case's revision after this event's write. */
  readonly rev: number;
  readonly at: Date;
  readonly by: Person;
  readonly requestRef?: RequestRef;
  readonly data: EventData[T];
}
/** One line of a case's history. */
export type CaseEvent = { [T in EventType]: EventOfType<T> }[EventType];
export type CaseEventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
