import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Case, STATES } from '../../src/domain/case.ts';
import { PRIORITIES } from '../../src/domain/catalogue.ts';
import { OPEN_STATES, queuePlace, queueSpan } from '../../src/domain/queue.ts';
import { opened } from './fixtures.ts';

const anyCase = fc
  .record({
    state: fc.constantFrom(...STATES),
    priority: fc.constantFrom(...PRIORITIES),
    openedAt: fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    }),
    number: fc
      .integer({ min: 1, max: 999_999 })
      .map((n) => `MS-2026-${String(n).padStart(6, '0')}`),
  })
  .map((own): Case => ({ ...opened('El correo no abre'), ...own }));

const order = ({ state, priority, openedAt, number }: Case) =>
  [STATES.indexOf(state), PRIORITIES.indexOf(priority), openedAt.getTime(), number] as const;

describe('the place of a case in the queue', () => {
  it('goes by state, then priority, then who waits longest, then number', () => {
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

  it('lies in the span of its own state and of the whole queue, and of no other state', () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const place = queuePlace(kase);
        fc.pre(place !== undefined);
        const within = [undefined, ...OPEN_STATES].filter((state) => {
          const { after, before } = queueSpan(state);
          return place > after && place < before;
        });
        assert.deepEqual(within, [undefined, kase.state]);
      }),
    );
  });
});
