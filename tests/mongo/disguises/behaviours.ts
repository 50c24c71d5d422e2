import {
  Binary,
  type Doc,
  Int32,
  isDoc,
  Long,
  plainNumber,
  Timestamp,
} from '../../../src/mongo/embedded/bson/values.ts';
import { type Asked, CutOff, type Disguise, isHello } from './disguised-server.ts';

/** What a server answers that does not do what it was asked, in MongoDB's words. */
export function refusal(code: number, codeName: string, errmsg: string): Doc {
  return { ok: new Int32(0), errmsg, code: new Int32(code), codeName };
}

/** Says this of itself, besides what the store says. */
export const greets =
  (greeting: (asked: Asked) => Doc): Disguise =>
  (next) =>
  async (asked) => {
    const reply = await next(asked);
    return isHello(asked) ? { ...reply, ...greeting(asked) } : reply;
  };

/** Speaks no newer protocol than this: 9 is MongoDB 4.4's. */
export const upToWireVersion = (version: number): Disguise =>
  greets(() => ({ maxWireVersion: new Int32(version) }));

let instants = 0;

/** As every server of a cluster: each answer tells the cluster's time. */
export const tellsTheTime: Disguise = (next) => async (asked) => {
  const reply = await next(asked);
  instants += 1;
  const now = new Timestamp({ t: Math.floor(Date.now() / 1000), i: instants });
  const signature = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO };
  return { ...reply, operationTime: now, $clusterTime: { clusterTime: now, signature } };
};

export const WRITES = ['insert', 'update', 'delete', 'findAndModify', 'findandmodify'];

/** Why a server takes no number with this write. */
function unnumberable({ name, command }: Asked): Doc | undefined {
  if (!WRITES.includes(name))
    return refusal(50768, 'NotARetryableWriteCommand', `${name} is not a retryable write command`);
  const statements = [command.updates, command.deletes].flat().filter(isDoc);
  const many = statements.some(
    ({ multi, limit }) => multi === true || (limit !== undefined && Number(limit) === 0),
  );
  if (many)
    return refusal(72, 'InvalidOptions', 'Cannot use retryable writes with multi=true or limit=0');
  if (!isDoc(command.lsid))
    return refusal(72, 'InvalidOptions', 'Transaction number requires a session ID');
  return undefined;
}

/** Carries a numbered write out once: whoever repeats it gets the first answer. One memory for all members of a set. */
export function numberedWrites(): Disguise {
  const done = new Map<string, { number: bigint; reply: Doc }>();
  return (next) => async (asked) => {
    const { txnNumber, ...command } = asked.command;
    if (txnNumber === undefined) return next(asked);
    const refused = unnumberable(asked);
    if (refused) return refused;
    const session = JSON.stringify(command.lsid);
    const number = BigInt(plainNumber(txnNumber));
    const last = done.get(session);
    if (last?.number === number) return last.reply;
    if (last && last.number > number)
      return refusal(
        225,
        'TransactionTooOld',
        `Retryable write with txnNumber ${number} is too old`,
      );
    const reply = await next({ ...asked, command });
    if (Number(reply.ok) === 1 && reply.writeErrors === undefined)
      done.set(session, { number, reply });
    return reply;
  };
}

export function mongos(): readonly Disguise[] {
  return [tellsTheTime, greets(() => ({ msg: 'isdbgrid' })), numberedWrites()];
}

/** What goes wrong at a command of that name: the first time it comes, or always. */
export class Mishaps {
  readonly #waiting = new Map<string, { mishap: Disguise; once: boolean }>();

  once(name: string, mishap: Disguise): void {
    this.#waiting.set(name, { mishap, once: true });
  }

  always(name: string, mishap: Disguise): void {
    this.#waiting.set(name, { mishap, once: false });
  }

  disguise: Disguise = (next) => (asked) => {
    const waiting = this.#waiting.get(asked.name);
    if (waiting?.once) this.#waiting.delete(asked.name);
    return waiting ? waiting.mishap(next)(asked) : next(asked);
  };
}

/** The command is carried out, and the line breaks before the answer. */
export const cutAfterwards: Disguise = (next) => async (asked) => {
  await next(asked);
  throw new CutOff();
};

/** The user may not do that. */
export const forbidden: Disguise =
  () =>
  async ({ name, db }) =>
    refusal(13, 'Unauthorized', `not authorized on ${db} to execute command { ${name}: ... }`);
