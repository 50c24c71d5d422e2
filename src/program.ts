import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBackgroundWork } from './application/background-work.ts';
import { KeyedQueue } from './application/dialog/keyed-queue.ts';
import { openLink } from './application/file-links.ts';
import type { Clock, Ids, Log } from './application/ports/runtime.ts';
import { SendPace } from './application/send-pace.ts';
import { SenderShare, wholeShare } from './application/sender-share.ts';
import { staffWithAbsences } from './application/staff-absences.ts';
import { createStaffRenewal } from './application/staff-renewal.ts';
import { staffWithRoles } from './application/staff-roles.ts';
import { openDeskCalendar } from './calendar/desk-calendar.ts';
import type { Config } from './config.ts';
import { PROCEDURE_TERM } from './domain/answer-term.ts';
import { createHttpServer, listen } from './http/server.ts';
import { createMailFolder } from './mail/folder.ts';
import { createSmtpMail } from './mail/smtp.ts';
import { languageFor } from './messages/language.ts';
import { linkPage } from './messages/link-page.ts';
import { sayTimesIn } from './messages/translate.ts';
import { StoreUnreachableError } from './storage/call-deadline.ts';
import { isHalfMoved } from './storage/move.ts';
import { openAlone } from './storage/sqlite/lock.ts';
import { StoreError, type Stores } from './storage/stores.ts';
import { createAdapter } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { processActivity } from './teams/endpoint.ts';
import { createRoster } from './teams/people/roster.ts';
import { createChat } from './teams/proactive/chat.ts';
import { createProactive } from './teams/proactive/connector.ts';
import { countSends } from './teams/proactive/count-sends.ts';
import { createClassifier } from './understanding/classifier.ts';

/** Why the program cannot start, in one sentence with the remedy. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Program {
  /** Stops taking activities, ends the round under way and closes the store. */
  stop(): Promise<void>;
}

const systemClock: Clock = { now: () => new Date() };

const DIGEST_LENGTH = 32;
const ids: Ids = {
  create: () => randomUUID(),
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH),
};

/** How long the deliveries under way may still take when the program is asked to stop. */
const STOP_WITHIN_MS = 5_000;

/** How often it is looked whether the desk's team is to be read. */
const STAFF_CHECK_MS = 1_000;

/** Another instance's change of the office's days is seen this late at most, and one of the operator's file. */
const DAYS_RENEWAL_MS = 15_000;

/**
 * Wires the program and starts it: the store first, then the relay, and the door last, so that
 * whatever is taken can be kept. Rejects with a `StartError` that says what to do.
 */
