import { strict as assert } from 'node:assert';
import { statusText } from '../../src/messages/status-text.ts';
import {
  ACTORS,
  awaitingForm,
  caseIn,
  FORM,
  MUCH_LATER,
  moved,
  NEXT_DAY,
} from '../domain/fixtures.ts';

describe('How a case stands, in words', () => {
  it('says what the form lacks while the desk waits for it, and no longer once it is complete', () => {
    const awaited = awaitingForm();
    assert.match(statusText(awaited, 'es'), /falta el formato .*: .*el objetivo/);
    assert.match(statusText(awaited, 'en'), /requirement-reception form: .*the objective/);
    const complete = moved(awaited, ACTORS.requester, { name: 'fill_reception', ...FORM });
    assert.equal(statusText(complete, 'es'), statusText(caseIn('new'), 'es'));
  });

  it('says when the desk is open again until it could look at the case, and nothing of it afterwards', () => {
    const afterHours = { ...caseIn('new'), attendedFrom: NEXT_DAY };
    assert.match(statusText(afterHours, 'es'), /lo revisará desde el jueves 5 de marzo a las/);
    assert.match(statusText(afterHours, 'en'), /look at it from Thursday, March 5 at/);
    const looked = moved(
      afterHours,
      ACTORS.desk,
      { name: 'prioritize', priority: 'low' },
      MUCH_LATER,
    );
    for (const kase of [looked, { ...caseIn('assigned'), attendedFrom: NEXT_DAY }])
      assert.doesNotMatch(statusText(kase, 'es'), /revisará desde/);
  });
});
