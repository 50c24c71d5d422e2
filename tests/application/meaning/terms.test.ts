import { strict as assert } from 'node:assert';
import { termsAsked } from '../../../src/application/meaning/terms.ts';
import { SITUATIONS } from '../../understanding/situations.ts';

const open = SITUATIONS.open ?? assert.fail();

describe('asking what a word of the procedure means', () => {
  for (const [text, ...terms] of [
    ['muchas gracias. ¿qué quiere decir NUEVO?', 'new'],
    ['¿y ahora qué significa EN CURSO?', 'in_progress'],
    ['que significa asignado', 'assigned'],
    ['perdone la molestia, ¿qué es una dependencia y una incidencia?', 'incident', 'office'],
    ['¿a qué se refieren con requerimiento?', 'service_request'],
    ['¿cuál es la diferencia entre incidencia y requerimiento?', 'incident', 'service_request'],
    ['¿qué es eso de «por aclarar»?', 'needs_info'],
    ['una pregunta, ¿qué significa prioridad media?', 'medium'],
    ['¿y eso qué formato es?', 'reception'],
    ['no entiendo qué es el formato', 'reception'],
    ['what does RESOLVED mean?', 'resolved'],
    ['what is an incident?', 'incident'],
    ['sorry, what is the difference between high and low?', 'high', 'low'],
  ])
    it(`«${text}» gets it explained`, () => {
      const { terms: found = [], outcome } = termsAsked(open, text ?? '') ?? {};
      assert.equal(outcome, 'terms');
      assert.deepEqual([...found].sort(), terms.sort());
    });

  for (const text of [
    '¿qué hay de nuevo?',
    '¿qué es lo nuevo?',
    'what is new?',
    '¿qué es lo que pasa con la incidencia?',
    '¿el caso está cerrado?',
    '¿qué formato lleva la hoja de vida?',
    'la impresora no prende. ¿qué significa EN CURSO?',
    'necesito un computador nuevo',
  ])
    it(`«${text}» is about something else`, () => assert.equal(termsAsked(open, text), undefined));

  it('is left to the question that explains the words itself', () => {
    const { draft_kind: kind, draft_priority: priority } = SITUATIONS;
    assert.equal(kind && termsAsked(kind, '¿qué es una incidencia?'), undefined);
    assert.deepEqual(priority && termsAsked(priority, '¿qué es una incidencia?'), {
      outcome: 'terms',
      terms: ['incident'],
    });
  });
});
