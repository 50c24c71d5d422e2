import { strict as assert } from 'node:assert';
import { createBot } from '../../../src/teams/bot.ts';
import {
  ANA,
  act,
  LUIS,
  open,
  PEDRO,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { FILE } from '../../domain/fixtures.ts';
import { botOf, IN_CHANNEL, portsOf, press } from '../bot-environment.ts';

describe('the button for the files of a case', () => {
  let environment: TestEnvironment;
  let program: Program;
  const data = { caseId: 'case-1', rev: 2 };

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await open(program);
    await act(program, ANA, { name: 'attach', files: [FILE] });
  });

  const viewers = async () =>
    (await environment.kase('case-1')).history
      .filter(({ type }) => type === 'files_viewed')
      .map(({ by }) => by.id);
  const linksGiven = async () => (await environment.documents('links')).length;

  for (const [who, actor] of [
    ['the requester', ANA],
    ['the staff', LUIS],
  ] as const)
    it(`gives ${who} links in their own chat, and the history says so`, async () => {
      const { card, messages } = await press(botOf(program), actor, 'view_files', data);
      assert.ok(card);
      assert.equal(messages.length, 1);
      const shown = JSON.stringify(messages);
      assert.match(shown, /"url":"https:\/\/mesa\.example\.org\/adjuntos\/[^"]+"/);
      assert.ok(shown.includes(FILE.name));
      assert.ok(!JSON.stringify(card).includes('/adjuntos/'));
      assert.deepEqual(await viewers(), [actor.person.id]);
      const [link] = await environment.documents('links');
      assert.equal(link?.personId, actor.person.id);
    });

  it('gives a stranger nothing, not even that there is such a case', async () => {
    const { words, messages } = await press(botOf(program), PEDRO, 'view_files', data);
    assert.match(words ?? '', /No encuentro ese caso/);
    assert.deepEqual(messages, []);
    assert.equal(await linksGiven(), 0);
    assert.deepEqual(await viewers(), []);
  });

  it('puts no link where the whole channel reads, and says what to do when the person has no chat', async () => {
    const { words, card, messages } = await press(
      botOf(program),
      LUIS,
      'view_files',
      data,
      IN_CHANNEL,
    );
    assert.equal(card, undefined);
    assert.deepEqual(messages, []);
    assert.match(words ?? '', /escríbame «caso MS-2026-000001» y pulse allí «Ver adjuntos»/);
  });

  it('says who can mend it when the program has no public address, and notes nothing', async () => {
    const bot = createBot({ ...portsOf(program), publicUrl: undefined });
    const { words } = await press(bot, ANA, 'view_files', data);
    assert.match(words ?? '', /todavía no se pueden abrir[\s\S]*PUBLIC_URL/);
    assert.deepEqual(await viewers(), []);
  });

  it('is noted each time, also from an old card', async () => {
    const bot = botOf(program);
    for (const id of ['activity-1', 'activity-2'])
      await press(bot, ANA, 'view_files', data, { id });
    assert.deepEqual(await viewers(), [ANA.person.id, ANA.person.id]);
    assert.equal(await linksGiven(), 2);
  });

  it('has nothing to give for a case without files', async () => {
    await open(program, { id: 'case-2' });
    const { words } = await press(botOf(program), ANA, 'view_files', { caseId: 'case-2', rev: 1 });
    assert.match(words ?? '', /no tiene archivos/);
  });
});
