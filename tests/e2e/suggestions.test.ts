import assert from 'node:assert/strict';
import type { Card } from './card.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, onDeskCard, opensCase } from './steps.ts';

const START_MS = 60_000;
const REQUEST = 'El escáner de la ventanilla única no enciende desde ayer';

describe('What the desk’s card suggests for a new case', () => {
  let desk: RunningDesk;
  let andres: Person;
  let maria: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    andres = desk.person('andres');
    maria = desk.person('maria');
    await assigns(desk, andres, await opensCase(desk.person('yolanda')), maria);
    number = await opensCase(desk.person('lucia'), REQUEST);
  });

  after(() => desk?.close());

  const opensWith = (card: Card, button: string) => card.button(button).inputs[0]?.value;

  it('is the category with the words that speak for it, for the desk alone', async () => {
    const card = await andres.channelCard(new RegExp(`${number}\nNUEVO`));
    assert.equal(opensWith(card, 'Guardar categoría'), 'infrastructure');
    assert.match(card.text, /Categoría sugerida por «escáner»/);
    const own = await desk.person('lucia').card(new RegExp(`${number}\nNUEVO`));
    assert.doesNotMatch(own.text, /sugerida|sugiere/);
  });

  it('is, once that is accepted by pressing the button, who has cases of the category, with how many', async () => {
    await onDeskCard(andres, number, 'Guardar tipo', { Tipo: 'Incidencia' });
    const outcome = await onDeskCard(andres, number, 'Guardar categoría');
    assert.match(outcome.text, /Categoría: Infraestructura/);
    assert.doesNotMatch(outcome.text, /Categoría sugerida/);
    const card = await andres.channelCard(new RegExp(`${number}\nNUEVO`));
    assert.equal(opensWith(card, 'Asignar el caso'), maria.member.aadObjectId);
    const { name } = maria.member;
    assert.ok(card.text.includes(`Se sugiere a ${name} (Infraestructura · 1 abierto).`), card.text);
  });

  it('is accepted by pressing the button, and is no suggestion then', async () => {
    const { text } = await onDeskCard(andres, number, 'Asignar el caso');
    assert.match(text, new RegExp(`${number}\nASIGNADO`));
    assert.ok(text.includes(`Asignado a: ${maria.member.name}`));
    assert.doesNotMatch(text, /Se sugiere/);
    await maria.card(new RegExp(`le asignó este caso[\\s\\S]*${number}`));
  });
});
