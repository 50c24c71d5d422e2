import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import { onDeskCard, opensCase } from './steps.ts';

describe('The office of an open case', function office() {
  this.timeout(60_000);
  let desk: RunningDesk;
  before(async () => {
    desk = await startDesk();
  });
  after(() => desk?.close());

  it('is corrected by its requester in words, and by the desk on the card', async () => {
    const yolanda = desk.person('yolanda');
    const number = await opensCase(yolanda);
    await desk.shows(new RegExp(`${number}[\\s\\S]*Dependencia: Secretaría General`));
    await yolanda.says('mi dependencia es Tesorería, no Secretaría General');
    const offer = await yolanda.nextCard(new RegExp(`¿La corrijo también en el caso ${number}\\?`));
    await offer.click(`Corregirla en ${number}`);
    await yolanda.reads(new RegExp(`corregí la dependencia del caso ${number}`));
    await desk.shows(new RegExp(`${number}[\\s\\S]*Dependencia: Tesorería`));

    const andres = desk.person('andres');
    const empty = await onDeskCard(andres, number, 'set_office', { Dependencia: ' ' });
    assert.match(empty.text, /Falta la dependencia/);
    const done = await onDeskCard(andres, number, 'set_office', {
      Dependencia: 'Despacho de la Alcaldía',
    });
    assert.match(done.text, /Dependencia: Despacho de la Alcaldía/);
    await yolanda.card(new RegExp(`${number}\n[\\s\\S]*Dependencia: Despacho de la Alcaldía`));
  });
});
