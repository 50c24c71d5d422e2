import { parseArgs } from 'node:util';
import { type Upcoming, upcoming } from './application/upcoming.ts';
import { CalendarError } from './calendar/calendar-error.ts';
import { openDeskCalendar } from './calendar/desk-calendar.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { type Language, languageFor } from './messages/language.ts';
import { sayTimesIn, translator } from './messages/translate.ts';
import { openToRead } from './storage/sqlite/index.ts';
import { StoreError, type Stores } from './storage/stores.ts';

const USUAL_LIMIT = 20;

/** Something in the command line that is wrong, with the remedy. */
class UsageError extends Error {}

function limitGiven(): number {
  const options = { limit: { type: 'string', default: String(USUAL_LIMIT) } } as const;
  const { limit } = readArguments(() => parseArgs({ options }).values);
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new UsageError('--limit must be a number from 1 to 10000: npm run due -- --limit 50');
  return count;
}

function readArguments<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${(error as Error).message} Like this: npm run due -- --limit 50`);
  }
}

/** One line a case: when, whether that is past, its number and state, and what will be done. */
function table(rows: readonly Upcoming[], language: Language): string {
  const t = translator(language);
  const lines = rows.map(({ at, isOverdue, kase, name }) => [
    t.date(at, 'year'),
    t.date(at, 'time'),
    isOverdue ? t('due.overdue') : '',
    kase.number,
    t(`state.${kase.state}`),
    t(`action.${name}`),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(0, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

async function openStores({ dataDir, mongodbUri }: Config): Promise<Stores> {
  if (mongodbUri === undefined) return openToRead(dataDir);
  // Its library takes long to load, and the built-in store does without.
  const { openMongoStores } = await import('./storage/mongo/index.ts');
  return openMongoStores(mongodbUri);
}

async function show(): Promise<void> {
  const limit = limitGiven();
  const config = loadConfig({ ...process.env, NODE_ENV: undefined });
  const stores = await openStores(config);
  try {
    const clock = { now: () => new Date() };
    const log = createLog((line) => process.stderr.write(line));
    const { calendar } = await openDeskCalendar(config.calendar, { ...stores, clock, log });
    sayTimesIn(config.calendar.zone);
    const rows = await upcoming({ ...stores, calendar, clock }, limit);
    const language = languageFor(undefined, config.language);
    const t = translator(language);
    const heading = t(rows.length === 0 ? 'due.none' : 'due.heading', {
      now: t.date(clock.now()),
      zone: config.calendar.zone,
    });
    process.stdout.write(`${heading}\n${table(rows, language)}`);
    if (rows.length === limit) process.stdout.write(`${t('due.more', { limit: limit * 5 })}\n`);
  } finally {
    await stores.close();
  }
}

try {
  await show();
} catch (error) {
  const known =
    error instanceof UsageError ||
    error instanceof StoreError ||
    error instanceof ConfigError ||
    error instanceof CalendarError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}
