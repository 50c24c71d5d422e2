import { strict as assert } from 'node:assert';
import { beAbsent, beBack } from '../../src/application/absences.ts';
import { handOver, handoverOf } from '../../src/application/handover.ts';
import { staffWithAbsences } from '../../src/application/staff-absences.ts';
import { suggestionsFor } from '../../src/application/suggestions.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { OTHER_SOLVER, SOLVER } from '../domain/fixtures.ts';
import { Chat } from './dialog/chat.ts';
import {
  ANA,
  act,
  DAY,
  deliverAll,
  LUIS,
  MARTA,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

/** A colleague who leads the desk. */
const LEAD: Actor = { person: { id: 'p-lead', name: 'Nora Díaz' }, roles: ['desk', 'lead'] };
const TOMORROW = { until: 'mañana' };

describe('an absence of one of the staff', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    await environment.stores.staff.add([{ ...LEAD, chatId: '29:p-lead' }]);
    program = environment.program();
  });
  afterEach(() => environment.stores.close());

  const stored = async () => (await environment.stores.deskSettings.find('absences'))?.value ?? [];
  const suggested = async () =>
    (await suggestionsFor(program.turns, await environment.kase('case-1'))).assignee?.person.id;
  const absent = (actor: Actor, said: Parameters<typeof beAbsent>[2]) =>
    beAbsent(program.turns, actor, said);

  it('is kept with its last instant, who said it and when, and told with the open cases', async () => {
    await openTo(program, 'in_progress');
    await openTo(program, 'resolved', { id: 'case-2' });
    const answer = await absent(LUIS, TOMORROW);
    assert.ok(answer.is === 'absent');
    assert.deepEqual([answer.own, answer.cases, answer.person.id], [true, 1, SOLVER.id]);
    const [one, ...others] = await stored();
    assert.deepEqual(others, []);
    assert.deepEqual(one, {
      personId: SOLVER.id,
      until: answer.until,
      setBy: SOLVER,
      at: environment.clock.now(),
    });
  });

  it('is told to whom a lead says it of, once however often it is said, and so is their return', async () => {
    const { turns } = program;
    await absent(LUIS, TOMORROW);
    await deliverAll(program);
    assert.deepEqual(environment.teams.absences, []);
    const luis = { who: 'luis' };
    await absent(LEAD, { ...luis, until: 'hoy' });
    environment.clock.pass(1000);
    await absent(LEAD, { ...luis, until: 'hoy' });
    await deliverAll(program);
    assert.deepEqual(environment.teams.absences, [`${SOLVER.id} by ${LEAD.person.id}`]);
    environment.clock.pass(1000);
    assert.equal((await beBack(turns, LEAD, luis)).is, 'back');
    assert.equal((await beBack(turns, LEAD, luis)).is, 'not_absent');
    await deliverAll(program);
    assert.deepEqual(environment.teams.absences.slice(1), [`${SOLVER.id} back`]);
  });

  it('takes the place of the one before', async () => {
    await absent(LUIS, { until: 'hoy' });
    const answer = await absent(LUIS, TOMORROW);
    assert.ok(answer.is === 'absent');
    assert.deepEqual(
      (await stored()).map(({ until }) => until),
      [answer.until],
    );
  });

  it('keeps cases from being suggested to them until it ends or they are back', async () => {
    await open(program);
    await absent(MARTA, { until: 'hoy' });
    await absent(LEAD, { until: 'hoy' });
    assert.equal(await suggested(), SOLVER.id);
    await absent(LUIS, TOMORROW);
    assert.equal(await suggested(), undefined);
    environment.clock.pass(DAY);
    assert.notEqual(await suggested(), SOLVER.id);
    assert.equal(await suggested(), OTHER_SOLVER.id);
    assert.equal((await beBack(program.turns, LUIS, {})).is, 'back');
    assert.deepEqual(await stored(), []);
    assert.equal((await beBack(program.turns, LUIS, {})).is, 'not_absent');
  });

  it('leaves the staff the same list until something of it changes', async () => {
    const members = await program.turns.staff.all();
    const same = { ...program.turns.staff, all: async () => members };
    const staff = staffWithAbsences(same, program.turns);
    assert.equal(await staff.all(), members);
    await absent(MARTA, { until: 'hoy' });
    assert.equal(await staff.all(), await staff.all());
    await absent(LUIS, TOMORROW);
    const away = async () =>
      (await staff.all()).flatMap(({ person, absentUntil }) => (absentUntil ? [person.id] : []));
    assert.deepEqual((await away()).sort(), [OTHER_SOLVER.id, SOLVER.id].sort());
    environment.clock.pass(DAY);
    assert.deepEqual(await away(), [SOLVER.id]);
    environment.clock.pass(DAY);
    assert.equal(await staff.all(), members);
  });

  it('ends the day before the return that was said', async () => {
    await absent(LUIS, { until: 'hoy' });
    const [today] = await stored();
    await absent(LUIS, { back: 'mañana' });
    assert.deepEqual((await stored())[0]?.until, today?.until);
  });

  it('still leaves it to a person to give them a case', async () => {
    await openTo(program, 'new');
    await absent(MARTA, TOMORROW);
    const kase = await act(program, LUIS, { name: 'assign', assignee: OTHER_SOLVER });
    assert.equal(kase.assignee?.id, OTHER_SOLVER.id);
  });

  it('is said of another by a lead alone, and by a name that one has', async () => {
    const of = (who: string) => ({ who, until: 'mañana' });
    assert.deepEqual(await absent(LUIS, of('marta')), { is: 'leads_only', leads: ['Nora Díaz'] });
    assert.deepEqual(await absent(LEAD, of('gloria')), { is: 'unknown' });
    const first = OTHER_SOLVER.name.split(' ')[0] ?? '';
    const twin = { id: 'p-twin', name: `${first} Ruiz` };
    await environment.stores.staff.add([{ person: twin, roles: MEMBER_ROLES, chatId: '29:twin' }]);
    const answer = await absent(LEAD, of(first.toLowerCase()));
    assert.deepEqual(answer, { is: 'several', names: [OTHER_SOLVER.name, twin.name].sort() });
    assert.deepEqual(await stored(), []);
    const whole = await absent(LEAD, of(OTHER_SOLVER.name));
    assert.ok(whole.is === 'absent' && !whole.own);
    assert.deepEqual((await stored())[0]?.setBy, LEAD.person);
  });

  it('is asked about until the day is understood and lies ahead', async () => {
    const chat = new Chat(environment, LUIS);
    assert.deepEqual(await chat.said('ausente'), ['absence unclear']);
    assert.deepEqual(await chat.said('hasta ayer'), ['absence past']);
    assert.deepEqual(await stored(), []);
    assert.deepEqual(await chat.said('hasta mañana'), ['absence absent']);
    assert.equal((await stored())[0]?.personId, SOLVER.id);
    assert.deepEqual(await chat.said('ya volví'), ['absence back']);
    assert.deepEqual(await stored(), []);
  });

  it('is nothing that a requester can say', async () => {
    const chat = new Chat(environment, ANA);
    await chat.said('ausente hasta el lunes');
    assert.deepEqual(await stored(), []);
  });
});

