import { type Expression, parseExpression } from '../aggregate/expression.ts';
import { show } from '../bson/show.ts';
import { type Doc, isDoc, isNumber, toDouble } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { itemTest } from './operators.ts';

export type FieldRule =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'compute'; expression: Expression; source: unknown }
  | { kind: 'slice'; skip: number | undefined; limit: number }
  | { kind: 'elemMatch'; test: (item: unknown) => boolean }
  | { kind: 'positional' }
  | { kind: 'tree'; children: Tree };
export type Tree = Map<string, FieldRule>;
type Mode = 'include' | 'exclude';

export interface ProjectionOptions {
  /** `find` takes $slice, $elemMatch and the positional operator; `$project` does not. */
  find: boolean;
  sub?: (filter: Doc) => (doc: Doc) => boolean;
  /** What the documents were found by, which a positional operator must speak of. */
  filter?: Doc;
}

/** What the fields read so far say of the whole projection. */
export interface Seen {
  mode?: Mode;
  id?: Mode;
  idNamed?: boolean;
  slice?: boolean;
  elemMatch?: boolean;
  positional?: boolean;
}

/** The path without a positional operator at its end. */
export function plainPath(path: string, value: unknown, options: ProjectionOptions): string {
  if (!path.split('.').includes('$', 1)) return path;
  if (!options.find)
    throw new CommandError(31324, 'Cannot use positional projection in aggregation projection');
  if (isDoc(value)) {
    throw new CommandError(
      31271,
      'positional projection cannot be used with an expression or sub object',
    );
  }
  const plain = typeof value === 'boolean' || isNumber(value);
  if (!plain) throw new CommandError(31308, 'positional projection cannot be used with a literal');
  if (path.indexOf('.$.') >= 0) {
    throw new CommandError(
      31394,
      "As of 4.4, it's illegal to specify positional operator in the middle of a path.Positional projection may only be used at the end, for example: a.b.$. If the query previously used a form like a.b.$.d, remove the parts following the '$' and the results will be equivalent.",
    );
  }
  return value === false || toDouble(value) === 0 ? path : path.slice(0, -2);
}

export function ruleOf(path: string, value: unknown, options: ProjectionOptions): FieldRule {
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
  return { kind: 'compute', expression: parseExpression(value), source: value };
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

/** Slices and matching items go with inclusion and exclusion alike; all else decides for one. */
export function note(seen: Seen, path: string, rule: FieldRule, options: ProjectionOptions): void {
  if (path === '_id' || path.startsWith('_id.')) seen.idNamed = true;
  if (rule.kind === 'slice') seen.slice = true;
  else if (rule.kind === 'elemMatch') {
    if (seen.positional) throw positionalAndElemMatch(31255);
    seen.elemMatch = true;
  } else if (path === '_id' && (rule.kind === 'include' || rule.kind === 'exclude'))
    seen.id = rule.kind;
  else {
    if (rule.kind === 'positional') notePositional(seen, path, options);
    const mode = rule.kind === 'exclude' ? 'exclude' : 'include';
    if (seen.mode && seen.mode !== mode) throw mixed(path, rule);
    seen.mode = mode;
  }
}

const positionalAndElemMatch = (code: number): Error =>
  new CommandError(code, 'Cannot specify positional operator and $elemMatch.');

function notePositional(seen: Seen, path: string, { filter = {} }: ProjectionOptions): void {
  if (seen.positional)
    throw new CommandError(31276, 'Cannot specify more than one positional projection per query.');
  if (seen.elemMatch) throw positionalAndElemMatch(31256);
  if (!speaksOf(filter, path.split('.')[0] as string)) {
    throw new CommandError(
      31277,
      `Positional projection '${path}.$' does not match the query document.`,
    );
  }
  seen.positional = true;
}

function speaksOf(filter: Doc, field: string): boolean {
  return Object.keys(filter).some((key) => {
    const value = filter[key];
    if (!key.startsWith('$')) return key.split('.')[0] === field;
    return Array.isArray(value) && value.some((branch) => isDoc(branch) && speaksOf(branch, field));
  });
}

function mixed(path: string, rule: FieldRule): Error {
  if (rule.kind === 'exclude')
    return new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
  if (rule.kind !== 'compute')
    return new CommandError(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
  return isDoc(rule.source)
    ? new CommandError(31252, 'Cannot use expression other than $meta in exclusion projection')
    : new CommandError(
        31310,
        `Cannot use an expression ${path}: ${show(rule.source)} in an exclusion projection`,
      );
}

/** Inclusion or exclusion; where no field decides, by the rules the server keeps for old times' sake. */
export function modeOf(seen: Seen): Mode {
  if (seen.mode) return seen.mode;
  if (seen.slice) return seen.id === 'include' ? 'include' : 'exclude';
  if (seen.elemMatch) return 'include';
  return seen.id ?? 'exclude';
}
