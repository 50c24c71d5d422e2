import { strict as assert } from 'node:assert';
import { type OpenCount, overviewOf } from '../../src/domain/overview.ts';

const at = (day: number, number: string) => ({
  number,
  openedAt: new Date(Date.UTC(2026, 2, day)),
});
const one: OpenCount = {
  state: 'new',
  priority: 'low',
  count: 2,
  reopened: 0,
  waiting: 0,
  atRisk: 1,
  missed: 0,
  oldest: at(5, 'MS-2026-000005'),
};
const ana = { id: 'ana', name: 'Ana Antes' };
const luis = { id: 'luis', name: 'Luis Rojas' };

describe('the overview of the desk', () => {
  const overview = overviewOf(
    [
      one,
      { ...one, state: 'assigned', category: 'software', assignee: ana, count: 1 },
      {
        ...one,
        state: 'resolved',
        priority: 'high',
        category: 'software',
        assignee: luis,
        count: 3,
        reopened: 1,
        waiting: 2,
        oldest: at(3, 'MS-2026-000003'),
      },
      { ...one, state: 'resolved', category: 'security', assignee: ana, count: 1, waiting: 1 },
    ],
    (id) => (id === 'ana' ? 'Ana Gómez' : undefined),
  );

  it('adds up what is open, what waits and what came back, and knows the oldest', () => {
    const { open, waiting, reopened, oldest } = overview;
    assert.deepEqual([open, waiting, reopened, oldest?.number], [7, 3, 1, 'MS-2026-000003']);
  });

  it('has every open state, and every priority, in the procedure’s order, also those of no case', () => {
    const states = overview.states.map(({ of, count }) => `${of} ${count}`);
    const wanted = ['new 2', 'needs_info 0', 'assigned 1', 'in_progress 0', 'resolved 4'];
    assert.deepEqual(states, wanted);
    const priorities = overview.priorities.map(({ of, count }) => `${of} ${count}`);
    assert.deepEqual(priorities, ['high 3', 'medium 0', 'low 4']);
  });

  it('puts the most first and those that have none last, under the names of now', () => {
    assert.deepEqual(overview.categories, [
      { of: 'software', count: 4 },
      { of: 'security', count: 1 },
      { count: 2 },
    ]);
    assert.deepEqual(overview.assignees, [
      { of: 'Luis Rojas', count: 3 },
      { of: 'Ana Gómez', count: 2 },
      { count: 2 },
    ]);
  });
});
