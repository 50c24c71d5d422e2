import { strict as assert } from 'node:assert';
import { planDeliveries } from '../../src/application/notifications.ts';
import { apply } from '../../src/domain/apply.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import type { CaseEvent } from '../../src/domain/events.ts';
import type { EventType } from '../../src/domain/lifecycle.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { personKnownByName } from '../../src/domain/person-name.ts';
import {
  ACTORS,
  AT_RISK,
  awaitingForm,
  CLEAR_REQUEST,
  caseIn,
  FOLLOWER,
  followed,
  MUCH_LATER,
  moved,
  NEEDS_FORM,
  NEXT_DAY,
  OPENED_AT,
  OTHER_SOLVER,
  opened,
  REGISTRAR,
  REQUESTER,
  readyFor,
  registered,
  remindedCase,
  SAMPLE_COMMANDS,
  SOLVER,
  staff,
  stamp,
  suspendedCase,
  TERM_OVER,
  unansweredCase,
} from '../domain/fixtures.ts';

const MARTA = staff(MEMBER_ROLES, OTHER_SOLVER);
const LUIS = staff(MEMBER_ROLES, SOLVER);
const ANA_OF_THE_DESK = staff(MEMBER_ROLES, REQUESTER);

/** Who is told what of the case's last event; what is edited quietly is `update`. */
function told(kase: Case, leads: readonly Person[] = []): Record<string, readonly string[]> {
  const event = kase.history.at(-1);
  assert.ok(event);
  const result: Record<string, string[]> = {};
  for (const { recipient, kind, lane } of planDeliveries(kase, event, OPENED_AT, leads)) {
    const key = recipient.kind === 'desk' ? 'desk' : recipient.person.id;
    assert.equal(lane, key);
    result[key] = [...(result[key] ?? []), kind];
  }
  return result;
}

const ana = REQUESTER.id;
const luis = SOLVER.id;
const marta = OTHER_SOLVER.id;
const sara = FOLLOWER.id;
const rosa = REGISTRAR.id;
const nubia = 'p-joined';
const resolved = caseIn('resolved');
const started = caseIn('in_progress');
const asked = moved(caseIn('new'), MARTA, { name: 'ask_info', question: '¿Cuál?' });

