import { strict as assert } from 'node:assert';
import { clickIn } from '../../../src/teams/handlers/clicks.ts';
import { activity, click } from '../bot-environment.ts';

const ofCase = { caseId: 'case-1', rev: 3 };

describe('what was clicked', () => {
  it('is the same for an invoke and for its fallback', () => {
    const data = { ...ofCase, verb: 'comment', comment: 'Voy' };
    const executed = clickIn(click('comment', data));
    assert.deepEqual(executed, clickIn(activity({ value: data })));
    assert.deepEqual(executed, { verb: 'comment', data: { ...ofCase, comment: 'Voy' } });
  });

  for (const repeated of ['accept', 5, null, ['start']])
    it(`is nothing of ours when the data carry the verb ${JSON.stringify(repeated)} instead`, () => {
      const sent = click('start', { ...ofCase, verb: repeated });
      assert.deepEqual(clickIn(sent), { problem: 'invalid' });
    });

  it('is nothing of ours when an action says its verb only among the data', () => {
    const sent = click(undefined, { ...ofCase, verb: 'start' });
    assert.deepEqual(clickIn(sent), { problem: 'invalid' });
  });

  it('is nothing of ours in an invoke without an action and a submit without a verb', () => {
    assert.deepEqual(clickIn(activity({ type: 'invoke', value: null })), { problem: 'invalid' });
    assert.deepEqual(clickIn(activity({ value: 'start' })), { problem: 'invalid' });
    assert.deepEqual(clickIn(activity({ value: ofCase })), { problem: 'invalid' });
  });
});
