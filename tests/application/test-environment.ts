import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { KeyedQueue } from '../../src/application/dialog/keyed-queue.ts';
import type { TurnDeps } from '../../src/application/dialog/take-turn.ts';
import { type CommandResult, handleCommand } from '../../src/application/handle-command.ts';
import { openCase } from '../../src/application/open-case.ts';
import type { Clock, Ids, Log } from '../../src/application/ports/runtime.ts';
import type { StaffMember } from '../../src/application/ports/staff.ts';
import {
  drainLane,
  planUnplanned,
  type RelayDeps,
  readyLanes,
} from '../../src/application/relay.ts';
import { SendPace } from '../../src/application/send-pace.ts';
import { wholeShare } from '../../src/application/sender-share.ts';
import { staffWithAbsences } from '../../src/application/staff-absences.ts';
import { staffWithRoles } from '../../src/application/staff-roles.ts';
import { PROCEDURE_TERM } from '../../src/domain/answer-term.ts';
import { BOGOTA, type Calendar } from '../../src/domain/calendar.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import type { OpenInput } from '../../src/domain/commands/open.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { languageFor } from '../../src/messages/language.ts';
import type { CollectionName, Documents } from '../../src/storage/document.ts';
import type { Stores as AllStores, Collection } from '../../src/storage/stores.ts';
import { createClassifier } from '../../src/understanding/classifier.ts';
import { storesInMemory } from '../contract/stores-in-memory.ts';
import {
  CLEAR_REQUEST,
  OPENED_AT,
  OTHER_SOLVER,
  OUTSIDER,
  REQUESTER,
  SOLVER,
} from '../domain/fixtures.ts';
import { Faults, reach } from './faults.ts';
import { TeamsRecorder } from './teams-recorder.ts';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

export const ANA: Actor = { person: REQUESTER, roles: [] };
export const LUIS: Actor = { person: SOLVER, roles: MEMBER_ROLES };
export const MARTA: Actor = { person: OTHER_SOLVER, roles: MEMBER_ROLES };
export const PEDRO: Actor = { person: OUTSIDER, roles: [] };
export const STAFF: readonly StaffMember[] = [LUIS, MARTA].map(({ person, roles }) => ({
  person,
  roles,
  chatId: `29:${person.id}`,
}));
export const DESK_CHANNEL = { teamId: 'team-1', channelId: 'channel-1', conversation: 'channel-1' };

export class FakeClock implements Clock {
  #now: number;
  constructor(now: Date) {
    this.#now = now.getTime();
  }
  now(): Date {
    return new Date(this.#now);
  }
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
  set(instant: Date): void {
    this.#now = instant.getTime();
  }
}

export class LogBook implements Log {
  readonly lines: { level: string; event: string; fields: Record<string, unknown> }[] = [];
  #note(level: string, event: string, fields: Record<string, unknown> = {}): void {
    this.lines.push({ level, event, fields });
  }
  info(event: string, fields?: Record<string, unknown>): void {
    this.#note('info', event, fields);
  }
  warn(event: string, fields?: Record<string, unknown>): void {
    this.#note('warn', event, fields);
  }
  error(event: string, fields?: Record<string, unknown>): void {
    this.#note('error', event, fields);
  }
  has(event: string): boolean {
    return this.lines.some((line) => line.event === event);
  }
}

/** Trained once for all. */
const CLASSIFIER = createClassifier();

let lastId = 0;
export const IDS: Ids = {
  create: () => {
    lastId += 1;
    return `id-${lastId}`;
  },
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
};

/** One program connected to the environment's stores and chat, with its own faults. */
export interface Program extends Stores {
  readonly faults: Faults;
  readonly turns: TurnDeps & Stores;
  readonly relay: RelayDeps;
  readonly log: LogBook;
  /** How often the relay was woken. */
  wakes(): number;
}

type Stores = Omit<AllStores, 'collections' | 'notices' | 'close'>;

/** Stores, chat and clock that outlive any program. */
export class TestEnvironment {
  readonly clock = new FakeClock(OPENED_AT);
  readonly teams = new TeamsRecorder();
  readonly stores: AllStores;
  readonly #calendar: Calendar;

  private constructor(stores: AllStores, calendar: Calendar) {
    this.stores = stores;
    this.#calendar = calendar;
  }

  /** With its staff and, unless said otherwise, its desk's channel. */
  static async create({
    deskChannel = true,
    stores = storesInMemory(),
    calendar = BOGOTA,
  } = {}): Promise<TestEnvironment> {
    const environment = new TestEnvironment(stores, calendar);
    await environment.stores.staff.replaceAll(STAFF);
    if (deskChannel) await environment.stores.deskChannel.set(DESK_CHANNEL);
    return environment;
  }

