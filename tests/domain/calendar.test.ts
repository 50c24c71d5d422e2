import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DAYS_TO_ANSWER } from '../../src/domain/answer-term.ts';
import {
  addWorkingDays,
  BOGOTA,
  type Calendar,
  deskMonth,
  monthSpan,
  nextReminder,
  startOfDay,
} from '../../src/domain/calendar.ts';

const DAY = 24 * 60 * 60 * 1000;

/** An instant said as Bogotá's clocks say it. */
const bogota = (local: string) => new Date(`${local}-05:00`);
const said = (instant: Date | undefined) =>
  instant && new Date(instant.getTime() - 5 * 60 * 60 * 1000).toISOString().slice(0, 19);

// 2026-03-06 is a Friday.
const TERMS = [
  ['Monday', '2026-03-02T10:30:00', '2026-03-05T10:30:00'],
  ['Tuesday', '2026-03-03T10:30:00', '2026-03-06T10:30:00'],
  ['Wednesday', '2026-03-04T10:30:00', '2026-03-09T10:30:00'],
  ['Thursday', '2026-03-05T10:30:00', '2026-03-10T10:30:00'],
  ['Friday', '2026-03-06T10:30:00', '2026-03-11T10:30:00'],
  ['Saturday', '2026-03-07T10:30:00', '2026-03-11T23:59:59'],
  ['Sunday', '2026-03-08T10:30:00', '2026-03-11T23:59:59'],
] as const;

describe('calendar: three working days to answer (step 18)', () => {
  for (const [day, from, until] of TERMS)
    it(`a case resolved on a ${day} closes by itself on ${until}`, () => {
      assert.equal(said(addWorkingDays(bogota(from), DAYS_TO_ANSWER, BOGOTA)), until);
    });

  it("takes the desk's midnight, not Greenwich's, at both ends of the weekend", () => {
    const until = (from: string) => said(addWorkingDays(bogota(from), DAYS_TO_ANSWER, BOGOTA));
    // Saturday in Greenwich, still Friday in Bogotá.
    assert.equal(until('2026-03-06T19:00:00'), '2026-03-11T19:00:00');
    assert.equal(until('2026-03-06T23:59:59'), '2026-03-11T23:59:59');
    assert.equal(until('2026-03-07T00:00:00'), '2026-03-11T23:59:59');
    // Monday in Greenwich, still Sunday in Bogotá.
    assert.equal(until('2026-03-08T20:00:00'), '2026-03-11T23:59:59');
    assert.equal(until('2026-03-08T23:59:59'), '2026-03-11T23:59:59');
    assert.equal(until('2026-03-09T00:00:00'), '2026-03-12T00:00:00');
  });

  it('works east of Greenwich too', () => {
    const auckland: Calendar = { ...BOGOTA, zone: 'Pacific/Auckland' };
    // Sunday 20:00 in Greenwich is Monday 09:00 there.
    const monday = new Date('2026-03-08T20:00:00Z');
    const thursday = new Date('2026-03-11T20:00:00Z');
    assert.deepEqual(addWorkingDays(monday, DAYS_TO_ANSWER, auckland), thursday);
  });

  it('crosses months, years and leap days', () => {
    const until = (from: string) => said(addWorkingDays(bogota(from), DAYS_TO_ANSWER, BOGOTA));
    assert.equal(until('2026-12-31T08:00:00'), '2027-01-05T08:00:00');
    assert.equal(until('2028-02-28T08:00:00'), '2028-03-02T08:00:00');
  });
});

/** Zones whose clocks never change, so that a day is always as long as another. */
const calendar = fc.integer({ min: -12, max: 14 }).map((hours) => ({
  ...BOGOTA,
  zone: `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`,
  hours,
}));
type Fixed = Calendar & { readonly hours: number };
const instant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const localDay = (at: Date, { hours }: Fixed) =>
  new Date(at.getTime() + hours * 3_600_000).getUTCDay();
const isWeekend = (at: Date, where: Fixed) => [0, 6].includes(localDay(at, where));

/** Milliseconds of working days between two instants. */
function workedBetween(from: Date, until: Date, where: Fixed): number {
  const offset = where.hours * 3_600_000;
  let worked = 0;
  for (let at = from.getTime(); at < until.getTime(); ) {
    const midnight = (Math.floor((at + offset) / DAY) + 1) * DAY - offset;
    const end = Math.min(midnight, until.getTime());
    if (!isWeekend(new Date(at), where)) worked += end - at;
    at = end;
  }
  return worked;
}

