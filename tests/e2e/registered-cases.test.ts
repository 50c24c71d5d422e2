import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import { REQUEST } from './steps.ts';

const START_MS = 60_000;
const LETTER = {
  '¿Cómo llegó?': 'Oficio SIGOB',
  filing_number: '2026-01234',
  filing_date: '2026-03-02',
  filing_office: 'Secretaría de Hacienda',
};

describe('A case that the desk registers for somebody', () => {
  let desk: RunningDesk;
  let andres: Person;
  let lucia: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    andres = desk.person('andres');
    lucia = desk.person('lucia');
    await lucia.says('hola');
    await lucia.reads(/mesa de servicio/);
  });

  after(() => desk?.close());

  const form = async (person: Person) => {
    await person.says('registrar caso');
    return person.nextCard(/Registrar un caso/);
  };

  it('by a letter is of the known person chosen, who is told in chat', async () => {
    const { name } = lucia.member;
    const card = await form(andres);
    const picker = card.button('Registrar caso').inputs.find(({ id }) => id === 'register_person');
    const chosen = picker?.choices.find(({ title }) => title.startsWith(name))?.value ?? '';
    assert.notEqual(chosen, '');
    const done = await card.click('Registrar caso', {
      ...LETTER,
      register_person: chosen,
      register_request: REQUEST,
    });
    number = /MS-\d{4}-\d{6}/.exec(done.text)?.[0] ?? '';
    assert.ok(done.text.includes(`Registré el caso ${number} para ${name}.`), done.text);
    const own = await lucia.card(new RegExp(`^${number}\nNUEVO`));
    assert.match(own.text, /Radicado: 2026-01234, del 2 de marzo de 2026/);
    assert.ok(own.titles.includes('Cancelar caso'), own.titles.join());
  });

  it('says on the desk’s card how it came, by which letter, and who registered it', async () => {
    const { text } = await andres.channelCard(new RegExp(`${number}\nNUEVO`));
    assert.match(text, /Llegó por: Oficio SIGOB/);
    assert.match(text, /Radicado: 2026-01234, del 2 de marzo de 2026, de Secretaría de Hacienda/);
    assert.ok(text.includes(`Registró: ${andres.member.name}`), text);
    await andres.says('buscar 2026-01234');
    await andres.nextCard(new RegExp(`Casos con «2026-01234»[\\s\\S]*${number}`));
  });

  it('is not opened again for the same letter: whoever tries is shown the first', async () => {
    const maria = desk.person('maria');
    const again = await (await form(maria)).click('Registrar caso', {
      ...LETTER,
      filing_number: '2026/01234',
      register_name: 'Rubén Ochoa',
      register_request: 'El escáner de la ventanilla no enciende desde ayer',
    });
    assert.equal(again.kind, 'card');
    assert.match(again.text, new RegExp(`ya tiene el caso ${number}, en estado NUEVO`));
    await maria.nextCard(new RegExp(`^${number}\nNUEVO[\\s\\S]*impresora`));
    assert.equal(desk.channel().filter((text) => /^MS-/.test(text)).length, 1);
  });

  it('of somebody with an address alone is told by e-mail', async () => {
    const done = await (await form(andres)).click('Registrar caso', {
      '¿Cómo llegó?': 'Ventanilla',
      register_name: 'Rubén Ochoa',
      register_email: 'Ruben@vereda.example',
      register_request: 'El internet de la biblioteca de la vereda no funciona desde ayer',
    });
    const opened = /MS-\d{4}-\d{6}/.exec(done.text)?.[0] ?? 'none';
    const folder = join(desk.dataDir, 'mail');
    const mail = await eventually('an e-mail to the requester', async () => {
      const names = await readdir(folder).catch(() => []);
      const file = names.find((name) => name.startsWith(opened) && name.endsWith('.eml'));
      return file && readFile(join(folder, file), 'utf8');
    });
    assert.match(mail, /^To: .*<ruben@vereda\.example>/m);
    assert.match(mail, new RegExp(`^Subject: .*${opened}`, 'm'));
  });

  it('is registered by nobody who is not of the desk', async () => {
    const yolanda = desk.person('yolanda');
    await yolanda.says('registrar caso');
    await yolanda.reads(/solo lo hace la mesa de servicio/);
  });
});
