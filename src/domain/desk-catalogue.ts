import { CATEGORIES, MAX_OFFICE } from './catalogue.ts';
import { normalize } from './normalize.ts';

/** What the desk calls something, in both of its languages. */
export interface Wording {
  readonly es: string;
  readonly en: string;
}

/** One entry of a list that the desk's lead keeps. */
export interface CatalogueEntry {
  readonly id: string;
  readonly words: Wording;
  /** Not to be chosen any more; the cases that have it keep it, with its words. */
  readonly removed?: true;
}

/** A text that the desk has ready, under a title (`words`): of a solution (step 14), or of a question (step 6). */
export interface CannedText extends CatalogueEntry {
  readonly use: 'solution' | 'question';
  readonly text: Wording;
}

/** What the desk chooses from, besides the procedure's closed lists. */
export interface Catalogue {
  /** Step 8; those that were removed too. */
  readonly categories: readonly CatalogueEntry[];
  /** *Dependencias*. */
  readonly offices: readonly CatalogueEntry[];
  readonly canned: readonly CannedText[];
}
export const CATALOGUE_LISTS = ['categories', 'offices', 'canned'] as const;
export type CatalogueList = (typeof CATALOGUE_LISTS)[number];
export type EntryOf<L extends CatalogueList> = Catalogue[L][number];

/** A list as it is, and how often it was changed. */
export interface ListedEntries<L extends CatalogueList = CatalogueList> {
  readonly rev: number;
  readonly entries: Catalogue[L];
}

/** Longest names of categories and titles of texts, and longest prepared texts, in UTF-16 units. */
export const MAX_ENTRY_NAME = 60;
export const MAX_CANNED = 2000;

/** How many entries a list has at most, and how long their names may be. */
export const LIST_LIMITS: Readonly<
  Record<CatalogueList, { readonly entries: number; readonly name: number }>
> = {
  categories: { entries: 30, name: MAX_ENTRY_NAME },
  offices: { entries: 60, name: MAX_OFFICE },
  canned: { entries: 40, name: MAX_ENTRY_NAME },
};

const PROCEDURE_WORDS: Readonly<Record<(typeof CATEGORIES)[number], Wording>> = {
  training: { es: 'Capacitación', en: 'Training' },
  contracts: { es: 'Contratos', en: 'Contracts' },
  agreements: { es: 'Convenios', en: 'Agreements' },
  infrastructure: { es: 'Infraestructura', en: 'Infrastructure' },
  security: { es: 'Seguridad', en: 'Security' },
  software: { es: 'Software', en: 'Software' },
};

/** What a desk has whose lead changed nothing: the procedure's six categories. */
export const PROCEDURE_CATALOGUE: Catalogue = {
  categories: CATEGORIES.map((id) => ({ id, words: PROCEDURE_WORDS[id] })),
  offices: [],
  canned: [],
};

/** Those that can be chosen, in the list's order. */
export function inUse<E extends CatalogueEntry>(list: readonly E[]): readonly E[] {
  return list.filter(({ removed }) => !removed);
}

/** The entry of that id, if it can be chosen. */
export function chosen<E extends CatalogueEntry>(list: readonly E[], id: string): E | undefined {
  return inUse(list).find((entry) => entry.id === id);
}

/** What a category is called, removed or not; its id where the desk never had it. */
export function categoryName({ categories }: Catalogue, id: string, language: keyof Wording) {
  return categories.find((entry) => entry.id === id)?.words[language] ?? id;
}

/** Why a list stays as it is. */
export type EntryProblem =
  | { readonly code: 'no_name' | 'no_text' }
  | { readonly code: 'name_too_long' | 'text_too_long' | 'list_full'; readonly max: number }
  | { readonly code: 'same_name'; readonly name: string }
  /** Somebody removed the entry that was to be changed. */
  | { readonly code: 'entry_gone' }
  /** A desk has one category at least: nobody is assigned without one (step 9). */
  | { readonly code: 'last_category' };
export type ListChange<E> =
  | { readonly ok: true; readonly entries: readonly E[] }
  | { readonly ok: false; readonly problem: EntryProblem };

/** The wording as it is kept: without spaces around it, and in Spanish where the English was left out. */
export function tidy({ es, en }: Wording): Wording {
  return { es: es.trim(), en: en.trim() === '' ? es.trim() : en.trim() };
}

/**
 * The list with the entry: in the place of the one that has its id, else at its end. One that was
 * removed and has the same Spanish name comes back under its own id, with the cases that have it.
 */
