import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { normalize, plainLetters } from '../../src/domain/normalize.ts';

describe('how a text is read', () => {
  it('keeps lower case letters and digits, without accents or punctuation', () => {
    assert.equal(normalize('  ¡IMPRESIÓN,   señal... piso 2!  '), 'impresion senal piso 2');
    assert.equal(normalize('Wi-Fi / e-mail'), 'wi fi e mail');
    assert.equal(normalize('😡'), '');
  });

  it('does not tell composed letters from decomposed ones', () => {
    assert.equal(normalize('impresión'), normalize('impresión'.normalize('NFD')));
  });

  it('reads signs of order as signs, not as letters', () => {
    assert.equal(
      normalize('Impresora nº 5, 2º piso, 1ª sala, №7'),
      'impresora n 5 2 piso 1 sala 7',
    );
  });

  it('reads letters of every style as plain ones, and nothing between them', () => {
    for (const same of [
      '𝕀𝕞𝕡𝕣𝕖𝕤𝕠𝕣𝕒',
      'ｉｍｐｒｅｓｏｒａ',
      'ⓘⓜⓟⓡⓔⓢⓞⓡⓐ',
      'im\u00adpre\u200dso\u200cra',
    ])
      assert.equal(normalize(same), 'impresora');
    assert.equal(normalize('e\ufb03ciente'), 'efficiente');
  });

  it('leaves nothing that nobody sees, wherever it stands', () => {
    const unseen = fc.constantFrom(
      ...'\u00ad\u061c\u115f\u200b\u200e\u202e\u2060\u3164\ufe0f\ufeff',
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aZñ9 é¿')), fc.array(unseen), (seen, signs) => {
        const mixed = seen.map((char, at) => char + (signs[at] ?? '')).join('');
        assert.equal(normalize(mixed), normalize(seen.join('')));
        assert.equal(plainLetters(mixed), seen.join(''));
      }),
    );
  });

  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalize(text);
        assert.equal(normalize(once), once);
      }),
    );
  });
});
