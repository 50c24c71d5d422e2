import { strict as assert } from 'node:assert';
import { BOGOTA } from '../../src/domain/calendar.ts';
import { dayInWords, namesDay } from '../../src/domain/day-in-words.ts';

/** A Thursday at the desk, and already Friday in Greenwich. */
const NOW = new Date('2026-11-27T02:30:00Z');

/** The day at the desk whose last instant was found. */
function found(text: string): string | undefined {
  const end = dayInWords(text, NOW, BOGOTA);
  if (end === undefined) return undefined;
  const local = new Date(end.getTime() - 5 * 60 * 60_000).toISOString();
  assert.ok(local.endsWith('T23:59:59.999Z'), local);
  return local.slice(0, 10);
}

describe('A day in words', () => {
  const DAYS: Readonly<Record<string, string>> = {
    hoy: '2026-11-26',
    today: '2026-11-26',
    ayer: '2026-11-25',
    mañana: '2026-11-27',
    tomorrow: '2026-11-27',
    'pasado mañana': '2026-11-28',
    'the day after tomorrow': '2026-11-28',
    'el lunes': '2026-11-30',
    Monday: '2026-11-30',
    'next Friday': '2026-11-27',
    'el próximo miércoles': '2026-12-02',
    'el viernes que viene': '2026-11-27',
    'el jueves': '2026-12-03',
    'el lunes 30 de noviembre': '2026-11-30',
    '15 de diciembre': '2026-12-15',
    'el 15 de diciembre de 2026': '2026-12-15',
    '15 dic': '2026-12-15',
    'December 15th': '2026-12-15',
    'the 15th of December': '2026-12-15',
    '1º de diciembre': '2026-12-01',
    'el primero de diciembre': '2026-12-01',
    '15/12': '2026-12-15',
    '15-12-2026': '2026-12-15',
    '2026-12-15': '2026-12-15',
    'el 30': '2026-11-30',
    'el 3': '2026-12-03',
    '5 de enero': '2027-01-05',
    '31/12': '2026-12-31',
  };
  for (const [text, day] of Object.entries(DAYS))
    it(`«${text}» is ${day}`, () => {
      assert.equal(found(text), day);
      assert.equal(namesDay(text), true);
    });

  it('that has just passed is not the one a year ahead', () => {
    assert.equal(found('20 de noviembre'), '2026-11-20');
    assert.equal(found('2026-11-20'), '2026-11-20');
  });

  it('is none that no calendar has', () => {
    for (const text of ['30 de febrero', '2026-13-01', '31/11', '40 de mayo'])
      assert.equal(found(text), undefined, text);
  });

  it('is not found in other words', () => {
    for (const text of [
      '',
      'luego',
      'que vuelva',
      'el lunes y no imprime',
      'dos semanas',
      '3 casos',
    ])
      assert.equal(found(text), undefined, text);
  });
});
