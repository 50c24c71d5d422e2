import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import { assigns, onDeskCard, opensCase, preparesCase } from './steps.ts';
import type { Call, Reply } from './wire.ts';

const START_MS = 60_000;
const PATIENCE_MS = 20_000;

describe('Trouble with Teams', function trouble() {
  this.timeout(START_MS);
  let desk: RunningDesk;
  let requester: Person;
  let andres: Person;
  let maria: Person;
  let number: string;

  beforeEach(async () => {
    desk ??= await startDesk();
    requester = desk.person('yolanda');
    andres = desk.person('andres');
    maria = desk.person('maria');
    number = await opensCase(requester);
    await desk.shows(new RegExp(number));
  });

  afterEach(() => desk.stage.wire.heal());
  after(() => desk?.close());

  const isNotice = ({ kind, activity }: Call) =>
    kind === 'post' && (activity?.text ?? '').includes(`${number} está en estado ASIGNADO`);

  const told = () =>
    eventually(
      'the requester to be told who was assigned',
      async () =>
        (await requester.screen()).find((text) => text.includes(`${number} está en estado`)),
      () => desk.program.output,
      PATIENCE_MS,
    );

  async function assignsDespite(...answers: Reply[]): Promise<void> {
    for (const answer of answers) {
      desk.stage.wire.trouble(isNotice, { answer });
    }
    await assigns(desk, andres, number, maria);
    await told();
  }

  it('when a reply is refused, the case stands and the reply comes later, once', async () => {
    await preparesCase(requester, 'El escáner de la oficina 204 no digitaliza');
    const answer = { status: 502 };
    const isReply = ({ kind, activity }: Call) =>
      kind === 'post' && (activity?.text ?? '').includes('su caso es el');
    for (let times = 0; times < 2; times += 1) desk.stage.wire.trouble(isReply, { answer });
    await requester.says('sí');
    await requester.reads(/Listo: su caso es el/);
    const screen = (await requester.screen()).join('\n');
    assert.doesNotMatch(screen, /Algo falló/);
  });

  it('when it asks to slow down, waits as long as asked and then tells', async () => {
    const asked = Date.now();
    await assignsDespite({ status: 429, headers: { 'retry-after': '2' } });
    assert.ok(Date.now() - asked >= 2000);
  });

  it('when it fails for a while, tells when it works again', () =>
    assignsDespite({ status: 412 }, { status: 500 }));

  it('when it drops the line, tells all the same', async () => {
    desk.stage.wire.trouble(isNotice, { drop: true });
    await assignsDespite();
  });

  it('when it is slow with one person, does not keep the others waiting', async () => {
    const chat = await desk.stage.personalChat(requester.member);
    const gate = desk.stage.wire.gate(
      ({ kind, conversationId }) => kind !== 'read' && conversationId === chat,
    );
    await assigns(desk, andres, number, maria);
    await maria.card(new RegExp(`le asignó este caso\n${number}`));
    gate.open();
    await told();
  });

  it('when a card was deleted, posts it anew', async () => {
    const isOurs = ({ kind, activity }: Call) =>
      kind === 'update' && JSON.stringify(activity ?? {}).includes(number);
    const inTeam = (call: Call) =>
      isOurs(call) && (call.conversationId ?? '').startsWith(desk.stage.organization.team.id);
    const answer = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
    const before = desk.channel().length;
    desk.stage.wire.trouble(inTeam, { answer });
    await onDeskCard(andres, number, 'Guardar categoría', { Categoría: 'Convenios' });
    await desk.shows(new RegExp(`${number}[\\s\\S]*Categoría: Convenios`));
    assert.equal(desk.channel().length, before + 1);
  });

  it('when the person removed the bot, writes an e-mail in the same words', async () => {
    const chat = await desk.stage.personalChat(requester.member);
    const answer = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
    const toRequester = ({ kind, conversationId, body }: Call) =>
      (kind !== 'read' && conversationId === chat) ||
      JSON.stringify(body?.members ?? []).includes(requester.member.id);
    desk.stage.wire.trouble(toRequester, { answer }, 1000);
    await assigns(desk, andres, number, maria);
    const mail = await eventually(
      'an e-mail to the requester',
      () => mailWith(join(desk.dataDir, 'mail'), 'ASIGNADO'),
      () => desk.program.output,
      PATIENCE_MS,
    );
    assert.ok(mail.includes(requester.member.email));
    assert.ok(mail.includes(number));
  });
});

/** The first mail in the folder with these words, decoded. */
async function mailWith(folder: string, words: string): Promise<string | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const raw = await readFile(join(folder, name), 'utf8').catch(() => '');
    const text = decoded(raw);
    if (text.includes(words)) {
      return text;
    }
  }
  return undefined;
}

function decoded(mail: string): string {
  const unfolded = mail.replace(/=\r?\n/g, '');
  const bytes = unfolded.replace(/=([0-9A-F]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const whole = Buffer.from(bytes, 'latin1').toString('utf8');
  const parts = mail.split(/\r?\n\r?\n/).filter((part) => /^[A-Za-z0-9+/=\s]+$/.test(part));
  return [mail, whole, ...parts.map((part) => Buffer.from(part, 'base64').toString('utf8'))].join(
    '\n',
  );
}
