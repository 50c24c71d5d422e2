import { deskYear } from '../domain/calendar.ts';
import type { Case, CaseLink, Person } from '../domain/case.ts';
import { caseNumber } from '../domain/case-number.ts';
import { normalize } from '../domain/normalize.ts';
import { type DeskOverview, overviewOf } from '../domain/overview.ts';
import { type Actor, isStaff, rolesFor, shownTo } from '../domain/permissions.ts';
import {
  type OpenState,
  type QueuePage,
  type QueuePart,
  queuePlace,
  queueSpan,
  WHOLE_QUEUE,
} from '../domain/queue.ts';
import { searchWords } from '../domain/search-words.ts';
import { findCaseReference } from './meaning/case-reference.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { Needs } from './ports/needs.ts';

const LISTED = 10;
/** Each word costs the store some work; nobody remembers more of a case. */
const WORDS_SEARCHED = 10;

/**
 * The cases that the person asked for, registered, solves or follows: open ones first, newest first,
 * ten at most. One that they only follow is as `asFollowersSee` leaves it.
 */
export async function myCases(cases: CaseStore, actor: Actor): Promise<readonly Case[]> {
  const found = await cases.involving(actor.person.id, LISTED);
  // Whoever left the staff was the assignee of some that they may not see any more.
  return found.flatMap((kase) => shownTo(actor, kase) ?? []);
}

/** The case of that id as the actor may see it (see `shownTo`); undefined if they may not. */
export async function visibleCase(
  cases: CaseStore,
  actor: Actor,
  id: string,
): Promise<Case | undefined> {
  const kase = (await cases.find(id))?.kase;
  return kase && shownTo(actor, kase);
}

/**
 * The case that a person means by `12` (this year's at the desk, else last year's) or by its whole number.
 * A case they may not see is answered like one that does not exist.
 */