/** The design's table by hand, by an event that somebody else than the ones told caused. */
const TABLE: Record<EventType, { kase: Case; told: Record<string, readonly string[]> }> = {
  opened: { kase: opened(CLEAR_REQUEST), told: { desk: ['desk_card'], [ana]: ['case_card'] } },
  info_asked: { kase: asked, told: { desk: ['desk_card'], [ana]: ['question', 'update'] } },
  info_provided: {
    kase: moved(asked, MARTA, SAMPLE_COMMANDS.provide_info),
    told: { desk: ['desk_card'], [ana]: ['update'] },
  },
  info_reminded: {
    kase: moved(asked, ACTORS.system, SAMPLE_COMMANDS.remind_info, NEXT_DAY),
    told: { desk: ['desk_card'], [ana]: ['question_reminder', 'update'] },
  },
  unanswered_asked: {
    kase: moved(unansweredCase(asked), ACTORS.system, SAMPLE_COMMANDS.ask_unanswered, MUCH_LATER),
    told: {
      desk: ['desk_card', 'unanswered_notice'],
      [ana]: ['update'],
      [marta]: ['unanswered', 'update'],
    },
  },
  reception_required: {
    kase: moved(caseIn('new'), MARTA, SAMPLE_COMMANDS.require_reception),
    told: { desk: ['desk_card'], [ana]: ['reception_form', 'update'] },
  },
  reception_filled: {
    kase: moved(awaitingForm(), MARTA, SAMPLE_COMMANDS.fill_reception),
    told: { desk: ['desk_card'], [ana]: ['update'] },
  },
  reception_waived: {
    kase: moved(awaitingForm(), MARTA, SAMPLE_COMMANDS.waive_reception),
    told: { desk: ['desk_card'], [ana]: ['update'] },
  },
  classified: {
    kase: moved(caseIn('new'), MARTA, SAMPLE_COMMANDS.classify),
    told: { desk: ['desk_card'], [ana]: ['update'] },
  },
  prioritized: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.prioritize),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  categorized: {
    kase: moved(caseIn('new'), MARTA, SAMPLE_COMMANDS.categorize),
    told: { desk: ['desk_card'], [ana]: ['update'] },
  },
  assigned: {
    kase: moved(caseIn('new'), MARTA, { name: 'assign', assignee: SOLVER }),
    told: {
      desk: ['desk_card'],
      [ana]: ['assigned_notice', 'update'],
      [luis]: ['assignment', 'update'],
    },
  },
  level_at_risk: {
    kase: moved(started, ACTORS.system, SAMPLE_COMMANDS.warn_level, AT_RISK),
    told: { desk: ['desk_card'], [luis]: ['level_risk_notice', 'update'] },
  },
  level_missed: {
    kase: moved(started, ACTORS.system, SAMPLE_COMMANDS.miss_level, MUCH_LATER),
    told: {
      desk: ['desk_card', 'level_missed_notice'],
      [luis]: ['level_missed_notice', 'update'],
    },
  },
  triaged: {
    kase: moved(caseIn('new'), MARTA, { name: 'triage', priority: 'high', assignee: SOLVER }),
    told: {
      desk: ['desk_card'],
      [ana]: ['assigned_notice', 'update'],
      [luis]: ['assignment', 'update'],
    },
  },
  started: {
    kase: started,
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  escalated: {
    kase: moved(started, LUIS, SAMPLE_COMMANDS.escalate),
    told: {
      desk: ['desk_card'],
      [ana]: ['assigned_notice', 'update'],
      [luis]: ['update'],
      [marta]: ['escalation', 'update'],
    },
  },
  held: {
    kase: moved(started, LUIS, {
      name: 'hold',
      reason: 'requester',
      awaited: '¿Cuándo está libre?',
    }),
    told: { desk: ['desk_card'], [ana]: ['hold_question', 'update'], [luis]: ['update'] },
  },
  resumed: {
    kase: moved(readyFor('resume', started), LUIS, SAMPLE_COMMANDS.resume),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  resumed_on_date: {
    kase: moved(
      readyFor('resume', started),
      ACTORS.system,
      SAMPLE_COMMANDS.resume_on_date,
      MUCH_LATER,
    ),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['returned', 'update'] },
  },
  hold_answered: {
    kase: moved(readyFor('answer_hold', started), ACTORS.requester, SAMPLE_COMMANDS.answer_hold),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['hold_answer', 'update'] },
  },
  date_proposed: {
    kase: moved(readyFor('schedule', started), LUIS, SAMPLE_COMMANDS.schedule),
    told: { desk: ['desk_card'], [ana]: ['date_question', 'update'], [luis]: ['update'] },
  },
  other_date_proposed: {
    kase: moved(readyFor('propose_date', started), ACTORS.requester, SAMPLE_COMMANDS.propose_date),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['other_date', 'update'] },
  },
  date_confirmed: {
    kase: moved(readyFor('confirm_date', started), ACTORS.requester, SAMPLE_COMMANDS.confirm_date),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['date_confirmed_notice', 'update'] },
  },
  date_accepted: {
    kase: moved(readyFor('accept_date', started), LUIS, SAMPLE_COMMANDS.accept_date),
    told: { desk: ['desk_card'], [ana]: ['date_accepted_notice', 'update'], [luis]: ['update'] },
  },
  commented: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.comment),
    told: {
      desk: ['desk_card'],
      [ana]: ['comment_notice', 'update'],
      [luis]: ['comment_notice', 'update'],
    },
  },
  noted: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.note),
    told: { desk: ['desk_card'], [luis]: ['note_notice', 'update'] },
  },
  attached: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.attach),
    told: {
      desk: ['desk_card'],
      [ana]: ['attached_notice', 'update'],
      [luis]: ['attached_notice', 'update'],
    },
  },
  files_viewed: {
    kase: moved(moved(started, MARTA, SAMPLE_COMMANDS.attach), MARTA, SAMPLE_COMMANDS.view_files),
    told: {},
  },
  resolved: {
    kase: resolved,
    told: { desk: ['desk_card'], [ana]: ['resolution', 'update'], [luis]: ['update'] },
  },
  reminded: {
    kase: moved(resolved, ACTORS.system, SAMPLE_COMMANDS.remind, NEXT_DAY),
    told: { desk: ['desk_card'], [ana]: ['reminder', 'update'], [luis]: ['update'] },
  },
  disputed: {
    kase: suspendedCase(),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['dispute', 'update'] },
  },
  term_restarted: {
    kase: moved(suspendedCase(), MARTA, SAMPLE_COMMANDS.restart_term),
    told: { desk: ['desk_card'], [ana]: ['restarted_term', 'update'], [luis]: ['update'] },
  },
  decision_asked: {
    kase: moved(suspendedCase(), ACTORS.system, SAMPLE_COMMANDS.ask_decision, MUCH_LATER),
    told: {
      desk: ['desk_card', 'decision_notice'],
      [ana]: ['update'],
      [luis]: ['decision', 'update'],
    },
  },
  accepted: {
    kase: moved(resolved, ACTORS.requester, SAMPLE_COMMANDS.accept),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  reopened: {
    kase: moved(resolved, ACTORS.requester, SAMPLE_COMMANDS.reopen),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['reopening', 'update'] },
  },
  auto_closed: {
    kase: moved(remindedCase(), ACTORS.system, SAMPLE_COMMANDS.auto_close, TERM_OVER),
    told: { desk: ['desk_card'], [ana]: ['closed_notice', 'update'], [luis]: ['update'] },
  },
  cancelled: {
    kase: moved(caseIn('assigned'), MARTA, SAMPLE_COMMANDS.cancel),
    told: {
      desk: ['desk_card'],
      [ana]: ['cancelled_notice', 'update'],
      [luis]: ['cancelled_notice', 'update'],
    },
  },
  major_declared: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.declare_major),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  major_withdrawn: {
    kase: moved(followed(started), MARTA, SAMPLE_COMMANDS.withdraw_major),
    told: {
      desk: ['desk_card'],
      [ana]: ['update'],
      [luis]: ['update'],
      [sara]: ['follower_withdrawn', 'update'],
    },
  },
  linked: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.link),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  link_noted: {
    kase: moved(started, ACTORS.system, SAMPLE_COMMANDS.note_link),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
  merged: {
    kase: moved(started, MARTA, SAMPLE_COMMANDS.merge),
    told: {
      desk: ['desk_card'],
      [ana]: ['merged_notice', 'update'],
      [luis]: ['merged_work_notice', 'update'],
    },
  },
  absorbed: {
    kase: moved(started, ACTORS.system, SAMPLE_COMMANDS.absorb),
    told: {
      desk: ['desk_card'],
      [ana]: ['update'],
      [luis]: ['update'],
      [nubia]: ['update'],
    },
  },
  followed: { kase: followed(started), told: { [sara]: ['follow_card', 'update'] } },
  unfollowed: {
    kase: moved(followed(started), ACTORS.follower, SAMPLE_COMMANDS.unfollow),
    told: { [sara]: ['update'] },
  },
  continued: {
    kase: moved(caseIn('closed'), ACTORS.system, SAMPLE_COMMANDS.note_continuation),
    told: { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] },
  },
};

