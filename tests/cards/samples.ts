import type { Draft } from '../../src/application/dialog/dialog.ts';
import { type Act, OFFER_CODES, type Offer } from '../../src/application/dialog/offers.ts';
import type { OpenQuestion } from '../../src/application/meaning/situation.ts';
import type { StaffMember } from '../../src/application/ports/staff.ts';
import { calendarCard } from '../../src/cards/calendar-view.ts';
import type { CardContext, Notice } from '../../src/cards/card-context.ts';
import { catalogueCard, type EntryForm, entryCard } from '../../src/cards/catalogue-views.ts';
import { contactCard, contactListCard, contactMovedCard } from '../../src/cards/contact-views.ts';
import { dateCard } from '../../src/cards/date-view.ts';
import { filesCard } from '../../src/cards/files-view.ts';
import { followerCard } from '../../src/cards/follower-view.ts';
import { handoverCard, offersHandover } from '../../src/cards/handover-view.ts';
import {
  intakeAnsweredCard,
  intakeSummaryCard,
  intakeTextCard,
} from '../../src/cards/intake-views.ts';
import { levelsCard } from '../../src/cards/levels-view.ts';
import { myCasesCard, queueCard, searchCard } from '../../src/cards/list-views.ts';
import {
  dialogDoneCard,
  messageRegisterCard,
  messageRequestCard,
} from '../../src/cards/message-request-view.ts';
import { offerCard } from '../../src/cards/offer-view.ts';
import { confirmMergeCard, openFormCard } from '../../src/cards/open-form-view.ts';
import { digestCard, overviewCard } from '../../src/cards/overview-view.ts';
import { partsCard } from '../../src/cards/parts-view.ts';
import { receptionCard } from '../../src/cards/reception-view.ts';
import { registerCard } from '../../src/cards/register-view.ts';
import type { RenderedCard } from '../../src/cards/render.ts';
import {
  caseCard,
  holdQuestionCard,
  questionCard,
  questionReminderCard,
  resolutionCard,
} from '../../src/cards/requester-views.ts';
import { rolesCard } from '../../src/cards/roles-view.ts';
import { sharedCaseCard } from '../../src/cards/shared-case-view.ts';
import { assignmentCard, deskCard, useChannelCard } from '../../src/cards/staff-views.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import { type Case, type Person, STATES } from '../../src/domain/case.ts';
import type { CommandOf } from '../../src/domain/commands/index.ts';
import { MISSING_DETAILS } from '../../src/domain/completeness.ts';
import {
  addWords,
  type ContactRequest,
  openContactRequest,
  postAgain,
  takeContactRequest,
} from '../../src/domain/contact-request.ts';
import {
  CATALOGUE_LISTS,
  type Catalogue,
  type CatalogueList,
  PROCEDURE_CATALOGUE,
} from '../../src/domain/desk-catalogue.ts';
import type { CaseEvent, CaseEventOf } from '../../src/domain/events.ts';
import type { HandedOver, Handover } from '../../src/domain/handover.ts';
import { type LeadDigest, type OpenCount, overviewOf } from '../../src/domain/overview.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { personKnownByName } from '../../src/domain/person-name.ts';
import { type QueuePage, type QueuePart, WHOLE_QUEUE } from '../../src/domain/queue.ts';
import type { TeamMember, TeamRoles } from '../../src/domain/role-grants.ts';
import { STAFF_ROLES } from '../../src/domain/roles.ts';
import { PROPOSED_LEVELS } from '../../src/domain/service-level.ts';
import type { PartsPage } from '../../src/domain/spare-parts.ts';
import type { Language } from '../../src/messages/language.ts';
import {
  ACTORS,
  awaitingForm,
  CLEAR_REQUEST,
  caseIn,
  FILE,
  FOLLOWER,
  followed,
  MUCH_LATER,
  moved,
  NEXT_DAY,
  OPENED_AT,
  OTHER_CASE,
  OTHER_SOLVER,
  opened,
  REQUESTER,
  registered,
  remindedCase,
  SAMPLE_COMMANDS,
  SOLVER,
  suspendedCase,
  TERM_OVER,
  unansweredCase,
} from '../domain/fixtures.ts';

