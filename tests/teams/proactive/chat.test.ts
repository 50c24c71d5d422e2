import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeliveryError } from '../../../src/application/ports/chat.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { MessageKind } from '../../../src/messages/kinds.ts';
import type { Message } from '../../../src/messages/message.ts';
import { createAdapter } from '../../../src/teams/adapter.ts';
import { conversationOf } from '../../../src/teams/conversation.ts';
import { createChat } from '../../../src/teams/proactive/chat.ts';
import { createProactive } from '../../../src/teams/proactive/connector.ts';
import { IDS, type Program, TestEnvironment } from '../../application/test-environment.ts';
import { caseIn, OUTSIDER, REQUESTER, SOLVER } from '../../domain/fixtures.ts';
import { activity } from '../bot-environment.ts';

interface Call {
  readonly method: string | undefined;
  readonly url: string;
  readonly body: Record<string, unknown>;
}

describe('proactive messages', () => {
  let server: Server;
  let serviceUrl: string;
  let calls: Call[];
  /** Contacts that are not there any more. */
  let missing: readonly string[];
  let program: Program;

  before(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const url = request.url ?? '';
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      calls.push({ method: request.method, url, body });
      const gone = missing.some((id) => url.includes(id));
      response.writeHead(gone ? 404 : 201, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(gone ? { error: { code: 'Gone' } } : { id: `id-${calls.length}` }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    calls = [];
    missing = [];
    program = (await TestEnvironment.create()).program();
    const channel = {
      conversation: { id: 'channel-1', conversationType: 'channel', isGroup: true },
    };
    const conversation = conversationOf(activity({ serviceUrl, ...channel }));
    await program.deskChannel.set({
      teamId: 'team-1',
      channelId: 'channel-1',
      conversation: { ...conversation, bot: { id: '28:bot', name: 'Mesa' } },
    });
  });

  const chat = () => {
    const proactive = createProactive(createAdapter(undefined), 'app');
    return createChat({
      ...program,
      proactive,
      ids: IDS,
      local: false,
      pace: program.relay.pace,
    });
  };
  const message = (kase: Case, kind: MessageKind = 'case_card'): Message => {
    const event = kase.history.at(-1);
    assert.ok(event);
    return { kind, kase, event, language: 'es' };
  };
  const toPerson = (person: typeof SOLVER) => ({ kind: 'person', person }) as const;
  it('sends what a turn could not send where it was to go: a message, or an edit of one', async () => {
    const conversation = conversationOf(activity({ serviceUrl }));
    await chat().resend('ana', { conversation, activity: { type: 'message', text: 'Listo' } });
    await chat().resend('ana', {
      conversation,
      activity: { type: 'message', id: 'card', text: 'Ya' },
    });
    assert.deepEqual(
      calls.map(({ method, url, body }) => [method, url, body.text]),
      [
        ['POST', '/v3/conversations/a%3Achat/activities', 'Listo'],
        ['PUT', '/v3/conversations/a%3Achat/activities/card', 'Ya'],
      ],
    );
  });

  const knows = (person: typeof SOLVER, id: string) =>
    program.contacts.remember({
      person,
      conversation: conversationOf(
        activity({ serviceUrl, conversation: { id, conversationType: 'personal' } }),
      ),
    });

  it('post to the desk’s channel and say where', async () => {
    const posted = await chat().post({ kind: 'desk' }, message(caseIn('new'), 'desk_card'));
    assert.equal(posted.activityId, 'id-1');
    assert.ok(calls[0]?.url.includes('/v3/conversations/channel-1/activities'));
    assert.match(String(calls[0]?.body.summary), /MS-2026-000001/);
  });

  it('open the personal chat of a member of the staff once', async () => {
    const send = () => chat().post(toPerson(SOLVER), message(caseIn('assigned'), 'assignment'));
    await send();
    assert.deepEqual(
      calls.map(({ url }) => url.split('/').at(-1)),
      ['conversations', 'activities'],
    );
    assert.deepEqual(calls[0]?.body.members, [{ id: '29:p-solver', name: 'Luis Rojas' }]);
    await send();
    assert.equal(calls.length, 3);
  });

  it('open a staff member’s chat anew when the known one is gone', async () => {
    await knows(SOLVER, 'a:old');
    missing = ['a%3Aold', 'a:old'];
    const posted = await chat().post(toPerson(SOLVER), message(caseIn('assigned'), 'assignment'));
    assert.equal(posted.activityId, 'id-3');
  });

  it('say that somebody of whom nothing is known cannot be reached', async () => {
    await assert.rejects(
      chat().post(toPerson(OUTSIDER), message(caseIn('new'))),
      (error) => error instanceof DeliveryError && error.kind === 'gone',
    );
    assert.deepEqual(calls, []);
  });

  it('edit where the card stands, at the service’s newest address', async () => {
    await knows(REQUESTER, 'a:ana');
    const kase = caseIn('assigned');
    const posted = await chat().post(toPerson(REQUESTER), message(kase));
    const stale = conversationOf(
      activity({
        serviceUrl: 'http://127.0.0.1:9',
        conversation: { id: 'a:ana', conversationType: 'personal' },
      }),
    );
    const card = {
      ...posted,
      conversation: stale,
      id: 'c',
      recipientKey: REQUESTER.id,
      kind: 'case_card',
      rev: 0,
    } as const;
    assert.deepEqual(await chat().edit(card, message(kase)), { contentHash: posted.contentHash });
    assert.equal(calls.length, 1);
    const { contentHash } = await chat().edit(card, message(caseIn('in_progress')));
    assert.notEqual(contentHash, posted.contentHash);
    assert.equal(calls[1]?.method, 'PUT');
    assert.ok(calls[1].url.endsWith(posted.activityId));
  });

  it('give up at once what cannot be drawn, so that the lane goes on', async () => {
    await knows(REQUESTER, 'a:ana');
    const broken = { ...caseIn('new'), openedAt: new Date(Number.NaN) };
    await assert.rejects(
      chat().post(toPerson(REQUESTER), message(broken)),
      (error) => error instanceof DeliveryError && error.kind === 'gone',
    );
  });

  it('are tried again later when the staff cannot be read', async () => {
    program.faults.fail('staff.all');
    await assert.rejects(
      chat().post({ kind: 'desk' }, message(caseIn('new'), 'desk_card')),
      (error) => !(error instanceof DeliveryError && error.kind === 'gone'),
    );
  });
});
