import { strict as assert } from 'node:assert';
import { bySentences } from '../../../src/application/meaning/by-sentences.ts';
import type { Outcome } from '../../../src/application/meaning/outcome.ts';
import { understand } from '../../../src/application/meaning/understand.ts';
import { createClassifier } from '../../../src/understanding/classifier.ts';
import { SITUATIONS } from '../../understanding/situations.ts';

describe('a text of several sentences', () => {
  const reads =
    (known: Readonly<Record<string, readonly [Outcome, boolean]>>) => (said: string) => {
      const [outcome, sure] = known[said] ?? ['smalltalk', false];
      return { outcome, sure };
    };

  it('means what those that matter agree on', () => {
    const read = reads({ 'Buenas.': ['greet', true], 'Ya imprime.': ['accept', true] });
    const meant = bySentences('Buenas. Qué calor hace hoy. Ya imprime.', read);
    assert.deepEqual(meant, { outcome: 'accept' });
  });

  it('is thanks when nothing else matters, and talk when not even that', () => {
    const read = reads({ 'Gracias.': ['thanks', true] });
    assert.deepEqual(bySentences('Gracias. Qué calor.', read), { outcome: 'thanks' });
    assert.deepEqual(bySentences('Qué frío. Qué calor.', read), { outcome: 'smalltalk' });
  });

  const KNOWN = {
    'Ya imprime.': ['accept', true],
    'No abre el correo.': ['intake', true],
    'El correo igual.': ['intake', false],
    'La pantalla titila.': ['smalltalk', false],
  } as const;

  it('is not sure when its sentences say different things, and each of them is offered', () => {
    assert.deepEqual(bySentences('Ya imprime. No abre el correo.', reads(KNOWN)), {
      outcome: 'accept',
      sure: false,
      others: ['intake'],
    });
  });

  it('is left to the whole when a sentence that says something is not sure', () => {
    for (const other of ['El correo igual.', 'La pantalla titila.'])
      assert.equal(bySentences(`Ya imprime. ${other}`, reads(KNOWN)), undefined);
    assert.equal(bySentences('Ya imprime.', reads(KNOWN)), undefined);
  });
});

describe('long messages in their situation', () => {
  const classifier = createClassifier();
  for (const [situation, text, outcome] of [
    [
      'open',
      'Muchísimas gracias, mijo, qué amables. Mi nieta Valentina también trabaja con computadores, en Medellín, dice que eso es muy entretenido.',
      'thanks',
    ],
    [
      'open',
      'Mijo, aparte de lo del computador lento, necesito que me instalen Koha para el catálogo de la biblioteca',
      'intake',
    ],
    [
      'open',
      'Buenas. Mi hijo se gradúa mañana y estoy muy feliz. Necesito que me instalen el Power BI.',
      'intake',
    ],
    [
      'resolved',
      'Buenas tardes. Mi hijo vino ayer a visitarme y trajo almojábanas. La impresora ya sirve, Dios les pague.',
      'accept',
    ],
    [
      'needs_info',
      'Ay qué pena con usted. Estuve en la EPS toda la mañana. El serial es CNBRT5Q8WL.',
      'answer',
    ],
  ] as const) {
    it(`«${text}» in ${situation} is ${outcome}`, () => {
      const found = SITUATIONS[situation];
      assert.ok(found);
      const { outcome: meant, sure } = understand(found, text, classifier);
      assert.deepEqual([meant, sure], [outcome, true]);
    });
  }
});
