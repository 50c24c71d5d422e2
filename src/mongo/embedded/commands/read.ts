import { compare } from '../bson/compare.ts';
import { type Doc, own, plainNumber, typeName } from '../bson/values.ts';
import { badValue, typeMismatch } from '../errors.ts';
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
import { count } from './count.ts';
import { batchSize, cursorReply } from './cursor-reply.ts';
import { search } from './search.ts';
import { variablesOf } from './variables.ts';

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
  return cursorReply(call, name, docs, {
    batchSize: batchSize(command, 'find'),
    single,
    limit,
    patient: boolField(command, 'noCursorTimeout', false),
  });
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
  getMore: { fields: ['collection', 'batchSize'], run: getMore },
  killCursors: { fields: ['cursors'], run: killCursors },
};
