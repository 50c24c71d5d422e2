import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.ts';
import { addBotToTeam, clientAddress, clientAnswers, findClient, startClient } from './client.ts';
import { answers, freePort, waitUntil } from './health.ts';
import { Household } from './household.ts';
import { town } from './people.ts';

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url));
const BOT_PORT = 3978;
const CLIENT_PORT = 56150;
const UP_WITHIN_MS = 60_000;
const NOT_INSTALLED =
  'The local Teams-like client is not installed (development dependencies are missing): run `npm ci`, or `npm run bot` for the program alone.';

const say = (text: string) => process.stdout.write(`${text}\n`);

function startProgram(env: NodeJS.ProcessEnv): Child {
  return Child.start({ name: 'The program', script: PROGRAM, env });
}

function askedToStop(): Promise<unknown> {
  return Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
}

/** With credentials, or in production, people come through Teams: the program alone. */
async function runAlone(): Promise<number> {
  const program = startProgram(process.env);
  const stopped = askedToStop().then(() => program.stop());
  const { code } = await Promise.race([program.ended, stopped]);
  return code ?? 1;
}

async function announce(botPort: number, clientPort: number): Promise<void> {
  await addBotToTeam(clientPort, town);
  say('');
  say(`Mesa de Servicios is ready: open ${clientAddress(clientPort)} in a browser.`);
  say('  Personal Chat           you are a requester: write what you need.');
  say(`  General (${town.team.name})   you are the desk: every case has its card there.`);
  say(
    'A page that is loaded again is empty: «mis casos» in Personal Chat brings your cases back, «cola» everybody’s.',
  );
  say(`The bot listens on http://127.0.0.1:${botPort}/api/messages. Ctrl-C ends both.`);
}

async function runWithClient(cli: string): Promise<number> {
  const botPort = Number(process.env.PORT) || BOT_PORT;
  const clientPort = await freePort(CLIENT_PORT);
  const language = process.env.DESK_LANGUAGE || 'es';
  const program = startProgram({ ...process.env, DESK_LANGUAGE: language });
  const client = await startClient({
    cli,
    folder: join(resolve(process.env.DATA_DIR || '.data'), 'client'),
    port: clientPort,
    botEndpoint: `http://127.0.0.1:${botPort}/api/messages`,
    town,
  });
  const household = new Household([program, client]);
  const bothUp = async () =>
    (await answers(`http://127.0.0.1:${botPort}/healthz`)) && (await clientAnswers(clientPort));
  const failure = waitUntil(bothUp, UP_WITHIN_MS, () => household.broken).then(async (up) => {
    if (up) {
      await announce(botPort, clientPort);
    }
    return up || household.broken ? household.loss() : 'Nothing answered within a minute.';
  });
  const sentence = await Promise.race([askedToStop(), household.loss(), failure]);
  await household.stop();
  if (typeof sentence === 'string') {
    say(sentence);
    return 1;
  }
  return 0;
}

async function run(): Promise<number> {
  if (process.env.MICROSOFT_APP_ID || process.env.NODE_ENV === 'production') {
    return runAlone();
  }
  const cli = findClient();
  if (cli === undefined) {
    say(NOT_INSTALLED);
    return 1;
  }
  return runWithClient(cli);
}

process.exitCode = await run();
