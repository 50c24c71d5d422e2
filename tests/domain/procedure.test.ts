import { strict as assert } from 'node:assert';
import type { AnswerTerm } from '../../src/domain/answer-term.ts';
import type { Case, State } from '../../src/domain/case.ts';
import { MAX_NAME, MAX_OFFICE, MAX_TEXT } from '../../src/domain/catalogue.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Decision, decide, decideOpen } from '../../src/domain/decide.ts';
import type { CommandName } from '../../src/domain/lifecycle.ts';
import { MAX_TITLE } from '../../src/domain/major-incident.ts';
import { type Actor, maySee, rolesFor, SYSTEM } from '../../src/domain/permissions.ts';
import { disputedWords } from '../../src/domain/suspension.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/transition.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  caseIn,
  MUCH_LATER,
  moved,
  NEXT_DAY,
  OPENED_AT,
  OUTSIDER,
  opened,
  REQUESTER,
  readyFor,
  remindedCase,
  SAMPLE_COMMANDS,
  SOLVER,
  staff,
  suspendedCase,
  TERM_OVER,
  timeOf,
  worldAt,
} from './fixtures.ts';

/** Runs one of the fixtures' commands, changed or not, by whoever the table names first. */
function attempt<C extends CaseCommand>(
  kase: Parameters<typeof decide>[0],
  command: C,
  now = timeOf(command.name),
): Decision {
  const role = transition(command.name).who[0];
  assert.ok(role);
  return decide(kase, command, ACTORS[role], worldAt(now));
}

/** A case in that state which has what the command needs. */
function caseFor(name: CommandName, state: State): Case {
  return name === 'restart_term' ? suspendedCase() : readyFor(name, caseIn(state));
}

function refusedWith(decision: Decision, expected: Record<string, unknown>): void {
  assert.deepEqual(decision.ok ? { ok: true } : decision.rejection, expected);
}

describe('procedure: what a command needs besides state and role', () => {
  it('assigns only a case that has been classified and categorized (steps 7-9)', () => {
    const raw = opened(CLEAR_REQUEST);
    refusedWith(attempt(raw, SAMPLE_COMMANDS.assign), { code: 'missing', field: 'kind' });
    const classified = moved(raw, ACTORS.desk, SAMPLE_COMMANDS.classify);
    refusedWith(attempt(classified, SAMPLE_COMMANDS.assign), {
      code: 'missing',
      field: 'category',
    });
    const categorized = moved(classified, ACTORS.categorizer, SAMPLE_COMMANDS.categorize);
    assert.ok(attempt(categorized, SAMPLE_COMMANDS.assign).ok);
  });

  it('assigns and escalates only to the staff (step 9)', () => {
    const refusal = { code: 'not_staff', name: OUTSIDER.name };
    refusedWith(attempt(caseIn('new'), { name: 'assign', assignee: OUTSIDER }), refusal);
    const escalation = { name: 'escalate', assignee: OUTSIDER, reason: 'Redes' } as const;
    refusedWith(attempt(caseIn('assigned'), escalation), refusal);
  });

  it('starts at level 1, raises it by one with each escalation and stops at 3', () => {
    const back = { ...SAMPLE_COMMANDS.escalate, assignee: SOLVER };
    const first = caseIn('assigned');
    const second = moved(first, ACTORS.assignee, SAMPLE_COMMANDS.escalate);
    const third = moved(second, ACTORS.professional, back);
    assert.deepEqual([first.level, second.level, third.level], [1, 2, 3]);
    refusedWith(attempt(third, back), { code: 'last_level', level: 3 });
  });

  it('escalates to another person than who has the case, whoever presses it (step 12)', () => {
    const toThemselves = { ...SAMPLE_COMMANDS.escalate, assignee: SOLVER };
    for (const state of ['assigned', 'in_progress'] as const)
      for (const actor of [ACTORS.assignee, ACTORS.professional])
        refusedWith(decide(caseIn(state), toThemselves, actor, worldAt(OPENED_AT)), {
          code: 'unchanged',
          command: 'escalate',
        });
  });

  it('says that nothing would change instead of recording it', () => {
    const unchanged: readonly CaseCommand[] = [
      { name: 'classify', kind: 'incident' },
      { name: 'categorize', category: 'infrastructure' },
      { name: 'prioritize', priority: 'medium' },
      { name: 'assign', assignee: SOLVER },
    ];
    for (const command of unchanged)
      refusedWith(attempt(caseIn('assigned'), command), {
        code: 'unchanged',
        command: command.name,
      });
  });

  for (const name of COMMAND_NAMES) {
    const { text } = transition(name);
    if (text === undefined || name === 'open') continue;
    it(`refuses ${name} without its ${text}, and with one that is too long`, () => {
      const state = transition(name).from[0];
      assert.ok(state);
      const given = (value: unknown) =>
        attempt(caseFor(name, state), { ...SAMPLE_COMMANDS[name], [text]: value } as CaseCommand);
      for (const nothing of ['', ' \n\t ', undefined, null, 7])
        refusedWith(given(nothing), { code: 'missing', field: text });
      const max = { title: MAX_TITLE, office: MAX_OFFICE }[text as string] ?? MAX_TEXT;
      assert.ok(given('x'.repeat(max)).ok);
      const length = max + 1;
      refusedWith(given('x'.repeat(length)), {
        code: 'too_long',
        field: text,
        max,
        length,
      });
    });
  }
});

