import { type Doc, isDoc, own } from '../bson/values.ts';

const WHOLE = /^(0|[1-9]\d*)$/;
export const isIndex = (part: string): boolean => WHOLE.test(part);

/** What a dotted path reaches; undefined stands for "nothing there". True stops the walk. */
export type Visit = (value: unknown) => boolean;

export interface Leaf {
  /** Also each item of an array the path ends at. */
  items: boolean;
  /** The array itself, after its items. */
  whole: boolean;
}

export const ITEMS_AND_ARRAY: Leaf = { items: true, whole: true };
export const ARRAY_ONLY: Leaf = { items: false, whole: true };
export const ITEMS_ONLY: Leaf = { items: true, whole: false };

/** Walks a path the way a query does, through the arrays on its way. */
export function visit(root: Doc, parts: string[], leaf: Leaf, see: Visit, from = 0): boolean {
  let value: unknown = root;
  let at = from;
  while (at < parts.length) {
    value = own(value as Doc, parts[at] as string);
    at += 1;
    if (Array.isArray(value)) return visitArray(value, parts, leaf, see, at);
    if (at < parts.length && !isDoc(value)) return see(undefined);
  }
  return see(value);
}

function visitArray(
  array: unknown[],
  parts: string[],
  leaf: Leaf,
  see: Visit,
  at: number,
): boolean {
  if (at === parts.length) {
    if (leaf.items) for (const item of array) if (see(item)) return true;
    return leaf.whole ? see(array) : false;
  }
  const part = parts[at] as string;
  const index = isIndex(part) ? Number(part) : -1;
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    if (isDoc(item) && visit(item, parts, leaf, see, at)) return true;
    if (i !== index) continue;
    if (at + 1 === parts.length) {
      if (see(item)) return true;
    } else if (isDoc(item)) {
      if (visit(item, parts, leaf, see, at + 1)) return true;
    } else if (Array.isArray(item) && visitArray(item, parts, leaf, see, at + 1)) return true;
  }
  return false;
}

/** The value at a path that does not look into arrays except by number; undefined where none is. */
export function valueAt(root: unknown, parts: string[]): unknown {
  let value: unknown = root;
  for (const part of parts) {
    if (isDoc(value)) value = own(value, part);
    else if (Array.isArray(value) && isIndex(part)) value = value[Number(part)];
    else return undefined;
  }
  return value;
}
