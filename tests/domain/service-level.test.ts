import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { apply } from '../../src/domain/apply.ts';
import { BOGOTA, type Calendar, type Span, workingMinutes } from '../../src/domain/calendar.ts';
import type { Case } from '../../src/domain/case.ts';
import { PRIORITIES, type Priority } from '../../src/domain/catalogue.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { decide } from '../../src/domain/decide.ts';
import { levelDue, nextMiss, nextWarning } from '../../src/domain/level-alerts.ts';
import { dueNow, nextDueAt } from '../../src/domain/next-due.ts';
import { allowedCommands, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import {
  type ClockPlan,
  clockPlan,
  LEVEL_CLOCKS,
  PROPOSED_LEVELS,
} from '../../src/domain/service-level.ts';
import { transition } from '../../src/domain/transition.ts';
import { runs } from '../runs.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  moved,
  OTHER_SOLVER,
  opened,
  SAMPLE_COMMANDS,
  SOLVER,
  staff,
  stamp,
  worldAt,
} from './fixtures.ts';
import { MINUTE, simulate } from './service-level-reference.ts';

const RUNS = Number(process.env.RUNS ?? runs(100, 300));
/** So few histories have each standing of a clock by luck alone. */
const SEEDED = process.env.RUNS === undefined ? { seed: 3 } : {};
/** Wednesday, eight in the morning in Bogota. */
const START = Date.parse('2026-03-04T13:00:00Z');
const DAYS = Array.from({ length: 40 }, (_, day) =>
  new Date(START + day * 24 * 60 * MINUTE).toISOString().slice(0, 10),
);
const OFF_OR_HALF: readonly (readonly Span[])[] = [
  [],
  [{ from: 480, to: 720 }],
  [{ from: 0, to: 90 }],
];

const calendars = fc
  .uniqueArray(
    fc.record({ day: fc.constantFrom(...DAYS), spans: fc.constantFrom(...OFF_OR_HALF) }),
    {
      selector: ({ day }) => day,
      maxLength: 8,
    },
  )
  .map(
    (days): Calendar => ({ ...BOGOTA, days: new Map(days.map(({ day, spans }) => [day, spans])) }),
  );
/** Whole minutes have whole three quarters. */
const minutes = fc.integer({ min: 1, max: 400 }).map((n) => n * 4);
const hours = fc.record({ start: minutes, resolve: minutes });
const allLevels = fc.oneof(fc.constant(PROPOSED_LEVELS), fc.record({ high: hours, medium: hours }));
const step = fc.record({
  later: fc.oneof(
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 0, max: 4 * 24 * 60 }),
  ),
  who: fc.nat(),
  what: fc.nat(),
  priority: fc.constantFrom(...PRIORITIES),
  ends: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const histories = fc.record({
  request: fc.constantFrom(CLEAR_REQUEST, CLEAR_REQUEST, 'Ayuda, por favor'),
  opensAt: fc.integer({ min: 0, max: 5 * 24 * 60 }),
  steps: fc.array(step, { maxLength: 14, size: 'max' }),
  later: fc.integer({ min: 0, max: 3 * 24 * 60 }),
});

const CAST = [...Object.values(ACTORS), staff(MEMBER_ROLES, OTHER_SOLVER)];

function commandAt({ priority }: Step, name: CaseCommand['name']): CaseCommand {
  const command = SAMPLE_COMMANDS[name];
  return 'priority' in command ? { ...command, priority } : command;
}

/** One of the things that somebody may do with the case then; most of them leave it open. */
function next(kase: Case, each: Step, at: Date): Case {
  const able = CAST.flatMap((actor) =>
    allowedCommands(actor, kase)
      .filter((name) => name !== 'open')
      .filter((name) => each.ends || transition(name).to !== 'closed')
      .map((name) => ({ actor, name: name as CaseCommand['name'] })),
  );
  const moving = able.filter(
    ({ name }) => transition(name).to !== 'same' || /hold|resume|prior/.test(name),
  );
  const onward = able.filter(({ name }) => /^(start|resolve)$/.test(name));
  const among =
    each.who % 3 === 0 || moving.length === 0 ? able : [...moving, ...Array(8).fill(onward).flat()];
  const chosen = among[each.what % Math.max(1, among.length)];
  if (chosen === undefined) return kase;
  const decision = decide(kase, commandAt(each, chosen.name), chosen.actor, worldAt(at));
  if (!decision.ok) return kase;
  return decision.events.reduce(
    (one, event) => apply(one, stamp(event, one.rev + 1, at, chosen.actor.person)),
    kase,
  );
}