  program(owner = 'one'): Program {
    const faults = new Faults();
    const stores: Stores = {
      cases: reach('cases', this.stores.cases, faults),
      deliveries: reach('deliveries', this.stores.deliveries, faults),
      contacts: reach('contacts', this.stores.contacts, faults),
      deskChannel: reach('deskChannel', this.stores.deskChannel, faults),
      deskSettings: reach('deskSettings', this.stores.deskSettings, faults),
      dialogs: reach('dialogs', this.stores.dialogs, faults),
      staff: reach('staff', this.stores.staff, faults),
      attachments: reach('attachments', this.stores.attachments, faults),
      links: reach('links', this.stores.links, faults),
      contactRequests: reach('contactRequests', this.stores.contactRequests, faults),
    };
    const { clock } = this;
    const withRoles = staffWithRoles(stores.staff, stores.deskSettings, []);
    const staff = staffWithAbsences(withRoles, { ...stores, clock });
    const log = new LogBook();
    let wakes = 0;
    const turns: TurnDeps & Stores = {
      queue: new KeyedQueue(),
      classifier: CLASSIFIER,
      ...stores,
      staff,
      clock,
      ids: IDS,
      calendar: this.#calendar,
      answerTerm: PROCEDURE_TERM,
      wake: () => {
        wakes += 1;
      },
    };
    const relay: RelayDeps = {
      ...stores,
      staff,
      chat: reach('chat', this.teams.chat, faults),
      mail: reach('mail', this.teams.mail, faults),
      clock,
      ids: IDS,
      calendar: this.#calendar,
      answerTerm: PROCEDURE_TERM,
      log,
      owner,
      pace: new SendPace({ clock, pause: async (ms) => clock.pass(ms), share: wholeShare }),
      languageOf: async (id) =>
        languageFor(id === undefined ? undefined : await stores.contacts.find(id), undefined),
    };
    return { ...stores, faults, turns, relay, log, wakes: () => wakes };
  }

  /** The case as it is stored. */
  async kase(id: string): Promise<Case> {
    const stored = await this.stores.cases.find(id);
    assert.ok(stored, `there is no case ${id}`);
    return stored.kase;
  }

  /** Everything in one collection, behind the program's back. */
  async documents<N extends CollectionName>(name: N): Promise<readonly Documents[N][]> {
    const collection = this.#collection(name);
    const all: readonly unknown[] = await collection.page(undefined, await collection.count());
    return all as readonly Documents[N][];
  }

  /** Writes one document in place of the one that has its id, behind the program's back. */
  async put<N extends CollectionName>(name: N, document: Documents[N]): Promise<void> {
    await this.#collection(name).put([{ ...document }]);
  }

  #collection(name: CollectionName): Collection {
    const collection = this.stores.collections.find((one) => one.name === name);
    assert.ok(collection);
    return collection;
  }
}

export async function open(
  { turns }: Program,
  {
    id = 'case-1',
    by = ANA,
    request = CLEAR_REQUEST,
    ...more
  }: { id?: string; by?: Actor } & Partial<OpenInput> = {},
): Promise<Case> {
  const result = await openCase(turns, {
    actor: by,
    caseId: id,
    command: {
      name: 'open',
      channel: 'chat',
      requester: by.person,
      request,
      reportedKind: 'incident',
      priority: 'medium',
      ...more,
    },
  });
  assert.ok(result.kind === 'opened');
  return result.kase;
}

/** A command that must be carried out; gives the case after it. */
export async function act(
  { turns }: Program,
  actor: Actor,
  command: CaseCommand,
  caseId = 'case-1',
): Promise<Case> {
  const result: CommandResult = await handleCommand(turns, { actor, caseId, command });
  assert.ok(result.kind === 'done', `${command.name}: ${JSON.stringify(result)}`);
  return result.kase;
}

const STEPS: Record<'new' | 'assigned' | 'in_progress' | 'resolved', readonly CaseCommand[]> = {
  new: [
    { name: 'classify', kind: 'incident' },
    { name: 'categorize', category: 'infrastructure' },
  ],
  assigned: [{ name: 'assign', assignee: SOLVER }],
  in_progress: [{ name: 'start' }],
  resolved: [{ name: 'resolve', solution: 'Se cambió el tóner' }],
};

/** Opens a case and takes it to this state, with Luis as its assignee. */
export async function openTo(
  program: Program,
  state: keyof typeof STEPS,
  options: Parameters<typeof open>[1] = {},
): Promise<Case> {
  let kase = await open(program, options);
  for (const [reached, commands] of Object.entries(STEPS)) {
    for (const command of commands) kase = await act(program, LUIS, command, kase.id);
    if (reached === state) break;
  }
  return kase;
}

/** Plans and sends until there is nothing left to do now. */
export async function deliverAll({ relay }: Program): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const { lanes } = await planUnplanned(relay);
    const ready = await readyLanes(relay);
    for (const lane of ready) while (await drainLane(relay, lane));
    if (lanes.length === 0 && ready.length === 0) return;
  }
  assert.fail('the relay never comes to rest');
}

/** Somebody whom the program knows a conversation of. */
export function contactOf(person: Person, more: { email?: string } = {}) {
  return { person: { ...person, ...more }, conversation: `chat-of-${person.id}` };
}