/** Both policies at once: parts that were replaced, and a provider whose solution was endorsed. */
const RESOLVED_WITH_ALL: CommandOf<'resolve'> = {
  name: 'resolve',
  solution: 'Se cambió el disco y se recuperaron los datos',
  parts: '1 disco SSD de 480 GB',
  environment: true,
  energy: true,
  provider: 'Datos & Redes S.A.S.',
  endorsedBy: ACTORS.professional.person,
};

/** What was replaced in March, as the sample's case says it. */
export function partsPage(own: Partial<PartsPage> = {}): PartsPage {
  const at = OPENED_AT;
  const replacement = {
    caseId: 'case-1',
    number: 'MS-2026-000001',
    state: 'resolved',
    at,
    by: SOLVER,
    parts: '1 disco SSD *nuevo* de 480 GB',
  } as const;
  const month = { year: 2026, month: 3 };
  const here = { month, from: new Date('2026-03-01T05:00:00Z'), page: 0, earlier: 0, more: false };
  return { ...here, total: 1, found: [replacement], ...own };
}

/** Cases and cards that people meet, reached the way they reach them. */

export const member = (person: Person): Actor => ({ person, roles: MEMBER_ROLES });
export const STAFF: readonly StaffMember[] = [SOLVER, OTHER_SOLVER].map((person) => ({
  ...member(person),
  chatId: `29:${person.id}`,
}));
const solver = member(SOLVER);

/** A desk whose lead added to every list, and took a category away that cases still have. */
const CATALOGUE: Catalogue = {
  categories: [
    ...PROCEDURE_CATALOGUE.categories.map((one) =>
      one.id === 'contracts' ? { ...one, removed: true as const } : one,
    ),
    { id: 'c-1', words: { es: 'Gobierno *digital*', en: 'Digital government' } },
  ],
  offices: [
    { id: 'c-2', words: { es: 'Secretaría de Hacienda', en: 'Finance' } },
    { id: 'c-3', words: { es: 'Secretaría de Planeación', en: 'Planning' } },
  ],
  canned: (['solution', 'question'] as const).map((use, n) => ({
    id: `c-${4 + n}`,
    words: { es: `Tóner [${use}]`, en: `Toner [${use}]` },
    use,
    text: { es: 'Se cambió el *tóner*.', en: 'The toner was replaced.' },
  })),
};

const OFF = { worked: [], words: { es: 'Día *libre* [1]', en: 'Day *off* [1]' } };
/** Days off by the law, the operator's file and the lead, and one of them half a day. */
const CALENDAR = {
  calendar: BOGOTA,
  now: OPENED_AT,
  listed: [
    { ...OFF, day: '2026-03-23', source: 'law' },
    { ...OFF, day: '2026-04-01', source: 'file' },
    { ...OFF, day: '2026-05-01', worked: [{ from: 480, to: 720 }], source: 'desk' },
  ] as const,
};

export function context(language: Language, actor?: Actor, notice?: Notice): CardContext {
  const base = { language, staff: STAFF };
  return {
    ...base,
    ...(actor === undefined ? {} : { actor }),
    ...(notice === undefined ? {} : { notice }),
  };
}

const fresh = opened(CLEAR_REQUEST);
const resolved = caseIn('resolved');
const suspended = suspendedCase();
const asksOnHold = moved(caseIn('in_progress'), solver, {
  name: 'hold',
  reason: 'requester',
  awaited: '¿Cuándo está *libre* el equipo?',
});
const dateProposed = moved(
  moved(caseIn('assigned'), solver, { name: 'prioritize', priority: 'low' }),
  solver,
  SAMPLE_COMMANDS.schedule,
);
const otherDate = moved(dateProposed, ACTORS.requester, {
  ...SAMPLE_COMMANDS.propose_date,
  note: 'Mejor el *miércoles*',
});

