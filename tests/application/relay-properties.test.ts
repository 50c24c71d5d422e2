import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { handleCommand } from '../../src/application/handle-command.ts';
import { planDeliveries } from '../../src/application/notifications.ts';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import { drainLane, planUnplanned, readyLanes } from '../../src/application/relay.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { OTHER_SOLVER, SOLVER } from '../domain/fixtures.ts';
import { runs } from '../runs.ts';
import {
  ANA,
  act,
  DAY,
  deliverAll,
  LUIS,
  MARTA,
  open,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const COMMANDS: readonly CaseCommand[] = [
  { name: 'assign', assignee: SOLVER },
  { name: 'assign', assignee: OTHER_SOLVER },
  { name: 'start' },
  { name: 'comment', text: 'Voy en camino' },
  { name: 'escalate', assignee: SOLVER, reason: 'Redes' },
  { name: 'resolve', solution: 'Se cambió el tóner' },
  { name: 'reopen', reason: 'Sigue igual' },
  { name: 'prioritize', priority: 'high' },
  { name: 'prioritize', priority: 'low' },
  { name: 'ask_info', question: '¿Cuál equipo?' },
  { name: 'provide_info', answer: 'El de la ventanilla' },
  { name: 'accept' },
];
const POINTS = [
  'cases.unplanned',
  'cases.find',
  'cases.planned',
  'deliveries.add',
  'deliveries.claim',
  'deliveries.next',
  'deliveries.sent',
  'deliveries.failed',
  'deliveries.release',
  'cases.putCard',
  'chat.post',
  'chat.edit',
] as const;
const REFUSALS = [new DeliveryError('retry', '429', 3_000), new DeliveryError('retry', '502')];

const fault = fc.record({
  point: fc.constantFrom(...POINTS),
  kind: fc.constantFrom('kill before', 'kill after', 'fail', 'fail after', 'refuse'),
  refusal: fc.constantFrom(...REFUSALS),
});
/** People act, then a program that may be struck by something tells of it for a while. */
const scene = fc.record({
  acts: fc.array(
    fc.record({
      command: fc.constantFrom(...COMMANDS),
      actor: fc.constantFrom(ANA, LUIS, MARTA),
      caseId: fc.constantFrom('case-1', 'case-2'),
    }),
    { maxLength: 4 },
  ),
  faults: fc.array(fault, { maxLength: 2 }),
  owner: fc.constantFrom('one', 'two'),
  seconds: fc.constantFrom(0, 1, 5, 50),
});
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

function strike({ faults }: Program, { point, kind, refusal }: Scene['faults'][number]): void {
  if (kind === 'kill before') faults.kill('before', point);
  else if (kind === 'kill after') faults.kill('after', point);
  else if (kind === 'fail') faults.fail(point);
  else if (kind === 'fail after') faults.failAfter(point);
  else if (point.startsWith('chat.')) faults.fail(point, refusal);
}

/** A round of the relay; whatever is thrown ends it, as the loop around it would. */
async function round({ relay }: Program): Promise<void> {
  try {
    await planUnplanned(relay);
    const lanes = await readyLanes(relay);
    await Promise.allSettled(lanes.map((lane) => drainLane(relay, lane)));
  } catch {
    return;
  }
}

async function play(
  environment: TestEnvironment,
  { acts, faults, owner, seconds }: Scene,
): Promise<void> {
  const people = environment.program();
  for (const { actor, command, caseId } of acts)
    await handleCommand(people.turns, { actor, caseId, command });
  const program = environment.program(owner);
  for (const one of faults) strike(program, one);
  await round(program);
  await round(program);
  environment.clock.pass(seconds * 1000);
}

async function assertEverybodyKnows(environment: TestEnvironment): Promise<void> {
  for (const { _id: caseId, pending } of await environment.documents('cases')) {
    assert.deepEqual(pending, []);
    const stored = await environment.stores.cases.find(caseId);
    assert.ok(stored);
    const { kase, cards } = stored;
    for (const event of kase.history)
      for (const { kind, lane, id } of planDeliveries(kase, event, environment.clock.now())) {
        if (kind === 'update') continue;
        const sent = environment.teams
          .to(lane)
          .some(
            (seen) =>
              seen.caseId === kase.id &&
              seen.kind === kind &&
              (seen.eventRev === event.rev || kind === 'desk_card'),
          );
        assert.ok(sent, `${id} was never sent`);
      }
    for (const { id, activityId } of cards) {
      const shown = environment.teams.messages.find((message) => message.activityId === activityId);
      assert.equal(shown?.caseRev, kase.rev, `${id} is out of date`);
      assert.equal(shown.state, kase.state);
    }
  }
  for (const [lane, most] of environment.teams.most)
    assert.equal(most, 1, `${lane} was used twice at once`);
}

describe('the relay: whatever happens', () => {
  it('everybody is told everything and every card shows the last state in the end', async () => {
    const scenes = fc.array(scene, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(scenes, async (story) => {
        const environment = await TestEnvironment.create();
        for (const id of ['case-1', 'case-2']) {
          await open(environment.program(), { id });
          await act(environment.program(), LUIS, { name: 'classify', kind: 'incident' }, id);
          await act(environment.program(), LUIS, { name: 'categorize', category: 'software' }, id);
        }
        for (const one of story) await play(environment, one);
        environment.clock.pass(DAY);
        await deliverAll(environment.program('heir'));
        await assertEverybodyKnows(environment);
      }),
      { numRuns: runs(50, 150) },
    );
  });
});
