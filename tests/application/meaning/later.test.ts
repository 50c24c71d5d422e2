import { strict as assert } from 'node:assert';
import { asksForStatus, saysLater } from '../../../src/application/meaning/later.ts';

describe('words that put something off', () => {
  for (const text of [
    'despues le digo, me toca salir',
    'ahorita lo reviso',
    'ya vuelvo',
    'me puede esperar',
    'déjeme le pregunto al doctor',
    'gracias, déjeme lo pruebo cuando llegue',
    'ya lo voy a reiniciar, deme un momentico',
    'espéreme yo le aviso ahorita',
    'nada de reabrir, espéreme',
    'No wait, don’t reopen it yet, I need to restart and try first',
    'let me check',
    'con mucho gusto le averiguo, pero me tocó salir a una cita médica en la EPS; apenas pueda le cuento',
    'espérate que toy en reunión',
    'Ahora le digo que pruebe y le confirmo',
    'les pido a los compañeros que revisen y les cuento',
  ])
    it(`are «${text}»`, () => assert.ok(saysLater(text)));

  for (const text of [
    'mejor no, olvídelo',
    'ya no',
    'sigue igual',
    'voy a probar pero sigue sin imprimir',
    '¿puede esperar?',
    'la impresora no prende',
    'gracias',
    'me tocó salir, pero la placa es 00452',
    'espere, son 6 portátiles no 5',
    'uy espere, es en el piso tercero, no en el cuarto',
    'wait, it is the second floor, not the first',
    'Espere, póngalo a nombre del doctor Ramírez, no al mío',
    'un momento, déjelo a nombre de la ingeniera Soto',
  ])
    it(`are not «${text}»`, () => assert.ok(!saysLater(text)));
});

describe('a question about a case in the middle of a request', () => {
  for (const text of [
    '¿cómo va lo del outlook?',
    'y el caso 1 en que va',
    'qué pasó con mi caso del correo?',
    'cuándo me atienden lo otro',
    'Is the VPN one closed now?',
  ])
    it(`is «${text}»`, () => assert.ok(asksForStatus(text)));

  for (const text of ['cuánto se demoran?', 'qué es una incidencia', 'no sé', 'alta'])
    it(`is not «${text}»`, () => assert.ok(!asksForStatus(text)));
});
