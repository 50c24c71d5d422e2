import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/local/health.ts';
import { type OrganizationMember, organization } from '../../src/local/sample-organization.ts';
import { dropDatabase, inOwnDatabase } from '../mongo/own-database.ts';
import { Card } from './card.ts';
import { ClientStage } from './client-stage.ts';
import { ConnectorStage } from './connector-stage.ts';
import { eventually } from './eventually.ts';
import { Person } from './person.ts';
import { type Program, ProgramProcess } from './program.ts';
import { ProgramHere } from './program-here.ts';
import type { Stage } from './stage.ts';
import { shownCard } from './transcript.ts';

const everybody: readonly OrganizationMember[] = [organization.currentUser, ...organization.users];

/** The people of the tests by their first names. Lucía is the one who types in the local client's page. */
const NAMES = {
  lucia: 0,
  andres: 1,
  maria: 2,
  oscar: 3,
  yolanda: 4,
  julian: 5,
} as const;
export type Name = keyof typeof NAMES;

/** Who works at the desk unless a test says otherwise; the others only ask for things. */
const DESK_TEAM: readonly Name[] = ['andres', 'maria', 'oscar'];

export interface DeskOptions<Kind extends 'client' | 'connector' = 'client' | 'connector'> {
  /** Who plays Teams: the real local client, or our own connector. */
  readonly teams?: Kind;
  readonly team?: readonly Name[];
  /** For the program, besides its port, its folder and the language. */
  readonly env?: NodeJS.ProcessEnv;
  readonly locale?: string;
  /** For tests that kill it. On a MongoDB, and beside the local client, it always has one. */
  readonly ownProcess?: boolean;
  /** Another program than ours, to try this harness. */
  readonly script?: string;
}

export function member(name: Name): OrganizationMember {
  const found = everybody[NAMES[name]];
  if (!found) {
    throw new Error(`Nobody is called ${name}.`);
  }
  return found;
}

/** A desk at work: the program on its own data, people around it, and the line in between. */
export class RunningDesk<S extends Stage = Stage> {
  readonly program: Program;
  readonly stage: S;
  readonly dataDir: string;
  readonly #database: string | undefined;
  readonly #people = new Map<Name, Person>();

  /** `database` is the address of a MongoDB's database to drop in the end. */
  constructor(program: Program, stage: S, dataDir: string, database?: string) {
    this.program = program;
    this.stage = stage;
    this.dataDir = dataDir;
    this.#database = database;
  }

  person(name: Name): Person {
    const known = this.#people.get(name) ?? new Person(member(name), this.stage);
    this.#people.set(name, known);
    return known;
  }

  /** The desk's channel as everybody sees it: the text of each card, oldest first. */
  channel(): readonly string[] {
    return this.stage.transcript.in(organization.team.id).map((message) => {
      const card = shownCard(message, '');
      return card ? new Card(card).text : (message.versions.at(-1)?.text ?? '');
    });
  }

  /** Waits until the desk's channel shows this, on one card. */
  shows(pattern: RegExp): Promise<string> {
    return eventually(
      `the desk's channel to show ${pattern}`,
      () => this.channel().findLast((text) => pattern.test(text)),
      () => `In the channel:\n${this.channel().join('\n---\n')}`,
    );
  }

  async close(): Promise<void> {
    await this.program.end();
    await this.stage.close();
    await rm(this.dataDir, { recursive: true, force: true });
    if (this.#database !== undefined) await dropDatabase(this.#database);
  }
}

/**
 * Starts the program on a free port and a folder of its own, with the bot already in the desk's team:
 * on the built-in store, or in a database of its own in the MongoDB that `E2E_MONGODB_URI` names.
 */
export function startDesk(options?: DeskOptions<'connector'>): Promise<RunningDesk<ConnectorStage>>;
export function startDesk(options: DeskOptions<'client'>): Promise<RunningDesk<ClientStage>>;
export async function startDesk(options: DeskOptions = {}): Promise<RunningDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
  const server = process.env.E2E_MONGODB_URI;
  const database = server ? inOwnDatabase(server) : undefined;
  const store = database === undefined ? {} : { MONGODB_URI: database };
  const env = { DATA_DIR: dataDir, DESK_LANGUAGE: 'es', ...store, ...options.env };
  const program = openProgram(options, await freePort(), env);
  const stage = await openStage(options, program.endpoint, dataDir);
  const desk = new RunningDesk(program, stage, dataDir, database);
  try {
    await program.start();
    await stage.addBotToTeam();
    return desk;
  } catch (error) {
    await desk.close();
    throw error;
  }
}

function openProgram(options: DeskOptions, port: number, env: NodeJS.ProcessEnv): Program {
  const script = options.script ?? process.env.E2E_PROGRAM;
  const apart = options.ownProcess || script || 'MONGODB_URI' in env || options.teams === 'client';
  return apart ? new ProgramProcess(port, env, script) : new ProgramHere(port, env);
}

function openStage(options: DeskOptions, botEndpoint: string, folder: string): Promise<Stage> {
  const staff = (options.team ?? DESK_TEAM).map(member);
  if (options.teams === 'client') {
    return ClientStage.open({ organization, staff, botEndpoint, folder });
  }
  const locale = options.locale ? { locale: options.locale } : {};
  return ConnectorStage.open({ organization, people: everybody, staff, botEndpoint, ...locale });
}