/** Every shape a case can take on a card, by what it is. */
export const CASES: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(STATES.map((state) => [state, caseIn(state)])),
  fresh,
  unclear: opened('impresora'),
  afterHours: { ...fresh, attendedFrom: NEXT_DAY },
  classified: moved(fresh, solver, { name: 'classify', kind: 'service_request' }),
  formAwaited: awaitingForm(),
  formBegun: moved(awaitingForm(), ACTORS.requester, {
    name: 'fill_reception',
    objective: 'Equipos *nuevos*',
    wantedDate: '2026-05-04',
  }),
  formComplete: moved(awaitingForm(), ACTORS.requester, SAMPLE_COMMANDS.fill_reception),
  formWaived: moved(awaitingForm(), solver, SAMPLE_COMMANDS.waive_reception),
  unclearReminded: moved(opened('impresora'), ACTORS.system, SAMPLE_COMMANDS.remind_info, NEXT_DAY),
  infoReminded: unansweredCase(),
  holdReminded: unansweredCase(asksOnHold),
  holdUnanswered: moved(
    unansweredCase(asksOnHold),
    ACTORS.system,
    SAMPLE_COMMANDS.ask_unanswered,
    MUCH_LATER,
  ),
  unanswered: moved(unansweredCase(), ACTORS.system, SAMPLE_COMMANDS.ask_unanswered, MUCH_LATER),
  answered: moved(caseIn('needs_info'), ACTORS.requester, {
    name: 'provide_info',
    answer: 'La del segundo piso',
  }),
  held: moved(caseIn('in_progress'), solver, SAMPLE_COMMANDS.hold),
  heldForRequester: asksOnHold,
  holdAnswered: moved(asksOnHold, ACTORS.requester, SAMPLE_COMMANDS.answer_hold),
  returned: moved(
    moved(caseIn('assigned'), solver, SAMPLE_COMMANDS.hold),
    ACTORS.system,
    SAMPLE_COMMANDS.resume_on_date,
    MUCH_LATER,
  ),
  dateProposed,
  otherDate,
  dateConfirmed: moved(dateProposed, ACTORS.requester, SAMPLE_COMMANDS.confirm_date),
  dateAccepted: moved(otherDate, solver, SAMPLE_COMMANDS.accept_date),
  commented: moved(caseIn('in_progress'), solver, { name: 'comment', text: 'Voy en camino' }),
  triaged: moved(fresh, solver, {
    name: 'triage',
    kind: 'incident',
    category: 'software',
    assignee: OTHER_SOLVER,
  }),
  noted: moved(caseIn('in_progress'), solver, { name: 'note', note: 'Equipo *en* garantía' }),
  withFiles: moved(caseIn('in_progress'), ACTORS.requester, {
    name: 'attach',
    files: [FILE, { ...FILE, id: 'file-2', name: 'oficio [1] *firmado*.pdf', size: 900 }],
  }),
  escalated: moved(caseIn('in_progress'), solver, {
    name: 'escalate',
    assignee: OTHER_SOLVER,
    reason: 'Falta el repuesto',
  }),
  reopened: moved(resolved, ACTORS.requester, { name: 'reopen', reason: 'Salen rayas negras' }),
  reminded: moved(resolved, ACTORS.system, { name: 'remind' }, NEXT_DAY),
  reminded_late: moved(resolved, ACTORS.system, { name: 'remind' }, MUCH_LATER),
  suspended,
  undecided: moved(suspended, ACTORS.system, { name: 'ask_decision' }, MUCH_LATER),
  answered_dispute: moved(suspended, solver, SAMPLE_COMMANDS.restart_term, NEXT_DAY),
  endorsed: moved(caseIn('in_progress'), member(SOLVER), RESOLVED_WITH_ALL),
  rated: moved(resolved, ACTORS.requester, { name: 'accept', rating: 4 }),
  expired: moved(remindedCase(), ACTORS.system, { name: 'auto_close' }, TERM_OVER),
  cancelled: moved(caseIn('new'), ACTORS.requester, { name: 'cancel', reason: 'Ya funcionó' }),
  continuing: {
    ...fresh,
    office: 'Secretaría de Hacienda [piso 3]',
    follows: { id: 'case-0', number: 'MS-2025-000100' },
  },
  continued: moved(caseIn('closed'), ACTORS.system, SAMPLE_COMMANDS.note_continuation),
  linked: moved(caseIn('in_progress'), solver, SAMPLE_COMMANDS.link),
  absorbed: moved(caseIn('in_progress'), ACTORS.system, {
    ...SAMPLE_COMMANDS.absorb,
    people: [{ ...FOLLOWER, mergedFrom: OTHER_CASE }],
  }),
  merged: moved(followed(caseIn('assigned')), solver, SAMPLE_COMMANDS.merge),
  mailed: { ...fresh, channel: 'mail' },
  letter: {
    ...registered(fresh),
    channel: 'letter',
    filing: { number: '2026_01234', date: '2026-03-02', office: 'Secretaría [de] Hacienda' },
  },
  registered: registered(resolved),
  byName: registered(resolved, personKnownByName('Rubén Ochoa')),
  major: followed(caseIn('in_progress')),
  majorClosed: moved(followed(resolved), ACTORS.requester, { name: 'accept' }),
};

