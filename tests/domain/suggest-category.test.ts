import { strict as assert } from 'node:assert';
import { CATEGORIES } from '../../src/domain/catalogue.ts';
import { CATEGORY_WORDS } from '../../src/domain/category-words.ts';
import { normalize } from '../../src/domain/normalize.ts';
import { type CategorizedRequest, learnCategories } from '../../src/domain/suggest-category.ts';
import { readCategorized } from '../understanding/categorized.ts';

const newDesk = learnCategories([]);

describe('the category that is suggested for a request', () => {
  it('comes with the words that speak for it, as they were written, the most telling first', () => {
    assert.deepEqual(newDesk('La IMPRESORA del piso 3 no imprime desde ayer'), {
      value: 'infrastructure',
      words: ['IMPRESORA', 'piso', 'imprime'],
    });
    assert.deepEqual(newDesk('Olvidé mi contraseña'), { value: 'security', words: ['contraseña'] });
    assert.deepEqual(newDesk('The printer is jammed'), {
      value: 'infrastructure',
      words: ['printer'],
    });
  });

  it('knows the words of a phrase together', () => {
    const found = newDesk('Hay que dar de baja al funcionario que se fue');
    assert.deepEqual(found, { value: 'security', words: ['dar de baja'] });
  });

  it('is what is to be done with a thing, rather than the thing', () => {
    assert.equal(newDesk('¿Hay un curso de Excel?')?.value, 'training');
    assert.equal(newDesk('Queremos comprar dos impresoras y pedir cotización')?.value, 'contracts');
    assert.equal(newDesk('Excel no abre y sale un mensaje de error')?.value, 'software');
    assert.equal(
      newDesk('La DIAN pide un servicio web para el cruce de datos')?.value,
      'agreements',
    );
  });

  it('is none where no word tells, or where the words speak for several', () => {
    for (const text of ['', 'Buenos días', 'Necesito ayuda, por favor', '12345', '¿?', '🖨️'])
      assert.equal(newDesk(text), undefined, text);
    assert.equal(newDesk('la clave del sistema'), undefined);
    assert.equal(newDesk('comprar el curso'), undefined);
  });

  it('is learned from the requests that the desk put there', () => {
    const text = 'No sale el arqueo de la caja menor';
    const closed = (category: CategorizedRequest['category'], times: number) =>
      Array.from({ length: times }, () => ({ request: 'Arqueo de caja menor', category }));
    assert.equal(newDesk(text), undefined);
    assert.equal(learnCategories(closed('software', 1))(text), undefined);
    const found = learnCategories(closed('software', 12))(text);
    assert.deepEqual(found, { value: 'software', words: ['arqueo', 'caja', 'menor'] });
    const both = [...closed('software', 12), ...closed('training', 12)];
    assert.equal(learnCategories(both)(text), undefined);
  });

  it('is a suggestion of the desk’s own against the catalogue’s when its cases say so', () => {
    const request = 'El escáner de la notaría cuarta';
    const own: CategorizedRequest[] = CATEGORIES.flatMap((category) =>
      Array.from({ length: 10 }, () => ({ request: `Lo de siempre de ${category}`, category })),
    );
    for (let i = 0; i < 30; i += 1) own.push({ request, category: 'agreements' });
    assert.equal(newDesk(request)?.value, 'infrastructure');
    assert.equal(learnCategories(own)(request)?.value, 'agreements');
  });

  it('is a category that the desk made itself, by the words of its closed cases, or one of the procedure', () => {
    const request = 'Publicar el trámite en la ventanilla virtual';
    const closed = Array.from({ length: 12 }, () => ({ request, category: 'c-1' }));
    const suggest = learnCategories(closed, [...CATEGORIES, 'c-1']);
    assert.equal(suggest(request)?.value, 'c-1');
    assert.equal(suggest('El escáner no enciende')?.value, 'infrastructure');
  });

  it('is never a category that the desk has no more', () => {
    const left = CATEGORIES.filter((category) => category !== 'infrastructure');
    const closed = Array.from({ length: 12 }, () => ({
      request: 'El escáner no enciende',
      category: 'infrastructure',
    }));
    assert.notEqual(
      learnCategories(closed, left)('El escáner no enciende')?.value,
      'infrastructure',
    );
  });

  it('reads the beginning of a text without end, and one word without end', () => {
    assert.equal(newDesk('impresora '.repeat(400))?.value, 'infrastructure');
    assert.equal(newDesk(`${'nada '.repeat(90)} impresora teclado`), undefined);
    assert.equal(newDesk('x'.repeat(4000)), undefined);
  });

  it('is right for nearly all of the requests that it is given for, and there for most', () => {
    const requests = readCategorized(new URL('../fixtures/categories.tsv', import.meta.url));
    const judged = requests.map(({ request, category }) => ({ category, found: newDesk(request) }));
    const covered = judged.filter(({ found }) => found !== undefined);
    const right = covered.filter(({ category, found }) => found?.value === category);
    assert.ok(covered.length >= 0.7 * requests.length, `${covered.length} of ${requests.length}`);
    assert.ok(right.length >= 0.97 * covered.length, `${right.length} of ${covered.length}`);
    assert.ok(covered.every(({ found }) => found && found.words.length > 0));
  });

  it('goes by words that a request can have', () => {
    for (const category of CATEGORIES)
      for (const list of Object.values(CATEGORY_WORDS[category]))
        for (const entry of list.trim().split(/\s+/)) {
          const text = entry.replace(/\$$/, '').replaceAll('_', ' ');
          assert.equal(text, normalize(text), `${category}: ${entry}`);
          assert.ok(text.split(' ').length <= 4 && text.length <= 40, entry);
        }
  });
});
