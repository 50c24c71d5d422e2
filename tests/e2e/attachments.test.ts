import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/local/health.ts';
import { EXECUTABLE, PDF, PNG } from '../teams/files/samples.ts';
import { type Attachment, isJson, type Json } from './activity.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import { ProgramProcess } from './program.ts';
import { assigns, onDeskCard, opensFrom, REQUEST } from './steps.ts';
import { shownCard } from './transcript.ts';

const START_MS = 60_000;
const MEGABYTE = 1024 * 1024;
const FILE = 'application/vnd.microsoft.teams.file.download.info';

/** Each about something else, so that none is taken for more about a case. */
const REQUESTS = [
  REQUEST,
  'El portátil de Jurídica no prende desde hoy',
  'El teléfono de la ventanilla 4 no da tono',
  'El videobeam de la sala de juntas no enciende',
  'SIGOB no deja radicar oficios',
  'El escáner de Archivo no digitaliza a color',
  'El reloj biométrico no marca la entrada',
];

let paths = 0;
let requests = 0;

/** Every address on the card, whatever it hangs on. */
function urlsIn(card: unknown): readonly string[] {
  if (Array.isArray(card)) return card.flatMap(urlsIn);
  if (!isJson(card)) return [];
  const own = card.type === 'Action.OpenUrl' ? [String(card.url)] : [];
  return [...own, ...Object.values(card).flatMap(urlsIn)];
}

