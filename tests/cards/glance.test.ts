import { strict as assert } from 'node:assert';
import { caseCard } from '../../src/cards/requester-views.ts';
import { assignmentCard, deskCard } from '../../src/cards/staff-views.ts';
import type { Case } from '../../src/domain/case.ts';
import { ACTORS, SOLVER } from '../domain/fixtures.ts';
import { inSight, type Node, nodes, textOf } from './reading.ts';
import { context, lastEvent, member, sample, withHour } from './samples.ts';

const es = context('es');
const seen = (card: Node) => textOf(inSight(card.body)).split('\n');
const toggles = (card: Node) =>
  nodes(card.body).filter(({ type }) => type === 'Action.ToggleVisibility');

describe('a case at a glance', () => {
  it('is its number, state, request, requester, age, priority and next step', () => {
    const fresh = seen(deskCard(sample('fresh'), es).card);
    assert.deepEqual(fresh.slice(0, 5), [
      'MS-2026-000001',
      'NUEVO',
      'La impresora del piso 3 no imprime desde ayer',
      'Ana Gómez · 4 de marzo',
      'Prioridad: Media',
    ]);
    assert.match(fresh.slice(5).join(), /^Siguiente paso: [^,]+$/);
    assert.deepEqual(seen(deskCard(sample('assigned'), context('en')).card), [
      'MS-2026-000001',
      'ASSIGNED',
      'La impresora del piso 3 no imprime desde ayer',
      'Ana Gómez · March 4',
      'Priority: Medium',
      'Next step: Luis Rojas starts it.',
    ]);
  });

  it('is how it ended once it is closed', () => {
    const request = 'La impresora del piso 3 no imprime desde ayer';
    const closed = {
      rated: 'Confirmado: Tóner nuevo',
      expired: 'Sin respuesta: Tóner nuevo',
      cancelled: 'Cancelado: Ya funcionó',
    };
    for (const [name, outcome] of Object.entries(closed))
      assert.deepEqual(seen(deskCard(sample(name), es).card), [
        'MS-2026-000001',
        'CERRADO',
        request,
        outcome,
      ]);
    const english = seen(deskCard(sample('rated'), context('en')).card);
    assert.deepEqual(english.slice(1), ['CLOSED', request, 'Confirmed: Tóner nuevo']);
  });

  it('keeps a long request to two lines, and to one when it is closed', () => {
    for (const [name, lines] of [
      ['fresh', 2],
      ['rated', 1],
    ] as const) {
      const { card } = deskCard({ ...sample(name), request: 'palabra '.repeat(400) }, es);
      const excerpt = nodes(card.body).find(({ id }) => id === 'request-excerpt');
      assert.equal(excerpt?.maxLines, lines);
      assert.ok(String(excerpt?.text).length <= 240);
    }
  });

  it('says how long ago it was opened to whoever looks at it, and the date where it stays', () => {
    const kase = sample('fresh');
    const later = (minutes: number) => new Date(kase.openedAt.getTime() + minutes * 60_000);
    const aged = (minutes: number) =>
      seen(deskCard(kase, { ...es, now: later(minutes) }).card)[3]?.replace('Ana Gómez · ', '');
    assert.deepEqual([-1, 0, 1, 59, 60, 125, 24 * 60 - 1, 24 * 60].map(aged), [
      'hace un momento',
      'hace un momento',
      'hace 1 min',
      'hace 59 min',
      'hace 1 h',
      'hace 2 h',
      'hace 23 h',
      '4 de marzo',
    ]);
    const { card } = deskCard(kase, { ...context('en'), now: later(125) });
    assert.ok(seen(card).includes('Ana Gómez · 2 h ago'));
  });

  it('shows a high priority in a color of its own, and in words', () => {
    const shown = (priority: 'high' | 'low') =>
      nodes(deskCard({ ...sample('fresh'), priority }, es).card.body).find(({ text }) =>
        String(text).startsWith('Prioridad: '),
      );
    assert.deepEqual([shown('high')?.text, shown('high')?.color], ['Prioridad: Alta', 'attention']);
    assert.deepEqual([shown('low')?.text, shown('low')?.color], ['Prioridad: Baja', 'default']);
  });
});

