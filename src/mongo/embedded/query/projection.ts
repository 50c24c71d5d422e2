import { type Expression, parseExpression, type Variables } from '../aggregate/expression.ts';
import { type Doc, isDoc, isNumber, own, put, toDouble } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { itemTest } from './operators.ts';
import { slice } from './slice.ts';
import { checkPath } from './sort.ts';

type FieldRule =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'compute'; expression: Expression }
  | { kind: 'slice'; skip: number | undefined; limit: number }
  | { kind: 'elemMatch'; test: (item: unknown) => boolean }
  | { kind: 'positional' }
  | { kind: 'tree'; children: Tree };
type Tree = Map<string, FieldRule>;
type Mode = 'include' | 'exclude';

export interface ProjectionContext {
  variables: Variables;
  /** The index of the array item that the filter matched, for the positional `$`. */
  matchedIndex?: (path: string, doc: Doc) => number | undefined;
}

export interface Projection {
  apply(doc: Doc, context?: ProjectionContext): Doc;
  inclusive: boolean;
}

export interface ProjectionOptions {
  /** `find` takes $slice, $elemMatch and the positional operator; `$project` does not. */
  find: boolean;
  sub?: (filter: Doc) => (doc: Doc) => boolean;
}

export function parseProjection(spec: Doc, options: ProjectionOptions): Projection {
  const tree: Tree = new Map();
  const seen: Seen = {};
  for (const path of Object.keys(spec)) addRule(tree, path, spec[path], options, seen);
  const mode = seen.mode ?? (seen.id === 'include' ? 'include' : 'exclude');
  const inclusive = mode === 'include';
  if (inclusive && seen.id === undefined) tree.set('_id', { kind: 'include' });
  if (inclusive && seen.id === 'exclude') tree.delete('_id');
  if (!inclusive && seen.id === 'include') tree.delete('_id');
  return { inclusive, apply: (doc, context) => applyTree(tree, doc, doc, inclusive, '', context) };
}

type Seen = { mode?: Mode; id?: Mode };

function addRule(
  tree: Tree,
  path: string,
  value: unknown,
  options: ProjectionOptions,
  seen: Seen,
): void {
  const positional = options.find && path.endsWith('.$');
  const clean = positional ? path.slice(0, -2) : path;
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
  const rule = positional ? ({ kind: 'positional' } as const) : ruleOf(clean, value, options);
  noteMode(seen, clean, rule);
  insertRule(tree, clean, rule);
}

function ruleOf(path: string, value: unknown, options: ProjectionOptions): FieldRule {
  if (isNumber(value)) return { kind: toDouble(value) === 0 ? 'exclude' : 'include' };
  if (typeof value === 'boolean') return { kind: value ? 'include' : 'exclude' };
  if (options.find && isDoc(value) && Object.hasOwn(value, '$slice'))
    return sliceRule(value.$slice);
  if (options.find && isDoc(value) && Object.hasOwn(value, '$elemMatch')) {
    const sub = options.sub;
    if (!sub || path.includes('.')) {
      throw new CommandError(31275, 'Cannot use $elemMatch projection on a nested field.');
    }
    return { kind: 'elemMatch', test: itemTest(path, value.$elemMatch, sub) };
  }
  if (options.find && isDoc(value) && Object.hasOwn(value, '$meta')) {
    throw badValue('query requires text score metadata, but it is not available');
  }
  return { kind: 'compute', expression: parseExpression(value) };
}

function sliceRule(operand: unknown): FieldRule {
  if (isNumber(operand))
    return { kind: 'slice', skip: undefined, limit: Math.trunc(toDouble(operand)) };
  const [skip, limit] = Array.isArray(operand) ? operand : [];
  if (!Array.isArray(operand) || operand.length !== 2 || !isNumber(skip) || !isNumber(limit)) {
    throw new CommandError(
      28667,
      'Invalid $slice syntax. The given syntax did not match the find() syntax',
    );
  }
  if (toDouble(limit) <= 0)
    throw new CommandError(28729, 'Invalid $slice syntax: the limit must be positive');
  return { kind: 'slice', skip: Math.trunc(toDouble(skip)), limit: Math.trunc(toDouble(limit)) };
}

function noteMode(seen: Seen, path: string, rule: FieldRule): void {
  if (rule.kind === 'slice') return;
  const mode: Mode = rule.kind === 'exclude' ? 'exclude' : 'include';
  if (path === '_id' && (rule.kind === 'include' || rule.kind === 'exclude')) {
    seen.id = mode;
    return;
  }
  if (seen.mode && seen.mode !== mode) {
    throw mode === 'include'
      ? new CommandError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
      : new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
  }
  seen.mode = mode;
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

/** Computed fields come after the ones that were there, in the order of the projection. */
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
      return undefined;
    case 'slice':
      return Array.isArray(value) ? slice(value, rule.skip, rule.limit) : value;
    case 'elemMatch': {
      const found = Array.isArray(value) ? value.findIndex(rule.test) : -1;
      return found < 0 ? undefined : [(value as unknown[])[found]];
    }
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
