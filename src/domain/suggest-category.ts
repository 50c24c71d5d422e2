import { CATEGORIES, type Category } from './catalogue.ts';
import { CATEGORY_WORDS, type Strength } from './category-words.ts';
import { normalize } from './normalize.ts';

/** A category that a request seems to be of, and the words that say so, as the requester wrote them. */
export interface CategorySuggestion {
  readonly value: Category;
  /** The most telling first; one at least. */
  readonly words: readonly string[];
}

/** What of a closed case teaches: what was asked for and where the desk put it. */
export interface CategorizedRequest {
  readonly request: string;
  readonly category: Category;
}

/** Suggests a category for a request (step 8); silent where its words do not tell. */
export type SuggestCategory = (request: string) => CategorySuggestion | undefined;

/** How much a word speaks for each category, in the order of the desk's: a logarithm of odds. */
type Evidence = readonly number[];

const STRENGTH: Readonly<Record<Strength, number>> = {
  decisively: 4.5,
  plainly: 3,
  clearly: 1.5,
  slightly: 0.5,
};
/** So many words a phrase has at most. */
const LONGEST_PHRASE = 4;
const SHORTEST_BEGINNING = 3;
/** No entry of the catalogue is longer. */
const LONGEST_ENTRY = 40;
/** What it is about stands at the beginning of a long text. */
const MOST_WORDS = 80;
/** By so many letters of its beginning a word is known that the catalogue does not have. */
const BEGINNING = 6;
/** A word of fewer closed cases than these says little. */
const FEW_CASES = 3;
/** What the desk's own words count beside the catalogue's: they are more, and speak together. */
const OWN_SHARE = 0.6;
/** So many cases of each category are taken for granted. */
const EVEN = 20;
/** Silent below this likelihood. */
const CONFIDENCE = 0.8;
/** A word that says less is no reason. */
const LEAST_REASON = 0.4;
const MOST_REASONS = 3;
const WORD = /[\p{L}\p{N}]+/gu;
/** Words of every request, that tell none from another. */
const EMPTY: ReadonlySet<string> = new Set(
  `a al ante con de del desde el en entre es esta este ha hay la las le les lo los me mi mis muy no nos
   o para pero por porque que se ser si sin solicito solicita solicitud necesito necesitamos requiero su sus
   un una unas unos y ya favor an and are at be for from has have i in is it my need of on or our please
   request that the this to we with you your`.split(/\s+/),
);

const CATALOGUE = catalogueEvidence();

/**
 * Learns from closed cases, beside what the catalogue says of the procedure's categories: the desk's
 * own ones are known by their cases alone. Suggests one of `categories`.
 */
export function learnCategories(
  all: readonly CategorizedRequest[],
  categories: readonly Category[] = CATEGORIES,
): SuggestCategory {
  const closed = all.filter(({ category }) => categories.includes(category));
  const own = ownEvidence(closed, categories);
  const prior = priorOf(closed, categories);
  const known: readonly Category[] = CATEGORIES;
  const places = categories.map((id) => known.indexOf(id));
  return (request) => {
    const spoken = partsOf(request).map((part) => ({
      ...part,
      says: evidenceOf(part, places, own),
    }));
    const scores = categories.map((_, i) =>
      spoken.reduce((sum, { says }) => sum + (says[i] as number), prior[i] as number),
    );
    const best = scores.indexOf(Math.max(...scores));
    const value = categories[best];
    if (value === undefined || likelihood(scores, best) < CONFIDENCE) return undefined;
    const words = reasons(spoken, best);
    return words.length === 0 ? undefined : { value, words };
  };
}

/** A word or a phrase of a request. */
interface Part {
  readonly written: string;
  /** What the catalogue says of it, in the order of `CATEGORIES`. */
  readonly catalogue?: Evidence;
  /** By what its words are known that the catalogue does not have. */
  readonly keys: readonly string[];
}

/** The request's words; those of a phrase of the catalogue together, each part once. */
function partsOf(request: string): readonly Part[] {
  const written = (request.match(WORD) ?? []).slice(0, MOST_WORDS);
  const words = written.map(normalize);
  const parts = new Map<string, Part>();
  for (let from = 0; from < words.length; ) {
    const { length, catalogue } = inCatalogue(words, from);
    const own = words.slice(from, from + length);
    const keys = keysOf(own);
    const name = catalogue === undefined ? keys.join() : own.join(' ');
    if (keys.length > 0 && !parts.has(name))
      parts.set(name, {
        written: written.slice(from, from + length).join(' '),
        keys,
        ...(catalogue && { catalogue }),
      });
    from += length;
  }
  return [...parts.values()];
}

const keysOf = (words: readonly string[]) =>
  words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, BEGINNING));

