import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Server } from 'restify';
import {
  type ActivityAnswer,
  createHttpServer,
  type DownloadAnswer,
  type IncomingActivity,
  listen,
} from '../../src/http/server.ts';

describe('The HTTP server', () => {
  let server: Server;
  let url: string;
  let taken: IncomingActivity[];
  let answer: ActivityAnswer;
  let file: DownloadAnswer;
  let tokens: string[];

  beforeEach(async () => {
    taken = [];
    answer = { status: 200 };
    file = { status: 404, text: 'Este enlace no es válido.' };
    tokens = [];
    server = createHttpServer({
      onActivity: async (activity) => {
        taken.push(activity);
        return answer;
      },
      onDownload: async (token) => {
        tokens.push(token);
        return file;
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

  it('gives a file to be saved under its name, and lets the browser do nothing else with it', async () => {
    const bytes = Buffer.from([0, 1, 2, 255]);
    file = { name: 'señal "1" (ñ) \u{1F4F7}.png', type: 'image/png', bytes };
    const response = await fetch(`${url}/adjuntos/token-1`);
    assert.equal(response.status, 200);
    assert.deepEqual(tokens, ['token-1']);
    assert.ok(bytes.equals(Buffer.from(await response.arrayBuffer())));
    const header = (name: string) => response.headers.get(name);
    assert.equal(
      header('content-disposition'),
      'attachment; filename="se_al _1_ (_) __.png"; filename*=UTF-8\'\'se%C3%B1al%20%221%22%20%28%C3%B1%29%20%F0%9F%93%B7.png',
    );
    assert.equal(header('content-type'), 'image/png');
    assert.equal(header('content-length'), '4');
    assert.equal(header('x-content-type-options'), 'nosniff');
    assert.equal(header('cache-control'), 'no-store');
    assert.equal(header('content-security-policy'), "default-src 'none'");
  });

  it('says in plain text why there is no file', async () => {
    file = { status: 410, text: 'Este enlace ya venció.' };
    const response = await fetch(`${url}/adjuntos/token-1`);
    assert.equal(response.status, 410);
    assert.equal(await response.text(), 'Este enlace ya venció.');
    assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(response.headers.get('content-disposition'), null);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('uses no link up for whoever only looks at it', async () => {
    const response = await fetch(`${url}/adjuntos/token-1`, { method: 'HEAD' });
    assert.equal(response.status, 405);
    assert.deepEqual(tokens, []);
  });
});
