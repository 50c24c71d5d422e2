import {
  type Doc,
  Int32,
  Long,
  ObjectId,
  Timestamp,
} from '../../../src/mongo/embedded/bson/values.ts';
import { greets, numberedWrites, refusal, tellsTheTime, WRITES } from './behaviours.ts';
import { type Asked, type Disguise, type DisguisedServer, isHello } from './disguised-server.ts';

/** What any member of a set answers, whether it is the primary or not. */
const ASKED_OF_ANY = ['ping', 'endsessions', 'buildinfo', 'saslstart', 'saslcontinue'];
const TERM_DIGITS = 16;

/** A replica set whose members have the same store behind them. */
export class ReplicaSet {
  readonly name = 'mesa';
  readonly #members: DisguisedServer[] = [];
  readonly #numbered = numberedWrites();
  #primary = 0;
  #term = 1;

  /** What each of its members wears. */
  get disguises(): readonly Disguise[] {
    return [
      tellsTheTime,
      greets((asked) => this.#greeting(asked)),
      this.#onPrimary,
      this.#numbered,
    ];
  }

  join(member: DisguisedServer): void {
    this.#members.push(member);
  }

  /** The primary steps down and the next member is elected. */
  failOver(): void {
    this.#primary = (this.#primary + 1) % this.#members.length;
    this.#term += 1;
    for (const member of this.#members) member.announce();
  }

  #isPrimary({ at }: Asked): boolean {
    return this.#members[this.#primary]?.address === at;
  }

  #greeting(asked: Asked): Doc {
    const hosts = this.#members.map(({ address }) => address);
    const writable = this.#isPrimary(asked);
    const date = new Date();
    const opTime = {
      ts: new Timestamp({ t: Math.floor(date.getTime() / 1000), i: 1 }),
      t: Long.fromNumber(this.#term),
    };
    return {
      [asked.name === 'hello' ? 'isWritablePrimary' : 'ismaster']: writable,
      secondary: !writable,
      setName: this.name,
      setVersion: new Int32(1),
      hosts,
      me: asked.at,
      primary: hosts[this.#primary],
      ...(writable && {
        electionId: new ObjectId(`7fffffff${this.#term.toString(16).padStart(TERM_DIGITS, '0')}`),
      }),
      lastWrite: { opTime, lastWriteDate: date, majorityOpTime: opTime, majorityWriteDate: date },
    };
  }

  #onPrimary: Disguise = (next) => async (asked) => {
    const any = isHello(asked) || ASKED_OF_ANY.includes(asked.name.toLowerCase());
    if (any || this.#isPrimary(asked)) return next(asked);
    const read = !WRITES.includes(asked.name);
    if (read && asked.command.$readPreference !== undefined) return next(asked);
    if (read) return refusal(13435, 'NotPrimaryNoSecondaryOk', 'not primary and secondaryOk=false');
    const numbered = asked.command.txnNumber !== undefined;
    return {
      ...refusal(10107, 'NotWritablePrimary', 'not primary'),
      ...(numbered && { errorLabels: ['RetryableWriteError'] }),
    };
  };
}
