import { strict as assert } from 'node:assert';
import {
  requestInstead,
  saysApart,
  withoutApart,
} from '../../../src/application/meaning/instead.ts';

const PORTAL = 'el portal de Hacienda me dice acceso denegado';

describe('words that drop the request under way and ask for something else', () => {
  for (const [text, request] of [
    [
      'espere no, mejor olvide eso. lo que quiero es una impresora nueva para la oficina',
      'lo que quiero es una impresora nueva para la oficina',
    ],
    ['olvide lo del portal, necesito un teclado nuevo', 'necesito un teclado nuevo'],
    ['actually forget that, I need a new monitor', 'I need a new monitor'],
    ['ya no es lo del portal sino la impresora', 'la impresora'],
    ['no es lo del portal sino que la impresora no prende', 'la impresora no prende'],
    [
      'media... no espere, mejor no es el portal, es que se dañó la impresora, el portal ya no',
      'se dañó la impresora',
    ],
  ] as const)
    it(`ask in «${text}» for «${request}»`, () =>
      assert.equal(requestInstead(text, PORTAL), request));

  for (const text of [
    'olvídelo, ya funcionó',
    'mejor olvide eso, ya me abrió el portal',
    'olvide eso, quiero hablar con alguien',
    'no es en el piso 3 sino en el 4',
    'no es la impresora del piso 3 sino la del 4',
    'se me olvidó la clave del correo, necesito una nueva',
    '¿ya no es lo del portal sino la impresora?',
    'no, la impresora no prende',
    'no es el portal, es el correo',
  ])
    it(`are not «${text}»`, () => assert.equal(requestInstead(text, PORTAL), undefined));
});

describe('words that take a request off the closed case', () => {
  for (const text of [
    "No, this has nothing to do with the VPN, it's a different problem",
    'eso no tiene nada que ver con la impresora',
    'that one does NOT continue the VPN case, please unlink it',
    'no es el mismo problema',
    'no es lo mismo de la impresora',
  ])
    it(`are «${text}»`, () => assert.ok(saysApart(text)));

  for (const text of ['no, es lo mismo de la impresora', 'sí, es lo mismo', 'no prende'])
    it(`are not «${text}»`, () => assert.ok(!saysApart(text)));

  it('leave what else was told', () => {
    const text = 'No, this has nothing to do with the VPN. It worked yesterday, so an incident';
    assert.equal(withoutApart(text), 'It worked yesterday, so an incident');
  });
});
