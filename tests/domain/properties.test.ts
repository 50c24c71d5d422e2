import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { apply, replay } from '../../src/domain/apply.ts';
import { type Case, STATES } from '../../src/domain/case.ts';
import {
  CATEGORIES,
  KINDS,
  MAX_FILE_BYTES,
  MAX_TEXT,
  PRIORITIES,
  RATINGS,
} from '../../src/domain/catalogue.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Decision, decide } from '../../src/domain/decide.ts';
import { GIVEN_REASONS } from '../../src/domain/hold.ts';
import { HOLD_ROWS } from '../../src/domain/hold-rows.ts';
import type { CommandName } from '../../src/domain/lifecycle.ts';
import { unmetNeed } from '../../src/domain/needs.ts';
import { dueNow } from '../../src/domain/next-due.ts';
import {
  type Actor,
  allowedCommands,
  MEMBER_ROLES,
  STAFF_ROLES,
} from '../../src/domain/permissions.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/transition.ts';
import { runs } from '../runs.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  CLOSED_CASE,
  caseIn,
  FORM,
  MERGED_CASE,
  moved,
  NEEDS_FORM,
  OTHER_CASE,
  OTHER_SOLVER,
  OUTSIDER,
  opened,
  REQUESTER,
  SOLVER,
  staff,
  stamp,
  worldAt,
} from './fixtures.ts';
import { assertInvariants } from './invariants.ts';

/** The case of the walks itself, one that there is not, and none. */
const ODD_CASES = [
  { id: 'case-1', number: 'MS-2026-000001' },
  { id: '', number: 'MS-2020-000009' },
  { id: '', number: '' },
];
const HOUR = 60 * 60 * 1000;
const PEOPLE = [REQUESTER, SOLVER, OTHER_SOLVER, OUTSIDER];
const CAST: readonly Actor[] = [
  ...Object.values(ACTORS),
  staff(MEMBER_ROLES, SOLVER),
  staff(MEMBER_ROLES, OTHER_SOLVER),
  staff(MEMBER_ROLES, REQUESTER),
  { person: OUTSIDER, roles: [] },
];

const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Sigue igual', 'Se cambió el tóner', '  ¿Cuál equipo? '),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom('', ' \n', 'x'.repeat(MAX_TEXT + 1)) },
);
const person = fc.constantFrom(...PEOPLE);
const rating = fc.option(fc.constantFrom(...RATINGS), { nil: undefined });

/** One of the walks' own weeks; one too far ahead, one that there is not, and nothing like one. */
const day = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 90 })
      .map((days) => new Date(Date.UTC(2026, 2, 4 + days)).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('2062-03-10', '2026-02-30', 'jueves') },
);

const file = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.constant('captura.png'),
  type: fc.constant('image/png'),
  size: fc.constant(MAX_FILE_BYTES),
});

const other = fc.constantFrom(OTHER_CASE, CLOSED_CASE, MERGED_CASE, ...ODD_CASES);

