import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredSetting } from '../../src/application/ports/desk-settings.ts';
import { CalendarError } from '../../src/calendar/calendar-error.ts';
import { openDeskCalendar } from '../../src/calendar/desk-calendar.ts';
import { addWorkingDays, BOGOTA } from '../../src/domain/calendar.ts';
import type { SpecialDay } from '../../src/domain/office-days.ts';

const off = (day: string, es: string): SpecialDay => ({ day, worked: [], words: { es, en: es } });
const morning = [{ from: 480, to: 720 }];

describe('The desk’s calendar', () => {
  let folder: string;
  let path: string;
  let stored: StoredSetting<'days'> | undefined;
  let now: Date;
  let warnings: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'days-'));
    path = join(folder, 'days.txt');
    stored = undefined;
    now = new Date('2026-11-26T15:00:00Z');
    warnings = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (settings: { readonly named?: boolean; readonly country?: string } = {}) => {
    const { named = false, country = 'CO' } = settings;
    const { zone, week } = BOGOTA;
    return openDeskCalendar(
      { zone, week, country, daysFile: { path, named } },
      {
        deskSettings: { find: async () => stored as never },
        clock: { now: () => now },
        log: {
          info: () => {},
          warn: (event) => warnings.push(event),
          error: () => {},
        },
      },
    );
  };

  it('counts no holiday: what is resolved on Wednesday 30 December closes on Tuesday 5 January', async () => {
    const { calendar } = await open();
    const resolved = new Date('2026-12-30T10:30:00-05:00');
    const closes = addWorkingDays(resolved, 3, calendar);
    assert.deepEqual(closes, new Date('2027-01-05T10:30:00-05:00'));
    const weekendsOnly = addWorkingDays(resolved, 3, BOGOTA);
    assert.deepEqual(weekendsOnly, new Date('2027-01-04T10:30:00-05:00'));
  });

  it('has the operator’s file over the holidays, and what was decided in chat over both', async () => {
    await writeFile(path, '2026-12-08 08:00-12:00 Turno\n2026-12-24 Nochebuena\n');
    stored = { rev: 1, value: [{ ...off('2026-12-24', 'Media jornada'), worked: morning }] };
    const { calendar, deskDays } = await open();
    assert.deepEqual(calendar.days.get('2026-12-08'), morning);
    assert.deepEqual(calendar.days.get('2026-12-24'), morning);
    assert.deepEqual(calendar.days.get('2026-12-25'), []);
    const listed = deskDays.listed('2026-12-01').slice(0, 3);
    const shown = listed.map(({ day, source, words }) => `${day} ${source} ${words.es}`);
    assert.deepEqual(shown, [
      '2026-12-08 file Turno',
      '2026-12-24 desk Media jornada',
      '2026-12-25 law Navidad',
    ]);
  });

  it('is renewed by what was decided in chat, a changed file and a new year', async () => {
    const { calendar, deskDays } = await open();
    stored = { rev: 1, value: [off('2026-12-07', 'Puente')] };
    assert.equal(calendar.days.get('2026-12-07'), undefined);
    await deskDays.renew();
    assert.deepEqual(calendar.days.get('2026-12-07'), []);
    await writeFile(path, '2026-12-11 Día del municipio');
    await deskDays.renew();
    assert.deepEqual(calendar.days.get('2026-12-11'), []);
    assert.equal(calendar.days.get('2029-01-01'), undefined);
    now = new Date('2027-01-01T15:00:00Z');
    await deskDays.renew();
    assert.deepEqual(calendar.days.get('2029-01-01'), []);
  });

  it('begins with no wrong file, and keeps what it knew when one becomes wrong', async () => {
    await writeFile(path, '2026-12-11 Día del municipio');
    const { calendar, deskDays } = await open();
    await writeFile(path, '11/12/2026 Día del municipio');
    await deskDays.renew();
    assert.deepEqual(calendar.days.get('2026-12-11'), []);
    assert.deepEqual(warnings, ['days_not_renewed']);
    const refused = (error: unknown) =>
      error instanceof CalendarError && error.message.startsWith(`${path}, line 1: `);
    await assert.rejects(open(), refused);
  });

  it('needs no file, unless the operator named one', async () => {
    await open();
    const refused = (error: unknown) =>
      error instanceof CalendarError && error.message.includes(path);
    await assert.rejects(open({ named: true }), refused);
  });
});