const rows = [
  { kase: caseIn('assigned'), suggested: { person: OTHER_SOLVER, openCases: 1 } },
  { kase: caseIn('in_progress') },
];
const HANDOVER: Handover = { person: SOLVER, own: false, rows, more: 3 };
const HANDED: HandedOver = {
  given: [{ number: 'MS-2026-000012', to: OTHER_SOLVER }],
  kept: [
    'unknown',
    { number: 'MS-2026-000013', rejection: { code: 'not_staff', name: 'Pedro *Páez*' } },
    { number: 'MS-2026-000014', by: lastEvent(caseIn('assigned'), 'assigned') },
  ],
};

/** A sample by its name. */
export function sample(name: string): Case {
  const kase = CASES[name];
  if (kase === undefined) throw new Error(`There is no sample "${name}"`);
  return kase;
}

/** The case's last event of this type. */
export function lastEvent<T extends CaseEvent['type']>(kase: Case, type: T): CaseEventOf<T> {
  const found = kase.history.findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`${kase.state} has no ${type}`);
  return found as CaseEventOf<T>;
}

/** A request as its summary shows it. */
export function draftOf(request: string): Draft {
  return { name: REQUESTER.name, request, kind: 'incident', priority: 'low', rounds: 0 };
}

const ON = { caseId: 'case-1', number: 'MS-2026-000001', about: CLEAR_REQUEST };
const ON_CASE = ['accept', 'reopen', 'why', 'cancel', 'comment', 'answer'] as const;
const ON_OTHERS = ['start', 'solve', 'show', 'again'] as const;
const OTHER_ACTS: readonly Act[] = [
  { do: 'follow', caseId: 'case-2', number: 'MS-2026-000002', title: 'Sin internet en la sede' },
  { do: 'several', requests: ['La impresora no imprime', 'el correo no abre'] },
  ...(['new', 'append', 'later', 'person', 'none'] as const).map((act) => ({ do: act })),
];
const ON_WAITING: readonly Act[] = [
  { do: 'confirm_date', ...ON, day: '2026-03-10' },
  { do: 'propose_date', ...ON, day: '2026-03-11' },
  { do: 'other_date', ...ON },
  { do: 'hold', ...ON },
  { do: 'resume_work', ...ON },
];
/** Each reason for asking, with buttons of every kind. */
const OFFERS: readonly Offer[] = OFFER_CODES.map((code, index) => ({
  id: `offer-${code}`,
  code,
  text: index === 0 ? '' : 'Sigue *igual*',
  key: 'turn-1',
  files: [],
  acts:
    [
      ON_CASE.map((act) => ({ do: act, ...ON })),
      ON_OTHERS.map((act) => ({ do: act, ...ON })),
      OTHER_ACTS,
      ON_WAITING,
    ][index % 4] ?? [],
  ...(code === 'question' && { question: '¿Qué número de serie tiene?' }),
}));

export const STEP = { dialog: 'dialog-1', step: 3 };
const NOTICE: Notice = { tone: 'good', text: 'Listo.' };
const VIEWERS: readonly (Actor | undefined)[] = [undefined, ...Object.values(ACTORS), solver];

type Drawn = readonly { readonly name: string; readonly card: RenderedCard }[];
/** Thousands, which take seconds to draw. */
let drawn: Drawn | undefined;

/** Every card there is: each view, for every case it can show, everybody who may look and both languages. */
export function everyCard(): Drawn {
  drawn ??= (['es', 'en'] as const).flatMap((language) =>
    [...caseCards(language), ...otherCards(language)].map(([name, card]) => ({
      name: `${language} ${name}`,
      card,
    })),
  );
  return drawn;
}

