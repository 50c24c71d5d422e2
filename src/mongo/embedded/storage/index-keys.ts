import { encodeOrdered, invert, partLimit } from '../bson/order-key.ts';
import { type Doc, isDoc, own } from '../bson/values.ts';
import type { Match } from '../query/match.ts';
import { rowsOf } from '../query/rows.ts';

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

/** Every key under which a document stands in an index; none where the index leaves it out. */
export function keysOf(index: Index, doc: Doc): DocumentKeys {
  if (!index.inPartial(doc)) return { keys: [], arrays: index.fields.map(() => false) };
  const { rows, arrays } = rowsOf(
    doc,
    index.fields.map(({ parts }) => parts),
  );
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
