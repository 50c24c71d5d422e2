import assert from 'node:assert/strict';
import type { ConnectorStage } from './connector-stage.ts';
import { member, type RunningDesk, startDesk } from './desk.ts';
import { account } from './inbound.ts';
import type { CardInHand, Person } from './person.ts';
import { assigns, opensCase, starts } from './steps.ts';

const START_MS = 60_000;

describe('One of the desk who is away', function absence() {
  this.timeout(START_MS);
  let desk: RunningDesk<ConnectorStage>;
  let andres: Person;
  let maria: Person;
  let oscar: Person;
  let first: string;
  let second: string;
  let offer: CardInHand;

  before(async () => {
    desk = await startDesk({ teams: 'connector', env: { DESK_LEADS: member('andres').email } });
    andres = desk.person('andres');
    maria = desk.person('maria');
    oscar = desk.person('oscar');
    first = await opensCase(desk.person('yolanda'));
    second = await opensCase(desk.person('yolanda'), 'El escáner de la ventanilla no enciende');
    await assigns(desk, andres, first, maria);
    await assigns(desk, andres, second, maria);
    await starts(maria, first);
  });
  after(() => desk?.close());

  const triageOf = async (number: string) =>
    (await oscar.channelCard(new RegExp(`${number}\nNUEVO`))).button('triage').inputs;

  it('is asked until when, and told what happens with their cases', async () => {
    await maria.says('ausente');
    await maria.reads(/¿Hasta qué día\?/);
    await maria.says('hasta mañana');
    offer = await maria.nextCard(/Queda ausente hasta el [\s\S]*ese día incluido/);
    assert.match(offer.text, /Sus 2 casos abiertos siguen a su cargo/);
    assert.deepEqual(offer.titles, ['Entregar mis casos']);
  });

  it('is suggested for no case, and their name says so where somebody is chosen', async () => {
    const number = await opensCase(desk.person('lucia'), 'El computador de caja no prende');
    const { name, aadObjectId } = maria.member;
    const assignee = (await triageOf(number)).find(({ id }) => id === 'triage_assignee');
    assert.notEqual(assignee?.value, '');
    assert.notEqual(assignee?.value, aadObjectId);
    const titles = assignee?.choices.map(({ title }) => title) ?? [];
    const said = titles.filter((title) =>
      /\(ausente hasta el \p{L}+ \d+ de \p{L}+\)$/u.test(title),
    );
    assert.equal(said.length, 1);
    assert.ok(said[0]?.startsWith(name));
  });

  it('hands all their cases over by one press, each to who is suggested', async () => {
    const listed = await offer.click('Entregar mis casos');
    assert.ok(listed.kind === 'card');
    assert.ok(listed.text.includes(first) && listed.text.includes(second));
    assert.equal(listed.text.match(/Se sugiere a/g)?.length, 2);
    assert.doesNotMatch(listed.text, new RegExp(`Se sugiere a ${maria.member.name}`));
    const card = await maria.card(/¿A quién se entregan\?/);
    const done = await card.click('Entregar todos');
    assert.match(done.text, /Se entregaron 2 casos\./);
    assert.match(done.text, new RegExp(`${first}: ahora lo tiene [^\\n]+\\.`));
    assert.match(done.text, /No quedan casos por entregar/);
    for (const number of [first, second]) {
      const text = await desk.shows(
        new RegExp(`${number}\nASIGNADO[\\s\\S]*Asignado a: (?!María)`),
      );
      assert.doesNotMatch(text, /Asignado a: María/);
    }
  });

  it('is marked absent by a lead, and not by anybody else', async () => {
    await maria.says('ya volví');
    await maria.reads(/ya se le sugieren casos otra vez/);
    await oscar.says('María ausente hasta mañana');
    await oscar.reads(/lo registra quien lidera la mesa: Andrés Felipe Muñoz Cárdenas/);
    await maria.says('ya volví');
    await maria.reads(/No figura como ausente/);
    await andres.says('María ausente hasta ayer');
    await andres.reads(/Ese día ya pasó/);
    await andres.says('María ausente');
    await andres.reads(/^¿Hasta qué día\?/m);
    await andres.says('hasta mañana');
    await andres.reads(/María José Güiza Rincón queda ausente hasta el/);
    await oscar.says('¿Quién está ausente?');
    await oscar.reads(/Ausentes ahora:\n- María José Güiza Rincón, hasta el/);
    await maria.reads(
      /^Andrés Felipe Muñoz Cárdenas registró que queda ausente hasta el .*«ya volví»/m,
    );
    await andres.says('María ya volvió');
    await maria.reads(/^Ya no figura como ausente/m);
    await andres.reads(/ya no figura como ausente/);
  });

  it('who left for good has their cases handed over in the desk’s channel, to one person', async () => {
    await desk.shows(/Asignado a: Óscar Iván Peñaloza Díaz/);
    await desk.stage.deliverInChannel(desk.stage.organization.team.id, {
      type: 'conversationUpdate',
      membersRemoved: [account(member('oscar'))],
      channelData: { eventType: 'teamMemberRemoved' },
    });
    const left = await andres.channelCard(/Óscar Iván Peñaloza Díaz ya no está en la mesa/);
    const listed = await left.click('Entregar sus casos');
    assert.match(listed.text, /Entregar los casos de Óscar/);
    const card = await andres.channelCard(/Entregar los casos de Óscar/);
    const done = await card.click('Entregar todos', { handover_to: maria.member.aadObjectId });
    assert.match(done.text, /Se entregó 1 caso\./);
    assert.match(done.text, /: ahora lo tiene María José Güiza Rincón\./);
    await desk.shows(/ASIGNADO[\s\S]*Asignado a: María/);
  });
});
