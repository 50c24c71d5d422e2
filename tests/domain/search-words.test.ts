import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { normalize } from '../../src/domain/normalize.ts';
import { caseWords, searchWords } from '../../src/domain/search-words.ts';
import { ACTORS, caseIn, moved, opened } from './fixtures.ts';

describe('the words of a search', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['impresión', 'IMPRESION'],
    ['impresoras', 'impresora'],
    ['impresiones', 'impresión'],
    ['redes', 'red'],
    ['claves', 'Clave'],
    ['computadores', 'computador'],
    ['¿Pantallas?', 'pantalla'],
    ['passwords', 'password'],
    ['files', 'file'],
    ['Los PCs', 'pc'],
    ['luces', 'luz'],
    ['altavoces', 'altavoz'],
    ['países', 'país'],
    ['autobuses', 'autobús'],
    ['addresses', 'address'],
    ['Wi-Fi', 'wifi'],
    ['E-mail', 'email'],
    ['Ñáñez', 'nanez'],
    ['SECOP-II', 'secop ii'],
    ['La impre\u200bsora del des\u00adpacho', 'la impresora del despacho'],
    ['Necesito con\ufb01gurar la o\ufb01cina', 'necesito configurar la oficina'],
    ['𝗟𝗮 𝗽𝗮𝗻𝘁𝗮𝗹𝗹𝗮', 'la pantalla'],
    ['ＩＭＰＲＥＳＯＲＡ', 'impresora'],
    ['Ⓒⓞⓡⓡⓔⓞ', 'correo'],
    ['piso ３', 'piso 3'],
    ['2º piso', '2 piso'],
    ['\u202eteclado\u202c', 'teclado'],
    ['wi\u2011fi', 'wifi'],
    ['𝐖𝐢-𝐅𝐢', 'wifi'],
    ['co\u2060rreo\ufeff', 'correo'],
    ['tecla\u0301do', 'tecládo'],
    ['mo\u3164nitor', 'monitor'],
  ];
  for (const [one, other] of SAME)
    it(`of «${one}» are those of «${other}»`, () => {
      assert.deepEqual(searchWords(one), searchWords(other));
      assert.ok(searchWords(one).length > 0);
    });

  const DIFFERENT: readonly (readonly [string, string])[] = [
    ['red', 'res'],
    ['piso 3', 'piso 4'],
    ['mes', 'mesa'],
    ['disco C', 'disco D'],
    ['jefe', 'mía'],
    ['impresora', 'impresión'],
  ];
  for (const [one, other] of DIFFERENT)
    it(`of «${one}» are not those of «${other}»`, () => {
      assert.notDeepEqual(searchWords(one), searchWords(other));
    });

  it('leave out what says nothing, and repetitions', () => {
    assert.deepEqual(searchWords('la impresora de la Secretaría, la impresora'), [
      'impresora',
      'secretaria',
    ]);
    assert.deepEqual(searchWords('de la'), []);
    assert.deepEqual(searchWords('  ¿¡!?  '), []);
  });

  it('are no longer than a key of an index may be', () => {
    const [word = ''] = searchWords('x'.repeat(4000));
    assert.equal(word.length, 64);
    const [astral = ''] = searchWords(`x${'𠀀'.repeat(4000)}`);
    assert.equal(astral, `x${'𠀀'.repeat(31)}`);
  });

  it('of any part of a request are among those of its case', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), fc.nat(7), (parts, from) => {
        const kase = { ...opened('El correo no abre'), request: parts.join(' ') };
        // Half of "wi fi" is another word.
        fc.pre(!/\b(?:wi|e) (?:fi|mail)\b/.test(normalize(kase.request)));
        const part = parts.slice(from).join(' ');
        const all = new Set(caseWords(kase));
        assert.deepEqual(
          searchWords(part).filter((word) => !all.has(word)),
          [],
        );
      }),
    );
  });

  it('of a case are those of all that was written in it and of its people', () => {
    const refused = moved(caseIn('resolved'), ACTORS.requester, {
      name: 'reopen',
      reason: 'Salen rayas negras',
    });
    const asked = moved(caseIn('needs_info'), ACTORS.requester, {
      name: 'provide_info',
      answer: 'La del segundo piso',
    });
    const commented = moved(caseIn('new'), ACTORS.requester, {
      name: 'comment',
      text: 'Urge para la nómina',
    });
    const has = (kase: Parameters<typeof caseWords>[0], text: string) => {
      const all = caseWords(kase);
      for (const word of searchWords(text)) assert.ok(all.includes(word), `${word} in ${all}`);
    };
    has(refused, 'impresora Ana Gómez Luis Rojas tóner rayas negras');
    has(asked, 'cuál equipo segundo piso');
    has(commented, 'nómina');
    const cancelled = moved(caseIn('new'), ACTORS.requester, {
      name: 'cancel',
      reason: 'Repetido',
    });
    has(cancelled, 'repetidos 000001');
  });
});