describe('a handover', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });
  afterEach(() => environment.stores.close());

  const giftsOf = async (actor: Actor) => {
    const found = await handoverOf(program.turns, actor, SOLVER.id);
    assert.ok(found);
    return found.rows.flatMap(({ kase: { id: caseId, rev }, suggested }) =>
      suggested ? [{ caseId, rev, to: suggested.person.id }] : [],
    );
  };

  it('lists the cases that others could go on with, the oldest first, and who is suggested', async () => {
    await openTo(program, 'in_progress');
    environment.clock.pass(1000);
    await openTo(program, 'assigned', { id: 'case-2' });
    await openTo(program, 'resolved', { id: 'case-3' });
    await openTo(program, 'new', { id: 'case-4' });
    const found = await handoverOf(program.turns, LUIS, SOLVER.id);
    assert.deepEqual(
      found?.rows.map(({ kase, suggested }) => [
        kase.id,
        suggested?.person.id,
        suggested?.openCases,
      ]),
      [
        ['case-1', OTHER_SOLVER.id, 0],
        ['case-2', OTHER_SOLVER.id, 1],
      ],
    );
    assert.deepEqual([found?.own, found?.more], [true, 0]);
  });

  it('spreads the cases among those who are there', async () => {
    const pablo = { id: 'p-pablo', name: 'Pablo Ríos' };
    await environment.stores.staff.add([
      { person: pablo, roles: MEMBER_ROLES, chatId: '29:pablo' },
    ]);
    for (let n = 1; n <= 4; n += 1) await openTo(program, 'assigned', { id: `case-${n}` });
    const given = (await giftsOf(LUIS)).map(({ to }) => to).sort();
    assert.deepEqual(given, [OTHER_SOLVER.id, OTHER_SOLVER.id, pablo.id, pablo.id].sort());
  });

  it('is for themselves and a lead; the cases of who left, for all of the staff', async () => {
    await openTo(program, 'assigned');
    const lead: Actor = { ...MARTA, roles: [...MEMBER_ROLES, 'lead'] };
    assert.equal(await handoverOf(program.turns, MARTA, SOLVER.id), undefined);
    assert.equal(await handoverOf(program.turns, ANA, SOLVER.id), undefined);
    assert.equal((await handoverOf(program.turns, lead, SOLVER.id))?.rows.length, 1);
    await environment.stores.staff.remove([SOLVER.id]);
    assert.equal((await handoverOf(program.turns, MARTA, SOLVER.id))?.rows.length, 1);
    assert.equal(await handoverOf(program.turns, ANA, SOLVER.id), undefined);
  });

  it('shows ten at a time', async () => {
    for (let n = 1; n <= 12; n += 1) await openTo(program, 'assigned', { id: `case-${n}` });
    const found = await handoverOf(program.turns, LUIS, SOLVER.id);
    assert.deepEqual([found?.rows.length, found?.more], [10, 2]);
  });

  it('assigns each case as a person would, once, and leaves what changed meanwhile', async () => {
    await openTo(program, 'in_progress');
    await openTo(program, 'assigned', { id: 'case-2' });
    const gifts = await giftsOf(LUIS);
    await act(program, MARTA, { name: 'assign', assignee: OTHER_SOLVER }, 'case-2');
    const done = await handOver(program.turns, LUIS, gifts);
    const { number, ...after } = await environment.kase('case-1');
    assert.deepEqual(done.given, [{ number, to: OTHER_SOLVER }]);
    assert.deepEqual([after.state, after.assignee?.id], ['assigned', OTHER_SOLVER.id]);
    const other = await environment.kase('case-2');
    assert.deepEqual(done.kept, [{ number: other.number, by: other.history.at(-1) }]);
    const last = after.history.at(-1);
    assert.deepEqual([last?.type, last?.by.id], ['assigned', SOLVER.id]);
    const again = await handOver(program.turns, LUIS, gifts);
    assert.equal(again.given.length, 1);
    assert.equal((await environment.kase('case-1')).rev, after.rev);
  });

  it('goes no further than the rights of who presses', async () => {
    await openTo(program, 'assigned');
    const gifts = await giftsOf(LUIS);
    const done = await handOver(program.turns, { ...LUIS, roles: ['desk'] }, gifts);
    const [kept] = done.kept;
    assert.ok(typeof kept === 'object' && 'rejection' in kept);
    assert.equal(kept.rejection.code, 'not_allowed');
    assert.equal((await environment.kase('case-1')).assignee?.id, SOLVER.id);
  });

  it('suggests nobody who is away', async () => {
    await openTo(program, 'assigned');
    await beAbsent(program.turns, MARTA, TOMORROW);
    assert.deepEqual(await giftsOf(LUIS), []);
  });
});
