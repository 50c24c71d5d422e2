import assert from 'node:assert/strict';
import fc from 'fast-check';
import type mongoose from 'mongoose';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';
import { value } from './values.ts';

const RUNS = Number(process.env.AGREEMENT_RUNS ?? 300);

type Rows = mongoose.mongo.Collection<Row>;

const field = fc.oneof(
  { weight: 4, arbitrary: value },
  { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
  { weight: 1, arbitrary: value.map((x) => ({ x })) },
  {
    weight: 1,
    arbitrary: fc.array(
      value.map((x) => ({ x })),
      { maxLength: 3 },
    ),
  },
);
const documents = fc.array(fc.record({ a: field, b: field }, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 8,
});
const path = fc.constantFrom('a', 'b', 'a.x');
const operators = ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne'] as const;

interface Question {
  path: string;
  operator: (typeof operators)[number] | '$in';
  /** Which document's value to ask for, or one that no document has. */
  from: number | unknown;
}

const question = fc.record({
  path,
  operator: fc.constantFrom(...operators, '$in' as const),
  from: fc.oneof(
    { weight: 3, arbitrary: fc.nat(7) },
    { weight: 1, arbitrary: value.map((one) => ({ one })) },
  ),
});

function filterOf(questions: Question[], docs: Record<string, unknown>[]): Record<string, unknown> {
  const clauses = questions.map(({ path: where, operator, from }) => {
    const doc = typeof from === 'number' ? docs[from % docs.length] : undefined;
    const [head = '', tail] = where.split('.');
    const found = doc?.[head];
    const inner = tail === undefined ? found : (found as { x?: unknown } | undefined)?.x;
    const operand = typeof from === 'number' ? (inner ?? null) : (from as { one: unknown }).one;
    return { [where]: { [operator]: operator === '$in' ? [operand, 1, 'a'] : operand } };
  });
  return clauses.length === 0 ? {} : { $and: clauses };
}

describe('Reading by an index and reading every document', function () {
  this.timeout(20_000 + RUNS * 100);
  let temporary: TemporaryStore;
  let indexed: Rows;
  let plain: Rows;

  before(async () => {
    temporary = await temporaryStore();
    plain = temporary.db.collection<Row>('plain');
  });

  after(() => temporary.remove());

  async function withIndexes(): Promise<void> {
    await indexed?.drop();
    indexed = temporary.db.collection<Row>('indexed');
    await indexed.createIndexes([
      { key: { a: 1, _id: 1 } },
      { key: { b: -1, _id: -1 } },
      { key: { a: 1, b: -1 }, sparse: true },
      { key: { 'a.x': 1 } },
      { key: { b: 1 }, name: 'numbers', partialFilterExpression: { b: { $gt: 0 } } },
    ]);
  }

  it('find the same documents in the same order, whatever the types', async () => {
    const property = fc.asyncProperty(
      documents,
      fc.array(question, { maxLength: 3 }),
      path,
      fc.constantFrom(1, -1),
      async (docs, asked, by, direction) => {
        await withIndexes();
        await plain.deleteMany({});
        const rows = docs.map((doc, i) => ({ _id: i, ...doc })) as Row[];
        const kept: Row[] = [];
        for (const row of rows) {
          // Two arrays side by side cannot be indexed together.
          const refused = await indexed.insertOne(row).then(
            () => false,
            (error: { code: number }) => error.code === 171,
          );
          if (!refused) kept.push(row);
        }
        if (kept.length > 0) await plain.insertMany(kept);
        const filter = filterOf(asked as Question[], docs) as object;
        const ids = async (from: Rows): Promise<unknown[]> =>
          (
            await from
              .find(filter)
              .sort({ [by]: direction, _id: direction } as mongoose.mongo.Sort)
              .toArray()
          ).map(({ _id }) => _id);
        assert.deepEqual(await ids(indexed), await ids(plain));
        assert.equal(await indexed.countDocuments(filter), await plain.countDocuments(filter));
        assert.deepEqual((await temporary.db.command({ validate: 'indexed' })).errors, []);
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  });
});
