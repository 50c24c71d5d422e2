/** Instants, so that tests can travel in time. */
export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new unguessable id. */
  create(): string;
  /** The same short digest for the same text on every instance; no two texts share one. */
  digest(text: string): string;
}

/** One line for the operator: an event name and its fields. Never a sentence for the person in front. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}
