import { type Doc, Int32, own } from '../bson/values.ts';
import { CommandError, failedToParse } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { parseProjection } from '../query/projection.ts';
import { parseSort } from '../query/sort.ts';
import type { Collection } from '../storage/catalog.ts';
import type { Found } from '../storage/scan.ts';
import { checkStorable } from '../storage/storable.ts';
import { matchedIndex } from '../update/positions.ts';
import { parseUpdate, type Update } from '../update/update.ts';
import { arrayField, boolField, collectionName, docField, refuseCollation } from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { search } from './search.ts';
import { variablesOf } from './variables.ts';
import { insertOne } from './write.ts';

interface Outcome {
  value: Doc | undefined;
  last: Doc;
}

function findAndModify(call: Call): Promise<Doc> {
  const { command } = call;
  const name = collectionName(call);
  const removing = boolField(command, 'remove', false);
  const upsert = boolField(command, 'upsert', false);
  const wantsNew = boolField(command, 'new', false);
  const change = own(command, 'update');
  if (!removing && change === undefined) {
    throw failedToParse('Either an update or remove=true must be specified');
  }
  if (removing && change !== undefined) {
    throw failedToParse('Cannot specify both an update and remove=true');
  }
  if (removing && upsert) throw failedToParse('Cannot specify both upsert=true and remove=true ');
  if (removing && wantsNew) {
    throw failedToParse(
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  refuseCollation(command);
  const project = projector(call);
  return call.store.engine.write(() => {
    const { value, last } = removing ? remove(call, name) : modify(call, name, upsert, wantsNew);
    return ok({ lastErrorObject: last, value: value ? project(value) : null });
  });
}

function projector(call: Call): (doc: Doc) => Doc {
  const spec = docField(call.command, 'fields') ?? {};
  if (Object.keys(spec).length === 0) return (doc) => doc;
  const variables = variablesOf(call);
  const filter = docField(call.command, 'query') ?? {};
  const projection = parseProjection(spec, {
    find: true,
    filter,
    sub: (inner) => parseFilter(inner, variables),
  });
  const context = {
    variables,
    matchedIndex: (path: string, doc: Doc) => matchedIndex(filter, path, doc),
  };
  return (doc) => projection.apply(doc, context);
}

function first(call: Call, name: string): Found | undefined {
  const { command } = call;
  const options = {
    filter: docField(command, 'query') ?? {},
    sort: parseSort(docField(command, 'sort') ?? {}),
    skip: 0,
    limit: 1,
    variables: variablesOf(call),
    hint: own(command, 'hint'),
  };
  for (const found of search(call, name, options)) return found;
  return undefined;
}

function remove(call: Call, name: string): Outcome {
  const found = first(call, name);
  if (!found) return { value: undefined, last: { n: new Int32(0) } };
  call.store.records.remove(
    call.store.catalog.find(call.db, name) as Collection,
    found.record,
    found.doc,
  );
  return { value: found.doc, last: { n: new Int32(1) } };
}

function modify(call: Call, name: string, upsert: boolean, wantsNew: boolean): Outcome {
  const { command, store } = call;
  const arrayFilters = arrayField(command, 'arrayFilters');
  const parsed = parseUpdate(own(command, 'update'), {
    filter: docField(command, 'query') ?? {},
    multi: false,
    variables: variablesOf(call),
    now: store.now(),
    ...(arrayFilters ? { arrayFilters } : {}),
  });
  const found = first(call, name);
  if (!found && !upsert)
    return { value: undefined, last: { n: new Int32(0), updatedExisting: false } };
  try {
    return found ? change(call, name, found, parsed, wantsNew) : add(call, name, parsed, wantsNew);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const words = `Plan executor error during findAndModify :: caused by :: ${error.message}`;
    throw new CommandError(error.code, words, error.extra);
  }
}

function change(
  call: Call,
  name: string,
  found: Found,
  parsed: Update,
  wantsNew: boolean,
): Outcome {
  const { store, db } = call;
  const { record, doc } = found;
  const next = parsed.apply(doc);
  checkStorable(next);
  store.records.replace(store.catalog.find(db, name) as Collection, record, doc, next);
  return { value: wantsNew ? next : doc, last: { n: new Int32(1), updatedExisting: true } };
}

function add(call: Call, name: string, parsed: Update, wantsNew: boolean): Outcome {
  const { store, db } = call;
  const inserted = insertOne(call, store.catalog.findOrCreate(db, name), parsed.insert());
  return {
    value: wantsNew ? inserted : undefined,
    last: { n: new Int32(1), updatedExisting: false, upserted: inserted._id },
  };
}

const command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'hint',
    'let',
    'collation',
    'bypassDocumentValidation',
  ],
  run: findAndModify,
};

export const FIND_AND_MODIFY: CommandTable = { findAndModify: command, findandmodify: command };
