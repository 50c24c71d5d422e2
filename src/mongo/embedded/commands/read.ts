import { stageOf } from '../aggregate/document-stages.ts';
import type { Variables } from '../aggregate/expression.ts';
import { parsePipeline } from '../aggregate/pipeline.ts';
import { compare } from '../bson/compare.ts';
import { type Doc, isDoc, own, plainNumber, typeName } from '../bson/values.ts';
import { badValue, CommandError, typeMismatch } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { ITEMS_ONLY, visit } from '../query/path.ts';
import { parseProjection } from '../query/projection.ts';
import { parseSort } from '../query/sort.ts';
import { matchedIndex } from '../update/positions.ts';
import {
  boolField,
  collectionName,
  countField,
  docField,
  refuseCollation,
  refuseOptions,
  wholeField,
} from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { count, countedBy, countWithoutReading } from './count.ts';
import { type CursorOptions, FIRST_BATCH } from './cursors.ts';
import { search } from './search.ts';
import { variablesOf } from './variables.ts';

function batchSize(doc: Doc, command: string): number {
  return countField(doc, 'batchSize', command) ?? FIRST_BATCH;
}

/** The time between two batches is the client's: it does not count for maxTimeMS. */
function cursorReply(
  call: Call,
  name: string,
  docs: Iterator<Doc>,
  options: Omit<CursorOptions, 'rested'>,
): Doc {
  const ns = `${call.db}.${name}`;
  const rested = (milliseconds: number): void => {
    if (call.deadline !== undefined) call.deadline += milliseconds;
  };
  const batch = call.store.cursors.start(ns, docs, { ...options, rested });
  return ok({ cursor: { firstBatch: batch.docs, id: batch.id, ns } });
}

const UNSUPPORTED = [
  'min',
  'max',
  'returnKey',
  'showRecordId',
  'tailable',
  'awaitData',
  'oplogReplay',
];

function find(call: Call): Doc {
  const { command } = call;
  const name = collectionName(call);
  refuseOptions(command, UNSUPPORTED);
  refuseCollation(command);
  const filter = docField(command, 'filter') ?? {};
  const variables = variablesOf(call);
  const spec = docField(command, 'projection') ?? {};
  const projection =
    Object.keys(spec).length > 0
      ? parseProjection(spec, {
          find: true,
          filter,
          sub: (inner) => parseFilter(inner, variables),
        })
      : undefined;
  let limit = wholeField(command, 'limit') ?? 0;
  const single = boolField(command, 'singleBatch', false) || limit < 0;
  limit = Math.abs(limit);
  const sort = docField(command, 'sort') ?? {};
  const natural = own(sort, '$natural');
  const found = search(call, name, {
    filter,
    sort: natural === undefined ? parseSort(sort) : [],
    skip: countField(command, 'skip') ?? 0,
    limit,
    variables,
    hint: own(command, 'hint'),
    natural,
  });
  const context = {
    variables,
    matchedIndex: (path: string, doc: Doc) => matchedIndex(filter, path, doc),
  };
  const docs = (function* () {
    for (const { doc } of found) yield projection ? projection.apply(doc, context) : doc;
  })();
  return cursorReply(call, name, docs, { batchSize: batchSize(command, 'find'), single, limit });
}

function distinct(call: Call): Doc {
  const { command } = call;
  const name = collectionName(call);
  refuseCollation(command);
  const key = own(command, 'key');
  if (typeof key !== 'string') {
    throw typeMismatch(
      `BSON field 'distinct.key' is the wrong type '${typeName(key)}', expected type 'string'`,
    );
  }
  if (key === '' || key.includes('\0'))
    throw badValue('Key field cannot be empty or contain an embedded null byte');
  const filter = docField(command, 'query') ?? {};
  const parts = key.split('.');
  const values: unknown[] = [];
  const options = {
    filter,
    sort: [],
    skip: 0,
    limit: 0,
    variables: variablesOf(call),
    hint: own(command, 'hint'),
  };
  for (const { doc } of search(call, name, options)) {
    visit(doc, parts, ITEMS_ONLY, (value) => {
      if (value !== undefined) values.push(value);
      return false;
    });
  }
  values.sort(compare);
  return ok({
    values: values.filter((value, i) => i === 0 || compare(value, values[i - 1]) !== 0),
  });
}

