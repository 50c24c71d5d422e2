import { type Doc, isDoc, own, put, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { parseProjection } from '../query/projection.ts';
import { checkPath } from '../query/sort.ts';
import { type Expression, parseExpression, type Variables } from './expression.ts';

/** A stage that turns each document into one other. */
export type DocumentStage = (doc: Doc, variables: Variables) => Doc;

type Tree = Map<string, Expression | Tree>;

export function parseAddFields(name: string, spec: unknown): DocumentStage {
  if (!isDoc(spec)) {
    throw new CommandError(
      40272,
      `${name} specification stage must be an object, got ${typeName(spec)}`,
    );
  }
  if (Object.keys(spec).length === 0) {
    throw new CommandError(
      40177,
      `Invalid ${name} :: caused by :: specification must have at least one field`,
    );
  }
  const tree: Tree = new Map();
  for (const path of Object.keys(spec)) plant(tree, path, spec[path]);
  return (doc, variables) => grow(tree, doc, { ...variables, ROOT: doc, CURRENT: doc });
}

function plant(tree: Tree, path: string, value: unknown): void {
  checkPath(path);
  if (
    isDoc(value) &&
    Object.keys(value).length > 0 &&
    !(Object.keys(value)[0] as string).startsWith('$')
  ) {
    for (const key of Object.keys(value)) plant(tree, `${path}.${key}`, value[key]);
    return;
  }
  const parts = path.split('.');
  let at = tree;
  for (const part of parts.slice(0, -1)) {
    const next = at.get(part) ?? new Map();
    if (!(next instanceof Map)) throw new CommandError(31249, `Path collision at ${path}`);
    at.set(part, next);
    at = next;
  }
  const last = parts.at(-1) as string;
  if (at.has(last)) throw new CommandError(31250, `Path collision at ${path}`);
  at.set(last, parseExpression(value));
}

function grow(tree: Tree, value: unknown, variables: Variables): Doc {
  const out: Doc = isDoc(value) ? { ...value } : {};
  for (const [key, node] of tree) {
    const before = own(out, key);
    if (!(node instanceof Map)) {
      const next = node(variables);
      if (next === undefined) delete out[key];
      else put(out, key, next);
    } else if (Array.isArray(before)) {
      put(out, key, growItems(node, before, variables));
    } else put(out, key, grow(node, before, variables));
  }
  return out;
}

const growItems = (tree: Tree, items: unknown[], variables: Variables): unknown[] =>
  items.map((item) =>
    Array.isArray(item) ? growItems(tree, item, variables) : grow(tree, item, variables),
  );

export function parseUnset(spec: unknown): DocumentStage {
  const paths = Array.isArray(spec) ? spec : [spec];
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string')) {
    throw new CommandError(31002, '$unset specification must be a string or an array of strings');
  }
  const rules: Doc = {};
  for (const path of paths as string[]) put(rules, path, false);
  const projection = parseProjection(rules, { find: false });
  return (doc, variables) => projection.apply(doc, { variables });
}

export function parseProject(spec: unknown): DocumentStage {
  if (!isDoc(spec)) throw new CommandError(15969, '$project specification must be an object');
  if (Object.keys(spec).length === 0) {
    throw new CommandError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  const projection = parseProjection(spec, { find: false });
  return (doc, variables) => projection.apply(doc, { variables });
}

export function parseReplaceRoot(name: string, spec: unknown): DocumentStage {
  let source = spec;
  if (name === '$replaceRoot') {
    if (!isDoc(spec))
      throw new CommandError(
        40229,
        `expected an object as specification for $replaceRoot stage, got ${typeName(spec)}`,
      );
    const wrong = Object.keys(spec).find((key) => key !== 'newRoot');
    if (wrong)
      throw new CommandError(40415, `BSON field '$replaceRoot.${wrong}' is an unknown field.`);
    if (!Object.hasOwn(spec, 'newRoot'))
      throw new CommandError(
        40414,
        "BSON field '$replaceRoot.newRoot' is missing but a required field",
      );
    source = spec.newRoot;
  }
  const expression = parseExpression(source);
  return (doc, variables) => {
    const root = expression({ ...variables, ROOT: doc, CURRENT: doc });
    if (!isDoc(root)) {
      throw new CommandError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(root)}`,
      );
    }
    return root;
  };
}

export function parseDocumentStage(name: string, spec: unknown): DocumentStage | undefined {
  switch (name) {
    case '$addFields':
    case '$set':
      return parseAddFields(name, spec);
    case '$unset':
      return parseUnset(spec);
    case '$project':
      return parseProject(spec);
    case '$replaceRoot':
    case '$replaceWith':
      return parseReplaceRoot(name, spec);
    default:
      return undefined;
  }
}

export function stageOf(stage: unknown): [string, unknown] {
  if (!isDoc(stage))
    throw new CommandError(14, "Each element of the 'pipeline' array must be an object");
  const keys = Object.keys(stage);
  const [name] = keys;
  if (keys.length !== 1 || name === undefined) {
    throw new CommandError(
      40323,
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  return [name, stage[name]];
}

const OTHER_STAGES = [
  '$match',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$count',
  '$unwind',
  '$facet',
  '$sample',
  '$sortByCount',
];

export function unknownStage(name: string): CommandError {
  if (name === '$changeStream') {
    return new CommandError(40573, 'The $changeStream stage is only supported on replica sets');
  }
  if (name === '$collStats') {
    return new CommandError(40602, '$collStats is only valid as the first stage in a pipeline');
  }
  return new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

/** The stages an update may be written in. */
export function parseUpdatePipeline(stages: unknown[]): DocumentStage {
  const steps = stages.map((stage) => {
    const [name, spec] = stageOf(stage);
    const step = parseDocumentStage(name, spec);
    if (step) return step;
    throw OTHER_STAGES.includes(name)
      ? new CommandError(72, `${name} is not allowed to be used within an update`)
      : unknownStage(name);
  });
  return (doc, variables) => steps.reduce((value, step) => step(value, variables), doc);
}