export async function startProgram(
  config: Config,
  log: Log,
  clock = systemClock,
): Promise<Program> {
  const { stores, isUnavailable } = await openStores(config);
  for (const notice of stores.notices) log.warn('store_notice', { notice });
  const calendar = await openCalendar(config, stores, clock, log);
  const local = config.credentials === undefined;
  const adapter = createAdapter(config.credentials);
  const proactive = createProactive(adapter, config.credentials?.appId ?? '');
  // The built-in store has one process: its lanes are its own again after a restart.
  const alone = config.mongodbUri === undefined;
  const owner = alone ? 'built-in' : `${hostname()}:${process.pid}`;
  const roster = createRoster(proactive, config.language);
  const staffRenewal = createStaffRenewal({ ...stores, roster, clock, log });
  const { leadIds = [], answerTerm = PROCEDURE_TERM } = config;
  const withRoles = staffWithRoles(stores.staff, stores.deskSettings, leadIds);
  const staff = staffWithAbsences(withRoles, { ...stores, clock });
  const given = { ...stores, staff, leadIds, proactive, roster, clock, ids, log };
  const shared = { ...given, ...calendar, answerTerm, local, owner };
  const share = alone ? undefined : new SenderShare(shared);
  const pace = new SendPace({
    clock,
    pause: (milliseconds) => setTimeout(milliseconds),
    share: share?.now ?? wholeShare,
  });
  adapter.use(countSends(pace));
  const background = startBackgroundWork(
    {
      ...shared,
      chat: createChat({ ...shared, pace }),
      mail: createMail(config),
      pace,
      clientsRefresh: !local,
      ...(share && { share }),
      languageOf: async (personId) =>
        languageFor(personId ? await stores.contacts.find(personId) : undefined, config.language),
    },
    shared,
  );
  const bot = createBot({
    ...shared,
    staffRenewal,
    queue: new KeyedQueue(),
    classifier: createClassifier(),
    wake: background.wake,
    fixedLanguage: config.language,
    publicUrl: config.publicUrl,
    isUnavailable,
  });
  const server = createHttpServer({
    onActivity: (activity) => processActivity(adapter, bot, activity, config.language),
    onDownload: (token) => download(shared, token),
  });
  const renewing = [
    setInterval(staffRenewal.renewIfDue, STAFF_CHECK_MS),
    setInterval(calendar.deskDays.renew, DAYS_RENEWAL_MS),
  ];
  const stop = async () => {
    renewing.forEach(clearInterval);
    server.close();
    // Whatever is cut off here is found again by the next start, like after a power cut.
    await Promise.race([background.stop(), setTimeout(STOP_WITHIN_MS, undefined, { ref: false })]);
    await stores.close();
  };
  try {
    await listen(server, config.port, local ? '127.0.0.1' : undefined);
  } catch (error) {
    await stop();
    throw portProblem(error, config.port) ?? error;
  }
  return { stop };
}

async function download(deps: Parameters<typeof openLink>[0] & { log: Log }, token: string) {
  try {
    const answer = await openLink(deps, token);
    if (answer.kind === 'file') return { ...answer.file, bytes: answer.bytes };
    return { status: answer.kind === 'unknown' ? 404 : 410, text: linkPage(answer.kind) };
  } catch (error) {
    deps.log.error('download_failed', {
      cause: error instanceof Error ? error.stack : String(error),
    });
    return { status: 503, text: linkPage('unavailable') };
  }
}

function createMail(config: Config) {
  return config.smtp === undefined
    ? createMailFolder(join(resolve(config.dataDir), 'mail'))
    : createSmtpMail(config.smtp);
}

interface OpenedStores {
  readonly stores: Stores;
  /** Whether an error says that the database cannot be reached now. */
  readonly isUnavailable: (error: unknown) => boolean;
}

async function openStores({ mongodbUri, dataDir }: Config): Promise<OpenedStores> {
  if (mongodbUri === undefined)
    return {
      stores: openAlone(dataDir),
      isUnavailable: (error) => error instanceof StoreUnreachableError,
    };
  // Its library takes long to load, and the built-in store does without.
  const { isUnreachable, openMongoStores } = await import('./storage/mongo/index.ts');
  const stores = await openMongoStores(mongodbUri);
  if (!(await isHalfMoved(stores))) return { stores, isUnavailable: isUnreachable };
  await stores.close();
  throw new StoreError(
    'The data has been moved into the database of MONGODB_URI only in part: run "npm run move-to-mongodb" to its end, then start again.',
  );
}

async function openCalendar(
  config: Config,
  { deskSettings, close }: Stores,
  clock: Clock,
  log: Log,
) {
  try {
    sayTimesIn(config.calendar.zone);
    return await openDeskCalendar(config.calendar, { deskSettings, clock, log });
  } catch (error) {
    await close();
    throw error;
  }
}

function portProblem(error: unknown, port: number): StartError | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EADDRINUSE')
    return new StartError(
      `Port ${port} is in use: stop the program that has it, or set PORT to another one.`,
    );
  if (code !== 'EACCES') return undefined;
  return new StartError(`Port ${port} may not be opened by this user: set PORT to 1024 or above.`);
}
