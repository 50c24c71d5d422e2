import type { Case } from '../domain/case.ts';
import { dueNow, type TimedCommandName, withNextDue } from '../domain/next-due.ts';
import { SYSTEM } from '../domain/permissions.ts';
import { type CommandDeps, handleCommand } from './handle-command.ts';
import type { Needs } from './ports/needs.ts';
import { deskTime } from './service-levels.ts';

/** So many at once: the writes of one go to the disk together, or wait for it side by side. */
const AT_ONCE = 10;
const BATCH = 10 * AT_ONCE;
/** Drawn from so many that several instances seldom meet, and every batch anew. */
const DRAWN_FROM = 10 * BATCH;

/** How often each command of time was carried out. */
export type Swept = { readonly [N in TimedCommandName]?: number };

/**
 * What time does (see `domain/next-due.ts`). Any number of instances may run it at once: each act is
 * one conditional write, and whoever comes second finds nothing due. A case that fails holds up no
 * other, and its error is thrown in the end.
 */
export async function sweep(deps: CommandDeps): Promise<Swept> {
  const done: { [N in TimedCommandName]?: number } = {};
  const failures: unknown[] = [];
  // What failed here or was another instance's is left to the next sweep.
  const left = new Set<string>();
  const take = async (id: string) => {
    try {
      const name = await doWhatIsDue(deps, id);
      if (name === undefined) left.add(id);
      else done[name] = (done[name] ?? 0) + 1;
    } catch (error) {
      left.add(id);
      failures.push(error);
    }
  };
  for (;;) {
    const found = await deps.cases.due(deps.clock.now(), DRAWN_FROM + left.size);
    const ids = shuffled(found.filter((id) => !left.has(id))).slice(0, BATCH);
    if (ids.length === 0) break;
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await Promise.all(ids.slice(from, from + AT_ONCE).map(take));
  }
  if (failures.length > 0) throw failures[0];
  return done;
}

function shuffled(ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** Does one thing that is due with the case, or puts right when something will be; what it did. */
async function doWhatIsDue(deps: CommandDeps, id: string): Promise<TimedCommandName | undefined> {
  const stored = await deps.cases.find(id);
  if (stored === undefined) return undefined;
  const { kase } = stored;
  const time = await deskTime(deps);
  const name = dueNow(kase, { now: deps.clock.now(), ...time });
  if (name === undefined) {
    // It was reckoned by another calendar, or by other service levels.
    await deps.cases.putDue(withNextDue(kase, time));
    return undefined;
  }
  const actor = { person: SYSTEM, roles: [] };
  const result = await handleCommand(deps, { actor, caseId: id, command: { name } });
  return result.kind === 'done' ? name : undefined;
}

/**
 * Reckons anew when something is due with each open case: the calendar or the service levels may have
 * changed since, and cases of a former version have no such instants. Harmless beside any other write.
 */
export async function planDue(deps: Needs<'cases' | 'deskSettings' | 'calendar'>): Promise<void> {
  const time = await deskTime(deps);
  for (const id of await deps.cases.openIds()) {
    const kase = (await deps.cases.find(id))?.kase;
    if (kase === undefined) continue;
    const planned = withNextDue(kase, time);
    if (dueKey(planned) !== dueKey(kase)) await deps.cases.putDue(planned);
  }
}

function dueKey({ nextDueAt, levelDue }: Case): string {
  return JSON.stringify([nextDueAt, levelDue?.clock, levelDue?.warnAt, levelDue?.dueAt]);
}