/** A random command of each name. */
const COMMAND: { [N in CaseCommand['name']]: fc.Arbitrary<CaseCommand> } = {
  ask_info: fc.record({ name: fc.constant('ask_info'), question: text }),
  provide_info: fc.record({ name: fc.constant('provide_info'), answer: text }),
  require_reception: fc.constant({ name: 'require_reception' }),
  fill_reception: fc.constantFrom(
    { name: 'fill_reception', ...FORM },
    { name: 'fill_reception', objective: ' ', affected: '12', wantedDate: '2026-05-04' },
    { name: 'fill_reception', situation: 'x'.repeat(MAX_TEXT), wantedDate: '2026-02-31' },
  ),
  waive_reception: fc.constant({ name: 'waive_reception' }),
  set_office: fc.record({ name: fc.constant('set_office'), office: text }),
  classify: fc.record({ name: fc.constant('classify'), kind: fc.constantFrom(...KINDS) }),
  categorize: fc.record({
    name: fc.constant('categorize'),
    category: fc.constantFrom(...CATEGORIES, 'c-removed'),
  }),
  prioritize: fc.record({
    name: fc.constant('prioritize'),
    priority: fc.constantFrom(...PRIORITIES),
  }),
  assign: fc.record({ name: fc.constant('assign'), assignee: person }),
  triage: fc.record(
    {
      name: fc.constant('triage'),
      kind: fc.constantFrom(...KINDS),
      category: fc.constantFrom(...CATEGORIES, 'c-removed'),
      priority: fc.constantFrom(...PRIORITIES),
      assignee: person,
    },
    { requiredKeys: ['name'] },
  ),
  start: fc.constant({ name: 'start' }),
  escalate: fc.record({ name: fc.constant('escalate'), assignee: person, reason: text }),
  warn_level: fc.constant({ name: 'warn_level' }),
  miss_level: fc.constant({ name: 'miss_level' }),
  hold: fc.record(
    {
      name: fc.constant('hold'),
      reason: fc.constantFrom(...GIVEN_REASONS),
      awaited: text,
      day: fc.oneof(day, fc.constant('')),
    },
    { requiredKeys: ['name', 'reason', 'awaited'] },
  ),
  resume: fc.constant({ name: 'resume' }),
  resume_on_date: fc.constant({ name: 'resume_on_date' }),
  answer_hold: fc.record({ name: fc.constant('answer_hold'), answer: text }),
  schedule: fc.record({ name: fc.constant('schedule'), day, note: text }),
  propose_date: fc.record({ name: fc.constant('propose_date'), day, note: text }),
  confirm_date: fc.record({ name: fc.constant('confirm_date'), note: text }),
  accept_date: fc.constant({ name: 'accept_date' }),
  comment: fc.record({ name: fc.constant('comment'), text }),
  note: fc.record({ name: fc.constant('note'), note: text }),
  attach: fc.record({
    name: fc.constant('attach'),
    files: fc.uniqueArray(file, { maxLength: 3, selector: ({ id }) => id }),
  }),
  view_files: fc.constant({ name: 'view_files' }),
  resolve: fc.oneof(
    { weight: 3, arbitrary: fc.record({ name: fc.constant('resolve'), solution: text }) },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          name: fc.constant('resolve'),
          solution: text,
          parts: text,
          environment: fc.boolean(),
          energy: fc.boolean(),
          provider: text,
          endorsedBy: person,
        },
        { requiredKeys: ['name', 'solution'] },
      ),
    },
  ),
  remind: fc.constant({ name: 'remind' }),
  accept: rating.map((given) =>
    given === undefined ? { name: 'accept' } : { name: 'accept', rating: given },
  ),
  reopen: fc.record({ name: fc.constant('reopen'), reason: text }),
  dispute: fc.record({ name: fc.constant('dispute'), text }),
  restart_term: fc.record({ name: fc.constant('restart_term'), answer: text }),
  ask_decision: fc.constant({ name: 'ask_decision' }),
  auto_close: fc.constant({ name: 'auto_close' }),
  remind_info: fc.constant({ name: 'remind_info' }),
  ask_unanswered: fc.constant({ name: 'ask_unanswered' }),
  cancel: fc.record({ name: fc.constant('cancel'), reason: text }),
  link: fc.record({ name: fc.constant('link'), other }),
  note_link: fc.record({ name: fc.constant('note_link'), other }),
  merge: fc.record({ name: fc.constant('merge'), other, confirmed: fc.boolean() }),
  absorb: fc.record({
    name: fc.constant('absorb'),
    other,
    people: fc.array(
      person.map((one) => ({ ...one, mergedFrom: OTHER_CASE })),
      { maxLength: 2 },
    ),
  }),
  declare_major: fc.record({ name: fc.constant('declare_major'), title: text }),
  withdraw_major: fc.constant({ name: 'withdraw_major' }),
  follow: fc.constant({ name: 'follow' }),
  unfollow: fc.constant({ name: 'unfollow' }),
  note_continuation: fc.record({
    name: fc.constant('note_continuation'),
    next: fc.record({
      id: fc.constantFrom('case-2', 'case-3'),
      number: fc.constant('MS-2026-000002'),
    }),
  }),
};
const NAMES = Object.keys(COMMAND) as CommandNamed[];

/**
 * One step of a walk. Most steps do something that the case allows, or a walk would hardly ever
 * leave its first state; the others are anything by anybody.
 */
