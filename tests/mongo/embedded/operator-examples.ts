import mongoose from 'mongoose';

const { Decimal128, Long, Double, ObjectId } = mongoose.mongo.BSON;

type Json = Record<string, unknown>;

export const DAY = new Date('2026-03-29T01:30:00.123Z');
export const ID = new ObjectId('65f000000000000000000001');

/** The documents in which the examples of filters look; what an example finds is told by their _id. */
export const DOCS: Json[] = [
  {
    _id: 1,
    n: 1,
    s: 'alfa',
    tags: ['a', 'b'],
    items: [
      { k: 1, v: 5 },
      { k: 2, v: 9 },
    ],
  },
  { _id: 2, n: 2.5, s: 'Beta', tags: [], items: [{ k: 2, v: 5 }], nested: { a: 1, b: null } },
  { _id: 3, n: null, s: 'gamma\n', tags: 'a', items: [] },
  { _id: 4, s: 7, at: DAY, nested: { b: null, a: 1 } },
  { _id: 5, n: Long.fromNumber(12), tags: [['a'], 'c'], matrix: [[1, 2], [3]] },
];

/** Filter for `field`-less use, and the _ids it finds. */
export const FILTERS: Record<string, [Json, number[]][]> = {
  $eq: [
    [{ n: { $eq: 1 } }, [1]],
    [{ n: { $eq: null } }, [3, 4]],
    [{ n: null }, [3, 4]],
    [{ n: 12 }, [5]],
    [{ tags: 'a' }, [1, 3]],
    [{ tags: ['a'] }, [5]],
    [{ tags: [] }, [2]],
    [{ nested: { a: 1, b: null } }, [2]],
    [{ 'items.k': null }, [4, 5]],
    [{ 'items.0.k': 2 }, [2]],
    [{ 'matrix.0.1': 2 }, [5]],
    [{ 'n.x': null }, [1, 2, 3, 4, 5]],
  ],
  $ne: [
    [{ n: { $ne: null } }, [1, 2, 5]],
    [{ tags: { $ne: 'a' } }, [2, 4, 5]],
  ],
  $gt: [
    [{ n: { $gt: 1 } }, [2, 5]],
    [{ s: { $gt: 'a' } }, [1, 3]],
    [{ n: { $gt: null } }, []],
    [{ tags: { $gt: ['a'] } }, [1, 5]],
    [{ nested: { $gt: { a: 1 } } }, [2]],
  ],
  $gte: [
    [{ n: { $gte: null } }, [3, 4]],
    [{ n: { $gte: 2.5 } }, [2, 5]],
    [{ at: { $gte: DAY } }, [4]],
    [{ n: { $gte: Decimal128.fromString('2.5') } }, [2, 5]],
  ],
  $lt: [
    [{ n: { $lt: 12 } }, [1, 2]],
    [{ s: { $lt: 8 } }, [4]],
  ],
  $lte: [
    [{ n: { $lte: 1 } }, [1]],
    [{ 'items.v': { $lte: 5 } }, [1, 2]],
  ],
  $in: [
    [{ n: { $in: [1, null] } }, [1, 3, 4]],
    [{ s: { $in: [/^al/, 'Beta'] } }, [1, 2]],
    [{ tags: { $in: [['a'], 'b'] } }, [1, 5]],
  ],
  $nin: [
    [{ n: { $nin: [1, null] } }, [2, 5]],
    [{ tags: { $nin: ['a', 'c'] } }, [2, 4]],
  ],
  $not: [
    [{ n: { $not: { $gt: 1 } } }, [1, 3, 4]],
    [{ s: { $not: /a/ } }, [4, 5]],
    [{ 'items.k': { $not: { $eq: 2 } } }, [3, 4, 5]],
  ],
  $exists: [
    [{ n: { $exists: true } }, [1, 2, 3, 5]],
    [{ n: { $exists: false } }, [4]],
    [{ 'items.k': { $exists: true } }, [1, 2]],
  ],
  $type: [
    [{ n: { $type: 'int' } }, [1]],
    [{ n: { $type: 'double' } }, [2]],
    [{ n: { $type: 'long' } }, [5]],
    [{ n: { $type: 'number' } }, [1, 2, 5]],
    [{ n: { $type: 10 } }, [3]],
    [{ tags: { $type: 'array' } }, [1, 2, 5]],
    [{ tags: { $type: ['string', 'date'] } }, [1, 3, 5]],
  ],
  $mod: [
    [{ n: { $mod: [2, 0] } }, [2, 5]],
    [{ 'items.v': { $mod: [4, 1] } }, [1, 2]],
  ],
  $regex: [
    [{ s: { $regex: '^B' } }, [2]],
    [{ s: { $regex: 'BETA', $options: 'i' } }, [2]],
    [{ s: /a$/ }, [1, 2, 3]],
    [{ s: /^gamma\s$/ }, [3]],
    [{ s: /gamma./ }, []],
    [{ s: { $regex: 'gamma.', $options: 's' } }, [3]],
    [{ tags: /c/ }, [5]],
  ],
  $all: [
    [{ tags: { $all: ['a', 'b'] } }, [1]],
    [{ tags: { $all: ['a'] } }, [1, 3]],
    [{ tags: { $all: [] } }, []],
    [{ items: { $all: [{ $elemMatch: { k: 2 } }, { $elemMatch: { v: 5 } }] } }, [1, 2]],
  ],
  $elemMatch: [
    [{ items: { $elemMatch: { k: 2, v: 5 } } }, [2]],
    [{ tags: { $elemMatch: { $gte: 'b' } } }, [1, 5]],
    [{ matrix: { $elemMatch: { $elemMatch: { $gt: 2 } } } }, [5]],
    [{ matrix: { $elemMatch: { 0: 3 } } }, [5]],
  ],
  $size: [
    [{ tags: { $size: 2 } }, [1, 5]],
    [{ tags: { $size: 0 } }, [2]],
  ],
  $bitsAllClear: [[{ n: { $bitsAllClear: 3 } }, [5]]],
  $bitsAllSet: [[{ n: { $bitsAllSet: [2, 3] } }, [5]]],
  $bitsAnyClear: [[{ n: { $bitsAnyClear: 1 } }, [5]]],
  $bitsAnySet: [[{ n: { $bitsAnySet: 5 } }, [1, 5]]],
  $and: [[{ $and: [{ n: 1 }, { s: 'alfa' }] }, [1]]],
  $or: [[{ $or: [{ n: 1 }, { s: 7 }] }, [1, 4]]],
  $nor: [[{ $nor: [{ n: 1 }, { s: 7 }] }, [2, 3, 5]]],
  $expr: [
    [{ $expr: { $gt: ['$n', 1] } }, [2, 5]],
    [{ $expr: { $eq: ['$nested.a', 1] } }, [2, 4]],
  ],
  $comment: [[{ n: 1, $comment: 'why' }, [1]]],
};

