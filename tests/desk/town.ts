import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { type CommandResult, handleCommand, openCase } from '../../src/desk/handle-command.ts';
import { OneAtATime } from '../../src/desk/intake/one-at-a-time.ts';
import type { TurnDeps } from '../../src/desk/intake/take-turn.ts';
import { languageFor } from '../../src/desk/language.ts';
import type { Clock, Ids, Log, StaffMember } from '../../src/desk/ports.ts';
import { drainLane, planUnplanned, type RelayDeps, readyLanes } from '../../src/desk/relay.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/policy.ts';
import {
  CLEAR_REQUEST,
  OPENED_AT,
  OTHER_SOLVER,
  OUTSIDER,
  REQUESTER,
  SOLVER,
} from '../domain/fixtures.ts';
import { Faults, reach } from './faults.ts';
import { createStores, type Shelves, type Stores } from './in-memory.ts';
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
export const DESK = { teamId: 'team-1', channelId: 'channel-1', conversation: 'channel-1' };

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

let lastId = 0;
export const IDS: Ids = {
  create: () => {
    lastId += 1;
    return `id-${lastId}`;
  },
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
};

/** One program connected to the town's stores and chat, with its own faults. */
export interface Program extends Stores {
  readonly faults: Faults;
  readonly turns: TurnDeps & Stores;
  readonly relay: RelayDeps;
  readonly log: LogBook;
  /** How often the relay was woken. */
  wakes(): number;
}

/** Stores, chat and clock that outlive any program. */
export class Town {
  readonly clock = new FakeClock(OPENED_AT);
  readonly teams = new TeamsRecorder();
  readonly shelves: Shelves;
  readonly #stores: Stores;

  private constructor() {
    const { stores, shelves } = createStores();
    this.#stores = stores;
    this.shelves = shelves;
  }

  /** With its staff and, unless said otherwise, its desk's channel. */
  static async found({ desk = true } = {}): Promise<Town> {
    const town = new Town();
    await town.#stores.staff.replaceAll(STAFF);
    if (desk) await town.#stores.conversations.setDesk(DESK);
    return town;
  }

  program(owner = 'one'): Program {
    const faults = new Faults();
    const stores: Stores = {
      cases: reach('cases', this.#stores.cases, faults),
      deliveries: reach('deliveries', this.#stores.deliveries, faults),
      cards: reach('cards', this.#stores.cards, faults),
      conversations: reach('conversations', this.#stores.conversations, faults),
      dialogs: reach('dialogs', this.#stores.dialogs, faults),
      staff: reach('staff', this.#stores.staff, faults),
    };
    const { clock } = this;
    const log = new LogBook();
    let wakes = 0;
    const turns: TurnDeps & Stores = {
      queue: new OneAtATime(),
      ...stores,
      clock,
      ids: IDS,
      calendar: BOGOTA,
      wake: () => {
        wakes += 1;
      },
    };
    const relay: RelayDeps = {
      ...stores,
      chat: reach('chat', this.teams.chat, faults),
      mail: reach('mail', this.teams.mail, faults),
      clock,
      log,
      owner,
      languageOf: async (id) =>
        languageFor(
          id === undefined ? undefined : await stores.conversations.contact(id),
          undefined,
        ),
    };
    return { ...stores, faults, turns, relay, log, wakes: () => wakes };
  }

  /** The case as it is stored. */
  kase(id: string): Case {
    const stored = this.shelves.cases.get(id);
    assert.ok(stored, `there is no case ${id}`);
    return structuredClone(stored.kase);
  }
}

export async function open(
  { turns }: Program,
  {
    id = 'case-1',
    by = ANA,
    request = CLEAR_REQUEST,
  }: { id?: string; by?: Actor; request?: string } = {},
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
  options: { id?: string; by?: Actor } = {},
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
    let progress = await planUnplanned(relay);
    for (const lane of await readyLanes(relay)) {
      if (await drainLane(relay, lane)) progress = true;
    }
    if (!progress) return;
  }
  assert.fail('the relay never comes to rest');
}

/** Somebody whom the program knows a conversation of. */
export function contactOf(person: Person, more: { email?: string } = {}) {
  return { person: { ...person, ...more }, conversation: `chat-of-${person.id}` };
}
