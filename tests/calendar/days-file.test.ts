import assert from 'node:assert/strict';
import { CalendarError } from '../../src/calendar/calendar-error.ts';
import { readDays } from '../../src/calendar/days-file.ts';

describe('The file of the office’s days', () => {
  it('has days off and half days, names in one language or both, and comments', () => {
    const text = [
      '# Alcaldía',
      '',
      '2026-12-24 08:00-12:00 Nochebuena / Christmas Eve # medio día',
      '2026-06-12\tDía del municipio',
      '2026-12-31 8-10 11-12 Fin de año',
    ].join('\r\n');
    assert.deepEqual(readDays(`\uFEFF${text}`, 'days.txt'), [
      {
        day: '2026-12-24',
        worked: [{ from: 480, to: 720 }],
        words: { es: 'Nochebuena', en: 'Christmas Eve' },
      },
      {
        day: '2026-06-12',
        worked: [],
        words: { es: 'Día del municipio', en: 'Día del municipio' },
      },
      {
        day: '2026-12-31',
        worked: [
          { from: 480, to: 600 },
          { from: 660, to: 720 },
        ],
        words: { es: 'Fin de año', en: 'Fin de año' },
      },
    ]);
  });

  it('names every wrong line with the file, what is wrong and how to write it', () => {
    const lines = [
      '2026-02-30 Nada',
      '2026-12-24',
      '2026-12-24 12:00-08:00 Nochebuena',
      '24/12/2026 Nochebuena',
      '2026-12-24 08:00 Nochebuena',
      '2026-12-07 Puente',
      '2026-12-07 Otra vez',
    ];
    const problems = (() => {
      try {
        return readDays(lines.join('\n'), '/srv/desk/days.txt');
      } catch (error) {
        assert.ok(error instanceof CalendarError);
        return error.message.split('\n');
      }
    })();
    const wrong = [1, 2, 3, 4, 5, 7];
    assert.equal(problems.length, wrong.length);
    for (const [index, line] of wrong.entries())
      assert.ok(String(problems[index]).startsWith(`/srv/desk/days.txt, line ${line}: `));
    assert.match(String(problems[0]), /"2026-02-30" is no day[\s\S]*write it as "2026-12-24 08:00/);
    assert.match(String(problems[5]), /has a line already/);
  });
});