/** Of what else a follower is told, each time with what is said to them alone. */
const FOLLOWED: Partial<Record<EventType, { kase: Case; says: readonly string[] }>> = {
  assigned: {
    kase: moved(followed(caseIn('new')), MARTA, { name: 'assign', assignee: SOLVER }),
    says: ['follower_assigned', 'update'],
  },
  triaged: {
    kase: moved(followed(caseIn('new')), MARTA, { name: 'triage', assignee: SOLVER }),
    says: ['follower_assigned', 'update'],
  },
  commented: { kase: moved(followed(started), LUIS, SAMPLE_COMMANDS.comment), says: ['update'] },
  attached: { kase: moved(followed(started), LUIS, SAMPLE_COMMANDS.attach), says: ['update'] },
  info_asked: {
    kase: moved(followed(caseIn('new')), MARTA, SAMPLE_COMMANDS.ask_info),
    says: ['update'],
  },
  resolved: {
    kase: moved(followed(started), LUIS, SAMPLE_COMMANDS.resolve),
    says: ['follower_resolved', 'update'],
  },
  reminded: {
    kase: moved(followed(resolved), ACTORS.system, SAMPLE_COMMANDS.remind, NEXT_DAY),
    says: ['update'],
  },
  accepted: {
    kase: moved(followed(resolved), ACTORS.requester, SAMPLE_COMMANDS.accept),
    says: ['follower_closed', 'update'],
  },
  reopened: {
    kase: moved(followed(resolved), ACTORS.requester, SAMPLE_COMMANDS.reopen),
    says: ['update'],
  },
  auto_closed: {
    kase: moved(
      remindedCase(followed(resolved)),
      ACTORS.system,
      SAMPLE_COMMANDS.auto_close,
      TERM_OVER,
    ),
    says: ['follower_closed', 'update'],
  },
  cancelled: {
    kase: moved(followed(caseIn('assigned')), MARTA, SAMPLE_COMMANDS.cancel),
    says: ['follower_closed', 'update'],
  },
  merged: {
    kase: moved(followed(started), MARTA, SAMPLE_COMMANDS.merge),
    says: ['follower_merged', 'update'],
  },
};

