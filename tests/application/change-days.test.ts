import { strict as assert } from 'node:assert';
import { putDay, removeDay } from '../../src/application/change-days.ts';
import type { DayWritten } from '../../src/domain/office-days.ts';
import { type Program, TestEnvironment } from './test-environment.ts';

const WORDS = { es: ' Día del municipio ', en: '' };

describe('the office’s own days as they are changed', () => {
  let environment: TestEnvironment;
  let program: Program;
  let renewals: number;
  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    renewals = 0;
  });
  afterEach(() => environment.stores.close());

  const deps = () => ({
    ...program.turns,
    deskDays: {
      listed: () => [],
      renew: async () => {
        renewals += 1;
      },
    },
  });
  const put = (more: Partial<DayWritten> = {}) =>
    putDay(deps(), { day: '2026-06-12', words: WORDS, ...more });
  const stored = async () => (await program.deskSettings.find('days'))?.value ?? [];

  it('keep a day off with its name, in Spanish where the English was left out, and are renewed', async () => {
    const words = { es: 'Día del municipio', en: 'Día del municipio' };
    const day = { day: '2026-06-12', worked: [], words };
    assert.deepEqual(await put(), day);
    assert.deepEqual(await stored(), [day]);
    assert.equal(renewals, 1);
  });

  for (const [from, until, worked] of [
    ['', '12:00', [[480, 720]]],
    [
      '10:30',
      '',
      [
        [630, 720],
        [840, 1080],
      ],
    ],
    ['07:00', '15:00', [[420, 900]]],
    [
      '',
      '16:00',
      [
        [480, 720],
        [840, 960],
      ],
    ],
  ] as const)
    it(`cut the usual hours to those from "${from}" to "${until}", or have them as they are said`, async () => {
      await put({ from, until });
      const [day] = await stored();
      assert.deepEqual(
        day?.worked.map((span) => [span.from, span.to]),
        worked,
      );
    });

  for (const [why, more, code] of [
    ['no day', { day: '' }, 'no_day'],
    ['a day that no calendar has', { day: '2026-02-30' }, 'no_day'],
    ['yesterday', { day: '2026-03-03' }, 'day_past'],
    ['a day of another decade', { day: '2036-06-12' }, 'day_far'],
    ['a day without a name', { words: { es: ' ', en: 'Town day' } }, 'no_day_name'],
    ['hours the wrong way round', { from: '12:00', until: '08:00' }, 'day_hours'],
    ['hours outside the usual ones', { until: '07:00' }, 'day_hours'],
    ['no hours at all', { until: 'mediodía' }, 'day_hours'],
    ['half a Saturday', { day: '2026-06-13', until: '12:00' }, 'day_hours_needed'],
  ] as const)
    it(`refuse ${why}, and keep nothing of it`, async () => {
      assert.deepEqual(await put(more), { code });
      assert.deepEqual(await stored(), []);
    });

  it('have a Saturday that is worked when both hours are said, and today', async () => {
    await put({ day: '2026-06-13', from: '08:00', until: '12:00' });
    await put({ day: '2026-03-04' });
    assert.deepEqual(
      (await stored()).map(({ day }) => day),
      ['2026-06-13', '2026-03-04'],
    );
  });

  it('have one entry a day, the last one, and lose it once however often it is removed', async () => {
    await put();
    await put({ until: '12:00' });
    const [day, ...others] = await stored();
    assert.deepEqual([day?.worked, others], [[{ from: 480, to: 720 }], []]);
    assert.equal((await removeDay(deps(), '2026-06-12'))?.day, '2026-06-12');
    assert.equal(await removeDay(deps(), '2026-06-12'), undefined);
    assert.deepEqual(await stored(), []);
  });

  it('keep both of two days that two leads write at once', async () => {
    await Promise.all([put(), put({ day: '2026-06-15' })]);
    assert.equal((await stored()).length, 2);
  });
});
