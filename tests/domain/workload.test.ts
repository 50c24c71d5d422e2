import { strict as assert } from 'node:assert';
import type { Person } from '../../src/domain/case.ts';
import {
  assignedAt,
  type SolvedCase,
  solvedCase,
  suggestAssignee,
  type Workload,
} from '../../src/domain/workload.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  caseIn,
  MUCH_LATER,
  moved,
  NEXT_DAY,
  OPENED_AT,
  OTHER_SOLVER,
  opened,
  SAMPLE_COMMANDS,
  SOLVER,
} from './fixtures.ts';

const [ana, luis, marta]: readonly Person[] = ['Ana', 'Luis', 'Marta'].map((name) => ({
  id: name.toLowerCase(),
  name,
}));
assert.ok(ana && luis && marta);
const ALL = [ana, luis, marta];

const has = (
  { id: personId }: Person,
  openCases: number,
  category: Workload['category'] = 'software',
  assignedAt: Date | undefined = undefined,
): Workload => ({ personId, category, openCases, assignedAt });
const solved = ({ id: solverId }: Person, assignedAt = OPENED_AT): SolvedCase => ({
  request: CLEAR_REQUEST,
  category: 'security',
  solverId,
  assignedAt,
});

describe('the assignee who is suggested', () => {
  const first = (done: readonly SolvedCase[], loads: readonly Workload[], people = ALL) =>
    suggestAssignee('security', people, done, loads);

  it('is who solved cases of the category or has some, before who has less to do', () => {
    const loads = [has(ana, 1), has(luis, 5), has(marta, 2)];
    assert.deepEqual(first([solved(luis)], loads), {
      person: luis,
      openCases: 5,
      category: 'security',
    });
    const withOne = [...loads, has(marta, 1, 'security')];
    assert.deepEqual(first([], withOne), { person: marta, openCases: 3, category: 'security' });
  });

  it('is among those who has the fewest open cases, of whatever category', () => {
    const done = [solved(ana), solved(luis)];
    const loads = [has(ana, 2), has(ana, 2, 'training'), has(luis, 3), has(marta, 0)];
    assert.equal(first(done, loads)?.person, luis);
  });

  it('is among those who was given none for the longest, open or solved', () => {
    const loads = [
      has(ana, 1, 'software', NEXT_DAY),
      has(luis, 1, 'software', OPENED_AT),
      has(marta, 1, 'software', OPENED_AT),
    ];
    assert.equal(first([], loads)?.person, luis);
    assert.equal(
      first([{ ...solved(luis, MUCH_LATER), category: 'training' }], loads)?.person,
      marta,
    );
  });

  it('says no category of somebody who never had one of it', () => {
    assert.deepEqual(first([], [has(ana, 1), has(luis, 1)]), { person: marta, openCases: 0 });
  });

  it('is nobody who is not among the people, whatever they solved', () => {
    assert.equal(first([solved(luis)], [has(luis, 0)], [ana, marta])?.person, ana);
    assert.equal(first([solved(luis)], [], []), undefined);
  });
});

describe('what a case tells of who solves it', () => {
  it('is when the one who has it was given it, whoever had it before', () => {
    assert.equal(assignedAt(caseIn('new')), undefined);
    const passedOn = moved(
      caseIn('in_progress'),
      ACTORS.professional,
      SAMPLE_COMMANDS.assign,
      NEXT_DAY,
    );
    assert.deepEqual(passedOn.assignee, OTHER_SOLVER);
    assert.deepEqual(assignedAt(passedOn), NEXT_DAY);
    const started = moved(
      passedOn,
      { ...ACTORS.assignee, person: OTHER_SOLVER },
      { name: 'start' },
      MUCH_LATER,
    );
    assert.deepEqual(assignedAt(started), NEXT_DAY);
  });

  it('is the request, the category and the solver once it is solved and closed', () => {
    const { request, category } = caseIn('closed');
    assert.deepEqual(solvedCase(caseIn('closed')), {
      request,
      category,
      solverId: SOLVER.id,
      assignedAt: OPENED_AT,
    });
    for (const state of ['new', 'assigned', 'resolved'] as const)
      assert.equal(solvedCase(caseIn(state)), undefined);
    const cancelled = moved(caseIn('assigned'), ACTORS.requester, SAMPLE_COMMANDS.cancel);
    assert.equal(solvedCase(cancelled), undefined);
    assert.equal(solvedCase({ ...opened(CLEAR_REQUEST), state: 'closed' }), undefined);
  });
});
