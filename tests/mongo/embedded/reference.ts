/*
 * A store that is plain to read: a list of documents, no index, nothing clever. It knows only the
 * operations that `sequences.ts` makes.
 */

export type Json = Record<string, unknown>;

export interface Operation {
  name: string;
  filter?: Json;
  update?: Json;
  documents?: Json[];
  ordered?: boolean;
  upsert?: boolean;
  returnAfter?: boolean;
  arrayFilters?: Json[];
  sort?: [string, 1 | -1][];
  skip?: number;
  limit?: number;
  fields?: string[];
  field?: string;
}

/** What an operation answers, in a form in which two stores can be compared. */
export type Answer = Json | unknown[] | number | null;

export class Refused extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`refused with ${code}`);
    this.code = code;
  }
}

const clone = <T>(value: T): T => structuredClone(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isDoc = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The order of MongoDB's types, for those that are used here. */
const rank = (value: unknown): number =>
  value === undefined
    ? 0
    : value === null
      ? 1
      : typeof value === 'number'
        ? 2
        : typeof value === 'string'
          ? 3
          : 4;

function order(a: unknown, b: unknown): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' || typeof a === 'string') {
    return (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0;
  }
  return 0;
}

/** All that a path leads to: through every item of an array, and to the array itself at the end. */
function reach(value: unknown, path: string[]): unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return Array.isArray(value) ? [...value, value] : [value];
  if (Array.isArray(value)) return value.filter(isDoc).flatMap((item) => reach(item, path));
  return isDoc(value) ? reach(value[first], rest) : [undefined];
}

export function matches(doc: Json, filter: Json): boolean {
  return Object.entries(filter).every(([key, condition]) => {
    if (key === '$or') return (condition as Json[]).some((one) => matches(doc, one));
    return holds(reach(doc, key.split('.')), condition);
  });
}

function holds(values: unknown[], condition: unknown): boolean {
  if (!isDoc(condition) || !Object.keys(condition)[0]?.startsWith('$'))
    return equals(values, condition);
  return Object.entries(condition).every(([name, operand]) => {
    switch (name) {
      case '$ne':
        return !equals(values, operand);
      case '$in':
        return (operand as unknown[]).some((one) => equals(values, one));
      case '$nin':
        return !(operand as unknown[]).some((one) => equals(values, one));
      case '$all':
        return (operand as unknown[]).every((one) => equals(values, one));
      case '$exists':
        return values.some((value) => value !== undefined) === operand;
      case '$size':
        return values.some((value) => Array.isArray(value) && value.length === operand);
      case '$elemMatch':
        return values.some(
          (value) =>
            Array.isArray(value) && value.some((item) => matches(item as Json, operand as Json)),
        );
      default:
        return values.some(
          (value) => rank(value) === rank(operand) && compares(name, order(value, operand)),
        );
    }
  });
}

const equals = (values: unknown[], wanted: unknown): boolean =>
  values.some((value) =>
    wanted === null ? value === null || value === undefined : same(value, wanted),
  );

const compares = (name: string, by: number): boolean =>
  name === '$gt' ? by > 0 : name === '$gte' ? by >= 0 : name === '$lt' ? by < 0 : by <= 0;

export class Reference {
  private docs: Json[] = [];

  all(): Json[] {
    return clone(this.docs).sort((a, b) => order(a._id, b._id));
  }

  run(operation: Operation): Answer {
    switch (operation.name) {
      case 'insertMany':
        return this.insertMany(operation);
      case 'updateOne':
      case 'updateMany':
        return this.update(operation);
      case 'findOneAndUpdate':
        return this.findOneAndUpdate(operation);
      case 'deleteMany':
        return this.deleteMany(operation);
      case 'find':
        return this.find(operation);
      case 'count':
        return this.found(operation).length;
      case 'distinct':
        return this.distinct(operation);
      default:
        throw new Error(`no such operation: ${operation.name}`);
    }
  }

  private found({ filter }: Operation): Json[] {
    return this.docs.filter((doc) => matches(doc, filter ?? {}));
  }

