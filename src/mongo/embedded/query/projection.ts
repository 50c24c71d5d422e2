import type { Variables } from '../aggregate/expression.ts';
import { type Doc, isDoc, own, put } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import {
  type FieldRule,
  modeOf,
  note,
  type ProjectionOptions,
  plainPath,
  ruleOf,
  type Seen,
  type Tree,
} from './projection-rules.ts';
import { slice } from './slice.ts';
import { checkPath } from './sort.ts';

export interface ProjectionContext {
  variables: Variables;
  /** The index of the array item that the filter matched, for the positional `$`. */
  matchedIndex?: (path: string, doc: Doc) => number | undefined;
}

export interface Projection {
  apply(doc: Doc, context?: ProjectionContext): Doc;
  inclusive: boolean;
}

export function parseProjection(spec: Doc, options: ProjectionOptions): Projection {
  const tree: Tree = new Map();
  const seen: Seen = {};
  for (const path of Object.keys(spec)) addRule(tree, path, spec[path], options, seen);
  const inclusive = modeOf(seen) === 'include';
  if (inclusive && !seen.idNamed) tree.set('_id', { kind: 'include' });
  if (inclusive ? seen.id === 'exclude' : seen.id === 'include') tree.delete('_id');
  return { inclusive, apply: (doc, context) => applyTree(tree, doc, doc, inclusive, '', context) };
}

function addRule(
  tree: Tree,
  path: string,
  value: unknown,
  options: ProjectionOptions,
  seen: Seen,
): void {
  const clean = plainPath(path, value, options);
  checkPath(clean);
  if (isDoc(value) && !(Object.keys(value)[0] ?? '').startsWith('$')) {
    if (Object.keys(value).length === 0) {
      throw new CommandError(
        51270,
        'An empty sub-projection is not a valid value. Found empty object at path',
      );
    }
    for (const key of Object.keys(value))
      addRule(tree, `${path}.${key}`, value[key], options, seen);
    return;
  }
  const rule = clean === path ? ruleOf(clean, value, options) : ({ kind: 'positional' } as const);
  note(seen, clean, rule, options);
  insertRule(tree, clean, rule);
}

function insertRule(tree: Tree, path: string, rule: FieldRule): void {
  const parts = path.split('.');
  let at = tree;
  for (const part of parts.slice(0, -1)) {
    const next = at.get(part) ?? { kind: 'tree', children: new Map() };
    if (next.kind !== 'tree')
      throw new CommandError(31249, `Path collision at ${path} remaining portion ${parts.at(-1)}`);
    at.set(part, next);
    at = next.children;
  }
  const last = parts.at(-1) as string;
  if (at.has(last)) throw new CommandError(31250, `Path collision at ${path}`);
  at.set(last, rule);
}

function applyTree(
  tree: Tree,
  doc: Doc,
  root: Doc,
  inclusive: boolean,
  prefix: string,
  context: ProjectionContext | undefined,
): Doc {
  const out: Doc = {};
  for (const key of Object.keys(doc)) {
    const rule = tree.get(key);
    const value = rule
      ? applyRule(rule, doc[key], root, inclusive, prefix + key, context)
      : inclusive
        ? undefined
        : doc[key];
    if (value !== undefined) put(out, key, value);
  }
  for (const [key, rule] of tree) addComputed(out, key, rule, root, own(doc, key), context);
  return out;
}

/** Computed fields and matching items come after the other fields, in the order of the projection. */
function addComputed(
  out: Doc,
  key: string,
  rule: FieldRule,
  root: Doc,
  existing: unknown,
  context: ProjectionContext | undefined,
): void {
  if (rule.kind === 'compute') {
    const value = rule.expression({ ...context?.variables, ROOT: root, CURRENT: root });
    if (value !== undefined) put(out, key, value);
  } else if (rule.kind === 'elemMatch') {
    const found = Array.isArray(existing) ? existing.findIndex(rule.test) : -1;
    if (found >= 0) put(out, key, [(existing as unknown[])[found]]);
  } else if (
    rule.kind === 'tree' &&
    hasComputed(rule.children) &&
    !isDoc(existing) &&
    !Array.isArray(existing)
  ) {
    const nested: Doc = {};
    for (const [name, child] of rule.children)
      addComputed(nested, name, child, root, undefined, context);
    if (Object.keys(nested).length > 0 || existing === undefined) put(out, key, nested);
  }
}

const hasComputed = (tree: Tree): boolean =>
  [...tree.values()].some(
    (rule) => rule.kind === 'compute' || (rule.kind === 'tree' && hasComputed(rule.children)),
  );

function applyRule(
  rule: FieldRule,
  value: unknown,
  root: Doc,
  inclusive: boolean,
  path: string,
  context: ProjectionContext | undefined,
): unknown {
  switch (rule.kind) {
    case 'include':
      return value;
    case 'exclude':
    case 'compute':
    case 'elemMatch':
      return undefined;
    case 'slice':
      return Array.isArray(value) ? slice(value, rule.skip, rule.limit) : value;
    case 'positional':
      return positional(value, path, root, context);
    case 'tree':
      return applyNested(rule.children, value, root, inclusive, path, context);
  }
}

function positional(
  value: unknown,
  path: string,
  root: Doc,
  context: ProjectionContext | undefined,
): unknown {
  if (!Array.isArray(value)) return value;
  const index = context?.matchedIndex?.(path, root);
  if (index === undefined || index >= value.length) {
    throw new CommandError(
      51246,
      `Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array`,
    );
  }
  return [value[index]];
}

function applyNested(
  tree: Tree,
  value: unknown,
  root: Doc,
  inclusive: boolean,
  path: string,
  context: ProjectionContext | undefined,
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => applyNested(tree, item, root, inclusive, path, context));
    return items.filter((item) => item !== undefined);
  }
  if (isDoc(value)) return applyTree(tree, value, root, inclusive, `${path}.`, context);
  return inclusive ? undefined : value;
}
