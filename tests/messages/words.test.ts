import { strict as assert } from 'node:assert';
import { PROCEDURE_CATALOGUE } from '../../src/domain/desk-catalogue.ts';
import { en } from '../../src/messages/en.ts';
import { es } from '../../src/messages/es.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { translate, translator, type WordKey } from '../../src/messages/translate.ts';

const KEYS = Object.keys(es) as WordKey[];
const DICTIONARIES = { es, en };
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the words', () => {
  it('have the same places to fill in every language', () => {
    for (const key of KEYS) assert.deepEqual(places(en[key]), places(es[key]), key);
  });

  it('are never empty, and begin and end without spaces', () => {
    for (const language of LANGUAGES)
      for (const [key, text] of Object.entries<string>(DICTIONARIES[language]))
        assert.ok(text.trim() === text && text !== '', `${language} ${key}`);
  });

  it('treat people as usted in Spanish', () => {
    const familiar =
      /(?<!\p{L})(tú|tu|tus|te|ti|contigo|tienes|puedes|quieres|escribe|elige|necesitas|revisa|cuéntame|dime)(?!\p{L})/iu;
    for (const [key, text] of Object.entries(es))
      assert.ok(!familiar.test(text), `${key}: ${text}`);
  });

  it('end a list with an empty line before what follows it', () => {
    for (const language of LANGUAGES)
      for (const [key, text] of Object.entries<string>(DICTIONARIES[language]))
        assert.ok(!/^- .*\n(?!- |\n)/m.test(text), `${language} ${key}`);
  });

  it('send the desk to the personal chat for what only that chat reads', () => {
    assert.match(es['channel.staff_help'], /escríbame en el chat personal: allí «caso 1»/);
    assert.match(en['channel.staff_help'], /in the personal chat: there "case 1"/);
  });

  it('greet somebody whose name is not known as whole a sentence', () => {
    const pairs = [
      ['dialog.greeting', 'dialog.greeting_nameless'],
      ['welcome.personal', 'welcome.personal.nameless'],
    ] as const;
    for (const [key, nameless] of pairs)
      for (const words of [es, en])
        assert.equal(words[nameless], words[key].replace(', {name}', ''), key);
  });

  it('stay short where they stand in one line under a card', () => {
    const strips = [
      'dialog.expired',
      'dialog.of_another_request',
      'dialog.already_answered',
      'channel.not_staff',
    ] as const;
    for (const key of strips)
      for (const words of [es, en]) assert.ok(words[key].length <= 110, words[key]);
  });

  it('call states, categories and priorities by their official names', () => {
    const names = (family: string) =>
      KEYS.filter((key) => new RegExp(`^${family}\\.\\w+$`).test(key)).map((key) => es[key]);
    assert.deepEqual(names('state'), [
      'NUEVO',
      'POR ACLARAR',
      'ASIGNADO',
      'EN CURSO',
      'RESUELTO',
      'CERRADO',
    ]);
    assert.deepEqual(names('kind'), ['Incidencia', 'Requerimiento']);
    const categories = PROCEDURE_CATALOGUE.categories.map(({ words }) => words.es);
    assert.deepEqual(categories, [
      'Capacitación',
      'Contratos',
      'Convenios',
      'Infraestructura',
      'Seguridad',
      'Software',
    ]);
    assert.deepEqual(names('priority'), ['Alta', 'Media', 'Baja']);
  });
});

describe('translate', () => {
  it('fills every place in', () => {
    assert.equal(
      translate('es', 'dialog.case_opened', { number: 'MS-2026-000001' }),
      'Listo: su caso es el MS-2026-000001.',
    );
  });

  it('throws when a parameter is missing, also one that every object has', () => {
    assert.throws(() => translate('es', 'dialog.case_opened'), /needs the parameter "number"/);
    const inherited = Object.create({ number: 'MS-1' });
    assert.throws(() => translate('en', 'dialog.case_opened', inherited), /needs the parameter/);
  });

  it('never fills a place in twice, nor reads signs in what is filled in', () => {
    const number = '{number} $& $1';
    assert.ok(translate('en', 'dialog.case_opened', { number }).includes(number));
  });
});

describe('dates', () => {
  const afternoon = new Date('2026-11-23T20:05:00Z');

  it("are said in the desk's time, in the reader's language", () => {
    assert.equal(translator('es').date(afternoon), 'lunes 23 de noviembre, 3:05 p.\u00a0m.');
    assert.equal(translator('en').date(afternoon), 'Monday, November 23, 3:05 p.m.');
  });

  it('can be the day or the time alone', () => {
    assert.equal(translator('es').date(afternoon, 'day'), 'lunes 23 de noviembre');
    assert.equal(translator('es').date(afternoon, 'short'), '23 de noviembre');
    assert.equal(translator('en').date(afternoon, 'short'), 'November 23');
    assert.equal(translator('es').date(afternoon, 'time'), '3:05 p.\u00a0m.');
  });

  it('know noon, midnight and the day that is still yesterday in Bogotá', () => {
    assert.equal(
      translator('es').date(new Date('2026-11-23T17:00:00Z'), 'time'),
      '12:00 p.\u00a0m.',
    );
    assert.equal(
      translator('es').date(new Date('2026-11-23T05:00:00Z')),
      'lunes 23 de noviembre, 12:00 a.\u00a0m.',
    );
    assert.equal(
      translator('es').date(new Date('2026-11-23T04:59:00Z'), 'day'),
      'domingo 22 de noviembre',
    );
  });
});

describe('lists', () => {
  it('end with "o" or "or"', () => {
    assert.equal(translator('es').or(['la mesa', 'el solicitante']), 'la mesa o el solicitante');
    assert.equal(translator('en').or(['a', 'b', 'c']), 'a, b, or c');
  });
});