export async function caseByReference(
  { cases, clock, calendar }: Needs<'calendar' | 'cases' | 'clock'>,
  actor: Actor,
  reference: { readonly year?: number; readonly sequence: number },
): Promise<Case | undefined> {
  const thisYear = deskYear(clock.now(), calendar);
  const years = reference.year === undefined ? [thisYear, thisYear - 1] : [reference.year];
  for (const year of years) {
    const kase = await cases.findByNumber(caseNumber(year, reference.sequence));
    const shown = kase && shownTo(actor, kase);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/**
 * The case that a text names and nothing else ("12", "MS-2026-000012"), by its id and number; what was
 * written and no id when there is none that the actor may see.
 */
export async function caseNamed(
  deps: Needs<'calendar' | 'cases' | 'clock'>,
  actor: Actor,
  text: string,
): Promise<CaseLink> {
  const reference = findCaseReference(text);
  const found = reference && (await caseByReference(deps, actor, reference));
  return found === undefined
    ? { id: '', number: text.trim() }
    : { id: found.id, number: found.number };
}

/** What of the queue is wanted: the beginning of some part of it, or the page beside a place of it. */
export interface QueueRequest {
  readonly part?: QueuePart | undefined;
  readonly state?: OpenState | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * A page of the open cases of a part of the queue, ten at most, in the order in which the desk works (see `queuePlace`).
 * A page that is empty by now gives way to the first one, and so does a short one at the beginning.
 * Only the staff may see it: `undefined` for anybody else.
 */
export async function deskQueue(
  cases: CaseStore,
  actor: Actor,
  { part = WHOLE_QUEUE, state, after, before }: QueueRequest,
): Promise<QueuePage | undefined> {
  if (!isStaff(actor)) return undefined;
  const span = queueSpan(state);
  const end = before === undefined ? 'first' : 'last';
  const beside = {
    ...span,
    after: after !== undefined && after > span.after ? after : span.after,
    before: before !== undefined && before < span.before ? before : span.before,
  };
  const isFirst = after === undefined && before === undefined;
  const [found, whole] = await Promise.all([
    cases.queue(beside, end, LISTED + 1, part),
    // Nothing is before the first page: its size need not wait for what is on it.
    isFirst ? cases.queueSize(span, part, span.after) : undefined,
  ]);
  const more = found.length > LISTED;
  const isGone = before === undefined ? found.length === 0 : !more;
  if (isGone && !isFirst) return deskQueue(cases, actor, { part, state });
  const shown = end === 'first' ? found.slice(0, LISTED) : found.slice(-LISTED);
  const first = shown.at(0);
  const last = shown.at(-1);
  return {
    part,
    state,
    cases: shown,
    size: whole ?? (await cases.queueSize(span, part, (first && queuePlace(first)) ?? span.after)),
    previous: first && !isFirst ? queuePlace(first) : undefined,
    next: last && (before !== undefined || more) ? queuePlace(last) : undefined,
  };
}

type OverviewDeps = Needs<'cases' | 'clock' | 'staff'>;

/** How the desk stands: its open cases, counted. Only the staff may see it: `undefined` for anybody else. */
export async function deskOverview(
  { cases, staff, clock }: OverviewDeps,
  actor: Actor,
): Promise<DeskOverview | undefined> {
  return isStaff(actor) ? overviewNow({ cases, staff, clock }) : undefined;
}

/** The same for whoever may see it in any case. */
export async function overviewNow({ cases, staff, clock }: OverviewDeps): Promise<DeskOverview> {
  const [counts, members] = await Promise.all([cases.openCounts(clock.now()), staff.all()]);
  const names = new Map(members.map(({ person }) => [person.id, person.name]));
  return overviewOf(counts, (id) => names.get(id));
}

/** What a search found, newest first, ten at most. */
export interface SearchResult {
  /** Whether the text had words to search for, and not too many. */
  readonly searched: boolean;
  readonly cases: readonly Case[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

/**
 * The cases that have every word of the text, whatever its accents, capitals and plurals. Only the
 * staff may search: `undefined` for anybody else.
 */
export async function searchCases(
  cases: CaseStore,
  actor: Actor,
  text: string,
): Promise<SearchResult | undefined> {
  if (!isStaff(actor)) return undefined;
  const words = searchWords(text);
  if (words.length === 0 || words.length > WORDS_SEARCHED)
    return { searched: false, cases: [], more: false };
  const found = await cases.search(words, LISTED + 1);
  return { searched: true, cases: found.slice(0, LISTED), more: found.length > LISTED };
}

/** A major incident as anybody may know it. */
export interface MajorIncident extends Pick<Case, 'id' | 'number' | 'state'> {
  /** What the desk calls it. */
  readonly title: string;
  /** Whether this person is told of it already: then they cannot follow it. */
  readonly involved: boolean;
}

/** The open major incidents, newest first, ten at most: what somebody may be asked whether theirs is the same. */
export async function majorIncidents(
  cases: CaseStore,
  actor: Actor,
): Promise<readonly MajorIncident[]> {
  const found = await cases.majorIncidents(LISTED);
  return found.map((kase) => {
    const { id, number, state, majorTitle: title = '' } = kase;
    const involved = !rolesFor(actor, kase).includes('affected');
    return { id, number, state, title, involved };
  });
}

/**
 * The one known person of that name, whatever its accents and capitals: of those who wrote to the
 * program and of the staff. Undefined when there is none, or when there are several.
 */
export async function personByName(
  deps: Needs<'contacts' | 'staff'>,
  name: string,
): Promise<Person | undefined> {
  const wanted = normalize(name);
  const isExact = (person: Person) => normalize(person.name) === wanted;
  const [one, ...others] = await namesakes(deps, name, isExact, 2);
  return others.length === 0 ? one : undefined;
}

/** So many of those who wrote to the program and have exactly this name, and the staff whom it fits. */
export async function namesakes(
  { contacts, staff }: Needs<'contacts' | 'staff'>,
  name: string,
  fits: (person: Person) => boolean,
  limit: number,
): Promise<readonly Person[]> {
  const wanted = normalize(name);
  if (wanted === '') return [];
  const [named, members] = await Promise.all([contacts.named(wanted, limit), staff.all()]);
  const found = [...named, ...members.filter(({ person }) => fits(person))];
  return [...new Map(found.map(({ person }) => [person.id, person])).values()];
}