describe('procedure: opening (steps 1.3-5)', () => {
  const command = {
    name: 'open',
    channel: 'chat',
    requester: REQUESTER,
    request: CLEAR_REQUEST,
    reportedKind: 'incident',
    priority: 'high',
  } as const;
  const open = (change: Partial<Parameters<typeof decideOpen>[0]>) =>
    decideOpen({ ...command, ...change }, 'MS-2026-000002', '2026-06-01');

  it('opens a clear request as new and an unclear one as needs_info', () => {
    assert.equal(opened(CLEAR_REQUEST).state, 'new');
    const unclear = opened('no sirve');
    assert.equal(unclear.state, 'needs_info');
    assert.deepEqual(unclear.missing, ['what', 'where', 'since']);
  });

  it('needs a name and a request, neither of them endless', () => {
    const named = (name: string) => open({ requester: { ...REQUESTER, name } });
    refusedWith(named('  '), { code: 'missing', field: 'name' });
    refusedWith(open({ request: '\n' }), { code: 'missing', field: 'request' });
    refusedWith(open({ request: '\u200b\u00ad ' }), { code: 'missing', field: 'request' });
    const name = 'n'.repeat(MAX_NAME + 1);
    const refusal = { code: 'too_long', field: 'name', max: MAX_NAME, length: MAX_NAME + 1 };
    refusedWith(named(name), refusal);
    const length = MAX_TEXT + 1;
    refusedWith(open({ request: 'r'.repeat(length) }), {
      code: 'too_long',
      field: 'request',
      max: MAX_TEXT,
      length,
    });
  });

  it('takes the answer into the request of a case that was opened unclear (step 6)', () => {
    const command = { name: 'provide_info', answer: 'El correo, desde ayer' } as const;
    const amended = moved(opened('no sirve'), ACTORS.requester, command);
    assert.equal(amended.state, 'new');
    assert.equal(amended.request, 'no sirve\nEl correo, desde ayer');
    assert.deepEqual(amended.missing, []);
  });

  it('keeps the answer to a question beside its question (step 6)', () => {
    const answered = moved(caseIn('needs_info'), ACTORS.requester, SAMPLE_COMMANDS.provide_info);
    assert.equal(answered.request, CLEAR_REQUEST);
    assert.equal(answered.clarifications[0]?.answer, 'Desde ayer');
  });
});

