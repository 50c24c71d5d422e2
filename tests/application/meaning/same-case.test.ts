import { strict as assert } from 'node:assert';
import { saysSameCase } from '../../../src/application/meaning/same-case.ts';

describe('words that say that a request is no new one', () => {
  for (const text of [
    'no, es lo mismo del VPN, no abra otro',
    'es de la misma impresora, no es otro caso',
    "No no, it's the same VPN thing, don't open another one",
    'no cree uno nuevo',
    'no no es del mismo caso, del correo',
    'cancela eso, ponlo en el q ya tengo',
    'add it to the case I already have',
  ])
    it(`are «${text}»`, () => assert.ok(saysSameCase(text)));

  for (const text of [
    'es la misma impresora de siempre',
    'no es otra vez el tóner',
    'la impresora no abre la bandeja',
    'siempre pasa lo mismo',
    'it is not working',
    'es en el mismo piso',
    'ponga la prioridad alta',
  ])
    it(`are not «${text}»`, () => assert.ok(!saysSameCase(text)));
});
