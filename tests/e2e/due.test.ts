import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from '../../src/local/child.ts';
import { openMongoStores } from '../../src/storage/mongo/index.ts';
import { openAlone } from '../../src/storage/sqlite/lock.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { ANA, act, openTo, TestEnvironment } from '../application/test-environment.ts';
import { dropDatabase, inOwnDatabase } from '../mongo/own-database.ts';

const SCRIPT = fileURLToPath(new URL('../../src/due.ts', import.meta.url));
const WITHIN_MS = 60_000;

/** On the database that `MONGODB_URI` names, else on SQLite, whose folder the program has meanwhile. */
describe('npm run due', function due() {
  this.timeout(WITHIN_MS);
  let dataDir: string;
  let uri: string | undefined;
  let stores: Stores;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'due-'));
    uri = process.env.MONGODB_URI && inOwnDatabase(process.env.MONGODB_URI);
    stores = uri ? await openMongoStores(uri) : openAlone(dataDir);
    const environment = await TestEnvironment.create({ stores });
    const program = environment.program();
    // Resolved on Wednesday 4 March 2026 at 10:00, years before the script looks.
    await openTo(program, 'resolved', { id: 'case-1' });
    environment.clock.set(new Date('2089-06-01T15:00:00Z'));
    await openTo(program, 'resolved', { id: 'case-2' });
    await openTo(program, 'resolved', { id: 'case-3' });
    await act(program, ANA, { name: 'dispute', text: 'Sale borrosa' }, 'case-3');
    await openTo(program, 'in_progress', { id: 'case-4' });
  });
  after(async () => {
    await stores?.close();
    if (uri) await dropDatabase(uri);
    await rm(dataDir, { recursive: true, force: true });
  });

  const run = async (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, DATA_DIR: dataDir, ...(uri && { MONGODB_URI: uri }), ...more };
    const child = Child.start({ name: 'due', script: SCRIPT, args, env, quiet: true });
    const { code } = await child.ended;
    return { code, lines: child.output.trim().split('\n') };
  };
  const cells = (line = '') => line.split(/ {2,}/);

  it('shows what comes next and when, at the desk’s time, and what is overdue', async () => {
    const { code, lines } = await run([]);
    assert.equal(code, 0, lines.join('\n'));
    const [heading, ...rows] = lines;
    assert.match(heading ?? '', /^Lo que el programa hará por sí solo\..*America\/Bogota/);
    assert.deepEqual(rows.map(cells), [
      [
        '5 de marzo de 2026',
        '10:00 a.\u00a0m.',
        'ATRASADO',
        'MS-2026-000001',
        'RESUELTO',
        'enviar el recordatorio',
      ],
      [
        '2 de junio de 2089',
        '10:00 a.\u00a0m.',
        'MS-2089-000001',
        'RESUELTO',
        'enviar el recordatorio',
      ],
      [
        '2 de junio de 2089',
        '4:00 p.\u00a0m.',
        'MS-2089-000003',
        'EN CURSO',
        'avisar que un plazo está en riesgo',
      ],
      [
        '15 de junio de 2089',
        '10:00 a.\u00a0m.',
        'MS-2089-000002',
        'RESUELTO',
        'volver a preguntar a la mesa',
      ],
    ]);
  });

  it('shows as many as were asked for, in the desk’s language and zone', async () => {
    const { lines } = await run(['--limit', '1'], {
      DESK_LANGUAGE: 'en',
      DESK_TIME_ZONE: 'Europe/Madrid',
    });
    assert.equal(lines.length, 3);
    const [, row, more] = lines;
    assert.match(row ?? '', /4:00 p\.m\. +OVERDUE +MS-2026-000001 +RESOLVED +send the reminder$/);
    assert.match(more ?? '', /--limit 5$/);
  });

  it('says in one sentence what is wrong with the command line, or where there is nothing', async () => {
    for (const args of [['--limit', '0'], ['--limit', 'all'], ['--first']]) {
      const { code, lines } = await run(args);
      assert.equal(code, 1);
      assert.match(lines.join('|'), /^[^|]*npm run due -- --limit 50$/);
    }
    const { code, lines } = await run([], { DATA_DIR: join(dataDir, 'none'), MONGODB_URI: '' });
    assert.equal(code, 1);
    assert.match(lines.join('|'), /^There are no cases in .*: start the program first/);
  });
});
