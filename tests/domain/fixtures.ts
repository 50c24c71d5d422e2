import { strict as assert } from 'node:assert';
import { PROCEDURE_TERM } from '../../src/domain/answer-term.ts';
import { apply, applyOpened, replay } from '../../src/domain/apply.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { AttachedFile, Case, Person, State } from '../../src/domain/case.ts';
import { CATEGORIES } from '../../src/domain/catalogue.ts';
import type { DecisionContext, OtherCase } from '../../src/domain/commands/definition.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { decide, decideOpen, type EventDraft } from '../../src/domain/decide.ts';
import type { CaseEvent } from '../../src/domain/events.ts';
import type { CommandName, Role } from '../../src/domain/lifecycle.ts';
import { type Actor, MEMBER_ROLES, type StaffRole, SYSTEM } from '../../src/domain/permissions.ts';
import type { Reception } from '../../src/domain/reception.ts';
import { PROPOSED_LEVELS, type ServiceLevels } from '../../src/domain/service-level.ts';

export const REQUESTER: Person = { id: 'p-requester', name: 'Ana Gómez' };
export const SOLVER: Person = { id: 'p-solver', name: 'Luis Rojas' };
export const OTHER_SOLVER: Person = { id: 'p-other', name: 'Marta Díaz' };
export const REGISTRAR: Person = { id: 'p-registrar', name: 'Rosa Peña' };
export const FOLLOWER: Person = { id: 'p-follower', name: 'Sara León' };
export const OUTSIDER: Person = { id: 'p-outsider', name: 'Pedro Ruiz' };
const STAFF_IDS = [SOLVER.id, OTHER_SOLVER.id, 'p-desk', 'p-categorizer', 'p-professional'];

/** Wednesday, 10:00 in Bogotá. */
export const OPENED_AT = new Date('2026-03-04T15:00:00Z');
/** Long after every term of a case that was resolved on the day it was opened. */
export const MUCH_LATER = new Date('2026-04-01T15:00:00Z');

/** Other cases that there are: an open one, a closed one, and one that was merged into the first. */
export const OTHER_CASE = { id: 'case-2', number: 'MS-2026-000002' };
export const CLOSED_CASE = { id: 'case-4', number: 'MS-2026-000004' };
export const MERGED_CASE = { id: 'case-5', number: 'MS-2026-000005' };
const OTHER_CASES: readonly OtherCase[] = [
  { ...OTHER_CASE, state: 'in_progress' },
  { ...CLOSED_CASE, state: 'closed' },
  { ...MERGED_CASE, state: 'closed', mergedInto: OTHER_CASE },
];

/** Starting and solving a Media are at risk at the same time. */
const LEVELS: ServiceLevels = { ...PROPOSED_LEVELS, medium: { start: 240, resolve: 300 } };

/** What `decide` is told of the world at an instant. */
export function worldAt(now: Date): DecisionContext {
  const isStaff = (id: string) => STAFF_IDS.includes(id);
  return {
    now,
    calendar: BOGOTA,
    levels: LEVELS,
    answerTerm: PROCEDURE_TERM,
    isStaff,
    isCategory: (id) => CATEGORIES.some((own) => own === id),
    isProfessional: (id) => id === 'p-professional',
    otherCase: (id) => OTHER_CASES.find((other) => other.id === id),
  };
}

/** Somebody of the staff with exactly these roles. */
export function staff(roles: readonly StaffRole[], person: Person = OTHER_SOLVER): Actor {
  return { person, roles };
}

/** An actor of each role and of no other; the assignee also has to be staff, so they are the lead too. */
export const ACTORS: Readonly<Record<Role, Actor>> = {
  requester: { person: REQUESTER, roles: [] },
  desk: staff(['desk'], { id: 'p-desk', name: 'Mesa' }),
  categorizer: staff(['categorizer'], { id: 'p-categorizer', name: 'Categorías' }),
  professional: staff(['professional'], { id: 'p-professional', name: 'Profesional' }),
  assignee: staff(['lead'], SOLVER),
  lead: staff(['lead'], { id: 'p-lead', name: 'Líder' }),
  system: { person: SYSTEM, roles: [] },
  registrar: { person: REGISTRAR, roles: [] },
  affected: { person: { id: 'p-affected', name: 'Iván Mora' }, roles: [] },
  follower: { person: FOLLOWER, roles: [] },
};
const MEMBER = staff(MEMBER_ROLES, SOLVER);

/** The event as a write records it. */
export function stamp(decided: EventDraft, rev: number, at: Date, by: Person): CaseEvent {
  return { ...decided, rev, at, by } as CaseEvent;
}

/** A case opened with this request. */
export function opened(request: string, at = OPENED_AT): Case {
  const decision = decideOpen(
    {
      name: 'open',
      channel: 'chat',
      requester: REQUESTER,
      request,
      reportedKind: 'incident',
      priority: 'medium',
    },
    'MS-2026-000001',
    '2026-06-01',
  );
  assert.ok(decision.ok);
  const [decided] = decision.events;
  assert.ok(decided?.type === 'opened');
  return applyOpened('case-1', { ...decided, rev: 1, at, by: REQUESTER });
}

