import { strict as assert } from 'node:assert';
import type { Case } from '../../src/domain/case.ts';
import type { CommandOf } from '../../src/domain/commands/index.ts';
import type { TriageParts } from '../../src/domain/commands/triage.ts';
import { type Decision, decide } from '../../src/domain/decide.ts';
import {
  type Actor,
  MEMBER_ROLES,
  STAFF_ROLES,
  type StaffRole,
  triageParts,
} from '../../src/domain/permissions.ts';
import { aspectsChanged } from '../../src/domain/state-after.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  caseIn,
  moved,
  OPENED_AT,
  OTHER_SOLVER,
  OUTSIDER,
  opened,
  SOLVER,
  staff,
  worldAt,
} from './fixtures.ts';

const MEMBER = staff(MEMBER_ROLES, SOLVER);
const fresh = opened(CLEAR_REQUEST);
const WHOLE = {
  kind: 'service_request',
  category: 'software',
  priority: 'high',
  assignee: OTHER_SOLVER,
} as const satisfies TriageParts;

const triage = (parts: TriageParts): CommandOf<'triage'> => ({ name: 'triage', ...parts });
const attempt = (kase: Case, parts: TriageParts, actor: Actor): Decision =>
  decide(kase, triage(parts), actor, worldAt(OPENED_AT));
const refusal = (decision: Decision) => (decision.ok ? undefined : decision.rejection);
/** What the last event of the case says was changed. */
const recorded = (kase: Case) => kase.history.at(-1)?.data;

describe('triage: steps 7-10 in one write', () => {
  it('catalogues, prioritizes and assigns a new case as one event, and it is ASIGNADO', () => {
    const kase = moved(fresh, MEMBER, triage(WHOLE));
    assert.equal(kase.state, 'assigned');
    assert.equal(kase.rev, fresh.rev + 1);
    const { kind, category, priority, assignee } = kase;
    assert.deepEqual({ kind, category, priority, assignee }, WHOLE);
    assert.equal(kase.history.at(-1)?.type, 'triaged');
    assert.deepEqual(recorded(kase), WHOLE);
  });

  it('records only what changes', () => {
    const kase = moved(fresh, MEMBER, triage({ ...WHOLE, priority: fresh.priority }));
    const { priority: _same, ...changed } = WHOLE;
    assert.deepEqual(recorded(kase), changed);
    const again = moved(kase, MEMBER, triage({ ...WHOLE, priority: 'low' }));
    assert.deepEqual(recorded(again), { priority: 'low' });
    assert.equal(again.state, 'assigned');
    assert.deepEqual(refusal(attempt(again, { ...WHOLE, priority: 'low' }, MEMBER)), {
      code: 'unchanged',
      command: 'triage',
    });
  });

  it('keeps the state while it gives the case to nobody', () => {
    const kase = moved(fresh, MEMBER, triage({ kind: 'incident', category: 'security' }));
    assert.equal(kase.state, 'new');
    assert.ok(!('assignee' in kase));
    const given = moved(kase, MEMBER, triage({ assignee: SOLVER }));
    assert.equal(given.state, 'assigned');
  });

  it('gives an assigned case to somebody else', () => {
    const kase = moved(caseIn('assigned'), MEMBER, triage({ assignee: OTHER_SOLVER }));
    assert.equal(kase.state, 'assigned');
    assert.deepEqual(recorded(kase), { assignee: OTHER_SOLVER });
  });

  it('assigns nobody while kind or category is unknown, and then saves nothing', () => {
    const missing = (parts: TriageParts) => refusal(attempt(fresh, parts, MEMBER));
    assert.deepEqual(missing({ category: 'software', assignee: SOLVER }), {
      code: 'missing',
      field: 'kind',
    });
    assert.deepEqual(missing({ kind: 'incident', priority: 'high', assignee: SOLVER }), {
      code: 'missing',
      field: 'category',
    });
  });

  it('assigns only to the staff', () => {
    assert.deepEqual(refusal(attempt(fresh, { ...WHOLE, assignee: OUTSIDER }, MEMBER)), {
      code: 'not_staff',
      name: OUTSIDER.name,
    });
  });

  it('decides what the requester left to the desk, also by leaving it as it was assumed', () => {
    const left: Case = { ...fresh, leftToDesk: ['kind', 'priority'] };
    const kase = moved(left, MEMBER, triage({ kind: 'incident', priority: left.priority }));
    assert.ok(!('leftToDesk' in kase));
    assert.deepEqual(recorded(kase), { kind: 'incident', priority: left.priority });
    const half = moved(left, MEMBER, triage({ kind: 'incident' }));
    assert.deepEqual(half.leftToDesk, ['priority']);
  });

  it('changed what it recorded, so that only that makes other cards outdated', () => {
    const changed = (parts: TriageParts) => {
      const event = moved(fresh, MEMBER, triage(parts)).history.at(-1);
      assert.ok(event);
      return [...aspectsChanged(event)].sort();
    };
    assert.deepEqual(changed({ priority: 'high' }), ['priority']);
    assert.deepEqual(changed(WHOLE), ['assignee', 'category', 'kind', 'priority', 'state']);
  });
});

