import fc from 'fast-check';
import type { Json, Operation } from './reference.ts';

/* Operations of the kinds a desk uses, over so few values that they meet often. */

const id = fc.integer({ min: 0, max: 5 });
const small = fc.integer({ min: 0, max: 4 });
const state = fc.constantFrom('new', 'open', 'done');
const tag = fc.constantFrom('x', 'y', 'z');
const key = fc.constantFrom('k0', 'k1', 'k2');
const item = fc.record({ k: fc.integer({ min: 0, max: 2 }), v: small });
const note = fc.record({ n: small, text: fc.constantFrom('p', 'é') });

const fields = fc.record(
  {
    state: fc.oneof(state, fc.constant(null)),
    at: small,
    key,
    tags: fc.oneof(fc.array(tag, { maxLength: 3 }), tag),
    items: fc.array(item, { maxLength: 3 }),
    note,
  },
  { requiredKeys: [] },
);

const document = fc
  .tuple(id, small, fields)
  .map(([_id, rev, rest]): Json => ({ _id, rev, ...rest }));

const range = (path: string): fc.Arbitrary<Json> =>
  fc
    .tuple(fc.constantFrom('$gt', '$gte'), small, fc.constantFrom('$lt', '$lte'), small, fc.nat(2))
    .map(([low, a, high, b, which]) => ({
      [path]: which === 0 ? { [low]: a } : which === 1 ? { [high]: b } : { [low]: a, [high]: b },
    }));

const clause: fc.Arbitrary<Json> = fc.oneof(
  id.map((_id) => ({ _id })),
  fc.array(id, { maxLength: 4 }).map((ids) => ({ _id: { $in: ids } })),
  fc.array(id, { maxLength: 4 }).map((ids) => ({ _id: { $nin: ids } })),
  fc.oneof(state, fc.constant(null)).map((value) => ({ state: value })),
  fc
    .array(fc.oneof(state, fc.constant(null)), { maxLength: 3 })
    .map((list) => ({ state: { $in: list } })),
  state.map((value) => ({ state: { $ne: value } })),
  range('at'),
  range('note.n'),
  range('items.v'),
  tag.map((value) => ({ tags: value })),
  tag.map((value) => ({ tags: { $ne: value } })),
  fc.array(tag, { minLength: 1, maxLength: 2 }).map((list) => ({ tags: { $all: list } })),
  fc.nat(3).map((size) => ({ tags: { $size: size } })),
  fc.array(tag, { maxLength: 2 }).map((list) => ({ tags: list })),
  small.map((k) => ({ 'items.k': k })),
  fc.constant({ 'items.k': null }),
  fc.tuple(small, small).map(([k, v]) => ({ items: { $elemMatch: { k, v: { $gte: v } } } })),
  fc.tuple(small, small).map(([k, v]) => ({ 'items.k': k, 'items.v': v })),
  key.map((value) => ({ key: value })),
  fc.tuple(key, key).map(([after, before]) => ({ key: { $gt: after, $lt: `${before}~` } })),
  fc.boolean().map((there) => ({ key: { $exists: there } })),
  note.map((value) => ({ note: value })),
);

const filter: fc.Arbitrary<Json> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: clause },
  { weight: 3, arbitrary: fc.tuple(clause, clause).map(([a, b]) => ({ ...a, ...b })) },
  { weight: 1, arbitrary: fc.tuple(clause, clause).map(([a, b]) => ({ $or: [a, b] })) },
);

/** A filter that at most one document can meet, so that it is plain which one is meant. */
const one: fc.Arbitrary<Json> = fc.oneof(
  id.map((_id) => ({ _id })),
  fc.tuple(id, small).map(([_id, rev]) => ({ _id, rev })),
  fc.tuple(id, state).map(([_id, value]) => ({ _id, state: value })),
);

const push: fc.Arbitrary<Json> = fc
  .record(
    {
      $each: fc.array(tag, { maxLength: 2 }),
      $position: fc.nat(2),
      $slice: fc.integer({ min: -3, max: 3 }),
      $sort: fc.constantFrom(1, -1),
    },
    { requiredKeys: ['$each'] },
  )
  .map((spec) => ({ $push: { tags: spec } }));

const safeChange: fc.Arbitrary<Json> = fc.oneof(
  fc.tuple(state, small).map(([value, at]) => ({ $set: { state: value, at } })),
  note.map((value) => ({ $set: { 'note.text': value.text, 'note.n': value.n } })),
  fc
    .constantFrom('state', 'at', 'note.text', 'tags', 'items')
    .map((path) => ({ $unset: { [path]: '' } })),
  small.map((by) => ({ $inc: { at: by, 'note.n': 1 } })),
  small.map((value) => ({ $min: { at: value } })),
  small.map((value) => ({ $max: { at: value } })),
  fc.array(tag, { maxLength: 3 }).map((tags) => ({ $set: { tags } })),
  fc
    .array(item, { maxLength: 2 })
    .map((items) => ({ $push: { items: { $each: items, $slice: -4 } } })),
  item.map(({ k }) => ({ $pull: { items: { k } } })),
  item.map((value) => ({ $push: { items: value } })),
);

