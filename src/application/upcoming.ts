import type { Case } from '../domain/case.ts';
import { nextDue, type TimedCommandName } from '../domain/next-due.ts';
import type { Needs } from './ports/needs.ts';
import { deskTime } from './service-levels.ts';

/** What the program will do by itself with a case, and when. */
export interface Upcoming {
  readonly kase: Case;
  readonly name: TimedCommandName;
  readonly at: Date;
  /** Its time has come, and nobody did it yet. */
  readonly isOverdue: boolean;
}

/** After every instant that anything is due at. */
const END_OF_TIME = new Date('9999-12-31T23:59:59.999Z');

/** What comes next of all cases, the longest due first; reads only. Rejects when the store cannot be reached. */
export async function upcoming(
  deps: Needs<'calendar' | 'cases' | 'clock' | 'deskSettings'>,
  limit: number,
): Promise<readonly Upcoming[]> {
  const { cases, clock } = deps;
  const now = clock.now();
  const time = await deskTime(deps);
  const found: Upcoming[] = [];
  for (const id of await cases.due(END_OF_TIME, limit)) {
    const kase = (await cases.find(id))?.kase;
    const next = kase && nextDue(kase, { now, ...time });
    if (next) found.push({ kase, ...next, isOverdue: next.at <= now });
  }
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}