  private refuseDuplicate(doc: Json, but?: Json): void {
    for (const other of this.docs) {
      if (other === but) continue;
      if (other._id === doc._id) throw new Refused(11000);
      if (typeof doc.key === 'string' && other.key === doc.key) throw new Refused(11000);
    }
  }

  private insertMany({ documents = [], ordered }: Operation): Answer {
    const errors: number[][] = [];
    let inserted = 0;
    for (const [i, doc] of documents.entries()) {
      try {
        this.refuseDuplicate(doc);
        this.docs.push(clone(doc));
        inserted += 1;
      } catch (error) {
        errors.push([i, (error as Refused).code]);
        if (ordered) break;
      }
    }
    return { inserted, errors };
  }

  private update(operation: Operation): Answer {
    const found = this.found(operation);
    const chosen = operation.name === 'updateOne' ? found.slice(0, 1) : found;
    let modified = 0;
    for (const doc of chosen) if (this.change(doc, operation)) modified += 1;
    if (chosen.length === 0 && operation.upsert) {
      return { matched: 0, modified: 0, upserted: this.insertFrom(operation)._id };
    }
    return { matched: chosen.length, modified, upserted: null };
  }

  private findOneAndUpdate(operation: Operation): Answer {
    const [doc] = this.found(operation);
    if (doc) {
      const before = clone(doc);
      this.change(doc, operation);
      return operation.returnAfter
        ? (this.docs.find(({ _id }) => _id === before._id) as Json)
        : before;
    }
    if (!operation.upsert) return null;
    const inserted = this.insertFrom(operation);
    return operation.returnAfter ? inserted : null;
  }

  private insertFrom({ filter = {}, update = {}, arrayFilters }: Operation): Json {
    const start: Json = {};
    for (const path of Object.keys(filter).sort()) {
      const wanted = filter[path];
      if (!path.startsWith('$') && !isDoc(wanted)) set(start, path.split('.'), wanted);
    }
    const changed = changedBy(start, update, { inserting: true, filter, arrayFilters });
    const { _id, ...rest } = changed;
    const doc = { _id, ...rest };
    this.refuseDuplicate(doc);
    this.docs.push(doc);
    return clone(doc);
  }

  private change(doc: Json, { update = {}, filter = {}, arrayFilters }: Operation): boolean {
    const next = changedBy(doc, update, { inserting: false, filter, arrayFilters });
    this.refuseDuplicate(next, doc);
    this.docs[this.docs.indexOf(doc)] = next;
    return !same(doc, next);
  }

  private deleteMany(operation: Operation): Answer {
    const found = this.found(operation);
    this.docs = this.docs.filter((doc) => !found.includes(doc));
    return { deleted: found.length };
  }

  private find(operation: Operation): Answer {
    let found = this.found(operation);
    const { sort, skip = 0, limit } = operation;
    if (sort) found = [...found].sort((a, b) => inOrder(a, b, sort));
    else found = [...found].sort((a, b) => order(a._id, b._id));
    found = found.slice(skip, limit ? skip + limit : undefined);
    return clone(
      operation.fields ? found.map((doc) => only(doc, operation.fields as string[])) : found,
    );
  }

  private distinct(operation: Operation): Answer {
    const values = this.found(operation)
      .flatMap((doc) => reach(doc, (operation.field as string).split('.')))
      .filter((value) => value !== undefined && !Array.isArray(value));
    const once = values.filter((value, i) => values.findIndex((other) => same(other, value)) === i);
    return once.sort(order);
  }
}

function inOrder(a: Json, b: Json, sort: [string, 1 | -1][]): number {
  for (const [path, direction] of sort) {
    const by = order(sortKey(a, path, direction), sortKey(b, path, direction)) * direction;
    if (by !== 0) return by;
  }
  return 0;
}

/** The least item of an array going up, the greatest going down; an empty one comes before null. */
function sortKey(doc: Json, path: string, direction: 1 | -1): unknown {
  const value = path
    .split('.')
    .reduce<unknown>((at, part) => (isDoc(at) ? at[part] : undefined), doc);
  if (!Array.isArray(value)) return value ?? null;
  return [...value].sort((x, y) => order(x, y) * direction)[0];
}

