import { strict as assert } from 'node:assert';
import { setImmediate } from 'node:timers/promises';
import {
  type CommandDeps,
  type CommandResult,
  handleCommand,
} from '../../src/application/handle-command.ts';
import { apply, replay } from '../../src/domain/apply.ts';
import type { Case } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import type { EventType } from '../../src/domain/lifecycle.ts';
import { SYSTEM } from '../../src/domain/permissions.ts';
import { commandRecording } from '../../src/domain/state-after.ts';
import { transition } from '../../src/domain/transition.ts';
import { rejectionText } from '../../src/messages/notice-text.ts';
import { depsOn } from '../bench/load.ts';
import { REQUESTER, remindedCase, SAMPLE_COMMANDS, TERM_OVER } from '../domain/fixtures.ts';
import { STORE_KINDS, type StoreAtHand, storeAtHand } from './store-at-hand.ts';

const RACES = Number(process.env.RACES ?? 200);
const AT_ONCE = 100;
/** What the requester does while the case closes; a comment is read, and stops nothing. */
const REPLIES: readonly CaseCommand[] = [
  SAMPLE_COMMANDS.dispute,
  SAMPLE_COMMANDS.reopen,
  SAMPLE_COMMANDS.accept,
  SAMPLE_COMMANDS.comment,
];
const AFTERWARDS: Partial<Record<CaseCommand['name'], readonly EventType[]>> = {
  comment: ['commented', 'auto_closed'],
};

/** Lets others go first, now and then. */
async function hesitate(): Promise<void> {
  for (let turns = Math.floor(Math.random() * 4); turns > 0; turns -= 1) await setImmediate();
}

/** Every event is one that its state allowed, and the case is what its history makes of it. */
function assertLegal(kase: Case): void {
  const [, ...rest] = kase.history;
  let current = replay(kase.id, kase.history.slice(0, 1));
  for (const event of rest) {
    assert.ok(current);
    const { from } = transition(commandRecording(event.type));
    assert.ok(from.includes(current.state), `${event.type} in ${current.state}`);
    current = apply(current, event);
  }
  const { nextDueAt: _at, levelDue: _due, ...stored } = kase;
  assert.deepEqual({ ...current, number: kase.number }, stored);
}

for (const kind of STORE_KINDS)
  describe(`a reply that races the closing, on ${kind}`, function racing() {
    this.timeout(60_000 + RACES * 500);
    let store: StoreAtHand;
    let instances: readonly CommandDeps[];
    before(async () => {
      store = await storeAtHand(kind);
      const all = [await store.instance(), await store.instance(), await store.instance()];
      const clock = { now: () => TERM_OVER };
      instances = await Promise.all(
        all.map(async (stores) => ({ ...(await depsOn(stores)), clock })),
      );
    });
    after(() => store.remove());

    async function race(index: number): Promise<{ reply: CommandResult; command: CaseCommand }> {
      const [first, second, third] = instances;
      const command = REPLIES[index % REPLIES.length];
      assert.ok(first && second && third && command);
      const id = `race-${index}`;
      await first.cases.insert({ ...remindedCase(), id, number: id });
      const closes = async (deps: CommandDeps) => {
        await hesitate();
        const actor = { person: SYSTEM, roles: [] };
        return handleCommand(deps, { actor, caseId: id, command: SAMPLE_COMMANDS.auto_close });
      };
      const replies = async () => {
        await hesitate();
        const actor = { person: REQUESTER, roles: [] };
        return handleCommand(third, { actor, caseId: id, command, turn: `turn-${index}` });
      };
      const [reply] = await Promise.all([replies(), closes(first), closes(second)]);
      return { reply, command };
    }

    async function check(index: number, { reply, command }: Awaited<ReturnType<typeof race>>) {
      const kase = (await instances[0]?.cases.find(`race-${index}`))?.kase;
      assert.ok(kase);
      assertLegal(kase);
      const since = kase.history.slice(remindedCase().history.length).map(({ type }) => type);
      if (reply.kind === 'done') {
        const told = AFTERWARDS[command.name] ?? [transition(command.name).records];
        assert.deepEqual(since, told, `${command.name}: ${since}`);
        return true;
      }
      assert.deepEqual(since, ['auto_closed']);
      assert.ok(reply.kind === 'rejected', reply.kind);
      assert.match(rejectionText(reply.rejection, 'es'), /CERRADO/);
      return false;
    }

    it('is in time and seen, or refused and said to be: no case closes over it', async () => {
      let inTime = 0;
      for (let from = 0; from < RACES; from += AT_ONCE) {
        const indexes = Array.from({ length: Math.min(AT_ONCE, RACES - from) }, (_, i) => from + i);
        const raced = await Promise.all(
          indexes.map(async (index) => check(index, await race(index))),
        );
        inTime += raced.filter((isInTime) => isInTime).length;
      }
      if (process.env.RACES) process.stdout.write(`${kind}: ${RACES} races, ${inTime} in time\n`);
      assert.ok(inTime > 0 && inTime < RACES, `${inTime} of ${RACES} replies were in time`);
    });
  });
