import { type Category, PRIORITIES, type Priority } from './catalogue.ts';
import { OPEN_STATES, type OpenState } from './queue.ts';

/** The open cases that are alike in what they are counted by. */
export interface OpenCount {
  readonly state: OpenState;
  readonly priority: Priority;
  readonly category?: Category;
  readonly assignee?: { readonly id: string; readonly name: string };
  readonly count: number;
  /** How many of them were reopened at least once (step 17). */
  readonly reopened: number;
  /** How many of them wait for their requester: POR ACLARAR, or RESUELTO with the closing under way. */
  readonly waiting: number;
  /** How many of them have used three quarters of the time that they have, and how many all of it (policy 5). */
  readonly atRisk: number;
  readonly missed: number;
  readonly oldest: { readonly number: string; readonly openedAt: Date };
}

/** How many of something there are; without `of`, those that have none. */
export interface Share<T> {
  readonly of?: T;
  readonly count: number;
}

type Known<T> = Share<T> & { readonly of: T };

/** How the desk stands: its open cases, counted. */
export interface DeskOverview {
  readonly open: number;
  readonly reopened: number;
  readonly waiting: number;
  readonly atRisk: number;
  readonly missed: number;
  readonly oldest?: OpenCount['oldest'];
  /** Every one of them, in the procedure's order. */
  readonly states: readonly Known<OpenState>[];
  readonly priorities: readonly Known<Priority>[];
  /** The ones that there are, most first. */
  readonly categories: readonly Share<Category>[];
  readonly assignees: readonly Share<string>[];
}

/** How the desk stands in the morning, for its leads. */
export interface LeadDigest {
  readonly overview: DeskOverview;
  /** How many cases were solved since the beginning of the last working day, until today's. */
  readonly solved: { readonly since: Date; readonly count: number };
}

/** The whole from its parts; whoever solves has the name that `nameOf` gives, if any. */
export function overviewOf(
  counts: readonly OpenCount[],
  nameOf: (personId: string) => string | undefined = () => undefined,
): DeskOverview {
  const sum = (of: (one: OpenCount) => number) => counts.reduce((total, one) => total + of(one), 0);
  const oldest = counts.reduce<OpenCount['oldest'] | undefined>(
    (found, one) => (found && found.openedAt <= one.oldest.openedAt ? found : one.oldest),
    undefined,
  );
  const people = shares(counts, ({ assignee }) => assignee?.id);
  const calledIn = new Map(counts.flatMap(({ assignee: a }) => (a ? [[a.id, a.name]] : [])));
  return {
    open: sum(({ count }) => count),
    reopened: sum(({ reopened }) => reopened),
    waiting: sum(({ waiting }) => waiting),
    atRisk: sum(({ atRisk }) => atRisk),
    missed: sum(({ missed }) => missed),
    ...(oldest && { oldest }),
    states: inOrder(OPEN_STATES, counts, ({ state }) => state),
    priorities: inOrder(PRIORITIES, counts, ({ priority }) => priority),
    categories: shares(counts, ({ category }) => category),
    assignees: people.map(({ of: id, count }) =>
      id === undefined ? { count } : { of: nameOf(id) ?? calledIn.get(id) ?? id, count },
    ),
  };
}

function inOrder<T>(
  order: readonly T[],
  counts: readonly OpenCount[],
  of: (one: OpenCount) => T,
): readonly Known<T>[] {
  const found = shares(counts, of);
  return order.map((one) => ({
    of: one,
    count: found.find((share) => share.of === one)?.count ?? 0,
  }));
}

/** Most first; those that have none come last. */
function shares<T>(
  counts: readonly OpenCount[],
  of: (one: OpenCount) => T | undefined,
): readonly Share<T>[] {
  const found = new Map<T | undefined, number>();
  for (const one of counts) found.set(of(one), (found.get(of(one)) ?? 0) + one.count);
  const none = found.get(undefined);
  found.delete(undefined);
  const some = [...found].flatMap(([is, count]) => (is === undefined ? [] : [{ of: is, count }]));
  some.sort((a, b) => b.count - a.count);
  return none === undefined ? some : [...some, { count: none }];
}
