import { strict as assert } from 'node:assert';
import { type CommandRequest, handleCommand } from '../../src/application/handle-command.ts';
import { recipientKey } from '../../src/application/notifications.ts';
import type { Chat } from '../../src/application/ports/chat.ts';
import {
  caseByReference,
  majorIncidents,
  myCases,
  personByName,
  visibleCase,
} from '../../src/application/queries.ts';
import { drawMessage } from '../../src/cards/draw-message.ts';
import type { Case } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { personKnownByName } from '../../src/domain/person-name.ts';
import { mailText } from '../../src/messages/mail-text.ts';
import type { ContactMessage, Message } from '../../src/messages/message.ts';
import { noticeText } from '../../src/messages/notice-text.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  FILE,
  FOLLOWER,
  REGISTRAR,
  REQUESTER,
  SAMPLE_COMMANDS,
} from '../domain/fixtures.ts';
import {
  ANA,
  act,
  contactOf,
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

const ROSA = ACTORS.registrar;
const SARA = ACTORS.follower;
const RUBEN = personKnownByName('Rubén Ochoa');
const TITLE = 'Hacienda no puede imprimir';
const DECLARE: CaseCommand = { name: 'declare_major', title: TITLE };

let environment: TestEnvironment;
let program: Program;

beforeEach(async () => {
  environment = await TestEnvironment.create();
  program = environment.program();
});

const attempt = (actor: Actor, command: CaseCommand, own: Partial<CommandRequest> = {}) =>
  handleCommand(program.turns, { actor, caseId: 'case-1', command, ...own });

async function outcome(actor: Actor, command: CaseCommand): Promise<string> {
  const result = await attempt(actor, command);
  return result.kind === 'rejected' ? result.rejection.code : result.kind;
}

describe('a case that was registered for somebody known only by name', () => {
  const registered = () =>
    openTo(program, 'resolved', { by: ROSA, requester: RUBEN, registeredBy: REGISTRAR });

  it('is its registrar’s to see, to list, to answer, to accept and to reopen', async () => {
    const kase = await registered();
    assert.deepEqual(await visibleCase(program.cases, ROSA, kase.id), kase);
    assert.deepEqual(await myCases(program.cases, ROSA), [kase]);
    const awaiting = await program.cases.awaitingRequester(REGISTRAR.id, 10);
    assert.deepEqual(awaiting, [kase]);
    await act(program, ROSA, SAMPLE_COMMANDS.reopen);
    await act(program, LUIS, SAMPLE_COMMANDS.resolve);
    assert.equal((await act(program, ROSA, SAMPLE_COMMANDS.accept)).closing, 'accepted');
  });

  it('can be cancelled by them, and answered', async () => {
    await open(program, { by: ROSA, requester: RUBEN, registeredBy: REGISTRAR });
    await act(program, LUIS, SAMPLE_COMMANDS.ask_info);
    await act(program, ROSA, SAMPLE_COMMANDS.provide_info);
    assert.equal((await act(program, ROSA, SAMPLE_COMMANDS.cancel)).closing, 'cancelled');
  });

  it('tells them all that its requester would be told, and never tries to write to a name', async () => {
    await registered();
    await deliverAll(program);
    const told = ['case_card', 'assigned_notice', 'resolution'];
    assert.deepEqual(environment.teams.kindsTo(REGISTRAR.id), told);
    assert.deepEqual(environment.teams.kindsTo(RUBEN.id), []);
    assert.ok(!environment.teams.kindsTo('desk').includes('unreached_notice'));
  });

  it('keeps their card current after it was edited once', async () => {
    await registered();
    await deliverAll(program);
    const { rev } = await act(program, ROSA, SAMPLE_COMMANDS.accept);
    await deliverAll(program);
    const [card] = environment.teams.to(REGISTRAR.id);
    assert.deepEqual([card?.kind, card?.caseRev, card?.state], ['case_card', rev, 'closed']);
  });

  it('has the desk reach the person in another way when nobody registered it for them', async () => {
    await open(program, { by: { ...LUIS, person: RUBEN } });
    environment.teams.unreachable.add(RUBEN.id);
    await deliverAll(program);
    assert.ok(environment.teams.kindsTo('desk').includes('unreached_notice'));
  });
});

describe('a case that was registered for somebody whom the desk reaches', () => {
  beforeEach(() =>
    openTo(program, 'resolved', { by: ROSA, requester: REQUESTER, registeredBy: REGISTRAR }),
  );

  it('tells both of them, and keeps both their cards current', async () => {
    await deliverAll(program);
    for (const { id } of [REQUESTER, REGISTRAR]) {
      const kinds = environment.teams.kindsTo(id);
      assert.deepEqual(kinds, ['case_card', 'assigned_notice', 'resolution'], id);
    }
    const { rev } = await act(program, ANA, SAMPLE_COMMANDS.accept);
    await deliverAll(program);
    for (const { id } of [REQUESTER, REGISTRAR])
      for (const seen of environment.teams.to(id))
        if (seen.kind !== 'assigned_notice') assert.equal(seen.caseRev, rev, `${seen.kind} ${id}`);
  });

  it('is the requester’s to decide: its registrar sees, comments and sends files', async () => {
    for (const name of ['accept', 'reopen', 'cancel', 'provide_info'] as const)
      assert.equal(await outcome(ROSA, SAMPLE_COMMANDS[name]), 'not_allowed', name);
    assert.equal(await outcome(ROSA, SAMPLE_COMMANDS.comment), 'done');
    assert.equal(await outcome(ROSA, SAMPLE_COMMANDS.attach), 'done');
    assert.deepEqual(await program.cases.awaitingRequester(REGISTRAR.id, 10), []);
    assert.equal((await myCases(program.cases, ROSA)).length, 1);
  });
});

describe('following a major incident', () => {
  it('is offered to everybody by its title alone, while it is open', async () => {
    const kase = await openTo(program, 'in_progress');
    assert.deepEqual(await majorIncidents(program.cases, PEDRO), []);
    await act(program, LUIS, DECLARE);
    const { id, number } = kase;
    const offer = { id, number, state: 'in_progress', title: TITLE, involved: false };
    assert.deepEqual(await majorIncidents(program.cases, PEDRO), [offer]);
    assert.deepEqual(await majorIncidents(program.cases, ANA), [{ ...offer, involved: true }]);
    await act(program, PEDRO, { name: 'follow' });
    assert.deepEqual(await majorIncidents(program.cases, PEDRO), [{ ...offer, involved: true }]);
    await act(program, LUIS, { name: 'withdraw_major' });
    assert.deepEqual(await majorIncidents(program.cases, PEDRO), []);
    await act(program, LUIS, DECLARE);
    await act(program, LUIS, SAMPLE_COMMANDS.resolve);
    await act(program, ANA, SAMPLE_COMMANDS.accept);
    assert.deepEqual(await majorIncidents(program.cases, PEDRO), []);
  });

  it('is all that a stranger may do with it, and they may not with any other case', async () => {
    await openTo(program, 'in_progress');
    for (const command of Object.values(SAMPLE_COMMANDS))
      assert.equal(await outcome(PEDRO, command), 'not_found', command.name);
    await act(program, LUIS, DECLARE);
    for (const command of Object.values(SAMPLE_COMMANDS).filter(({ name }) => name !== 'follow')) {
      const expected = command.name === 'unfollow' ? 'not_allowed' : 'not_found';
      assert.equal(await outcome(PEDRO, command), expected, command.name);
    }
    assert.equal(await visibleCase(program.cases, PEDRO, 'case-1'), undefined);
    const byNumber = { sequence: 1 };
    assert.equal(await caseByReference(program.turns, PEDRO, byNumber), undefined);
    assert.equal(await outcome(PEDRO, { name: 'follow' }), 'done');
  });

  it('gives a follower no more than following: every other command finds no case', async () => {
    await openTo(program, 'resolved');
    await act(program, LUIS, DECLARE);
    await act(program, SARA, { name: 'follow' });
    for (const command of Object.values(SAMPLE_COMMANDS)) {
      if (command.name === 'unfollow') continue;
      const expected = command.name === 'follow' ? 'not_allowed' : 'not_found';
      assert.equal(await outcome(SARA, command), expected, command.name);
    }
  });

  it('has the same answer when it is asked again by the same turn, and so has leaving', async () => {
    await openTo(program, 'in_progress');
    await act(program, LUIS, DECLARE);
    for (const name of ['follow', 'unfollow'] as const) {
      const first = await attempt(PEDRO, { name }, { turn: 'turn-1' });
      const again = await attempt(PEDRO, { name }, { turn: 'turn-1' });
      assert.ok(first.kind === 'done' && again.kind === 'done', name);
      assert.deepEqual(again.event, first.event);
    }
    const { history, followers } = await environment.kase('case-1');
    assert.deepEqual(
      history.slice(-2).map(({ type }) => type),
      ['followed', 'unfollowed'],
    );
    assert.deepEqual(followers, []);
  });

  it('ends for all when it is no major incident, and each is told', async () => {
    await openTo(program, 'in_progress');
    await act(program, LUIS, DECLARE);
    await act(program, SARA, { name: 'follow' });
    await act(program, LUIS, { name: 'withdraw_major' });
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(FOLLOWER.id), ['follow_card', 'follower_withdrawn']);
    assert.deepEqual(await myCases(program.cases, SARA), []);
    await act(program, LUIS, SAMPLE_COMMANDS.resolve);
    await deliverAll(program);
    assert.equal(environment.teams.to(FOLLOWER.id).length, 2);
  });

  it('tells nothing more to whoever left it', async () => {
    await openTo(program, 'in_progress');
    await act(program, LUIS, DECLARE);
    await act(program, SARA, { name: 'follow' });
    await deliverAll(program);
    await act(program, SARA, { name: 'unfollow' });
    await deliverAll(program);
    await act(program, LUIS, SAMPLE_COMMANDS.resolve);
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(FOLLOWER.id), ['follow_card']);
  });

  it('adds nothing to the desk’s channel', async () => {
    await openTo(program, 'in_progress');
    await act(program, LUIS, DECLARE);
    await deliverAll(program);
    const edits = environment.teams.edits.length;
    await act(program, PEDRO, { name: 'follow' });
    await act(program, PEDRO, { name: 'unfollow' });
    await deliverAll(program);
    const later = environment.teams.edits.slice(edits).map(({ activityId }) => activityId);
    const own = environment.teams.to(PEDRO.person.id).map(({ activityId }) => activityId);
    assert.ok(later.every((id) => own.includes(id)));
    assert.ok(!environment.teams.kindsTo(REQUESTER.id).includes('follow_card'));
  });
});

