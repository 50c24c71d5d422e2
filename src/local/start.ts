import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseWhenInUse } from '../storage/sqlite/lock.ts';
import { StoreError } from '../storage/stores.ts';
import { Child } from './child.ts';
import { addBotToTeam, clientAddress, clientAnswers, findClient, startClient } from './client.ts';
import { answers, freePort, waitUntil } from './health.ts';
import { organization } from './sample-organization.ts';

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url));
const BOT_PORT = 3978;
const CLIENT_PORT = 56150;
const UP_WITHIN_MS = 60_000;
const NOT_INSTALLED =
  'The local Teams-like client is not installed (development dependencies are missing): run `npm ci`, or `npm run bot` for the program alone.';

const print = (text: string) => process.stdout.write(`${text}\n`);

function startProgram(env: NodeJS.ProcessEnv): Child {
  return Child.start({ name: 'The program', script: PROGRAM, env });
}

async function askedToStop(): Promise<undefined> {
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
}

/** With credentials, or in production, people come through Teams: the program alone. */
async function runAlone(): Promise<number> {
  const program = startProgram(process.env);
  const stopped = askedToStop().then(() => program.stop());
  const { code } = await Promise.race([program.ended, stopped]);
  return code ?? 1;
}

async function announce(botPort: number, clientPort: number): Promise<void> {
  await addBotToTeam(clientPort, organization);
  print('');
  print(`Mesa de Servicios is ready: open ${clientAddress(clientPort)} in a browser.`);
  print('  Personal Chat           you are a requester: write what you need.');
  print(`  General (${organization.team.name})   you are the desk: every case has its card there.`);
  print(
    'A page that is loaded again shows the desk’s open cases anew; «mis casos» in Personal Chat brings yours back.',
  );
  print(`The bot listens on http://127.0.0.1:${botPort}/api/messages. Ctrl-C ends both.`);
}

/** Why nothing is to be started: most often a first `npm start` is at work, whose ports, folder and page are to be left alone. */
function dataProblem(): string | undefined {
  if (process.env.MONGODB_URI) return undefined;
  try {
    refuseWhenInUse(dataDir());
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
}

const dataDir = () => process.env.DATA_DIR || '.data';

async function runWithClient(cli: string): Promise<number> {
  const problem = dataProblem();
  if (problem !== undefined) {
    print(problem);
    return 1;
  }
  const botPort = Number(process.env.PORT) || BOT_PORT;
  const clientPort = await freePort(CLIENT_PORT);
  const language = process.env.DESK_LANGUAGE || 'es';
  const program = startProgram({ ...process.env, DESK_LANGUAGE: language });
  const client = await startClient({
    cli,
    folder: join(resolve(dataDir()), 'client'),
    port: clientPort,
    botEndpoint: `http://127.0.0.1:${botPort}/api/messages`,
    organization,
  });
  const end = Promise.race([askedToStop(), endOf(program, client), endOf(client, program)]);
  const bothRun = () => program.running && client.running;
  const bothUp = async () =>
    (await answers(`http://127.0.0.1:${botPort}/healthz`)) && (await clientAnswers(clientPort));
  const failure = waitUntil(bothUp, UP_WITHIN_MS, () => !bothRun()).then(async (up) => {
    if (up) await announce(botPort, clientPort);
    return up || !bothRun() ? end : 'Nothing answered within a minute.';
  });
  const sentence = await Promise.race([end, failure]);
  await Promise.all([program.stop(), client.stop()]);
  if (sentence === undefined) return 0;
  print(sentence);
  return 1;
}

/** Resolves when the child ends, with the sentence that says so: the other only works together with it. */
async function endOf(child: Child, other: Child): Promise<string> {
  const { code, signal } = await child.ended;
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  const rest = other.running ? `, so ${other.name.toLowerCase()} is stopped too` : '';
  return `${child.name} ${how}${rest}.`;
}

async function run(): Promise<number> {
  if (process.env.MICROSOFT_APP_ID || process.env.NODE_ENV === 'production') return runAlone();
  const cli = findClient();
  if (cli !== undefined) return runWithClient(cli);
  print(NOT_INSTALLED);
  return 1;
}

process.exitCode = await run();
