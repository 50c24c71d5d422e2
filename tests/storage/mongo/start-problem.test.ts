import assert from 'node:assert/strict';
import dns from 'node:dns';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import { SMTPServer } from 'smtp-server';
import { openMongoStores } from '../../../src/storage/mongo/index.ts';
import { StoreError } from '../../../src/storage/stores.ts';

/** What is said of that address. */
async function whyNot(uri: string): Promise<string> {
  try {
    await (await openMongoStores(uri)).close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    assert.ok(!error.message.includes('s3cret'), 'the password is told');
    return error.message;
  }
  return 'It opened.';
}

const SOON = 'serverSelectionTimeoutMS=1000';
const MALFORMED =
  /^MONGODB_URI is not a valid address: it looks like mongodb:.* %XX and, .* options/;
const UNREACHED = 'MONGODB_URI names cannot be reached';
const REMEDY = 'check that it runs, and the host, the port and options like tls and replicaSet';

const WRONG_ADDRESSES: readonly (readonly [what: string, uri: string, says: RegExp])[] = [
  ['a port that is no number', 'mongodb://mesa:s3cret@127.0.0.1:port/mesa', MALFORMED],
  [
    'an option’s value that does not exist',
    'mongodb://mesa:s3cret@127.0.0.1/mesa?compressors=none-such',
    MALFORMED,
  ],
  [
    'a port where nobody listens',
    `mongodb://mesa:s3cret@127.0.0.1:1/mesa?${SOON}`,
    new RegExp(`${UNREACHED} \\(connect ECONNREFUSED 127\\.0\\.0\\.1:1\\): ${REMEDY}`),
  ],
  [
    'a file that does not exist',
    `mongodb://127.0.0.1:1/mesa?tls=true&tlsCAFile=none.pem&${SOON}`,
    /^A file that MONGODB_URI names cannot be read \(ENOENT: .*none\.pem'\): check tlsCAFile and/,
  ],
];

describe('A MongoDB that cannot be used is named in one sentence with the remedy:', () => {
  for (const [what, uri, says] of WRONG_ADDRESSES)
    it(what, async () => {
      const sentence = await whyNot(uri);
      assert.match(sentence, says);
      assert.match(sentence, /^[^\n]+\.$/);
    });

  it('a mongodb+srv:// name that is not known', async () => {
    const unknown = { code: 'ENOTFOUND', syscall: 'querySrv' };
    const error = Object.assign(new Error('querySrv ENOTFOUND a.example'), unknown);
    const resolve = sinon.stub(dns.promises, 'resolve').rejects(error);
    try {
      const sentence = await whyNot('mongodb+srv://mesa:s3cret@a.example/mesa');
      assert.match(sentence, new RegExp(`${UNREACHED} \\(querySrv ENOTFOUND a\\.example\\)`));
    } finally {
      resolve.restore();
    }
  });

  it('a certificate that nobody trusts', async () => {
    // Any server with a certificate of its own making will do: trust is decided before MongoDB speaks.
    const server = new SMTPServer({ secure: true });
    server.on('error', () => undefined);
    const listening = server.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    try {
      const { port } = listening.address() as AddressInfo;
      const sentence = await whyNot(`mongodb://127.0.0.1:${port}/mesa?tls=true&${SOON}`);
      assert.match(
        sentence,
        /MONGODB_URI names shows a certificate that is not trusted \(.+\): .*tlsCAFile/,
      );
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  });
});
