import { EventEmitter, once } from 'node:events';
import {
  type AddressInfo,
  createServer,
  connect as dial,
  type Server,
  type Socket,
} from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { type Doc, decode, Long, ObjectId, own } from '../../../src/mongo/embedded/bson/values.ts';
import {
  MessageReader,
  type Request,
  readRequest,
  writeReply,
} from '../../../src/mongo/embedded/wire/messages.ts';
import type { Identity } from './certificates.ts';

/** One connection of a client, and who it has proved to be. */
export interface Visitor {
  user?: string;
}

export interface Asked {
  readonly name: string;
  readonly command: Doc;
  readonly db: string;
  readonly visitor: Visitor;
  /** The server that is asked, as `host:port`. */
  readonly at: string;
}

export type Answer = (asked: Asked) => Promise<Doc>;

/** Plays a kind of server: gives an answer of its own, or has the next one answer and changes that. */
export type Disguise = (next: Answer) => Answer;

/** Thrown instead of an answer: the client's connection is cut. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

export interface DisguisedServerOptions {
  /** The built-in store that it passes commands on to. */
  readonly storePort: number;
  /** The first one is asked first. */
  readonly disguises: readonly Disguise[];
  readonly tls?: Identity;
  /** Where everything is noted that is asked of it, the driver's own questions too. */
  readonly asked: Asked[];
}

const EXHAUST_ALLOWED = 0x10000;
const MORE_TO_COME = 2;
const MESSAGE_FLAGS_AT = 16;
const BODY_AT = 21;
/** How a client begins that speaks TLS. */
const TLS_HANDSHAKE = 0x16;

export const isHello = ({ name }: Asked): boolean =>
  name.toLowerCase() === 'ismaster' || name === 'hello';

/** A built-in store's front that plays another kind of server towards its clients. */
export class DisguisedServer {
  readonly address: string;
  readonly #asked: Asked[];
  readonly #server: Server;
  readonly #storePort: number;
  readonly #disguises: readonly Disguise[];
  readonly #sockets = new Set<Socket>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #processId = new ObjectId();
  #version = 0;

  private constructor(server: Server, { storePort, disguises, asked }: DisguisedServerOptions) {
    this.#server = server;
    this.#storePort = storePort;
    this.#disguises = disguises;
    this.#asked = asked;
    this.address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    const secure = 'setSecureContext' in server;
    server.on(secure ? 'secureConnection' : 'connection', (socket) => this.#welcome(socket));
  }

  static async open(options: DisguisedServerOptions): Promise<DisguisedServer> {
    const server = options.tls ? createTlsServer(options.tls) : createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DisguisedServer(server, options);
  }

  /** Tells the drivers that watch it that it says something else of itself now. */
  announce(): void {
    this.#version += 1;
    this.#changes.emit('changed');
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #welcome(socket: Socket): void {
    const store = new StoreLine(this.#storePort);
    const answer = this.#disguises.reduceRight<Answer>(
      (next, disguise) => disguise(next),
      passingOn(store),
    );
    const visitor: Visitor = {};
    const reader = new MessageReader();
    let turn = Promise.resolve();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => store.close());
    const serve = async (message: Buffer) => {
      try {
        await this.#serve(socket, message, visitor, answer);
      } catch (error) {
        socket.destroy();
        // Anything but a wanted cut is a mistake of the disguise, and no test may pass with one.
        if (!(error instanceof CutOff) && !store.closed) throw error;
      }
    };
    socket.once('data', (first) => {
      if (first[0] === TLS_HANDSHAKE && first[1] === 3) socket.destroy();
    });
    socket.on('data', (piece) => {
      if (socket.destroyed) return;
      for (const message of reader.push(piece)) turn = turn.then(() => serve(message));
    });
  }

  async #serve(socket: Socket, message: Buffer, visitor: Visitor, answer: Answer): Promise<void> {
    const request = readRequest(message);
    const name = Object.keys(request.command)[0] ?? '';
    const { command, db } = request;
    const asked: Asked = { name, command, db, visitor, at: this.address };
    this.#asked.push(asked);
    const watches =
      !request.legacy && (message.readUInt32LE(MESSAGE_FLAGS_AT) & EXHAUST_ALLOWED) !== 0;
    if (isHello(asked) && watches) return this.#report(socket, request, asked, answer);
    const reply = await this.#dated(asked, answer);
    if (request.wantsReply && !socket.destroyed) socket.write(writeReply(request, reply));
  }

  /** Answers a driver that watches, as servers since 4.4 do: at every change, and when its time is up. */
  async #report(socket: Socket, request: Request, asked: Asked, answer: Answer): Promise<void> {
    const gone = new AbortController();
    socket.once('close', () => gone.abort());
    const every = Number(asked.command.maxAwaitTimeMS);
    let known = Number(own(asked.command.topologyVersion as Doc, 'counter'));
    while (!socket.destroyed) {
      if (known === this.#version) await this.#change(every, gone.signal);
      if (socket.destroyed) return;
      known = this.#version;
      const reply = writeReply(request, await this.#dated(asked, answer));
      reply.writeUInt32LE(MORE_TO_COME, MESSAGE_FLAGS_AT);
      socket.write(reply);
    }
  }

  /** Resolves at the next change, when the time is up (ms) or when the client is gone. */
  async #change(within: number, gone: AbortSignal): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([gone, over.signal]);
    const changed = once(this.#changes, 'changed', { signal });
    const waits = [changed, pause(within, undefined, { signal, ref: false })];
    await Promise.race(waits).catch(() => undefined);
    over.abort();
    await Promise.allSettled(waits);
  }

  /** Greetings and refusals say which state of the server they are about. */
  async #dated(asked: Asked, answer: Answer): Promise<Doc> {
    const reply = await answer(asked);
    if (!isHello(asked) && Number(reply.ok) === 1) return reply;
    const topologyVersion = { processId: this.#processId, counter: Long.fromNumber(this.#version) };
    return { ...reply, topologyVersion };
  }
}

/** The store says of itself what it says to everybody; what a driver tells with its greeting is for the disguise. */
function passingOn(store: StoreLine): Answer {
  return (asked) => store.ask(isHello(asked) ? { [asked.name]: 1, $db: asked.db } : asked.command);
}

/** A connection to the store; it answers in the order in which it is asked. */
class StoreLine {
  closed = false;
  readonly #socket: Socket;
  readonly #waiting: { resolve(reply: Doc): void; reject(error: Error): void }[] = [];

  constructor(port: number) {
    const reader = new MessageReader();
    this.#socket = dial(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (piece) => {
      for (const message of reader.push(piece))
        this.#waiting.shift()?.resolve(decode(message.subarray(BODY_AT)));
    });
    this.#socket.on('error', () => this.close());
    this.#socket.on('close', () => this.close());
  }

  ask(command: Doc): Promise<Doc> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // A command has the form of an answer to nothing.
      this.#socket.write(
        writeReply({ id: 0, command, db: '', wantsReply: true, legacy: false }, command),
      );
    });
  }

  close(): void {
    this.closed = true;
    this.#socket.destroy();
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the store went away'));
  }
}