describe('triage: each part within the rights of who does it', () => {
  /** By the procedure, who decides each part besides being of the desk. */
  const RIGHT: Record<keyof TriageParts, readonly StaffRole[]> = {
    kind: ['desk'],
    category: ['categorizer'],
    priority: ['desk'],
    assignee: ['professional', 'lead'],
  };
  const categorized = moved(moved(fresh, MEMBER, { name: 'classify', kind: 'incident' }), MEMBER, {
    name: 'categorize',
    category: 'contracts',
  });
  const sets = Array.from({ length: 2 ** STAFF_ROLES.length }, (_none, mask) =>
    STAFF_ROLES.filter((_role, bit) => (mask & (2 ** bit)) !== 0),
  );

  for (const roles of sets)
    it(`${roles.join('+') || 'nobody'} decides the parts that these roles allow, and no other`, () => {
      const actor = staff(roles);
      for (const [part, right] of Object.entries(RIGHT)) {
        const decision = attempt(categorized, { [part]: WHOLE[part as keyof TriageParts] }, actor);
        const may = roles.includes('desk') && right.some((role) => roles.includes(role));
        assert.equal(decision.ok, may, part);
        if (!may) assert.equal(refusal(decision)?.code, 'not_allowed', part);
        assert.equal(triageParts(actor, categorized).includes(part as keyof TriageParts), may);
      }
    });

  it('saves nothing of a form with one forged part, and says which right it needs', () => {
    const { assignee: _right, ...forged } = WHOLE;
    assert.deepEqual(refusal(attempt(fresh, forged, ACTORS.desk)), {
      code: 'not_allowed',
      command: 'categorize',
      roles: ['categorizer'],
    });
    assert.deepEqual(refusal(attempt(categorized, { assignee: SOLVER }, ACTORS.desk)), {
      code: 'not_allowed',
      command: 'assign',
      roles: ['professional', 'lead'],
    });
  });

  it('lets whoever may not categorize send the category that the case has', () => {
    const parts = { kind: 'service_request', category: 'contracts' } as const;
    const kase = moved(categorized, ACTORS.desk, triage(parts));
    assert.deepEqual(recorded(kase), { kind: 'service_request' });
  });

  it('is for the desk while a case is NUEVO or ASIGNADO', () => {
    for (const actor of [ACTORS.requester, ACTORS.categorizer, ACTORS.professional, ACTORS.lead])
      assert.equal(refusal(attempt(fresh, { priority: 'high' }, actor))?.code, 'not_allowed');
    for (const state of ['needs_info', 'in_progress', 'resolved', 'closed'] as const)
      assert.equal(
        refusal(attempt(caseIn(state), { priority: 'high' }, MEMBER))?.code,
        'wrong_state',
      );
  });

  it('offers the picker of people only to who can have the case catalogued', () => {
    const noCategorizer = staff(['desk', 'professional']);
    assert.deepEqual(triageParts(noCategorizer, fresh), ['kind', 'priority']);
    assert.deepEqual(triageParts(noCategorizer, categorized), ['kind', 'priority', 'assignee']);
    assert.deepEqual(triageParts(MEMBER, fresh), ['kind', 'category', 'priority', 'assignee']);
    assert.deepEqual(triageParts(MEMBER, caseIn('in_progress')), []);
  });
});
