import { strict as assert } from 'node:assert';
import type { AbsenceSaid } from '../../../src/application/absences.ts';
import { absenceSaid } from '../../../src/application/meaning/absence.ts';
import type { Situation } from '../../../src/application/meaning/situation.ts';

const STAFF: Situation = {
  offered: [],
  own: [],
  solving: [],
  isStaff: true,
  colleagues: ['maria jose guiza', 'andres rojas'],
  year: 2026,
};

describe('Words of an absence', () => {
  const ABSENT: Readonly<Record<string, AbsenceSaid>> = {
    'ausente hasta el lunes': { until: 'el lunes' },
    'Ausente hoy': { until: 'hoy' },
    'Hola, estoy de vacaciones hasta el 15 de diciembre.': { until: 'el 15 de diciembre' },
    'estaré fuera de la oficina hasta mañana': { until: 'manana' },
    'de permiso, vuelvo el martes': { back: 'el martes' },
    'out until Monday': { until: 'monday' },
    "I'm out of the office until December 15": { until: 'december 15' },
    'I’m on vacation, back on Tuesday': { back: 'on tuesday' },
    ausente: {},
    'ausente mañana': {},
    'estoy de vacaciones hasta nuevo aviso': { until: 'nuevo aviso' },
    'María ausente hasta el viernes': { who: 'maria', until: 'el viernes' },
    'maría josé está de vacaciones hasta el 15/12': { who: 'maria jose', until: 'el 15 12' },
    'Andrés is out until Friday': { who: 'andres', until: 'friday' },
    'Pedro Páez ausente hoy': { who: 'pedro paez', until: 'hoy' },
  };
  for (const [text, absence] of Object.entries(ABSENT))
    it(`«${text}» is one`, () => {
      assert.deepEqual(absenceSaid(STAFF, text), { outcome: 'absent', absence });
    });

  for (const text of ['ya volví', 'Volví de vacaciones', 'ya estoy de vuelta', "I'm back"])
    it(`«${text}» ends it`, () => {
      assert.deepEqual(absenceSaid(STAFF, text), { outcome: 'back', absence: {} });
    });

  it('end that of a colleague, and of nothing else that is back', () => {
    const back = { outcome: 'back', absence: { who: 'maria' } };
    assert.deepEqual(absenceSaid(STAFF, 'María ya volvió'), back);
    assert.equal(absenceSaid(STAFF, 'La señal ya volvió'), undefined);
  });

  it('hand over cases, their own or a colleague’s', () => {
    const read = (text: string) => absenceSaid(STAFF, text);
    assert.deepEqual(read('Entregar mis casos'), { outcome: 'hand_over', absence: {} });
    const hers = { outcome: 'hand_over', absence: { who: 'maria' } };
    assert.deepEqual(read('entregar los casos de María'), hers);
    assert.deepEqual(read('hand over my cases'), { outcome: 'hand_over', absence: {} });
  });

  it('are a day alone only for who was just asked for it', () => {
    assert.equal(absenceSaid(STAFF, 'hasta el lunes'), undefined);
    const asked = { ...STAFF, absenceAsked: { who: 'maria' } };
    assert.deepEqual(absenceSaid(asked, 'hasta el lunes'), {
      outcome: 'absent',
      absence: { who: 'maria', until: 'el lunes' },
    });
    assert.equal(absenceSaid(asked, 'la impresora no imprime'), undefined);
  });

  it('are none where they tell of something else', () => {
    for (const text of [
      'La impresora está fuera de servicio hasta el lunes',
      'estoy de vacaciones y no me abre el correo',
      'de vacaciones hasta el lunes y no me abre el correo institucional',
      '¿María está ausente hasta el lunes?',
      'Fuera de eso, todo bien',
      'ya volvió el internet',
      'regrese el equipo a su sitio',
    ])
      assert.equal(absenceSaid(STAFF, text), undefined, text);
  });

  it('are the staff’s alone, and not said in the middle of a request', () => {
    const text = 'ausente hasta el lunes';
    assert.equal(absenceSaid({ ...STAFF, isStaff: false }, text), undefined);
    const draft = { question: 'request', request: '', undecided: [] } as const;
    assert.equal(absenceSaid({ ...STAFF, draft }, text), undefined);
  });
});