/** As far as anybody may be assigned to it, or a case would hardly ever be started. */
function catalogued(kase: Case): Case {
  if (kase.state !== 'new') return kase;
  const kind = moved(kase, ACTORS.desk, { name: 'classify', kind: 'incident' }, kase.openedAt);
  const category = { name: 'categorize', category: 'software' } as const;
  return moved(kind, ACTORS.categorizer, category, kase.openedAt);
}

/** Minutes of working time until now. */
function usedBy({ ran }: ClockPlan, calendar: Calendar, now: Date): number {
  return ran.reduce((sum, { from, to = now }) => sum + workingMinutes(from, to, calendar), 0);
}

describe('the service level of a case', function levels() {
  this.timeout(Math.max(60_000, RUNS * 100));

  it(`equals what a clerk marks minute by minute, in ${RUNS} random histories`, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        histories,
        calendars,
        allLevels,
        ({ request, opensAt, steps, later }, calendar, own) => {
          let at = START + opensAt * MINUTE;
          let kase = catalogued(opened(request, new Date(at)));
          for (const each of steps) {
            at += each.later * MINUTE;
            kase = next(kase, each, new Date(at));
          }
          const now = new Date(at + later * MINUTE);
          for (const clock of LEVEL_CLOCKS) {
            const plan = clockPlan(kase, clock, { levels: own, calendar });
            const { warnAt, dueAt } = plan;
            const used = usedBy(plan, calendar, now);
            const found = { used, ...(warnAt && { warnAt }), ...(dueAt && { dueAt }) };
            const { status, ...marked } = simulate(kase, clock, own, calendar, now);
            assert.deepEqual(found, marked, clock);
            if (status !== 'missed')
              assert.equal(plan.runs && 'target' in plan, status === 'running');
            seen.add(`${clock} ${status}`);
          }
        },
      ),
      { numRuns: RUNS, ...SEEDED },
    );
    // A paused, met and missed one of each at least.
    for (const clock of LEVEL_CLOCKS)
      for (const status of ['none', 'running', 'paused', 'met', 'missed', 'dropped'])
        assert.ok(seen.has(`${clock} ${status}`), `${clock} ${status}`);
  });
});

const at = (text: string) => new Date(`2026-03-${text}:00-05:00`);
const time = { calendar: BOGOTA, levels: PROPOSED_LEVELS };
const openedAs = (priority: Priority, when: Date) => {
  const kase = opened(CLEAR_REQUEST, when);
  return moved(
    kase,
    ACTORS.desk,
    { name: 'prioritize', priority: priority === 'high' ? 'high' : 'low' },
    when,
  );
};
const told = (kase: Case, name: 'warn_level' | 'miss_level', when: Date) => {
  const context = { ...worldAt(when), levels: PROPOSED_LEVELS };
  const decision = decide(kase, { name }, ACTORS.system, context);
  assert.ok(decision.ok, JSON.stringify(decision));
  return decision.events.reduce(
    (one, event) => apply(one, stamp(event, one.rev + 1, when, ACTORS.system.person)),
    kase,
  );
};

