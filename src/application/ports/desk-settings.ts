import type { Absence } from '../../domain/absence.ts';
import type { CannedText, CatalogueEntry } from '../../domain/desk-catalogue.ts';
import type { SpecialDay } from '../../domain/office-days.ts';
import type { RoleGrant } from '../../domain/role-grants.ts';
import type { DeskLevels } from '../../domain/service-level.ts';

/** What the desk decided about itself in chat: one value for each name, in lists rather than by keys that people chose. */
export interface SettingValues {
  /** Who holds which roles; whoever is not named has those that come with membership. */
  readonly roles: readonly RoleGrant[];
  /** What it puts its cases under, the removed ones among them (step 8); before the first change the procedure's. */
  readonly categories: readonly CatalogueEntry[];
  /** The offices (*dependencias*) that it serves. */
  readonly offices: readonly CatalogueEntry[];
  /** Its own days off and half days, over the operator's file and the holidays. */
  readonly days: readonly SpecialDay[];
  /** Solutions and questions that it has ready. */
  readonly canned: readonly CannedText[];
  /** Who of the staff is away; those that ended count for nothing. */
  readonly absences: readonly Absence[];
  /** How soon its cases are to be started and solved (policy 5). */
  readonly levels: DeskLevels;
  /** The leads who want no summary in the morning. */
  readonly digest: { readonly off: readonly string[] };
}
export type SettingName = keyof SettingValues;

/** A value and how often it was written. */
export interface StoredSetting<N extends SettingName> {
  readonly rev: number;
  readonly value: SettingValues[N];
}

/** The desk's settings. Read through a cache that a change renews; another instance's change is seen within seconds. */
export interface DeskSettings {
  /** Undefined before the first write. `fresh` for whoever is about to write: as it is now, past any cache. */
  find<N extends SettingName>(
    name: N,
    how?: { readonly fresh: true },
  ): Promise<StoredSetting<N> | undefined>;
  /** Writes the value if it still is as it was read: `expectedRev`, 0 before the first write. Returns whether it was. */
  save<N extends SettingName>(
    name: N,
    value: SettingValues[N],
    expectedRev: number,
  ): Promise<boolean>;
}