function aggregate(call: Call): Doc {
  const { command } = call;
  if (typeof command.aggregate !== 'string') {
    throw new CommandError(
      73,
      '{aggregate: 1} is not valid for this pipeline: this store aggregates collections only',
    );
  }
  const name = collectionName(call);
  const stages = own(command, 'pipeline');
  if (!Array.isArray(stages)) throw typeMismatch("'pipeline' option must be specified as an array");
  const cursor = docField(command, 'cursor');
  if (!cursor) {
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  refuseCollation(command);
  refuseOptions(command, ['explain']);
  const variables = variablesOf(call);
  return cursorReply(call, name, runPipeline(call, name, stages, variables), {
    batchSize: batchSize(cursor, 'aggregate.cursor'),
  });
}

/** The stages a pipeline begins with that an index can answer are left to the search. */
export function runPipeline(
  call: Call,
  name: string,
  stages: unknown[],
  variables: Variables,
): Iterator<Doc> {
  const run = parsePipeline(stages);
  const [first, second] = stages.slice(0, 2).map(stageOf);
  const filter = first?.[0] === '$match' && isDoc(first[1]) ? first[1] : {};
  const sorting = first?.[0] === '$sort' ? first : first?.[0] === '$match' ? second : undefined;
  const sort = sorting?.[0] === '$sort' && isDoc(sorting[1]) ? parseSort(sorting[1]) : [];
  const options = { filter, sort, skip: 0, limit: 0, variables, hint: own(call.command, 'hint') };
  const counted = options.hint === undefined ? countedBy(stages) : undefined;
  const whole = counted && countWithoutReading(call, name, counted);
  if (whole !== undefined) {
    const group = stageOf(stages[1])[1] as Doc;
    return (whole > 0 ? [{ _id: group._id, n: whole }] : [])[Symbol.iterator]();
  }
  const used = (first?.[0] === '$match' ? 1 : 0) + (sort.length > 0 ? 1 : 0);
  const rest =
    used === stages.length ? undefined : used > 0 ? parsePipeline(stages.slice(used)) : run;
  const source = (function* () {
    for (const { doc } of search(call, name, options)) yield doc;
  })();
  return (rest ? rest(source, variables) : source)[Symbol.iterator]();
}

function getMore(call: Call): Doc {
  const { command, store, db } = call;
  const name = own(command, 'collection');
  if (typeof name !== 'string')
    throw typeMismatch("BSON field 'getMore.collection' is the wrong type, expected type 'string'");
  const ns = `${db}.${name}`;
  const size = countField(command, 'batchSize', 'getMore') || Number.POSITIVE_INFINITY;
  const batch = store.cursors.more(BigInt(plainNumber(command.getMore)), ns, size);
  return ok({ cursor: { nextBatch: batch.docs, id: batch.id, ns } });
}

function killCursors(call: Call): Doc {
  const ids = own(call.command, 'cursors');
  if (!Array.isArray(ids))
    throw typeMismatch("BSON field 'killCursors.cursors' is the wrong type, expected type 'array'");
  const killed = ids.filter((id) => call.store.cursors.kill(BigInt(plainNumber(id))));
  const cursorsNotFound = ids.filter((id) => !killed.includes(id));
  return ok({ cursorsKilled: killed, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] });
}

export const READ_COMMANDS: CommandTable = {
  find: {
    fields: [
      ...UNSUPPORTED,
      'filter',
      'projection',
      'sort',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'hint',
      'let',
      'collation',
      'noCursorTimeout',
      'allowPartialResults',
      'allowDiskUse',
    ],
    run: find,
  },
  count: { fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'], run: count },
  distinct: { fields: ['key', 'query', 'hint', 'collation'], run: distinct },
  aggregate: {
    fields: [
      'pipeline',
      'cursor',
      'explain',
      'allowDiskUse',
      'bypassDocumentValidation',
      'collation',
      'hint',
      'let',
    ],
    run: aggregate,
  },
  getMore: { fields: ['collection', 'batchSize'], run: getMore },
  killCursors: { fields: ['cursors'], run: killCursors },
};
