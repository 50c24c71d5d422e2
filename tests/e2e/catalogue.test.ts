import assert from 'node:assert/strict';
import { member, type RunningDesk, startDesk } from './desk.ts';
import type { Outcome, Person } from './person.ts';
import { onDeskCard, opensCase, preparesCase, starts, valueOn } from './steps.ts';

const START_MS = 60_000;
const CATEGORY = 'Gobierno digital';

describe('The lists that the desk’s lead keeps in chat', () => {
  let desk: RunningDesk;
  let lead: Person;
  let maria: Person;
  let requester: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ env: { DESK_LEADS: member('andres').aadObjectId } });
    lead = desk.person('andres');
    maria = desk.person('maria');
    requester = desk.person('yolanda');
  });

  after(() => desk?.close());

  const list = async (command: string, heading: RegExp) => {
    await lead.says(command);
    return lead.nextCard(heading);
  };
  const cardOf = (outcome: Outcome) => {
    assert.equal(outcome.kind, 'card', outcome.text);
    return outcome.text;
  };
  /** Presses "Agregar", fills the form in and presses "Guardar". */
  const adds = async (
    command: string,
    heading: RegExp,
    add: string,
    fields: Readonly<Record<string, string>>,
  ) => {
    cardOf(await (await list(command, heading)).click(add));
    return (await lead.card(/\[Guardar\]/)).click('Guardar', fields);
  };
  const choicesOf = async (field: string) => {
    const card = await lead.channelCard(new RegExp(number));
    const inputs = card.buttons.flatMap((button) => button.inputs);
    return inputs.find(({ id }) => id === field)?.choices.map(({ title }) => title) ?? [];
  };

  it('are changed by nobody else: who is of the desk learns who leads it, the others that it is the desk’s', async () => {
    await maria.says('categorías');
    assert.ok((await maria.reads(/lidera la mesa/)).includes(lead.member.name));
    await requester.says('categorías');
    await requester.reads(/solo lo puede hacer quien está en la mesa/);
  });

  it('begin with the procedure’s six categories, and take one more, under which a case is put', async () => {
    const shown = await list('categorías', /^Categorías \(6\)/);
    assert.match(shown.text, /Capacitación[\s\S]*Contratos[\s\S]*Convenios/);
    const fields = {
      'Nombre en español': CATEGORY,
      'Nombre en inglés (opcional)': 'Digital government',
    };
    const saved = await adds('categorías', /^Categorías/, 'Agregar', fields);
    assert.match(cardOf(saved), /Quedó guardado: «Gobierno digital»[\s\S]*Categorías \(7\)/);
    number = await opensCase(requester);
    assert.ok((await choicesOf('triage_category')).includes(CATEGORY));
    await onDeskCard(lead, number, 'triage', {
      Tipo: 'Incidencia',
      Categoría: CATEGORY,
      '¿Quién lo resuelve?': maria.member.name,
    });
    await desk.shows(new RegExp(`${number}\nASIGNADO[\\s\\S]*Categoría: ${CATEGORY}`));
  });

  it('lose nothing that was typed when they refuse it: a name that is there already', async () => {
    const fields = {
      'Nombre en español': 'gobierno DIGITAL',
      'Nombre en inglés (opcional)': 'Other',
    };
    const refused = await adds('categorías', /^Categorías/, 'Agregar', fields);
    assert.match(cardOf(refused), /Ya hay uno que se llama así/);
    const form = await lead.card(/Ya hay uno que se llama así/);
    const values = form.button('Guardar').inputs.map(({ value }) => value);
    assert.deepEqual(values, ['gobierno DIGITAL', 'Other']);
  });

  it('keep a category that is removed on the cases that have it, and offer it no more', async () => {
    const stale = await list('categorías', /^Categorías \(7\)/);
    const last = stale.buttons.filter(({ verb }) => verb === 'catalogue_remove').at(-1);
    assert.ok(last);
    const acts = { type: 'Action.Execute', verb: last.verb, data: last.data };
    const gone = await lead.acts(stale.spot, acts);
    assert.match(cardOf(gone), /Se quitó: «Gobierno digital»[\s\S]*Categorías \(6\)/);
    assert.match(gone.text, /Retiradas, que siguen en sus casos: Gobierno digital/);
    const old = stale.buttons.find(({ verb }) => verb === 'catalogue_remove');
    const late = await lead.acts(stale.spot, { ...acts, data: old?.data });
    assert.match(cardOf(late), /no se quitó nada[\s\S]*Categorías \(6\)/);

    await onDeskCard(lead, number, 'Guardar prioridad', { Prioridad: 'low' });
    const shown = await desk.shows(new RegExp(`${number}\nASIGNADO[\\s\\S]*Prioridad: Baja`));
    assert.match(shown, /Categoría: Gobierno digital \(retirada\)/);
    const other = await opensCase(requester, 'El escáner de la ventanilla no enciende desde ayer');
    const card = await lead.channelCard(new RegExp(other));
    const triage = card.button('triage');
    const offered = triage.inputs.find(({ id }) => id === 'triage_category')?.choices ?? [];
    assert.ok(offered.length === 6 && offered.every(({ title }) => !title.includes(CATEGORY)));
    const own = (await lead.channelCard(new RegExp(number))).button('categorize').inputs;
    const removed = own[0]?.choices.find(({ title }) => title.includes(CATEGORY))?.value ?? '';
    const refused = await lead.acts(card.spot, {
      type: 'Action.Execute',
      verb: 'categorize',
      data: { ...card.button('categorize').data, category: removed },
    });
    assert.match(refused.text, /Esa categoría ya no está en la lista de la mesa/);
  });

  it('give a prepared solution to each requester in their own language, before what was typed', async () => {
    const fields = {
      'Nombre en español': 'Tóner cambiado',
      'Nombre en inglés (opcional)': 'Toner replaced',
      'Texto en español': 'Se cambió el tóner y se imprimió una página de prueba.',
      'Texto en inglés (opcional)': 'The toner was replaced and a test page printed.',
    };
    const saved = await adds('textos', /^Textos preparados/, 'Agregar solución', fields);
    assert.match(cardOf(saved), /Quedó guardado: «Tóner cambiado»/);
    await requester.says('english');
    await requester.reads(/English/);
    await starts(maria, number);
    const card = await maria.card(new RegExp(`${number}\nEN CURSO[\\s\\S]*Texto preparado`));
    const empty = await maria.acts(card.spot, {
      type: 'Action.Execute',
      verb: 'resolve',
      data: card.button('Marcar como resuelto').data,
    });
    assert.match(empty.text, /Falta la solución/);
    await card.click('Marcar como resuelto', {
      'Texto preparado': 'Tóner cambiado',
      'Solución o recomendaciones': 'Queda otro de repuesto.',
    });
    const told = await requester.card(/test page printed/);
    assert.match(told.text, /The toner was replaced[\s\S]*Queda otro de repuesto/);
    assert.doesNotMatch(told.text, /página de prueba/);
  });

  it('send the Spanish words to who speaks Spanish, and nothing typed is needed', async () => {
    const lucia = desk.person('lucia');
    const other = await opensCase(lucia, 'La impresora de la sala de juntas no imprime desde ayer');
    await onDeskCard(lead, other, 'triage', { '¿Quién lo resuelve?': maria.member.name });
    await starts(maria, other);
    const card = await maria.card(new RegExp(`${other}\nEN CURSO[\\s\\S]*Texto preparado`));
    await card.click('Marcar como resuelto', { 'Texto preparado': 'Tóner cambiado' });
    await lucia.card(/Se cambió el tóner y se imprimió una página de prueba/);
  });

  it('offer the offices on the form, and know one by part of its name', async () => {
    const fields = {
      'Nombre en español': 'Secretaría de Hacienda',
      'Nombre en inglés (opcional)': 'Finance',
    };
    await adds('dependencias', /^Dependencias/, 'Agregar', fields);
    const oscar = desk.person('oscar');
    const form = await preparesCase(
      oscar,
      'El teclado del computador de la ventanilla dejó de funcionar ayer',
    );
    const { inputs } = form.button('Abrir el caso');
    const offered = inputs.find(({ id }) => id === 'office_choice')?.choices ?? [];
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Secretaría de Hacienda', 'No está en la lista'],
    );
    await oscar.says('trabajo en hacienda');
    const named = await oscar.nextCard(/\[Abrir el caso\]/);
    const finance = offered.find(({ title }) => title === 'Secretaría de Hacienda')?.value;
    assert.equal(valueOn(named, 'office_choice'), finance);
    await named.click('Abrir el caso');
    await oscar.reads(/Listo: su caso es el MS/);
    await desk.shows(/teclado[\s\S]*Dependencia: Secretaría de Hacienda/);

    const julian = desk.person('julian');
    const told = await preparesCase(julian, 'La impresora de Hacienda no imprime desde ayer');
    assert.equal(valueOn(told, 'office_choice'), finance);
    await told.click('Abrir el caso');
    await desk.shows(/impresora de Hacienda[\s\S]*Dependencia: Secretaría de Hacienda/);

    await oscar.says('registrar caso');
    const letter = await oscar.nextCard(/Registrar un caso/);
    const done = await letter.click('Registrar caso', {
      '¿Cómo llegó?': 'Ventanilla',
      register_name: 'Rubén Ochoa',
      register_office_choice: 'Secretaría de Hacienda',
      register_request: 'El internet de la biblioteca no funciona desde ayer',
    });
    const opened = /MS-\d{4}-\d{6}/.exec(done.text)?.[0] ?? 'none';
    await desk.shows(new RegExp(`${opened}[\\s\\S]*Dependencia: Secretaría de Hacienda`));
  });
});
