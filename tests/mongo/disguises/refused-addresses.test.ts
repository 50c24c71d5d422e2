import assert from 'node:assert/strict';
import dns from 'node:dns';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sinon from 'sinon';
import { loadConfig } from '../../../src/config.ts';
import type { Log } from '../../../src/desk/ports.ts';
import { freePort } from '../../../src/local/health.ts';
import { StartError, startProgram } from '../../../src/program.ts';
import { Program } from '../../e2e/program.ts';
import { temporaryFolder } from '../embedded/temporary-store.ts';
import { forbidden } from './behaviours.ts';
import { Authority } from './certificates.ts';
import { ACCOUNT, type Addressed, DisguisedStore, type Wanted } from './disguised-store.ts';

/** What the server is, how it is addressed, and what the program says that cannot use it. */
interface Refusal {
  readonly title: string;
  readonly wanted?: Wanted;
  readonly addressed?: Addressed;
  readonly uri?: (store: DisguisedStore) => string;
  readonly mishap?: string;
  readonly says: RegExp;
}

const folder = temporaryFolder();
const otherCaFile = join(folder, 'other.pem');
const wrong = { ...ACCOUNT, password: 'wr0ng/p@ss' };
const SECRETS = [ACCOUNT.password, wrong.password, 's3cret'];
/** Long enough for the driver to hear why. */
const WAIT = { serverSelectionTimeoutMS: '3000' };
const ENDS_WITHIN_MS = 20_000;
const DISTRUSTED = 'shows a certificate that is not trusted';
const CERTIFICATE_REMEDY = 'tlsCAFile in MONGODB_URI, and the host as the certificate does\\.$';
const REACH_REMEDY =
  'check that it runs, and the host, the port and options like tls and replicaSet';
const distrusts = (cause: string) =>
  new RegExp(`MONGODB_URI names ${DISTRUSTED} \\(${cause}.*\\): .*${CERTIFICATE_REMEDY}`);
const unreached = (cause: string) =>
  new RegExp(
    `MONGODB_URI names cannot be reached \\(${cause}.*\\): ${REACH_REMEDY} in MONGODB_URI\\.$`,
  );
const MALFORMED =
  /^MONGODB_URI is not a valid address: it looks like mongodb:.* %XX and, .* options/;
const REFUSES =
  /MONGODB_URI names refuses us: check the user, the password, authSource and the database’s permissions in it\.$/;

/** Those that the whole program is started on, as an operator would. */
const STARTED: readonly Refusal[] = [
  {
    title: 'a wrong password',
    wanted: { account: ACCOUNT },
    addressed: { account: wrong },
    says: REFUSES,
  },
  {
    title: 'a user who may not make indexes',
    wanted: { account: ACCOUNT },
    mishap: 'createIndexes',
    says: REFUSES,
  },
  {
    title: 'the file of an authority that did not issue the certificate',
    wanted: { tls: {} },
    addressed: { caFile: otherCaFile },
    says: distrusts('unable to verify the first certificate'),
  },
];

