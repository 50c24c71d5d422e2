import assert from 'node:assert/strict';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { compare } from '../../../src/mongo/embedded/bson/compare.ts';
import { encodeOrdered, invert } from '../../../src/mongo/embedded/bson/order-key.ts';
import { decode, encode } from '../../../src/mongo/embedded/bson/values.ts';

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

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
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

/** As it comes off the wire. */
const read = (item: unknown): unknown => decode(encode({ item })).item;

describe('The bytes of an index entry', () => {
  it('sort as the values sort, up and down', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [a, b] = [read(left), read(right)];
        const [x, y] = [encodeOrdered(a), encodeOrdered(b)];
        if (!x.exact || !y.exact) return;
        const wanted = Math.sign(compare(a, b));
        assert.equal(Math.sign(Buffer.compare(x.bytes, y.bytes)), wanted);
        assert.equal(Math.sign(Buffer.compare(invert(y.bytes), invert(x.bytes))), wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it("never begin with all of another value's bytes, so that parts can be joined", () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [x, y] = [encodeOrdered(read(left)).bytes, encodeOrdered(read(right)).bytes];
        if (!x.equals(y)) assert.notDeepEqual(x.subarray(0, y.length), y);
      }),
      { numRuns: 1000 },
    );
  });

  it('tell long texts apart that begin alike', () => {
    const [a, b] = [encodeOrdered(`${'x'.repeat(5000)}a`), encodeOrdered(`${'x'.repeat(5000)}b`)];
    assert.equal(a.exact, false);
    assert.notDeepEqual(a.bytes, b.bytes);
    assert.deepEqual(a.prefix, b.prefix);
  });
});