describe('procedure: resolving, reopening and closing (steps 14-19)', () => {
  it('gives the requester three working days, with a reminder on each day before', () => {
    const resolved = caseIn('resolved');
    assert.equal(resolved.closeAt?.toISOString(), '2026-03-09T15:00:00.000Z');
    assert.equal(resolved.remindAt?.toISOString(), '2026-03-05T15:00:00.000Z');
    const reminded = moved(resolved, ACTORS.system, SAMPLE_COMMANDS.remind, NEXT_DAY);
    assert.equal(reminded.remindAt?.toISOString(), '2026-03-06T15:00:00.000Z');
    const last = moved(reminded, ACTORS.system, SAMPLE_COMMANDS.remind, reminded.remindAt);
    assert.equal(last.remindAt, undefined);
    refusedWith(attempt(last, SAMPLE_COMMANDS.remind, last.closeAt), { code: 'not_due' });
  });

  it('reminds and closes by time no earlier than due, and closes exactly when due', () => {
    const resolved = caseIn('resolved');
    const justBefore = (at: Date | undefined) => new Date((at?.getTime() ?? 0) - 1);
    refusedWith(attempt(resolved, SAMPLE_COMMANDS.remind, OPENED_AT), { code: 'not_due' });
    refusedWith(attempt(resolved, SAMPLE_COMMANDS.auto_close, justBefore(resolved.closeAt)), {
      code: 'not_due',
    });
    const reminded = remindedCase();
    refusedWith(attempt(reminded, SAMPLE_COMMANDS.auto_close, justBefore(reminded.closeAt)), {
      code: 'not_due',
    });
    assert.ok(attempt(reminded, SAMPLE_COMMANDS.auto_close, reminded.closeAt).ok);
  });

  it('counts the days that the desk chose, and ends on a day that is worked', () => {
    const closes = (days: number, counted: AnswerTerm['counted']) => {
      const world = { ...worldAt(OPENED_AT), answerTerm: { days, counted } };
      const decision = decide(
        caseIn('in_progress'),
        SAMPLE_COMMANDS.resolve,
        ACTORS.assignee,
        world,
      );
      assert.ok(decision.ok && decision.events[0]?.type === 'resolved');
      const { closeAt, remindAt } = decision.events[0].data;
      return [closeAt, remindAt].map((at) => at?.toISOString());
    };
    const thursday = '2026-03-05T15:00:00.000Z';
    assert.deepEqual(closes(5, 'working'), ['2026-03-11T15:00:00.000Z', thursday]);
    assert.deepEqual(closes(5, 'calendar'), ['2026-03-09T15:00:00.000Z', thursday]);
    // Saturday 7 March: the term ends with Monday.
    assert.deepEqual(closes(3, 'calendar'), ['2026-03-10T04:59:59.999Z', thursday]);
    assert.deepEqual(closes(2, 'calendar'), ['2026-03-06T15:00:00.000Z', thursday]);
    assert.deepEqual(closes(1, 'working'), [thursday, undefined]);
  });

  it('keeps the refused solution with its refusal, the assignee and the count when it is reopened', () => {
    const reopened = moved(caseIn('resolved'), ACTORS.requester, SAMPLE_COMMANDS.reopen);
    assert.equal(reopened.state, 'in_progress');
    assert.deepEqual(reopened.assignee, SOLVER);
    assert.equal(reopened.reopenings, 1);
    const again = moved(reopened, ACTORS.assignee, SAMPLE_COMMANDS.resolve);
    const closed = moved(again, ACTORS.requester, SAMPLE_COMMANDS.accept);
    assert.deepEqual(
      closed.solutions.map(({ text, outcome, refusal }) => [text, outcome, refusal]),
      [
        ['Tóner nuevo', 'refused', 'Sigue igual'],
        ['Se cambió el tóner', 'accepted', undefined],
      ],
    );
  });

  it('closes as accepted, by silence or as cancelled, and says which', () => {
    const resolved = caseIn('resolved');
    const accepted = moved(resolved, ACTORS.requester, SAMPLE_COMMANDS.accept);
    assert.deepEqual([accepted.closing, accepted.rating], ['accepted', 5]);
    const silent = moved(remindedCase(), ACTORS.system, SAMPLE_COMMANDS.auto_close, TERM_OVER);
    assert.deepEqual([silent.closing, silent.closedAt], ['no_answer', TERM_OVER]);
    assert.equal(silent.solutions[0]?.outcome, 'proposed');
    const cancelled = moved(caseIn('new'), ACTORS.requester, SAMPLE_COMMANDS.cancel);
    assert.equal(cancelled.closing, 'cancelled');
  });

  it('does not take thanks in a comment for an answer', () => {
    const thanks = { name: 'comment', text: 'Gracias' } as const;
    const resolved = caseIn('resolved');
    const commented = moved(resolved, ACTORS.requester, thanks);
    assert.deepEqual(
      [commented.state, commented.closeAt, commented.reopenings],
      ['resolved', resolved.closeAt, 0],
    );
  });
});