describe('Pictures and files', function attachments() {
  this.timeout(START_MS);
  let desk: RunningDesk<ConnectorStage>;
  let requester: Person;
  let andres: Person;

  before(async () => {
    desk = await startDesk();
    requester = desk.person('yolanda');
    andres = desk.person('andres');
  });
  after(() => desk?.close());

  function address(send: (response: ServerResponse) => void): string {
    paths += 1;
    return desk.stage.wire.serveFile(`/files/${paths}`, send);
  }
  const whole = (bytes: Uint8Array) => address((response) => response.end(bytes));
  const picture = (contentUrl = whole(PNG)): Attachment => ({ contentType: 'image/*', contentUrl });
  const file = (name: string, downloadUrl = whole(PDF)): Attachment => ({
    contentType: FILE,
    name,
    content: { downloadUrl, uniqueId: 'x', fileType: 'x' },
  });

  /** Everything in the person's chat from here on. */
  async function answersTo(act: () => Promise<unknown>, by = requester): Promise<string> {
    const before = (await by.screen()).length;
    await act();
    return (await by.screen()).slice(before).join('\n---\n');
  }
  const sends = (sent: readonly Attachment[], text = '', by = requester) =>
    answersTo(() => desk.stage.send(by.member, sent, text), by);

  /** Opens a case with what was sent. Gives its number. */
  async function opensWith(sent: readonly Attachment[], by = requester): Promise<string> {
    await by.says('cancelar');
    const request = REQUESTS[requests++ % REQUESTS.length];
    await desk.stage.send(by.member, sent, request);
    const { text } = await opensFrom(await by.card(/\[Abrir el caso\]/));
    const number = /MS-\d{4}-\d{6}/.exec(text)?.[0];
    assert.ok(number, text);
    return number;
  }

  /** The newest card in the person's chat that has links. */
  async function linksOf(person: Person, number: string): Promise<readonly string[]> {
    const chat = await desk.stage.personalChat(person.member);
    return eventually(
      `links for ${person.member.givenName}`,
      () => {
        const cards = desk.stage.transcript
          .in(chat)
          .map((message): Json => shownCard(message, person.member.id) ?? {});
        const urls = cards.filter((card) => JSON.stringify(card).includes(number)).map(urlsIn);
        return urls.findLast((found) => found.length > 0);
      },
      () => desk.program.output,
    );
  }

  it('are in the case that they were sent with, on its card for requester and desk', async () => {
    const number = await opensWith([picture(), file('Oficio firmado.pdf')]);
    await desk.shows(
      new RegExp(`${number}[\\s\\S]*imagen.png \\(1 KB\\)[\\s\\S]*Oficio firmado.pdf`),
    );
    await requester.card(new RegExp(`${number}[\\s\\S]*imagen.png[\\s\\S]*Oficio firmado.pdf`));
  });

  it('alone begin a request: what happens is asked', async () => {
    const other = desk.person('julian');
    assert.match(
      await sends([picture()], '', other),
      /imagen\.png[\s\S]*¿Qué falla o qué necesita\?/,
    );
    await other.says(REQUEST);
    await other.card(/Revise su solicitud/);
  });

  it('sent about a case that waits go to it in the same turn', async () => {
    const other = desk.person('lucia');
    const number = await opensWith([], other);
    await onDeskCard(andres, number, 'Enviar pregunta', { '¿Qué necesita saber?': '¿Qué equipo?' });
    await other.card(/¿Qué equipo\?/);
    await desk.stage.send(other.member, [picture()], 'Es este');
    const card = await other.nextCard(/¿De qué caso me habla\?/);
    await card.click(`Responder ${number}`);
    await other.reads(new RegExp(`Agregué al caso ${number}: imagen`));
    await desk.shows(new RegExp(`${number}[\\s\\S]*Es este[\\s\\S]*imagen.png`));
  });

  it('sent with a case’s number go to that case, from requester and staff alike', async () => {
    const number = await opensWith([]);
    const said = new RegExp(`Agregué al caso ${number}: imagen\\\\?.png`);
    assert.match(await sends([picture()], `caso ${number}`), said);
    assert.match(await sends([picture()], number, andres), said);
    await desk.shows(new RegExp(`${number}[\\s\\S]*Archivos adjuntos: 2`));
    const stranger = desk.person('julian');
    assert.match(await sends([picture()], number, stranger), /No encuentro[\s\S]*No guardé imagen/);
    await requester.reads(new RegExp(`agregó archivos al caso ${number}`));
  });

  it('sent with another command are named as not kept', async () => {
    assert.match(await sends([picture()], 'mis casos'), /No guardé imagen/);
  });

  it('are downloaded once, by whoever asked for them, from a link in their own chat', async () => {
    const number = await opensWith([picture(), file('Señal caída.pdf')]);
    await desk.shows(new RegExp(`${number}[\\s\\S]*Ver adjuntos`));
    const before = desk.channel().join('\n');
    const { text } = await onDeskCard(andres, number, 'Ver adjuntos');
    assert.match(text, /Le envié los enlaces al chat personal/);
    const [png, pdf] = await linksOf(andres, number);
    assert.ok(png && pdf);
    assert.doesNotMatch(before + desk.channel().join('\n'), /adjuntos\//);
    const response = await fetch(pdf);
    assert.equal(response.status, 200);
    assert.ok(PDF.equals(Buffer.from(await response.arrayBuffer())));
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; .*filename\*=UTF-8''Se%C3%B1al%20ca%C3%ADda\.pdf$/,
    );
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');

    const again = await fetch(pdf);
    assert.equal(again.status, 410);
    assert.match(await again.text(), /ya se usó[\s\S]*already used/);
    const altered = await fetch(`${png.slice(0, -1)}${png.endsWith('0') ? '1' : '0'}`);
    assert.equal(altered.status, 404);
    assert.match(await altered.text(), /no es válido[\s\S]*not valid/);
    assert.equal((await fetch(png)).status, 200);
  });

  it('come with new links each time that the requester asks', async () => {
    const number = await opensWith([picture()]);
    const pressed = new RegExp(`${number}[\\s\\S]*\\[Ver adjuntos\\]`);
    await (await requester.card(pressed)).click('Ver adjuntos');
    const [first] = await linksOf(requester, number);
    await (await requester.card(pressed)).click('Ver adjuntos');
    const [second] = await linksOf(requester, number);
    assert.ok(first && second && first !== second);
  });

  it('that are too large, forbidden or never arrive are named, and the request goes on', async () => {
    await requester.says('cancelar');
    const chunk = Buffer.alloc(MEGABYTE, 0x61);
    let chunks = 0;
    const pour = (response: ServerResponse) => {
      const more = (error?: Error | null) => {
        chunks += 1;
        if (error || chunks > 40) response.end();
        else response.write(chunk, more);
      };
      more();
    };
    const answers = await sends(
      [
        file('grande.txt', address(pour)),
        file('../../factura.pdf', whole(EXECUTABLE)),
        file(
          'lento.pdf',
          address(() => undefined),
        ),
        file('C:\\\\Users\\\\ana\\\\..\\\\informe.pdf'),
      ],
      'El correo de Planeación no recibe mensajes desde hoy',
    );
    assert.match(answers, /No guardé grande\.txt: pesa más de 10 MB/);
    assert.match(answers, /No guardé factura\.pdf: ese tipo/);
    assert.match(answers, /No guardé lento\.pdf: no llegó completo/);
    assert.match(answers, /Guardé con su solicitud: informe\.pdf\./);
    assert.match(answers, /Revise su solicitud[\s\S]*\[Abrir el caso\]/);
    assert.ok(chunks < 40, `${chunks} MB were sent`);
  });

  it('stay after the case passed to somebody else and the program started anew; its links do not outlive their time', async () => {
    const number = await opensWith([picture()]);
    const maria = desk.person('maria');
    await desk.shows(new RegExp(number));
    await assigns(desk, andres, number, maria);
    const card = await maria.card(new RegExp(`le asignó este caso\n${number}[\\s\\S]*imagen.png`));
    await card.click('Ver adjuntos');
    const [link] = await linksOf(maria, number);
    assert.ok(link);
    await desk.program.restart({ daysLater: 1 });
    const late = await fetch(link);
    assert.equal(late.status, 410);
    assert.match(await late.text(), /ya venció[\s\S]*expired/);
  });
});

describe('A program for Teams that nobody told its public address', function start() {
  this.timeout(START_MS);

  it('says at start that files cannot be opened, and how to mend it', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
    const program = new ProgramProcess(await freePort(), {
      DATA_DIR: dataDir,
      MICROSOFT_APP_ID: 'app',
      MICROSOFT_APP_PASSWORD: 'secret',
      MICROSOFT_APP_TENANT_ID: 'tenant',
      MICROSOFT_APP_TYPE: 'SingleTenant',
    });
    try {
      await program.start();
      await eventually(
        'the sentence about PUBLIC_URL',
        () => /PUBLIC_URL is missing: .* set it to the address/.exec(program.output)?.[0],
        () => program.output,
      );
    } finally {
      await program.kill();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
