import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../src/storage/mongo/connection.ts';
import { isUnreachable } from '../../src/storage/mongo/errors.ts';
import { openMongoStores } from '../../src/storage/mongo/index.ts';
import { openModels } from '../../src/storage/mongo/models.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { type RunningDesk, startDesk } from '../e2e/desk.ts';
import { eventually } from '../e2e/eventually.ts';
import type { CardInHand, Person } from '../e2e/person.ts';
import { opensCase } from '../e2e/steps.ts';
import { dropDatabase, inOwnDatabase } from '../mongo/own-database.ts';
import { DatabaseLine, type LineTrouble } from './database-line.ts';

/** How long the database is away each time; `DATABASE_AWAY_MS` for a longer trial. */
const AWAY_MS = Number(process.env.DATABASE_AWAY_MS ?? 1_000);
/** Teams takes no answer after that. */
const ANSWER_MS = 10_000;
const BACK_WITHIN_MS = 15_000;
const UNAVAILABLE = /no puedo guardar nada/;

/** Some come back while people still wait for their answers, others only after these were given. */
const TROUBLES: readonly (readonly [name: string, trouble: LineTrouble, back: 'soon' | 'late'])[] =
  [
    ['ends its connections', 'closed', 'late'],
    ['resets its connections', 'reset', 'soon'],
    ['answers slowly', { slow: 600 }, 'soon'],
    ['falls silent', 'silent', 'late'],
  ];

describe('The database goes away and comes back', function databaseAway() {
  this.timeout(60_000 + 4 * AWAY_MS);
  const uri = inOwnDatabase(process.env.MONGODB_URI ?? '');
  let direct: Stores;
  let line: DatabaseLine;
  let desk: RunningDesk;
  let requester: Person;
  let number: string;
  let card: CardInHand;
  let said = 0;

  before(async () => {
    direct = await openMongoStores(uri);
    line = await DatabaseLine.open(Number(new URL(uri).port || 27017));
    desk = await startDesk({ env: { MONGODB_URI: onTheLine(new URL(uri).pathname) } });
    requester = desk.person('yolanda');
    number = await opensCase(requester);
    card = await desk.person('andres').channelCard(new RegExp(number));
  });

  after(async () => {
    await desk?.close();
    await line?.close();
    await direct?.close();
    await dropDatabase(uri);
  });

  const onTheLine = (path: string, options = '') =>
    `mongodb://127.0.0.1:${line.port}${path}?directConnection=true${options}`;

  /** What the database has, asked without the line. */
  async function comments(): Promise<readonly string[]> {
    const kase = await direct.cases.findByNumber(number);
    return (kase?.comments ?? []).map(({ text }) => text);
  }

  /** Clicks and gets an answer in time: the card, or that nothing can be saved now. Gives what was acknowledged. */
  async function comment(): Promise<string | undefined> {
    said += 1;
    const text = `Comentario ${said}.`;
    const start = Date.now();
    const outcome = await card.click('Enviar comentario', { Comentario: text });
    const took = Date.now() - start;
    assert.ok(took < ANSWER_MS, `a click was answered after ${took} ms`);
    if (outcome.kind === 'card') return text;
    assert.match(outcome.text, UNAVAILABLE);
    return undefined;
  }

  async function asks(name: 'julian' | 'lucia'): Promise<void> {
    const person = desk.person(name);
    const start = Date.now();
    await person.says('mis casos');
    await person.reads(/no puedo guardar nada|No tiene casos|no tiene casos|Mis casos/i);
    const took = Date.now() - start;
    assert.ok(took < ANSWER_MS, `a message was answered after ${took} ms`);
  }

  /** People go on clicking and writing for as long as the database is away. */
  async function meanwhile(): Promise<readonly string[]> {
    const end = Date.now() + AWAY_MS;
    const acknowledged: (string | undefined)[] = [];
    do {
      const [first, second] = await Promise.all([comment(), comment(), asks('julian')]);
      acknowledged.push(first, second);
      await pause(100);
    } while (Date.now() < end);
    return acknowledged.flatMap((text) => text ?? []);
  }

  for (const [name, trouble, back] of TROUBLES)
    it(`when it ${name}: everybody is answered in time, and nothing acknowledged is lost`, async () => {
      line.break(trouble);
      if (back === 'soon') setTimeout(() => line.mend(), AWAY_MS);
      const acknowledged = [...(await meanwhile())];
      if (back === 'late') assert.deepEqual(acknowledged, []);
      line.mend();
      const first = await eventually('the database to be back', comment, () => '', BACK_WITHIN_MS);
      acknowledged.push(first);
      const stored = await comments();
      for (const text of acknowledged) assert.ok(stored.includes(text), `${text} is lost`);
      assert.equal(new Set(stored).size, stored.length, 'a comment is there twice');
      const told = async () => {
        const screen = (await requester.screen()).join('\n');
        return acknowledged.every((text) => screen.includes(text)) || undefined;
      };
      await eventually('the requester to be told all of it', told, () => '', BACK_WITHIN_MS);
    });

  it('needed no restart: the process that was there at first works on', async () => {
    const other = await opensCase(desk.person('julian'));
    await desk.shows(new RegExp(other));
    assert.match(desk.program.output, /store_unavailable/);
    assert.doesNotMatch(desk.program.output, /turn_failed/);
  });

  it('does not hurry what may take long: indexes are made on a slow line too', async () => {
    const other = inOwnDatabase(uri);
    const connection = await connect(onTheLine(new URL(other).pathname, '&socketTimeoutMS=150'));
    line.break({ slow: 100 });
    try {
      await assert.rejects(connection.collection('cases').findOne({}), isUnreachable);
      const { cases } = await openModels(connection);
      line.mend();
      assert.ok((await cases.collection.indexes()).length > 1);
    } finally {
      line.mend();
      await connection.close();
      await dropDatabase(other);
    }
  });
});