describe('what the service level tells of a case', () => {
  // Wednesday.
  const opening = at('04T10:00');
  const high = openedAs('high', opening);

  it('warns at three quarters and then tells of the miss, each clock once', () => {
    assert.deepEqual(nextWarning(high, time)?.at, at('04T10:45'));
    assert.deepEqual(nextMiss(high, time)?.dueAt, at('04T11:00'));
    assert.equal(dueNow(high, { ...time, now: at('04T10:44') }), undefined);
    assert.equal(dueNow(high, { ...time, now: at('04T10:45') }), 'warn_level');
    const warned = told(high, 'warn_level', at('04T10:45'));
    assert.equal(dueNow(warned, { ...time, now: at('04T10:59') }), undefined);
    const missed = told(warned, 'miss_level', at('04T11:00'));
    // Then the other clock: three of four working hours, over lunch.
    assert.deepEqual(nextWarning(missed, time)?.at, at('04T15:00'));
    assert.deepEqual(nextDueAt(missed, time), at('04T15:00'));
    const both = told(told(missed, 'warn_level', at('04T15:00')), 'miss_level', at('04T16:00'));
    assert.equal(nextDueAt(both, time), undefined);
  });

  it('tells one miss of each clock, and no warning, after months without the program', () => {
    const now = at('30T10:00');
    const first = told(high, 'miss_level', now);
    const second = told(first, 'miss_level', now);
    assert.equal(dueNow(second, { ...time, now }), undefined);
    assert.deepEqual(
      second.history.slice(-2).map(({ type, data }) => [type, 'clock' in data && data.clock]),
      [
        ['level_missed', 'start'],
        ['level_missed', 'resolve'],
      ],
    );
  });

  it('applies the target of a new priority to the time already used', () => {
    const low = openedAs('low', opening);
    assert.equal(levelDue(low, time), undefined);
    const raised = moved(
      low,
      ACTORS.desk,
      { name: 'prioritize', priority: 'high' },
      at('04T14:30'),
    );
    // Two and a half hours are used of one.
    assert.deepEqual(levelDue(raised, time)?.dueAt, at('04T11:00'));
    assert.equal(dueNow(raised, { ...time, now: at('04T14:30') }), 'miss_level');
    const media = moved(
      raised,
      ACTORS.desk,
      { name: 'prioritize', priority: 'medium' },
      at('04T14:40'),
    );
    assert.ok(clockPlan(media, 'start', time).runs);
    assert.deepEqual(levelDue(media, time)?.dueAt, at('04T16:00'));
  });

  it('tells of another target what it told of the former one', () => {
    const missed = told(high, 'miss_level', at('04T11:00'));
    const media = moved(
      missed,
      ACTORS.desk,
      { name: 'prioritize', priority: 'medium' },
      at('04T11:30'),
    );
    assert.deepEqual(nextWarning(media, time)?.at, at('04T15:00'));
    const again = moved(
      media,
      ACTORS.desk,
      { name: 'prioritize', priority: 'high' },
      at('04T11:40'),
    );
    assert.equal(nextMiss(again, time)?.clock, 'resolve');
  });

  it('tells nothing while the case waits for its requester, nor once it is solved', () => {
    const asked = moved(high, ACTORS.desk, SAMPLE_COMMANDS.ask_info, at('04T10:30'));
    assert.equal(nextMiss(asked, time), undefined);
    assert.equal(nextWarning(asked, time), undefined);
    const given = moved(asked, ACTORS.desk, SAMPLE_COMMANDS.provide_info, at('05T09:00'));
    assert.deepEqual(nextMiss(given, time)?.dueAt, at('05T09:30'));
  });

  it('ends with the first start, goes on after a reopening, and is no more when the case closes', () => {
    const given = moved(
      catalogued(high),
      ACTORS.lead,
      { name: 'assign', assignee: SOLVER },
      opening,
    );
    const started = moved(given, ACTORS.assignee, { name: 'start' }, at('04T10:50'));
    assert.ok(!clockPlan(started, 'start', time).runs);
    const solved = moved(started, ACTORS.assignee, SAMPLE_COMMANDS.resolve, at('04T15:00'));
    const before = clockPlan(solved, 'resolve', time);
    assert.deepEqual([before.runs, usedBy(before, BOGOTA, at('30T10:00'))], [false, 180]);
    const back = moved(solved, ACTORS.requester, SAMPLE_COMMANDS.reopen, at('05T08:00'));
    assert.deepEqual(nextWarning(back, time)?.at, at('04T15:00'));
    assert.deepEqual(nextMiss(back, time)?.dueAt, at('05T09:00'));
    const closed = moved(solved, ACTORS.requester, SAMPLE_COMMANDS.accept, at('05T08:00'));
    assert.equal(levelDue(closed, time), undefined);
  });

  it('takes an agreed day as missed when its working time has passed', () => {
    const agreed = { ...openedAs('low', opening), agreedDate: at('06T00:00') } as Case;
    assert.deepEqual(levelDue(agreed, time), {
      clock: 'resolve',
      warnAt: at('06T16:00'),
      dueAt: at('06T18:00'),
    });
    const missed = told(agreed, 'miss_level', at('06T18:00'));
    assert.equal(nextMiss(missed, time), undefined);
    const later = { ...missed, agreedDate: at('09T00:00') } as Case;
    assert.deepEqual(nextWarning(later, time)?.at, at('09T16:00'));
    assert.deepEqual(clockPlan(later, 'resolve', time).dueAt, at('09T18:00'));
  });
});