type Named = readonly [name: string, card: RenderedCard];

function caseCards(language: Language): readonly Named[] {
  return Object.entries(CASES).flatMap(([name, kase]) =>
    VIEWERS.flatMap((viewer) => {
      const ctx = context(language, viewer, NOTICE);
      const who = `${name} for ${viewer?.person.name ?? 'all'}`;
      return [
        [`deskCard ${who}`, deskCard(kase, ctx)] as const,
        [`caseCard ${who}`, caseCard(kase, ctx)] as const,
        [`receptionCard ${who}`, receptionCard(kase, ctx)] as const,
        [`followerCard ${who}`, followerCard(kase, ctx)] as const,
        ...kase.history.flatMap((event) => eventCards(kase, event, ctx, who)),
      ];
    }),
  );
}

function eventCards(kase: Case, event: CaseEvent, ctx: CardContext, who: string): readonly Named[] {
  switch (event.type) {
    case 'info_asked':
      return [[`questionCard ${who}`, questionCard(kase, event, ctx)]];
    case 'info_reminded':
      return [[`questionReminderCard ${who}`, questionReminderCard(kase, event, ctx)]];
    case 'unanswered_asked':
      return [[`deskCard after ${event.type} ${who}`, deskCard(kase, ctx, event)]];
    case 'held':
      return [[`holdQuestionCard ${who}`, holdQuestionCard(kase, event, ctx)]];
    case 'date_proposed':
      return [[`dateCard ${who}`, dateCard(kase, event, ctx)]];
    case 'resolved':
    case 'reminded':
    case 'term_restarted':
      return [[`resolutionCard after ${event.type} ${who}`, resolutionCard(kase, event, ctx)]];
    case 'assigned':
    case 'triaged':
    case 'escalated':
    case 'reopened':
    case 'disputed':
    case 'decision_asked':
    case 'hold_answered':
    case 'resumed_on_date':
    case 'other_date_proposed':
      return [[`assignmentCard after ${event.type} ${who}`, assignmentCard(kase, event, ctx)]];
    default:
      return [];
  }
}

/** A request for a person, with more words and put up again; and the same as taken. */
const ASKED = openContactRequest(
  { id: 'request-1', ordinal: 1, person: { ...REQUESTER, email: 'ana@example.org' } },
  { turn: 'turn-1', text: 'Quiero hablar con alguien', at: NEXT_DAY },
  BOGOTA,
);
const ASKED_AGAIN = ['', 'Nadie *responde*', '¿Hay alguien?', 'a', 'b', 'c', 'd'].reduce(
  (request, text, index) => addWords(request, { turn: `more-${index}`, text, at: NEXT_DAY }),
  postAgain(ASKED, NEXT_DAY, BOGOTA),
);
const TAKEN = takeContactRequest(ASKED, SOLVER, NEXT_DAY) as ContactRequest;

/** A team with so many members: whom the operator named, whoever was given roles, and the others. */
export function teamOf(count: number): TeamRoles {
  const members = Array.from({ length: count }, (_, index): TeamMember => {
    const person = { id: `p-${index}`, name: `Persona ${index}` };
    const grant = { personId: person.id, by: SOLVER, at: NEXT_DAY };
    const member = { person, roles: MEMBER_ROLES, namedLead: false };
    if (index % 3 === 0) return { ...member, roles: STAFF_ROLES, namedLead: true };
    return index % 3 === 1 ? member : { ...member, grant: { ...grant, roles: MEMBER_ROLES } };
  });
  return { members, rev: 3 };
}

/** The same cases, each with a number of its own. */
/** A page of the whole queue, with these cases alone. */
export function queuePage(cases: readonly Case[], own: Partial<QueuePage> = {}): QueuePage {
  return { part: WHOLE_QUEUE, cases, size: { total: cases.length, earlier: 0 }, ...own };
}

export function numbered(cases: readonly Case[]): readonly Case[] {
  return cases.map((kase, index) => ({
    ...kase,
    id: `case-${index + 1}`,
    number: `MS-2026-${String(index + 1).padStart(6, '0')}`,
  }));
}