/** A document, an update, and what it becomes; numbers as the types they must have. */
export const UPDATES: Record<string, [Json, Json, Json][]> = {
  $set: [
    [{ z: 1 }, { $set: { b: 1, a: 2, z: 3 } }, { z: 3, a: 2, b: 1 }],
    [{ a: [1] }, { $set: { 'a.3': 2 } }, { a: [1, null, null, 2] }],
    [{}, { $set: { 'a.b': 1, 'a.10': 1, 'a.9': 1 } }, { a: { 9: 1, 10: 1, b: 1 } }],
    [{ a: [{ b: 1 }, { b: 2 }] }, { $set: { 'a.$[].b': 0 } }, { a: [{ b: 0 }, { b: 0 }] }],
  ],
  $unset: [
    [{ a: 1, b: 2 }, { $unset: { a: '', c: '' } }, { b: 2 }],
    [{ a: [1, 2] }, { $unset: { 'a.0': 1 } }, { a: [null, 2] }],
  ],
  $inc: [
    [{ a: 1 }, { $inc: { a: 2, b: 1 } }, { a: 3, b: 1 }],
    [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: Long.fromNumber(2147483648) }],
    [{ a: 1 }, { $inc: { a: new Double(1) } }, { a: new Double(2) }],
    [{ a: Long.fromNumber(1) }, { $inc: { a: 1 } }, { a: Long.fromNumber(2) }],
  ],
  $mul: [[{ a: 3 }, { $mul: { a: 2, b: new Double(2) } }, { a: 6, b: new Double(0) }]],
  $min: [[{ a: 3, b: 'x' }, { $min: { a: 2, b: 5, c: 1 } }, { a: 2, b: 5, c: 1 }]],
  $max: [[{ a: 3, b: 'x' }, { $max: { a: 2, b: 5, c: 1 } }, { a: 3, b: 'x', c: 1 }]],
  $rename: [
    [{ a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }],
    [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    [{ a: { x: 1 }, b: 2 }, { $rename: { 'a.x': 'd.y', q: 'r' } }, { a: {}, b: 2, d: { y: 1 } }],
  ],
  $setOnInsert: [[{ a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }]],
  $currentDate: [],
  $addToSet: [
    [{ a: [1, 2] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
    [{ a: [1] }, { $addToSet: { a: { $each: [2, 1, 2] } } }, { a: [1, 2] }],
    [
      { a: [{ x: 1, y: 2 }] },
      { $addToSet: { a: { y: 2, x: 1 } } },
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
    [{}, { $addToSet: { a: [1] } }, { a: [[1]] }],
  ],
  $pop: [
    [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
    [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
    [{}, { $pop: { a: 1 } }, {}],
  ],
  $pull: [
    [{ a: [1, 2, 3, 2] }, { $pull: { a: 2 } }, { a: [1, 3] }],
    [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [{ a: [{ k: 1, v: 2 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    [{ a: ['x', 'yx', 'z'] }, { $pull: { a: /x/ } }, { a: ['z'] }],
    [
      { a: [{ b: [1, 2] }, { b: [2] }] },
      { $pull: { 'a.$[].b': 2 } },
      { a: [{ b: [1] }, { b: [] }] },
    ],
  ],
  $pullAll: [[{ a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }]],
  $push: [
    [{ a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
    [{}, { $push: { a: { $each: [3, 1, 2], $sort: 1, $slice: 2 } } }, { a: [1, 2] }],
    [{ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    [{ a: [1, 4] }, { $push: { a: { $each: [2], $position: -1 } } }, { a: [1, 2, 4] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    [
      { a: [{ x: 2 }] },
      { $push: { a: { $each: [{ x: 1 }], $sort: { x: 1 } } } },
      { a: [{ x: 1 }, { x: 2 }] },
    ],
  ],
  $bit: [
    [{ a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    [{ a: 3 }, { $bit: { a: { xor: 5 } } }, { a: 6 }],
  ],
};

const zone = 'Europe/Madrid';

/** An expression over the document `{a: 2, s: 'Año', list: [3, 1], o: {x: 1}, d: DAY, id: ID, nil: null}`. */
export const EXPRESSION_DOC: Json = {
  _id: 0,
  a: 2,
  s: 'Año',
  list: [3, 1],
  o: { x: 1 },
  d: DAY,
  id: ID,
  nil: null,
};
export const EXPRESSIONS_BY_EXAMPLE: Record<string, [unknown, unknown][]> = {
  $abs: [
    [{ $abs: -3 }, 3],
    [{ $abs: '$nil' }, null],
  ],
  $add: [
    [{ $add: ['$a', 1] }, 3],
    [{ $add: ['$d', 1] }, new Date(DAY.getTime() + 1)],
    [{ $add: ['$a', '$none'] }, null],
  ],
  $and: [
    [{ $and: [1, 'x'] }, true],
    [{ $and: [] }, true],
    [{ $and: [0] }, false],
  ],
  $or: [
    [{ $or: [0, null] }, false],
    [{ $or: [] }, false],
    [{ $or: ['$a'] }, true],
  ],
  $not: [
    [{ $not: ['$nil'] }, true],
    [{ $not: '$a' }, false],
  ],
  $arrayElemAt: [
    [{ $arrayElemAt: ['$list', -1] }, 1],
    [{ $arrayElemAt: ['$list', 5] }, undefined],
  ],
  $avg: [
    [{ $avg: ['$a', 4, 'x'] }, 3],
    [{ $avg: '$list' }, 2],
    [{ $avg: ['x'] }, null],
  ],
  $ceil: [[{ $ceil: 1.2 }, 2]],
  $floor: [[{ $floor: -1.2 }, -2]],
  $cmp: [[{ $cmp: ['$a', 'x'] }, -1]],
  $concat: [
    [{ $concat: ['$s', '!'] }, 'Año!'],
    [{ $concat: ['$s', '$nil'] }, null],
  ],
  $concatArrays: [[{ $concatArrays: ['$list', [9]] }, [3, 1, 9]]],
  $cond: [
    [{ $cond: [{ $gt: ['$a', 1] }, 'y', 'n'] }, 'y'],
    // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's
    [{ $cond: { if: false, then: 1, else: 2 } }, 2],
  ],
  $dateToString: [
    [{ $dateToString: { date: '$d' } }, '2026-03-29T01:30:00.123Z'],
    [
      { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M %z', timezone: zone } },
      '2026-03-29 03:30 +0200',
    ],
    [{ $dateToString: { date: '$nil', onNull: 'none' } }, 'none'],
  ],
  $dateTrunc: [
    [{ $dateTrunc: { date: '$d', unit: 'hour' } }, new Date('2026-03-29T01:00:00Z')],
    [{ $dateTrunc: { date: '$d', unit: 'day', timezone: zone } }, new Date('2026-03-28T23:00:00Z')],
    [
      { $dateTrunc: { date: '$d', unit: 'month', timezone: 'America/Bogota' } },
      new Date('2026-03-01T05:00:00Z'),
    ],
    [
      { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } },
      new Date('2026-03-23T00:00:00Z'),
    ],
    [{ $dateTrunc: { date: '$d', unit: 'quarter' } }, new Date('2026-01-01T00:00:00Z')],
  ],
  $dayOfMonth: [[{ $dayOfMonth: '$d' }, 29]],
  $dayOfWeek: [[{ $dayOfWeek: '$d' }, 1]],
  $hour: [
    [{ $hour: '$d' }, 1],
    [{ $hour: { date: '$d', timezone: zone } }, 3],
  ],
  $minute: [[{ $minute: '$d' }, 30]],
  $second: [[{ $second: '$d' }, 0]],
  $millisecond: [[{ $millisecond: '$d' }, 123]],
  $month: [[{ $month: '$d' }, 3]],
  $year: [
    [{ $year: '$d' }, 2026],
    [{ $year: '$id' }, 2024],
  ],
  $divide: [[{ $divide: ['$a', 4] }, 0.5]],
  $mod: [[{ $mod: [-7, 3] }, -1]],
  $multiply: [
    [{ $multiply: ['$a', 3] }, 6],
    [{ $multiply: ['$a', '$nil'] }, null],
  ],
  $subtract: [
    [{ $subtract: ['$a', 5] }, -3],
    [{ $subtract: ['$d', '$d'] }, 0],
  ],
  $eq: [
    [{ $eq: ['$none', null] }, false],
    [{ $eq: ['$a', 2] }, true],
  ],
  $ne: [[{ $ne: ['$nil', null] }, false]],
  $gt: [[{ $gt: ['$s', 5] }, true]],
  $gte: [[{ $gte: ['$a', 2] }, true]],
  $lt: [[{ $lt: ['$none', null] }, true]],
  $lte: [[{ $lte: ['$a', 1] }, false]],
  $filter: [[{ $filter: { input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3]]],
  $first: [[{ $first: '$list' }, 3]],
  $last: [[{ $last: '$list' }, 1]],
  $getField: [
    [{ $getField: 'a' }, 2],
    [{ $getField: { field: 'x', input: '$o' } }, 1],
  ],
  $setField: [[{ $setField: { field: 'a.b', input: '$o', value: 5 } }, { x: 1, 'a.b': 5 }]],
  $unsetField: [[{ $unsetField: { field: 'x', input: '$o' } }, {}]],
  $ifNull: [
    [{ $ifNull: ['$none', '$nil', 7] }, 7],
    [{ $ifNull: ['$a', 7] }, 2],
  ],
  $in: [[{ $in: [3, '$list'] }, true]],
  $isArray: [
    [{ $isArray: '$list' }, true],
    [{ $isArray: ['$a'] }, false],
  ],
  $isNumber: [[{ $isNumber: '$a' }, true]],
  $let: [[{ $let: { vars: { x: '$a' }, in: { $add: ['$$x', 1] } } }, 3]],
  $literal: [[{ $literal: '$a' }, '$a']],
  $map: [[{ $map: { input: '$list', in: { $add: ['$$this', 1] } } }, [4, 2]]],
  $max: [
    [{ $max: '$list' }, 3],
    [{ $max: ['$none', 1] }, 1],
  ],
  $min: [[{ $min: ['$a', '$nil', 5] }, 2]],
  $mergeObjects: [[{ $mergeObjects: ['$o', { y: 2 }, '$nil'] }, { x: 1, y: 2 }]],
  $objectToArray: [[{ $objectToArray: '$o' }, [{ k: 'x', v: 1 }]]],
  $rand: [],
  $reduce: [
    [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 4],
  ],
  $regexMatch: [[{ $regexMatch: { input: '$s', regex: /^a/, options: 'i' } }, true]],
  $reverseArray: [[{ $reverseArray: '$list' }, [1, 3]]],
  $setDifference: [[{ $setDifference: ['$list', [1]] }, [3]]],
  $setIntersection: [[{ $setIntersection: ['$list', [1, 9]] }, [1]]],
  $setUnion: [[{ $setUnion: ['$list', [1, 9]] }, [1, 3, 9]]],
  $size: [[{ $size: '$list' }, 2]],
  $slice: [
    [{ $slice: ['$list', 1] }, [3]],
    [{ $slice: ['$list', -1] }, [1]],
    [{ $slice: ['$list', 1, 5] }, [1]],
  ],
  $split: [[{ $split: ['a-b', '-'] }, ['a', 'b']]],
  $strLenBytes: [[{ $strLenBytes: '$s' }, 4]],
  $strLenCP: [[{ $strLenCP: '$s' }, 3]],
  $substrCP: [[{ $substrCP: ['$s', 1, 1] }, 'ñ']],
  $sum: [
    [{ $sum: ['$a', 3, 'x'] }, 5],
    [{ $sum: '$list' }, 4],
  ],
  $switch: [
    [
      // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's
      { $switch: { branches: [{ case: { $eq: ['$a', 2] }, then: 'two' }], default: 'other' } },
      'two',
    ],
  ],
  $toLower: [
    [{ $toLower: 'ÁBC' }, 'Ábc'],
    [{ $toLower: '$nil' }, ''],
  ],
  $toUpper: [[{ $toUpper: 'ábc' }, 'áBC']],
  $toDouble: [
    [{ $type: { $toDouble: '$a' } }, 'double'],
    [{ $toDouble: true }, 1],
    [{ $toDouble: '$d' }, DAY.getTime()],
    [{ $toDouble: '$none' }, null],
  ],
  $toString: [
    [{ $toString: '$id' }, '65f000000000000000000001'],
    [{ $toString: '$a' }, '2'],
    [{ $toString: '$d' }, '2026-03-29T01:30:00.123Z'],
  ],
  $type: [
    [{ $type: '$none' }, 'missing'],
    [{ $type: '$a' }, 'int'],
    [{ $type: '$list' }, 'array'],
  ],
};

/** A pipeline over DOCS and what comes out. */
export const STAGES_BY_EXAMPLE: Record<string, [Json[], unknown[]][]> = {
  $collStats: [
    [
      [{ $collStats: { count: {} } }, { $project: { ns: 1, count: 1 } }],
      [{ ns: 'mesa.docs', count: 5 }],
    ],
  ],
  $sample: [
    [
      [{ $sample: { size: 9 } }, { $group: { _id: null, ids: { $addToSet: '$_id' } } }],
      [{ _id: null, ids: [1, 2, 3, 4, 5] }],
    ],
    [[{ $sample: { size: 2 } }, { $count: 'n' }], [{ n: 2 }]],
  ],
  $match: [[[{ $match: { n: 1 } }, { $project: { n: 1 } }], [{ _id: 1, n: 1 }]]],
  $project: [
    [[{ $match: { _id: 2 } }, { $project: { _id: 0, 'nested.a': 1 } }], [{ nested: { a: 1 } }]],
    [
      [{ $match: { _id: 1 } }, { $project: { items: { v: 1 } } }],
      [{ _id: 1, items: [{ v: 5 }, { v: 9 }] }],
    ],
    [
      [{ $match: { _id: 4 } }, { $project: { s: 0, at: 0, nested: { a: 0 } } }],
      [{ _id: 4, nested: { b: null } }],
    ],
  ],
  $addFields: [
    [
      [{ $match: { _id: 2 } }, { $addFields: { 'nested.c': '$n' } }, { $project: { nested: 1 } }],
      [{ _id: 2, nested: { a: 1, b: null, c: 2.5 } }],
    ],
  ],
  $set: [
    [
      [{ $match: { _id: 2 } }, { $set: { items: { z: 1 } } }, { $project: { items: 1 } }],
      [{ _id: 2, items: [{ k: 2, v: 5, z: 1 }] }],
    ],
  ],
  $unset: [[[{ $match: { _id: 4 } }, { $unset: ['at', 'nested'] }], [{ _id: 4, s: 7 }]]],
  $replaceRoot: [
    [[{ $match: { _id: 2 } }, { $replaceRoot: { newRoot: '$nested' } }], [{ a: 1, b: null }]],
  ],
  $replaceWith: [[[{ $match: { _id: 2 } }, { $replaceWith: { id: '$_id' } }], [{ id: 2 }]]],
  $sort: [
    [
      [{ $sort: { n: -1, _id: 1 } }, { $project: { _id: 1 } }],
      [5, 2, 1, 3, 4].map((_id) => ({ _id })),
    ],
    [
      [{ $sort: { tags: 1, _id: 1 } }, { $project: { _id: 1 } }],
      [2, 4, 1, 3, 5].map((_id) => ({ _id })),
    ],
  ],
  $skip: [[[{ $sort: { _id: 1 } }, { $skip: 4 }, { $project: { _id: 1 } }], [{ _id: 5 }]]],
  $limit: [[[{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }], [{ _id: 1 }]]],
  $count: [
    [[{ $match: { n: null } }, { $count: 'all' }], [{ all: 2 }]],
    [[{ $match: { n: 99 } }, { $count: 'all' }], []],
  ],
  $group: [
    [
      [{ $group: { _id: { $type: '$n' }, c: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'double', c: 1 },
        { _id: 'int', c: 1 },
        { _id: 'long', c: 1 },
        { _id: 'missing', c: 1 },
        { _id: 'null', c: 1 },
      ],
    ],
  ],
  $sortByCount: [
    [
      [{ $sortByCount: { $isArray: '$tags' } }],
      [
        { _id: true, count: 3 },
        { _id: false, count: 2 },
      ],
    ],
  ],
  $unwind: [
    [
      [
        { $match: { _id: 1 } },
        { $unwind: { path: '$items', includeArrayIndex: 'i' } },
        { $project: { k: '$items.k', i: 1 } },
      ],
      [
        { _id: 1, i: 0, k: 1 },
        { _id: 1, i: 1, k: 2 },
      ],
    ],
    [
      [
        { $match: { _id: { $in: [2, 3] } } },
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } },
        { $project: { tags: 1 } },
      ],
      [{ _id: 2 }, { _id: 3, tags: 'a' }],
    ],
  ],
  $facet: [
    [
      [
        {
          $facet: {
            all: [{ $count: 'n' }],
            one: [{ $match: { _id: 1 } }, { $project: { _id: 1 } }],
          },
        },
      ],
      [{ all: [{ n: 5 }], one: [{ _id: 1 }] }],
    ],
  ],
};

/** What an accumulator makes of the values 3, 1, missing, 'x', 1 of the field v. */
export const ACCUMULATED: Record<string, [unknown, unknown]> = {
  $sum: ['$v', 5],
  $avg: ['$v', 5 / 3],
  $min: ['$v', 1],
  $max: ['$v', 'x'],
  $first: ['$v', 3],
  $last: ['$v', 1],
  $push: ['$v', [3, 1, 'x', 1]],
  $addToSet: ['$v', [1, 3, 'x']],
  $count: [{}, 5],
  $mergeObjects: [{ v: '$v' }, { v: 1 }],
};
