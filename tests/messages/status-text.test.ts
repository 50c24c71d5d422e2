import { strict as assert } from 'node:assert';
import { statusText } from '../../src/messages/status-text.ts';
import { ACTORS, awaitingForm, caseIn, FORM, moved } from '../domain/fixtures.ts';

describe('How a case stands, in words', () => {
  it('says what the form lacks while the desk waits for it, and no longer once it is complete', () => {
    const awaited = awaitingForm();
    assert.match(statusText(awaited, 'es'), /falta el formato .*: .*el objetivo/);
    assert.match(statusText(awaited, 'en'), /form is missing: .*the objective/);
    const complete = moved(awaited, ACTORS.requester, { name: 'fill_reception', ...FORM });
    assert.equal(statusText(complete, 'es'), statusText(caseIn('new'), 'es'));
  });
});
