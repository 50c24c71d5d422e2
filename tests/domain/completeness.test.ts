import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  isGreeting,
  isThanks,
  MISSING_DETAILS,
  missingDetails,
  tellsOfTrouble,
} from '../../src/domain/completeness.ts';
import { CLEAR, GREETINGS, NOT_GREETINGS, NOT_THANKS, THANKS, UNCLEAR } from './corpus.ts';

const quoted = (text: string) => JSON.stringify(text);

describe('clarity: requests that are clear enough to work on', () => {
  for (const text of CLEAR)
    it(`${quoted(text)} is clear, and neither a greeting nor thanks`, () => {
      assert.deepEqual(missingDetails(text), []);
      assert.ok(!isGreeting(text) && !isThanks(text));
    });
});

describe('clarity: requests that say too little', () => {
  for (const text of UNCLEAR)
    it(`${quoted(text)} is unclear: what it is about has to be asked`, () => {
      assert.equal(missingDetails(text)[0], 'what');
    });
});

describe('clarity: for whom somebody writes', () => {
  for (const text of [
    'buenos días, escribo de parte de mi jefa la doctora Patricia Gómez, secretaria de hacienda',
    'hola, le escribo a nombre del doctor Jorge Ríos, director de planeación',
    'I am writing on behalf of my boss Sandra Gil',
    'escribo de parte de mi jefa',
  ])
    it(`${quoted(text)} says nothing of what it is about`, () => {
      assert.equal(missingDetails(text)[0], 'what');
    });
  for (const text of [
    'de parte de Ana Ruiz, secretaria de Hacienda, no le abre el correo',
    'on behalf of Sandra Gil, her laptop is dead',
    'a nombre de mi jefa: necesito un portátil',
  ])
    it(`${quoted(text)} says it besides`, () => assert.deepEqual(missingDetails(text), []));
});

describe('clarity: greetings', () => {
  for (const text of GREETINGS)
    it(`${quoted(text)} is a greeting, no thanks and no request`, () => {
      assert.ok(isGreeting(text) && !isThanks(text));
      assert.notDeepEqual(missingDetails(text), []);
    });
  for (const text of NOT_GREETINGS)
    it(`${quoted(text)} is more, or less, than a greeting`, () => {
      assert.ok(!isGreeting(text));
    });
});

describe('clarity: thanks', () => {
  for (const text of THANKS)
    it(`${quoted(text)} is thanks and nothing else`, () => {
      assert.ok(isThanks(text) && !isGreeting(text));
    });
  for (const text of NOT_THANKS)
    it(`${quoted(text)} is not only thanks`, () => {
      assert.ok(!isThanks(text));
    });
});

describe('clarity: what is asked for', () => {
  it('asks for everything when nothing has been said', () => {
    assert.deepEqual(missingDetails('no sirve'), ['what', 'where', 'since']);
    assert.deepEqual(missingDetails('ayuda'), MISSING_DETAILS);
  });

  it('does not ask again for the place or the time that were said', () => {
    assert.deepEqual(missingDetails('no sirve desde ayer'), ['what', 'where']);
    assert.deepEqual(missingDetails('No funciona en la oficina'), ['what', 'since']);
    assert.deepEqual(missingDetails('no sirve en el piso 3 desde el lunes'), ['what']);
    assert.deepEqual(missingDetails("it doesn't work since Monday, 2nd floor"), ['what']);
  });

  it('is satisfied once the answers together say what happens to what', () => {
    assert.deepEqual(missingDetails('no sirve\nel correo'), []);
    assert.deepEqual(missingDetails('la impresora\nno prende'), []);
    assert.deepEqual(missingDetails('ayuda\nla impresora no imprime'), []);
  });

  it('takes no place for the thing that fails', () => {
    for (const text of ['no sirve en la sede norte', 'no funciona la oficina 204'])
      assert.ok(missingDetails(text).includes('what'), text);
  });

  it('takes capitals, accents and punctuation for what they are: decoration', () => {
    for (const text of [...CLEAR, ...UNCLEAR]) {
      const expected = missingDetails(text).length === 0;
      const wide = text.replace(/[!-~]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
      );
      const unseen = [...text].join('\u00ad');
      for (const same of [`¡¡${text}!!`, text.normalize('NFD'), `  ${text}\n`, wide, unseen])
        assert.equal(missingDetails(same).length === 0, expected, same);
    }
  });
});

describe('clarity: whatever is written', () => {
  it('lists what is missing once each, in the order of asking, and answers fast', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const missing = missingDetails(text);
        assert.deepEqual(
          missing,
          MISSING_DETAILS.filter((detail) => missing.includes(detail)),
        );
      }),
    );
    const started = performance.now();
    for (const text of ['a'.repeat(4000), 'soy '.repeat(1000), 'Soy De '.repeat(570)]) {
      missingDetails(text);
      isThanks(text);
      isGreeting(text);
    }
    assert.ok(performance.now() - started < 500);
  });

  it('nothing is a greeting and thanks at once', () => {
    const word = fc.constantFrom(...[...GREETINGS, ...THANKS].flatMap((text) => text.split(' ')));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const text = words.join(' ');
        assert.ok(!(isGreeting(text) && isThanks(text)));
      }),
    );
  });

  it('more words of substance never make a clear request unclear', () => {
    const more = fc.constantFrom(
      'impresora',
      'no',
      'correo',
      'expediente',
      'en el piso 3',
      'ayuda',
    );
    fc.assert(
      fc.property(fc.constantFrom(...CLEAR), more, (text, addition) => {
        assert.deepEqual(missingDetails(`${text} ${addition}`), []);
      }),
    );
  });
});

describe('whether a text tells of a trouble', () => {
  for (const [text, tells] of [
    ['la pantalla titila', true],
    ['no me deja', true],
    ['necesito algo', true],
    ['jajaja ok. y cómo va el clima por allá?', false],
    ['👍', false],
  ] as const)
    it(`«${text}»: ${tells}`, () => assert.equal(tellsOfTrouble(text), tells));
});
