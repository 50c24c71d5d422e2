import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Server } from 'restify';
import {
  type ActivityAnswer,
  createHttpServer,
  type IncomingActivity,
  listen,
} from '../../src/http/server.ts';

describe('The HTTP server', () => {
  let server: Server;
  let url: string;
  let taken: IncomingActivity[];
  let answer: ActivityAnswer;

  beforeEach(async () => {
    taken = [];
    answer = { status: 200 };
    server = createHttpServer({
      onActivity: async (activity) => {
        taken.push(activity);
        return answer;
      },
    });
    await listen(server, 0, '127.0.0.1');
    const { port } = server.server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;
  });
  afterEach(() => {
    server.close();
  });

  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('says that it is up', async () => {
    const response = await fetch(`${url}/healthz`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ok' });
  });

  it('hands over an activity with its authorization and gives the answer back', async () => {
    answer = { status: 200, body: { statusCode: 200, value: 'año' } };
    const response = await post('{"type":"invoke"}', { authorization: 'Bearer x' });
    assert.deepEqual(taken, [{ authorization: 'Bearer x', body: { type: 'invoke' } }]);
    assert.deepEqual(await response.json(), { statusCode: 200, value: 'año' });
  });

  it('gives an empty answer as an empty body', async () => {
    answer = { status: 401 };
    const response = await post('{}');
    assert.equal(response.status, 401);
  });

  for (const body of ['', 'no', '[]', '"text"', 'null'])
    it(`refuses the body ${JSON.stringify(body)}`, async () => {
      assert.equal((await post(body)).status, 400);
      assert.deepEqual(taken, []);
    });

  it('refuses more than 256 KB', async () => {
    assert.equal((await post(JSON.stringify({ text: 'x'.repeat(300_000) }))).status, 413);
    assert.deepEqual(taken, []);
  });

  it('refuses a compressed body, however small', async () => {
    const bomb = new Uint8Array(gzipSync(JSON.stringify({ text: 'x'.repeat(10_000_000) })));
    assert.equal((await post(bomb, { 'content-encoding': 'gzip' })).status, 415);
    assert.deepEqual(taken, []);
  });

  it('knows no other address', async () => {
    assert.equal((await fetch(`${url}/api/notify`, { method: 'POST' })).status, 404);
  });
});
