import { strict as assert } from 'node:assert';
import { changeLevels, deskLevels } from '../../src/application/service-levels.ts';
import { hoursOf, levelsWritten } from '../../src/domain/level-hours.ts';
import { PROPOSED_LEVELS } from '../../src/domain/service-level.ts';
import { OPENED_AT, SOLVER } from '../domain/fixtures.ts';
import { type Program, TestEnvironment } from './test-environment.ts';

const OTHERS = { ...PROPOSED_LEVELS, high: { start: 30, resolve: 240 } };
const confirmed = { by: SOLVER, at: OPENED_AT };

describe('the desk’s service levels', () => {
  let program: Program;

  beforeEach(async () => {
    program = (await TestEnvironment.create()).program();
  });

  const change = (rev: number, what: Parameters<typeof changeLevels>[2]) =>
    changeLevels(program.deskSettings, rev, what);
  const known = () => deskLevels(program.deskSettings);

  it('are the proposal, which nobody confirmed, until a lead changes them', async () => {
    assert.deepEqual(await known(), { levels: PROPOSED_LEVELS, rev: 0 });
    assert.equal(await change(0, { levels: OTHERS }), 'changed');
    assert.deepEqual(await known(), { levels: OTHERS, rev: 1 });
  });

  it('are promised once confirmed, and to be confirmed again after a change', async () => {
    assert.equal(await change(0, { confirmed }), 'changed');
    assert.deepEqual(await known(), { levels: PROPOSED_LEVELS, confirmed, rev: 1 });
    assert.equal(await change(1, { levels: PROPOSED_LEVELS }), 'changed');
    assert.deepEqual((await known()).confirmed, confirmed);
    assert.equal(await change(1, { levels: OTHERS }), 'changed');
    assert.deepEqual(await known(), { levels: OTHERS, rev: 2 });
  });

  it('stay as they are when the card showed others, and a click sent again finds what it did', async () => {
    await change(0, { levels: OTHERS });
    assert.equal(await change(0, { levels: OTHERS }), 'changed');
    assert.equal(await change(0, { levels: PROPOSED_LEVELS }), 'stale');
    assert.equal(await change(0, { confirmed }), 'stale');
    assert.equal(await change(1, { confirmed }), 'changed');
    assert.equal(await change(1, { confirmed }), 'changed');
    assert.deepEqual(await known(), { levels: OTHERS, confirmed, rev: 2 });
  });
});

describe('the hours that a lead writes', () => {
  const medium = { start: '4', resolve: '16' };
  const written = (start: string, resolve: string) =>
    levelsWritten({ high: { start, resolve }, medium });

  it('are numbers, with a comma or a point', () => {
    assert.deepEqual(written(' 0,5', '1.25 '), {
      ok: true,
      levels: { high: { start: 30, resolve: 75 }, medium: { start: 240, resolve: 960 } },
    });
  });

  it('are refused when they are none, too many, or when nobody could solve so soon', () => {
    for (const wrong of ['', 'una', '-1', '0', '0,001', '1e3', '1000'])
      assert.deepEqual(written(wrong, '4'), { ok: false, problem: { code: 'no_hours', max: 999 } });
    assert.deepEqual(written('5', '4'), {
      ok: false,
      problem: { code: 'start_after_resolve', priority: 'high' },
    });
  });

  it('come back as they were', () => {
    for (const minutes of [1, 20, 30, 45, 50, 60, 75, 960, 59_940]) {
      const hours = hoursOf(minutes, ',');
      const read = written(hours, '999');
      assert.ok(read.ok && read.levels.high.start === minutes, hours);
    }
  });
});
