import { strict as assert } from 'node:assert';
import { open } from '../application/test-environment.ts';
import { cardOf } from '../e2e/activity.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

/** Teams takes about one message a second in a conversation: the desk's channel is the bottleneck. */
const MOST_IN_CHANNEL = 5;
const MOST = 12;

describe('an ordinary case, from its opening to its acceptance', () => {
  let stage: TeamStage;
  let begin: number;
  const person = (name: Name) => {
    const { aadObjectId: id, name: called } = PEOPLE[name];
    return { id, name: called };
  };
  const assignee = person('maria');

  beforeEach(async () => {
    stage = await TeamStage.open(['andres', 'maria'], { clientsRefresh: true });
    await stage.installs(GENERAL);
    for (const name of Object.keys(PEOPLE) as Name[]) await stage.says(name, 'mis casos');
    await stage.works();
    begin = stage.wire.calls.length;
  });
  afterEach(() => stage.close());

  const newest = (conversationId: string) =>
    stage.transcript.in(conversationId).at(-1)?.activityId ?? '';
  /** Presses it, and everything that follows is sent before the next press: people are slow. */
  const press = async (name: Name, at: string, verb: string, inputs = {}) => {
    const { rev } = await stage.environment.kase('case-1');
    const data = { caseId: 'case-1', rev, ...inputs };
    const { text } = await stage.presses(name, at, verb, data, newest(at));
    await stage.works();
    return text;
  };
  const livesItsLife = async () => {
    const actor = { person: person('yolanda'), roles: [] };
    await open(stage.program, { by: actor });
    await stage.works();
    const triage = { triage_kind: 'incident', triage_category: 'software' };
    const whom = { triage_priority: 'medium', triage_assignee: assignee.id };
    assert.match(await press('andres', GENERAL, 'triage', { ...triage, ...whom }), /ASIGNADO/);
    assert.match(await press('maria', stage.chat('maria'), 'start'), /EN CURSO/);
    const solution = { solution: 'Se cambió el fusor.' };
    assert.match(await press('maria', stage.chat('maria'), 'resolve', solution), /RESUELTO/);
    assert.match(await press('yolanda', stage.chat('yolanda'), 'accept'), /CERRADO/);
  };

  it('costs five calls of the connector in the channel at most, and twelve all together', async () => {
    await livesItsLife();
    const names = new Map([
      [GENERAL, 'channel'],
      [stage.chat('yolanda'), 'requester'],
      [stage.chat('maria'), 'assignee'],
    ]);
    const counts = new Map<string, number>();
    const calls = stage.wire.calls.slice(begin).filter(({ call }) => call.kind !== 'read');
    for (const { call } of calls) {
      const name = names.get(call.conversationId ?? '') ?? call.path;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    process.stdout.write(`      ${[...counts].map((count) => count.join(' ')).join(', ')}\n`);
    assert.ok((counts.get('channel') ?? 0) <= MOST_IN_CHANNEL);
    assert.ok(calls.length <= MOST, `${calls.length} calls`);
  });

  it('is brought to date on every personal card by the client of whoever looks at it', async () => {
    await livesItsLife();
    for (const name of ['yolanda', 'maria'] as const) {
      const cards = stage.transcript
        .in(stage.chat(name))
        .filter(({ versions }) => JSON.stringify(versions).includes('refresh'));
      assert.equal(cards.length, name === 'yolanda' ? 2 : 1);
      for (const { activityId, versions } of cards) {
        const shown = versions.at(-1);
        const { refresh } = (shown && cardOf(shown)) as unknown as { refresh: Refresh };
        assert.deepEqual(refresh.userIds, [PEOPLE[name].id]);
        const { verb, data } = refresh.action;
        const { text, card } = await stage.presses(name, stage.chat(name), verb, data, activityId);
        assert.match(text, /CERRADO/);
        assert.ok(JSON.stringify(card?.content).includes('"refresh"'));
      }
    }
  });

  it('is shown by a refresh to nobody who may not see it', async () => {
    await livesItsLife();
    const { rev } = await stage.environment.kase('case-1');
    const chat = stage.chat('julian');
    const data = { caseId: 'case-1', rev };
    const { text } = await stage.presses(
      'julian',
      chat,
      'view_case',
      data,
      newest(stage.chat('maria')),
    );
    assert.match(text, /No encuentro ese caso/);
    await stage.environment.stores.staff.remove([assignee.id]);
    const own = await stage.presses(
      'maria',
      stage.chat('maria'),
      'view_case',
      data,
      newest(stage.chat('maria')),
    );
    assert.match(own.text, /No encuentro ese caso/);
  });
});

interface Refresh {
  readonly userIds: readonly string[];
  readonly action: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}