const only = (doc: Json, fields: string[]): Json =>
  Object.fromEntries(Object.entries(doc).filter(([key]) => key === '_id' || fields.includes(key)));

interface How {
  inserting: boolean;
  filter: Json;
  arrayFilters: Json[] | undefined;
}

/** The changes are made in the order of the names of the fields, as MongoDB makes them. */
export function changedBy(before: Json, update: Json, how: How): Json {
  const doc = clone(before);
  const changes = Object.entries(update).flatMap(([name, fields]) =>
    Object.entries(fields as Json).map(([path, argument]) => ({ name, path, argument })),
  );
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { name, path, argument } of changes) {
    if (name === '$setOnInsert' && !how.inserting) continue;
    for (const place of places(doc, path, how)) changeField(doc, place, name, argument);
  }
  return doc;
}

function places(doc: Json, path: string, { filter, arrayFilters }: How): string[][] {
  const parts = path.split('.');
  const at = parts.findIndex((part) => part.startsWith('$'));
  if (at < 0) return [parts];
  const items = doc[parts[0] as string];
  if (!Array.isArray(items)) throw new Refused(2);
  const put = (index: number): string[] =>
    parts.map((part, i) => (i === at ? String(index) : part));
  if (parts[at] === '$') {
    const index = items.findIndex((item) => isDoc(item) && item.k === filter['items.k']);
    if (index < 0) throw new Refused(2);
    return [put(index)];
  }
  const wanted = arrayFilters?.[0]?.['i.k'];
  return items.flatMap((item, i) => (isDoc(item) && item.k === wanted ? [put(i)] : []));
}

const get = (doc: unknown, parts: string[]): unknown =>
  parts.reduce<unknown>((at, part) => (at as Json | undefined)?.[part], doc);

function set(doc: Json, parts: string[], value: unknown): void {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) doc[first] = clone(value);
  else {
    doc[first] ??= {};
    set(doc[first] as Json, rest, value);
  }
}

function changeField(doc: Json, parts: string[], name: string, argument: unknown): void {
  const now = get(doc, parts);
  switch (name) {
    case '$set':
    case '$setOnInsert':
      set(doc, parts, argument);
      return;
    case '$unset': {
      const parent = get(doc, parts.slice(0, -1)) as Json | undefined;
      if (parent) delete parent[parts.at(-1) as string];
      return;
    }
    case '$inc':
      set(doc, parts, ((now as number | undefined) ?? 0) + (argument as number));
      return;
    case '$min':
      if (now === undefined || order(argument, now) < 0) set(doc, parts, argument);
      return;
    case '$max':
      if (now === undefined || order(argument, now) > 0) set(doc, parts, argument);
      return;
    default:
      changeArray(doc, parts, name, argument, now);
      return;
  }
}

function changeArray(
  doc: Json,
  parts: string[],
  name: string,
  argument: unknown,
  now: unknown,
): void {
  if (now !== undefined && !Array.isArray(now)) throw new Refused(2);
  if (name === '$pull') {
    if (!now) return;
    set(
      doc,
      parts,
      (now as unknown[]).filter(
        (item) => !(isDoc(argument) ? matches(item as Json, argument) : same(item, argument)),
      ),
    );
    return;
  }
  const items = [...((now as unknown[] | undefined) ?? [])];
  const spec = isDoc(argument) && '$each' in argument ? argument : { $each: [argument] };
  const added = spec.$each as unknown[];
  if (name === '$addToSet') {
    for (const item of added) if (!items.some((other) => same(other, item))) items.push(item);
    set(doc, parts, items);
    return;
  }
  items.splice((spec.$position as number | undefined) ?? items.length, 0, ...added);
  if (spec.$sort) items.sort((a, b) => order(a, b) * (spec.$sort as number));
  const keep = spec.$slice as number | undefined;
  set(doc, parts, keep === undefined ? items : keep < 0 ? items.slice(keep) : items.slice(0, keep));
}
