import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type CommandResult, handleCommand } from '../../src/application/handle-command.ts';
import { caseNamed, myCases, visibleCase } from '../../src/application/queries.ts';
import { planUnplanned } from '../../src/application/relay.ts';
import { drawMessage } from '../../src/cards/draw-message.ts';
import { caseCard } from '../../src/cards/requester-views.ts';
import { deskCard } from '../../src/cards/staff-views.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { mailText } from '../../src/messages/mail-text.ts';
import type { ContactMessage, Message } from '../../src/messages/message.ts';
import { noticeText } from '../../src/messages/notice-text.ts';
import { FOLLOWER, OUTSIDER, REGISTRAR, REQUESTER, registered } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  ANA,
  act,
  deliverAll,
  LUIS,
  MARTA,
  open,
  openTo,
  PEDRO,
  type Program,
  STAFF,
  TestEnvironment,
} from './test-environment.ts';

const SARA: Actor = { person: FOLLOWER, roles: [] };
const NUBIA: Actor = { person: { id: 'p-nubia', name: 'Nubia Paz' }, roles: [] };
const STAYS = 'case-1';
const GOES = 'case-2';
const OWN_REQUEST = 'No llega el correo a Tesorería desde ayer';
const STRANGERS_REQUEST = 'El correo de la Inspección no abre desde ayer, soy PEDRO-1';

let environment: TestEnvironment;
let program: Program;

beforeEach(async () => {
  environment = await TestEnvironment.create();
  program = environment.program();
});

const linkTo = ({ id, number }: Case): CaseCommand => ({ name: 'link', other: { id, number } });
const into = ({ id, number }: Case, confirmed = true): CaseCommand => ({
  name: 'merge',
  other: { id, number },
  confirmed,
});
const attempt = (actor: Actor, command: CaseCommand, caseId: string) =>
  handleCommand(program.turns, { actor, caseId, command });
const refusal = (result: CommandResult) =>
  result.kind === 'rejected' ? result.rejection : result.kind;

const UNCHANGED = { code: 'unchanged', command: 'link' };

/** Kills the program at each point at which the second write may be left undone. */
const POINTS = [
  ['before', 'cases.find'],
  ['before', 'cases.save'],
  ['after', 'cases.save'],
  ['before', 'deliveries.add'],
  ['after', 'deliveries.add'],
  ['before', 'cases.planned'],
] as const;

describe('cases that have to do with each other', () => {
  let first: Case;
  let second: Case;

  beforeEach(async () => {
    first = await openTo(program, 'in_progress', { request: OWN_REQUEST });
    second = await open(program, { id: GOES, by: PEDRO, request: STRANGERS_REQUEST });
    await deliverAll(program);
  });

  const isLinked = async () => {
    const named = async (id: string) => (await environment.kase(id)).related;
    assert.deepEqual(await named(STAYS), [{ id: GOES, number: second.number }]);
    assert.deepEqual(await named(GOES), [{ id: STAYS, number: first.number }]);
  };

  it('name each other, however often and from whichever side they are linked', async () => {
    await act(program, LUIS, linkTo(second));
    await deliverAll(program);
    await isLinked();
    assert.deepEqual(refusal(await attempt(LUIS, linkTo(second), STAYS)), UNCHANGED);
    assert.deepEqual(refusal(await attempt(LUIS, linkTo(first), GOES)), UNCHANGED);
    await deliverAll(program);
    await isLinked();
  });

  it('are linked once when somebody does so from both sides at once', async () => {
    await Promise.all([
      act(program, LUIS, linkTo(second)),
      act(program, MARTA, linkTo(first), GOES),
    ]);
    await deliverAll(program);
    await isLinked();
  });

  it('say so to the desk and to nobody else', async () => {
    const before = environment.teams.messages.length;
    await act(program, LUIS, linkTo(second));
    await deliverAll(program);
    assert.equal(environment.teams.messages.length, before);
    for (const { person } of [ANA, PEDRO]) {
      const [mine] = await myCases(program.cases, { person, roles: [] });
      assert.ok(mine);
      const card = JSON.stringify(caseCard(mine, { language: 'es', staff: STAFF }));
      assert.ok(!card.includes('Relacionado'), card);
      const desk = JSON.stringify(deskCard(mine, { language: 'es', staff: STAFF }));
      assert.match(desk, /Casos relacionados[\s\S]*Relacionado: MS-2026-00000[12]/);
    }
  });

  it('may be open or closed where the link leads', async () => {
    await act(program, LUIS, { name: 'cancel', reason: 'Repetido' }, GOES);
    await act(program, LUIS, linkTo(second));
    await deliverAll(program);
    await isLinked();
    assert.equal((await environment.kase(GOES)).state, 'closed');
  });

  for (const [when, point] of POINTS)
    it(`name each other when the program dies ${when} ${point}`, async () => {
      await act(program, LUIS, linkTo(second));
      program.faults.kill(when, point);
      await assert.rejects(planUnplanned(program.relay), Killed);
      await deliverAll(environment.program('two'));
      await isLinked();
    });

  it('are not linked to themselves, to none or by who may not', async () => {
    assert.deepEqual(refusal(await attempt(LUIS, linkTo(first), STAYS)), { code: 'same_case' });
    const none = { id: '', number: 'MS-2026-000999' };
    const other = await attempt(LUIS, { name: 'link', other: none }, STAYS);
    assert.deepEqual(refusal(other), { code: 'no_such_case', number: none.number });
    const nothing = await attempt(LUIS, { name: 'link', other: { id: '', number: '' } }, STAYS);
    assert.deepEqual(refusal(nothing), { code: 'missing', field: 'other_number' });
    const asRequester = refusal(await attempt(ANA, linkTo(second), STAYS));
    assert.ok(typeof asRequester === 'object' && asRequester.code === 'not_allowed');
    assert.equal(refusal(await attempt(PEDRO, linkTo(second), STAYS)), 'not_found');
  });

  it('are found by their number in every way that people write it, if they may see it', async () => {
    for (const text of ['2', ' ms-2026-2 ', 'MS-2026-000002', 'caso 2', '#2'])
      assert.deepEqual(await caseNamed(program.turns, LUIS, text), {
        id: GOES,
        number: second.number,
      });
    assert.deepEqual(await caseNamed(program.turns, ANA, '2'), { id: '', number: '2' });
    for (const text of ['', '99', 'la de Pedro'])
      assert.deepEqual(await caseNamed(program.turns, LUIS, text), { id: '', number: text });
  });
});

