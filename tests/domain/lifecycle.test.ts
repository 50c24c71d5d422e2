import { strict as assert } from 'node:assert';
import { apply } from '../../src/domain/apply.ts';
import { type Case, STATES, type State } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Decision, decide } from '../../src/domain/decide.ts';
import { ROLES, type Role } from '../../src/domain/lifecycle.ts';
import {
  type Actor,
  allowedCommands,
  MEMBER_ROLES,
  rolesFor,
  STAFF_ROLES,
} from '../../src/domain/permissions.ts';
import { targetStates } from '../../src/domain/state-after.ts';
import type { Aspect } from '../../src/domain/transition.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/transition.ts';
import {
  ACTORS,
  caseIn as caseWithoutFiles,
  FILE,
  FOLLOWER,
  OTHER_SOLVER,
  OUTSIDER,
  REGISTRAR,
  REQUESTER,
  readyFor,
  remindedCase,
  SAMPLE_COMMANDS,
  SOLVER,
  staff,
  stamp,
  suspendedCase,
  timeOf,
  worldAt,
} from './fixtures.ts';

/**
 * With a file, somebody who registered it and a follower, which some commands need; its closing
 * stopped, reminded of, its form awaited, or itself on hold, where the command needs that.
 */
function caseIn(state: State, command?: CaseCommand): Case {
  const needsSuspended = command?.name === 'restart_term' || command?.name === 'ask_decision';
  const needsForm = command?.name === 'fill_reception' || command?.name === 'waive_reception';
  const isSuspended = state === 'resolved' && needsSuspended;
  const isReminded = state === 'resolved' && command?.name === 'auto_close';
  const plain = isReminded ? remindedCase() : caseWithoutFiles(state);
  const kase = isSuspended ? suspendedCase() : plain;
  return {
    ...(command && transition(command.name).from.includes(state)
      ? readyFor(command.name, kase)
      : kase),
    attachments: [{ ...FILE, id: 'known', by: REQUESTER, at: kase.openedAt }],
    registeredBy: REGISTRAR,
    majorTitle: 'Sin internet en Hacienda',
    followers: [FOLLOWER],
    ...(needsForm && { reception: {} }),
  };
}

const CASE_COMMANDS = Object.values(SAMPLE_COMMANDS);

/** Those who are told of a case need not follow it. */
const TOLD: readonly Role[] = ['requester', 'registrar', 'follower', 'system'];

/** The roles that the test's actors hold, said without asking the code under test. */
function holds(role: Role, kase: Case): readonly Role[] {
  const affected: readonly Role[] = kase.state === 'closed' ? [] : ['affected'];
  if (role === 'affected') return affected;
  if (TOLD.includes(role)) return [role];
  if (role !== 'assignee') return [role, ...affected];
  return kase.assignee?.id === SOLVER.id ? ['lead', 'assignee'] : ['lead', ...affected];
}

function attempt(kase: Case, command: CaseCommand, actor: Actor): Decision {
  return decide(kase, command, actor, worldAt(timeOf(command.name)));
}

function accepts(kase: Case, command: CaseCommand, roles: readonly Role[]): boolean {
  const row = transition(command.name);
  return row.from.includes(kase.state) && row.who.some((role) => roles.includes(role));
}

/** The case after the decision's events. */
function carriedOut(kase: Case, decision: Decision, actor: Actor, at: Date): Case {
  assert.ok(decision.ok, JSON.stringify(decision));
  return decision.events.reduce(
    (now, event) => apply(now, stamp(event, now.rev + 1, at, actor.person)),
    kase,
  );
}

function changedAspects(before: Case, after: Case): readonly Aspect[] {
  const aspects: readonly Aspect[] = [
    'state',
    'kind',
    'priority',
    'category',
    'assignee',
    'majorTitle',
    'suspended',
    'reception',
    'hold',
    'proposedDate',
  ];
  return aspects.filter((aspect) => before[aspect] !== after[aspect]);
}

describe('lifecycle: every state, command and role', () => {
  for (const state of STATES) {
    for (const command of CASE_COMMANDS) {
      it(`decides ${command.name} in ${state} for each role as the table says`, () => {
        const kase = caseIn(state, command);
        for (const role of ROLES) checkRole(kase, command, role);
      });
    }
  }

  it('gives whoever holds several roles what any of them allows, and nothing more', () => {
    for (const state of STATES)
      for (const command of CASE_COMMANDS) checkRoleSets(caseIn(state, command), command);
  });

  it('allows a stranger nothing on an existing case', () => {
    const stranger: Actor = { person: OUTSIDER, roles: [] };
    for (const state of STATES) {
      const kase = caseWithoutFiles(state);
      assert.deepEqual(allowedCommands(stranger, kase), []);
      for (const command of CASE_COMMANDS)
        assert.equal(rejectionCode(attempt(kase, command, stranger)), 'not_allowed');
    }
  });

  it('refuses to open a case that exists', () => {
    const command = { name: 'open' } as unknown as CaseCommand;
    for (const state of STATES)
      assert.equal(rejectionCode(attempt(caseIn(state), command, ACTORS.requester)), 'wrong_state');
  });

  it('has a test command for every command but open', () => {
    const tested = [...CASE_COMMANDS.map(({ name }) => name), 'open'];
    assert.deepEqual(tested.sort(), [...COMMAND_NAMES].sort());
  });
});

