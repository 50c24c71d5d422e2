import { stageOf } from '../aggregate/document-stages.ts';
import { type Doc, isDoc, isNumber, own, plainNumber } from '../bson/values.ts';
import { parseFilter } from '../query/match.ts';
import { countByIndex } from '../storage/counting.ts';
import { collectionName, countField, docField, refuseCollation, wholeField } from './arguments.ts';
import { type Call, ok } from './context.ts';
import { search } from './search.ts';
import { variablesOf } from './variables.ts';

export function count(call: Call): Doc {
  const { command } = call;
  const name = collectionName(call);
  refuseCollation(command);
  const filter = docField(command, 'query') ?? {};
  const limit = Math.abs(wholeField(command, 'limit') ?? 0);
  const skip = countField(command, 'skip') ?? 0;
  const hint = own(command, 'hint');
  const whole = hint === undefined ? countWithoutReading(call, name, filter) : undefined;
  if (whole !== undefined) {
    const left = Math.max(0, whole - skip);
    return ok({ n: limit > 0 ? Math.min(limit, left) : left });
  }
  let n = 0;
  const options = { filter, sort: [], skip, limit, variables: variablesOf(call), hint };
  for (const _ of search(call, name, options)) n += 1;
  return ok({ n });
}

export function countWithoutReading(call: Call, name: string, filter: Doc): number | undefined {
  const { store, db } = call;
  parseFilter(filter, variablesOf(call));
  const collection = store.catalog.find(db, name);
  if (!collection) return 0;
  store.engine.refresh();
  if (Object.keys(filter).length === 0) return store.records.count(collection);
  return countByIndex(store.engine, collection, filter);
}

/** The pipeline by which drivers count: one filter, one group of all. */
export function countedBy(stages: unknown[]): Doc | undefined {
  const [match, group] = stages.map(stageOf);
  if (stages.length !== 2 || match?.[0] !== '$match' || group?.[0] !== '$group') return undefined;
  const { _id: id, n, ...rest } = group[1] as Doc;
  const sum = isDoc(n) && Object.keys(n).length === 1 ? n.$sum : undefined;
  const plain = isNumber(id) && isNumber(sum) && plainNumber(sum) === 1;
  return plain && Object.keys(rest).length === 0 && isDoc(match[1]) ? match[1] : undefined;
}
