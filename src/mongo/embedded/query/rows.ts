import { type Doc, isDoc, own } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { isIndex } from './path.ts';

export const PARALLEL_ARRAYS = 171;

interface Pending {
  root: unknown;
  parts: string[];
  at: number;
  done: boolean;
  value: unknown;
}

export interface Rows {
  rows: unknown[][];
  /** Per path: whether there is an array on the way there. */
  arrays: boolean[];
}

/** What a document holds at some paths: one row for each item of the one array they may share. */
export function rowsOf(doc: Doc, paths: string[][]): Rows {
  const found: Rows = { rows: [], arrays: paths.map(() => false) };
  const start = paths.map((parts) => ({ root: doc, parts, at: 0, done: false, value: undefined }));
  expand(start, found);
  return found;
}

function expand(fields: Pending[], found: Rows): void {
  let shared: string | undefined;
  let items: unknown[] = [];
  const walked = fields.map((field, i) => {
    const state = walk(field);
    if (!Array.isArray(state.root) || state.done) return state;
    const place = state.parts.slice(0, state.at).join('.');
    if (shared !== undefined && shared !== place) {
      throw new CommandError(
        PARALLEL_ARRAYS,
        `cannot index parallel arrays [${place}] [${shared}]`,
      );
    }
    shared = place;
    items = state.root;
    found.arrays[i] = true;
    return state;
  });
  if (shared === undefined) {
    found.rows.push(walked.map(({ value }) => value));
    return;
  }
  for (const item of items)
    expand(
      walked.map((state) => into(state, item)),
      found,
    );
  if (items.length === 0) {
    const empty = (state: Pending): Pending =>
      state.done
        ? state
        : { ...state, done: true, value: state.at === state.parts.length ? undefined : null };
    expand(walked.map(empty), found);
  }
}

function walk(field: Pending): Pending {
  if (field.done) return field;
  let { root, at } = field;
  for (; at < field.parts.length; at += 1) {
    const part = field.parts[at] as string;
    if (isDoc(root)) root = own(root, part);
    else if (Array.isArray(root) && namesItem(root, part)) root = root[Number(part)];
    else break;
  }
  if (Array.isArray(root)) return { ...field, root, at };
  const value = at === field.parts.length ? (root ?? null) : null;
  return { ...field, done: true, value };
}

/** Whether a number in a path is the place of an item; it could also be the name of a field of the items. */
function namesItem(array: unknown[], part: string): boolean {
  if (!isIndex(part) || Number(part) >= array.length) return false;
  if (array.some((item) => isDoc(item) && Object.hasOwn(item, part))) {
    throw new CommandError(
      16746,
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${part}'`,
    );
  }
  return true;
}

function into(state: Pending, item: unknown): Pending {
  if (state.done) return state;
  if (state.at === state.parts.length) return { ...state, done: true, value: item };
  if (isDoc(item)) return { ...state, root: item };
  return { ...state, done: true, value: null };
}
