import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  addWorkingDays,
  afterWorkingMinutes,
  BOGOTA,
  type Calendar,
  isWorking,
  nextWorking,
  opensNext,
  type Span,
  workingMinutes,
} from '../../src/domain/calendar.ts';
import { MinuteByMinute } from './minute-by-minute.ts';

const RUNS = Number(process.env.RUNS ?? 60);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A zone with days on which something odd happens to its clocks, and ordinary ones. */
const PLACES = [
  ['America/Bogota', '2026-03-04'],
  ['Europe/Madrid', '2026-03-29'],
  ['Europe/Madrid', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2027-11-07'],
  // At midnight.
  ['America/Santiago', '2026-09-06'],
  ['America/Santiago', '2026-04-05'],
  ['America/Havana', '2026-11-01'],
  // By half an hour.
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Asia/Kathmandu', '2026-01-01'],
  // It crossed the date line: there was no 30 December.
  ['Pacific/Apia', '2011-12-30'],
] as const;

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters): readonly Span[] => {
    const hours = quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15);
    return hours.flatMap((from, index) => {
      const to = hours[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });

/** A calendar whose days around an odd one may be anything, and an instant near it. */
const world = fc
  .record({
    place: fc.constantFrom(...PLACES),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    special: fc.uniqueArray(fc.tuple(fc.integer({ min: -6, max: 8 }), spans), {
      selector: ([ahead]) => ahead,
      maxLength: 4,
    }),
    minutes: fc.integer({ min: -4 * 24 * 60, max: 4 * 24 * 60 }),
    milliseconds: fc.constantFrom(0, 0, 1, 30_000, 59_999),
  })
  .filter(({ week }) => week.some((worked) => worked.length > 0))
  .map(({ place: [zone, odd], week, special, minutes, milliseconds }) => {
    const noon = Date.parse(`${odd}T12:00:00Z`);
    const day = (ahead: number) => new Date(noon + ahead * DAY).toISOString().slice(0, 10);
    const days = new Map(special.map(([ahead, worked]) => [day(ahead), worked]));
    const calendar: Calendar = { zone, week, days };
    const at = new Date(noon + minutes * MINUTE + milliseconds);
    return { calendar, at, around: new Date(noon) };
  });

const check = (property: fc.IProperty<never> | fc.IRawProperty<unknown>) =>
  fc.assert(property as fc.IRawProperty<unknown>, { numRuns: RUNS });

describe('working time against a reference that looks at the clocks minute by minute', function reference() {
  this.timeout(600_000);

  it('is open, and opens next, as it says', () => {
    check(
      fc.property(world, ({ calendar, at, around }) => {
        const slow = new MinuteByMinute(calendar, around);
        assert.equal(isWorking(at, calendar), slow.isWorking(at));
        const next = slow.nextWorking(at);
        // The reference looks no further than its days.
        if (next !== undefined) assert.deepEqual(nextWorking(at, calendar), next);
        assert.equal(opensNext(at, calendar) === undefined, slow.isWorking(at));
      }),
    );
  });

  it('has the minutes between two instants that it counts', () => {
    const minutes = fc.integer({ min: -60, max: 4 * 24 * 60 });
    check(
      fc.property(world, minutes, ({ calendar, at, around }, ahead) => {
        const to = new Date(at.getTime() + ahead * MINUTE);
        const slow = new MinuteByMinute(calendar, around);
        const counted = workingMinutes(at, to, calendar);
        assert.ok(Math.abs(counted - slow.workingMinutes(at, to)) < 1e-6);
      }),
    );
  });

  it('has passed so many minutes at the instant that it finds', () => {
    check(
      fc.property(world, fc.integer({ min: 0, max: 900 }), ({ calendar, at, around }, minutes) => {
        const until = new MinuteByMinute(calendar, around).afterWorkingMinutes(at, minutes);
        if (until !== undefined)
          assert.deepEqual(afterWorkingMinutes(at, minutes, calendar), until);
      }),
    );
  });

  it('gives back the minutes that it was asked for', () => {
    check(
      fc.property(world, fc.integer({ min: 1, max: 10_000 }), ({ calendar, at }, minutes) => {
        const until = afterWorkingMinutes(at, minutes, calendar);
        assert.ok(Math.abs(workingMinutes(at, until, calendar) - minutes) < 1e-6);
        const before = new Date(until.getTime() - 1);
        assert.ok(workingMinutes(at, before, calendar) < minutes);
      }),
    );
  });

  it('has so many worked days, at the hour of the first', () => {
    check(
      fc.property(world, fc.integer({ min: 1, max: 3 }), ({ calendar, at, around }, days) => {
        const until = new MinuteByMinute(calendar, around).addWorkingDays(at, days);
        if (until !== undefined) assert.deepEqual(addWorkingDays(at, days, calendar), until);
      }),
    );
  });

  it('counts whole months as it counts their days', () => {
    check(
      fc.property(world, fc.integer({ min: 1, max: 200 }), ({ calendar, at }, days) => {
        const to = new Date(at.getTime() + days * DAY);
        let counted = 0;
        for (let from = at; from < to; from = new Date(from.getTime() + DAY))
          counted += workingMinutes(from, new Date(from.getTime() + DAY), calendar);
        assert.ok(Math.abs(workingMinutes(at, to, calendar) - counted) < 1e-6);
      }),
    );
  });
});

describe('working time in Bogotá', () => {
  const bogota = (local: string) => new Date(`${local}-05:00`);

  it('leaves out the lunch break, the night and the weekend', () => {
    const friday = bogota('2026-03-06T11:00:00');
    assert.equal(workingMinutes(friday, bogota('2026-03-06T15:00:00'), BOGOTA), 120);
    assert.equal(workingMinutes(friday, bogota('2026-03-09T09:00:00'), BOGOTA), 360);
    const until = afterWorkingMinutes(friday, 360, BOGOTA);
    assert.deepEqual(until, bogota('2026-03-09T09:00:00'));
  });

  it('ends with the morning when that is the last minute, and begins with the afternoon', () => {
    const at = bogota('2026-03-04T11:00:00');
    assert.deepEqual(afterWorkingMinutes(at, 60, BOGOTA), bogota('2026-03-04T12:00:00'));
    assert.ok(!isWorking(bogota('2026-03-04T12:00:00'), BOGOTA));
    assert.ok(isWorking(bogota('2026-03-04T08:00:00'), BOGOTA));
    const noon = bogota('2026-03-04T12:30:00');
    assert.deepEqual(nextWorking(noon, BOGOTA), bogota('2026-03-04T14:00:00'));
  });

  it('counts half a day as a day of a term, and no day off', () => {
    const days = new Map([
      ['2026-03-05', []],
      ['2026-03-06', [{ from: 480, to: 600 }]],
    ]);
    const until = addWorkingDays(bogota('2026-03-04T16:00:00'), 1, { ...BOGOTA, days });
    assert.deepEqual(until, bogota('2026-03-06T16:00:00'));
  });

  it('says so when a calendar has no working time at all', () => {
    const never = { ...BOGOTA, week: [[], [], [], [], [], [], []] };
    const at = bogota('2026-03-04T16:00:00');
    assert.throws(() => nextWorking(at, never), RangeError);
    assert.throws(() => afterWorkingMinutes(at, 1, never), RangeError);
    assert.throws(() => addWorkingDays(at, 1, never), RangeError);
    assert.equal(workingMinutes(at, bogota('2026-04-04T16:00:00'), never), 0);
  });
});
