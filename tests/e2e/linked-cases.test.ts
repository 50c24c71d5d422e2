import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, onDeskCard, opensCase, resolves, starts } from './steps.ts';

const START_MS = 60_000;
const FIRST = 'El correo de Hacienda no abre desde ayer en el segundo piso';
const SECOND = 'No llega el correo a la Inspección de Policía desde ayer, soy Yolanda';

describe('Two cases that have to do with each other', () => {
  let desk: RunningDesk;
  let andres: Person;
  let maria: Person;
  let lucia: Person;
  let yolanda: Person;
  let stays: string;
  let goes: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    andres = desk.person('andres');
    maria = desk.person('maria');
    lucia = desk.person('lucia');
    yolanda = desk.person('yolanda');
    stays = await opensCase(lucia, FIRST);
    goes = await opensCase(yolanda, SECOND);
    await desk.shows(new RegExp(goes));
  });

  after(() => desk?.close());

  const short = (number: string) => String(Number(number.slice(-6)));
  /** Everything that the person ever got in their chat, each version of each message. */
  const everythingTo = async (person: Person) => {
    const chat = await desk.stage.personalChat(person.member);
    return JSON.stringify(desk.stage.transcript.in(chat).map(({ versions }) => versions));
  };
  const link = (number: string) =>
    onDeskCard(andres, goes, 'link', { 'Número del otro caso': number });
  const merge = (number: string) =>
    onDeskCard(andres, goes, 'merge', { 'Número del caso que se queda': number });

  it('are not linked by a number that is none, or is their own: what was typed stays', async () => {
    for (const [typed, why] of [
      ['999', /No encuentro el caso «999»/],
      ['la impresora', /No encuentro el caso «la impresora»/],
      [goes, /es el número de este mismo caso/],
    ] as const) {
      const outcome = await link(typed);
      assert.equal(outcome.kind, 'message');
      assert.match(outcome.text, why);
    }
  });

  it('show each other to the desk once they are linked, and twice changes nothing', async () => {
    const outcome = await link(short(stays));
    assert.match(outcome.text, new RegExp(`Casos relacionados[\\s\\S]*Relacionado: ${stays}`));
    await desk.shows(new RegExp(`${stays}\n[\\s\\S]*Relacionado: ${goes}`));
    assert.match((await link(stays)).text, /Ya estaba así/);
    for (const person of [lucia, yolanda])
      assert.doesNotMatch(await everythingTo(person), /Relacionado/);
  });

  it('are merged only into one that can stay, and after a second question that shows it', async () => {
    assert.match((await merge('999')).text, /No encuentro el caso/);
    assert.match((await merge(goes)).text, /este mismo caso/);
    const asked = await merge(short(stays));
    assert.match(asked.text, new RegExp(`¿Unir el caso ${goes} al ${stays}\\?`));
    assert.match(asked.text, /queda CERRADO y no se puede deshacer[\s\S]*Hacienda no abre/);
    const left = await (await andres.channelCard(/¿Unir el caso/)).click('No, dejarlo así');
    assert.match(left.text, new RegExp(`${goes}\nNUEVO`));
  });

  it('become one: the requester of the other is told in one message which one goes on', async () => {
    await merge(short(stays));
    const card = await andres.channelCard(/¿Unir el caso/);
    const done = await card.click('Sí, unir y cerrar');
    assert.match(done.text, new RegExp(`${goes}\nCERRADO[\\s\\S]*Se unió al caso ${stays}`));
    const told = await yolanda.reads(/se unió al/);
    // Nobody has the other one yet.
    assert.equal(
      told,
      `Su caso ${goes} se unió al ${stays}, que es por lo mismo: le avisaremos por ese.`,
    );
    await yolanda.card(new RegExp(`${goes}\nCERRADO[\\s\\S]*Se unió al caso ${stays}`));
    await desk.shows(new RegExp(`${stays}\nNUEVO[\\s\\S]*Casos unidos: ${goes}`));
  });

  it('are one to whoever waited for the other: they see how it goes, by its number too', async () => {
    await yolanda.says('mis casos');
    const list = await yolanda.reads(/Los que sigue/);
    assert.match(list, new RegExp(`${stays}[\\s\\S]*Se le unió el caso ${goes}`));
    await yolanda.says(`caso ${short(stays)}`);
    const card = await yolanda.nextCard(new RegExp(stays));
    assert.match(card.text, new RegExp(`El caso ${goes} se unió a este, que usted sigue`));
    assert.deepEqual(card.titles, ['Dejar de seguir']);
  });

  it('are one to say something of, which goes to the desk and not into the other’s case', async () => {
    await yolanda.says(`${stays}: sigue sin llegar el correo`);
    const offer = await yolanda.nextCard(new RegExp(`se unió al ${stays}, que sigue abierto`));
    await offer.click('Pasarlo a la mesa');
    await yolanda.reads(/Le avisé a la mesa que quiere hablar con una persona/);
    await desk.shows(new RegExp(`${stays}: sigue sin llegar el correo`));
    assert.doesNotMatch(await everythingTo(lucia), /sigue sin llegar/);
  });

  it('are told of to the end as followers are, never with the other person’s words', async () => {
    await assigns(desk, andres, stays, maria);
    const assigned = await yolanda.reads(/al que se unió/);
    assert.match(assigned, new RegExp(`${stays}, al que se unió el ${goes}, .*ASIGNADO`));
    await starts(maria, stays);
    await resolves(maria, stays, 'SOLUCION-1');
    await yolanda.reads(/al que se unió .* tiene solución/);
    const solved = await lucia.card(/¿Quedó resuelto\?/);
    await solved.click('Sí, quedó resuelto');
    await yolanda.reads(/al que se unió .* quedó cerrado/);
    const shown = await everythingTo(yolanda);
    for (const secret of [FIRST, 'Hacienda no abre', lucia.member.name, 'SOLUCION-1'])
      assert.ok(!shown.includes(secret), secret);
    const requester = await everythingTo(lucia);
    for (const secret of [SECOND, yolanda.member.name, goes])
      assert.ok(!requester.includes(secret), secret);
  });

  it('leave a merged one as the sentence that names the other, where another is merged into it', async () => {
    const third = await opensCase(lucia, 'El correo de Hacienda sigue sin abrir desde hoy');
    const into = (number: string) =>
      onDeskCard(andres, third, 'merge', { 'Número del caso que se queda': number });
    await desk.shows(new RegExp(third));
    assert.match((await into(goes)).text, new RegExp(`${goes} ya se unió al ${stays}`));
    assert.match((await into(stays)).text, new RegExp(`${stays} ya está CERRADO`));
  });
});
