import { strict as assert } from 'node:assert';
import { findCommand } from '../../src/application/meaning/commands.ts';
import type { MonthAsked } from '../../src/application/meaning/outcome.ts';
import { partsReplaced } from '../../src/application/parts-list.ts';
import type { CaseStore } from '../../src/application/ports/case-store.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import { ACTORS, caseIn, SOLVER } from '../domain/fixtures.ts';
import { ANA, LUIS, TestEnvironment } from './test-environment.ts';

describe('the spare parts replaced in a month', () => {
  let cases: CaseStore;
  const page = (asked: MonthAsked, number = 0, now = '2026-11-03T15:00:00Z') =>
    partsReplaced(
      { cases, clock: { now: () => new Date(now) }, calendar: BOGOTA },
      LUIS,
      asked,
      number,
    );
  const keep = async (at: string, list: string) => {
    const kase = caseIn('resolved');
    const parts = { list, environment: true, energy: true } as const;
    const solutions = kase.solutions.map((one) => ({ ...one, at: new Date(at), parts }));
    assert.ok(await cases.insert({ ...kase, id: list, number: list, solutions }));
  };
  const listed = async (...asked: Parameters<typeof page>) =>
    (await page(...asked))?.found.map(({ parts }) => parts);

  beforeEach(async () => {
    cases = (await TestEnvironment.create()).stores.cases;
  });

  it('are those of the month at the desk, whose midnight is not the one of Greenwich', async () => {
    await keep('2026-10-01T04:59:59Z', 'septiembre');
    await keep('2026-10-01T05:00:00Z', 'primero');
    await keep('2026-11-01T04:59:59Z', 'último');
    await keep('2026-11-01T05:00:00Z', 'noviembre');
    assert.deepEqual(await listed({ month: 10 }), ['primero', 'último']);
    assert.deepEqual(await listed({ month: 10, year: 2025 }), []);
    assert.deepEqual(await listed({}), ['noviembre']);
    assert.deepEqual(await listed({}, 0, '2026-11-01T04:00:00Z'), ['primero', 'último']);
  });

  it('are of the last month of that name that has begun', async () => {
    const month = async (asked: MonthAsked) => (await page(asked))?.month;
    assert.deepEqual(await month({ month: 11 }), { month: 11, year: 2026 });
    assert.deepEqual(await month({ month: 12 }), { month: 12, year: 2025 });
    assert.deepEqual(await month({ month: 12, year: 2026 }), { month: 12, year: 2026 });
  });

  it('come by tens, with how many there are', async () => {
    for (let day = 10; day < 22; day += 1) await keep(`2026-10-${day}T15:00:00Z`, `día ${day}`);
    const first = await page({ month: 10 });
    const last = await page({ month: 10 }, 1);
    assert.deepEqual([first?.total, first?.found.length, first?.more], [12, 10, true]);
    assert.deepEqual([last?.earlier, last?.found.length, last?.more], [10, 2, false]);
    assert.equal(last?.found[1]?.parts, 'día 21');
    assert.equal(last?.found[1]?.by.name, SOLVER.name);
  });

  it('are for the staff alone', async () => {
    for (const actor of [ANA, ACTORS.registrar]) {
      const deps = { cases, clock: { now: () => new Date() }, calendar: BOGOTA };
      assert.equal(await partsReplaced(deps, actor, {}), undefined);
    }
  });
});

describe('asking for the spare parts', () => {
  const asked = (text: string) => {
    const command = findCommand(text);
    return command?.name === 'parts' ? command.month : undefined;
  };

  it('names a month in either language, with a year or without, or none', () => {
    const october = ['octubre', 'de octubre', 'oct', 'en octubre'].map((of) => `Repuestos ${of}`);
    for (const text of [
      ...october,
      'parts october',
      'spare parts in October',
      'REPUESTOS Octubre.',
    ])
      assert.deepEqual(asked(text), { month: 10 }, text);
    for (const text of ['repuestos 2026-10', 'repuestos octubre de 2026', 'parts 10/2026'])
      assert.deepEqual(asked(text), { month: 10, year: 2026 }, text);
    for (const text of ['repuestos', 'Repuestos cambiados', 'repuestos de este mes', 'parts'])
      assert.deepEqual(asked(text), {}, text);
  });

  it('is no request for some', () => {
    for (const text of [
      'repuestos para la impresora de Hacienda',
      'repuestos urgentes',
      'repuestos 2026-13',
      'necesito repuestos',
      'parts of the report are missing',
    ])
      assert.equal(findCommand(text), undefined, text);
  });
});
