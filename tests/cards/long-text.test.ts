import { strict as assert } from 'node:assert';
import type { RenderedCard } from '../../src/cards/render.ts';
import { caseCard, questionCard, resolutionCard } from '../../src/cards/requester-views.ts';
import { assignmentCard, deskCard } from '../../src/cards/staff-views.ts';
import type { Case } from '../../src/domain/case.ts';
import { MAX_TEXT } from '../../src/domain/catalogue.ts';
import { escapeMarkdown } from '../../src/messages/markdown.ts';
import { ACTORS, SOLVER } from '../domain/fixtures.ts';
import { type Node, nodes, textOf } from './reading.ts';
import { context, lastEvent, member, sample } from './samples.ts';

const own = context('es', ACTORS.requester);

/** As long as a text may be, with signs, lines and an end to look for. */
function long(about: string): string {
  const end = ` Fin de ${about}.`;
  return `${`${about} no_abre desde ayer.\n`.repeat(300).slice(0, MAX_TEXT - end.length)}${end}`;
}

const found = (card: RenderedCard, id: string): Node => {
  const node = nodes(card.card).find((candidate) => candidate.id === id);
  assert.ok(node, `there is no ${id}`);
  return node;
};
const toggles = (card: RenderedCard) =>
  nodes(card.card).filter(({ type }) => type === 'Action.ToggleVisibility');

describe('what people wrote at length', () => {
  const request = long('La solicitud');
  const cards: Readonly<Record<string, (kase: Case) => RenderedCard>> = {
    desk: (kase) => deskCard(kase, context('es')),
    requester: (kase) => caseCard(kase, own),
    assignment: (kase) =>
      assignmentCard(kase, lastEvent(kase, 'assigned'), context('es', member(SOLVER))),
    question: (kase) => questionCard(kase, lastEvent(sample('needs_info'), 'info_asked'), own),
    resolution: (kase) => resolutionCard(kase, lastEvent(kase, 'resolved'), own),
  };

  for (const [name, draw] of Object.entries(cards))
    it(`can be read to its end on the ${name} card`, () => {
      const card = draw({ ...sample('resolved'), request });
      assert.ok(textOf(card.card).includes(escapeMarkdown(request)));
    });

  it('includes questions, answers, solutions, refusals and comments', () => {
    const base = sample('resolved');
    const by = SOLVER;
    const at = base.openedAt;
    const asked = { question: long('La pregunta'), askedBy: by, askedAt: at };
    const kase: Case = {
      ...base,
      clarifications: [{ ...asked, answer: long('La respuesta') }],
      solutions: [{ text: long('El arreglo'), by, at, outcome: 'refused', refusal: long('Queja') }],
      comments: [{ text: long('El comentario'), by, at }],
    };
    for (const card of [deskCard(kase, context('es')), caseCard(kase, own)])
      for (const about of ['La pregunta', 'La respuesta', 'El arreglo', 'Queja', 'El comentario'])
        assert.ok(textOf(card.card).includes(`Fin de ${about}.`), about);
  });

  it('shows its beginning, and the whole in its place at a click', () => {
    const card = caseCard({ ...sample('new'), request }, own);
    const [excerpt, whole] = ['request-excerpt', 'request-whole'].map((id) => found(card, id));
    assert.equal(excerpt?.isVisible, undefined);
    assert.equal(whole?.isVisible, false);
    assert.match(textOf(excerpt), /^.{300,700}\s(La|solicitud|no\\_abre|desde|ayer\.)…$/s);
    assert.equal(textOf(whole), escapeMarkdown(request));
    assert.deepEqual(
      toggles(card).map(({ title, targetElements }) => [title, targetElements]),
      ['Ver todo', 'Ver menos'].map((title) => [title, ['request-excerpt', 'request-whole']]),
    );
  });

  it('is shown at once when it is not long', () => {
    const kase = { ...sample('commented'), request: 'palabra '.repeat(80) };
    const card = caseCard(kase, own);
    assert.deepEqual(toggles(card), []);
    assert.ok(textOf(card.card).includes(kase.request.trim()));
  });

  it('has an id of its own wherever it stands', () => {
    const at = sample('new').openedAt;
    const comments = [1, 2, 3].map((n) => ({ text: long(`Nota ${n}`), by: SOLVER, at }));
    const card = deskCard({ ...sample('resolved'), request, comments }, context('es'));
    const ids = nodes(card.card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(toggles(card).length, 8);
  });
});