describe('a case that is merged into another one', () => {
  let stays: Case;
  let goes: Case;

  beforeEach(async () => {
    stays = await openTo(program, 'in_progress', { request: OWN_REQUEST });
    goes = await openTo(program, 'assigned', { id: GOES, by: PEDRO, request: STRANGERS_REQUEST });
    await deliverAll(program);
  });

  const merge = async (actor = MARTA) => act(program, actor, into(stays), GOES);
  const own = () => ({ id: GOES, number: goes.number });

  /** Closed with its history, named by the one that stays, which whoever waited for it follows: each once. */
  const isMerged = async () => {
    const closed = await environment.kase(GOES);
    assert.deepEqual([closed.state, closed.closing], ['closed', 'merged']);
    assert.deepEqual(closed.mergedInto, { id: STAYS, number: stays.number });
    assert.deepEqual(closed.history.slice(0, goes.history.length), goes.history);
    const { absorbed, followers, history } = await environment.kase(STAYS);
    assert.deepEqual(absorbed, [own()]);
    assert.deepEqual(followers, [{ ...PEDRO.person, mergedFrom: own() }]);
    assert.equal(history.filter(({ type }) => type === 'absorbed').length, 1);
  };
  const toldSince = (person: Person, count: number) =>
    environment.teams.kindsTo(person.id).slice(count);

  it('is waited for by whoever registered it too, who follows the one that stays', async () => {
    const kase = { ...registered(goes), id: 'case-9', number: 'MS-2026-000009' };
    assert.ok(await environment.stores.cases.insert(kase));
    await act(program, MARTA, into(stays), 'case-9');
    await deliverAll(program);
    const { followers } = await environment.kase(STAYS);
    assert.ok(followers.some(({ id }) => id === REGISTRAR.id));
  });

  it('is closed and kept, and its requester is told once that they go on with the other one', async () => {
    const before = environment.teams.kindsTo(OUTSIDER.id).length;
    const ofOther = environment.teams.messages.filter(({ to }) => to === REQUESTER.id).length;
    await merge();
    await deliverAll(program);
    await isMerged();
    assert.deepEqual(toldSince(OUTSIDER, before), ['merged_notice']);
    assert.deepEqual(environment.teams.kindsTo(LUIS.person.id).at(-1), 'merged_work_notice');
    assert.equal(environment.teams.to(REQUESTER.id).length, ofOther);
  });

  for (const [when, point] of POINTS)
    it(`is named by the one that stays when the program dies ${when} ${point}`, async () => {
      await merge();
      program.faults.kill(when, point);
      await assert.rejects(planUnplanned(program.relay), Killed);
      await deliverAll(environment.program('two'));
      await isMerged();
      const told = environment.teams.kindsTo(OUTSIDER.id);
      assert.equal(told.filter((kind) => kind === 'merged_notice').length, 1);
    });

  it('is named once when several instances complete it, whatever strikes them', async function faults() {
    this.timeout(60_000);
    const point = fc.constantFrom('cases.find', 'cases.save', 'deliveries.add', 'cases.planned');
    const fault = fc.record({ point, kind: fc.constantFrom('before', 'after', 'fail') });
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 3 }), async (strikes) => {
        environment = await TestEnvironment.create();
        program = environment.program();
        stays = await openTo(program, 'in_progress');
        goes = await openTo(program, 'assigned', { id: GOES, by: PEDRO });
        await merge();
        for (const { point: at, kind } of strikes) {
          const struck = environment.program('two');
          if (kind === 'fail') struck.faults.fail(at);
          else struck.faults.kill(kind as 'before' | 'after', at);
          const rounds = [struck, environment.program('three')].map(({ relay }) =>
            planUnplanned(relay).catch(() => {}),
          );
          await Promise.all(rounds);
        }
        await deliverAll(environment.program('four'));
        await isMerged();
      }),
      { numRuns: 25 },
    );
  });

  it('makes nobody follow what is theirs: the requester of both just goes on', async () => {
    const third = await open(program, { id: 'case-3' });
    await act(program, LUIS, into(stays), third.id);
    await deliverAll(program);
    assert.deepEqual((await environment.kase(STAYS)).followers, []);
    assert.deepEqual((await environment.kase(STAYS)).absorbed, [
      { id: third.id, number: third.number },
    ]);
    assert.equal(environment.teams.kindsTo(REQUESTER.id).at(-1), 'merged_notice');
  });

  it('brings its followers along, who stay when there is no major incident any more', async () => {
    const title = 'Sin correo en la Alcaldía';
    await act(program, LUIS, { name: 'declare_major', title }, GOES);
    await act(program, SARA, { name: 'follow' }, GOES);
    await act(program, LUIS, { name: 'declare_major', title }, STAYS);
    await act(program, NUBIA, { name: 'follow' }, STAYS);
    await deliverAll(program);
    const before = environment.teams.kindsTo(FOLLOWER.id).length;
    await merge();
    await deliverAll(program);
    await act(program, LUIS, { name: 'withdraw_major' }, STAYS);
    await deliverAll(program);
    const { followers } = await environment.kase(STAYS);
    assert.deepEqual(followers, [
      { ...PEDRO.person, mergedFrom: own() },
      { ...FOLLOWER, mergedFrom: own() },
    ]);
    assert.deepEqual(toldSince(FOLLOWER, before), ['follower_merged']);
    assert.equal(environment.teams.kindsTo(NUBIA.person.id).at(-1), 'follower_withdrawn');
    assert.ok(!environment.teams.kindsTo(OUTSIDER.id).includes('follower_withdrawn'));
  });

  it('can be left by its followers, who are told nothing more', async () => {
    await merge();
    await deliverAll(program);
    await act(program, PEDRO, { name: 'unfollow' }, STAYS);
    const before = environment.teams.kindsTo(OUTSIDER.id).length;
    await act(program, LUIS, { name: 'resolve', solution: 'Listo' }, STAYS);
    await deliverAll(program);
    assert.deepEqual(toldSince(OUTSIDER, before), []);
    assert.equal((await visibleCase(program.cases, PEDRO, STAYS))?.number, undefined);
  });

  it('goes on with the last of a chain, whoever waited for any of them', async () => {
    const last = await openTo(program, 'in_progress', { id: 'case-3', by: NUBIA });
    await merge();
    await deliverAll(program);
    await act(program, MARTA, into(last), STAYS);
    await deliverAll(program);
    const { followers, absorbed } = await environment.kase(last.id);
    const first = { id: STAYS, number: stays.number };
    assert.deepEqual(absorbed, [first]);
    assert.deepEqual(followers, [
      { ...REQUESTER, mergedFrom: first },
      { ...PEDRO.person, mergedFrom: own() },
    ]);
    assert.equal(environment.teams.kindsTo(OUTSIDER.id).at(-1), 'follower_merged');
  });

  it('finds the last of a chain also when the one that stays was merged before it knew', async () => {
    const last = await openTo(program, 'in_progress', { id: 'case-3', by: NUBIA });
    await merge();
    await act(program, MARTA, into(last), STAYS);
    await deliverAll(program);
    const { followers } = await environment.kase(last.id);
    assert.deepEqual(new Set(followers.map(({ id }) => id)), new Set([REQUESTER.id, OUTSIDER.id]));
    assert.equal((await environment.kase(STAYS)).closing, 'merged');
  });

  for (const state of ['resolved', 'closed'] as const)
    it(`tells whoever waited for it what they came too late for when the other one is ${state} already`, async () => {
      const solve: CaseCommand = { name: 'resolve', solution: 'Listo' };
      if (state === 'resolved') await act(program, LUIS, solve, STAYS);
      await merge();
      if (state === 'closed') {
        await act(program, LUIS, solve, STAYS);
        await act(program, ANA, { name: 'accept' }, STAYS);
      }
      await deliverAll(program);
      const told = environment.teams.kindsTo(OUTSIDER.id).slice(-2);
      assert.deepEqual(new Set(told), new Set(['merged_notice', `follower_${state}`]));
    });

  it('is not merged into itself, a closed or a merged one, none, unconfirmed, or by who may not', async () => {
    const refused = async (other: Case, confirmed = true, actor = MARTA, id = GOES) =>
      refusal(await attempt(actor, into(other, confirmed), id));
    assert.deepEqual(await refused(goes), { code: 'same_case' });
    const closed = await open(program, { id: 'case-3' });
    await act(program, LUIS, { name: 'cancel', reason: 'Ya no' }, closed.id);
    const { number } = closed;
    assert.deepEqual(await refused(closed), { code: 'closed_case', number });
    const merged = await open(program, { id: 'case-4' });
    await act(program, LUIS, into(stays), merged.id);
    assert.deepEqual(await refused(merged), {
      code: 'merged_case',
      number: merged.number,
      into: stays.number,
    });
    assert.deepEqual(await refused({ ...stays, id: 'none' }), {
      code: 'no_such_case',
      number: stays.number,
    });
    assert.deepEqual(await refused(stays, false), { code: 'unconfirmed', number: stays.number });
    const byOwner = await refused(stays, true, PEDRO);
    assert.ok(typeof byOwner === 'object' && byOwner.code === 'not_allowed');
    assert.equal(await refused(stays, true, NUBIA), 'not_found');
    assert.deepEqual(await environment.kase(GOES), goes);
    await merge();
    const again = await refused(stays);
    assert.ok(typeof again === 'object' && again.code === 'wrong_state');
  });

  it('tells the desk when two are merged into each other at the same instant, and comes to rest', async () => {
    const other = environment.program('two');
    await Promise.all([
      act(program, MARTA, into(stays), GOES),
      act(other, LUIS, into(goes), STAYS),
    ]);
    await deliverAll(program);
    for (const id of [STAYS, GOES])
      assert.equal((await environment.kase(id)).closing, 'merged', id);
    const notices = environment.teams.to('desk').filter(({ kind }) => kind === 'crossed_notice');
    assert.deepEqual(
      notices.map(({ caseId }) => caseId),
      [STAYS],
    );
  });

  it('gets the first answer again when the same click comes twice', async () => {
    const request = { actor: MARTA, caseId: GOES, command: into(stays), rev: goes.rev };
    const first = await handleCommand(program.turns, request);
    const second = await handleCommand(program.turns, request);
    assert.ok(first.kind === 'done' && second.kind === 'done');
    assert.deepEqual(second.event, first.event);
    await deliverAll(program);
    await isMerged();
  });

  it('shows its followers how the other one goes, and never what somebody wrote in it', async () => {
    const told: string[] = [];
    const keep = (to: string, message: Message | ContactMessage) => {
      if (to !== OUTSIDER.id || !('kase' in message) || message.kase.id !== STAYS) return;
      told.push(JSON.stringify(drawMessage(message, { staff: STAFF }) ?? ''));
      told.push(JSON.stringify([noticeText(message), mailText(message, OUTSIDER)]));
    };
    const { chat } = program.relay;
    const post: typeof chat.post = (to, message) => {
      if (to.kind === 'person') keep(to.person.id, message);
      return chat.post(to, message);
    };
    const noted: Program = { ...program, relay: { ...program.relay, chat: { ...chat, post } } };
    await merge();
    for (const [actor, command] of [
      [ANA, { name: 'comment', text: 'COMENTARIO-1' }],
      [LUIS, { name: 'assign', assignee: MARTA.person }],
      [MARTA, { name: 'start' }],
      [MARTA, { name: 'resolve', solution: 'SOLUCION-1' }],
      [ANA, { name: 'accept' }],
    ] as const) {
      await deliverAll(noted);
      await act(program, actor, command, STAYS);
    }
    await deliverAll(noted);
    const kinds = environment.teams.to(OUTSIDER.id).filter(({ caseId }) => caseId === STAYS);
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['follower_assigned', 'follower_resolved', 'follower_closed'],
    );
    for (const place of [
      await visibleCase(program.cases, PEDRO, STAYS),
      (await myCases(program.cases, PEDRO)).find(({ id }) => id === STAYS),
    ]) {
      assert.equal(place?.closing, 'accepted');
      told.push(JSON.stringify(place));
    }
    assert.ok(told.some((text) => text.includes(`al que se unió el ${goes.number}`)));
    for (const text of told)
      for (const secret of [OWN_REQUEST, REQUESTER.name, 'COMENTARIO-1', 'SOLUCION-1'])
        assert.ok(!text.includes(secret), `${secret} in ${text}`);
  });
});
