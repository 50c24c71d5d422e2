import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { MAX_FILE_BYTES } from '../../../src/domain/catalogue.ts';
import { filesIn } from '../../../src/teams/files/incoming.ts';
import { LogBook } from '../../application/test-environment.ts';
import { activity } from '../bot-environment.ts';
import { EXECUTABLE, PDF, PNG } from './samples.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const PATIENCE_MS = 5_000;

/** A place with files on a port of the system's choice; it remembers who asked for what. */
class FilePlace {
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
  readonly #server: Server;

  constructor(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    this.#server = createServer((request, response) => {
      const { url: path = '', headers } = request;
      this.asked.push({ path, authorization: headers.authorization });
      answer(request, response);
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe('Files that come with a message', () => {
  let connector: FilePlace;
  let elsewhere: FilePlace;
  let log: LogBook;
  let sent: number;

  before(async () => {
    elsewhere = await new FilePlace((_request, response) => response.end(PNG)).open();
    connector = await new FilePlace(({ url: asked = '' }, response) => {
      const [url] = asked.split('?');
      // restify, where a test loads it, takes the chaining from every response.
      if (url === '/away') response.writeHead(302, { location: `${elsewhere.origin}/a` });
      if (url === '/missing') response.writeHead(404);
      if (url === '/cut') response.writeHead(200, { 'content-length': '900' });
      if (url === '/away') response.end();
      else if (url === '/missing') response.end('no');
      else if (url === '/program') response.end(EXECUTABLE);
      else if (url === '/endless') pour(response);
      else if (url === '/empty') response.end();
      else if (url === '/cut') response.write(PDF);
      else if (url !== '/silent') response.end(url === '/pdf' ? PDF : PNG);
    }).open();
  });
  after(() => {
    connector.close();
    elsewhere.close();
  });
  beforeEach(() => {
    log = new LogBook();
    connector.asked.length = 0;
    elsewhere.asked.length = 0;
    sent = 0;
  });

  /** Without an end, as fast as it is read. */
  function pour(response: ServerResponse): void {
    const chunk = Buffer.alloc(64 * 1024, 0x61);
    const more = () => {
      sent += chunk.length;
      if (!response.destroyed) response.write(chunk, (error) => error ?? setImmediate(more));
    };
    more();
  }

  type Attached = NonNullable<Activity['attachments']>[number];
  const picture = (path: string, more: Partial<Attached> = {}): Attached => ({
    contentType: 'image/*',
    contentUrl: `${connector.origin}${path}`,
    ...more,
  });
  const file = (downloadUrl: string, name = 'oficio.pdf'): Attached => ({
    contentType: FILE,
    name,
    contentUrl: 'https://contoso.sharepoint.com/personal/oficio.pdf',
    content: { downloadUrl, uniqueId: '1', fileType: 'pdf' },
  });

  function received(...attachments: Attached[]) {
    const given = activity({ serviceUrl: `${connector.origin}/co/`, attachments });
    const context = new TurnContext(new TestAdapter(async () => undefined), given);
    const credentials = {
      signRequest: async ({ headers }: { headers: { set(name: string, value: string): void } }) =>
        headers.set('authorization', 'Bearer the-token'),
    };
    context.turnState.set(context.adapter.ConnectorClientKey, { credentials });
    return filesIn(context, 'imagen', log);
  }
  const fetched = (signal = AbortSignal.timeout(PATIENCE_MS), ...attachments: Attached[]) =>
    Promise.all(received(...attachments).map((each) => each.fetch(signal)));
  const one = async (attachment: Attached, signal?: AbortSignal) =>
    (await fetched(signal, attachment))[0];

  it('are pasted pictures and attached files, and nothing else of it', () => {
    const names = received(
      { contentType: 'text/html', content: '<p>x</p>' },
      picture('/png'),
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      picture('/png', { contentType: 'image/png', name: '../a/captura 1.png' }),
      file(`${connector.origin}/pdf`),
    ).map(({ name }) => name);
    assert.deepEqual(names, ['imagen', 'captura 1.png', 'oficio.pdf']);
  });

  it('are fetched from the connector with the token, and from elsewhere without', async () => {
    const [png, pdf] = await fetched(undefined, picture('/png'), file(`${connector.origin}/pdf`));
    assert.deepEqual(png, { name: 'imagen.png', type: 'image/png', bytes: PNG });
    assert.deepEqual(pdf, { name: 'oficio.pdf', type: 'application/pdf', bytes: PDF });
    const asked = new Map(connector.asked.map(({ path, authorization }) => [path, authorization]));
    assert.equal(asked.get('/png'), 'Bearer the-token');
    assert.equal(asked.get('/pdf'), undefined);
  });

  it('show the token to nobody but the connector, whatever a message says', async () => {
    for (const contentUrl of [
      `${elsewhere.origin}/a`,
      `${connector.origin}@127.0.0.1:1/a`,
      'https://smba.trafficmanager.net.example.org/a',
      'file:///etc/passwd',
      'data:image/png;base64,iVBORw0KGgo=',
      '',
    ])
      assert.equal(await one(picture('', { contentUrl })), 'failed', contentUrl);
    assert.equal(await one(picture('/away')), 'failed');
    assert.deepEqual(elsewhere.asked, []);
    assert.deepEqual(
      connector.asked.map(({ path }) => path),
      ['/away'],
    );
  });

  it('are not fetched over an open line from elsewhere', async () => {
    assert.equal(await one(file(`${elsewhere.origin}/a`)), 'failed');
    assert.deepEqual(elsewhere.asked, []);
  });

  it('are left at the byte that is too much', async () => {
    assert.equal(await one(file(`${connector.origin}/endless`)), 'too_large');
    assert.ok(sent < MAX_FILE_BYTES * 3, `${sent} bytes were sent`);
  });

  it('are refused by what they are', async () => {
    assert.equal(await one(file(`${connector.origin}/program`)), 'forbidden_type');
  });

  for (const path of ['/missing', '/empty'])
    it(`have failed when their place answers ${path.slice(1)}`, async () => {
      assert.equal(await one(file(`${connector.origin}${path}`)), 'failed');
    });

  for (const path of ['/silent', '/cut'])
    it(`have failed when they are told to stop and the place is ${path.slice(1)}`, async () => {
      assert.equal(
        await one(file(`${connector.origin}${path}`), AbortSignal.timeout(200)),
        'failed',
      );
      assert.ok(log.has('file_not_fetched'));
    });

  it('leave no address in the log', async () => {
    await one(picture('/missing?sig=secret'));
    assert.ok(log.has('file_not_fetched'));
    assert.ok(!JSON.stringify(log.lines).includes('secret'));
  });
});
