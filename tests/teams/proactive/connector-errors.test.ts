import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeliveryError } from '../../../src/application/ports/chat.ts';
import { createAdapter } from '../../../src/teams/adapter.ts';
import { conversationOf } from '../../../src/teams/conversation.ts';
import { connectorOf, createProactive } from '../../../src/teams/proactive/connector.ts';
import { asDeliveryError } from '../../../src/teams/proactive/connector-errors.ts';
import { activity } from '../bot-environment.ts';

describe('a refusal of the connector', () => {
  let server: Server;
  let serviceUrl: string;
  let answer: { status: number; headers: Record<string, string> };
  let calls: number;

  before(async () => {
    server = createServer((_request, response) => {
      calls += 1;
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify({ error: { code: 'SomeCode', message: 'no' } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    calls = 0;
  });

  /** What a real call to the connector means when it is refused so. */
  async function refused(
    status: number,
    headers: Record<string, string> = {},
  ): Promise<DeliveryError> {
    answer = { status, headers };
    const proactive = createProactive(createAdapter(undefined), 'app');
    const reference = conversationOf(activity({ serviceUrl }));
    try {
      await proactive.run(reference, (context) =>
        connectorOf(context).conversations.sendToConversation('a:chat', {
          type: 'message',
          text: 'hola',
        }),
      );
    } catch (error) {
      return asDeliveryError(error);
    }
    return assert.fail('it was not refused');
  }

  for (const status of [400, 403, 404, 405, 410, 413])
    it(`means with ${status} that it will never work there`, async () => {
      const error = await refused(status);
      assert.equal(error.kind, 'gone');
      assert.ok(error.message.startsWith(String(status)), error.message);
    });

  for (const status of [401, 408, 412, 429, 500, 502, 503, 504])
    it(`means with ${status} that it may work later; the call is not repeated by itself`, async () => {
      const error = await refused(status);
      assert.equal(error.kind, 'retry');
      assert.equal(error.retryAfterMs, undefined);
      assert.equal(calls, 1);
    });

  it('says how long to wait, in seconds', async () => {
    assert.equal((await refused(429, { 'Retry-After': '12' })).retryAfterMs, 12_000);
    assert.equal((await refused(429, { 'Retry-After': 'soon' })).retryAfterMs, undefined);
    assert.equal((await refused(503, { 'Retry-After': '-5' })).retryAfterMs, undefined);
  });

  it('is none when nobody answers: that may pass', async () => {
    serviceUrl = 'http://127.0.0.1:9';
    assert.equal((await refused(200)).kind, 'retry');
  });

  for (const error of [new TypeError('fetch failed'), 'broken', undefined])
    it(`without a status may pass: ${String(error)}`, () => {
      assert.equal(asDeliveryError(error).kind, 'retry');
    });

  it('that was read already stays as it is', () => {
    const known = new DeliveryError('gone', 'no conversation with this person');
    assert.equal(asDeliveryError(known), known);
  });
});
