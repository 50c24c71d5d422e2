import assert from 'node:assert/strict';
import { USUAL_HOURS, weekOf } from '../../src/calendar/desk-hours.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';

const said = (text: string) =>
  weekOf(text)?.map((spans) => spans.map(({ from, to }) => `${from / 60}-${to / 60}`).join(' '));

describe('The hours of the desk', () => {
  it('are the usual ones of an office without a setting', () => {
    assert.deepEqual(weekOf(USUAL_HOURS), BOGOTA.week);
  });

  for (const [text, week] of [
    [
      'lunes a viernes 8:00 a 12:00 y 14:00 a 18:00',
      ['', '8-12 14-18', '8-12 14-18', '8-12 14-18', '8-12 14-18', '8-12 14-18', ''],
    ],
    ['"Mon-Thu 7-16; Fri 7-15"', ['', '7-16', '7-16', '7-16', '7-16', '7-15', '']],
    ['lun, MIÉ y sábado 09:30-24:00', ['', '9.5-24', '', '9.5-24', '', '', '9.5-24']],
    ['sáb-dom 10:00-14:00\nmar 0:00-8:00', ['10-14', '', '0-8', '', '', '', '10-14']],
  ] as const)
    it(`are read of "${text}"`, () => assert.deepEqual(said(text), week));

  for (const text of [
    '',
    '8:00-12:00',
    'lun-vie',
    'lu 8:00-12:00',
    'lun-vie 12:00-8:00',
    'lun 8:00-12:00 11:00-13:00',
    'lun 8:00-25:00',
    'lun 8:60-12:00',
    'lun 8:00-12:00; lunes 13:00-14:00',
    'lun 8:00-12:00 salvo festivos',
  ])
    it(`are not guessed of "${text}"`, () => assert.equal(weekOf(text), undefined));
});
