import { strict as assert } from 'node:assert';
import sinon from 'sinon';
import { createAdapter } from '../../src/teams/adapter.ts';
import { processActivity } from '../../src/teams/endpoint.ts';
import { activity } from './bot-environment.ts';
import { type Claims, openIdServer, Signer } from './open-id-server.ts';

const APP = { appId: 'app-of-the-desk', appPassword: 'not-used-here', appType: 'MultiTenant' };
const SERVICE_URL = 'https://smba.example/co/';

describe('activities of the Bot Framework', () => {
  const signer = new Signer();
  let server: Awaited<ReturnType<typeof openIdServer>>;
  let adapter: ReturnType<typeof createAdapter>;
  const taken: string[] = [];

  const post = (authorization: string) =>
    processActivity(
      adapter,
      async ({ activity: { text } }) => {
        taken.push(text);
      },
      { authorization, body: { ...activity({ text: 'hola', serviceUrl: SERVICE_URL }) } },
    );
  const claims = (changed: Partial<Claims> = {}): Claims => ({
    iss: server.issuer,
    aud: APP.appId,
    exp: Math.floor(Date.now() / 1000) + 3600,
    serviceurl: SERVICE_URL,
    ...changed,
  });

  before(async () => {
    server = await openIdServer(signer);
    adapter = createAdapter(APP, server.cloud);
  });
  after(() => server.close());
  beforeEach(() => {
    taken.length = 0;
    // The SDK writes there what it refuses.
    sinon.stub(console, 'error');
  });
  afterEach(() => sinon.restore());

  it('are taken with a right token', async () => {
    assert.deepEqual(await post(`Bearer ${signer.token(claims())}`), { status: 200 });
    assert.deepEqual(taken, ['hola']);
  });

  const unsigned = (given: Claims) =>
    `${[{ alg: 'none', typ: 'JWT' }, given]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')}.`;
  const REFUSED: readonly (readonly [string, () => string])[] = [
    ['without a token', () => ''],
    ['with an empty token', () => 'Bearer '],
    ['with junk for a token', () => 'Bearer junk'],
    ['with junk in three parts', () => 'Bearer a.b.c'],
    ['with another scheme', () => `Basic ${signer.token(claims())}`],
    ['with a token signed by another key', () => `Bearer ${new Signer().token(claims())}`],
    ['with a token that is not signed', () => `Bearer ${unsigned(claims())}`],
    ['with a token for another app', () => `Bearer ${signer.token(claims({ aud: 'another' }))}`],
    [
      'with a token of another issuer',
      () => `Bearer ${signer.token(claims({ iss: 'https://sts.windows.net/other/' }))}`,
    ],
    [
      'with a token that any tenant may get for the emulator',
      () => {
        const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
        return `Bearer ${signer.token(claims({ iss, ver: '1.0', appid: APP.appId }))}`;
      },
    ],
    [
      'with a token that expired',
      () => `Bearer ${signer.token(claims({ exp: Math.floor(Date.now() / 1000) - 3600 }))}`,
    ],
    [
      'with a token for another service address',
      () => `Bearer ${signer.token(claims({ serviceurl: 'https://elsewhere.example/' }))}`,
    ],
  ];
  for (const [what, authorization] of REFUSED)
    it(`are refused ${what}: 401, no word of why, and nothing happens`, async () => {
      assert.deepEqual(await post(authorization()), { status: 401 });
      assert.deepEqual(taken, []);
    });

  it('that fail in their turn give a number and no cause', async () => {
    const answer = await processActivity(
      adapter,
      async () => {
        throw new Error('secret detail');
      },
      {
        authorization: `Bearer ${signer.token(claims())}`,
        body: { ...activity({ text: 'hola', serviceUrl: SERVICE_URL }) },
      },
    );
    assert.deepEqual(answer, { status: 500 });
  });
});
