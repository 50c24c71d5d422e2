import { strict as assert } from 'node:assert';
import { RecentTurns } from '../../src/teams/recent-turns.ts';

describe('turns answered by this process', () => {
  it('are claimed once, until they are forgotten', () => {
    const recent = new RecentTurns();
    assert.equal(recent.claim('a'), true);
    assert.equal(recent.claim('a'), false);
    assert.equal(recent.claim('b'), true);
    recent.forget('a');
    assert.equal(recent.claim('a'), true);
  });

  it('are remembered two thousand at most, the newest', () => {
    const recent = new RecentTurns();
    for (let turn = 0; turn <= 2_000; turn += 1) recent.claim(`turn-${turn}`);
    assert.equal(recent.claim('turn-2000'), false);
    assert.equal(recent.claim('turn-1'), false);
    assert.equal(recent.claim('turn-0'), true);
  });
});
