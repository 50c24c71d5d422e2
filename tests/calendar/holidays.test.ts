import assert from 'node:assert/strict';
import { CalendarError } from '../../src/calendar/calendar-error.ts';
import { publicHolidays } from '../../src/calendar/holidays.ts';

/** Days of a year from its 1 March, by the Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): Date {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}

const ahead = (date: Date, days: number) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days));
const following = (date: Date) => ahead(date, (8 - date.getUTCDay()) % 7);

/** Ley 51 de 1983, article 1: those that are kept on their day, and those that go to the following Monday. */
const FIXED = ['01-01', '05-01', '07-20', '08-07', '12-08', '12-25'];
const MOVED = ['01-06', '03-19', '06-29', '08-15', '10-12', '11-01', '11-11'];
/** Holy Thursday and Friday; then the Ascension, Corpus Christi and the Sacred Heart, which go to Monday. */
const EASTER_FIXED = [-3, -2];
const EASTER_MOVED = [39, 60, 68];
/** Ley 2578 de 2026, article 6: Our Lady of Chiquinquirá, moved by the Ley 51. */
const CHIQUINQUIRA = '07-09';
const CHIQUINQUIRA_SINCE = 2026;

function lawful(year: number): readonly string[] {
  const on = (monthDay: string) => new Date(`${year}-${monthDay}T00:00:00Z`);
  const sunday = easter(year);
  const days = [
    ...FIXED.map(on),
    ...MOVED.map((day) => following(on(day))),
    ...(year >= CHIQUINQUIRA_SINCE ? [following(on(CHIQUINQUIRA))] : []),
    ...EASTER_FIXED.map((days) => ahead(sunday, days)),
    ...EASTER_MOVED.map((days) => following(ahead(sunday, days))),
  ];
  return [...new Set(days.map((date) => date.toISOString().slice(0, 10)))].sort();
}

describe('The public holidays of Colombia', () => {
  const colombian = publicHolidays('CO');

  it('are reckoned from an Easter that is right', () => {
    const known = ['2008-03-23', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'];
    for (const day of known)
      assert.equal(
        easter(Number(day.slice(0, 4)))
          .toISOString()
          .slice(0, 10),
        day,
      );
  });

  for (let year = 2020; year <= 2050; year += 1)
    it(`are those of the law in ${year}`, () => {
      // Easter Sunday is among the library's: no desk's week changes by it unless it works on Sundays.
      const sunday = easter(year).toISOString().slice(0, 10);
      const days = colombian([year]).map(({ day }) => day);
      assert.deepEqual(
        days.filter((day) => day !== sunday),
        lawful(year),
      );
    });

  it('are eighteen, and one more since the law of 2026, unless two fall on one Monday', () => {
    assert.equal(lawful(2024).length, 18);
    assert.equal(lawful(2026).length, 19);
    const both = colombian([2030]).find(({ day }) => day === '2030-07-01');
    assert.equal(both?.words.es, 'Sagrado Corazón de Jesús / San Pedro y San Pablo');
  });

  it('have their names in both languages', () => {
    const named = colombian([2026]);
    const words = (day: string) => named.find((one) => one.day === day)?.words;
    assert.deepEqual(words('2026-05-18'), { es: 'Ascensión del Señor', en: 'Ascension Day' });
    assert.deepEqual(words('2026-12-25'), { es: 'Navidad', en: 'Christmas Day' });
    assert.ok(named.every(({ worked }) => worked.length === 0));
  });
});

describe('The public holidays of a country', () => {
  it('may be those of a part of it', () => {
    const days = (place: string) => publicHolidays(place)([2026]).map(({ day }) => day);
    assert.ok(days('ES-MD').includes('2026-05-02') && !days('ES').includes('2026-05-02'));
  });

  for (const place of ['XX', 'ES-QQ', 'Colombia', ''])
    it(`are refused for "${place}", with an example`, () => {
      const refused = (error: unknown) =>
        error instanceof CalendarError && /DESK_COUNTRY=CO/.test(error.message);
      assert.throws(() => publicHolidays(place), refused);
    });
});