const step = fc.record({
  wild: fc.integer({ min: 0, max: 2 }).map((one) => one === 0),
  actor: fc.nat(),
  command: fc.nat(),
  hoursLater: fc.constantFrom(0, 0, 1, 5, 24, 25, 120, 400),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
/** Draws what the command of that name is told. */
type Draw = (name: CommandNamed) => CaseCommand;
type CommandNamed = keyof typeof COMMAND;
const commandNamed = (name: CommandNamed) => COMMAND[name];
/** The request of a Baja that has its assignee where the walk begins. */
const SCHEDULED = 'Instalar el proyector de la sala 2';
const walk = fc.record({
  request: fc.constantFrom(CLEAR_REQUEST, NEEDS_FORM, 'no sirve', 'Ayuda, por favor', SCHEDULED),
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
});
/** Only what is done is drawn: of every command at each step it would take most of the time. */
const drawn = fc.gen().map(
  (draw): Draw =>
    (name) =>
      draw(commandNamed, name),
);
type Walk = (typeof walk extends fc.Arbitrary<infer W> ? W : never) & { readonly draw: Draw };

const pick = <T>(from: readonly T[], index: number): T => {
  const found = from[index % from.length];
  assert.ok(found !== undefined);
  return found;
};

const tenfold = (name: CommandName) => Array<CommandName>(10).fill(name);

/** Baja cases wait more often; what goes on by itself has to be left alone until its day. */
function onHold(kase: Case, open: readonly CommandName[]): readonly CommandName[] {
  if (kase.priority !== 'low') return [];
  if (kase.hold?.until !== undefined) return [...tenfold('note'), ...tenfold('note')];
  const names = Object.keys(HOLD_ROWS) as (keyof typeof HOLD_ROWS)[];
  return names.flatMap((name) => {
    const isRipe = transition(name).needs.every((need) => unmetNeed(need, kase) === undefined);
    const often = name === 'hold' ? 6 : 20;
    return isRipe && open.includes(name) ? Array<CommandName>(often).fill(name) : [];
  });
}

function choose(
  kase: Case,
  { wild, actor, command }: Step,
  draw: Draw,
  at: Date,
): [Actor, CaseCommand] {
  const able = CAST.flatMap((one) => allowedCommands(one, kase).map((name) => ({ one, name })));
  if (wild || able.length === 0) return [pick(CAST, actor), draw(pick(NAMES, command))];
  // Cancelling and merging end most walks early as it is, by wild steps.
  const names = [...new Set(able.map(({ name }) => name))].filter(
    (name) => name !== 'cancel' && name !== 'merge',
  );
  // Cases that close at once teach little, and so does what does not move them; what time does is rarely to be done.
  const open = names.filter((name) => transition(name).to !== 'closed');
  const moving = open.filter((name) => transition(name).to !== 'same');
  const rare = open.filter((name) => transition(name).needs.includes('suspended'));
  // While a service level's time runs, what is due is reckoned at some steps only: it takes long.
  const isReckoned = kase.state === 'resolved' || actor % 4 === 0;
  const due = isReckoned ? dueNow(kase, worldAt(at)) : undefined;
  const name = pick(
    [
      ...names,
      ...moving,
      ...moving,
      ...moving,
      ...rare,
      ...rare,
      ...rare,
      ...(due && open.includes(due) ? [due].flatMap(tenfold).flatMap(tenfold) : []),
      ...(open.includes('reopen') ? tenfold('reopen') : []),
      ...onHold(kase, open),
    ],
    command,
  );
  const chosen = pick(
    able.filter((each) => each.name === name),
    actor,
  );
  return [chosen.one, draw(name as CommandNamed)];
}

interface Moment {
  readonly before: Case;
  readonly actor: Actor;
  readonly command: CaseCommand;
  readonly decision: Decision;
  readonly after: Case;
  /** The case and the command as they were before the decision, in JSON, where that is asked for. */
  readonly asGiven: string | undefined;
}

const scheduled = () =>
  moved(caseIn('assigned'), ACTORS.desk, { name: 'prioritize', priority: 'low' });

/** Everything that happens on a walk, told as it happens. */
function travel(
  { request, steps, draw }: Walk,
  tell: (moment: Moment) => void,
  { keepsGiven = false } = {},
): Case {
  let kase = request === SCHEDULED ? scheduled() : opened(request);
  let now = kase.openedAt.getTime();
  for (const each of steps) {
    now += each.hoursLater * HOUR;
    const at = new Date(now);
    const [actor, command] = choose(kase, each, draw, at);
    const before = kase;
    const asGiven = keepsGiven ? JSON.stringify([before, command]) : undefined;
    const decision = decide(before, command, actor, worldAt(at));
    if (decision.ok)
      for (const event of decision.events)
        kase = apply(kase, stamp(event, kase.rev + 1, at, actor.person));
    tell({ before, actor, command, decision, after: kase, asGiven });
  }
  return kase;
}

const holds = (property: (walk: Walk) => void) =>
  fc.assert(
    fc.property(walk, drawn, (one, draw) => {
      property({ ...one, draw });
    }),
    { numRuns: runs(70, 200) },
  );

const SLOW_MACHINE_MS = 180_000;

describe('properties of decide and apply, whatever the sequence', function properties() {
  this.timeout(SLOW_MACHINE_MS);

  it('the invariants of a case hold after every step', () => {
    holds((one) => travel(one, ({ after }) => assertInvariants(after)));
  });

  it('a closed case never changes but for who saw its files, who follows it and what other cases it names, and the case is the same object after a refusal', () => {
    holds((one) =>
      travel(one, ({ before, after, command, decision }) => {
        if (!decision.ok) assert.equal(after, before);
        else if (before.state === 'closed') {
          const late = ['view_files', 'note_continuation', 'note_link', 'absorb'];
          assert.ok(late.includes(command.name), command.name);
          const { rev, history, continuedBy, related, absorbed, followers } = after;
          const noted = { continuedBy, related, absorbed, followers };
          assert.deepEqual(after, { ...before, rev, history, ...noted });
        }
      }),
    );
  });

  it('replaying the history gives the same case', () => {
    holds((one) => {
      const kase = travel(one, () => {});
      assert.deepStrictEqual(replay(kase.id, kase.history), kase);
    });
  });

  it('decide and apply change nothing that they were given', () => {
    holds((one) => {
      const moments: Moment[] = [];
      travel(one, (moment) => moments.push(moment), { keepsGiven: true });
      for (const { before, command, asGiven } of moments)
        assert.equal(JSON.stringify([before, command]), asGiven);
    });
  });

  it('deciding twice gives the same answer', () => {
    holds((one) => {
      let now = opened(one.request).openedAt.getTime();
      let index = 0;
      travel(one, ({ before, actor, command, decision }) => {
        now += (one.steps[index]?.hoursLater ?? 0) * HOUR;
        index += 1;
        assert.deepStrictEqual(decide(before, command, actor, worldAt(new Date(now))), decision);
      });
    });
  });

  it('refusals carry codes and parameters, never sentences', () => {
    holds((one) =>
      travel(one, ({ decision }) => {
        if (decision.ok) return;
        const { rejection } = decision;
        for (const [key, value] of Object.entries(rejection)) {
          if (key === 'name') assert.ok(PEOPLE.some(({ name }) => name === value));
          else if (key === 'day') assert.match(String(value), /^\d{4}-\d{2}-\d{2}$/);
          else if (key === 'number' || key === 'into')
            assert.match(String(value), /^MS-\d{4}-\d{6}$/);
          else if (typeof value === 'string') assert.match(value, /^[a-z_]+$/, key);
        }
      }),
    );
  });

  it('what a button offers is refused for its text, its needs or its time only', () => {
    holds((one) =>
      travel(one, ({ before, actor, command, decision }) => {
        const offered = allowedCommands(actor, before).includes(command.name);
        const refusal = decision.ok ? undefined : decision.rejection;
        // Of a triage a part may be refused, by the right that it needs.
        const isOfPart = refusal?.code === 'not_allowed' && refusal.command !== command.name;
        const code = isOfPart ? 'part_not_allowed' : refusal?.code;
        assert.equal(offered, code !== 'not_allowed' && code !== 'wrong_state');
      }),
    );
  });
});

describe('the walks of these properties', function walks() {
  this.timeout(SLOW_MACHINE_MS);

  it('visit every state, carry out every command, meet every kind of refusal and reopen a case twice', () => {
    const seen = new Set<string>();
    let mostReopened = 0;
    const random = { numRuns: 800, seed: 2 };
    for (const [one, draw] of fc.sample(fc.tuple(walk, drawn), random)) {
      const last = travel({ ...one, draw }, ({ command, decision, after }) => {
        seen.add(after.state);
        seen.add(decision.ok ? command.name : decision.rejection.code);
      });
      mostReopened = Math.max(mostReopened, last.reopenings);
    }
    const refusals =
      'not_allowed wrong_state missing too_long not_staff no_such_category not_professional last_level unchanged not_due not_ahead too_far day_off not_held not_held_for_requester not_low no_date_proposed no_room no_files not_suspended not_major no_such_case same_case closed_case merged_case unconfirmed';
    const wanted = [...STATES, ...COMMAND_NAMES.filter((name) => name !== 'open')];
    for (const each of [...wanted, ...refusals.split(' ')]) assert.ok(seen.has(each), each);
    assert.ok(mostReopened > 1);
  });

  it('know every staff role', () => {
    assert.ok(STAFF_ROLES.every((role) => CAST.some(({ roles }) => roles.includes(role))));
  });
});