const OWN_STATES = STATES.filter((state) => state !== 'closed');
const AMID = { total: 90, earlier: 10 };
const PARTS: readonly QueuePart[] = [
  { kind: 'unassigned' },
  { kind: 'high' },
  { kind: 'mine', personId: SOLVER.id },
  { kind: 'people', people: [SOLVER, OTHER_SOLVER] },
  { kind: 'today', since: new Date('2026-03-04T05:00:00Z') },
];
const OLDEST = { number: 'MS-2026-000001', openedAt: new Date('2026-03-04T15:00:00Z') };
/** One of a state, then more than a card names people of. */
const OPEN_COUNTS: readonly OpenCount[] = [
  {
    ...{ state: 'new', priority: 'high', count: 1, reopened: 0, waiting: 0 },
    ...{ atRisk: 1, missed: 0, oldest: OLDEST },
  },
  ...Array.from(
    { length: 12 },
    (_, n): OpenCount => ({
      state: 'in_progress',
      priority: 'medium',
      category: 'software',
      assignee: { id: `p-${n}`, name: `Ñusta *${n}*` },
      count: 2 + n,
      reopened: 1,
      waiting: 0,
      atRisk: 0,
      missed: 1,
      oldest: OLDEST,
    }),
  ),
];
const DIGEST: LeadDigest = {
  overview: overviewOf(OPEN_COUNTS),
  solved: { since: NEXT_DAY, count: 4 },
};
const LEVELS = { levels: PROPOSED_LEVELS, rev: 1 };
/** The case with an hour from its opening. */
export const withHour = (kase: Case): Case => ({
  ...kase,
  levelDue: { clock: 'start', warnAt: minutesOn(kase, 45), dueAt: minutesOn(kase, 60) },
});
const minutesOn = ({ openedAt }: Case, minutes: number) =>
  new Date(openedAt.getTime() + minutes * 60_000);
const PLACE = '12 2026-03-04T15:00:00.000Z MS-2026-000001';

/** More than two cards show. */
const many = (list: CatalogueList) =>
  Array.from({ length: 20 }, (_, n) => CATALOGUE[list].map((one) => ({ ...one, id: `c-${n}` })))
    .flat()
    .slice(0, 20);

const entryForm = (list: CatalogueList): EntryForm => ({
  list,
  rev: 1,
  page: 0,
  id: 'c-4',
  ...(list === 'canned' && { use: 'solution' as const }),
  values: { entry_es: 'Tóner', entry_text_es: 'Se cambió el *tóner*.' },
});
const AUTHOR = { id: '7c1d0000-3a52-4e0b-9b6f-000000000009', name: 'Rubén *Ochoa*' };

