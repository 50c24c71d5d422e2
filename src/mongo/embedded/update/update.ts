import { parseUpdatePipeline } from '../aggregate/document-stages.ts';
import type { Variables } from '../aggregate/expression.ts';
import { compare } from '../bson/compare.ts';
import { show } from '../bson/show.ts';
import { copy, type Doc, isDoc, ObjectId, own, put } from '../bson/values.ts';
import { CommandError, failedToParse } from '../errors.ts';
import { equalitiesOf } from './equalities.ts';
import { type ApplyContext, applyOperators, parseOperators } from './operators-update.ts';
import { write } from './place.ts';
import { matchedIndex, parseArrayFilters } from './positions.ts';

export interface UpdateOptions {
  arrayFilters?: unknown[];
  multi: boolean;
  variables: Variables;
  filter: Doc;
  now: Date;
}

export interface Update {
  /** The document as it becomes; the one given is left as it is. */
  apply(doc: Doc): Doc;
  /** The document that an upsert inserts when nothing matched. */
  insert(): Doc;
}

export function parseUpdate(update: unknown, options: UpdateOptions): Update {
  if (Array.isArray(update)) return pipelineUpdate(update, options);
  if (!isDoc(update)) throw failedToParse('Update argument must be either an object or an array');
  const first = Object.keys(update)[0] ?? '';
  return first.startsWith('$') ? operatorUpdate(update, options) : replacement(update, options);
}

function operatorUpdate(update: Doc, options: UpdateOptions): Update {
  const filters = parseArrayFilters(options.arrayFilters ?? []);
  const changes = parseOperators(update, filters);
  const run = (doc: Doc, inserting: boolean): Doc => {
    const context: ApplyContext = {
      inserting,
      now: options.now,
      matchedIndex: (path, before) =>
        inserting ? undefined : matchedIndex(options.filter, path, before),
    };
    const next = copy(doc) as Doc;
    applyOperators(next, changes, filters, context);
    if (!inserting || Object.hasOwn(doc, '_id')) refuseOtherId(doc, next);
    return next;
  };
  return {
    apply: (doc) => run(doc, false),
    insert: () => withId(run(seed(options.filter), true)),
  };
}

function refuseOtherId(before: Doc, after: Doc): void {
  if (compare(own(before, '_id'), own(after, '_id')) !== 0) {
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
}

/** What an upsert starts from: the values the filter asks for by equality. */
function seed(filter: Doc): Doc {
  const doc: Doc = {};
  const values = equalitiesOf(filter);
  for (const [path, value] of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    write(doc, path.split('.'), copy(value));
  }
  return doc;
}

function replacement(update: Doc, options: UpdateOptions): Update {
  if (options.multi)
    throw failedToParse('multi update is not supported for replacement-style update');
  if (options.arrayFilters)
    throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  for (const key of Object.keys(update)) {
    if (key.startsWith('$')) {
      throw new CommandError(
        52,
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  const withOwnId = (id: unknown): Doc => {
    if (Object.hasOwn(update, '_id') && id !== undefined && compare(update._id, id) !== 0) {
      throw new CommandError(
        66,
        `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${show(update._id)}`,
      );
    }
    return withId(update, id === undefined ? own(update, '_id') : id);
  };
  return {
    apply: (doc) => withOwnId(own(doc, '_id')),
    insert: () => withOwnId(equalitiesOf(options.filter).get('_id')),
  };
}

/** The document with its _id first; a new one if it has none. */
export function withId(doc: Doc, id: unknown = own(doc, '_id')): Doc {
  if (Object.keys(doc)[0] === '_id' && doc._id === id) return doc;
  const out: Doc = { _id: id === undefined ? new ObjectId() : id };
  for (const key of Object.keys(doc)) if (key !== '_id') put(out, key, doc[key]);
  return out;
}

function pipelineUpdate(stages: unknown[], options: UpdateOptions): Update {
  if (options.arrayFilters)
    throw failedToParse('arrayFilters may not be specified for pipeline-syle updates');
  const run = parseUpdatePipeline(stages);
  const variables = options.variables;
  return {
    apply: (doc) => {
      const next = run(doc, variables);
      const id = own(doc, '_id');
      if (Object.hasOwn(next, '_id') && compare(next._id, id) !== 0) refuseOtherId(doc, next);
      return withId(next, id);
    },
    insert: () => {
      const start = seed(options.filter);
      const next = run(start, variables);
      if (Object.hasOwn(start, '_id') && Object.hasOwn(next, '_id')) refuseOtherId(start, next);
      return withId(next, Object.hasOwn(next, '_id') ? next._id : own(start, '_id'));
    },
  };
}