describe('calendar: whatever the instant and the place', () => {
  it('a term ends on a working day, and at its own hour when it began on one', () => {
    fc.assert(
      fc.property(instant, calendar, fc.integer({ min: 1, max: 10 }), (from, where, days) => {
        const until = addWorkingDays(from, days, where);
        assert.ok(!isWeekend(until, where));
        if (!isWeekend(from, where)) assert.equal((until.getTime() - from.getTime()) % DAY, 0);
      }),
    );
  });

  it('whoever is told later never has to answer earlier', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 4 * DAY }), calendar, (from, later, where) => {
        const first = addWorkingDays(from, DAYS_TO_ANSWER, where);
        const second = addWorkingDays(new Date(from.getTime() + later), DAYS_TO_ANSWER, where);
        assert.ok(first <= second);
      }),
    );
  });

  it('a term always holds its number of whole working days', () => {
    fc.assert(
      fc.property(instant, calendar, (from, where) => {
        const until = addWorkingDays(from, DAYS_TO_ANSWER, where);
        // A weekend's term ends with the last millisecond of a day.
        assert.ok(workedBetween(from, until, where) >= DAYS_TO_ANSWER * DAY - 1);
      }),
    );
  });

  it('does not touch the dates that it was given', () => {
    const from = bogota('2026-03-06T10:30:00');
    const copy = new Date(from);
    nextReminder(from, addWorkingDays(from, 3, BOGOTA), BOGOTA);
    assert.deepEqual(from, copy);
  });
});

/** Every reminder of a case, when each one goes out as soon as it is due. */
function reminders(from: Date, where: Calendar): readonly Date[] {
  const closeAt = addWorkingDays(from, DAYS_TO_ANSWER, where);
  const all: Date[] = [];
  let next = nextReminder(from, closeAt, where);
  while (next !== undefined && all.length < 10) {
    all.push(next);
    next = nextReminder(next, closeAt, where);
  }
  return all;
}

describe('calendar: reminders before the closing', () => {
  it('go out on each working day before it, at the hour of the resolution', () => {
    const of = (from: string) => reminders(bogota(from), BOGOTA).map(said);
    assert.deepEqual(of('2026-03-06T10:30:00'), ['2026-03-09T10:30:00', '2026-03-10T10:30:00']);
    assert.deepEqual(of('2026-03-07T10:30:00'), [
      '2026-03-09T10:30:00',
      '2026-03-10T10:30:00',
      '2026-03-11T10:30:00',
    ]);
  });

  it('are strictly before the closing, one a working day, and never on a weekend', () => {
    fc.assert(
      fc.property(instant, calendar, (from, where) => {
        const closeAt = addWorkingDays(from, DAYS_TO_ANSWER, where);
        const all = reminders(from, where);
        assert.ok(all.length >= DAYS_TO_ANSWER - 1 && all.length <= DAYS_TO_ANSWER);
        assert.ok(all.every((at) => from < at && at < closeAt && !isWeekend(at, where)));
        assert.equal(new Set(all.map((at) => localDay(at, where))).size, all.length);
      }),
    );
  });

  it('come no more when the next one would meet the closing', () => {
    const closeAt = bogota('2026-03-11T10:30:00');
    assert.equal(nextReminder(bogota('2026-03-10T10:30:00'), closeAt, BOGOTA), undefined);
    assert.equal(nextReminder(bogota('2026-03-10T10:30:01'), closeAt, BOGOTA), undefined);
    const atTheLast = nextReminder(bogota('2026-03-10T10:29:59'), closeAt, BOGOTA);
    assert.equal(said(atTheLast), '2026-03-11T10:29:59');
  });
});

describe('the desk’s month', () => {
  it('goes from its first midnight to the next month’s, of the next year too', () => {
    const { from, to } = monthSpan({ year: 2026, month: 12 }, BOGOTA);
    assert.deepEqual([said(from), said(to)], ['2026-12-01T00:00:00', '2027-01-01T00:00:00']);
  });

  it('is the one that its own clocks say', () => {
    const month = (local: string) => deskMonth(bogota(local), BOGOTA);
    assert.deepEqual(month('2026-12-31T23:59:59'), { year: 2026, month: 12 });
    assert.deepEqual(month('2027-01-01T00:00:00'), { year: 2027, month: 1 });
  });
});

describe('the desk’s day', () => {
  it('begins at its own midnight, not at the one of Greenwich', () => {
    for (const local of ['2026-03-11T00:00:00', '2026-03-11T18:59:59', '2026-03-11T23:59:59'])
      assert.equal(said(startOfDay(bogota(local), BOGOTA)), '2026-03-11T00:00:00', local);
  });
});
