import assert from 'node:assert/strict';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { compare } from '../../../src/mongo/embedded/bson/compare.ts';
import { encodeOrdered, invert } from '../../../src/mongo/embedded/bson/order-key.ts';
import { decode, encode } from '../../../src/mongo/embedded/bson/values.ts';
import { value } from './values.ts';

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

  it('are the same for numbers that are equal, whatever their types', () => {
    const { Decimal128, Double, Long } = mongoose.mongo.BSON;
    const key = (number: unknown): string => encodeOrdered(read(number)).bytes.toString('hex');
    assert.equal(
      key(Long.fromBigInt(2n ** 53n + 1n)),
      key(Decimal128.fromString('9007199254740993')),
    );
    assert.equal(key(new Double(1.5)), key(Decimal128.fromString('1.50')));
    assert.equal(key(Decimal128.fromString('0.1')), key(Decimal128.fromString('0.100')));
    assert.notEqual(key(Decimal128.fromString('1E+400')), key(Decimal128.fromString('1E+500')));
    assert.notEqual(
      key(Decimal128.fromString('1E+400')),
      key(new Double(Number.POSITIVE_INFINITY)),
    );
  });

  it('tell long texts apart that begin alike', () => {
    const [a, b] = [encodeOrdered(`${'x'.repeat(5000)}a`), encodeOrdered(`${'x'.repeat(5000)}b`)];
    assert.equal(a.exact, false);
    assert.notDeepEqual(a.bytes, b.bytes);
    assert.deepEqual(a.prefix, b.prefix);
  });
});
