import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Config } from './config.ts';
import { OneAtATime } from './desk/intake/one-at-a-time.ts';
import { languageFor } from './desk/language.ts';
import type { Clock, Ids, Log } from './desk/ports.ts';
import { startBackgroundWork } from './desk/relay-loop.ts';
import { BOGOTA } from './domain/calendar.ts';
import { createHttpServer, listen } from './http/server.ts';
import { createMailFolder } from './mail/folder.ts';
import { createSmtpMail } from './mail/smtp.ts';
import { completeCases, createCaseStore } from './mongo/case-store.ts';
import { connect } from './mongo/connection.ts';
import { createDeliveries, createPostedCards } from './mongo/delivery-store.ts';
import { openEmbeddedStore } from './mongo/embedded/index.ts';
import { isUnreachable } from './mongo/errors.ts';
import { openModels } from './mongo/models.ts';
import { createConversations, createDialogs, createStaff } from './mongo/people-stores.ts';
import { startProblem } from './mongo/start-problem.ts';
import { limited, outsideTurn, withinTurn } from './mongo/turn-limit.ts';
import { createAdapter, Proactive } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { createChat } from './teams/chat-sender.ts';
import { renewStaff } from './teams/desk-setup.ts';
import { processActivity } from './teams/endpoint.ts';
import type { TeamsServices } from './teams/services.ts';

/** Why the program cannot start, in one sentence with the remedy. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Program {
  /** Stops taking activities, ends the round under way and closes the store. */
  stop(): Promise<void>;
}

export const systemClock: Clock = { now: () => new Date() };

const DIGEST_LENGTH = 32;
const ids: Ids = {
  create: () => randomUUID(),
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH),
};

/** How long the deliveries under way may still take when the program is asked to stop. */
const STOP_WITHIN_MS = 5_000;

/** How long a turn waits for the database (ms): it answers, if only that it could not, within six seconds. */
const TURN_MS = 4_500;

/** The desk's team may change without telling us. */
const STAFF_RENEWAL_MS = 60 * 60 * 1000;

/**
 * Wires the program and starts it: the store first, then the relay, and the door last, so that
 * whatever is taken can be kept. Rejects with a `StartError` that says what to do.
 */
export async function startProgram(
  config: Config,
  log: Log,
  clock = systemClock,
): Promise<Program> {
  const store = await openStore(config);
  const { models } = store;
  const conversations = limited(createConversations(models));
  const fixedLanguage = config.language;
  const shared = {
    cases: limited(createCaseStore(models)),
    staff: limited(createStaff(models)),
    deliveries: limited(createDeliveries(models)),
    cards: limited(createPostedCards(models)),
    conversations,
    clock,
    ids,
    log,
    calendar: BOGOTA,
  };
  const adapter = createAdapter(config.credentials);
  const proactive = new Proactive(adapter, config.credentials?.appId ?? '');
  const refresh = config.credentials !== undefined;
  const background = startBackgroundWork(
    {
      ...shared,
      chat: createChat({ ...shared, proactive, refresh }),
      mail: createMail(config),
      // The built-in store has one process: its lanes are its own again after a restart.
      owner: config.mongodbUri === undefined ? 'built-in' : `${hostname()}:${process.pid}`,
      languageOf: async (personId) =>
        languageFor(personId ? await conversations.contact(personId) : undefined, fixedLanguage),
    },
    shared,
  );
  const services: TeamsServices = {
    ...shared,
    dialogs: limited(createDialogs(models)),
    queue: new OneAtATime(),
    proactive,
    wake: () => outsideTurn(background.wake),
    local: config.credentials === undefined,
    fixedLanguage,
    isUnavailable: isUnreachable,
  };
  const bot = createBot(services);
  const server = createHttpServer({
    onActivity: (activity) => withinTurn(TURN_MS, () => processActivity(adapter, bot, activity)),
  });
  const renewing = keepStaffFresh(services);
  const stop = async () => {
    clearInterval(renewing);
    server.close();
    // Whatever is cut off here is found again by the next start, like after a power cut.
    await Promise.race([background.stop(), setTimeout(STOP_WITHIN_MS, undefined, { ref: false })]);
    await store.close();
  };
  try {
    await listen(server, config.port, config.credentials === undefined ? '127.0.0.1' : undefined);
  } catch (error) {
    await stop();
    throw asStartError(error, config);
  }
  return { stop };
}

function keepStaffFresh(services: TeamsServices): NodeJS.Timeout {
  const renew = () =>
    renewStaff(services).catch((error: unknown) =>
      services.log.warn('staff_not_renewed', { reason: String(error) }),
    );
  return setInterval(renew, STAFF_RENEWAL_MS);
}

function createMail(config: Config) {
  return config.smtp === undefined
    ? createMailFolder(join(resolve(config.dataDir), 'mail'))
    : createSmtpMail(config.smtp);
}

async function openStore(config: Config) {
  const embedded =
    config.mongodbUri === undefined
      ? await openEmbeddedStore({ dataDir: config.dataDir })
      : undefined;
  try {
    const connection = await connect(embedded?.uri ?? config.mongodbUri ?? '');
    const models = await openModels(connection);
    await completeCases(models);
    const close = async () => {
      await connection.close();
      await embedded?.close();
    };
    return { models, close };
  } catch (error) {
    await embedded?.close();
    throw asStartError(error, config);
  }
}

function asStartError(error: unknown, config: Config): unknown {
  const problem = startProblem(error);
  if (problem !== undefined) return new StartError(problem);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EADDRINUSE')
    return new StartError(
      `Port ${config.port} is in use: stop the program that has it, or set PORT to another one.`,
    );
  if (code === 'EACCES')
    return new StartError(
      `Port ${config.port} may not be opened by this user: set PORT to 1024 or above.`,
    );
  return error;
}