describe('the details of a case', () => {
  it('unfold on the cards of the staff, and are in sight on the requester’s', () => {
    const kase = { ...sample('commented'), office: 'Secretaría de Hacienda' };
    const staffs = assignmentCard(
      kase,
      lastEvent(kase, 'assigned'),
      context('es', member(SOLVER)),
    ).card;
    for (const card of [deskCard(kase, es).card, staffs]) {
      assert.ok(!seen(card).includes('Secretaría de Hacienda'));
      assert.ok(textOf(card.body).includes('Dependencia\nSecretaría de Hacienda'));
      assert.ok(textOf(card.body).includes('Voy en camino'));
    }
    assert.ok(seen(staffs).join().includes('Voy en camino'));
    const own = caseCard(kase, context('es', ACTORS.requester)).card;
    assert.deepEqual(toggles(own), []);
    assert.ok(seen(own).includes('Secretaría de Hacienda'));
  });

  it('come in the place of the excerpt, with a button that hides them again', () => {
    for (const name of ['fresh', 'rated']) {
      const { card } = deskCard(sample(name), es);
      const shown = (id: unknown) =>
        nodes(card.body).find((node) => node.id === id)?.isVisible !== false;
      const [more, less, ...others] = toggles(card);
      assert.deepEqual(
        [more?.title, less?.title, others],
        ['Ver detalles', 'Ocultar detalles', []],
      );
      assert.equal(more?.tooltip, 'Ver los detalles del caso MS-2026-000001');
      assert.deepEqual(less?.targetElements, more?.targetElements);
      const targets: readonly unknown[] = [more?.targetElements].flat();
      const before = targets.map((id) => [id, shown(id)]);
      assert.deepEqual(before, [
        ['request-excerpt', true],
        ['request-whole', false],
        ['details', false],
        ['details-more', true],
        ['details-less', false],
      ]);
    }
  });

  it('are told of in English too', () => {
    const titles = toggles(deskCard(sample('fresh'), context('en')).card).map(({ title }) => title);
    assert.deepEqual(titles, ['Show details', 'Hide details']);
  });

  it('do not show to whoever left the desk', () => {
    const kase = sample('assigned');
    const gone = { person: SOLVER, roles: [] };
    const { card } = assignmentCard(kase, lastEvent(kase, 'assigned'), context('es', gone));
    assert.ok(!textOf(card.body).includes('Solicitante'));
    assert.deepEqual(toggles(card), []);
  });
});

describe('the time that a case has', () => {
  const kase = withHour(sample('fresh'));
  const later = (minutes: number) => new Date(kase.openedAt.getTime() + minutes * 60_000);
  const line = (one: Case, ctx: object) => {
    const found = nodes(deskCard(one, { ...es, ...ctx }).card.body).find(({ text }) =>
      String(text).startsWith('Media'),
    );
    return [found?.text, found?.color];
  };

  it('stands beside the priority, with the day as whoever looks would call it', () => {
    assert.deepEqual(line(kase, { now: later(0) }), ['Media · vence hoy 11:00 a. m.', 'default']);
    assert.deepEqual(line(kase, { now: later(45) }), [
      'Media · en riesgo: vence hoy 11:00 a. m.',
      'warning',
    ]);
    assert.deepEqual(line(kase, { now: later(60) }), [
      'Media · venció hoy 11:00 a. m.',
      'attention',
    ]);
    assert.match(String(line(kase, { now: later(24 * 60) })[0]), /venció ayer 11:00/);
    assert.match(String(line(kase, { now: later(-24 * 60) })[0]), /vence mañana 11:00/);
    assert.match(String(line(kase, { now: later(4 * 24 * 60) })[0]), /venció 4 mar, 11:00/);
  });

  it('is a date where the card stays, and is at risk or missed only as far as its case tells', () => {
    assert.deepEqual(line(kase, {}), ['Media · vence 4 mar, 11:00 a. m.', 'default']);
    const { history } = kase;
    const [opening] = history;
    assert.ok(opening?.type === 'opened');
    const told = (minutes: number) => ({
      ...kase,
      history: [...history, { ...opening, at: later(minutes) }],
    });
    assert.match(String(line(told(50), {})[0]), /en riesgo: vence 4 mar/);
    assert.match(String(line(told(61), {})[0]), /venció 4 mar/);
  });

  it('is on hold while the requester is asked, and not said without a deadline', () => {
    assert.deepEqual(line(sample('needs_info'), {})[0], 'Media · en pausa');
    const low = { ...sample('needs_info'), priority: 'low' as const };
    assert.ok(seen(deskCard(low, es).card).includes('Prioridad: Baja'));
  });
});

describe('until when the desk starts and solves', () => {
  const kase = withHour(sample('fresh'));
  const now = kase.openedAt;
  const hint = (one: Case, ctx: object) => textOf(caseCard(one, { ...es, ...ctx }).card);

  it('is told to the requester only where it is promised, and when it has gone by', () => {
    const promise = 'empieza a atenderlo a más tardar hoy a las 11:00 a. m.';
    assert.ok(hint(kase, { promises: true, now }).includes(promise));
    assert.ok(!hint(kase, { now }).includes('a más tardar'));
    const late = new Date(now.getTime() + 60 * 60_000);
    assert.match(
      hint(kase, { promises: true, now: late }),
      /Debía empezarse a atender a más tardar hoy a las 11:00 a\. m\. y va con retraso/,
    );
    assert.ok(!hint(sample('fresh'), { promises: true, now }).includes('a más tardar'));
    assert.match(
      hint(kase, { promises: true }),
      /a más tardar el miércoles 4 de marzo a las 11:00/,
    );
  });

  it('is followed, once it was started, by until when it should be solved, with one full stop', () => {
    const { levelDue } = kase;
    assert.ok(levelDue);
    const started = {
      ...sample('in_progress'),
      levelDue: { ...levelDue, clock: 'resolve' as const },
    };
    const promise = 'esperan resolverlo a más tardar hoy a las 11:00 a. m. Le avisaremos';
    assert.ok(hint(started, { promises: true, now }).includes(promise));
    assert.ok(!hint(started, { now }).includes('a más tardar'));
  });
});
