import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Case, STATES } from '../../src/domain/case.ts';
import { PRIORITIES } from '../../src/domain/catalogue.ts';
import { OPEN_STATES, queuePlace, queueSpan } from '../../src/domain/queue.ts';
import { opened } from './fixtures.ts';

const anyInstant = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});
const anyCase = fc
  .record({
    state: fc.constantFrom(...STATES),
    priority: fc.constantFrom(...PRIORITIES),
    openedAt: anyInstant,
    dueAt: fc.option(anyInstant),
    number: fc
      .integer({ min: 1, max: 999_999 })
      .map((n) => `MS-2026-${String(n).padStart(6, '0')}`),
  })
  .map(({ dueAt, ...own }): Case => {
    const kase = { ...opened('El correo no abre'), ...own };
    return dueAt ? { ...kase, levelDue: { clock: 'start', warnAt: dueAt, dueAt } } : kase;
  });

const order = ({ state, priority, openedAt, number, levelDue }: Case) => {
  if (levelDue) return [1, 0, levelDue.dueAt.getTime(), number] as const;
  const waits = state === 'needs_info' || state === 'resolved';
  const rank = waits ? [3, 0] : [2, PRIORITIES.indexOf(priority)];
  return [...rank, openedAt.getTime(), number] as const;
};

describe('the place of a case in the queue', () => {
  it('goes by what falls due first, then priority without a deadline, then what waits for others, then number', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (one, other) => {
        const [a, b] = [queuePlace(one), queuePlace(other)];
        fc.pre(a !== undefined && b !== undefined);
        const [x, y] = [order(one), order(other)];
        const index = x.findIndex((part, i) => part !== y[i]);
        const sooner = index !== -1 && (x[index] ?? 0) < (y[index] ?? 0);
        assert.equal(a < b, sooner);
      }),
    );
  });

  it('is none when the case is closed', () => {
    assert.equal(queuePlace({ ...opened('El correo no abre'), state: 'closed' }), undefined);
  });

  it('lies in the span of the whole queue, and of each state', () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const place = queuePlace(kase);
        fc.pre(place !== undefined);
        for (const state of [undefined, ...OPEN_STATES]) {
          const { after, before, ...span } = queueSpan(state);
          assert.ok(place > after && place < before);
          assert.deepEqual(span, state === undefined ? {} : { state });
        }
      }),
    );
  });
});
