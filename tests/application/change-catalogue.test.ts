import { strict as assert } from 'node:assert';
import { hasCannedText, withCannedText } from '../../src/application/canned-texts.ts';
import { changeCatalogue, listedEntries } from '../../src/application/change-catalogue.ts';
import { deskCatalogue } from '../../src/application/desk-catalogue.ts';
import { handleCommand } from '../../src/application/handle-command.ts';
import { suggestionsFor } from '../../src/application/suggestions.ts';
import { PROCEDURE_CATALOGUE } from '../../src/domain/desk-catalogue.ts';
import { act, LUIS, open, openTo, type Program, TestEnvironment } from './test-environment.ts';

const WORDS = { es: 'Gobierno digital', en: 'Digital government' };

describe('the desk’s lists as they are changed', () => {
  let program: Program;
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });
  afterEach(() => environment.stores.close());

  const put = (rev: number, words = WORDS, id?: string) =>
    changeCatalogue(program.turns, 'categories', rev, { do: 'put', words, ...(id && { id }) });
  const remove = (rev: number, id: string) =>
    changeCatalogue(program.turns, 'categories', rev, { do: 'remove', id });
  const names = async () =>
    (await deskCatalogue(program.deskSettings)).categories.map(({ words }) => words.es);

  it('are the procedure’s before the first change, and the same object until the next one', async () => {
    const first = await deskCatalogue(program.deskSettings);
    assert.deepEqual(first, PROCEDURE_CATALOGUE);
    assert.equal(await deskCatalogue(program.deskSettings), first);
    assert.deepEqual(await put(0), { kind: 'changed' });
    assert.deepEqual((await names()).at(-1), 'Gobierno digital');
  });

  it('take a repeated click once, and refuse one from a list that changed since', async () => {
    await put(0);
    assert.deepEqual(await put(0), { kind: 'changed' });
    assert.equal((await names()).length, 7);
    assert.deepEqual(await put(0, { es: 'Otra', en: 'Other' }), { kind: 'stale' });
    assert.deepEqual(await remove(1, 'software'), { kind: 'changed' });
    assert.deepEqual(await remove(1, 'software'), { kind: 'changed' });
    assert.deepEqual(await remove(1, 'training'), { kind: 'stale' });
    assert.equal((await listedEntries(program.deskSettings, 'categories')).rev, 2);
  });

  it('are written by one of two leads who change them at once', async () => {
    const kinds = await Promise.all([
      put(0, { es: 'Una', en: 'One' }),
      put(0, { es: 'Otra', en: 'Other' }),
    ]);
    assert.deepEqual(kinds.map(({ kind }) => kind).sort(), ['changed', 'stale']);
    assert.equal((await names()).length, 7);
  });

  it('keep no secret that somebody writes into a text', async () => {
    const text = { es: 'La clave es: Kx7#pq2z', en: '' };
    await changeCatalogue(program.turns, 'canned', 0, {
      do: 'put',
      words: { es: 'Ingreso', en: '' },
      use: 'solution',
      text,
    });
    const { canned } = await deskCatalogue(program.deskSettings);
    assert.equal(canned.length, 1);
    assert.doesNotMatch(JSON.stringify(canned), /Kx7/);
  });

  it('decide which category a case may be given: one of the list, and no removed one', async () => {
    await openTo(program, 'new');
    const categorize = (category: string) =>
      handleCommand(program.turns, {
        actor: LUIS,
        caseId: 'case-1',
        command: { name: 'categorize', category },
      });
    await put(0);
    const { id = '' } = (await deskCatalogue(program.deskSettings)).categories.at(-1) ?? {};
    assert.match(id, /^c-/);
    assert.equal((await categorize(id)).kind, 'done');
    await remove(1, id);
    assert.equal((await environment.kase('case-1')).category, id);
    await categorize('software');
    for (const gone of [id, 'c-unknown']) {
      const refused = await categorize(gone);
      assert.ok(refused.kind === 'rejected');
      assert.deepEqual(refused.rejection, { code: 'no_such_category' });
    }
    assert.equal((await environment.kase('case-1')).category, 'software');
  });

  it('have no removed category suggested', async () => {
    const kase = await open(program, { request: 'El escáner no enciende desde ayer, piso 3' });
    const suggested = async () =>
      (await suggestionsFor(program, kase, await deskCatalogue(program.deskSettings))).category
        ?.value;
    assert.equal(await suggested(), 'infrastructure');
    await remove(0, 'infrastructure');
    assert.notEqual(await suggested(), 'infrastructure');
  });

  it('give a prepared text in the requester’s language before what was typed, and alone', async () => {
    const text = { es: 'Se cambió el tóner.', en: 'The toner was replaced.' };
    const words = { es: 'Tóner', en: 'Toner' };
    const change = { do: 'put', words, use: 'solution', text } as const;
    await changeCatalogue(program.turns, 'canned', 0, change);
    const catalogue = await deskCatalogue(program.deskSettings);
    const canned = catalogue.canned[0]?.id ?? '';
    const kase = await openTo(program, 'in_progress');
    const solved = (solution: string, language: 'es' | 'en') =>
      withCannedText(catalogue, async () => language, { name: 'resolve', solution, canned }, kase);
    assert.equal(
      Object(await solved('Queda otro.', 'en')).solution,
      'The toner was replaced.\n\nQueda otro.',
    );
    assert.equal(Object(await solved('  ', 'es')).solution, 'Se cambió el tóner.');
    assert.ok(!hasCannedText(catalogue, { name: 'resolve', solution: 'x', canned: 'c-gone' }));
    assert.ok(hasCannedText(catalogue, { name: 'resolve', solution: 'x' }));
    await act(program, LUIS, await solved('', 'es'));
    const { solutions } = await environment.kase('case-1');
    assert.deepEqual(
      solutions.map((one) => one.text),
      ['Se cambió el tóner.'],
    );
  });
});
