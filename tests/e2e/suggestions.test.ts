import assert from 'node:assert/strict';
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

  it('is the category with the words that speak for it, and who has cases of it, with how many', async () => {
    const card = await andres.channelCard(new RegExp(`${number}\nNUEVO`));
    const fields = card.button('triage').inputs.map(({ value }) => value);
    const { name, aadObjectId } = maria.member;
    assert.deepEqual(fields, ['incident', 'infrastructure', 'medium', aadObjectId]);
    assert.match(card.text, /Categoría sugerida por «escáner»/);
    assert.ok(card.text.includes(`Se sugiere a ${name} (Infraestructura · 1 abierto).`), card.text);
  });

  it('is on no card of the requester', async () => {
    const card = await desk.person('lucia').card(new RegExp(`${number}\nNUEVO`));
    assert.doesNotMatch(card.text, /sugerida|sugiere/);
  });

  it('is accepted whole by one press, and is no suggestion then', async () => {
    const { text } = await onDeskCard(andres, number, 'triage');
    assert.match(text, new RegExp(`${number}\nASIGNADO`));
    assert.match(text, /Categoría: Infraestructura/);
    assert.ok(text.includes(`Asignado a: ${maria.member.name}`));
    assert.doesNotMatch(text, /sugerida|sugiere/);
    await maria.card(new RegExp(`le asignó este caso[\\s\\S]*${number}`));
  });
});
