import { strict as assert } from 'node:assert';
import {
  type CannedText,
  type CatalogueEntry,
  categoryName,
  inUse,
  LIST_LIMITS,
  MAX_CANNED,
  MAX_ENTRY_NAME,
  officeNamed,
  PROCEDURE_CATALOGUE,
  tidy,
  withEntry,
  withoutEntry,
} from '../../src/domain/desk-catalogue.ts';

const SIX = PROCEDURE_CATALOGUE.categories;
const entry = (id: string, es: string, en = es): CatalogueEntry => ({ id, words: { es, en } });
const solution = (id: string, es: string, text = 'Listo'): CannedText => ({
  ...entry(id, es),
  use: 'solution',
  text: { es: text, en: text },
});
const problemOf = (change: ReturnType<typeof withEntry<'canned'>>) =>
  change.ok ? undefined : change.problem.code;
const namesOf = (change: ReturnType<typeof withEntry<'categories'>>) =>
  change.ok ? inUse(change.entries).map(({ words }) => words.es) : [];

describe('the desk’s own lists', () => {
  it('begin with the procedure’s six categories and nothing else', () => {
    assert.deepEqual(
      SIX.map(({ words }) => words.es),
      ['Capacitación', 'Contratos', 'Convenios', 'Infraestructura', 'Seguridad', 'Software'],
    );
    assert.deepEqual([PROCEDURE_CATALOGUE.offices, PROCEDURE_CATALOGUE.canned], [[], []]);
  });

  it('take a new entry at their end, and a changed one in its place', () => {
    const added = withEntry('categories', SIX, entry('c-1', 'Gobierno digital'), true);
    assert.equal(namesOf(added).at(-1), 'Gobierno digital');
    const changed = withEntry('categories', SIX, entry('contracts', 'Compras'), false);
    assert.equal(namesOf(changed)[1], 'Compras');
    assert.equal(namesOf(changed).length, 6);
  });

  it('keep the words of a category that was removed, and offer it no more', () => {
    const removed = withoutEntry('categories', SIX, 'software');
    assert.ok(removed.ok);
    const catalogue = { ...PROCEDURE_CATALOGUE, categories: removed.entries };
    assert.equal(categoryName(catalogue, 'software', 'es'), 'Software');
    assert.ok(inUse(removed.entries).every(({ id }) => id !== 'software'));
    assert.equal(categoryName(catalogue, 'c-unknown', 'es'), 'c-unknown');
  });

  it('bring a removed category back under its own id when one with its name is added', () => {
    const removed = withoutEntry('categories', SIX, 'software');
    assert.ok(removed.ok);
    const back = withEntry('categories', removed.entries, entry('c-9', 'SOFTWARE'), true);
    assert.ok(back.ok);
    assert.equal(inUse(back.entries).at(-1)?.id, 'software');
    assert.equal(back.entries.length, 6);
  });

  it('lose an office or a text for good, but not the last category', () => {
    const offices = [entry('c-1', 'Hacienda')];
    assert.deepEqual(withoutEntry('offices', offices, 'c-1'), { ok: true, entries: [] });
    assert.deepEqual(withoutEntry('categories', SIX.slice(0, 1), 'training'), {
      ok: false,
      problem: { code: 'last_category' },
    });
    assert.deepEqual(withoutEntry('offices', offices, 'c-2'), {
      ok: false,
      problem: { code: 'entry_gone' },
    });
  });

  it('refuse what is empty, too long, there already, gone or one too many', () => {
    const there = [solution('c-1', 'Tóner')];
    const put = (one: CannedText, isNew = true) =>
      problemOf(withEntry('canned', there, one, isNew));
    assert.equal(put(solution('c-2', ' ​')), 'no_name');
    assert.equal(put(solution('c-2', 'x'.repeat(MAX_ENTRY_NAME + 1))), 'name_too_long');
    assert.equal(put(solution('c-2', 'Red', ' ')), 'no_text');
    assert.equal(put(solution('c-2', 'Red', 'x'.repeat(MAX_CANNED + 1))), 'text_too_long');
    assert.equal(put(solution('c-2', 'TONER')), 'same_name');
    assert.equal(put({ ...solution('c-2', 'TONER'), use: 'question' }), undefined);
    assert.equal(put(solution('c-1', 'Tóner')), undefined);
    assert.equal(put(solution('c-7', 'Red'), false), 'entry_gone');
    const full = Array.from({ length: LIST_LIMITS.canned.entries }, (_, n) =>
      solution(`c-${n}`, `Texto ${n}`),
    );
    assert.equal(problemOf(withEntry('canned', full, solution('c-99', 'Otro'), true)), 'list_full');
  });

  it('take the Spanish words where the English ones are left out', () => {
    assert.deepEqual(tidy({ es: ' Red ', en: '  ' }), { es: 'Red', en: 'Red' });
  });
});

describe('an office that is said', () => {
  const offices = [
    entry('c-1', 'Secretaría de Hacienda', 'Finance'),
    entry('c-2', 'Secretaría de Planeación', 'Planning'),
    entry('c-3', 'Oficina de Talento Humano', 'Human Resources'),
    entry('c-4', 'Oficina de Control Interno de Gestión', 'Internal Audit'),
    entry('c-5', 'Oficina de Gestión Documental', 'Records'),
  ];
  const named = (said: string) => officeNamed(offices, said)?.id;

  it('is one of the list by its name in either language, whatever its accents', () => {
    assert.equal(named('secretaria de hacienda'), 'c-1');
    assert.equal(named('PLANNING'), 'c-2');
  });

  it('is one of the list by a part of its name that only that one has', () => {
    assert.equal(named('Hacienda'), 'c-1');
    assert.equal(named('talento humano'), 'c-3');
    assert.equal(named('la oficina de control interno'), 'c-4');
  });

  it('is none of the list by what several have, by words that name none, or by others', () => {
    for (const said of [
      'gestión',
      'Secretaría',
      'la oficina',
      'Biblioteca',
      'hacienda y cultura',
      '',
    ])
      assert.equal(named(said), undefined, said);
  });
});