describe('procedure: words about a solution that are neither a yes nor a no', () => {
  const SECOND = { name: 'dispute', text: '¿Y los archivos que tenía ahí?' } as const;
  const due = (kase: Case) => new Date(kase.askAt?.getTime() ?? Number.NaN);
  const dates = ({ closeAt, remindAt, suspended, askAt }: Case) => ({
    closeAt,
    remindAt,
    suspended,
    askAt,
  });
  const NONE = { closeAt: undefined, remindAt: undefined, suspended: undefined, askAt: undefined };

  it('stop the closing, are kept, and leave the requester what they could do', () => {
    const kase = suspendedCase();
    assert.deepEqual(dates(kase), {
      ...NONE,
      suspended: { since: OPENED_AT },
      askAt: new Date('2026-03-18T15:00:00.000Z'),
    });
    assert.deepEqual(
      disputedWords(kase).map(({ text, by }) => [text, by]),
      [['Imprime, pero sale borrosa', REQUESTER]],
    );
    assert.equal(kase.state, 'resolved');
    assert.equal(kase.solutions[0]?.outcome, 'proposed');
    for (const name of ['accept', 'reopen'] as const)
      assert.ok(attempt(kase, SAMPLE_COMMANDS[name]).ok, name);
  });

  it('neither close nor remind by time, however long it takes', () => {
    const years = new Date('2030-01-01T15:00:00Z');
    for (const name of ['auto_close', 'remind'] as const)
      refusedWith(attempt(suspendedCase(), SAMPLE_COMMANDS[name], years), { code: 'not_due' });
  });

  it('add themselves to the first ones, and the ten days go on', () => {
    const kase = moved(suspendedCase(), ACTORS.requester, SECOND, NEXT_DAY);
    assert.deepEqual(dates(kase), dates(suspendedCase()));
    assert.deepEqual(
      disputedWords(kase).map(({ text }) => text),
      ['Imprime, pero sale borrosa', SECOND.text],
    );
  });

  it('give three working days anew once they are answered, with reminders', () => {
    const answer = SAMPLE_COMMANDS.restart_term;
    const kase = moved(suspendedCase(), ACTORS.assignee, answer, NEXT_DAY);
    assert.deepEqual(dates(kase), {
      ...NONE,
      closeAt: new Date('2026-03-10T15:00:00.000Z'),
      remindAt: new Date('2026-03-06T15:00:00.000Z'),
    });
    assert.deepEqual(
      kase.comments.map(({ text, by }) => [text, by]),
      [
        ['Imprime, pero sale borrosa', REQUESTER],
        [answer.answer, SOLVER],
      ],
    );
    assert.deepEqual(disputedWords(kase), []);
  });

  it('stop the closing again after an answer, of which only the new ones wait then', () => {
    const answered = moved(suspendedCase(), ACTORS.desk, SAMPLE_COMMANDS.restart_term, NEXT_DAY);
    const later = new Date(NEXT_DAY.getTime() + 1);
    const again = moved(answered, ACTORS.requester, SECOND, later);
    assert.deepEqual(again.suspended, { since: later });
    assert.deepEqual(
      disputedWords(again).map(({ text }) => text),
      [SECOND.text],
    );
  });

  it('have an answer only while they wait for one', () => {
    refusedWith(attempt(caseIn('resolved'), SAMPLE_COMMANDS.restart_term), {
      code: 'not_suspended',
    });
  });

  it('wait no more once the requester accepts or reopens', () => {
    for (const name of ['accept', 'reopen'] as const) {
      const kase = moved(suspendedCase(), ACTORS.requester, SAMPLE_COMMANDS[name]);
      assert.deepEqual(dates(kase), NONE, name);
      refusedWith(attempt(kase, SAMPLE_COMMANDS.ask_decision), {
        code: 'wrong_state',
        command: 'ask_decision',
        state: kase.state,
      });
    }
  });

  it('are asked about every ten working days, and not a moment before', () => {
    const kase = suspendedCase();
    const before = new Date(due(kase).getTime() - 1);
    refusedWith(attempt(kase, SAMPLE_COMMANDS.ask_decision, before), { code: 'not_due' });
    const asked = moved(kase, ACTORS.system, SAMPLE_COMMANDS.ask_decision, due(kase));
    assert.equal(asked.askAt?.toISOString(), '2026-04-01T15:00:00.000Z');
    assert.deepEqual(asked.suspended, kase.suspended);
    refusedWith(attempt(asked, SAMPLE_COMMANDS.ask_decision, due(kase)), { code: 'not_due' });
    refusedWith(attempt(caseIn('resolved'), SAMPLE_COMMANDS.ask_decision, MUCH_LATER), {
      code: 'not_due',
    });
  });
});

describe('procedure: who people are to a case', () => {
  it('takes the assignee role from somebody who left the staff', () => {
    const left: Actor = { person: SOLVER, roles: [] };
    assert.deepEqual(rolesFor(left, caseIn('assigned')), []);
  });

  it('lets nobody but the program be the system', () => {
    const roles = rolesFor(
      { person: { ...OUTSIDER, name: SYSTEM.name }, roles: [] },
      caseIn('new'),
    );
    assert.deepEqual(roles, []);
  });

  it('shows a case to its requester, to the staff and to the program, and to nobody else', () => {
    const kase = caseIn('new');
    assert.ok(maySee(ACTORS.requester, kase));
    assert.ok(maySee(ACTORS.system, kase));
    assert.ok(maySee(staff(['lead']), kase));
    assert.ok(!maySee({ person: OUTSIDER, roles: [] }, kase));
  });
});
