import {
  type CannedText,
  type Catalogue,
  type CatalogueEntry,
  type CatalogueList,
  chosen,
  type EntryProblem,
  inUse,
  type ListedEntries,
  PROCEDURE_CATALOGUE,
  tidy,
  type Wording,
  withEntry,
  withoutEntry,
} from '../domain/desk-catalogue.ts';
import { withoutSecrets } from '../domain/secrets.ts';
import type { DeskSettings } from './ports/desk-settings.ts';
import type { Needs } from './ports/needs.ts';
import type { Ids } from './ports/runtime.ts';

/** What a lead changes in one of the desk's lists; texts as they were typed. */
export type CatalogueChange =
  | { readonly do: 'remove'; readonly id: string }
  /** Without an id it is a new entry; `use` and `text` of a prepared text. */
  | {
      readonly do: 'put';
      readonly id?: string;
      readonly words: Wording;
      readonly use?: CannedText['use'];
      readonly text?: Wording;
    };

export type CatalogueResult =
  /** Now, or by an earlier copy of the same click. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly problem: EntryProblem }
  /** The list is not as the card showed it: nothing was written. */
  | { readonly kind: 'stale' };

/** One of the desk's lists, as its lead left it or as the procedure has it. */
export async function listedEntries<L extends CatalogueList>(
  deskSettings: Pick<DeskSettings, 'find'>,
  list: L,
  how?: { readonly fresh: true },
): Promise<ListedEntries<L>> {
  const stored = await deskSettings.find(list, how);
  const { rev = 0, value = PROCEDURE_CATALOGUE[list] } = stored ?? {};
  return { rev, entries: value as Catalogue[L] };
}

/**
 * Changes one of the desk's lists in one write, if it still is as it was at `rev`. Whether the actor
 * may is asked before. Rejects when the store cannot be reached, with nothing written.
 */
export async function changeCatalogue(
  { deskSettings, ids }: Needs<'deskSettings' | 'ids'>,
  list: CatalogueList,
  rev: number,
  change: CatalogueChange,
): Promise<CatalogueResult> {
  // The card may come from another instance, which knows more than is cached here.
  const present = await listedEntries(deskSettings, list, { fresh: true });
  const { entries } = present;
  const entry = change.do === 'put' ? entryOf(change, ids) : undefined;
  if (isAlready(change, entry, present, rev)) return { kind: 'changed' };
  if (present.rev !== rev) return { kind: 'stale' };
  const next =
    change.do === 'remove'
      ? withoutEntry(list, entries, change.id)
      : withEntry(list, entries, entry as CannedText, change.id === undefined);
  if (!next.ok) return { kind: 'refused', problem: next.problem };
  const saved = await deskSettings.save(list, next.entries as Catalogue['canned'], rev);
  return { kind: saved ? 'changed' : 'stale' };
}

/** A desk has at most a hundred or so: short ids leave room on the cards that list them. */
const ID_LENGTH = 10;

function entryOf(
  { id, words, use, text }: Extract<CatalogueChange, { do: 'put' }>,
  ids: Ids,
): CatalogueEntry | CannedText {
  const entry = {
    id: id ?? `c-${ids.digest(ids.create()).slice(0, ID_LENGTH)}`,
    words: withoutSecrets(tidy(words)),
  };
  return use && text ? { ...entry, use, text: withoutSecrets(tidy(text)) } : entry;
}

/** A click that is sent again finds what it did: the list one write later, as it wanted it. */
function isAlready(
  change: CatalogueChange,
  entry: CatalogueEntry | undefined,
  { rev: present, entries }: ListedEntries,
  rev: number,
): boolean {
  if (present !== rev + 1) return false;
  if (change.do === 'remove') return chosen<CatalogueEntry>(entries, change.id) === undefined;
  const wanted = JSON.stringify({ ...entry, id: change.id });
  return inUse<CatalogueEntry>(entries).some(
    (one) => JSON.stringify({ ...one, id: change.id && one.id }) === wanted,
  );
}