/** What people wrote in the case, who they are, and its files: none of it is a follower's. */
const SECRETS = [
  CLEAR_REQUEST,
  REQUESTER.name,
  REGISTRAR.name,
  'COMENTARIO-1',
  'COMENTARIO-2',
  'NOTA-1',
  'PREGUNTA',
  'RESPUESTA',
  'SOLUCION',
  'SIGUE-IGUAL',
  'ESCALADO',
  FILE.name,
];

/** All that can happen in a case, with something to hide in each text. */
const LIFE: readonly (readonly [Actor, CaseCommand])[] = [
  [ROSA, { name: 'comment', text: 'COMENTARIO-1' }],
  [LUIS, { name: 'ask_info', question: 'PREGUNTA' }],
  [ANA, { name: 'provide_info', answer: 'RESPUESTA' }],
  [ANA, { name: 'attach', files: [FILE] }],
  [LUIS, { name: 'classify', kind: 'incident' }],
  [LUIS, { name: 'categorize', category: 'infrastructure' }],
  [LUIS, { name: 'assign', assignee: LUIS.person }],
  [LUIS, { name: 'start' }],
  [MARTA, { name: 'note', note: 'NOTA-1' }],
  [MARTA, { name: 'comment', text: 'COMENTARIO-2' }],
  [LUIS, { name: 'escalate', assignee: MARTA.person, reason: 'ESCALADO' }],
  [MARTA, { name: 'start' }],
  [MARTA, { name: 'resolve', solution: 'SOLUCION' }],
  [ANA, { name: 'reopen', reason: 'SIGUE-IGUAL' }],
  [MARTA, { name: 'declare_major', title: `${TITLE} todavía` }],
  [MARTA, { name: 'resolve', solution: 'SOLUCION' }],
  [ANA, { name: 'accept', rating: 2 }],
];

