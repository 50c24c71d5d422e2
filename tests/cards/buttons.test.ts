import { strict as assert } from 'node:assert';
import { caseCard } from '../../src/cards/requester-views.ts';
import { assignmentCard, deskCard } from '../../src/cards/staff-views.ts';
import { STATES } from '../../src/domain/case.ts';
import { LAST_LEVEL } from '../../src/domain/catalogue.ts';
import { nextStep } from '../../src/domain/next-step.ts';
import { type Actor, allowedCommands } from '../../src/domain/permissions.ts';
import type { Suggestions } from '../../src/domain/suggestions.ts';
import { ACTORS, OTHER_SOLVER, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { buttonsOf, executesOf, input, type Node, textOf, verbsOf } from './reading.ts';
import { context, lastEvent, member, STAFF, sample } from './samples.ts';

const DESK = [
  'ask_info',
  'provide_info',
  'classify',
  'categorize',
  'prioritize',
  'assign',
  'start',
];
const ON_DESK_CARD = [...DESK, 'escalate', 'comment', 'resolve', 'cancel', 'declare_major'];
const ON_OWN_CARD = ['provide_info', 'comment', 'accept', 'reopen', 'cancel'];

const deskVerbs = (name: string, actor?: Actor) =>
  verbsOf(deskCard(sample(name), context('es', actor)).card);

/** The button that stands out. */
function primary(card: Node): string | undefined {
  const actions = card.actions as readonly Node[];
  return actions.filter(({ style }) => style === 'positive').map(({ title }) => String(title))[0];
}

describe('the buttons of the desk card', () => {
  for (const state of STATES)
    for (const [role, actor] of Object.entries(ACTORS))
      it(`are what ${role} may do in ${state}, the next step first, then in the lifecycle's order`, () => {
        const kase = sample(state);
        const allowed = allowedCommands(actor, kase).filter((name) => ON_DESK_CARD.includes(name));
        const next = nextStep(kase);
        const first = allowed.filter((name) => name === next);
        const expected = [...first, ...allowed.filter((name) => name !== next)];
        assert.deepEqual(verbsOf(deskCard(kase, context('es', actor)).card), expected);
      });

  it('are on the shared card what anybody on the staff may do, the assignee among them', () => {
    assert.deepEqual(deskVerbs('assigned'), [
      'start',
      'classify',
      'categorize',
      'prioritize',
      'assign',
      'escalate',
      'comment',
      'cancel',
      'declare_major',
    ]);
    assert.ok(deskVerbs('in_progress').includes('resolve'));
    assert.ok(!deskVerbs('in_progress', member(OTHER_SOLVER)).includes('resolve'));
  });

  it("never hold the requester's decision, even when the requester is on the staff", () => {
    const own = member(REQUESTER);
    const staff = [{ ...own, chatId: '29:own' }];
    const shared = deskCard(sample('resolved'), { language: 'es', staff });
    assert.deepEqual(verbsOf(shared.card), ['comment', 'declare_major']);
    assert.deepEqual(deskVerbs('resolved', own), ['comment', 'declare_major']);
  });

  it('leave out assigning until kind and category are known', () => {
    assert.ok(!deskVerbs('fresh').includes('assign'));
    assert.ok(!deskVerbs('classified').includes('assign'));
    assert.ok(deskVerbs('new').includes('assign'));
  });

  it('leave out escalating from the last level', () => {
    const kase = { ...sample('assigned'), level: LAST_LEVEL };
    assert.ok(!verbsOf(deskCard(kase, context('es')).card).includes('escalate'));
  });

  it('point to the next step of the procedure', () => {
    const next = (name: string) => primary(deskCard(sample(name), context('es')).card);
    assert.equal(next('fresh'), 'Catalogar');
    assert.equal(next('classified'), 'Categoría');
    assert.equal(next('new'), 'Asignar');
    assert.equal(next('assigned'), 'Iniciar');
    assert.equal(next('in_progress'), 'Resolver');
    assert.equal(next('resolved'), undefined);
  });

  it('fold cancelling and corrections away when there are many', () => {
    const actions = deskCard(sample('assigned'), context('es')).card.actions;
    const folded = (actions as readonly Node[]).filter(({ mode }) => mode === 'secondary');
    assert.deepEqual(
      folded.map(({ title }) => title),
      ['Catalogar', 'Categoría', 'Prioridad', 'Cancelar', 'Incidente mayor'],
    );
  });

  it("refresh by themselves for each of the staff, with the case's own data", () => {
    const { card } = deskCard(sample('new'), context('es'));
    const refresh = card.refresh as { userIds: string[] };
    assert.deepEqual(refresh.userIds, ['29:p-solver', '29:p-other']);
    const [action] = executesOf(refresh);
    assert.deepEqual(action?.data, {
      caseId: 'case-1',
      rev: sample('new').rev,
      verb: 'view_case',
    });
  });
});

describe('a button', () => {
  it('is about the case of its own card, though it looks the same on all of them', () => {
    const [first, second] = ['case-1', 'case-2'].map((id, index) => {
      const kase = { ...sample('in_progress'), id, rev: 40 + index };
      return deskCard(kase, context('es')).card;
    });
    const sent = (card: Node | undefined) => executesOf(card?.actions).map(({ data }) => data);
    const about = (caseId: string, rev: number) => (data: unknown) =>
      assert.deepEqual(data, { ...Object(data), caseId, rev });
    sent(first).forEach(about('case-1', 40));
    sent(second).forEach(about('case-2', 41));
    assert.ok(sent(second).length > 0);
  });
});

describe("the buttons of the requester's card", () => {
  for (const state of STATES)
    it(`are what the requester may do in ${state}`, () => {
      const kase = sample(state);
      const allowed = allowedCommands(ACTORS.requester, kase).filter((name) =>
        ON_OWN_CARD.includes(name),
      );
      const verbs = verbsOf(caseCard(kase, context('es', ACTORS.requester)).card);
      assert.deepEqual([...verbs].sort(), [...allowed].sort());
    });

  it('say what they do in the official words', () => {
    const titles = (name: string) =>
      buttonsOf(caseCard(sample(name), context('es', ACTORS.requester)).card);
    assert.deepEqual(titles('new'), ['Comentar', 'Cancelar caso']);
    assert.deepEqual(titles('resolved'), [
      'Sí, quedó resuelto',
      'No, sigue el problema',
      'Comentar',
    ]);
    assert.deepEqual(titles('closed'), []);
  });

  it('accept with one click and ask for a reason to reopen', () => {
    const { card } = caseCard(sample('resolved'), context('es', ACTORS.requester));
    const actions = card.actions as readonly Node[];
    const kinds = actions.map(({ type, title }) => [title, type]);
    assert.deepEqual(kinds.slice(0, 2), [
      ['Sí, quedó resuelto', 'Action.Execute'],
      ['No, sigue el problema', 'Action.ShowCard'],
    ]);
    assert.equal(input(card, 'reopen_reason').isRequired, true);
    assert.deepEqual(
      actions.map(({ mode }) => mode),
      ['primary', 'primary', 'secondary'],
    );
  });
});

describe("the buttons of the assignee's card", () => {
  const verbs = (name: string, viewer: Actor) => {
    const kase = sample(name);
    return verbsOf(assignmentCard(kase, lastEvent(kase, 'assigned'), context('es', viewer)).card);
  };

  it('are starting, escalating and commenting, then resolving', () => {
    assert.deepEqual(verbs('assigned', member(SOLVER)), ['start', 'escalate', 'comment']);
    assert.deepEqual(verbs('in_progress', member(SOLVER)), ['resolve', 'escalate', 'comment']);
  });

  it('are gone once somebody else has the case', () => {
    assert.deepEqual(verbs('escalated', member(SOLVER)), []);
  });

  it('are gone once the case is closed, and for somebody who left the staff', () => {
    assert.deepEqual(verbs('closed', member(SOLVER)), []);
    assert.deepEqual(verbs('assigned', { person: SOLVER, roles: [] }), []);
  });
});

describe('the pickers', () => {
  const picker = (id: string, name: string) =>
    input(deskCard(sample(name), context('es')).card, id);
  const titles = (node: Node) => (node.choices as readonly Node[]).map(({ title }) => title);

  it('offer the staff by name and begin with who has the case', () => {
    assert.deepEqual(titles(picker('assignee', 'new')), ['Luis Rojas', 'Marta Díaz']);
    assert.equal(picker('assignee', 'new').value, '');
    assert.equal(picker('assignee', 'assigned').value, SOLVER.id);
    assert.equal(picker('escalate_to', 'assigned').value, '');
  });

  it('offer whoever is on the staff now', () => {
    const newcomer = { ...member({ id: 'p-new', name: 'Nora Gil' }), chatId: '29:new' };
    deskCard(sample('new'), context('es'));
    const { card } = deskCard(sample('new'), { language: 'es', staff: [...STAFF, newcomer] });
    assert.deepEqual(titles(input(card, 'assignee')), ['Luis Rojas', 'Marta Díaz', 'Nora Gil']);
  });

  it('begin with what the requester called it, then with what the desk decided', () => {
    assert.equal(picker('kind', 'fresh').value, 'incident');
    assert.equal(picker('kind', 'classified').value, 'service_request');
  });

  it('offer the six categories and the three priorities with their definitions', () => {
    assert.deepEqual(titles(picker('category', 'fresh')).length, 6);
    const priorities = titles(picker('priority', 'fresh'));
    assert.equal(priorities.length, 3);
    assert.match(String(priorities[0]), /^Alta: .*interrumpido/);
  });

  it('never lose who has the case among many', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...member({ id: `id-${index}`, name: `Zoe ${index}` }),
      chatId: `29:${index}`,
    }));
    const kase = { ...sample('assigned'), assignee: { id: 'id-299', name: 'Zoe 299' } };
    const { card } = deskCard(kase, { language: 'es', staff: many });
    assert.ok(titles(input(card, 'assignee')).includes('Zoe 299'));
  });
});

