import assert from 'node:assert/strict';
import type { Json } from './activity.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { opensCase } from './steps.ts';

const START_MS = 60_000;

describe('Forged card data', () => {
  let desk: RunningDesk;
  let owner: Person;
  let stranger: Person;
  let staff: Person;
  let number: string;
  let genuine: Json;
  let untouched: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    owner = desk.person('yolanda');
    stranger = desk.person('julian');
    staff = desk.person('andres');
    number = await opensCase(owner);
    const { data } = (await staff.channelCard(new RegExp(number))).button('classify');
    genuine = { caseId: data.caseId, rev: data.rev };
    await opensCase(stranger, 'El disco de red de Cultura está lleno desde ayer');
    untouched = await desk.shows(new RegExp(number));
  });

  after(() => desk?.close());

  /** Sends it from the person's own newest card, and expects a clear no and no effect. */
  async function refused(person: Person, verb: unknown, data: unknown, words: RegExp) {
    const { spot } = await person.card(/MS-\d{4}-\d{6}/);
    const outcome = await person.acts(spot, { type: 'Action.Execute', verb, data });
    assert.notEqual(outcome.kind, 'card', outcome.text);
    assert.match(outcome.text, words);
    assert.doesNotMatch(outcome.text, /undefined|\$\{|Error:| at \w+ \(/);
    assert.equal(await desk.shows(new RegExp(number)), untouched);
  }

  const comment = (text: unknown) => ({ ...genuine, comment: text });

  it('with another person’s case is refused as if there were no such case', () =>
    refused(stranger, 'comment', comment('Quiero ver'), /No encuentro ese caso/));

  it('with a case that does not exist is refused with the same words', () =>
    refused(
      stranger,
      'comment',
      { ...comment('Hola'), caseId: 'no-existe' },
      /No encuentro ese caso/,
    ));

  it('with a verb of the desk from its requester is refused', () =>
    refused(owner, 'categorize', { ...genuine, category: 'software' }, /no puede/));

  it('with a verb of the assignee from its requester is refused', () =>
    refused(owner, 'resolve', { ...genuine, solution: 'Ya' }, /no |No /));

  it('with a triage from its requester is refused', () =>
    refused(owner, 'triage', { ...genuine, triage_priority: 'high' }, /no puede/));

  it('with a triage of what no list has, or of somebody outside the desk, is refused whole', async () => {
    const parts = { triage_kind: 'incident', triage_category: 'software' };
    const given = (forged: object) => ({ ...genuine, ...parts, ...forged });
    const { spot } = await staff.channelCard(new RegExp(number));
    const sends = (data: unknown) =>
      staff.acts(spot, { type: 'Action.Execute', verb: 'triage', data });
    const unknown = await sends(given({ triage_category: 'cocina' }));
    assert.match(unknown.text, /Esa categoría ya no está en la lista/);
    assert.match((await sends(given({ category: 'software' }))).text, /no son válidos/);
    const stranger = await sends(given({ triage_assignee: owner.member.aadObjectId }));
    assert.match(stranger.text, /no hace parte de la mesa/);
    assert.equal(await desk.shows(new RegExp(number)), untouched);
  });

  it('with an internal note from its requester is refused', () =>
    refused(owner, 'note', { ...genuine, note: 'Hola' }, /no puede/));

  it('with an unknown verb is refused', () =>
    refused(owner, 'delete_everything', genuine, /no son válidos/));

  it('with a verb of the language’s own objects is refused', () =>
    refused(owner, 'constructor', genuine, /no son válidos/));

  it('with a text beyond the limit is refused, saying the limit', () =>
    refused(owner, 'comment', comment('x'.repeat(100_000)), /\d/));

  it('with wrong types is refused', async () => {
    await refused(owner, 'comment', comment({ $gt: '' }), /no son válidos/);
    await refused(owner, 'comment', { ...comment('Hola'), rev: '1' }, /no son válidos/);
    await refused(owner, 'comment', { ...comment('Hola'), caseId: { $ne: null } }, /válidos/);
    await refused(owner, ['comment'], comment('Hola'), /no son válidos/);
    await refused(owner, 'comment', 'Hola', /no son válidos/);
  });

  it('with extra keys is refused', () =>
    refused(owner, 'comment', { ...comment('Hola'), state: 'closed' }, /no son válidos/));

  it('with a revision from the future is refused', () =>
    refused(owner, 'comment', { ...comment('Hola'), rev: 999 }, /no son válidos/));

  it('with somebody else’s name in it is still the act of the one who sent it', async () => {
    const { spot } = await owner.card(new RegExp(number));
    await owner.acts(spot, {
      type: 'Action.Execute',
      verb: 'comment',
      data: comment('Lo escribí yo'),
      from: { id: staff.member.id, name: staff.member.name },
    });
    const shown = await desk.shows(/Lo escribí yo/);
    assert.match(shown, new RegExp(`${owner.member.name} \\(.*\\): Lo escribí yo`));
  });
});
