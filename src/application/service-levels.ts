import type { Calendar } from '../domain/calendar.ts';
import type { Person } from '../domain/case.ts';
import type { TimeContext } from '../domain/next-due.ts';
import { PROPOSED_LEVELS, type ServiceLevels } from '../domain/service-level.ts';
import type { DeskSettings } from './ports/desk-settings.ts';

/** The desk's service levels as a lead left them; before that, the proposal that nobody confirmed. */
export interface DeskLevels {
  readonly levels: ServiceLevels;
  /** Who promised them to the requesters, and when; until then they are told of no hours. */
  readonly confirmed?: { readonly by: Person; readonly at: Date };
}

/** What is known of them, and how often they were written. */
export interface KnownLevels extends DeskLevels {
  readonly rev: number;
}

/** The desk's service levels now. */
export async function deskLevels(
  settings: Pick<DeskSettings, 'find'>,
  how?: { readonly fresh: true },
): Promise<KnownLevels> {
  const stored = await settings.find('levels', how);
  return { levels: PROPOSED_LEVELS, ...stored?.value, rev: stored?.rev ?? 0 };
}

/** By what is reckoned when something is due: the desk's calendar and its service levels. */
export async function deskTime({
  deskSettings,
  calendar,
}: {
  readonly deskSettings: Pick<DeskSettings, 'find'>;
  readonly calendar: Calendar;
}): Promise<TimeContext> {
  const { levels } = await deskLevels(deskSettings);
  return { calendar, levels };
}

/** What a lead does with the levels. */
export type LevelsChange =
  | { readonly do: 'set'; readonly levels: ServiceLevels }
  | { readonly do: 'confirm'; readonly by: Person; readonly at: Date };

/**
 * Changes the levels, or promises them to the requesters as they are, if they still are as they were
 * at `rev`: after a change they are to be confirmed again. Whether the actor may is asked before.
 * Rejects when the store cannot be reached, with nothing written.
 */
export async function changeLevels(
  deskSettings: DeskSettings,
  rev: number,
  change: LevelsChange,
): Promise<'changed' | 'stale'> {
  // The card may come from another instance, which knows more than is cached here.
  const { rev: present, ...known } = await deskLevels(deskSettings, { fresh: true });
  if (isAlready(known, change) && (present === rev || present === rev + 1)) return 'changed';
  if (present !== rev) return 'stale';
  const next =
    change.do === 'set'
      ? { levels: change.levels }
      : { levels: known.levels, confirmed: { by: change.by, at: change.at } };
  return (await deskSettings.save('levels', next, rev)) ? 'changed' : 'stale';
}

/** A click that is sent again finds what it did; what stays as it is need not be confirmed anew. */
function isAlready({ levels, confirmed }: DeskLevels, change: LevelsChange): boolean {
  return change.do === 'set'
    ? JSON.stringify(levels) === JSON.stringify(change.levels)
    : confirmed !== undefined;
}
