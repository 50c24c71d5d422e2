import { strict as assert } from 'node:assert';
import { plainWords } from '../../../src/application/meaning/plain-words.ts';

describe('the plain words of a text', () => {
  for (const [text, words] of [
    ['¿A Q hora atienden?', 'a que hora atienden'],
    ['xq no abre? es pa hoy, grax', 'porque no abre es para hoy gracias'],
    ['la clave d la red', 'la clave de la red'],
    ['el equipo Q45 y la unidad D: del piso 3', 'el equipo q45 y la unidad de del piso 3'],
  ] as const)
    it(`are in full: «${text}»`, () => assert.equal(plainWords(text), words));
});