describe('the suggestions on the desk card', () => {
  const category = { value: 'infrastructure', words: ['impresora', 'piso*3', 'red'] } as const;
  const solver = { person: OTHER_SOLVER, openCases: 3, category: 'infrastructure' } as const;
  const drawn = (name: string, suggestions: Suggestions, language: 'es' | 'en' = 'es') =>
    deskCard(sample(name), { ...context(language), suggestions }).card;

  it('are what the forms open with, each with its reason below', () => {
    const card = drawn('fresh', { category });
    assert.equal(input(card, 'category').value, 'infrastructure');
    assert.ok(textOf(card).includes('sugerida por «impresora», «piso\\*3» y «red».'));
    const ready = drawn('new', { assignee: solver });
    assert.equal(input(ready, 'assignee').value, OTHER_SOLVER.id);
    assert.ok(textOf(ready).includes('Se sugiere a Marta Díaz (Infraestructura · 3 abiertos).'));
    const english = drawn('new', { assignee: { person: OTHER_SOLVER, openCases: 1 } }, 'en');
    assert.ok(textOf(english).includes('Marta Díaz is suggested (1 open).'));
  });

  it('name one word or two, and say when nothing is open', () => {
    const reason = (words: readonly string[]) =>
      textOf(drawn('fresh', { category: { value: 'software', words } }));
    assert.ok(reason(['Word']).includes('Categoría sugerida por «Word».'));
    assert.ok(reason(['Word', 'error']).includes('sugerida por «Word» y «error».'));
    const idle = drawn('new', { assignee: { person: SOLVER, openCases: 0 } });
    assert.ok(textOf(idle).includes('Se sugiere a Luis Rojas (ninguno abierto).'));
  });

  it('take the place of nothing that the case has, and are in no other form', () => {
    assert.equal(input(drawn('assigned', { assignee: solver }), 'escalate_to').value, '');
    const software = { ...sample('new'), category: 'software' as const };
    const kept = deskCard(software, { ...context('es'), suggestions: { category } }).card;
    assert.equal(input(kept, 'category').value, 'software');
  });

  it('are one case’s, and not on the next card that is drawn', () => {
    drawn('fresh', { category });
    const card = deskCard(sample('fresh'), context('es')).card;
    assert.equal(input(card, 'category').value, '');
    assert.ok(!textOf(card).includes('sugerida'));
  });
});
