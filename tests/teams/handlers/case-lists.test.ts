import { strict as assert } from 'node:assert';
import type { Actor } from '../../../src/domain/permissions.ts';
import {
  ANA,
  LUIS,
  openTo,
  PEDRO,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { type Node, textOf, verbsOf } from '../../cards/reading.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  type ClickReply,
  click,
  IN_CHANNEL,
  press,
} from '../bot-environment.ts';

describe('the lists of cases in a personal chat', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;
  let messages = 0;

  const writes = async (actor: Actor, text: string) => {
    messages += 1;
    const written = activity({ id: `message-${messages}`, text, from: accountOf(actor) });
    return (await answersTo(bot, written)).map(({ text = '', attachments: [card] = [] }) =>
      card === undefined ? text : textOf(card.content as Node),
    );
  };
  const pressed = (actor: Actor, verb: string, data: object, more = {}) =>
    press(bot, actor, verb, data, more);
  const shown = (answer: ClickReply) => {
    assert.ok(answer.card, JSON.stringify(answer));
    return textOf(answer.card);
  };

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  it('give the staff the queue and what they search for', async () => {
    await openTo(program, 'assigned');
    assert.match((await writes(LUIS, 'cola')).join(), /Cola de la mesa[\s\S]*ASIGNADO/);
    assert.match((await writes(LUIS, 'buscar IMPRESORAS')).join(), /Casos con «IMPRESORAS»/);
    assert.match((await writes(LUIS, 'buscar *unicornio*')).join(), /«\\\*unicornio\\\*»/);
    assert.match((await writes(LUIS, 'buscar')).join(), /palabras del caso o un nombre/);
  });

  it('take the same words from anybody else for a request', async () => {
    await openTo(program, 'assigned');
    for (const text of ['cola', 'buscar impresora'])
      assert.doesNotMatch((await writes(PEDRO, text)).join(), /MS-\d{4}|Cola de la mesa/);
    const request = 'Buscar en el servidor un archivo de nómina que se borró';
    assert.match((await writes(PEDRO, request)).join(), /Revise su solicitud/);
  });

  it('show another part of the queue from its beginning, whatever the page was', async () => {
    await openTo(program, 'assigned');
    const ask = (data: object) => pressed(LUIS, 'queue', data);
    assert.match(shown(await ask({ shown: 'all', state: 'assigned', after: '9' })), /MS-\d{4}/);
    assert.match(shown(await ask({ shown: 'all', state: 'new' })), /No hay casos en estado NUEVO/);
    assert.match(shown(await ask({ shown: 'all' })), /MS-\d{4}/);
  });

  it('show the part of the queue that the card says, and none of people whom nobody knows', async () => {
    await openTo(program, 'assigned');
    const ask = (data: object) => pressed(LUIS, 'queue', { shown: 'all', ...data });
    const listed = async (data: object) => shown(await ask(data)).includes('MS-');
    assert.equal(await listed({ part: 'mine' }), true);
    assert.equal(await listed({ part: 'unassigned' }), false);
    assert.equal(await listed({ part: 'people', people: [LUIS.person.id, 'nobody'] }), true);
    for (const data of [
      { part: 'people', people: ['nobody'] },
      { part: 'people' },
      { part: 'people', people: [] },
      { part: 'closed' },
    ])
      assert.match((await ask(data)).words ?? '', /no son válidos/, JSON.stringify(data));
  });

  it('give nobody but the staff a page of the queue, whatever card they click', async () => {
    await openTo(program, 'assigned');
    for (const actor of [ANA, PEDRO])
      assert.match((await pressed(actor, 'queue', { shown: 'all' })).words ?? '', /Solo|solo/);
  });

  it('show a case below, each time it is asked for, and leave the list as it is', async () => {
    const { rev } = await openTo(program, 'assigned');
    const data = { caseId: 'case-1', rev, verb: 'show_case' };
    const answer = await pressed(LUIS, 'show_case', data);
    assert.match(answer.words ?? '', /está más abajo/);
    const from = accountOf(LUIS);
    const cardsOf = async (id: string) => {
      const sent = await answersTo(bot, { ...click('show_case', data, { from }), id });
      return sent.flatMap(({ attachments = [] }) => attachments);
    };
    const [card] = await cardsOf('click-1');
    assert.ok(verbsOf(card?.content as Node).includes('start'));
    assert.equal((await cardsOf('click-1')).length, 0, 'the same click, sent again');
    assert.equal((await cardsOf('click-2')).length, 1);
  });

  it('are answered in a personal chat alone, so that nobody else sees them', async () => {
    const { rev } = await openTo(program, 'assigned');
    for (const [verb, data, words] of [
      ['queue', { shown: 'all' }, /no son válidos/],
      ['show_case', { caseId: 'case-1', rev }, /en el chat personal. Ábralo/],
    ] as const) {
      const answer = await pressed(LUIS, verb, data, IN_CHANNEL);
      assert.match(answer.words ?? '', words);
      assert.deepEqual(answer.messages, []);
    }
  });

  it('show a case of somebody else to nobody', async () => {
    const { rev } = await openTo(program, 'assigned');
    const answer = await pressed(PEDRO, 'show_case', { caseId: 'case-1', rev });
    assert.match(answer.words ?? '', /No encuentro ese caso/);
    assert.deepEqual(answer.messages, []);
  });
});
