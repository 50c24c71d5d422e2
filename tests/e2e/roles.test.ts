import assert from 'node:assert/strict';
import { personalChatId } from './connector.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { member, type Name, type RunningDesk, startDesk } from './desk.ts';
import { account } from './inbound.ts';
import type { CardInHand, Outcome } from './person.ts';
import { onDeskCard, opensCase } from './steps.ts';

const START_MS = 60_000;
const LIST = /Roles de la mesa/;

describe('The roles of the desk’s team', function roles() {
  this.timeout(START_MS);
  let desk: RunningDesk<ConnectorStage>;
  let number: string;

  // Lucía adds the program to her team: she chooses the channel.
  before(async () => {
    desk = await startDesk({ teams: 'connector', team: ['lucia', 'andres', 'maria'] });
    number = await opensCase(desk.person('yolanda'));
    await desk.shows(new RegExp(number));
  });
  after(() => desk?.close());

  const lists = async (name: Name): Promise<CardInHand> => {
    await desk.person(name).says('roles de la mesa');
    return desk.person(name).nextCard(LIST);
  };
  /** Presses «Guardar» of that member's form, as it stands on the card. */
  const gives = (by: Name, card: CardInHand, to: Name, roles: string): Promise<Outcome> => {
    const button = card.buttons.find(
      ({ verb, data }) => verb === 'role_save' && data.personId === member(to).aadObjectId,
    );
    assert.ok(button, card.text);
    const [input] = button.inputs;
    const { verb, title, data } = button;
    const action = {
      type: 'Action.Execute',
      verb,
      title,
      data: { ...data, [input?.id ?? '']: roles },
    };
    // In their own chat, whoever the card was shown to.
    const spot = { ...card.spot, conversationId: personalChatId(member(by)) };
    return desk.person(by).acts(spot, action);
  };
  /** What stands ticked in that member's form. */
  const ticked = (card: CardInHand, of: Name) =>
    card.buttons.find(({ data }) => data.personId === member(of).aadObjectId)?.inputs[0]?.value;

  it('begin with a lead: whoever chose the channel, who is told', async () => {
    await desk.person('lucia').reads(/Usted eligió el canal de la mesa y por eso la lidera/);
    const card = await lists('lucia');
    assert.equal(ticked(card, 'lucia'), 'desk,categorizer,professional,lead');
    assert.equal(ticked(card, 'andres'), 'desk,categorizer,professional');
    assert.match(card.text, /Andrés Felipe Muñoz Cárdenas\nMesa, Categorías y Profesional/);
  });

  it('are a lead’s matter: a member is told who leads, and anybody else opens a request', async () => {
    await desk.person('andres').says('roles');
    await desk.person('andres').reads(/quien lidera la mesa: Lucía Ñáñez Peña/);
    await desk.person('yolanda').says('roles de la mesa');
    await desk.person('yolanda').reads(/./);
    assert.ok(!(await desk.person('yolanda').screen()).some((text) => LIST.test(text)));
    const card = await lists('lucia');
    for (const [name, words] of [
      ['andres', /quien lidera la mesa: Lucía/],
      ['yolanda', /solo lo puede hacer quien está en la mesa/],
    ] as const) {
      const answer = await gives(name, card, 'andres', 'desk,lead');
      assert.equal(answer.kind, 'message');
      assert.match(answer.text, words);
    }
    assert.equal(ticked(await lists('lucia'), 'andres'), 'desk,categorizer,professional');
  });

  it('are changed by a lead, and whose they are is told', async () => {
    const saved = await gives('lucia', await lists('lucia'), 'maria', 'desk');
    assert.match(saved.text, /Guardado\. María José Güiza Rincón tiene ahora: Mesa\./);
    assert.match(saved.text, /María José Güiza Rincón\nMesa\nCambio de Lucía Ñáñez Peña/);
    const told = await desk.person('maria').reads(/cambió sus roles/);
    assert.match(told, /Lucía Ñáñez Peña cambió sus roles .* Ahora tiene: Mesa\./);
  });

  it('decide which buttons and forms somebody gets, and what is refused', async () => {
    const maria = desk.person('maria');
    await maria.says(`caso ${number}`);
    const own = await maria.nextCard(new RegExp(number));
    assert.match(
      own.text,
      /usted puede decidir el tipo y la prioridad\. Lo demás .*: la categoría \(rol Categorías\) y quién lo resuelve \(rol Profesional\)\./,
    );
    assert.doesNotMatch(own.text, /pulse «Atender»/);
    const verbs = own.buttons.map(({ verb }) => verb);
    assert.ok(verbs.includes('triage') && verbs.includes('ask_info'), verbs.join());
    for (const verb of ['categorize', 'assign', 'escalate']) assert.ok(!verbs.includes(verb), verb);
    const fields = own.button('triage').inputs.map(({ id }) => id);
    assert.deepEqual(fields, ['triage_kind', 'triage_priority']);
    // The channel's card is for all: it has what somebody of the desk may do.
    const chosen = { Categoría: 'Software', Tipo: 'Incidencia' };
    const refused = await onDeskCard(maria, number, 'triage', chosen);
    assert.match(refused.text, /Usted no puede cambiar la categoría\. Lo puede hacer quien tiene/);
    const done = await onDeskCard(desk.person('andres'), number, 'triage', chosen);
    assert.match(done.text, /Categoría: Software/);
  });

  it('are at least one, and the last lead stays', async () => {
    const card = await lists('lucia');
    const none = await gives('lucia', card, 'andres', '');
    assert.match(none.text, /Deje al menos un rol/);
    const last = await gives('lucia', card, 'lucia', 'desk,categorizer,professional');
    assert.match(last.text, /es el único líder de la mesa/);
    const same = await gives('lucia', card, 'maria', 'desk');
    assert.match(same.text, /no hubo nada que cambiar/);
    const forged = await gives('lucia', card, 'andres', 'desk,owner');
    assert.match(forged.text, /no son válidos/);
  });

  it('are not changed from a card that is behind, but the same press may come twice', async () => {
    const behind = await lists('lucia');
    const first = await gives('lucia', behind, 'andres', 'desk,professional,lead');
    assert.match(first.text, /Andrés .* tiene ahora: Mesa, Profesional y Líder/);
    await desk.person('andres').reads(/Como líder puede escribir «roles»/);
    const again = await gives('lucia', behind, 'andres', 'desk,professional,lead');
    assert.match(again.text, /Guardado/);
    const late = await gives('lucia', behind, 'maria', 'desk,categorizer');
    assert.match(late.text, /Los roles cambiaron mientras veía esta tarjeta/);
    assert.match(late.text, /Andrés Felipe Muñoz Cárdenas\nMesa, Profesional y Líder/);
    assert.match(late.text, /María José Güiza Rincón\nMesa\n/);
  });

  it('of a lead can be taken away by another, whose card says what nobody has', async () => {
    const saved = await gives('andres', await lists('andres'), 'lucia', 'desk');
    assert.match(saved.text, /Por ahora nadie tiene: Categorías\./);
    await desk.person('lucia').says('roles');
    await desk.person('lucia').reads(/quien lidera la mesa: Andrés/);
    await desk.shows(new RegExp(`^${number}(?![\\s\\S]*\\[Guardar categoría\\])`));
  });

  it('go with the person who leaves the team', async () => {
    const card = await lists('andres');
    const { id, name } = member('maria');
    await desk.stage.deliverInChannel(desk.stage.organization.team.id, {
      type: 'conversationUpdate',
      membersRemoved: [account(member('maria'))],
    });
    desk.stage.teams.staff = desk.stage.teams.staff.filter((one) => one.id !== id);
    const saved = await gives('andres', card, 'maria', 'desk,lead');
    assert.match(saved.text, /ya no está en el equipo de la mesa/);
    assert.ok(!saved.text.includes(`${name}\n`), saved.text);
    const refused = await onDeskCard(desk.person('maria'), number, 'note', { note: 'Hola' });
    assert.match(refused.text, /Solo la mesa de servicio puede usar estos botones/);
  });
});

describe('The lead whom the operator names', function named() {
  this.timeout(START_MS);

  it('leads from the beginning, and nobody takes it from them in chat', async () => {
    const env = { DESK_LEADS: member('oscar').email.toUpperCase() };
    const desk = await startDesk({ teams: 'connector', team: ['lucia', 'oscar'], env });
    try {
      await desk.person('lucia').says('roles');
      await desk.person('lucia').reads(/quien lidera la mesa: Óscar Iván Peñaloza Díaz/);
      await desk.person('oscar').says('roles');
      const card = await desk.person('oscar').nextCard(LIST);
      assert.match(card.text, /Líder por la configuración del programa/);
      const own = card.buttons.find(({ data }) => data.personId === member('oscar').aadObjectId);
      const offered = own?.inputs[0]?.choices.map(({ value }) => value);
      assert.deepEqual(offered, ['desk', 'categorizer', 'professional']);
    } finally {
      await desk.close();
    }
  });
});
