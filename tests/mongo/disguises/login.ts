import { Binary, type Doc, Int32, isDoc } from '../../../src/mongo/embedded/bson/values.ts';
import { refusal } from './behaviours.ts';
import { type Answer, type Asked, type Disguise, isHello } from './disguised-server.ts';
import { ScramConversation } from './scram.ts';

export interface Account {
  readonly user: string;
  readonly password: string;
  /** The database that knows the user. */
  readonly db: string;
}

const MECHANISM = 'SCRAM-SHA-256';

const failed = () => refusal(18, 'AuthenticationFailed', 'Authentication failed.');
const textOf = (payload: unknown) =>
  payload instanceof Binary ? Buffer.from(payload.value()).toString() : '';
const step = (payload: string, done: boolean): Doc => ({
  conversationId: new Int32(1),
  done,
  payload: new Binary(Buffer.from(payload)),
  ok: new Int32(1),
});

/** One connection's way in. */
class Login {
  readonly #account: Account;
  #conversation: ScramConversation | undefined;

  constructor(account: Account) {
    this.#account = account;
  }

  start({ mechanism, payload }: Doc, db: unknown): Doc {
    if (mechanism !== MECHANISM)
      return refusal(334, 'MechanismUnavailable', `Unsupported mechanism '${mechanism}'`);
    const conversation = new ScramConversation(textOf(payload));
    if (conversation.user !== this.#account.user || db !== this.#account.db) return failed();
    this.#conversation = conversation;
    return step(conversation.challenge, false);
  }

  finish({ command, visitor }: Asked): Doc {
    const proof = this.#conversation?.finish(textOf(command.payload), this.#account.password);
    this.#conversation = undefined;
    if (proof === undefined) return failed();
    visitor.user = this.#account.user;
    return step(proof, true);
  }

  /** A driver asks how to log in, and begins to, with its greeting. */
  greet({ saslSupportedMechs, speculativeAuthenticate: early }: Doc): Doc {
    const { user, db } = this.#account;
    const begun = isDoc(early) ? this.start(early, early.db) : {};
    return {
      ...(saslSupportedMechs === `${db}.${user}` && { saslSupportedMechs: [MECHANISM] }),
      ...('payload' in begun && { speculativeAuthenticate: begun }),
    };
  }
}

/** Answers nothing of substance before the client has shown that it knows the account's password. */
export const asksForPassword =
  (account: Account): Disguise =>
  (next: Answer) => {
    const login = new Login(account);
    return async (asked) => {
      const { name, command, db, visitor } = asked;
      if (name === 'saslStart') return login.start(command, db);
      if (name === 'saslContinue') return login.finish(asked);
      if (isHello(asked)) return { ...(await next(asked)), ...login.greet(command) };
      if (visitor.user !== undefined || name === 'ping') return next(asked);
      return refusal(13, 'Unauthorized', `Command ${name} requires authentication`);
    };
  };
