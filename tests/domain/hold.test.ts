import { strict as assert } from 'node:assert';
import type { Case } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Decision, decide } from '../../src/domain/decide.ts';
import { nextDueAt } from '../../src/domain/next-due.ts';
import { nextStep } from '../../src/domain/next-step.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import {
  ACTORS,
  AHEAD,
  caseIn,
  MUCH_LATER,
  moved,
  OPENED_AT,
  OTHER_SOLVER,
  REQUESTER,
  readyFor,
  SAMPLE_COMMANDS,
  worldAt,
} from './fixtures.ts';

const { assignee: luis, requester: ana } = ACTORS;
const AHEAD_AT = new Date('2026-03-10T13:00:00Z');

function refusal(kase: Case, command: CaseCommand, actor: Actor, now = OPENED_AT): unknown {
  const decision: Decision = decide(kase, command, actor, worldAt(now));
  return decision.ok ? undefined : decision.rejection;
}

const held = (state: 'assigned' | 'in_progress' = 'in_progress') =>
  moved(caseIn(state), luis, SAMPLE_COMMANDS.hold);
const asks = () =>
  moved(caseIn('in_progress'), luis, { name: 'hold', reason: 'requester', awaited: '¿Cuándo?' });
const low = (state: 'assigned' | 'in_progress' = 'assigned') =>
  moved(caseIn(state), ACTORS.desk, { name: 'prioritize', priority: 'low' });
const proposed = () => moved(low(), luis, SAMPLE_COMMANDS.schedule);

describe('a case on hold', () => {
  it('keeps its state, says why and since when, and goes on at the beginning of its day', () => {
    for (const state of ['assigned', 'in_progress'] as const) {
      const kase = held(state);
      assert.equal(kase.state, state);
      assert.deepEqual(kase.hold, {
        reason: 'supplier',
        text: 'El fusor',
        since: OPENED_AT,
        until: AHEAD_AT,
      });
      assert.deepEqual(nextDueAt(kase, worldAt(OPENED_AT)), AHEAD_AT);
    }
  });

  it('goes on by itself on its day, not a moment before and not without a day', () => {
    const { system } = ACTORS;
    const command = SAMPLE_COMMANDS.resume_on_date;
    const before = new Date(AHEAD_AT.getTime() - 1);
    assert.deepEqual(refusal(held(), command, system, before), { code: 'not_due' });
    const kase = moved(held(), system, command, AHEAD_AT);
    assert.deepEqual([kase.hold, kase.state], [undefined, 'in_progress']);
    assert.deepEqual(refusal(kase, command, system, MUCH_LATER), { code: 'not_due' });
    assert.deepEqual(refusal(asks(), command, system, MUCH_LATER), { code: 'not_due' });
  });

  it('may wait for something else, or until another day', () => {
    const again = moved(held(), luis, { name: 'hold', reason: 'part', awaited: 'El fusor nuevo' });
    const { reason, until } = again.hold ?? {};
    assert.deepEqual([reason, until], ['part', undefined]);
    assert.equal(nextDueAt(again, worldAt(OPENED_AT)), undefined);
  });

  it('stays on hold whoever has it: assigned to somebody else, or escalated', () => {
    const { professional } = ACTORS;
    for (const name of ['assign', 'escalate'] as const)
      assert.deepEqual(moved(held(), professional, SAMPLE_COMMANDS[name]).hold, held().hold, name);
  });

  it('ends when its work begins or is done, and with the case', () => {
    const ends: readonly (readonly [Case, Actor, CaseCommand])[] = [
      [held(), luis, SAMPLE_COMMANDS.resume],
      [held('assigned'), luis, SAMPLE_COMMANDS.start],
      [held(), luis, SAMPLE_COMMANDS.resolve],
      [held('assigned'), ana, SAMPLE_COMMANDS.cancel],
      [held(), ACTORS.desk, SAMPLE_COMMANDS.merge],
    ];
    for (const [kase, actor, command] of ends)
      assert.ok(!('hold' in moved(kase, actor, command)), command.name);
  });

  it('asks nobody at the desk for anything, until it goes on', () => {
    assert.deepEqual([nextStep(held('assigned')), nextStep(held())], [undefined, undefined]);
    assert.equal(nextStep(moved(held(), luis, SAMPLE_COMMANDS.resume)), 'resolve');
  });

  it('goes on by the answer that it waits for, however the requester gives it', () => {
    for (const command of [SAMPLE_COMMANDS.answer_hold, SAMPLE_COMMANDS.comment]) {
      const kase = moved(asks(), ana, command);
      assert.deepEqual([kase.hold, kase.history.at(-1)?.type], [undefined, 'hold_answered']);
      assert.equal(kase.comments.at(-1)?.by, REQUESTER);
    }
    const answer = SAMPLE_COMMANDS.answer_hold;
    assert.deepEqual(refusal(held(), answer, ana), { code: 'not_held_for_requester' });
    const said = moved(held(), ana, SAMPLE_COMMANDS.comment);
    assert.deepEqual([said.hold, said.history.at(-1)?.type], [held().hold, 'commented']);
  });

  it('is left for no day that is over, has begun, is too far ahead or is not worked', () => {
    const on = (day: string) =>
      refusal(caseIn('in_progress'), { ...SAMPLE_COMMANDS.hold, day }, luis);
    assert.deepEqual(on('2026-03-03'), { code: 'not_ahead', day: '2026-03-03' });
    assert.deepEqual(on('2026-03-04'), { code: 'not_ahead', day: '2026-03-04' });
    assert.deepEqual(on('2026-03-08'), { code: 'day_off', day: '2026-03-08' });
    assert.deepEqual(on('2027-03-08'), { code: 'too_far', day: '2027-03-08' });
    assert.deepEqual(on('mañana'), { code: 'missing', field: 'day' });
    assert.equal(on('2026-03-05'), undefined);
    assert.equal(on(''), undefined);
  });
});