export function withEntry<L extends CatalogueList>(
  list: L,
  entries: readonly EntryOf<L>[],
  entry: EntryOf<L>,
  isNew: boolean,
): ListChange<EntryOf<L>> {
  const others = inUse(entries).filter(({ id }) => id !== entry.id);
  const problem = entryProblem(list, others, entry);
  if (problem !== undefined) return { ok: false, problem };
  if (!isNew) {
    if (chosen(entries, entry.id) === undefined)
      return { ok: false, problem: { code: 'entry_gone' } };
    return { ok: true, entries: entries.map((one) => (one.id === entry.id ? entry : one)) };
  }
  const { entries: max } = LIST_LIMITS[list];
  if (others.length >= max) return { ok: false, problem: { code: 'list_full', max } };
  const before = entries.find(
    ({ removed, words }) => removed && sameName(words.es, entry.words.es),
  );
  const rest = entries.filter((one) => one !== before);
  return { ok: true, entries: [...rest, before ? { ...entry, id: before.id } : entry] };
}

/** The list without the entry; a category stays for the cases that have it, marked as removed. */
export function withoutEntry<L extends CatalogueList>(
  list: L,
  entries: readonly EntryOf<L>[],
  id: string,
): ListChange<EntryOf<L>> {
  if (chosen(entries, id) === undefined) return { ok: false, problem: { code: 'entry_gone' } };
  if (list !== 'categories') return { ok: true, entries: entries.filter((one) => one.id !== id) };
  if (inUse(entries).length === 1) return { ok: false, problem: { code: 'last_category' } };
  return {
    ok: true,
    entries: entries.map((one) => (one.id === id ? { ...one, removed: true } : one)),
  };
}

function entryProblem<L extends CatalogueList>(
  list: L,
  others: readonly EntryOf<L>[],
  entry: EntryOf<L>,
): EntryProblem | undefined {
  const names = Object.values(entry.words);
  if (names.some((name) => normalize(name) === '')) return { code: 'no_name' };
  const { name: max } = LIST_LIMITS[list];
  if (names.some((name) => name.length > max)) return { code: 'name_too_long', max };
  const texts: readonly string[] = 'text' in entry ? Object.values(entry.text) : [];
  if (texts.some((text) => normalize(text) === '')) return { code: 'no_text' };
  if (texts.some((text) => text.length > MAX_CANNED))
    return { code: 'text_too_long', max: MAX_CANNED };
  // A solution and a question may have the same title: they are never offered together.
  const beside = others.filter((other) => useOf(other) === useOf(entry));
  const same = beside.some(
    ({ words }) => sameName(words.es, entry.words.es) || sameName(words.en, entry.words.en),
  );
  return same ? { code: 'same_name', name: entry.words.es } : undefined;
}

const useOf = (entry: CatalogueEntry | CannedText) => ('use' in entry ? entry.use : undefined);

function sameName(one: string, other: string): boolean {
  return normalize(one) === normalize(other);
}

/** Words that many offices have in their names, also as they are shortened: alone they name none. */
const GENERIC: ReadonlySet<string> = new Set(
  `secretaria subsecretaria oficina direccion subdireccion departamento despacho dependencia grupo
   sec secre dir ofi depto dpto d alcaldia office department secretariat de del la las los el y e of the for and en in`.split(
    /\s+/,
  ),
);

/** The office of the list that the words name, whatever their accents: by its whole name, or by a part that only one has. */
export function officeNamed(
  offices: readonly CatalogueEntry[],
  said: string,
): CatalogueEntry | undefined {
  const whole = offices.find(({ words }) => sameName(words.es, said) || sameName(words.en, said));
  if (whole !== undefined) return whole;
  const telling = tellingWords(said);
  if (telling.length === 0) return undefined;
  const named = offices.filter(({ words }) =>
    [words.es, words.en].some((name) => {
      const own = tellingWords(name);
      return telling.every((word) => own.includes(word));
    }),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The office of the list that a longer text names: "les escribo de Archivo Central", "la impresora de Hacienda"; none when it names two. */
export function officeWithin(
  offices: readonly CatalogueEntry[],
  text: string,
): CatalogueEntry | undefined {
  const said = ` ${normalize(text)} `;
  const named = inUse(offices).filter(({ words }) =>
    [words.es, words.en].some((name) => {
      const own = tellingWords(name).join(' (?:(?:de|del|la|las|los|el|y|of|the|and) )*');
      return (
        own !== '' &&
        new RegExp(` (?:${LEADS_TO_OFFICE}) (?:(?:la|las|los|el|the) )*${own} `).test(said)
      );
    }),
  );
  return named.length === 1 ? named[0] : undefined;
}
/** What stands before the name of an office; "en general" names none. */
const LEADS_TO_OFFICE =
  'oficina|secretari[oa]|subsecretaria|direccion|despacho|dependencia|de|del|from|in|at|en(?! general )|office|department';

/** What was said of an office, by the name that the desk's list has for it, if it has one. */
export function officeAsListed(offices: readonly CatalogueEntry[], said: string): string {
  return officeNamed(offices, said)?.words.es ?? said;
}

function tellingWords(text: string): readonly string[] {
  return normalize(text)
    .split(' ')
    .filter((word) => word !== '' && !GENERIC.has(word));
}
