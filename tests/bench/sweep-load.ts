import type { CommandDeps } from '../../src/application/handle-command.ts';
import { type Swept, sweep } from '../../src/application/jobs.ts';
import type { CaseStore } from '../../src/application/ports/case-store.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case } from '../../src/domain/case.ts';
import type { EventType } from '../../src/domain/lifecycle.ts';
import { withNextDue } from '../../src/domain/next-due.ts';
import { PROPOSED_LEVELS } from '../../src/domain/service-level.ts';
import { toDocument } from '../../src/storage/document.ts';
import type { Stores } from '../../src/storage/stores.ts';
import {
  ACTORS,
  caseIn,
  moved,
  remindedCase,
  SAMPLE_COMMANDS,
  TERM_OVER,
} from '../domain/fixtures.ts';
import { depsOn } from './load.ts';

/** A working day before the term of the others is over. */
const DAY_BEFORE = new Date('2026-03-06T15:00:00Z');
const PAGE = 1_000;
const TIME = { calendar: BOGOTA, levels: PROPOSED_LEVELS };

/** What is due at that instant, in turn: a closing, a reminder of it, and a reminder of a question. */
const DUE: readonly { readonly kase: Case; readonly brings: EventType }[] = [
  { kase: remindedCase(), brings: 'auto_closed' },
  {
    kase: moved(caseIn('in_progress'), ACTORS.assignee, SAMPLE_COMMANDS.resolve, DAY_BEFORE),
    brings: 'reminded',
  },
  {
    kase: moved(caseIn('new'), ACTORS.desk, SAMPLE_COMMANDS.ask_info, DAY_BEFORE),
    brings: 'info_reminded',
  },
];

const dueAt = (index: number) => DUE[index % DUE.length] ?? DUE[0];

/** Fills the store with that many cases with which something is due, each with one thing. */
export async function loadDue({ collections }: Stores, count: number): Promise<void> {
  const documents = Array.from({ length: count }, (_, index) => {
    const id = `due-${index}`;
    const kase = { ...(dueAt(index)?.kase as Case), id, number: id };
    return { ...toDocument(withNextDue(kase, TIME)), pending: [], cards: [] };
  });
  const cases = collections.find(({ name }) => name === 'cases');
  for (let from = 0; from < count; from += PAGE)
    await cases?.put(documents.slice(from, from + PAGE));
}

/** What the sweeps did, how long it took and what they asked of the store. */
export interface Together {
  readonly swept: readonly Swept[];
  readonly ms: number;
  readonly reads: number;
  readonly writes: number;
  /** Writes for which another instance was faster. */
  readonly lost: number;
}

/** All instances sweep at once. */
export async function sweepTogether(instances: readonly Stores[]): Promise<Together> {
  const counted = { reads: 0, writes: 0, lost: 0 };
  const counting = (cases: CaseStore): CaseStore => ({
    ...cases,
    find: (id) => {
      counted.reads += 1;
      return cases.find(id);
    },
    async save(...given) {
      counted.writes += 1;
      const isSaved = await cases.save(...given);
      if (!isSaved) counted.lost += 1;
      return isSaved;
    },
  });
  const all: CommandDeps[] = [];
  for (const stores of instances) {
    const deps = await depsOn(stores);
    all.push({ ...deps, cases: counting(stores.cases), clock: { now: () => TERM_OVER } });
  }
  const start = performance.now();
  const swept = await Promise.all(all.map(sweep));
  return { swept, ms: performance.now() - start, ...counted };
}

/** Of how many cases each thing was done once, and of how many not at all or more often. */
export async function countDone(
  { cases }: Stores,
  count: number,
): Promise<Partial<Record<EventType | 'wrong', number>>> {
  const done: Partial<Record<EventType | 'wrong', number>> = {};
  for (let index = 0; index < count; index += 1) {
    const before = dueAt(index);
    const after = (await cases.find(`due-${index}`))?.kase;
    const more = after?.history.slice(before?.kase.history.length).map(({ type }) => type);
    const isRight = more?.length === 1 && more[0] === before?.brings;
    const key = isRight && before ? before.brings : 'wrong';
    done[key] = (done[key] ?? 0) + 1;
  }
  return done;
}
