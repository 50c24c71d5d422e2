import { strict as assert } from 'node:assert';
import { openFormCard } from '../../src/cards/open-form-view.ts';
import { partsCard } from '../../src/cards/parts-view.ts';
import { resolutionCard } from '../../src/cards/requester-views.ts';
import { deskCard } from '../../src/cards/staff-views.ts';
import { ACTORS } from '../domain/fixtures.ts';
import { buttonsOf, executesOf, input, textOf, verbsOf } from './reading.ts';
import { context, lastEvent, partsPage, STAFF, sample } from './samples.ts';

const linesOf = (card: unknown) => textOf(card).split('\n');
const ENDORSED = 'Proveedor: Datos & Redes S.A.S., con visto bueno de Profesional';

describe('spare parts and provider of a solution', () => {
  it('are told to the requester on one line each', () => {
    const kase = sample('endorsed');
    const event = lastEvent(kase, 'resolved');
    const { card } = resolutionCard(kase, event, context('es', ACTORS.requester));
    const lines = linesOf(card);
    for (const line of ['Repuestos cambiados: 1 disco SSD de 480 GB', ENDORSED])
      assert.ok(lines.includes(line), lines.join('\n'));
  });

  it('are on the staff’s card with the checklist of policy 4, and only where they apply', () => {
    const lines = linesOf(deskCard(sample('endorsed'), context('es')).card);
    const checked =
      'Repuestos cambiados, con disposición final según la norma ambiental y ahorro de energía: 1 disco SSD de 480 GB';
    for (const line of [checked, ENDORSED]) assert.ok(lines.includes(line), lines.join('\n'));
    const plain = textOf(deskCard(sample('resolved'), context('es')).card);
    assert.doesNotMatch(plain, /[Rr]epuestos|visto bueno/);
  });

  it('are asked for in a form of its own: nothing ticked, and only professionals to choose from', () => {
    const [first] = STAFF;
    assert.ok(first);
    const lead = { ...first, person: { id: 'p-lead', name: 'Líder' }, roles: ['lead'] as const };
    const { card } = openFormCard('resolve_with_parts', sample('in_progress'), {
      ...context('es'),
      staff: [...STAFF, lead],
    });
    assert.deepEqual(verbsOf(card), ['resolve_with_parts']);
    for (const id of ['parts_environment', 'parts_energy'])
      assert.equal(input(card, id).value, 'false');
    const choices = input(card, 'parts_endorser').choices as readonly { readonly title: string }[];
    assert.deepEqual(
      choices.map(({ title }) => title),
      ['Luis Rojas', 'Marta Díaz'],
    );
  });
});

describe('the list of spare parts', () => {
  it('says of each number, date, who and which parts', () => {
    const { card } = partsCard(partsPage(), 'es');
    assert.deepEqual(linesOf(card).slice(0, 5), [
      'Repuestos cambiados en marzo de 2026 · 1 registro',
      'MS-2026-000001',
      'RESUELTO',
      '4 de marzo · Luis Rojas',
      '1 disco SSD \\*nuevo\\* de 480 GB',
    ]);
    assert.deepEqual(buttonsOf(card), []);
    const english = partsCard(partsPage(), 'en').card;
    assert.match(textOf(english), /^Spare parts replaced in March 2026 · 1 record$/m);
  });

  it('leads to the pages beside it', () => {
    const page = partsPage({ page: 1, earlier: 10, total: 23, more: true });
    const { card } = partsCard(page, 'es');
    assert.match(textOf(card), / · 23 registros\n11-11 de 23\n/);
    assert.deepEqual(buttonsOf(card), ['Anteriores', 'Siguientes']);
    const month = { verb: 'parts', year: 2026, month: 3 };
    assert.deepEqual(
      executesOf(card.actions).map(({ data }) => data),
      [
        { ...month, page: 0 },
        { ...month, page: 2 },
      ],
    );
  });
});
