import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.ts';
import { answers } from './health.ts';
import type { Organization } from './sample-organization.ts';

const LOOPBACK = fileURLToPath(new URL('./loopback.cjs', import.meta.url));
const PACKAGE = '@microsoft/m365agentsplayground';

/** The local client's program, or undefined where only production dependencies are installed. */
export function findClient(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return join(dirname(manifest), 'cli.js');
  } catch {
    return undefined;
  }
}

export interface ClientOptions {
  readonly cli: string;
  /** Where the client puts its settings and its log. */
  readonly folder: string;
  /** Must be free: the client silently takes another one otherwise. */
  readonly port: number;
  /** Where it delivers what people write. */
  readonly botEndpoint: string;
  /** Where it tells the bot to answer; by default the client itself. */
  readonly serviceUrl?: string;
  readonly organization: Organization;
}

/** Starts the Teams-like client for the given people. Resolves with the running child; ask {@link clientAnswers} when it is up. */
export async function startClient(options: ClientOptions): Promise<Child> {
  await mkdir(options.folder, { recursive: true });
  const settings = { version: '0.1.1', ...options.organization };
  // Every JSON document is a YAML document.
  const file = join(options.folder, '.m365agentsplayground.yml');
  await writeFile(file, JSON.stringify(settings, null, 2));
  const serviceUrl = options.serviceUrl ?? `${clientAddress(options.port)}/_connector`;
  return Child.start({
    name: 'The local client',
    script: options.cli,
    nodeArgs: ['--require', LOOPBACK],
    args: [
      'start',
      ...['--app-endpoint', options.botEndpoint],
      ...['--channel-id', 'msteams'],
      ...['--port', String(options.port)],
      ...['--service-url', serviceUrl],
      '--disable-telemetry',
    ],
    cwd: options.folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    quiet: true,
  });
}

export function clientAddress(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Whether the client on this port is up. */
export function clientAnswers(port: number): Promise<boolean> {
  return answers(`${clientAddress(port)}/_debug/ping`);
}

/** Adds the bot to the team, as somebody in Teams would; until then it does not know that the team exists. */
export async function addBotToTeam(port: number, organization: Organization): Promise<void> {
  const path = `/_debug/conversation/${encodeURIComponent(organization.team.id)}/installation`;
  const answer = await fetch(`${clientAddress(port)}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok)
    throw new Error(`The local client did not add the bot to the team: HTTP ${answer.status}.`);
}
