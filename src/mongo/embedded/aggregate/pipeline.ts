import { encodeOrdered } from '../bson/order-key.ts';
import { type Doc, Int32, isDoc, isNumber, plainNumber, put, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { parseSort, sortedBy } from '../query/sort.ts';
import { parseAccumulation } from './accumulators.ts';
import { parseDocumentStage, stageOf, unknownStage } from './document-stages.ts';
import { parseExpression } from './expression.ts';
import { parseSample } from './sample.ts';
import type { Stage } from './stage.ts';
import { parseUnwind } from './unwind.ts';

export function parsePipeline(stages: unknown[]): Stage {
  const steps = stages.map((stage) => parseStage(...stageOf(stage)));
  return (docs, variables) => steps.reduce((stream, step) => step(stream, variables), docs);
}

function parseStage(name: string, spec: unknown): Stage {
  const perDocument = parseDocumentStage(name, spec);
  if (perDocument) {
    return function* (docs, variables) {
      for (const doc of docs) yield perDocument(doc, variables);
    };
  }
  const parse = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (!parse) throw unknownStage(name);
  return parse(spec);
}

function parseMatch(spec: unknown): Stage {
  if (!isDoc(spec))
    throw new CommandError(15959, 'the match filter must be an expression in an object');
  parseFilter(spec);
  return function* (docs, variables) {
    const match = parseFilter(spec, variables);
    for (const doc of docs) if (match(doc)) yield doc;
  };
}

function parseSortStage(spec: unknown): Stage {
  if (!isDoc(spec)) throw new CommandError(15973, 'the $sort key specification must be an object');
  if (Object.keys(spec).length === 0)
    throw new CommandError(15976, '$sort stage must have at least one sort key');
  const sort = parseSort(spec);
  return (docs) => sortedBy([...docs], (doc) => doc, sort);
}

function count(name: string, code: number, spec: unknown, least: number): number {
  const number = isNumber(spec) ? plainNumber(spec) : Number.NaN;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least) {
    throw new CommandError(
      code,
      `invalid argument to ${name} stage: Expected a ${least > 0 ? 'positive' : 'non-negative'} number in: ${name}: ${String(spec)}`,
    );
  }
  return number;
}

function parseLimit(spec: unknown): Stage {
  const limit = count(
    '$limit',
    spec !== 0 && isNumber(spec) && Number(plainNumber(spec)) === 0 ? 15958 : 5107201,
    spec,
    1,
  );
  return function* (docs) {
    let left = limit;
    for (const doc of docs) {
      yield doc;
      left -= 1;
      if (left === 0) return;
    }
  };
}

function parseSkip(spec: unknown): Stage {
  const skip = count('$skip', 5107200, spec, 0);
  return function* (docs) {
    let left = skip;
    for (const doc of docs) {
      if (left > 0) left -= 1;
      else yield doc;
    }
  };
}

function parseCount(spec: unknown): Stage {
  if (typeof spec !== 'string' || spec === '')
    throw new CommandError(40156, 'the count field must be a non-empty string');
  if (spec.startsWith('$'))
    throw new CommandError(40158, 'the count field cannot be a $-prefixed path');
  if (spec.includes('.')) throw new CommandError(40160, "the count field cannot contain '.'");
  return function* (docs) {
    let total = 0;
    for (const _ of docs) total += 1;
    if (total > 0) yield { [spec]: new Int32(total) };
  };
}

function parseGroup(spec: unknown): Stage {
  if (!isDoc(spec))
    throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!Object.hasOwn(spec, '_id'))
    throw new CommandError(15955, 'a group specification must include an _id');
  const idOf = parseExpression(spec._id);
  const fields = Object.keys(spec)
    .filter((key) => key !== '_id')
    .map((key) => parseAccumulation(key, spec[key]));
  return function* (docs, variables) {
    const groups = new Map<
      string,
      { id: unknown; states: ReturnType<(typeof fields)[0]['make']>[] }
    >();
    for (const doc of docs) {
      const scope = { ...variables, ROOT: doc, CURRENT: doc };
      const id = idOf(scope) ?? null;
      const key = encodeOrdered(id).bytes.toString('latin1');
      const group = groups.get(key) ?? { id, states: fields.map(({ make }) => make()) };
      groups.set(key, group);
      fields.forEach(({ argument }, i) => {
        group.states[i]?.add(argument(scope));
      });
    }
    for (const { id, states } of groups.values()) {
      const out: Doc = { _id: id };
      fields.forEach(({ name }, i) => {
        put(out, name, states[i]?.result());
      });
      yield out;
    }
  };
}

function parseSortByCount(spec: unknown): Stage {
  const group = parseGroup({ _id: spec, count: { $sum: new Int32(1) } });
  const sort = parseSort({ count: -1 });
  return (docs, variables) => sortedBy([...group(docs, variables)], (doc) => doc, sort);
}

function parseFacet(spec: unknown): Stage {
  if (!isDoc(spec) || Object.keys(spec).length === 0) {
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  }
  const facets = Object.keys(spec).map((name) => {
    const stages = spec[name];
    if (!Array.isArray(stages))
      throw new CommandError(
        40170,
        `arguments to $facet must be arrays, ${name} is type ${typeName(stages)}`,
      );
    for (const stage of stages) {
      if (stageOf(stage)[0] === '$facet')
        throw new CommandError(40600, '$facet is not allowed to be used within a $facet stage');
    }
    return [name, parsePipeline(stages)] as const;
  });
  return function* (docs, variables) {
    const all = [...docs];
    const out: Doc = {};
    for (const [name, run] of facets) put(out, name, [...run(all, variables)]);
    yield out;
  };
}

const STAGES: Record<string, (spec: unknown) => Stage> = {
  $match: parseMatch,
  $sort: parseSortStage,
  $sample: parseSample,
  $limit: parseLimit,
  $skip: parseSkip,
  $count: parseCount,
  $group: parseGroup,
  $sortByCount: parseSortByCount,
  $unwind: parseUnwind,
  $facet: parseFacet,
};
