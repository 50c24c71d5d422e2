import { type Doc, isDoc, typeName } from '../bson/values.ts';
import { CommandError, failedToParse } from '../errors.ts';
import { isIndex } from '../query/path.ts';
import { ARRAY_UPDATE_OPERATORS } from './array-operators.ts';
import { read, remove, write } from './place.ts';
import { type ArrayFilters, expandPath } from './positions.ts';
import { type Change, type MakeChange, SCALAR_OPERATORS, type Target } from './scalar-operators.ts';

export interface FieldChange {
  parts: string[];
  change: Change;
  onInsertOnly: boolean;
}

export interface ApplyContext {
  inserting: boolean;
  now: Date;
  matchedIndex: (arrayPath: string, doc: Doc) => number | undefined;
}

const OPERATORS: Record<string, MakeChange> = { ...SCALAR_OPERATORS, ...ARRAY_UPDATE_OPERATORS };

/** Reads `{$set: …, $push: …}` into changes in the order in which the server makes them. */
export function parseOperators(update: Doc, filters: ArrayFilters): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const name of Object.keys(update)) {
    const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!make && name !== '$rename') {
      throw failedToParse(
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    const fields = update[name];
    if (!isDoc(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${String(fields)}}`,
      );
    }
    for (const path of Object.keys(fields)) {
      const parts = checkedPath(path);
      if (make) {
        changes.push({
          parts,
          change: make(fields[path], path),
          onInsertOnly: name === '$setOnInsert',
        });
      } else changes.push(...rename(path, parts, fields[path]));
    }
  }
  checkFilters(changes, filters, update);
  refuseConflicts(changes.map(({ parts }) => parts));
  return changes.sort((a, b) => comparePaths(a.parts, b.parts));
}

function checkedPath(path: string): string[] {
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.');
  const parts = path.split('.');
  if (parts.includes('')) {
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  const odd = parts.find(
    (part, i) => part.startsWith('$') && (i === 0 || !/^\$(\[[^\]]*\])?$/.test(part)),
  );
  if (odd !== undefined && parts[0] === odd && /^\$(\[.*\])?$/.test(odd)) {
    throw new CommandError(
      2,
      `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
    );
  }
  if (odd !== undefined) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${odd}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  if (parts.filter((part) => part === '$').length > 1) {
    throw new CommandError(2, `Too many positional (i.e. '$') elements found in path '${path}'`);
  }
  return parts;
}

function rename(path: string, parts: string[], target: unknown): FieldChange[] {
  if (typeof target !== 'string') {
    throw new CommandError(
      2,
      `The 'to' field for $rename must be a string: ${path}: ${String(target)}`,
    );
  }
  const to = checkedPath(target);
  if (target === path) {
    throw new CommandError(
      2,
      `The source and target field for $rename must differ: ${path}: "${target}"`,
    );
  }
  for (const part of [...parts, ...to]) {
    if (part.startsWith('$'))
      throw new CommandError(
        2,
        `The source and destination field for $rename may not be dynamic: ${path}`,
      );
  }
  let moved: unknown;
  const take: Change = ({ doc }) => {
    refuseArrays(doc, parts, path);
    refuseArrays(doc, to, target);
    moved = read(doc, parts);
    if (moved !== undefined) remove(doc, parts);
  };
  const give: Change = ({ doc, parts: place }) => {
    if (moved !== undefined) write(doc, place, moved);
  };
  const both: Change = (place) => {
    take({ ...place, parts });
    give({ ...place, parts: to });
  };
  return [
    { parts: to, change: both, onInsertOnly: false },
    { parts, change: () => undefined, onInsertOnly: false },
  ];
}

function refuseArrays(doc: Doc, parts: string[], path: string): void {
  for (let i = 1; i < parts.length; i++) {
    if (Array.isArray(read(doc, parts.slice(0, i)))) {
      throw new CommandError(
        2,
        `The source field cannot be an array element, '${path}' in doc has an array field called '${parts[i - 1]}'`,
      );
    }
  }
}

/** Field by field, numbers in their own order: how the server orders what it adds to a document. */
function comparePaths(a: string[], b: string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] as string, b[i] as string];
    if (x === y) continue;
    if (isIndex(x) && isIndex(y)) return Number(x) - Number(y);
    return Buffer.compare(Buffer.from(x), Buffer.from(y));
  }
  return a.length - b.length;
}

function refuseConflicts(paths: string[][]): void {
  const seen = new Set<string>();
  const inner = new Map<string, string>();
  for (const parts of paths) {
    const path = parts.join('.');
    for (let i = 1; i <= parts.length; i++) {
      const prefix = parts.slice(0, i).join('.');
      if (seen.has(prefix)) throw conflict(path, prefix);
    }
    if (inner.has(path)) throw conflict(path, path);
    seen.add(path);
    for (let i = 1; i < parts.length; i++) inner.set(parts.slice(0, i).join('.'), path);
  }
}

const conflict = (path: string, at: string): CommandError =>
  new CommandError(40, `Updating the path '${path}' would create a conflict at '${at}'`);

function checkFilters(changes: FieldChange[], filters: ArrayFilters, update: Doc): void {
  const used = new Set<string>();
  for (const { parts } of changes) {
    for (const part of parts) {
      const name = /^\$\[(.+)\]$/.exec(part)?.[1];
      if (name === undefined) continue;
      if (!filters.has(name)) {
        throw new CommandError(
          2,
          `No array filter found for identifier '${name}' in path '${parts.join('.')}'`,
        );
      }
      used.add(name);
    }
  }
  for (const name of filters.keys()) {
    if (!used.has(name)) {
      throw failedToParse(
        `The array filter for identifier '${name}' was not used in the update ${JSON.stringify(update)}`,
      );
    }
  }
}

/** Changes a copy of the document in place. */
export function applyOperators(
  doc: Doc,
  changes: FieldChange[],
  filters: ArrayFilters,
  context: ApplyContext,
): void {
  const expansion = { filters, used: new Set<string>(), matchedIndex: context.matchedIndex };
  const steps: { parts: string[]; change: Change }[] = [];
  let dynamic = false;
  for (const { parts, change, onInsertOnly } of changes) {
    if (onInsertOnly && !context.inserting) continue;
    dynamic ||= parts.some((part) => part.startsWith('$'));
    for (const place of expandPath(doc, parts, expansion)) steps.push({ parts: place, change });
  }
  if (dynamic) {
    steps.sort((a, b) => comparePaths(a.parts, b.parts));
    refuseConflicts(steps.map(({ parts }) => parts));
  }
  for (const { parts, change } of steps) {
    const target: Target = { doc, parts, now: context.now };
    change(target);
  }
}
