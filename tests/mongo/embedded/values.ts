import fc from 'fast-check';
import mongoose from 'mongoose';

const { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } =
  mongoose.mongo.BSON;

const scalar = fc.oneof(
  fc.integer().map((n) => new Int32(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc
    .constantFrom(2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 62n + 1n)
    .map((n) => Long.fromBigInt(n)),
  fc.double().map((n) => new Double(n)),
  fc
    .constantFrom(0, -0, 1, 2 ** 53, 2 ** 62, Number.NaN, Number.POSITIVE_INFINITY)
    .map((n) => new Double(n)),
  fc
    .constantFrom('1.5', '2', '9007199254740993', '-0.25', '1E+3')
    .map((text) => Decimal128.fromString(text)),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', '\ud83d\ude00', '\uffee'),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 5 }).map((bytes) => new Binary(bytes)),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey()),
);

/** Values of every type an index can meet, with those that lie close together. */
export const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 6, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 3 }),
    },
  ),
}));