describe('a date for a Baja (policy 5)', () => {
  it('is proposed by the assignee, in a Baja alone', () => {
    const { date, side, note } = proposed().proposedDate ?? {};
    assert.deepEqual([date, side, note], [AHEAD_AT, 'desk', 'A las 9']);
    assert.deepEqual(refusal(caseIn('assigned'), SAMPLE_COMMANDS.schedule, luis), {
      code: 'not_low',
    });
    assert.deepEqual(refusal(proposed(), SAMPLE_COMMANDS.schedule, luis), {
      code: 'unchanged',
      command: 'schedule',
    });
  });

  it('once the requester confirms it, puts the case on hold until that day', () => {
    const kase = moved(proposed(), ana, { name: 'confirm_date', note: ' Pero después de las 10 ' });
    assert.deepEqual(kase.agreedDate, AHEAD_AT);
    assert.deepEqual(kase.hold, {
      reason: 'agreed_date',
      since: OPENED_AT,
      until: AHEAD_AT,
      text: 'Pero después de las 10',
    });
    assert.ok(!('proposedDate' in kase));
    const back = moved(kase, ACTORS.system, SAMPLE_COMMANDS.resume_on_date, AHEAD_AT);
    assert.deepEqual([back.hold, back.agreedDate], [undefined, AHEAD_AT]);
  });

  it('may be answered with another, which the assignee confirms or answers in turn', () => {
    const other = moved(proposed(), ana, { name: 'propose_date', day: '2026-03-12' });
    assert.equal(other.proposedDate?.side, 'requester');
    assert.equal(nextStep(other), 'accept_date');
    assert.deepEqual(refusal(other, SAMPLE_COMMANDS.confirm_date, ana), {
      code: 'no_date_proposed',
    });
    const agreed = moved(other, luis, SAMPLE_COMMANDS.accept_date);
    assert.deepEqual(agreed.agreedDate, new Date('2026-03-12T13:00:00Z'));
    const third = moved(other, luis, { name: 'schedule', day: '2026-03-13' });
    assert.equal(third.proposedDate?.side, 'desk');
    assert.deepEqual(refusal(third, SAMPLE_COMMANDS.accept_date, luis), {
      code: 'no_date_proposed',
    });
  });

  it('is moved by the requester after it was agreed on, and holds until then', () => {
    const agreed = moved(proposed(), ana, SAMPLE_COMMANDS.confirm_date);
    const moves = moved(agreed, ana, SAMPLE_COMMANDS.propose_date);
    assert.deepEqual([moves.hold, moves.proposedDate?.side], [agreed.hold, 'requester']);
    assert.deepEqual(refusal(low(), SAMPLE_COMMANDS.propose_date, ana), {
      code: 'no_date_proposed',
    });
  });

  it('that nobody answered before its day is confirmed by nobody', () => {
    const late = new Date('2026-03-10T15:00:00Z');
    assert.deepEqual(refusal(proposed(), SAMPLE_COMMANDS.confirm_date, ana, late), {
      code: 'not_ahead',
      day: AHEAD,
    });
  });

  it('waits for no answer any more once the case is no Baja, or solved', () => {
    const raised = moved(proposed(), ACTORS.desk, SAMPLE_COMMANDS.prioritize);
    const none = { code: 'no_date_proposed' };
    assert.deepEqual(refusal(raised, SAMPLE_COMMANDS.confirm_date, ana), none);
    const started = moved(proposed(), luis, SAMPLE_COMMANDS.start);
    assert.ok(!('proposedDate' in moved(started, luis, SAMPLE_COMMANDS.resolve)));
  });

  it('is agreed on anew for a case that was reopened', () => {
    const agreed = moved(readyFor('confirm_date', caseIn('in_progress')), ana, {
      name: 'confirm_date',
    });
    const solved = moved(agreed, luis, SAMPLE_COMMANDS.resolve);
    assert.deepEqual(solved.agreedDate, AHEAD_AT);
    assert.ok(!('agreedDate' in moved(solved, ana, SAMPLE_COMMANDS.reopen)));
  });

  it('is the assignee’s to propose, whoever that is then', () => {
    const given = moved(proposed(), ACTORS.professional, {
      name: 'assign',
      assignee: OTHER_SOLVER,
    });
    assert.deepEqual(refusal(given, { name: 'schedule', day: '2026-03-12' }, luis), {
      code: 'not_allowed',
      command: 'schedule',
      roles: ['assignee'],
    });
    assert.ok(given.proposedDate);
  });
});
