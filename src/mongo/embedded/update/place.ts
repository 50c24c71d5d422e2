import { show } from '../bson/show.ts';
import { type Doc, isDoc, own, put } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { isIndex } from '../query/path.ts';

const MAX_PADDING = 1_500_000;

type Container = Doc | unknown[];

const get = (container: Container, part: string): unknown =>
  Array.isArray(container) ? container[Number(part)] : own(container, part);

function assign(container: Container, part: string, value: unknown): void {
  if (!Array.isArray(container)) {
    put(container, part, value);
    return;
  }
  const index = Number(part);
  if (index - container.length > MAX_PADDING) {
    throw badValue(`cannot backfill more than ${MAX_PADDING} elements`);
  }
  while (container.length < index) container.push(null);
  container[index] = value;
}

/** Whether the part can name something in there; an array is entered by number only. */
const viable = (value: unknown, part: string): value is Container =>
  Array.isArray(value) ? isIndex(part) : isDoc(value);

export function read(root: Doc, parts: string[]): unknown {
  let value: unknown = root;
  for (const part of parts) {
    if (!viable(value, part)) return undefined;
    value = get(value, part);
  }
  return value;
}

export function write(root: Doc, parts: string[], value: unknown): void {
  let at: Container = root;
  for (let i = 0; i < parts.length - 1; i++) {
    const part = parts[i] as string;
    const next = parts[i + 1] as string;
    let inner = get(at, part);
    if (inner === undefined) {
      inner = {};
      assign(at, part, inner);
    }
    if (!viable(inner, next)) throw notViable(part, inner, next);
    at = inner;
  }
  assign(at, parts.at(-1) as string, value);
}

function notViable(part: string, value: unknown, next: string): CommandError {
  return new CommandError(28, `Cannot create field '${next}' in element {${part}: ${show(value)}}`);
}

/** Throws where a value could not be written; what an operator does before it looks at a field. */
export function checkViable(root: Doc, parts: string[]): void {
  let value: unknown = root;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (value === undefined) return;
    if (!viable(value, part)) throw notViable(parts[i - 1] ?? '', value, part);
    value = get(value, part);
  }
}

/** An item taken out of an array leaves a null, so that the others keep their numbers. */
export function remove(root: Doc, parts: string[]): void {
  const last = parts.at(-1) as string;
  const parent = parts.length === 1 ? root : read(root, parts.slice(0, -1));
  if (!viable(parent, last)) return;
  if (!Array.isArray(parent)) delete parent[last];
  else if (Number(last) < parent.length) parent[Number(last)] = null;
}