const OTHERS: readonly Refusal[] = [
  {
    title: 'no file of an authority',
    wanted: { tls: {} },
    addressed: { caFile: '' },
    says: distrusts('unable to verify the first certificate'),
  },
  {
    title: 'a certificate that has expired',
    wanted: { tls: { expired: true } },
    says: distrusts('certificate has expired'),
  },
  {
    title: 'another host’s certificate',
    wanted: { tls: { host: 'db.example.org' } },
    says: distrusts('Hostname/IP does not match'),
  },
  {
    title: 'a file that does not exist',
    wanted: { tls: {} },
    addressed: { caFile: join(folder, 'none.pem') },
    says: /^A file that MONGODB_URI names cannot be read \(ENOENT: .*none\.pem'\): check tlsCAFile and/,
  },
  {
    title: 'no TLS where the server wants it',
    wanted: { tls: {} },
    uri: ({ servers: [server] }) =>
      `mongodb://${server?.address}/mesa?serverSelectionTimeoutMS=3000`,
    says: unreached('connection .* closed'),
  },
  {
    title: 'TLS where the server has none',
    addressed: { options: { tls: 'true' } },
    says: unreached('.*socket disconnected before secure TLS connection'),
  },
  {
    title: 'a replica set’s name that is not the server’s',
    wanted: { kind: 'set' },
    addressed: { options: { replicaSet: 'other' } },
    says: unreached('none of its servers is of the replica set "other"'),
  },
  {
    title: 'a MongoDB before 4.4',
    wanted: { wireVersion: 8 },
    says: unreached('Server at .* requires at least 9 \\(MongoDB 4\\.4\\)'),
  },
  {
    title: 'a port where nobody listens',
    uri: () => 'mongodb://mesa:s3cret@127.0.0.1:1/mesa?serverSelectionTimeoutMS=3000',
    says: unreached('connect ECONNREFUSED 127\\.0\\.0\\.1:1'),
  },
  {
    title: 'another database than the one that knows the user',
    wanted: { account: ACCOUNT },
    addressed: { account: { ...ACCOUNT, db: 'mesa' } },
    says: REFUSES,
  },
  {
    title: 'a way to show the password that the server does not take',
    wanted: { account: ACCOUNT },
    addressed: { options: { authMechanism: 'SCRAM-SHA-1' } },
    says: REFUSES,
  },
  {
    title: 'a port that is no number',
    uri: () => 'mongodb://mesa:s3cret@127.0.0.1:port/mesa',
    says: MALFORMED,
  },
  {
    title: 'an option’s value that does not exist',
    uri: () => 'mongodb://mesa:s3cret@127.0.0.1/mesa?compressors=none-such',
    says: MALFORMED,
  },
];

const log: Log = { info() {}, warn() {}, error() {} };

/** What keeps the program from starting on that address, in this process. */
async function whyNotOn(uri: string): Promise<string> {
  const port = String(await freePort());
  const config = loadConfig({ MONGODB_URI: uri, PORT: port, DATA_DIR: folder });
  try {
    const program = await startProgram(config, log);
    await program.stop();
    return 'It started.';
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message;
  }
}

/** What the whole program says and ends with. */
async function endsOn(uri: string): Promise<string> {
  const program = new Program(await freePort(), { MONGODB_URI: uri, DATA_DIR: folder });
  const child = program.launch();
  const giveUp = setTimeout(() => void program.kill(), ENDS_WITHIN_MS);
  const { code } = await child.ended;
  clearTimeout(giveUp);
  assert.equal(code, 1, child.output);
  assert.match(child.output, /^[^\n]+\n$/);
  return child.output.trimEnd();
}

describe('The program says in one sentence why it cannot start with', function refused() {
  this.timeout(30_000);
  const stores: DisguisedStore[] = [];
  const outcomes = new Map<string, Promise<string>>();

  async function outcomeOf(refusal: Refusal, start: (uri: string) => Promise<string>) {
    const { wanted, addressed, uri, mishap } = refusal;
    const store = await DisguisedStore.open(wanted);
    stores.push(store);
    if (mishap) store.mishaps.always(mishap, forbidden);
    const options = { ...WAIT, ...addressed?.options };
    return start(uri?.(store) ?? store.uri({ ...addressed, options }));
  }

  // All at once: most of them only wait until the driver gives up.
  before(async () => {
    await writeFile(otherCaFile, new Authority('Another authority').cert);
    const begin = (refusal: Refusal, start: (uri: string) => Promise<string>) => {
      const outcome = outcomeOf(refusal, start);
      outcome.catch(() => undefined);
      outcomes.set(refusal.title, outcome);
    };
    for (const refusal of STARTED) begin(refusal, endsOn);
    for (const refusal of OTHERS) begin(refusal, whyNotOn);
  });

  after(async () => {
    await Promise.allSettled(outcomes.values());
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const { title, says } of [...STARTED, ...OTHERS])
    it(title, async () => {
      const sentence = (await outcomes.get(title)) ?? '';
      assert.match(sentence, says);
      assert.match(sentence, /^[^\n]+\.$/);
      for (const secret of SECRETS)
        for (const form of [secret, encodeURIComponent(secret)])
          assert.ok(!sentence.includes(form), 'the password is told');
    });

  it('a mongodb+srv:// name that is not known', async () => {
    const unknown = Object.assign(new Error('querySrv ENOTFOUND a.example'), {
      code: 'ENOTFOUND',
      syscall: 'querySrv',
    });
    const resolve = sinon.stub(dns.promises, 'resolve').rejects(unknown);
    try {
      const sentence = await whyNotOn('mongodb+srv://mesa:s3cret@a.example/mesa');
      assert.match(sentence, unreached('querySrv ENOTFOUND a\\.example'));
    } finally {
      resolve.restore();
    }
  });
});

describe('The program itself', function itself() {
  this.timeout(30_000);

  it('starts on a replica set with a password over TLS, takes activities and ends in order', async () => {
    const store = await DisguisedStore.open({ kind: 'set', account: ACCOUNT, tls: {} });
    const uri = store.uri({ options: { replicaSet: 'mesa' } });
    const program = new Program(await freePort(), { MONGODB_URI: uri });
    try {
      await program.start();
      const ending = await program.stop();
      assert.deepEqual(ending, { code: 0, signal: null });
      assert.ok(!program.output.includes(ACCOUNT.password));
    } finally {
      await program.kill();
      await store.close();
    }
  });
});
