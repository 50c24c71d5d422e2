import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { handleCommand } from '../../src/desk/handle-command.ts';
import { planDeliveries } from '../../src/desk/notifications.ts';
import { DeliveryError } from '../../src/desk/ports.ts';
import { drainLane, planUnplanned, readyLanes } from '../../src/desk/relay.ts';
import type { CaseCommand } from '../../src/domain/commands.ts';
import { OTHER_SOLVER, SOLVER } from '../domain/fixtures.ts';
import { ANA, act, DAY, deliverAll, LUIS, MARTA, open, type Program, Town } from './town.ts';

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
  'cards.ofCase',
  'cards.put',
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

async function play(town: Town, { acts, faults, owner, seconds }: Scene): Promise<void> {
  const people = town.program();
  for (const { actor, command, caseId } of acts)
    await handleCommand(people.turns, { actor, caseId, command });
  const program = town.program(owner);
  for (const one of faults) strike(program, one);
  await round(program);
  await round(program);
  town.clock.pass(seconds * 1000);
}

function assertEverybodyKnows(town: Town): void {
  for (const { kase, pending } of town.shelves.cases.values()) {
    assert.deepEqual(pending, []);
    for (const event of kase.history)
      for (const { content, lane, id } of planDeliveries(kase, event, town.clock.now())) {
        if (content === 'update') continue;
        const sent = town.teams
          .to(lane)
          .some(
            (seen) =>
              seen.caseId === kase.id &&
              seen.content === content &&
              (seen.eventRev === event.rev || content === 'desk_card'),
          );
        assert.ok(sent, `${id} was never sent`);
      }
  }
  for (const card of town.shelves.cards.values()) {
    const shown = town.teams.messages.find(({ activityId }) => activityId === card.activityId);
    assert.equal(shown?.caseRev, town.kase(card.caseId).rev, `${card.id} is out of date`);
    assert.equal(shown.state, town.kase(card.caseId).state);
  }
  for (const [lane, most] of town.teams.most)
    assert.equal(most, 1, `${lane} was used twice at once`);
}

describe('the relay: whatever happens', () => {
  it('everybody is told everything and every card shows the last state in the end', async () => {
    const scenes = fc.array(scene, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(scenes, async (story) => {
        const town = await Town.found();
        for (const id of ['case-1', 'case-2']) {
          await open(town.program(), { id });
          await act(town.program(), LUIS, { name: 'classify', kind: 'incident' }, id);
          await act(town.program(), LUIS, { name: 'categorize', category: 'software' }, id);
        }
        for (const one of story) await play(town, one);
        town.clock.pass(DAY);
        await deliverAll(town.program('heir'));
        assertEverybodyKnows(town);
      }),
      { numRuns: 150 },
    );
  });
});
