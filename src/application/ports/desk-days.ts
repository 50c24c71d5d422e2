import type { ListedDay } from '../../domain/office-days.ts';

/** The days that are not worked as their weekday is: holidays, and the office's own. */
export interface DeskDays {
  /** From that day on, like `2026-03-04`, in order; holidays of this year and the next two. */
  listed(from: string): readonly ListedDay[];
  /** Reads what was decided in chat and the operator's file anew. Never rejects: what was known stays. */
  renew(): Promise<void>;
}
