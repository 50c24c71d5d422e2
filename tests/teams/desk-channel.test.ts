import { strict as assert } from 'node:assert';
import { ANA, act, LUIS, open, openTo } from '../application/test-environment.ts';
import type { Activity } from '../e2e/activity.ts';
import { BOT, GENERAL, TeamStage } from './team-stage.ts';

const MESA = '19:mesa@thread.tacv2';
const OTHER = '19:otro@thread.tacv2';
const MINUTES = 60_000;

describe('the desk’s channel', () => {
  let stage: TeamStage;

  beforeEach(async () => {
    stage = await TeamStage.open();
    stage.teams.channels.set(MESA, 'Mesa');
    stage.teams.channels.set(OTHER, 'Otro');
  });
  afterEach(() => stage.close());

  const desk = () => stage.environment.stores.deskChannel.find();
  const cardsIn = (channel: string) =>
    stage.reads(channel).filter((text) => text.includes('Solicitante:'));
  const offersIn = (conversation: string) =>
    stage.reads(conversation).filter((text) => /como mesa de servicio\]/.test(text));
  const event = (eventType: string, channel?: { id: string; name?: string }) =>
    stage.inChannel(GENERAL, {
      type: 'conversationUpdate',
      channelData: { eventType, ...(channel && { channel }) },
    });
  const moves = (members: Pick<Activity, 'membersAdded' | 'membersRemoved'>) =>
    stage.inChannel(GENERAL, { type: 'conversationUpdate', ...members });
  /** Both members of the staff write once, so that their chats are known. */
  const known = async () => {
    for (const name of ['andres', 'maria'] as const) await stage.says(name, 'mis casos');
  };

  describe('is chosen', () => {
    for (const which of [
      ['installationUpdate'],
      ['conversationUpdate'],
      ['installationUpdate', 'conversationUpdate'],
      ['conversationUpdate', 'installationUpdate'],
    ] as const)
      it(`when the program is installed with it, by ${which.join(' and ')}`, async () => {
        await open(stage.program);
        await stage.installs(MESA, which);
        assert.equal((await desk())?.channelId, MESA);
        assert.equal((await stage.environment.stores.staff.all()).length, 2);
        await stage.works();
        assert.equal(cardsIn(MESA).length, 1);
        assert.equal(
          stage.reads(MESA).filter((text) => /Listo: el canal Mesa es/.test(text)).length,
          1,
        );
        assert.deepEqual(stage.reads(GENERAL), []);
      });

    it('though the roster is refused at that moment: it is read as soon as Teams allows', async () => {
      const answer = { status: 429, headers: { 'retry-after': '20' } };
      stage.wire.trouble(({ path }) => path.includes('pagedmembers'), { answer }, 2);
      await stage.installs(MESA, ['installationUpdate']);
      assert.equal((await desk())?.channelId, MESA);
      await stage.works();
      assert.equal((await stage.environment.stores.staff.all()).length, 0);
      stage.pass(20_000);
      await stage.works();
      assert.equal((await stage.environment.stores.staff.all()).length, 2);
    });

    it('by a button in General when the installation names no channel', async () => {
      await stage.installs(undefined);
      assert.equal(offersIn(GENERAL).length, 1);
      const { text } = await stage.presses('andres', GENERAL, 'use_channel');
      assert.match(text, /Listo: el canal/);
      assert.equal((await desk())?.channelId, GENERAL);
    });

    it('by a mention in any channel of the team, and the button that answers it', async () => {
      await stage.mentions('maria', OTHER);
      assert.equal(offersIn(OTHER).length, 1);
      assert.match((await stage.presses('julian', OTHER, 'use_channel')).text, /Solo quienes/);
      await stage.presses('maria', OTHER, 'use_channel');
      assert.equal((await desk())?.channelId, OTHER);
    });

    it('with words for who presses while Teams does not say who is in the team', async () => {
      await stage.mentions('maria', OTHER);
      const answer = { status: 429 };
      stage.wire.trouble(({ path }) => path.includes('pagedmembers'), { answer }, 1);
      const { text } = await stage.presses('maria', OTHER, 'use_channel');
      assert.match(text, /Espere un minuto y pulse el botón otra vez/);
      assert.equal(await desk(), undefined);
    });

    it('not by an installation elsewhere while it works: the card is offered there', async () => {
      await stage.installs(MESA);
      const team = { id: '19:teamB@thread.tacv2' };
      stage.teams.channels.set('19:teamBmesa@thread.tacv2', 'Mesa B');
      await stage.inChannel(team.id, {
        type: 'conversationUpdate',
        membersAdded: [{ id: BOT.id }],
        channelData: { team, settings: { selectedChannel: { id: '19:teamBmesa@thread.tacv2' } } },
      });
      assert.equal((await desk())?.channelId, MESA);
      assert.equal(offersIn('19:teamBmesa@thread.tacv2').length, 1);
    });

    it('not by a mention while another one works: the answer says where the desk is', async () => {
      await stage.installs(MESA);
      await event('channelRenamed', { id: MESA, name: 'Mesa de ayuda' });
      await stage.mentions('maria', OTHER);
      assert.match(stage.reads(OTHER)[0] ?? '', /trabaja en el canal Mesa de ayuda; aquí no/);
      assert.equal(offersIn(OTHER).length, 1);
      await stage.mentions('julian', OTHER);
      assert.match(stage.reads(OTHER)[1] ?? '', /trabaja en el canal Mesa de ayuda; aquí no/);
      assert.equal(offersIn(OTHER).length, 1);
      assert.equal((await desk())?.channelId, MESA);
    });

    it('anew by one of the staff, with the card of every open case', async () => {
      await stage.installs(MESA);
      await open(stage.program);
      await stage.works();
      await stage.presses('maria', OTHER, 'use_channel');
      await stage.works();
      assert.equal((await desk())?.channelId, OTHER);
      assert.equal(cardsIn(OTHER).length, 1);
    });
  });

  describe('is gone', () => {
    beforeEach(async () => {
      await stage.installs(MESA);
      await known();
      await openTo(stage.program, 'new');
      await stage.works();
      stage.pass(2 * MINUTES);
    });

    /** What tells of it, or the refusal of a post when nothing does. */
    const LOSSES: readonly {
      title: string;
      says: RegExp;
      loses: () => Promise<void>;
      returns: () => Promise<void>;
    }[] = [
      {
        title: 'deleted, as Teams says, and restored',
        says: /El canal de la mesa ya no existe/,
        loses: async () => {
          stage.refuse(MESA, 404, 'ConversationNotFound');
          await event('channelDeleted', { id: MESA });
        },
        returns: () => event('channelRestored', { id: MESA }),
      },
      {
        title: 'deleted, without a word from Teams',
        says: /El canal de la mesa ya no existe/,
        loses: async () => stage.refuse(MESA, 404, 'ConversationNotFound'),
        returns: async () => stage.pass(6 * MINUTES),
      },
      {
        title: 'archived with its team, as a post is refused',
        says: /El equipo de la mesa está archivado/,
        loses: async () => stage.refuse(MESA, 403, 'MessageWritesBlocked'),
        returns: () => event('teamUnarchived'),
      },
      {
        title: 'archived with its team, as Teams says',
        says: /El equipo de la mesa está archivado/,
        loses: () => event('teamArchived'),
        returns: () => event('teamUnarchived'),
      },
      {
        title: 'without the program, which leaves and comes back',
        says: /Ya no estoy en el equipo de la mesa/,
        loses: async () => {
          stage.refuse(MESA, 403, 'BotNotInConversationRoster');
          await moves({ membersRemoved: [BOT] });
        },
        returns: () => moves({ membersAdded: [BOT] }),
      },
      {
        title: 'without the program, of which nobody tells',
        says: /Ya no estoy en el equipo de la mesa/,
        loses: async () => stage.refuse(MESA, 403, 'BotNotInConversationRoster'),
        returns: async () => stage.pass(6 * MINUTES),
      },
      {
        title: 'without the program, uninstalled and installed again',
        says: /Ya no estoy en el equipo de la mesa/,
        loses: () => stage.inChannel(GENERAL, { type: 'installationUpdate', action: 'remove' }),
        returns: () => stage.installs(MESA, ['installationUpdate']),
      },
      {
        title: 'deleted, and a post is refused without a reason',
        says: /El canal de la mesa ya no existe/,
        loses: async () => stage.refuse(MESA, 404, ''),
        returns: async () => stage.pass(6 * MINUTES),
      },
    ];
    for (const { title, says, loses, returns } of LOSSES)
      it(`${title}: the staff hear of it once, and what was missed comes once`, async () => {
        await loses();
        const missed = await open(stage.program, { id: 'case-2' });
        await act(stage.program, LUIS, { name: 'prioritize', priority: 'high' });
        await stage.works();
        stage.pass(MINUTES);
        await stage.works();
        assert.equal(cardsIn(MESA).length, 1);
        for (const name of ['andres', 'maria'] as const)
          assert.equal(stage.reads(stage.chat(name)).filter((text) => says.test(text)).length, 1);
        stage.wire.heal();
        await returns();
        for (let round = 0; round < 3; round += 1) {
          await stage.works();
          stage.pass(MINUTES);
        }
        assert.equal(cardsIn(MESA).length, 2);
        assert.ok(cardsIn(MESA).some((text) => text.includes(missed.number)));
        assert.ok(cardsIn(MESA).some((text) => text.includes('Alta')));
        assert.equal((await desk())?.away, undefined);
      });

    it('and another one is chosen from the list in a member’s own chat', async () => {
      stage.refuse(MESA, 404, 'ConversationNotFound');
      stage.teams.channels.delete(MESA);
      await event('channelDeleted', { id: MESA });
      await stage.works();
      const chat = stage.chat('maria');
      assert.equal(offersIn(chat).length, 1);
      assert.match(
        (await stage.presses('julian', stage.chat('julian'), 'use_channel', { channel: OTHER }))
          .text,
        /Eso solo lo puede hacer/,
      );
      assert.match(
        (await stage.presses('maria', chat, 'use_channel', { channel: '19:alien' })).text,
        /no son válidos/,
      );
      const { text } = await stage.presses('maria', chat, 'use_channel', { channel: OTHER });
      assert.match(text, /Listo: el canal Otro/);
      await stage.works();
      assert.equal(cardsIn(OTHER).length, 1);
    });

    it('and another one is chosen by a mention there', async () => {
      await event('channelDeleted', { id: MESA });
      await stage.mentions('maria', OTHER);
      await stage.presses('maria', OTHER, 'use_channel');
      await stage.works();
      assert.equal(cardsIn(OTHER).length, 1);
    });

    it('and notices to the desk wait for it, however long', async () => {
      stage.refuse(stage.chat('yolanda'), 403, 'MessageWritesBlocked');
      await event('channelDeleted', { id: MESA });
      await open(stage.program, { id: 'case-2' });
      for (let day = 0; day < 3; day += 1) {
        await stage.works();
        stage.pass(24 * 60 * MINUTES);
      }
      await event('channelRestored', { id: MESA });
      await stage.works();
      assert.ok(stage.reads(MESA).some((text) => /No logré avisarle a/.test(text)));
    });

    it('for none of the desk’s when another channel is deleted or renamed', async () => {
      await event('channelDeleted', { id: OTHER });
      await event('channelRenamed', { id: OTHER, name: 'Mesa falsa' });
      await stage.works();
      const { away, name } = (await desk()) ?? {};
      assert.deepEqual([away, name === 'Mesa falsa'], [undefined, false]);
      assert.deepEqual(offersIn(stage.chat('maria')), []);
    });
  });

  it('gets within an hour the cards that it lacks, though nobody said anything, and each once', async () => {
    await stage.installs(MESA);
    await open(stage.program);
    await stage.works();
    await stage.environment.stores.cases.removeCard('case-1', 'case-1:desk:desk_card:0');
    stage.pass(60 * MINUTES);
    await stage.works();
    await stage.works();
    assert.equal(cardsIn(MESA).length, 2);
    await act(stage.program, ANA, { name: 'cancel', reason: 'Ya no' });
    await stage.works();
    assert.match(cardsIn(MESA).at(-1) ?? '', /CERRADO/);
  });
});
