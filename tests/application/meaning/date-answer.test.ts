import { strict as assert } from 'node:assert';
import { dateAnswer } from '../../../src/application/meaning/date-answer.ts';
import type { CaseAtHand, Situation } from '../../../src/application/meaning/situation.ts';
import { dayWanted } from '../../../src/domain/day-in-words.ts';

const kase = (own: Partial<CaseAtHand>): CaseAtHand => ({
  id: 'case-1',
  number: 'MS-2026-000001',
  state: 'assigned',
  request: 'Instalar el proyector de la sala 2',
  ...own,
});
const situation = (...own: CaseAtHand[]): Situation => ({
  offered: [],
  own,
  solving: [],
  isStaff: false,
  year: 2026,
});
const day = '2026-03-10';
const PROPOSED = situation(kase({ date: { is: 'proposed', day } }));
const AGREED = situation(kase({ date: { is: 'settled', day } }));
const read = (text: string, where = PROPOSED) => dateAnswer(where, text)?.outcome;

describe('words about a date that the desk proposed', () => {
  for (const text of [
    'sí',
    'Sí, está bien',
    'si esta bien gracias',
    'ok',
    'listo, perfecto',
    'Me sirve ese día',
    'de acuerdo',
    'Confirmo',
    'confirmo la fecha',
    'cualquier día',
    'cuando puedan',
    'Sí, pero después de las 3',
    'Sí, los espero. Gracias',
    'yes',
    'That day is fine',
    'works for me, thanks',
  ])
    it(`«${text}» confirms it`, () => {
      assert.equal(read(text), 'confirm_date');
    });

  for (const text of [
    'no',
    'No puedo ese día',
    'ese día no, gracias',
    'no puedo',
    'no voy a estar ese día',
    'mejor el jueves',
    'Mejor el jueves en la tarde',
    '¿Puede ser el 15?',
    'el viernes',
    'El lunes no puedo, mejor el martes a las 9',
    'podrían venir mañana?',
    'otro día por favor',
    '¿se puede aplazar la visita?',
    'mejor la otra semana',
    'el 12 de marzo',
    'I can’t make it that day',
    'how about Thursday?',
    'could it be on March 12?',
  ])
    it(`«${text}» wants another`, () => {
      assert.equal(read(text), 'other_date');
    });

  for (const text of [
    'La impresora del tercer piso no imprime desde el lunes',
    'no puedo entrar al correo',
    'no puedo abrir el sistema de Hacienda',
    'gracias',
    'hola',
    '¿quién va a venir?',
    'la contraseña de mi correo se venció ayer y mañana tengo una reunión donde necesito mostrar los documentos de la oficina',
    'mis casos',
  ])
    it(`«${text}» says nothing of it`, () => {
      assert.equal(read(text), undefined);
    });

  it('are about no date while none is proposed, or a request is under way', () => {
    assert.equal(read('mejor el jueves', situation(kase({}))), undefined);
    const draft = { question: 'summary', request: 'El correo no abre', undecided: [] } as const;
    assert.equal(read('sí', { ...PROPOSED, draft }), undefined);
  });

  it('leave a bare yes or no to what else waits for one', () => {
    const solved = kase({ id: 'case-2', number: 'MS-2026-000002', state: 'resolved' });
    const both = situation(...PROPOSED.own, solved);
    assert.equal(read('sí', both), undefined);
    assert.equal(read('no', both), undefined);
    assert.equal(read('mejor el jueves', both), 'other_date');
  });

  it('move a date that was agreed on, and confirm nothing then', () => {
    assert.equal(read('no puedo el jueves, mejor el viernes', AGREED), 'other_date');
    assert.equal(read('sí, está bien', AGREED), undefined);
    assert.equal(read('no', AGREED), undefined);
  });

  it('name the cases that they may be of', () => {
    const two = situation(...PROPOSED.own, kase({ id: 'case-2', date: { is: 'settled', day } }));
    assert.deepEqual(dateAnswer(two, 'mejor el jueves')?.cases, ['case-1']);
  });
});

describe('the day that a sentence wants', () => {
  const WANTED: Readonly<Record<string, string | undefined>> = {
    'mejor el jueves en la tarde': 'jueves',
    'El jueves no puedo, mejor el viernes': 'viernes',
    'no puedo el jueves': undefined,
    '¿puede ser el 15 de diciembre?': '15 de diciembre',
    'el jueves 10 de diciembre a las 3': 'jueves 10 de diciembre',
    'que sea el 12 por la mañana': '12',
    'mañana en la mañana': 'manana',
    'en la mañana': undefined,
    'pasado mañana': 'pasado manana',
    'el 15/12 está bien': '15/12',
    'a las 3': undefined,
    'Thursday works better': 'thursday',
    'on December 15': 'december 15',
    'no el lunes sino el martes': 'martes',
  };
  for (const [text, said] of Object.entries(WANTED))
    it(`of «${text}» is ${said ?? 'none'}`, () => {
      assert.equal(dayWanted(text), said);
    });
});