function rejectionCode(decision: Decision): string | undefined {
  return decision.ok ? undefined : decision.rejection.code;
}

function checkRole(kase: Case, command: CaseCommand, role: Role): void {
  const actor = ACTORS[role];
  const roles = holds(role, kase);
  const row = transition(command.name);
  const where = `${role} in ${kase.state}`;
  const decision = attempt(kase, command, actor);
  const expected = accepts(kase, command, roles);
  assert.equal(decision.ok, expected, where);
  assert.equal(allowedCommands(actor, kase).includes(command.name), expected, where);
  if (!decision.ok) {
    const permitted = row.who.some((one) => roles.includes(one));
    assert.equal(decision.rejection.code, permitted ? 'wrong_state' : 'not_allowed', where);
    return;
  }
  assert.deepEqual(
    decision.events.map(({ type }) => type),
    [row.records],
  );
  const next = carriedOut(kase, decision, actor, timeOf(command.name));
  const to = typeof row.to === 'string' ? row.to : 'same';
  assert.equal(next.state, to === 'same' ? kase.state : to, where);
  for (const aspect of changedAspects(kase, next))
    assert.ok(row.changes.includes(aspect), `${command.name} changes ${aspect} unannounced`);
}

function checkRoleSets(kase: Case, command: CaseCommand): void {
  for (const person of [REQUESTER, SOLVER, OUTSIDER]) {
    for (let mask = 0; mask < 2 ** STAFF_ROLES.length; mask += 1) {
      const own = STAFF_ROLES.filter((_role, bit) => (mask & (2 ** bit)) !== 0);
      const roles: Role[] = [...own];
      if (person === REQUESTER) roles.push('requester');
      if (own.length > 0 && kase.assignee?.id === person.id) roles.push('assignee');
      const told = person === REQUESTER || kase.assignee?.id === person.id;
      if (!told && kase.state !== 'closed') roles.push('affected');
      const actor: Actor = { person, roles: own };
      assert.deepEqual([...rolesFor(actor, kase)].sort(), [...roles].sort());
      const { ok } = attempt(kase, command, actor);
      const title = `${command.name} in ${kase.state} by ${roles.join('+') || 'nobody'}`;
      assert.equal(ok, accepts(kase, command, roles), title);
    }
  }
}

describe('lifecycle: the table itself', () => {
  it('announces as changed only what some accepted command really changes', () => {
    for (const command of CASE_COMMANDS) {
      const seen = new Set<Aspect>();
      for (const state of transition(command.name).from) {
        const kase = caseIn(state, command);
        const role = transition(command.name).who[0];
        assert.ok(role);
        // A triage changes all that the parts in it change.
        const whole = { name: 'triage', category: 'software', assignee: OTHER_SOLVER } as const;
        const isTriage = command.name === 'triage';
        const actor = isTriage ? staff(MEMBER_ROLES) : ACTORS[role];
        const full = isTriage ? { ...command, ...whole } : command;
        const next = carriedOut(kase, attempt(kase, full, actor), actor, timeOf(command.name));
        for (const aspect of changedAspects(kase, next)) seen.add(aspect);
      }
      assert.deepEqual(
        [...seen].sort(),
        [...transition(command.name).changes].sort(),
        command.name,
      );
    }
  });

  it('lets every state be reached and, but for closed, left', () => {
    const leaves = (state: State) =>
      COMMAND_NAMES.some(
        (name) =>
          transition(name).from.includes(state) &&
          targetStates(name).some((target) => target !== 'same' && target !== state),
      );
    const enters = (state: State) =>
      COMMAND_NAMES.some((name) => targetStates(name).includes(state));
    for (const state of STATES) {
      assert.ok(enters(state), `nothing enters ${state}`);
      assert.equal(leaves(state), state !== 'closed', `leaving ${state}`);
    }
    const onClosed = COMMAND_NAMES.filter((name) => transition(name).from.includes('closed'));
    assert.deepEqual(onClosed, ['view_files', 'note_link', 'absorb', 'note_continuation']);
  });

  it('records every command as an event of its own', () => {
    const events = COMMAND_NAMES.map((name) => transition(name).records);
    assert.equal(new Set(events).size, events.length);
  });
});
