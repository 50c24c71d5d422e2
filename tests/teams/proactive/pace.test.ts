import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createPace } from '../../../src/teams/proactive/pace.ts';

const LIMIT = 7;

describe('the pace of sends', () => {
  it('lets seven through at once, and the next ones a second later', () => {
    const pace = createPace(LIMIT);
    const moments = Array.from({ length: 9 }, () => pace(5_000));
    assert.deepEqual(moments, [...Array(LIMIT).fill(5_000), 6_000, 6_000]);
  });

  it('holds up nothing that comes slowly', () => {
    const pace = createPace(LIMIT);
    for (let now = 0; now < 20_000; now += 150) assert.equal(pace(now + 5_000), now + 5_000);
  });

  it('never lets more through in a second, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 80 }), (pauses) => {
        const pace = createPace(LIMIT);
        let now = 5_000;
        const moments = pauses.map((pause) => {
          now += pause;
          return pace(now);
        });
        for (const [index, moment] of moments.entries()) {
          assert.ok(moment >= (moments[index - 1] ?? 0));
          assert.ok(moment - (moments[index - LIMIT] ?? 0) >= 1_000);
        }
      }),
    );
  });
});
