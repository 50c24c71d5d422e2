import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import mongoose from 'mongoose';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

function message(code: number, body: Buffer, length = 16 + body.length): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(code, 12);
  return Buffer.concat([head, body]);
}

const bson = (doc: object): Buffer => Buffer.from(mongoose.mongo.BSON.serialize(doc));
const msg = (doc: object, flags = 0): Buffer => {
  const bits = Buffer.alloc(5);
  bits.writeUInt32LE(flags, 0);
  return message(2013, Buffer.concat([bits, bson(doc)]));
};

/** What a connection answers to some bytes before it is closed, or in a short while. */
function exchange(path: string, bytes: Buffer): Promise<{ closed: boolean; answer: Buffer }> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket: Socket = connect(path, () => socket.write(bytes));
    const done = (closed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ closed, answer: Buffer.concat(parts) });
    };
    const timer = setTimeout(() => done(false), 150);
    socket.on('data', (part) => parts.push(part));
    socket.on('error', () => done(true));
    socket.on('close', () => done(true));
  });
}

describe("The store's wire protocol", () => {
  let temporary: TemporaryStore;
  let path = '';

  before(async () => {
    temporary = await temporaryStore();
    path = decodeURIComponent(/\/\/([^/]+)\//.exec(temporary.store.uri)?.[1] as string);
  });

  after(() => temporary.remove());

  const broken: [string, Buffer][] = [
    ['a length of nothing', message(2013, Buffer.alloc(8), 3)],
    ['a length beyond the limit', message(2013, Buffer.alloc(8), 48_000_001)],
    ['a negative length', message(2013, Buffer.alloc(8), -5)],
    ['an unknown operation', message(4711, bson({ ping: 1 }))],
    [
      'a section that ends too late',
      message(2013, Buffer.concat([Buffer.alloc(5), Buffer.from([99, 0, 0, 0, 0])])),
    ],
    [
      'a document that lies about its length',
      message(2013, Buffer.concat([Buffer.alloc(5), Buffer.from([5, 0, 0, 0, 9])])),
    ],
    [
      'a section of an unknown kind',
      message(2013, Buffer.concat([Buffer.from([0, 0, 0, 0, 7]), bson({ ping: 1, $db: 'a' })])),
    ],
    ['flags nobody knows', msg({ ping: 1, $db: 'admin' }, 1 << 5)],
    ['a command without a database', msg({ ping: 1 })],
    [
      'text that is not UTF-8',
      message(
        2013,
        Buffer.concat([
          Buffer.alloc(5),
          Buffer.from([15, 0, 0, 0, 2, 97, 0, 3, 0, 0, 0, 0xff, 0xfe, 0, 0]),
        ]),
      ),
    ],
  ];

  for (const [what, bytes] of broken) {
    it(`closes a connection that sends ${what}, and no other`, async () => {
      assert.deepEqual(await exchange(path, bytes), { closed: true, answer: Buffer.alloc(0) });
      assert.equal((await temporary.db.command({ ping: 1 })).ok, 1);
    });
  }

  it('answers a message that arrives byte by byte, and two that arrive at once', async () => {
    const ping = msg({ ping: 1, $db: 'admin' });
    const two = await exchange(path, Buffer.concat([ping, ping]));
    assert.equal(two.answer.length, 2 * two.answer.readInt32LE(0));
    const slow = await new Promise<Buffer>((resolve) => {
      const socket = connect(path, async () => {
        for (const byte of ping) {
          socket.write(Buffer.from([byte]));
          await new Promise((next) => setImmediate(next));
        }
      });
      socket.once('data', (part) => {
        socket.destroy();
        resolve(part);
      });
    });
    assert.equal(slow.readInt32LE(8), 7);
  });

  it('does what an unacknowledged write asks without an answer', async () => {
    const insert = msg({ insert: 'quiet', documents: [{ _id: 1 }], $db: 'mesa' }, 2);
    assert.equal((await exchange(path, insert)).answer.length, 0);
    assert.equal(await temporary.db.collection('quiet').countDocuments({}), 1);
  });

  it('speaks the handshake of old', async () => {
    const body = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from('admin.$cmd\0'),
      Buffer.from([0, 0, 0, 0, 255, 255, 255, 255]),
      bson({ ismaster: 1 }),
    ]);
    const { answer } = await exchange(path, message(2004, body));
    const reply = mongoose.mongo.BSON.deserialize(answer.subarray(36));
    assert.equal(reply.ismaster, true);
    assert.equal(reply.ok, 1);
  });

  it('tells a client that asks in the form of old that it is too old', async () => {
    const body = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from('mesa.cases\0'),
      Buffer.alloc(8),
      bson({ a: 1 }),
    ]);
    const { closed, answer } = await exchange(path, message(2004, body));
    const reply = mongoose.mongo.BSON.deserialize(answer.subarray(36));
    assert.deepEqual(
      [closed, answer.readInt32LE(16), reply.code, reply.$err],
      [
        false,
        2,
        5739101,
        'OP_QUERY is no longer supported. The client driver may require an upgrade.',
      ],
    );
  });

  it('refuses fields whose order it would lose, and takes them where it would not', async () => {
    const numbers = temporary.db.collection<{ _id: string }>('numbers');
    const insert = (doc: object): Promise<unknown> => numbers.insertOne(doc as { _id: string });
    const inOrder = (...fields: [string, unknown][]): object =>
      new Map<string, unknown>([['_id', 'x'], ...fields]);
    const misplaced = { code: 2, message: /The field '\d+' is not supported by this store where/ };
    await assert.rejects(insert(inOrder(['10', 1])), misplaced);
    await assert.rejects(
      insert(
        inOrder([
          'a',
          [
            {
              b: new Map([
                ['x', 1],
                ['1', 2],
              ]),
            },
          ],
        ]),
      ),
      misplaced,
    );
    await assert.rejects(
      insert(
        inOrder([
          'a',
          new Map([
            ['2', 1],
            ['1', 2],
          ]),
        ]),
      ),
      misplaced,
    );
    await assert.rejects(
      numbers
        .find({})
        .sort([
          ['a', 1],
          ['5', 1],
        ])
        .toArray(),
      misplaced,
    );
    assert.equal(await numbers.countDocuments(), 0);
    const taken = {
      1: 'a',
      20: [5, 4],
      4294967295: 1,
      '01': 1,
      '-1': 1,
      _id: 'y',
      '': { 3: 1, b: /x/ },
    };
    await insert(taken);
    assert.deepEqual(await numbers.findOne({}), taken);
  });

  it('stores a document of just under 16 MB, gives it back, and refuses a larger one', async () => {
    const rows = temporary.db.collection<{ _id: number; text?: string }>('large');
    const text = 'x'.repeat(16 * 1024 * 1024 - 60);
    await rows.insertOne({ _id: 1, text });
    assert.equal((await rows.findOne({ _id: 1 }))?.text?.length, text.length);
    await assert.rejects(
      rows.updateOne({ _id: 1 }, { $set: { more: 'y'.repeat(100) } as object }),
      { code: 17419 },
    );
    const larger = {
      insert: 'large',
      documents: [{ _id: 2, text: 'x'.repeat(16 * 1024 * 1024) }],
      $db: 'mesa',
    };
    const { answer } = await exchange(path, msg(larger));
    assert.match(answer.toString('latin1'), /object to insert too large/);
    assert.equal(await rows.countDocuments({}), 1);
  }).timeout(10_000);
});
