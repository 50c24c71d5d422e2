import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, opensCase, resolves, starts } from './steps.ts';

const START_MS = 60_000;
const WITH_PARTS = 'Resolver con repuestos o proveedor';
const SUBMIT = 'Guardar y resolver';

describe('A case resolved with spare parts or by a provider', () => {
  let desk: RunningDesk;
  let requester: Person;
  let maria: Person;
  let andres: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    requester = desk.person('yolanda');
    andres = desk.person('andres');
    maria = desk.person('maria');
    await maria.says('mis casos');
    number = await opensCase(requester);
    await assigns(desk, andres, number, maria);
    await starts(maria, number);
  });

  after(() => desk?.close());

  const form = () => maria.card(new RegExp(`Solución del caso ${number}, con repuestos`));
  const sends = async (fields: Readonly<Record<string, string>>) =>
    (await form()).click(SUBMIT, fields);
  const SOLUTION = { parts_solution: 'Se cambió el disco y arranca bien.' };
  const PARTS = { parts_list: '1 disco SSD de 480 GB' };
  const TICKED = { parts_environment: 'true', parts_energy: 'true' };

  it('is begun from the card’s "…", and the ordinary resolution stays one form with one field', async () => {
    const card = await maria.card(new RegExp(`${number}\\nEN CURSO[\\s\\S]*${WITH_PARTS}`));
    assert.equal(card.button('resolve').inputs.length, 1);
    assert.equal(card.titles[0], 'Resolver');
    assert.ok(card.titles.indexOf(WITH_PARTS) > 3);
    assert.match((await card.click(WITH_PARTS)).text, /está más abajo/);
    const asked = await form();
    assert.match(asked.text, /disposición final de la parte retirada/);
    assert.match(asked.text, /ahorro de energía/);
  });

  it('is not begun from the desk’s card by somebody else, and for the assignee goes to their own chat', async () => {
    const { titles } = await andres.channelCard(new RegExp(`${number}\nEN CURSO`));
    assert.ok(!titles.includes(WITH_PARTS));
    // On the card that Teams draws for the assignee alone.
    const onOwnDeskCard = async (person: Person) => {
      const shared = await person.channelCard(new RegExp(`${number}\nEN CURSO`));
      const data = (await maria.card(new RegExp(`${number}\nEN CURSO`))).button(WITH_PARTS).data;
      return person.acts(shared.spot, { type: 'Action.Execute', verb: 'open_form', data });
    };
    assert.match((await onOwnDeskCard(andres)).text, /no puede resolver el caso/);
    const sent = await onOwnDeskCard(maria);
    assert.match(sent.text, /Le envié el formulario/);
    await maria.nextCard(new RegExp(`Solución del caso ${number}, con repuestos`));
  });

  it('is refused without the whole checklist, and stays EN CURSO', async () => {
    for (const ticked of [{}, { parts_energy: 'true' }]) {
      const refused = await sends({ ...SOLUTION, ...PARTS, ...ticked });
      // Words under the form: what was typed stays in it.
      assert.equal(refused.kind, 'message');
      assert.match(refused.text, /dos condiciones.*norma ambiental y ahorro de energía/);
    }
    assert.match(desk.channel().join(), new RegExp(`${number}\\nEN CURSO`));
  });

  it('is refused with a provider that no professional of the desk endorsed', async () => {
    const given = { ...SOLUTION, parts_provider: 'Redes S.A.S.' };
    assert.match((await sends(given)).text, /necesita el visto bueno de un profesional/);
    const asked = await form();
    const stranger = {
      ...asked.button(SUBMIT).data,
      ...given,
      parts_endorser: requester.member.aadObjectId,
    };
    const verb = 'resolve_with_parts';
    const refused = await maria.acts(asked.spot, { type: 'Action.Execute', verb, data: stranger });
    assert.match(refused.text, /no tiene el rol de profesional/);
    assert.match(desk.channel().join(), new RegExp(`${number}\\nEN CURSO`));
  });

  it('is RESUELTO with all of it, which the desk and the requester see', async () => {
    const provider = { parts_provider: 'Redes S.A.S.', parts_endorser: andres.member.name };
    const done = await sends({ ...SOLUTION, ...PARTS, ...TICKED, ...provider });
    assert.match(done.text, new RegExp(`${number}\\nRESUELTO`));
    const endorsed = `Proveedor: Redes S.A.S., con visto bueno de ${andres.member.name}`;
    const shown = await desk.shows(new RegExp(`${number}\\nRESUELTO`));
    assert.match(
      shown,
      /con disposición final según la norma ambiental y ahorro de energía: 1 disco/,
    );
    assert.ok(shown.includes(endorsed), shown);
    const told = await requester.card(/¿Quedó resuelto\?/);
    assert.match(told.text, /^Repuestos cambiados: 1 disco SSD de 480 GB$/m);
    assert.ok(told.text.includes(endorsed), told.text);
  });

  it('is listed in its month, and a case without parts is not', async () => {
    const other = await opensCase(requester, 'El monitor de Archivo parpadea desde ayer');
    await assigns(desk, andres, other, maria);
    await starts(maria, other);
    await resolves(maria, other, 'Se ajustó el cable.');
    await desk.shows(new RegExp(`${other}\\nRESUELTO`));
    await andres.says('repuestos');
    const list = await andres.nextCard(/Repuestos cambiados en .* · 1 registro/);
    assert.match(
      list.text,
      new RegExp(`${number}\\nRESUELTO\\n.* · ${maria.member.name}\\n1 disco SSD`),
    );
    assert.ok(!list.text.includes(other));
    assert.match((await list.click('Ver')).text, /está más abajo/);
    await andres.nextCard(new RegExp(`${number}\\nRESUELTO`));
    await andres.says('repuestos 2020-10');
    await andres.reads(/En octubre de 2020 no se cambiaron repuestos/);
  });

  it('is listed for nobody outside the desk', async () => {
    const julian = desk.person('julian');
    await julian.says('repuestos');
    await julian.reads(/es para quien está en la mesa de servicio/);
    assert.ok(!(await julian.screen()).join().includes(number));
  });
});
