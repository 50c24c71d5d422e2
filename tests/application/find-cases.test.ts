import { strict as assert } from 'node:assert';
import { findCases } from '../../src/application/find-cases.ts';
import { ANA, act, LUIS, open, PEDRO, type Program, TestEnvironment } from './test-environment.ts';

const PRINTER = 'La impresora del segundo piso no imprime desde ayer';
const SCREEN = 'La pantalla de la ventanilla parpadea desde el lunes';

describe('a case that somebody looks for to show it to others', () => {
  let environment: TestEnvironment;
  let program: Program;

  const found = async (actor: typeof ANA, text: string) =>
    (await findCases(program.turns, actor, text)).map(({ id }) => id).sort();

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await open(program, { id: 'printer', request: PRINTER });
    await open(program, { id: 'screen', request: SCREEN, by: PEDRO });
  });

  it('is found by the staff among all, by words or by number in any of its forms', async () => {
    assert.deepEqual(await found(LUIS, 'IMPRESORAS'), ['printer']);
    assert.deepEqual(await found(LUIS, 'desde'), ['printer', 'screen']);
    for (const number of ['2', 'MS-2026-000002', 'caso 2', '#2'])
      assert.deepEqual(await found(LUIS, number), ['screen'], number);
  });

  it('is found by anybody else among their own alone, by words and by number', async () => {
    assert.deepEqual(await found(ANA, 'desde'), ['printer']);
    assert.deepEqual(await found(ANA, 'impresora segundo'), ['printer']);
    for (const other of ['pantalla', '2', 'MS-2026-000002', 'impresora pantalla', '¿?'])
      assert.deepEqual(await found(ANA, other), [], other);
  });

  it('is not found by what only the staff may read of it', async () => {
    await act(program, LUIS, { name: 'note', note: 'Sospecha de cortocircuito' }, 'printer');
    assert.deepEqual(await found(LUIS, 'cortocircuito'), ['printer']);
    assert.deepEqual(await found(ANA, 'cortocircuito'), []);
  });

  it('is one of their own when nothing is written, or none', async () => {
    assert.deepEqual(await found(ANA, ' '), ['printer']);
    assert.deepEqual(await found(LUIS, ''), []);
  });
});
