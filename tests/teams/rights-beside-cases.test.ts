import { strict as assert } from 'node:assert';
import { TeamsInfo } from 'botbuilder';
import sinon from 'sinon';
import { translate } from '../../src/messages/translate.ts';
import { IN_CHANNEL, press } from './bot-environment.ts';
import { ROWS } from './rights-of-verbs.ts';
import { EVERYBODY, type Place, RightsStage, type Row, type Somebody } from './rights-stage.ts';

/** A question of the presser's own dialog, and nothing else. */
function isOwnQuestion(message: unknown, { actor }: RightsStage): boolean {
  const dialogs = JSON.stringify(message).match(/"dialog":"[^"]*"/g) ?? [];
  return (
    dialogs.length > 0 && dialogs.every((one) => one === `"dialog":"dialog-${actor.person.id}"`)
  );
}

describe('Who may do what that is no command on a case', function matrix() {
  this.timeout(120_000);
  before(() => {
    const channels = ['channel-1', 'channel-2'].map((id) => ({ id, name: id }));
    sinon.stub(TeamsInfo, 'getTeamChannels').resolves(channels);
  });
  after(() => sinon.restore());

  const pressed = async (verb: string, row: Row, called: Somebody, place: Place) => {
    const stage = await RightsStage.open(called, !row.first);
    if (row.asked) await stage.asked(row.asked);
    const kept = await stage.kept();
    const { conversation, channelData } = IN_CHANNEL;
    const id = row.channelId ?? conversation.id;
    const there = {
      conversation: { ...conversation, id },
      channelData: { ...channelData, channel: { id } },
    };
    const data = row.data(stage);
    const answer = await press(stage.bot, stage.actor, verb, data, place === 'chat' ? {} : there);
    const what = `${called}, ${place}, ${JSON.stringify(data)}: ${JSON.stringify(answer)}`;
    const isHere = row.only === undefined || row.only === place;
    const did = await row.did(stage, answer);
    if (isHere && row.who.includes(called)) assert.ok(did, what);
    else {
      assert.ok(!did, what);
      assert.equal(await stage.kept(), kept, what);
      if (isHere && row.shown?.includes(called)) assert.ok(answer.card, what);
      else {
        assert.ok(answer.words, what);
        // Whose own request is under way is asked its question again.
        const asks = answer.messages.every((message) => isOwnQuestion(message, stage));
        assert.ok(asks && stage.sentElsewhere.length === 0, what);
        assert.ok(!stage.showsOthers({ ...answer, messages: [] }), what);
        if (isHere) assert.notEqual(answer.words, translate('es', 'card.invalid'), what);
      }
    }
    await stage.close();
  };

  for (const [verb, rows] of Object.entries<readonly Row[]>(ROWS))
    it(`${verb} is done by whom its rows name, and refused to all others`, async () => {
      for (const row of rows)
        for (const called of EVERYBODY)
          for (const place of ['channel', 'chat'] as const)
            if (row.at === undefined || row.at === place) await pressed(verb, row, called, place);
    });
});
