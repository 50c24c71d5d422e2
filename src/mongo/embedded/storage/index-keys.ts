import { encodeOrdered, invert, partLimit } from '../bson/order-key.ts';
import { type Doc, isDoc, own } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Match } from '../query/match.ts';

export interface IndexField {
  path: string;
  parts: string[];
  direction: 1 | -1;
}

export interface Index {
  id: number;
  name: string;
  fields: IndexField[];
  unique: boolean;
  sparse: boolean;
  partial: Doc | undefined;
  inPartial: Match;
  expireAfterSeconds: number | undefined;
  /** Per field: whether a document ever had an array on the way there. */
  multikey: boolean[];
  /** Set once an entry's bytes could not keep the order of its value. */
  loose: boolean;
  spec: Doc;
}

export interface IndexKey {
  bytes: Buffer;
  values: unknown[];
  loose: boolean;
}

export interface DocumentKeys {
  keys: IndexKey[];
  arrays: boolean[];
}

interface Pending {
  root: unknown;
  parts: string[];
  at: number;
  done: boolean;
  value: unknown;
}

/** Every key under which a document stands in an index; none where the index leaves it out. */
export function keysOf(index: Index, doc: Doc): DocumentKeys {
  const arrays = index.fields.map(() => false);
  if (!index.inPartial(doc)) return { keys: [], arrays };
  const rows: unknown[][] = [];
  const start = index.fields.map(({ parts }) => ({
    root: doc,
    parts,
    at: 0,
    done: false,
    value: undefined,
  }));
  expand(start, arrays, rows);
  if (index.sparse && !index.fields.some(({ parts }) => reaches(doc, parts)))
    return { keys: [], arrays };
  const limit = partLimit(index.fields.length);
  const seen = new Set<string>();
  const keys: IndexKey[] = [];
  for (const values of rows) {
    const key = encodeKey(index, values, limit);
    const text = key.bytes.toString('latin1');
    if (!seen.has(text)) keys.push(key);
    seen.add(text);
  }
  return { keys, arrays };
}

function encodeKey(index: Index, values: unknown[], limit: number): IndexKey {
  let loose = false;
  const parts = values.map((value, i) => {
    const { bytes, exact } = encodeOrdered(value, limit);
    loose ||= !exact;
    return index.fields[i]?.direction === -1 ? invert(bytes) : bytes;
  });
  return { bytes: parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts), values, loose };
}

/** Whether there is anything at the path, however deep in arrays. */
function reaches(value: unknown, parts: string[], at = 0): boolean {
  if (at === parts.length) return value !== undefined;
  if (Array.isArray(value)) return value.some((item) => isDoc(item) && reaches(item, parts, at));
  return isDoc(value) && reaches(own(value, parts[at] as string), parts, at + 1);
}

/** One row of values for each item of the one array the fields may share. */
function expand(fields: Pending[], arrays: boolean[], rows: unknown[][]): void {
  let shared: string | undefined;
  let items: unknown[] = [];
  const walked = fields.map((field, i) => {
    const state = walk(field);
    if (!Array.isArray(state.root) || state.done) return state;
    const place = state.parts.slice(0, state.at).join('.');
    if (shared !== undefined && shared !== place) {
      throw new CommandError(171, `cannot index parallel arrays [${place}] [${shared}]`);
    }
    shared = place;
    items = state.root;
    arrays[i] = true;
    return state;
  });
  if (shared === undefined) {
    rows.push(walked.map(({ value }) => value));
    return;
  }
  for (const item of items)
    expand(
      walked.map((state) => into(state, item)),
      arrays,
      rows,
    );
  if (items.length === 0) {
    const empty = (state: Pending): Pending =>
      state.done
        ? state
        : { ...state, done: true, value: state.at === state.parts.length ? undefined : null };
    expand(walked.map(empty), arrays, rows);
  }
}

function walk(field: Pending): Pending {
  if (field.done) return field;
  let { root, at } = field;
  while (at < field.parts.length && isDoc(root)) {
    root = own(root, field.parts[at] as string);
    at += 1;
  }
  if (Array.isArray(root)) return { ...field, root, at };
  const value = at === field.parts.length ? (root ?? null) : null;
  return { ...field, done: true, value };
}

function into(state: Pending, item: unknown): Pending {
  if (state.done) return state;
  if (state.at === state.parts.length) return { ...state, done: true, value: item };
  if (isDoc(item)) return { ...state, root: item };
  return { ...state, done: true, value: null };
}
