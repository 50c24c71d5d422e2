import { strict as assert } from 'node:assert';
import { type AddressInfo, createServer } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import { createSmtpMail } from '../../src/mail/smtp.ts';
import { comment, DELIVERY, READER, read, resolution } from './post.ts';

const FROM = 'mesa@alcaldia.example';
const TIMEOUT_MS = 2000;

interface Received {
  readonly to: readonly string[];
  readonly from: string;
  readonly source: string;
}

/** A server that keeps what it gets, or refuses with what `refuse` says. */
async function withServer(
  options: SMTPServerOptions,
  use: (url: string, received: Received[]) => Promise<void>,
): Promise<void> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      readAll(stream).then((source) => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({ to: rcptTo.map(({ address }) => address), from, source });
        done();
      }, done);
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  try {
    await use(`smtp://127.0.0.1:${port}`, received);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

const mailTo = (url: string) => createSmtpMail({ url, from: FROM, timeoutMs: TIMEOUT_MS });
const refuse = (responseCode: number) =>
  Object.assign(new Error('No, thank you'), { responseCode });

/** How sending to this server fails. */
async function failure(options: SMTPServerOptions, login = ''): Promise<DeliveryError> {
  let caught: unknown;
  await withServer(options, async (url) => {
    const mail = mailTo(url.replace('//', `//${login}`));
    caught = await mail.send(READER, resolution(), DELIVERY).catch((error: unknown) => error);
  });
  assert.ok(caught instanceof DeliveryError, String(caught));
  return caught;
}

describe('mail through SMTP', () => {
  it('tells the reader the solution in the words of the chat', async () => {
    await withServer({}, async (url, received) => {
      await mailTo(url).send(READER, resolution(), DELIVERY);
      assert.equal(received.length, 1);
      const [{ to, from, source } = assert.fail()] = received;
      assert.deepEqual([to, from], [[READER.email], FROM]);
      const { headers, text } = read(source);
      assert.equal(
        headers.get('subject'),
        '[MS-2026-000001] Su caso tiene solución. ¿Quedó resuelto?',
      );
      assert.equal(headers.get('from'), `Mesa de servicio <${FROM}>`);
      assert.equal(headers.get('to'), `Ana Gómez <${READER.email}>`);
      assert.match(text, /^Hola, Ana Gómez:/);
      assert.match(text, /^> Tóner nuevo$/m);
      assert.match(text, /se cierra el lunes 9 de marzo/);
      assert.match(text, /«caso MS-2026-000001»/);
    });
  });

  it('says that no person wrote it, so that no robot answers', async () => {
    await withServer({}, async (url, received) => {
      await mailTo(url).send(READER, resolution(), DELIVERY);
      const { headers } = read(received[0]?.source ?? '');
      assert.equal(headers.get('auto-submitted'), 'auto-generated');
      assert.equal(headers.get('x-auto-response-suppress'), 'All');
    });
  });

  it('gives a repeated delivery the same Message-ID and another delivery another one', async () => {
    await withServer({}, async (url, received) => {
      const mail = mailTo(url);
      await mail.send(READER, resolution(), DELIVERY);
      await mail.send(READER, resolution(), DELIVERY);
      await mail.send(READER, resolution(), `${DELIVERY}:other`);
      const ids = received.map(({ source }) => read(source).headers.get('message-id'));
      assert.equal(ids[0], ids[1]);
      assert.notEqual(ids[0], ids[2]);
      assert.match(ids[0] ?? '', /^<[0-9a-f]{32}@alcaldia\.example>$/);
      const threads = received.map(({ source }) => read(source).headers.get('references'));
      assert.equal(new Set(threads).size, 1);
    });
  });

  it('lets nobody add a header, a recipient or an attachment', async () => {
    await withServer({}, async (url, received) => {
      const name = 'Ana\r\nBcc: evil@example.org\r\n\r\n<b>';
      const message = resolution();
      const number = 'MS-1\r\nBcc: evil@example.org';
      await mailTo(url).send(
        { ...READER, name },
        { ...message, kase: { ...message.kase, number } },
        `x>\r\nBcc: evil@example.org`,
      );
      const [{ to, source } = assert.fail()] = received;
      assert.deepEqual(to, [READER.email]);
      assert.ok(!read(source).headerNames.includes('bcc'));
      const { headers } = read(source);
      assert.match(headers.get('subject') ?? '', /Bcc: evil/);
    });
  });

  it('sends what people wrote as plain text, dots and all', async () => {
    await withServer({}, async (url, received) => {
      const written = 'Línea uno\n.\nRCPT TO:<evil@example.org>\n<b>no</b> &amp; ñandú 😀';
      await mailTo(url).send(READER, comment(written), DELIVERY);
      const { headers, text } = read(received[0]?.source ?? '');
      assert.match(headers.get('content-type') ?? '', /^text\/plain; charset=utf-8/);
      assert.ok(text.includes(written.replace(/^/gm, '> ')), text);
      assert.deepEqual(received[0]?.to, [READER.email]);
    });
  });

  it('gives up an address that is none, without asking the server', async () => {
    for (const email of ['ana', 'a@b, c@d', 'a@b\r\nRCPT TO:<c@d>', '<a@b>', '']) {
      const mail = createSmtpMail({ url: 'smtp://127.0.0.1:1', from: FROM });
      await assert.rejects(mail.send({ ...READER, email }, resolution(), DELIVERY), (error) => {
        return error instanceof DeliveryError && error.kind === 'gone';
      });
    }
  });

  it('gives up when the server refuses the recipient or the mail for good', async () => {
    const recipient = await failure({ onRcptTo: (_to, _session, done) => done(refuse(550)) });
    assert.equal(recipient.kind, 'gone');
    assert.match(recipient.message, /No, thank you/);
    const mail = await failure({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(refuse(554)));
      },
    });
    assert.equal(mail.kind, 'gone');
  });

  it('tries again later when the server is busy', async () => {
    const busy = await failure({ onRcptTo: (_to, _session, done) => done(refuse(451)) });
    assert.equal(busy.kind, 'retry');
  });

  it('tries again later when it is the account or the server that fails, not the recipient', async () => {
    const login = await failure(
      { authOptional: false, onAuth: (_auth, _session, done) => done(refuse(535)) },
      'mesa:wrong@',
    );
    assert.equal(login.kind, 'retry');
    const closed = await failure({ onConnect: (_session, done) => done(refuse(554)) });
    assert.equal(closed.kind, 'retry');
  });

  it('tries again later when nobody answers, and does not wait for ever', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const url = `smtp://127.0.0.1:${port}`;
    const silent = createSmtpMail({ url, from: FROM, timeoutMs: 200 });
    const retry = (error: unknown) => error instanceof DeliveryError && error.kind === 'retry';
    await assert.rejects(silent.send(READER, resolution(), DELIVERY), retry);
    await new Promise<void>((resolve) => mute.close(() => resolve()));
    await assert.rejects(silent.send(READER, resolution(), DELIVERY), retry);
  });
});