describe('what a follower of a major incident is told', () => {
  let told: string[];

  /** Everything that a message may become: its card, its words in the chat and in a mail. */
  function readings(message: Message): readonly string[] {
    const drawn = drawMessage(message, { staff: STAFF });
    const mail = mailText(message, FOLLOWER);
    return [JSON.stringify(drawn ?? ''), JSON.stringify(noticeText(message)), JSON.stringify(mail)];
  }

  async function live(commands: typeof LIFE, follower: Actor = SARA): Promise<void> {
    told = [];
    const { chat } = program.relay;
    const note = (to: string, message: Message | ContactMessage) => {
      if (to !== follower.person.id) return;
      assert.ok('kase' in message);
      told.push(...readings(message));
    };
    // Also what the chat does not take: it becomes a mail.
    const noting: Chat = {
      ...chat,
      post: (to, message) => {
        note(recipientKey(to), message);
        return chat.post(to, message);
      },
      edit: (card, message) => {
        note(card.recipientKey, message);
        return chat.edit(card, message);
      },
    };
    const noted = { ...program, relay: { ...program.relay, chat: noting } };
    await open(program, { by: ROSA, requester: REQUESTER, registeredBy: REGISTRAR });
    await act(program, LUIS, DECLARE);
    const results: unknown[] = [await attempt(follower, { name: 'follow' }, { turn: 'turn-1' })];
    for (const [actor, command] of commands) {
      await act(program, actor, command);
      await deliverAll(noted);
      results.push(await attempt(follower, { name: 'follow' }, { turn: 'turn-1' }));
    }
    told.push(...results.map((result) => JSON.stringify(result)));
  }

  const hides = () => {
    for (const text of told)
      for (const secret of SECRETS) assert.ok(!text.includes(secret), `${secret} in ${text}`);
  };

  for (const [who, actor] of [
    ['the requester', ANA],
    ['whoever registered it', ROSA],
  ] as const)
    it(`is more to ${who}, but never a note of the desk`, async () => {
      await environment.stores.contacts.remember(contactOf(actor.person));
      await live(LIFE, actor);
      assert.ok(told.some((text) => text.includes('SOLUCION')));
      for (const text of told) assert.ok(!text.includes('NOTA-1'), text);
    });

  it('is its title and how it goes, and never what somebody wrote in it or who they are', async () => {
    await environment.stores.contacts.remember(contactOf(FOLLOWER));
    await live(LIFE);
    assert.deepEqual(environment.teams.kindsTo(FOLLOWER.id), [
      'follow_card',
      'follower_assigned',
      'follower_assigned',
      'follower_resolved',
      'follower_resolved',
      'follower_closed',
    ]);
    assert.ok(told.some((text) => text.includes(TITLE)));
    assert.ok(told.some((text) => text.includes('Marta Díaz')));
    hides();
  });

  it('is the same when the chat does not reach them, by mail', async () => {
    environment.teams.unreachable.add(FOLLOWER.id);
    await environment.stores.contacts.remember(contactOf(FOLLOWER, { email: 'sara@example.org' }));
    await live(LIFE);
    const kinds = environment.teams.mails.map(({ kind }) => kind);
    assert.ok(kinds.includes('follower_closed') && kinds.every((kind) => /follow/.test(kind)));
    hides();
  });

  it('is the same when the case is cancelled, and when it is taken back', async () => {
    for (const last of [
      [MARTA, { name: 'cancel', reason: 'SIGUE-IGUAL' }],
      [MARTA, { name: 'withdraw_major' }],
    ] as const) {
      environment = await TestEnvironment.create();
      program = environment.program();
      await live([...LIFE.slice(0, 4), last]);
      const kind = last[1].name === 'cancel' ? 'follower_closed' : 'follower_withdrawn';
      assert.deepEqual(environment.teams.kindsTo(FOLLOWER.id), ['follow_card', kind]);
      hides();
    }
  });

  it('is the same where they look for it: in their list, by its id and by its number', async () => {
    for (const count of [4, 10, LIFE.length]) {
      environment = await TestEnvironment.create();
      program = environment.program();
      await live(LIFE.slice(0, count));
      const [listed] = await myCases(program.cases, SARA);
      const shown: readonly (Case | undefined)[] = [
        listed,
        await visibleCase(program.cases, SARA, 'case-1'),
        await caseByReference(program.turns, SARA, { sequence: 1 }),
      ];
      for (const kase of shown) {
        assert.ok(kase?.request.startsWith(TITLE));
        told.push(JSON.stringify(kase));
      }
      hides();
    }
  });
});

describe('a person who is meant by a name', () => {
  const find = (name: string) => personByName(program, name);

  beforeEach(async () => {
    await environment.stores.contacts.remember(contactOf(REQUESTER));
    await environment.stores.contacts.remember(contactOf(LUIS.person));
  });

  it('is one who wrote, or one of the staff, whatever accents and capitals', async () => {
    assert.equal((await find('ana GOMEZ'))?.id, REQUESTER.id);
    assert.equal((await find('  Marta  Diaz '))?.id, MARTA.person.id);
    assert.equal((await find('LUIS ROJAS'))?.id, LUIS.person.id);
  });

  it('is nobody when nobody is called so, or when several are', async () => {
    for (const name of ['Ana', 'Gómez Ana', '', ' - ']) assert.equal(await find(name), undefined);
    await environment.stores.contacts.remember(contactOf({ id: 'p-2', name: 'Ana Gomez' }));
    assert.equal(await find('Ana Gómez'), undefined);
    await environment.stores.contacts.remember(contactOf({ id: 'p-3', name: 'marta díaz' }));
    assert.equal(await find('Marta Díaz'), undefined);
  });
});