function otherCards(language: Language): readonly Named[] {
  const ctx = context(language, ACTORS.requester, NOTICE);
  const draft = draftOf(CLEAR_REQUEST);
  const asked = (card: OpenQuestion) => ({ kind: 'ask', card, ...STEP, draft }) as const;
  const follows = { id: 'case-0', number: 'MS-2026-000009' };
  const all = Object.values(CASES);
  const openOnes = [...OWN_STATES, 'suspended', 'heldForRequester', 'dateProposed'].map(sample);
  const atDesk = context(language, solver);
  const listed = { ...atDesk, catalogue: CATALOGUE };
  const withFiles = sample('withFiles');
  const linked = withFiles.attachments.map((file) => ({
    file,
    url: `https://mesa.example.org/adjuntos/${file.id}`,
  }));
  return [
    ['myCasesCard', myCasesCard(numbered(all), ctx)],
    ['myCasesCard of open ones', myCasesCard(numbered(openOnes), ctx)],
    ['myCasesCard with one', myCasesCard([fresh], ctx)],
    ['myCasesCard of staff', myCasesCard([fresh, sample('assigned')], atDesk)],
    ['queueCard', queueCard(queuePage(all, { previous: PLACE, next: PLACE, size: AMID }), atDesk)],
    ['queueCard of a state', queueCard(queuePage([fresh], { state: 'new' }), atDesk)],
    ['queueCard of none', queueCard(queuePage([]), atDesk)],
    ['queueCard of a state that has none', queueCard(queuePage([], { state: 'new' }), atDesk)],
    ...PARTS.flatMap((part): Named[] => [
      [
        `queueCard of ${part.kind}`,
        queueCard(queuePage(all, { part, previous: PLACE, next: PLACE, size: AMID }), atDesk),
      ],
      [`queueCard of ${part.kind}, of none`, queueCard(queuePage([], { part }), atDesk)],
      [
        `queueCard of ${part.kind}, of none in a state`,
        queueCard(queuePage([], { part, state: 'new' }), atDesk),
      ],
    ]),
    ['partsCard', partsCard(partsPage({ page: 1, earlier: 10, total: 23, more: true }), language)],
    ['partsCard of one', partsCard(partsPage(), language)],
    ['overviewCard', overviewCard(overviewOf(OPEN_COUNTS), language)],
    ['overviewCard of one', overviewCard(overviewOf(OPEN_COUNTS.slice(0, 1)), language)],
    ['overviewCard of none', overviewCard(overviewOf([]), language)],
    ['searchCard', searchCard('impresión', { cases: all, more: true }, atDesk)],
    ['contactCard', contactCard({ request: ASKED, cases: [] }, { language })],
    ['contactCard again', contactCard({ request: ASKED_AGAIN, cases: all }, atDesk)],
    ['contactCard taken', contactCard({ request: TAKEN, cases: [fresh] }, { language })],
    [
      'contactCard withdrawn',
      contactCard(
        { request: { ...TAKEN, withdrawn: TAKEN.openedAt }, cases: [fresh] },
        { language },
      ),
    ],
    ['contactMovedCard', contactMovedCard(ASKED, language)],
    [
      'contactListCard',
      contactListCard({ waiting: [{ request: ASKED, cases: all }], more: true }, ctx),
    ],
    ['contactListCard of none', contactListCard({ waiting: [], more: false }, atDesk)],
    ['rolesCard', rolesCard(teamOf(30), { language, page: 1, isLead: true, notice: NOTICE })],
    ['rolesCard of one', rolesCard(teamOf(1), { language, page: 0, isLead: true })],
    ['rolesCard of whoever led', rolesCard(teamOf(2), { language, page: 0, isLead: false })],
    ['confirmMergeCard', confirmMergeCard(fresh, sample('in_progress'), atDesk)],
    ['handoverCard', handoverCard(HANDOVER, ctx)],
    ['handoverCard of nobody else', handoverCard({ ...HANDOVER, own: true, more: 0 }, ctx, HANDED)],
    ['handoverCard at the end', handoverCard({ ...HANDOVER, rows: [] }, ctx, HANDED)],
    [
      'offersHandover',
      offersHandover('Queda ausente', ['Hola'], SOLVER, 'button.handover_list.own', language),
    ],
    ['digestCard', digestCard(DIGEST, language)],
    ['digestCard of no open case', digestCard({ ...DIGEST, overview: overviewOf([]) }, language)],
    ['filesCard', filesCard(withFiles, linked, language)],
    ['useChannelCard', useChannelCard(context(language))],
    ['useChannelCard when done', useChannelCard(ctx)],
    ['intakeTextCard of the request', intakeTextCard(asked('request'), 'request', ctx)],
    [
      'intakeTextCard of what is missing',
      intakeTextCard({ ...asked('clarify'), missing: MISSING_DETAILS }, 'clarify', ctx),
    ],
    ['intakeTextCard of the name', intakeTextCard(asked('name'), 'name', ctx)],
    ['intakeSummaryCard of an office of the list', intakeSummaryCard(STEP, draft, listed)],
    ['intakeSummaryCard', intakeSummaryCard(STEP, draft, ctx)],
    [
      'intakeSummaryCard of what is left open',
      intakeSummaryCard(
        STEP,
        { ...draft, follows, kind: 'desk_decides', priority: 'desk_decides' },
        ctx,
      ),
    ],
    ...OFFERS.map((offer): Named => [`offerCard ${offer.code}`, offerCard(offer, language)]),
    ['openFormCard of a reopening', openFormCard('reopen', sample('resolved'), ctx)],
    ['openFormCard of a hold', openFormCard('hold', sample('in_progress'), atDesk)],
    ['openFormCard of a date', openFormCard('propose_date', sample('dateProposed'), ctx)],
    ['openFormCard of a solution', openFormCard('resolve', sample('in_progress'), atDesk)],
    [
      'openFormCard of a solution with parts',
      openFormCard('resolve_with_parts', sample('in_progress'), atDesk),
    ],
    [
      'registerCard',
      registerCard('form-1', [{ ...REQUESTER, email: 'a@b.example' }, SOLVER], { language }),
    ],
    [
      'registerCard of nobody known',
      registerCard('form-1', [], { language, notice: NOTICE }, { filing_date: '2026-03-02' }),
    ],
    ['registerCard with offices', registerCard('form-1', [], listed)],
    ['deskCard of a removed category', deskCard({ ...fresh, category: 'contracts' }, listed)],
    ['deskCard with prepared solutions', deskCard(sample('in_progress'), listed)],
    [
      'openFormCard with prepared solutions',
      openFormCard('resolve', sample('in_progress'), listed),
    ],
    ...CATALOGUE_LISTS.flatMap((list): Named[] => [
      [
        `catalogueCard of ${list}`,
        catalogueCard(list, { rev: 1, entries: CATALOGUE[list] }, 0, { language, notice: NOTICE }),
      ],
      [
        `catalogueCard of many ${list}`,
        catalogueCard(list, { rev: 1, entries: many(list) }, 1, { language }),
      ],
      [`entryCard of ${list}`, entryCard(entryForm(list), { language, notice: NOTICE })],
      [
        `entryCard of a new one of ${list}`,
        entryCard({ ...entryForm(list), id: undefined, values: {} }, { language }),
      ],
    ]),
    ...[true, false].flatMap((isLead): Named[] => [
      [`levelsCard of a ${isLead ? 'lead' : 'member'}`, levelsCard(LEVELS, { language, isLead })],
      [
        `levelsCard confirmed of a ${isLead ? 'lead' : 'member'}`,
        levelsCard(
          { ...LEVELS, confirmed: { by: SOLVER, at: OPENED_AT } },
          { language, isLead, notice: NOTICE },
        ),
      ],
    ]),
    ...[0, 50, 60, 24 * 60, 3 * 24 * 60].flatMap((minutes): Named[] => {
      const now = minutesOn(fresh, minutes);
      const timed = withHour(fresh);
      return [
        [`deskCard after ${minutes} minutes`, deskCard(timed, { ...listed, now })],
        [`queueCard after ${minutes} minutes`, queueCard(queuePage([timed]), { ...listed, now })],
        [`caseCard after ${minutes} minutes`, caseCard(timed, { ...ctx, promises: true, now })],
      ];
    }),
    ...[true, false].map(
      (isLead): Named => [
        `calendarCard of ${isLead ? 'a lead' : 'the staff'}`,
        calendarCard(CALENDAR, { language, isLead, notice: NOTICE }),
      ],
    ),
    [
      'calendarCard without days off',
      calendarCard({ ...CALENDAR, listed: [] }, { language, isLead: true }),
    ],
    [
      'catalogueCard of nothing',
      catalogueCard('offices', { rev: 0, entries: [] }, 0, { language }),
    ],
    ...[[], [{ ...REQUESTER, email: 'a@b.example' }, SOLVER]].map(
      (people): Named => [
        `messageRegisterCard for ${people.length} known`,
        messageRegisterCard(
          'form-1',
          { author: AUTHOR, people },
          { language },
          { register_person: AUTHOR.id },
        ),
      ],
    ),
    [
      'messageRegisterCard of no message',
      messageRegisterCard('form-1', { people: [] }, { language }, {}),
    ],
    ['messageRequestCard', messageRequestCard('form-1', { language }, { request: CLEAR_REQUEST })],
    ['messageRequestCard again', messageRequestCard('form-1', ctx, {}, true)],
    ['dialogDoneCard', dialogDoneCard('MS-2026-000001', ['Listo.'])],
    ...Object.entries(CASES).map(
      ([name, kase]): Named => [
        `sharedCaseCard ${name}`,
        sharedCaseCard(kase, kase.openedAt, language),
      ],
    ),
    ['intakeAnsweredCard', intakeAnsweredCard('¿Qué tipo de caso es?', 'Incidencia')],
  ];
}