/** The longest phrase of the catalogue that begins there, or one word. */
function inCatalogue(words: readonly string[], from: number) {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    if (from + length > words.length) continue;
    const catalogue = entryOf(words.slice(from, from + length).join(' '));
    if (catalogue !== undefined) return { length, catalogue };
  }
  return { length: 1 };
}

/** The entry that is the text, or its longest beginning; a phrase begins with all but its last word whole. */
function entryOf(text: string): Evidence | undefined {
  const whole = CATALOGUE.get(`${text}$`);
  if (whole !== undefined) return whole;
  const least = Math.max(text.lastIndexOf(' ') + 2, SHORTEST_BEGINNING);
  for (let end = Math.min(text.length, LONGEST_ENTRY); end >= least; end -= 1) {
    const found = CATALOGUE.get(text.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

function catalogueEvidence(): ReadonlyMap<string, Evidence> {
  const entries = new Map<string, number[]>();
  CATEGORIES.forEach((category, i) => {
    for (const [strength, list] of Object.entries(CATEGORY_WORDS[category]))
      for (const entry of list.trim().split(/\s+/)) {
        const name = entry.replaceAll('_', ' ');
        const says = entries.get(name) ?? CATEGORIES.map(() => 0);
        says[i] = Math.max(says[i] ?? 0, STRENGTH[strength as Strength]);
        entries.set(name, says);
      }
  });
  return entries;
}

/** A closed case's words do not change: they are read once. */
const KEYS = new WeakMap<CategorizedRequest, readonly string[]>();

function keysIn(closed: CategorizedRequest): readonly string[] {
  const before = KEYS.get(closed);
  if (before !== undefined) return before;
  const keys = [...new Set(keysOf(normalize(closed.request).split(' ').slice(0, MOST_WORDS)))];
  KEYS.set(closed, keys);
  return keys;
}

/** How often a category has the word, compared with how often it has any: of few cases it says little. */
function ownEvidence(
  closed: readonly CategorizedRequest[],
  categories: readonly Category[],
): (key: string) => Evidence | undefined {
  const counts = new Map<string, number[]>();
  for (const each of closed) {
    const i = categories.indexOf(each.category);
    for (const key of keysIn(each)) {
      const count = counts.get(key) ?? categories.map(() => 0);
      count[i] = (count[i] as number) + 1;
      counts.set(key, count);
    }
  }
  const cases = countCases(closed, categories);
  const shares = cases.map((count) => (count + 1) / (closed.length + categories.length));
  return (key) => {
    const count = counts.get(key);
    const all = count?.reduce((sum, each) => sum + each, 0) ?? 0;
    return count?.map((each, i) => {
      const share = shares[i] as number;
      return OWN_SHARE * Math.log((each + FEW_CASES * share) / (all + FEW_CASES) / share);
    });
  };
}

function countCases(
  closed: readonly CategorizedRequest[],
  categories: readonly Category[],
): readonly number[] {
  const cases = categories.map(() => 0);
  for (const { category } of closed) {
    const i = categories.indexOf(category);
    cases[i] = (cases[i] as number) + 1;
  }
  return cases;
}

/** What the desk is asked for most is likelier, if only a little. */
function priorOf(closed: readonly CategorizedRequest[], categories: readonly Category[]): Evidence {
  const all = closed.length + categories.length * EVEN;
  return countCases(closed, categories).map((count) => Math.log((count + EVEN) / all));
}

/** `places`: where each of the desk's categories stands among `CATEGORIES`, -1 for its own. */
function evidenceOf(
  { catalogue, keys }: Part,
  places: readonly number[],
  own: (key: string) => Evidence | undefined,
): Evidence {
  const said = keys.map(own);
  return places.map((place, i) =>
    said.reduce((sum, evidence) => sum + (evidence?.[i] ?? 0), catalogue?.[place] ?? 0),
  );
}

function likelihood(scores: readonly number[], best: number): number {
  const top = scores[best] as number;
  return 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
}

/** The words that say this category rather than the others, the most telling first. */
function reasons(spoken: readonly (Part & { readonly says: Evidence })[], best: number) {
  return spoken
    .map(({ written, says }) => ({ written, tells: tellingOf(says, best) }))
    .filter(({ tells }) => tells >= LEAST_REASON)
    .sort((a, b) => b.tells - a.tells)
    .slice(0, MOST_REASONS)
    .map(({ written }) => written);
}

/** How much more it says of that category than of the others together. */
function tellingOf(says: Evidence, best: number): number {
  const others = says.filter((_, i) => i !== best);
  const mean = others.reduce((sum, each) => sum + each, 0) / others.length;
  return (says[best] as number) - mean;
}