const change: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: safeChange },
  { weight: 1, arbitrary: key.map((value) => ({ $set: { key: value }, $unset: { state: '' } })) },
  { weight: 1, arbitrary: push },
  { weight: 1, arbitrary: tag.map((value) => ({ $addToSet: { tags: value } })) },
  { weight: 1, arbitrary: fc.array(tag).map((list) => ({ $addToSet: { tags: { $each: list } } })) },
  { weight: 1, arbitrary: tag.map((value) => ({ $pull: { tags: value } })) },
);

/** The write the program makes: on a revision, with the history and what is pending pushed. */
const save = fc.tuple(id, small, item, state).map(
  ([_id, rev, event, value]): Operation => ({
    name: 'updateOne',
    filter: { _id, rev },
    update: { $inc: { rev: 1 }, $set: { state: value }, $push: { items: event } },
  }),
);

const upsert = fc.tuple(one, change, small, fc.boolean()).map(
  ([which, update, rev, returnAfter]): Operation => ({
    name: 'findOneAndUpdate',
    filter: which,
    update: 'rev' in which ? update : { ...update, $setOnInsert: { rev } },
    upsert: true,
    returnAfter,
  }),
);

/** How a lane is claimed: taken if it is free, made if there is none, refused if it is somebody's. */
const claim = fc.tuple(id, small, small, state).map(
  ([_id, at, rev, value]): Operation => ({
    name: 'updateOne',
    filter: { _id, at: { $lte: at }, $or: [{ 'note.n': { $lte: at } }, { state: value }] },
    update: { $set: { state: value, 'note.n': at + 1 }, $setOnInsert: { at, rev } },
    upsert: true,
  }),
);

const positional = fc.tuple(id, small, small, fc.boolean()).map(
  ([_id, k, v, named]): Operation =>
    named
      ? {
          name: 'updateOne',
          filter: { _id },
          update: { $set: { 'items.$[i].v': v } },
          arrayFilters: [{ 'i.k': k }],
        }
      : {
          name: 'updateOne',
          filter: { _id, 'items.k': k },
          update: { $inc: { 'items.$.v': v } },
        },
);

const sort = fc
  .uniqueArray(fc.constantFrom('at', 'state', 'tags', 'note.n', 'rev', 'key'), { maxLength: 2 })
  .chain((paths) =>
    fc.tuple(
      ...[...paths, '_id'].map((path) =>
        fc.constantFrom<1 | -1>(1, -1).map((by): [string, 1 | -1] => [path, by]),
      ),
    ),
  );

const find = fc
  .record({
    filter,
    sort: fc.option(sort, { nil: undefined }),
    skip: fc.nat(2),
    limit: fc.nat(4),
    fields: fc.option(
      fc.uniqueArray(fc.constantFrom('rev', 'state', 'tags', 'items', 'note'), { minLength: 1 }),
      { nil: undefined },
    ),
  })
  .map(
    ({ filter: which, sort: by, skip, limit, fields: some }): Operation => ({
      name: 'find',
      filter: which,
      ...(by ? { sort: by as [string, 1 | -1][], skip, limit } : {}),
      ...(some ? { fields: some } : {}),
    }),
  );

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(document, { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([documents, ordered]) => ({ name: 'insertMany', documents, ordered })),
  },
  { weight: 3, arbitrary: save },
  { weight: 3, arbitrary: upsert },
  { weight: 2, arbitrary: claim },
  {
    weight: 3,
    arbitrary: fc.tuple(one, change, fc.boolean()).map(([which, update, orInsert]) => ({
      name: 'updateOne',
      filter: which,
      update,
      upsert: orInsert,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(filter, safeChange)
      .map(([which, update]) => ({ name: 'updateMany', filter: which, update })),
  },
  { weight: 2, arbitrary: positional },
  { weight: 6, arbitrary: find },
  { weight: 2, arbitrary: filter.map((which) => ({ name: 'count', filter: which })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(filter, fc.constantFrom('state', 'tags', 'items.k', 'at'))
      .map(([which, field]) => ({ name: 'distinct', filter: which, field })),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(one, filter).map((which) => ({ name: 'deleteMany', filter: which })),
  },
);

export const sequence = fc
  .tuple(fc.array(document, { maxLength: 5 }), fc.array(operation, { minLength: 1, maxLength: 14 }))
  .map(([documents, rest]): Operation[] => [
    {
      name: 'insertMany',
      documents: documents.length > 0 ? documents : [{ _id: 9, rev: 0 }],
      ordered: false,
    },
    ...rest,
  ]);
