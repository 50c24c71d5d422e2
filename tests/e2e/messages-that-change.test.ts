import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import { account } from './inbound.ts';
import type { Person } from './person.ts';
import { assigns, opensFrom, preparesCase, REQUEST } from './steps.ts';
import type { Call } from './wire.ts';

const CORRECTED = 'La impresora del piso 5 de Hacienda no imprime desde ayer';

describe('What people do with messages that are there already', function changing() {
  this.timeout(60_000);
  let desk: RunningDesk;
  let julian: Person;

  before(async () => {
    desk = await startDesk();
    julian = desk.person('julian');
  });
  after(() => desk?.close());
  afterEach(() => desk.stage.wire.heal());

  async function sends(activity: { type: string; id: string } & Record<string, unknown>) {
    const id = await desk.stage.personalChat(julian.member);
    const conversation = { id, conversationType: 'personal' };
    await desk.stage.deliver({ from: account(julian.member), conversation, ...activity });
  }
  const screen = async () => (await julian.screen()).join('\n---\n');

  it('an edit while the request is open replaces its text, a deletion takes it back', async () => {
    await sends({ type: 'message', id: 'm1', text: REQUEST });
    const channelData = { eventType: 'editMessage' };
    await sends({ type: 'messageUpdate', id: 'm1', text: CORRECTED, channelData });
    assert.match(await screen(), /Cambié el texto de su solicitud/);
    await sends({
      type: 'messageDelete',
      id: 'm1',
      channelData: { eventType: 'softDeleteMessage' },
    });
    assert.match(await screen(), /no abrí ningún caso/);
  });

  it('an edit of what a case was opened with changes nothing, and says how to', async () => {
    await sends({ type: 'message', id: 'm2', text: REQUEST });
    for (const text of ['incidencia', 'media', 'sí']) await julian.says(text);
    const listo = await julian.reads(/Listo: su caso es el MS/);
    const number = /MS-\d{4}-\d{6}/.exec(listo)?.[0] ?? '';
    const channelData = { eventType: 'editMessage' };
    await sends({ type: 'messageUpdate', id: 'm2', text: CORRECTED, channelData });
    assert.match(await screen(), new RegExp(`El caso ${number} conserva lo que envió`));
    await desk.shows(new RegExp(`${number}[\\s\\S]*segundo piso`));
  });

  it('a thumb up on the solution is thanks, and the case still waits for its verdict', async () => {
    const summary = await preparesCase(julian, 'El proyector de la sala 2 no enciende desde hoy');
    const { text } = await opensFrom(summary);
    const number = /MS-\d{4}-\d{6}/.exec(text)?.[0] ?? '';
    const maria = desk.person('maria');
    await assigns(desk, desk.person('andres'), number, maria);
    await (await maria.card(new RegExp(`${number}[\\s\\S]*Iniciar`))).click('Iniciar');
    const own = await maria.card(new RegExp(`${number}[\\s\\S]*EN CURSO`));
    await own.click('resolve', { solution: 'Se cambió la lámpara del proyector' });
    const solved = await julian.card(new RegExp(`tiene solución[\\s\\S]*${number}`));
    const { replyToId } = solved.spot;
    // Where the card stands is kept a moment after it is on screen, and nobody reacts so fast.
    let reactions = 0;
    await eventually('the courtesy', async () => {
      reactions += 1;
      const id = `r${reactions}`;
      await sends({ type: 'messageReaction', id, replyToId, reactionsAdded: [{ type: 'like' }] });
      return /Con mucho gusto. Si el caso .* quedó resuelto/.test(await screen()) || undefined;
    });
    await desk.shows(new RegExp(`${number}[\\s\\S]*RESUELTO`));
  });

  it('a button that a client without Execute sends twice brings its answer once', async () => {
    const text = 'Tengo dos problemas: el teclado no escribe y el escáner no digitaliza';
    await sends({ type: 'message', id: 'm3', text });
    const question = await julian.card(/abrir 2 casos/);
    const { data } = question.button('Sí, abrir 2 casos');
    const value = { ...Object(data), verb: 'intake_choose' };
    const { replyToId } = question.spot;
    for (const id of ['S1', 'S1', 'S2']) await sends({ type: 'message', id, replyToId, value });
    const chat = await desk.stage.personalChat(julian.member);
    const asked = desk.stage.wire.calls.filter(
      ({ call }) =>
        call.kind === 'post' &&
        call.conversationId === chat &&
        JSON.stringify(call.activity).includes('Abrir el caso') &&
        JSON.stringify(call.activity).includes('el teclado no escribe'),
    );
    assert.equal(asked.length, 1);
    await julian.says('cancelar');
  });

  it('a reply that Teams never takes keeps nobody waiting, and comes later', async () => {
    const isReply = ({ kind, activity }: Call) =>
      kind === 'post' && (activity?.text ?? '').includes('No encuentro el caso');
    desk.stage.wire.trouble(isReply, { silent: true });
    assert.ok([undefined, 200, 202].includes(await julian.says('caso 999')));
    const kept = async () => /reply_kept/.test(desk.program.output) || undefined;
    await eventually('the reply to be kept', kept);
    const times = () => desk.stage.wire.calls.filter(({ call }) => isReply(call)).length;
    await eventually('the reply to come', async () => times() === 2 || undefined);
  });
});