/** The case after a command that must be accepted. */
export function moved(kase: Case, actor: Actor, command: CaseCommand, at = OPENED_AT): Case {
  const decision = decide(kase, command, actor, worldAt(at));
  assert.ok(decision.ok, `${command.name}: ${JSON.stringify(decision)}`);
  return decision.events.reduce(
    (current, decided) => apply(current, stamp(decided, current.rev + 1, at, actor.person)),
    kase,
  );
}

export const CLEAR_REQUEST = 'La impresora del piso 3 no imprime desde ayer';

/** A case in the state, reached the way people reach it, catalogued and with Luis as its assignee if it has one. */
export function caseIn(state: State): Case {
  const catalogued = moved(
    moved(opened(CLEAR_REQUEST), MEMBER, { name: 'classify', kind: 'incident' }),
    MEMBER,
    { name: 'categorize', category: 'infrastructure' },
  );
  const asked = () => moved(catalogued, MEMBER, { name: 'ask_info', question: '¿Cuál equipo?' });
  const assigned = () => moved(catalogued, MEMBER, { name: 'assign', assignee: SOLVER });
  const started = () => moved(assigned(), MEMBER, { name: 'start' });
  const resolved = () => moved(started(), MEMBER, { name: 'resolve', solution: 'Tóner nuevo' });
  const build: Record<State, () => Case> = {
    new: () => catalogued,
    needs_info: asked,
    assigned,
    in_progress: started,
    resolved,
    closed: () => moved(resolved(), ACTORS.requester, { name: 'accept' }),
  };
  return build[state]();
}

/** The resolved case after the requester said something that is neither a yes nor a no. */
export function suspendedCase(): Case {
  return moved(caseIn('resolved'), ACTORS.requester, SAMPLE_COMMANDS.dispute);
}

/** Tuesday, ahead of the opening. */
export const AHEAD = '2026-03-10';
const AHEAD_AT = new Date(`${AHEAD}T13:00:00Z`);

/** What the assignee waits for of the requester. */
export const HOLD_FOR_REQUESTER = {
  name: 'hold',
  reason: 'requester',
  awaited: '¿Cuándo está libre?',
} as const;

/** The case with what a command about waiting needs there to be; the same for any other command. */
export function readyFor(name: CommandName, kase: Case): Case {
  const since = OPENED_AT;
  const dated = (side: 'desk' | 'requester'): Case => ({
    ...kase,
    priority: 'low',
    proposedDate: { date: AHEAD_AT, side, by: side === 'desk' ? SOLVER : REQUESTER, at: since },
  });
  switch (name) {
    case 'resume':
    case 'resume_on_date':
      return { ...kase, hold: { reason: 'supplier', since, text: 'El fusor', until: AHEAD_AT } };
    case 'answer_hold':
      return { ...kase, hold: { reason: 'requester', since, text: '¿Cuándo está libre?' } };
    case 'remind_info':
    case 'ask_unanswered': {
      const isInWork = kase.state === 'assigned' || kase.state === 'in_progress';
      const waits = isInWork ? moved(kase, ACTORS.assignee, HOLD_FOR_REQUESTER) : kase;
      return name === 'remind_info' ? waits : unansweredCase(waits);
    }
    case 'schedule':
      return { ...kase, priority: 'low' };
    case 'confirm_date':
    case 'propose_date':
      return dated('desk');
    case 'accept_date':
      return dated('requester');
    default:
      return kase;
  }
}

export const FILE: AttachedFile = {
  id: 'file-1',
  name: 'captura.png',
  type: 'image/png',
  size: 2_400_000,
};

/** A request that must come in the requirement-reception form (policy 3). */
export const NEEDS_FORM = 'Necesito un concepto técnico para comprar portátiles';
export const FORM: Reception = {
  office: 'Secretaría de Hacienda',
  objective: 'Renovar los equipos de la ventanilla',
  situation: 'Hay 8 equipos de 2012 que se apagan',
  result: 'Las especificaciones para el estudio previo',
  affected: '8 funcionarios',
  responsible: 'Ana Gómez, profesional',
};

/** The new case of such a request, catalogued, before anything of the form is filled in. */
export function awaitingForm(): Case {
  const kind = moved(opened(NEEDS_FORM), MEMBER, { name: 'classify', kind: 'service_request' });
  return moved(kind, MEMBER, { name: 'categorize', category: 'contracts' });
}

