import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from '../../src/local/child.ts';
import { freePort, waitUntil } from '../../src/local/health.ts';
import { findMongod, startStandalone } from '../mongo/mongod.ts';
import { CLICKED, click } from './turns-cases.ts';
import { type Figures, measure } from './turns-load.ts';

/*
 * What a turn costs, in one run: an echo on the same server and adapter, one read and one durable
 * write by the same driver, and our persisted card action with all that follows it. On SQLite and on
 * a MongoDB (MONGODB_URI, else one started here).
 */
const SERVER = fileURLToPath(new URL('./turns-server.ts', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** Stands for Teams: takes whatever is posted or edited. */
async function connector(): Promise<Server> {
  let posted = 0;
  const server = createServer((incoming, answer) => {
    incoming.resume().once('end', () => {
      posted += 1;
      answer.writeHead(200, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ id: `activity-${posted}` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const agent = new Agent({ keepAlive: true });

function post(port: number, activity: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(activity);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.once('end', () => resolve(JSON.parse(text || '{}')));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

async function server(
  mode: string,
  env: NodeJS.ProcessEnv,
): Promise<{ child: Child; port: number }> {
  const port = await freePort();
  const options = { name: mode, script: SERVER, args: [mode, String(port)], env, quiet: true };
  const child = Child.start(options);
  const ready = () => Promise.resolve(child.output.includes('ready\n'));
  if (!(await waitUntil(ready, READY_WITHIN_MS, () => !child.running)))
    throw new Error(child.output);
  return { child, port };
}

async function ofServer(
  mode: 'echo' | 'program',
  env: NodeJS.ProcessEnv,
  serviceUrl: string,
): Promise<Figures[]> {
  const { child, port } = await server(mode, env);
  const clicksOn = new Map<string, number>();
  let sequence = 0;
  const clicked = async () => {
    const { id: caseId, rev: first } = CLICKED[sequence % CLICKED.length] ?? { id: '', rev: 0 };
    sequence += 1;
    const clicks = clicksOn.get(caseId) ?? 0;
    const shown = { caseId, rev: first + clicks, clicks };
    check(mode, await post(port, click(`click-${sequence}`, shown, serviceUrl)));
    clicksOn.set(caseId, clicks + 1);
  };
  const figures: Figures[] = [];
  for (const concurrency of [1, 10]) figures.push(await measure(concurrency, clicked));
  await child.stop();
  return figures;
}

/** A card that the click changed: nothing else is a persisted action. */
function check(mode: string, answer: unknown): void {
  const { type } = answer as { type?: string };
  if (mode === 'program' && type !== 'application/vnd.microsoft.card.adaptive')
    throw new Error(`the benchmark measures nothing: ${JSON.stringify(answer)}`);
}

async function ofRawStore(env: NodeJS.ProcessEnv): Promise<Figures[]> {
  const child = Child.start({ name: 'raw', script: SERVER, args: ['raw'], env, quiet: true });
  await child.ended;
  const line = child.output.split('\n').find((text) => text.startsWith('['));
  if (line === undefined) throw new Error(child.output);
  return JSON.parse(line) as Figures[];
}

const number = (value: number | undefined, digits = 2) => (value ?? Number.NaN).toFixed(digits);

async function compare(where: string, env: NodeJS.ProcessEnv, serviceUrl: string): Promise<void> {
  const echo = await ofServer('echo', env, serviceUrl);
  const raw = await ofRawStore(env);
  const ours = await ofServer('program', env, serviceUrl);
  const lines = [
    `\nOn ${where}, Node ${process.version}:`,
    '| calls at once | echo: per second, p50, p99 (ms) | raw store | our card action | throughput, ours to both in turn | p50, ours to the sum of theirs |',
    '|---|---|---|---|---|---|',
  ];
  for (const [row, one] of ours.entries()) {
    const [e, r] = [echo[row], raw[row]];
    if (e === undefined || r === undefined) throw new Error('a row is missing');
    const both = 1 / (1 / e.perSecond + 1 / r.perSecond);
    const cell = ({ perSecond, p50, p99 }: Figures) =>
      `${number(perSecond, 0)}, ${number(p50)}, ${number(p99)}`;
    lines.push(
      `| ${one.concurrency} | ${cell(e)} | ${cell(r)} | ${cell(one)} | ${number(one.perSecond / both)} | ${number(one.p50 / (e.p50 + r.p50))} |`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<void> {
  const teams = await connector();
  const serviceUrl = `http://127.0.0.1:${(teams.address() as AddressInfo).port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'turns-'));
  const { MONGODB_URI, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: dataDir, CONNECTOR_URL: serviceUrl, DESK_LANGUAGE: 'es' };
  try {
    await compare('SQLite', env, serviceUrl);
    if (MONGODB_URI === undefined) await findMongod();
    const mongo = MONGODB_URI === undefined ? await startStandalone() : undefined;
    const uri = new URL(MONGODB_URI ?? mongo?.uri ?? '');
    uri.pathname = `/bench-${Date.now()}`;
    await compare('MongoDB', { ...env, MONGODB_URI: uri.href }, serviceUrl);
    await mongo?.stop();
  } finally {
    teams.close();
    agent.destroy();
    await rm(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
