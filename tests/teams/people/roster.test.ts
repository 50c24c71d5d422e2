import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MAX_NAME } from '../../../src/domain/catalogue.ts';
import { MEMBER_ROLES } from '../../../src/domain/permissions.ts';
import { createAdapter } from '../../../src/teams/adapter.ts';
import { conversationOf } from '../../../src/teams/conversation.ts';
import { createRoster } from '../../../src/teams/people/roster.ts';
import { createProactive } from '../../../src/teams/proactive/connector.ts';
import { activity, IN_CHANNEL } from '../bot-environment.ts';

const PAGES: Readonly<Record<string, object>> = {
  first: {
    members: [
      { id: '29:luis', name: 'Luis Rojas', aadObjectId: 'p-luis', email: 'luis@example.org' },
      { id: '28:bot', name: 'Mesa' },
    ],
    continuationToken: 'second',
  },
  second: {
    members: [
      { id: '29:marta', objectId: 'p-marta', userPrincipalName: 'marta@example.org' },
      { id: '29:long', name: `${'a'.repeat(MAX_NAME - 1)}👩‍💻` },
    ],
  },
};

describe('the roster of the desk’s team', () => {
  let server: Server;
  const asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      asked.push(url.pathname);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(PAGES[url.searchParams.get('continuationToken') ?? 'first']));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is read page by page, and programs are no staff', async () => {
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const conversation = conversationOf(activity({ ...IN_CHANNEL, serviceUrl }));
    const channel = { teamId: 'team-1', channelId: 'channel-1', conversation };
    const proactive = createProactive(createAdapter(undefined), 'app');
    assert.deepEqual(await createRoster(proactive, undefined).read(channel), [
      {
        person: { id: 'p-luis', name: 'Luis Rojas', email: 'luis@example.org' },
        roles: MEMBER_ROLES,
        chatId: '29:luis',
      },
      {
        person: { id: 'p-marta', name: 'marta', email: 'marta@example.org' },
        roles: MEMBER_ROLES,
        chatId: '29:marta',
      },
      {
        person: { id: '29:long', name: 'a'.repeat(MAX_NAME - 1) },
        roles: MEMBER_ROLES,
        chatId: '29:long',
      },
    ]);
    assert.deepEqual(asked, Array(2).fill('/v3/conversations/team-1/pagedmembers'));
  });

  it('of a channel whose conversation is not known is empty', async () => {
    const proactive = createProactive(createAdapter(undefined), 'app');
    const channel = { teamId: 'team-1', channelId: 'channel-1', conversation: 'channel-1' };
    assert.deepEqual(await createRoster(proactive, undefined).read(channel), []);
  });
});