/** A command of each name that meets every need and changes something in the cases of `caseIn`. */
export const SAMPLE_COMMANDS: {
  readonly [N in CaseCommand['name']]: CaseCommand & { readonly name: N };
} = {
  ask_info: { name: 'ask_info', question: '¿Desde cuándo?' },
  provide_info: { name: 'provide_info', answer: 'Desde ayer' },
  remind_info: { name: 'remind_info' },
  ask_unanswered: { name: 'ask_unanswered' },
  require_reception: { name: 'require_reception' },
  fill_reception: { name: 'fill_reception', ...FORM },
  waive_reception: { name: 'waive_reception' },
  set_office: { name: 'set_office', office: 'Secretaría de Salud' },
  classify: { name: 'classify', kind: 'service_request' },
  categorize: { name: 'categorize', category: 'software' },
  prioritize: { name: 'prioritize', priority: 'high' },
  triage: { name: 'triage', kind: 'service_request', priority: 'high' },
  assign: { name: 'assign', assignee: OTHER_SOLVER },
  start: { name: 'start' },
  escalate: { name: 'escalate', assignee: OTHER_SOLVER, reason: 'Requiere redes' },
  warn_level: { name: 'warn_level' },
  miss_level: { name: 'miss_level' },
  hold: { name: 'hold', reason: 'supplier', awaited: 'El fusor', day: AHEAD },
  resume: { name: 'resume' },
  resume_on_date: { name: 'resume_on_date' },
  answer_hold: { name: 'answer_hold', answer: 'El jueves' },
  schedule: { name: 'schedule', day: AHEAD, note: 'A las 9' },
  propose_date: { name: 'propose_date', day: '2026-03-11' },
  confirm_date: { name: 'confirm_date' },
  accept_date: { name: 'accept_date' },
  comment: { name: 'comment', text: 'Voy en camino' },
  note: { name: 'note', note: 'Ojo: el equipo está en garantía' },
  attach: { name: 'attach', files: [FILE] },
  view_files: { name: 'view_files' },
  resolve: { name: 'resolve', solution: 'Se cambió el tóner' },
  remind: { name: 'remind' },
  accept: { name: 'accept', rating: 5 },
  reopen: { name: 'reopen', reason: 'Sigue igual' },
  dispute: { name: 'dispute', text: 'Imprime, pero sale borrosa' },
  restart_term: { name: 'restart_term', answer: 'Cambie al papel nuevo' },
  ask_decision: { name: 'ask_decision' },
  auto_close: { name: 'auto_close' },
  cancel: { name: 'cancel', reason: 'Ya no hace falta' },
  link: { name: 'link', other: OTHER_CASE },
  note_link: { name: 'note_link', other: OTHER_CASE },
  merge: { name: 'merge', other: OTHER_CASE, confirmed: true },
  absorb: {
    name: 'absorb',
    other: OTHER_CASE,
    people: [{ id: 'p-joined', name: 'Nubia Paz', mergedFrom: OTHER_CASE }],
  },
  declare_major: { name: 'declare_major', title: 'Sin impresoras en Hacienda' },
  withdraw_major: { name: 'withdraw_major' },
  follow: { name: 'follow' },
  unfollow: { name: 'unfollow' },
  note_continuation: {
    name: 'note_continuation',
    next: { id: 'case-2', number: 'MS-2026-000002' },
  },
};

/** The day after the opening: a reminder is due, the closing is not. */
export const NEXT_DAY = new Date(OPENED_AT.getTime() + 24 * 60 * 60 * 1000);

/** Ten to four on the day of the opening: a Media is at risk, to be started as well as to be solved. */
export const AT_RISK = new Date('2026-03-04T20:50:00Z');

/** When the term of a case that was resolved on the day it was opened is over. */
export const TERM_OVER = new Date('2026-03-09T15:00:00Z');

/** The resolved case after its reminders: it closes when its term is over. */
export function remindedCase(kase = caseIn('resolved')): Case {
  const once = moved(kase, ACTORS.system, SAMPLE_COMMANDS.remind, NEXT_DAY);
  return moved(once, ACTORS.system, SAMPLE_COMMANDS.remind, once.remindAt);
}

/** The case that waits for its requester's answer, after both reminders. */
export function unansweredCase(kase = caseIn('needs_info')): Case {
  const once = moved(kase, ACTORS.system, SAMPLE_COMMANDS.remind_info, NEXT_DAY);
  const later = new Date('2026-03-06T15:00:00Z');
  return moved(once, ACTORS.system, SAMPLE_COMMANDS.remind_info, later);
}

/** When the command of `SAMPLE_COMMANDS` is due, for those that wait for their time. */
export function timeOf(name: CommandName): Date {
  if (name === 'auto_close') return TERM_OVER;
  const late: readonly CommandName[] = [
    'ask_decision',
    'ask_unanswered',
    'miss_level',
    'resume_on_date',
  ];
  if (late.includes(name)) return MUCH_LATER;
  if (name === 'warn_level') return AT_RISK;
  return name === 'remind' || name === 'remind_info' ? NEXT_DAY : OPENED_AT;
}

/** The case as a major incident that the follower follows. */
export function followed(kase: Case, title = 'Hacienda no puede imprimir'): Case {
  const declared = moved(kase, MEMBER, { name: 'declare_major', title });
  return moved(declared, ACTORS.follower, { name: 'follow' });
}

/** The case as Rosa registered it for Ana, or for somebody else. */
export function registered(kase: Case, requester: Person = REQUESTER): Case {
  const [first, ...rest] = kase.history;
  assert.ok(first?.type === 'opened');
  const opening = {
    ...first,
    by: REGISTRAR,
    data: { ...first.data, requester, registeredBy: REGISTRAR },
  };
  const again = replay(kase.id, [opening, ...rest]);
  assert.ok(again);
  return again;
}