describe('who is told what', () => {
  for (const [type, expected] of Object.entries(TABLE))
    it(`of ${type}: ${Object.keys(expected.told).length} recipients, as the table says`, () => {
      assert.equal(expected.kase.history.at(-1)?.type, type);
      assert.deepEqual(told(expected.kase), expected.told);
    });

  for (const [type, { kase, says }] of Object.entries(FOLLOWED))
    it(`of ${type} in a major incident: its follower, by ${says.join(' and ')}`, () => {
      assert.equal(kase.history.at(-1)?.type, type);
      assert.deepEqual(told(kase)[sara], says);
      assert.deepEqual(told(kase)[ana], TABLE[type as EventType].told[ana]);
    });

  it('of an opening that needs the form: its requester gets it beside the card of the case', () => {
    assert.deepEqual(told(opened(NEEDS_FORM))[ana], ['case_card', 'reception_form']);
  });

  it('of a major incident once to a follower who solves it', () => {
    const byLuis = moved(followed(caseIn('new')), LUIS, SAMPLE_COMMANDS.follow);
    const own = moved(byLuis, MARTA, { name: 'assign', assignee: SOLVER });
    assert.deepEqual(told(own)[luis], ['assignment', 'update']);
  });

  for (const [type, expected] of Object.entries(TABLE).filter(([, { told }]) => ana in told))
    it(`of ${type} in a case that was registered for her: both Ana and whoever registered it`, () => {
      const kase = registered(expected.kase);
      const found = told(kase);
      assert.deepEqual(found[ana], expected.told[ana]);
      assert.deepEqual(found[rosa], expected.told[ana]);
    });

  for (const [type, expected] of Object.entries(TABLE).filter(([, { told }]) => ana in told))
    it(`of ${type} in a case for somebody known only by name: whoever registered it, as if it were theirs`, () => {
      const found = told(registered(expected.kase, personKnownByName('Rubén Ochoa')));
      assert.deepEqual(found[rosa], expected.told[ana]);
      assert.deepEqual(
        Object.keys(found).filter((id) => id.startsWith('name:')),
        [],
      );
    });

  const OWN: readonly (readonly [string, Case, string, readonly string[]])[] = [
    ['a comment to its author', moved(started, LUIS, SAMPLE_COMMANDS.comment), luis, ['update']],
    [
      'a comment to the requester who wrote it',
      moved(started, ACTORS.requester, SAMPLE_COMMANDS.comment),
      ana,
      ['update'],
    ],
    [
      'a cancellation to the requester who cancelled',
      moved(caseIn('assigned'), ACTORS.requester, SAMPLE_COMMANDS.cancel),
      ana,
      ['update'],
    ],
    [
      'a question to a requester of the desk who asked it',
      moved(caseIn('new'), ANA_OF_THE_DESK, SAMPLE_COMMANDS.ask_info),
      ana,
      ['update'],
    ],
  ];
  for (const [what, kase, person, kinds] of OWN)
    it(`never says ${what}`, () => {
      assert.deepEqual(told(kase)[person], kinds);
    });

  it('says of a triage that gives the case to nobody no more than that cards changed', () => {
    const kase = moved(caseIn('new'), MARTA, SAMPLE_COMMANDS.triage);
    assert.deepEqual(told(kase), { desk: ['desk_card'], [ana]: ['update'] });
  });

  it('says of a hold for somebody else than the requester no more than that cards changed', () => {
    const kase = moved(started, LUIS, SAMPLE_COMMANDS.hold);
    assert.deepEqual(told(kase), { desk: ['desk_card'], [ana]: ['update'], [luis]: ['update'] });
  });

  it('says a comment of the requester, while the case is on hold for them, as the answer', () => {
    const held = readyFor('answer_hold', started);
    const said = moved(held, ACTORS.requester, SAMPLE_COMMANDS.comment);
    assert.deepEqual(told(said)[luis], ['hold_answer', 'update']);
    assert.deepEqual([said.hold, said.comments.at(-1)?.text], [undefined, 'Voy en camino']);
    const bySolver = moved(held, LUIS, SAMPLE_COMMANDS.comment);
    assert.deepEqual(told(bySolver)[ana], ['comment_notice', 'update']);
    assert.equal(bySolver.hold, held.hold);
  });

  it('says an internal note to the assignee alone, and to nobody who wrote it', () => {
    const noted = moved(registered(followed(started)), MARTA, SAMPLE_COMMANDS.note);
    assert.deepEqual(told(noted), { desk: ['desk_card'], [luis]: ['note_notice', 'update'] });
    const own = moved(registered(followed(started)), LUIS, SAMPLE_COMMANDS.note);
    assert.deepEqual(told(own), { desk: ['desk_card'], [luis]: ['update'] });
  });

  it('says an answer to who asked for it, and to nobody who answered their own question', () => {
    const answered = moved(asked, ACTORS.requester, SAMPLE_COMMANDS.provide_info);
    assert.deepEqual(told(answered)[marta], ['answer_notice']);
    const again = moved(answered, LUIS, SAMPLE_COMMANDS.ask_info);
    const second = moved(again, ACTORS.requester, SAMPLE_COMMANDS.provide_info);
    assert.deepEqual([told(second)[luis], told(second)[marta]], [['answer_notice'], undefined]);
    const own = moved(asked, MARTA, SAMPLE_COMMANDS.provide_info);
    assert.equal(told(own)[marta], undefined);
    const unclear = moved(opened('impresora'), ACTORS.requester, SAMPLE_COMMANDS.provide_info);
    assert.deepEqual(told(unclear), { desk: ['desk_card'], [ana]: ['update'] });
  });

  it('says to the leads that a solution was refused, from the second time on', () => {
    const leads = [OTHER_SOLVER, { id: 'p-lead', name: 'Nora' }];
    const once = moved(resolved, ACTORS.requester, SAMPLE_COMMANDS.reopen);
    assert.deepEqual(told(once, leads), told(once));
    const solved = moved(once, LUIS, SAMPLE_COMMANDS.resolve);
    const twice = moved(solved, ACTORS.requester, SAMPLE_COMMANDS.reopen);
    const notice = ['reopened_again_notice'];
    assert.deepEqual(told(twice, leads), { ...told(twice), [marta]: notice, 'p-lead': notice });
    const thrice = moved(
      moved(twice, LUIS, SAMPLE_COMMANDS.resolve),
      ACTORS.requester,
      SAMPLE_COMMANDS.reopen,
    );
    assert.deepEqual(told(thrice, leads)['p-lead'], notice);
    // What was planned late tells how it was then.
    const first = twice.history.find(({ type }) => type === 'reopened');
    const late = planDeliveries(twice, first as CaseEvent, OPENED_AT, leads);
    assert.ok(late.every(({ kind }) => kind !== 'reopened_again_notice'));
  });

  it('still gives the working card to whoever takes a case for themselves', () => {
    const kase = moved(caseIn('new'), LUIS, { name: 'assign', assignee: SOLVER });
    assert.deepEqual(told(kase)[luis], ['assignment', 'update']);
  });

  it('says a comment once to a requester who is also the assignee', () => {
    const kase = caseIn('new');
    const toAna = { type: 'assigned', data: { assignee: REQUESTER } } as const;
    const own = apply(kase, stamp(toAna, kase.rev + 1, OPENED_AT, SOLVER));
    assert.deepEqual(told(own)[ana], ['assigned_notice', 'assignment', 'update']);
    assert.deepEqual(told(moved(own, LUIS, SAMPLE_COMMANDS.comment))[ana], [
      'comment_notice',
      'update',
    ]);
    assert.deepEqual(told(moved(own, ANA_OF_THE_DESK, SAMPLE_COMMANDS.comment))[ana], ['update']);
  });

  it('takes the buttons from a former assignee', () => {
    const kase = moved(caseIn('assigned'), MARTA, { name: 'assign', assignee: OTHER_SOLVER });
    assert.deepEqual(told(kase)[luis], ['update']);
    assert.deepEqual(told(kase)[marta], ['assignment', 'update']);
  });

  it('tells of an event whoever had the case then, however late it is planned', () => {
    const later = moved(
      moved(started, MARTA, SAMPLE_COMMANDS.comment),
      MARTA,
      SAMPLE_COMMANDS.assign,
    );
    const comment = later.history.at(-2);
    assert.equal(comment?.type, 'commented');
    const lanes = planDeliveries(later, comment as CaseEvent, OPENED_AT)
      .filter(({ kind }) => kind === 'comment_notice')
      .map((delivery) => delivery.lane);
    assert.deepEqual(lanes, [ana, luis]);
  });

  it('names the same deliveries each time it plans, and no two alike', () => {
    const ids = (actor: Actor, at: Date) => {
      const kase = moved(started, actor, SAMPLE_COMMANDS.comment);
      const event = kase.history.at(-1);
      assert.ok(event);
      return planDeliveries(kase, event, at).map(({ id }) => id);
    };
    assert.deepEqual(ids(MARTA, OPENED_AT), ids(MARTA, NEXT_DAY));
    const all = resolved.history.flatMap((event) =>
      planDeliveries(resolved, event, OPENED_AT).map(({ id }) => id),
    );
    assert.equal(new Set(all).size, all.length);
  });
});
