import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What is wrong with the line. `closed`: connections are ended, new ones too. `reset`: the same, with
 * a reset. `silent`: everything vanishes on the way and nothing is closed; what was connected then
 * stays dead for ever. `slow`: every piece waits this long (ms).
 */
export type LineTrouble = 'closed' | 'reset' | 'silent' | { readonly slow: number };

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  dead: boolean;
}

/** The line between the program and its database; it breaks when told to. */
export class DatabaseLine {
  readonly port: number;
  readonly #server: Server;
  readonly #target: number;
  readonly #pairs = new Set<Pair>();
  #trouble: LineTrouble | undefined;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (near) => this.#take(near));
  }

  /** A line to that port of this machine. */
  static async open(target: number): Promise<DatabaseLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new DatabaseLine(server, target);
  }

  break(trouble: LineTrouble): void {
    this.#trouble = trouble;
    for (const pair of this.#pairs) this.#strike(pair);
  }

  mend(): void {
    this.#trouble = undefined;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const { near, far } of this.#pairs) {
      near.destroy();
      far.destroy();
    }
    await closed;
  }

  #take(near: Socket): void {
    const pair = { near, far: connect(this.#target, '127.0.0.1'), dead: false };
    this.#pairs.add(pair);
    this.#carry(pair, near, pair.far);
    this.#carry(pair, pair.far, near);
    this.#strike(pair);
  }

  #strike(pair: Pair): void {
    if (this.#trouble === 'silent') pair.dead = true;
    if (this.#trouble === 'reset') pair.near.resetAndDestroy();
    if (this.#trouble === 'closed') pair.near.destroy();
  }

  #carry(pair: Pair, from: Socket, to: Socket): void {
    let order = Promise.resolve();
    from.on('data', (piece) => {
      const slow = typeof this.#trouble === 'object' ? this.#trouble.slow : 0;
      const sent = slow > 0 ? pause(slow) : Promise.resolve();
      order = Promise.all([order, sent]).then(() => {
        if (!pair.dead) to.write(piece);
      });
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      if (pair.dead) return;
      this.#pairs.delete(pair);
      to.destroy();
    });
  }
}
