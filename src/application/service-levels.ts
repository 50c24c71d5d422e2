import type { TimeContext } from '../domain/next-due.ts';
import {
  type DeskLevels,
  type KnownLevels,
  PROPOSED_LEVELS,
  type ServiceLevels,
} from '../domain/service-level.ts';
import type { DeskSettings } from './ports/desk-settings.ts';
import type { Needs } from './ports/needs.ts';

/** The desk's service levels now. */
export async function deskLevels(
  settings: Pick<DeskSettings, 'find'>,
  how?: { readonly fresh: true },
): Promise<KnownLevels> {
  const stored = await settings.find('levels', how);
  return { levels: PROPOSED_LEVELS, ...stored?.value, rev: stored?.rev ?? 0 };
}

/** What the requesters may be told of: the levels that a lead confirmed; undefined before. */
export async function promisedLevels(
  settings: Pick<DeskSettings, 'find'>,
): Promise<ServiceLevels | undefined> {
  const { confirmed, levels } = await deskLevels(settings);
  return confirmed && levels;
}

/** By what is reckoned when something is due: the desk's calendar and its service levels. */
export async function deskTime({
  deskSettings,
  calendar,
}: Needs<'calendar' | 'deskSettings'>): Promise<TimeContext> {
  const { levels } = await deskLevels(deskSettings);
  return { calendar, levels };
}

/** What a lead does with the levels: sets other hours, or promises these to the requesters. */
export type LevelsChange =
  | Pick<DeskLevels, 'levels'>
  | { readonly confirmed: NonNullable<DeskLevels['confirmed']> };

/**
 * Changes the levels if they still are as they were at `rev`: other hours are to be confirmed again.
 * Whether the actor may is asked before. Rejects when the store cannot be reached, with nothing written.
 */
export async function changeLevels(
  deskSettings: DeskSettings,
  rev: number,
  change: LevelsChange,
): Promise<'changed' | 'stale'> {
  // The card may come from another instance, which knows more than is cached here.
  const { rev: present, ...known } = await deskLevels(deskSettings, { fresh: true });
  // A click that is sent again finds what it did; what stays as it is need not be confirmed anew.
  const isSo =
    'levels' in change
      ? JSON.stringify(change.levels) === JSON.stringify(known.levels)
      : known.confirmed !== undefined && present === rev + 1;
  if (isSo) return 'changed';
  if (present !== rev) return 'stale';
  const next = 'levels' in change ? change : { ...known, ...change };
  return (await deskSettings.save('levels', next, rev)) ? 'changed' : 'stale';
}
