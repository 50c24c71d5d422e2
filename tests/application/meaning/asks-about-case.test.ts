import { strict as assert } from 'node:assert';
import type { CaseAtHand, Situation } from '../../../src/application/meaning/situation.ts';
import { understand } from '../../../src/application/meaning/understand.ts';
import { createClassifier } from '../../../src/understanding/classifier.ts';

const classifier = createClassifier();
const printer: CaseAtHand = {
  id: 'printer',
  number: 'MS-2026-000001',
  state: 'in_progress',
  request: 'La impresora del segundo piso no imprime',
};
const mouse: CaseAtHand = {
  id: 'mouse',
  number: 'MS-2026-000002',
  state: 'assigned',
  request: 'El mouse no se mueve',
};
const at = (...own: readonly CaseAtHand[]): Situation => ({
  offered: [],
  own,
  solving: [],
  isStaff: false,
  year: 2026,
});
const meaning = (situation: Situation, text: string) => understand(situation, text, classifier);

describe('a question about an open case', () => {
  for (const text of [
    '¿ya viene para acá o qué?',
    'Ay, la hija de doña Carmen, qué bien. Bueno, y ya viene para acá o qué, para dejarle el tinto servido',
    'where do things stand?',
    'y el MS-2026-000001?',
    'es que yo le ayudo a ella con eso... bueno y el MS-2026-000001?',
    'cómo van los casos del doctor',
    'y?',
    'me puedo ir a hacer otras cosas?',
    '¿Y ahora yo espero aquí sentada o me puedo ir a hacer otras cosas?',
    'No señorita, yo solo le preguntaba si tengo que esperar. Perdone.',
    'Bueno, entonces dígame por favor, ¿ya me van a mandar a alguien?',
    'y del mouse nada?',
    'tell me what happened with it',
  ])
    it(`«${text}» is answered with how it stands`, () => {
      const { outcome, sure, cases } = meaning(at(printer), text);
      assert.deepEqual([outcome, sure, cases], ['status', true, ['printer']]);
    });

  for (const text of [
    '¿y a nombre de quién quedó?',
    'y dígame una cosa, ¿le quedó bien anotado lo de las rayas?',
    'No, a ver, muéstreme usted el caso para leerlo con la lupa',
    '¿ya quedó a nombre del doctor el caso 1?',
    'no, solo quiero saber si ya está a nombre de él',
  ])
    it(`«${text}» is answered with the case`, () => {
      const { outcome, sure, cases } = meaning(at(printer), text);
      assert.deepEqual([outcome, sure, cases], ['show_case', true, ['printer']]);
    });

  it('is about the one of several that it names', () => {
    const { outcome, cases } = meaning(at(mouse, printer), 'y del mouse nada?');
    assert.deepEqual([outcome, cases], ['status', ['mouse']]);
  });

  it('is answered with all of them when it names none', () => {
    assert.equal(meaning(at(mouse, printer), '¿y a nombre de quién quedó?').outcome, 'my_cases');
    assert.deepEqual(meaning(at(mouse, printer), 'cómo van los casos').cases, ['mouse', 'printer']);
  });

  for (const text of [
    '¿me pueden cambiar el mouse?',
    '¿también me pueden instalar Office?',
    'Also, could you give me access to the shared folder of the mobility project?',
  ])
    it(`is not «${text}», which asks the desk for a thing`, () => {
      assert.equal(meaning(at(printer), text).outcome, 'intake');
    });

  for (const text of [
    'la impresora saca rayas negras',
    '¿Cómo así? La pantalla ya está bien pero el ratón no me funciona',
    '¿puedo usar la del tercer piso mientras tanto?',
    'otra cosa: el computador está lentísimo y el de la impresora ya dijeron algo?',
  ])
    it(`is not «${text}»`, () => {
      assert.ok(!['status', 'show_case', 'my_cases'].includes(meaning(at(printer), text).outcome));
    });

  it('is none while nothing is open', () => {
    const { outcome } = meaning(at({ ...printer, state: 'closed' }), 'y del mouse nada?');
    assert.notEqual(outcome, 'show_case');
  });
});

describe('what only words of its own can mean', () => {
  for (const text of ['necesito eso YA', 'yibanez. necesito eso YA'])
    it(`«${text}» cancels nothing`, () => {
      const waits: CaseAtHand = { ...printer, state: 'needs_info', question: '¿Qué usuario usa?' };
      for (const situation of [at(printer), at(waits)]) {
        const { outcome, others } = meaning(situation, text);
        assert.ok(![outcome, ...others].includes('cancel_case'));
      }
    });

  it('discards no request in a hurry', () => {
    const draft = { question: 'summary', request: 'no me abre el correo', undecided: [] } as const;
    const { outcome, others } = meaning({ ...at(), draft }, 'necesito eso YA');
    assert.ok(![outcome, ...others].includes('discard'));
  });

  for (const text of ['ya no la necesito', 'olvídelo', 'never mind the ticket, it prints now'])
    it(`«${text}» still cancels`, () => {
      assert.equal(meaning(at(printer), text).outcome, 'cancel_case');
    });

  it('opens no case by words that tell more than the summary', () => {
    const draft = { question: 'summary', request: 'no me abre el correo', undecided: [] } as const;
    for (const text of [
      'listo, todo bien, el usuario es 88123',
      'perfecto, y la impresora también está fallando',
    ]) {
      const { outcome, sure } = meaning({ ...at(), draft }, text);
      assert.ok(!(outcome === 'open' && sure));
    }
  });

  it('takes another thing than the open case is about for a new request', () => {
    const mail: CaseAtHand = { ...printer, id: 'mail', request: 'no me abre el correo' };
    const { outcome, sure } = meaning(at(mail), 'la impresora no imprime');
    assert.deepEqual([outcome, sure], ['intake', true]);
  });
});
