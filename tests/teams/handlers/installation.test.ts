import { strict as assert } from 'node:assert';
import { createBot } from '../../../src/teams/bot.ts';
import {
  act,
  deliverAll,
  LUIS,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { accountOf, activity, answersTo, portsOf } from '../bot-environment.ts';

describe('somebody’s client that says the program is installed', () => {
  let environment: TestEnvironment;
  let program: Program;
  const cardsOf = (caseId: string) =>
    environment.teams.to('desk').filter((message) => message.caseId === caseId);
  const load = async (local: boolean) => {
    const bot = createBot({ ...portsOf(program), local });
    const installed = { type: 'installationUpdate', action: 'add', from: accountOf(LUIS) };
    await answersTo(bot, activity(installed));
    await deliverAll(program);
  };

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'assigned', { id: 'case-1' });
    await open(program, { id: 'case-2' });
    await open(program, { id: 'case-3' });
    await act(program, LUIS, { name: 'cancel', reason: 'Repetido' }, 'case-3');
    await deliverAll(program);
    environment.clock.pass(1_000);
  });

  it('locally gets the desk’s open cases anew, each time, and only the newest cards are edited', async () => {
    await load(true);
    environment.clock.pass(1_000);
    await load(true);
    for (const [id, cards] of [
      ['case-1', 3],
      ['case-2', 3],
      ['case-3', 1],
    ] as const)
      assert.equal(cardsOf(id).length, cards, id);
    const { rev } = await act(program, LUIS, { name: 'start' }, 'case-1');
    await deliverAll(program);
    assert.deepEqual(
      cardsOf('case-1').map(({ caseRev }) => caseRev === rev),
      [false, false, true],
    );
  });

  it('in Teams changes nothing in the channel', async () => {
    await load(false);
    assert.deepEqual([cardsOf('case-1').length, cardsOf('case-2').length], [1, 1]);
  });

  it('locally without a desk’s channel posts nothing', async () => {
    environment = await TestEnvironment.create({ deskChannel: false });
    program = environment.program();
    await open(program);
    await load(true);
    assert.deepEqual(environment.teams.kindsTo('desk'), []);
  });
});
