import { strict as assert } from 'node:assert';
import { type Command, findCommand } from '../../../src/application/meaning/commands.ts';

const ASKED: readonly (readonly [Command['name'], readonly string[]])[] = [
  [
    'away',
    [
      '¿Quién está ausente?',
      'quien esta de vacaciones',
      '¿quiénes están ausentes hoy?',
      'hay alguien de permiso?',
      'ausentes',
      'who is away',
      'Who is out of the office today?',
      'is anyone on vacation?',
    ],
  ],
  [
    'own_roles',
    [
      'mis roles',
      '¿Qué roles tengo?',
      '¿quién lidera la mesa?',
      'quien es el líder',
      '¿Quién es la jefa de la mesa?',
      'my roles',
      'who leads the desk?',
      'who is the lead',
    ],
  ],
  [
    'my_cases',
    [
      '¿cuántos casos tengo?',
      'cuantos casos abiertos tengo',
      '¿cuáles casos tengo a mi cargo?',
      'how many cases do I have?',
      'how many open cases have I got',
    ],
  ],
  ['queue', ['buenos días, cola', 'Hola. Ver la cola', 'good morning, queue']],
  ['overview', ['Buenas tardes: resumen', 'hello, overview']],
  ['my_cases', ['hola, mis casos', 'hi, my cases']],
];

const NONE = [
  'ausente',
  'de vacaciones',
  'ausente hasta el lunes',
  'buenos días',
  'quién está de turno',
  '¿cuántos casos hay?',
  'cuántos casos tiene María',
  '¿quién lidera el proyecto de Hacienda?',
  'hola, la cola de impresión no avanza',
];

describe('what is asked of the desk in a few words', () => {
  for (const [name, questions] of ASKED)
    for (const text of questions)
      it(`«${text}» asks for ${name}`, () => {
        assert.equal(findCommand(text)?.name, name);
      });

  for (const text of NONE)
    it(`«${text}» is none of these commands`, () => {
      assert.equal(findCommand(text), undefined);
    });
});
