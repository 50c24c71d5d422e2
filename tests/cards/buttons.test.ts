import { strict as assert } from 'node:assert';
import { caseCard } from '../../src/cards/requester-views.ts';
import { assignmentCard, deskCard } from '../../src/cards/staff-views.ts';
import { type Case, STATES, type State } from '../../src/domain/case.ts';
import { LAST_LEVEL } from '../../src/domain/catalogue.ts';
import { type Actor, allowedCommands } from '../../src/domain/permissions.ts';
import type { Suggestions } from '../../src/domain/suggestions.ts';
import { COMMAND_NAMES } from '../../src/domain/transition.ts';
import { ACTORS, OTHER_SOLVER, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { buttonsOf, executesOf, input, inputsOf, type Node, textOf, verbsOf } from './reading.ts';
import { context, lastEvent, member, STAFF, sample } from './samples.ts';

/** What a member of the desk meets on its card in each state: the four in sight, and what is behind "…". */
const ON_DESK_CARD: Record<State, readonly [sight: string, more: string]> = {
  new: [
    'triage ask_info comment note',
    'classify categorize prioritize require_reception set_office cancel link merge declare_major',
  ],
  needs_info: [
    'provide_info comment note',
    'require_reception set_office cancel link merge declare_major',
  ],
  assigned: [
    'start assign comment note',
    'hold escalate classify categorize prioritize set_office cancel link merge declare_major',
  ],
  in_progress: [
    'resolve assign comment note',
    // The form of a resolution with parts or a provider.
    'hold escalate classify categorize prioritize open_form set_office link merge declare_major',
  ],
  resolved: ['comment note', 'set_office link merge declare_major'],
  closed: ['', ''],
};
const NOT_ON_DESK_CARD: Partial<Record<State, readonly string[]>> = {
  // One form decides all of a new case; what is decided is corrected one thing at a time.
  new: ['assign'],
  assigned: ['triage'],
};
const STAFF_BUTTONS = Object.values(ON_DESK_CARD).flatMap((rows) => rows.join(' ').split(' '));
const COMMANDS: readonly string[] = COMMAND_NAMES;
const ON_OWN_CARD = ['provide_info', 'set_office', 'comment', 'accept', 'reopen', 'cancel'];

const deskVerbs = (name: string, actor?: Actor) =>
  verbsOf(deskCard(sample(name), context('es', actor)).card);

/** The button that stands out. */
function primary(card: Node): string | undefined {
  const actions = card.actions as readonly Node[];
  return actions.filter(({ style }) => style === 'positive').map(({ title }) => String(title))[0];
}

describe('the buttons of the desk card', () => {
  for (const state of STATES)
    it(`are in ${state} at most four in sight, the next step first, and the rest behind "more"`, () => {
      const actions = deskCard(sample(state), context('es', member(SOLVER))).card.actions;
      const named = (mode: string) =>
        (actions as readonly Node[])
          .filter((action) => action.mode === mode)
          .flatMap((action) => verbsOf({ actions: [action] }));
      const [sight, more] = ON_DESK_CARD[state].map((names) => names.split(' ').filter(Boolean));
      assert.deepEqual([named('primary'), named('secondary')], [sight, more]);
      assert.ok(named('primary').length <= 4);
    });

  for (const state of STATES)
    for (const [role, actor] of Object.entries(ACTORS))
      it(`are what ${role} may do in ${state}`, () => {
        const kase = sample(state);
        const isCovered = role === 'desk' && state === 'new' ? [] : (NOT_ON_DESK_CARD[state] ?? []);
        const triages = allowedCommands(actor, kase).includes('triage');
        const allowed = allowedCommands(actor, kase).filter(
          (name) => STAFF_BUTTONS.includes(name) && !(triages && isCovered.includes(name)),
        );
        const verbs = verbsOf(deskCard(kase, context('es', actor)).card);
        const more = allowed.includes('resolve') ? ['open_form'] : [];
        assert.deepEqual([...verbs].sort(), [...allowed, ...more].sort());
      });

  it('keep the parts of a triage as single buttons for whoever may not do it whole', () => {
    const verbs = (actor: Actor) => verbsOf(deskCard(sample('new'), context('es', actor)).card);
    assert.deepEqual(verbs(ACTORS.categorizer), ['comment', 'note', 'categorize']);
    assert.deepEqual(verbs(ACTORS.professional), ['assign', 'comment', 'note']);
    const { card } = deskCard(sample('fresh'), context('es', ACTORS.categorizer));
    assert.equal(primary(card), 'Categoría');
  });

  it('are on the shared card what anybody on the staff may do, the assignee among them', () => {
    const [sight, more] = ON_DESK_CARD.assigned;
    assert.deepEqual(deskVerbs('assigned'), `${sight} ${more}`.split(' '));
    assert.ok(deskVerbs('in_progress').includes('resolve'));
    assert.ok(!deskVerbs('in_progress', member(OTHER_SOLVER)).includes('resolve'));
  });

  it("never hold the requester's decision, even when the requester is on the staff", () => {
    const own = member(REQUESTER);
    const staff = [{ ...own, chatId: '29:own' }];
    const shared = deskCard(sample('resolved'), { language: 'es', staff });
    const verbs = ['comment', 'note', 'set_office', 'link', 'merge', 'declare_major'];
    assert.deepEqual(verbsOf(shared.card), verbs);
    assert.deepEqual(deskVerbs('resolved', own), verbs);
  });

  it('leave out assigning until kind and category are known', () => {
    const professional = (name: string) => deskVerbs(name, ACTORS.professional);
    assert.ok(!professional('fresh').includes('assign'));
    assert.ok(!professional('classified').includes('assign'));
    assert.ok(professional('new').includes('assign'));
  });

  it('have the form that a case waits for in sight, and what the desk may do about it', () => {
    const modes = (name: string) => {
      const { actions } = deskCard(sample(name), context('es', ACTORS.desk)).card;
      return Object.fromEntries(
        (actions as readonly Node[]).map((action) => [
          verbsOf({ actions: [action] })[0],
          action.mode,
        ]),
      );
    };
    for (const name of ['formAwaited', 'formBegun']) {
      const { require_reception: ask, fill_reception: fill, waive_reception: waive } = modes(name);
      assert.deepEqual([ask, fill, waive], ['primary', 'primary', 'secondary'], name);
    }
    const complete = modes('formComplete');
    assert.equal(complete.fill_reception, 'secondary');
    assert.ok(!('require_reception' in complete) && !('waive_reception' in complete));
    assert.equal(modes('new').require_reception, 'secondary');
    assert.ok(!('fill_reception' in modes('new')));
  });

  it('leave out escalating from the last level', () => {
    const kase = { ...sample('assigned'), level: LAST_LEVEL };
    assert.ok(!verbsOf(deskCard(kase, context('es')).card).includes('escalate'));
  });

  it('point to the next step of the procedure', () => {
    const next = (name: string) => primary(deskCard(sample(name), context('es')).card);
    assert.equal(next('formAwaited'), 'Pedir el formato');
    assert.equal(next('formComplete'), 'Atender');
    assert.equal(next('fresh'), 'Atender');
    assert.equal(next('new'), 'Atender');
    assert.equal(next('assigned'), 'Iniciar');
    assert.equal(next('in_progress'), 'Resolver');
    assert.equal(next('resolved'), undefined);
  });

  it('are on the card that all see what at least half of the staff can press, and on a reader’s what they can', () => {
    const others = ['p-3', 'p-4', 'p-5'].map((id) => ({
      ...member({ id, name: id }),
      chatId: `29:${id}`,
    }));
    for (const [state, own] of [
      ['assigned', ['start', 'escalate']],
      ['in_progress', ['resolve', 'escalate']],
    ] as const) {
      const kase = sample(state);
      const verbs = (actor?: Actor) =>
        verbsOf(deskCard(kase, { ...context('es', actor), staff: [...STAFF, ...others] }).card);
      const solver = verbs(member(SOLVER));
      const other = verbs(member(OTHER_SOLVER));
      assert.ok(solver.includes(own[0]));
      assert.ok(!other.includes(own[0]));
      assert.deepEqual(verbs().toSorted(), other.toSorted());
      // A professional escalates too.
      assert.ok(other.includes('escalate'));
    }
  });

  it('never bring a reader what only somebody else may do, in any state', () => {
    for (const state of STATES)
      for (const actor of [member(SOLVER), member(OTHER_SOLVER), { person: SOLVER, roles: [] }]) {
        const allowed: readonly string[] = allowedCommands(actor, sample(state));
        const drawn = deskVerbs(state, actor);
        assert.deepEqual(
          drawn.filter((verb) => COMMANDS.includes(verb) && !allowed.includes(verb)),
          [],
          state,
        );
      }
  });

  it('refresh by themselves for sixty at most, whoever has the case among them', () => {
    const many = Array.from({ length: 90 }, (_, index) => ({
      ...member({ id: `p-${index}`, name: `Persona ${index}` }),
      chatId: `29:p-${index}`,
    }));
    const kase = sample('assigned');
    const staff = [...many, ...STAFF];
    const { card } = deskCard(kase, { ...context('es'), staff });
    const { userIds } = card.refresh as { userIds: string[] };
    assert.equal(userIds.length, 60);
    assert.equal(new Set(userIds).size, 60);
    const { chatId } = staff.find(({ person }) => person.id === kase.assignee?.id) ?? {};
    assert.ok(chatId !== undefined && userIds.includes(chatId));
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
    assert.deepEqual(titles('new'), ['Comentar', 'Cancelar caso', 'Corregir la dependencia']);
    assert.deepEqual(titles('resolved'), [
      'Sí, quedó resuelto',
      'No, sigue el problema',
      'Corregir la dependencia',
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
      ['primary', 'primary', 'secondary', 'secondary'],
    );
  });
});

describe("the buttons of the assignee's card", () => {
  const verbs = (name: string, viewer: Actor) => {
    const kase = sample(name);
    return verbsOf(assignmentCard(kase, lastEvent(kase, 'assigned'), context('es', viewer)).card);
  };

  it('are starting or resolving, what is said to the requester or to the desk, holding and escalating', () => {
    assert.deepEqual(verbs('assigned', member(SOLVER)), [
      'start',
      'comment',
      'note',
      'hold',
      'escalate',
    ]);
    assert.deepEqual(verbs('in_progress', member(SOLVER)), [
      'resolve',
      'comment',
      'note',
      'hold',
      'escalate',
      'open_form',
    ]);
  });

  it('begin with going on while the case is on hold, and with the requester’s date while it waits for a yes', () => {
    const sight = (name: string) => {
      const kase = sample(name);
      const shown = assignmentCard(
        kase,
        lastEvent(kase, 'assigned'),
        context('es', member(SOLVER)),
      );
      const actions = shown.card.actions as readonly Node[];
      return verbsOf({ actions: actions.filter(({ mode }) => mode === 'primary') });
    };
    assert.deepEqual(sight('held'), ['resume', 'comment', 'note', 'hold']);
    assert.deepEqual(sight('dateProposed'), ['start', 'comment', 'note', 'schedule']);
    assert.deepEqual(sight('otherDate'), ['accept_date', 'comment', 'note', 'schedule']);
  });

  it('are of the requester the answer that is waited for, and yes or another day to a date', () => {
    const own = (name: string) =>
      verbsOf(caseCard(sample(name), context('es', ACTORS.requester)).card).filter(
        (verb) => verb !== 'set_office',
      );
    assert.deepEqual(own('heldForRequester'), ['answer_hold', 'comment']);
    assert.deepEqual(own('held'), ['comment']);
    assert.deepEqual(own('dateProposed'), ['confirm_date', 'propose_date', 'comment', 'cancel']);
    assert.deepEqual(own('otherDate'), ['comment', 'cancel', 'propose_date']);
    assert.deepEqual(own('dateConfirmed'), ['comment', 'cancel', 'propose_date']);
  });

  it('are gone once somebody else has the case', () => {
    assert.deepEqual(verbs('escalated', member(SOLVER)), []);
  });

  it('are gone once the case is closed, and for somebody who left the staff', () => {
    assert.deepEqual(verbs('closed', member(SOLVER)), []);
    assert.deepEqual(verbs('assigned', { person: SOLVER, roles: [] }), []);
  });
});

describe('the form of a triage', () => {
  const form = (kase: Case, actor?: Actor, suggestions: Suggestions = {}) => {
    const { card } = deskCard(kase, { ...context('es', actor), suggestions });
    const [button] = (card.actions as readonly Node[]).filter(({ title }) => title === 'Atender');
    return inputsOf(button).map(({ id, value }) => [id, value]);
  };

  it('opens with what the case has, and with what the requester said', () => {
    assert.deepEqual(form(sample('fresh')), [
      ['triage_kind', 'incident'],
      ['triage_category', ''],
      ['triage_priority', 'medium'],
      ['triage_assignee', ''],
    ]);
    const [kind, category] = form(sample('new'));
    assert.deepEqual(kind, ['triage_kind', 'incident']);
    assert.deepEqual(category, ['triage_category', 'infrastructure']);
  });

  it('opens with what is suggested where the case has nothing', () => {
    const category = { value: 'software', words: ['Word'] } as const;
    const suggestions = { category, assignee: { person: SOLVER, openCases: 0 } };
    const values = (kase: Case) => form(kase, undefined, suggestions).map(([, value]) => value);
    assert.deepEqual(values(sample('fresh')), ['incident', 'software', 'medium', SOLVER.id]);
    assert.deepEqual(values(sample('new')), ['incident', 'infrastructure', 'medium', SOLVER.id]);
    // Whoever is not of the staff cannot be chosen.
    const stranger = { assignee: { person: { id: 'p-stranger', name: 'Nadie' }, openCases: 0 } };
    assert.deepEqual(form(sample('fresh'), undefined, stranger).at(-1), ['triage_assignee', '']);
  });

  it('has only the inputs that its reader may use', () => {
    const ids = (kase: Case, actor: Actor) => form(kase, actor).map(([id]) => id);
    assert.deepEqual(ids(sample('fresh'), ACTORS.desk), ['triage_kind', 'triage_priority']);
    const roles = ['desk', 'professional'] as const;
    const noCategorizer = { person: SOLVER, roles };
    assert.deepEqual(ids(sample('fresh'), noCategorizer), ['triage_kind', 'triage_priority']);
    assert.deepEqual(ids(sample('new'), noCategorizer), [
      'triage_kind',
      'triage_priority',
      'triage_assignee',
    ]);
  });
});

describe('what is said to the requester and what to the desk alone', () => {
  const lines = (kase: Case, title: string) => {
    const actions = deskCard(kase, context('es')).card.actions as readonly Node[];
    return textOf(actions.find((action) => action.title === title)?.card).split('\n');
  };

  it('stand on two buttons that say who reads it, and so do their forms', () => {
    assert.equal(lines(sample('new'), 'Comentar al solicitante')[0], 'Lo leerá Ana Gómez.');
    assert.match(String(lines(sample('new'), 'Nota interna')[0]), /^Solo la ve la mesa/);
  });

  it('name whoever registered the case too, and them alone when nobody else can be reached', () => {
    assert.equal(
      lines(sample('registered'), 'Comentar al solicitante')[0],
      'Lo leerán Ana Gómez y Rosa Peña, que registró el caso.',
    );
    assert.equal(lines(sample('byName'), 'Comentar al solicitante')[0], 'Lo leerá Rosa Peña.');
  });
});

describe('the pickers', () => {
  const picker = (id: string, name: string) =>
    input(deskCard(sample(name), context('es')).card, id);
  const titles = (node: Node) => (node.choices as readonly Node[]).map(({ title }) => title);

  it('offer the staff by name and begin with who has the case', () => {
    assert.deepEqual(titles(picker('triage_assignee', 'new')), ['Luis Rojas', 'Marta Díaz']);
    assert.equal(picker('triage_assignee', 'new').value, '');
    assert.equal(picker('assignee', 'assigned').value, SOLVER.id);
    assert.equal(picker('escalate_to', 'assigned').value, '');
  });

  it('leave out who has the case where it goes to somebody else', () => {
    assert.deepEqual(titles(picker('escalate_to', 'assigned')), ['Marta Díaz']);
  });

  it('offer whoever is on the staff now', () => {
    const newcomer = { ...member({ id: 'p-new', name: 'Nora Gil' }), chatId: '29:new' };
    deskCard(sample('new'), context('es'));
    const { card } = deskCard(sample('new'), { language: 'es', staff: [...STAFF, newcomer] });
    assert.deepEqual(titles(input(card, 'triage_assignee')), [
      'Luis Rojas',
      'Marta Díaz',
      'Nora Gil',
    ]);
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
    const card = drawn('fresh', { category, assignee: solver });
    for (const id of ['triage_category', 'category'])
      assert.equal(input(card, id).value, 'infrastructure');
    assert.equal(input(card, 'triage_assignee').value, OTHER_SOLVER.id);
    const reasons = [
      'Categoría sugerida por «impresora», «piso\\*3» y «red».',
      'Se sugiere a Marta Díaz (Infraestructura · 3 abiertos).',
    ];
    for (const reason of reasons) assert.ok(textOf(card).includes(reason), reason);
    assert.equal(input(drawn('assigned', { assignee: solver }), 'assignee').value, OTHER_SOLVER.id);
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
