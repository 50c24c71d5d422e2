import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from '../../src/local/child.ts';
import { answers, freePort, waitUntil } from '../../src/local/health.ts';
import { eventually } from './eventually.ts';

const START = fileURLToPath(new URL('../../src/local/start.ts', import.meta.url));
const START_MS = 60_000;

/** What `npm start` runs, on a port and a folder of its own. */
interface Started {
  readonly start: Child;
  readonly port: number;
  readonly page: string;
}

describe('npm start', function npmStart() {
  this.timeout(START_MS);
  let dataDir: string;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
  });

  after(() => rm(dataDir, { recursive: true, force: true }));

  function launch(env: NodeJS.ProcessEnv): Child {
    const { PATH, HOME } = process.env;
    const whole = { PATH, HOME, DATA_DIR: dataDir, ...env };
    return Child.start({ name: 'npm start', script: START, env: whole, quiet: true });
  }

  it('says in one sentence why it cannot start, and ends everything', async () => {
    const start = launch({ PORT: '70000' });
    const { code } = await start.ended;
    assert.equal(code, 1);
    assert.match(start.output, /PORT must be/);
    assert.match(start.output, /The program ended with code 1, so the local client is stopped too/);
  });

  it('runs the program alone in production, which names what is missing', async () => {
    const start = launch({ NODE_ENV: 'production' });
    const { code } = await start.ended;
    assert.equal(code, 1);
    assert.match(start.output, /MONGODB_URI is missing/);
    assert.doesNotMatch(start.output, /local client/);
  });

  describe('that is up', () => {
    let started: Started;
    let launched: Child | undefined;

    before(async () => {
      started = await startUp();
    });

    after(() => launched?.stop());

    async function startUp(): Promise<Started> {
      const port = await freePort();
      const start = launch({ PORT: String(port) });
      launched = start;
      const page = await eventually(
        'both addresses',
        () => /open (http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ctrl-C/.exec(start.output)?.[1],
        () => start.output,
        START_MS,
      );
      return { start, port, page };
    }

    const probes = ({ port, page }: Started) =>
      [`http://127.0.0.1:${port}/healthz`, `${page}/_debug/ping`] as const;
    /** A busy machine may answer late. */
    const answer = async (of: Started) => {
      for (const url of probes(of)) assert.ok(await waitUntil(() => answers(url), START_MS), url);
    };

    it('is not reachable from other machines', async () => {
      const outside = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4');
      for (const { address } of outside) {
        const { port } = new URL(started.page);
        assert.equal(await answers(`http://${address}:${port}/_debug/ping`), false);
        assert.equal(await answers(`http://${address}:${started.port}/healthz`), false);
      }
    });

    it('says in one sentence that another has the data, and leaves that one alone', async () => {
      const printed = started.start.output;
      const settings = join(dataDir, 'client', '.m365agentsplayground.yml');
      const { mtimeMs } = await stat(settings);
      for (const port of [started.port, await freePort()]) {
        const second = launch({ PORT: String(port) });
        const { code } = await second.ended;
        assert.equal(code, 1);
        assert.equal(
          second.output,
          `Another program is working with the data in ${dataDir}: stop that one first, or set DATA_DIR to another folder.\n`,
        );
      }
      await answer(started);
      assert.equal((await stat(settings)).mtimeMs, mtimeMs);
      assert.ok(started.start.output.startsWith(printed));
      assert.doesNotMatch(started.start.output, /error|warn|ended|stopped/);
    });

    it('prints both addresses once both answer, and ends both when asked', async () => {
      assert.match(
        started.start.output,
        new RegExp(`http://127.0.0.1:${started.port}/api/messages`),
      );
      await answer(started);
      const { code } = await started.start.stop();
      assert.equal(code, 0);
      for (const url of probes(started)) assert.equal(await answers(url), false, url);
    });
  });
});
