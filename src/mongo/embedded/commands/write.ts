import { type Doc, Int32, isNumber, own, plainNumber, Timestamp } from '../bson/values.ts';
import { CommandError, failedToParse } from '../errors.ts';
import type { Collection } from '../storage/catalog.ts';
import { checkStorable } from '../storage/storable.ts';
import { parseUpdate, withId } from '../update/update.ts';
import {
  arrayField,
  boolField,
  checkFields,
  collectionName,
  docField,
  docsField,
  refuseCollation,
} from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { search } from './search.ts';
import { variablesOf } from './variables.ts';

const MAX_BATCH = 100_000;

interface Tally {
  n: number;
  modified: number;
  upserted: Doc[];
  errors: Doc[];
}

/** Does one statement after the other; stops at the first that fails unless told to go on. */
function each(
  call: Call,
  items: Doc[],
  work: (item: Doc, index: number, tally: Tally) => void,
): Tally {
  const tally: Tally = { n: 0, modified: 0, upserted: [], errors: [] };
  if (items.length === 0 || items.length > MAX_BATCH) {
    throw new CommandError(
      16,
      `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${items.length} operations.`,
    );
  }
  const ordered = boolField(call.command, 'ordered', true);
  for (const [index, item] of items.entries()) {
    try {
      work(item, index, tally);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      tally.errors.push({
        index: new Int32(index),
        code: new Int32(error.code),
        ...error.extra,
        errmsg: error.message,
      });
      if (ordered) break;
    }
  }
  return tally;
}

function reply(tally: Tally, fields: Doc): Doc {
  return ok({
    n: new Int32(tally.n),
    ...fields,
    ...(tally.errors.length > 0 ? { writeErrors: tally.errors } : {}),
  });
}

function insert(call: Call): Promise<Doc> {
  const { store, db, command } = call;
  const name = collectionName(call);
  const docs = docsField(command, 'documents');
  return store.engine.write(() => {
    const tally = each(call, docs, (doc, _index, sum) => {
      insertOne(call, store.catalog.findOrCreate(db, name), doc);
      sum.n += 1;
    });
    return reply(tally, {});
  });
}

export function insertOne(call: Call, collection: Collection, doc: Doc): Doc {
  const ready = stamped(withId(doc), call.store.now());
  checkStorable(ready);
  call.store.records.insert(collection, ready);
  return ready;
}

/** An empty timestamp directly in a new document is the server's to fill in. */
function stamped(doc: Doc, now: Date): Doc {
  for (const key of Object.keys(doc)) {
    const value = doc[key];
    if (key !== '_id' && value instanceof Timestamp && value.toBigInt() === 0n) {
      doc[key] = new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
    }
  }
  return doc;
}

const UPDATE_FIELDS = new Set([
  'q',
  'u',
  'c',
  'upsert',
  'multi',
  'arrayFilters',
  'collation',
  'hint',
  'upsertSupplied',
]);

function update(call: Call): Promise<Doc> {
  const name = collectionName(call);
  const statements = docsField(call.command, 'updates');
  for (const statement of statements) checkFields(statement, UPDATE_FIELDS, 'update.updates');
  return call.store.engine.write(() => {
    const tally = each(call, statements, (statement, index, sum) =>
      updateOne(call, name, statement, index, sum),
    );
    const upserted = tally.upserted.length > 0 ? { upserted: tally.upserted } : {};
    return reply(tally, { ...upserted, nModified: new Int32(tally.modified) });
  });
}

function updateOne(call: Call, name: string, statement: Doc, at: number, tally: Tally): void {
  const { store, db } = call;
  refuseCollation(statement);
  const filter = docField(statement, 'q', 'update.updates') ?? {};
  const multi = boolField(statement, 'multi', false, 'update.updates');
  const upsert = boolField(statement, 'upsert', false, 'update.updates');
  const variables = { ...variablesOf(call), ...constants(statement) };
  const arrayFilters = arrayField(statement, 'arrayFilters', 'update.updates');
  const parsed = parseUpdate(own(statement, 'u'), {
    filter,
    multi,
    variables,
    now: store.now(),
    ...(arrayFilters ? { arrayFilters } : {}),
  });
  const options = {
    filter,
    sort: [],
    skip: 0,
    limit: multi ? 0 : 1,
    variables,
    hint: own(statement, 'hint'),
  };
  const found = [...search(call, name, options)];
  const collection = store.catalog.find(db, name);
  for (const { record, doc } of collection ? found : []) {
    const next = parsed.apply(doc);
    checkStorable(next);
    if (store.records.replace(collection as Collection, record, doc, next)) tally.modified += 1;
    tally.n += 1;
  }
  if (found.length > 0 || !upsert) return;
  const inserted = insertOne(call, store.catalog.findOrCreate(db, name), parsed.insert());
  tally.n += 1;
  tally.upserted.push({ index: new Int32(at), _id: inserted._id });
}

function constants(statement: Doc): Doc {
  return docField(statement, 'c', 'update.updates') ?? {};
}

const DELETE_FIELDS = new Set(['q', 'limit', 'collation', 'hint']);

function remove(call: Call): Promise<Doc> {
  const { store, db } = call;
  const name = collectionName(call);
  const statements = docsField(call.command, 'deletes');
  for (const statement of statements) checkFields(statement, DELETE_FIELDS, 'delete.deletes');
  return store.engine.write(() => {
    const tally = each(call, statements, (statement, _index, sum) => {
      refuseCollation(statement);
      const filter = docField(statement, 'q', 'delete.deletes') ?? {};
      const limit = deleteLimit(own(statement, 'limit'));
      const options = {
        filter,
        sort: [],
        skip: 0,
        limit,
        variables: variablesOf(call),
        hint: own(statement, 'hint'),
      };
      const found = [...search(call, name, options)];
      const collection = store.catalog.find(db, name);
      for (const { record, doc } of collection ? found : []) {
        store.records.remove(collection as Collection, record, doc);
        sum.n += 1;
      }
    });
    return reply(tally, {});
  });
}

function deleteLimit(value: unknown): number {
  const limit = isNumber(value) ? Number(plainNumber(value)) : Number.NaN;
  if (limit !== 0 && limit !== 1) {
    throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(value)}`);
  }
  return limit;
}

export const WRITE_COMMANDS: CommandTable = {
  insert: { fields: ['documents', 'ordered', 'bypassDocumentValidation'], run: insert },
  update: { fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'], run: update },
  delete: { fields: ['deletes', 'ordered', 'let'], run: remove },
};
