import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands before several instances of the program: takes turns, and passes over one that is not there. */
export class Balancer {
  readonly endpoint: string;
  readonly #server: Server;
  readonly #targets: readonly string[];
  #turn = 0;

  private constructor(server: Server, targets: readonly string[]) {
    this.#server = server;
    this.#targets = targets;
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#serve(request, response).catch(() => answer(response, 502));
    });
  }

  static async open(targets: readonly string[]): Promise<Balancer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Balancer(server, targets);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    for (const _target of this.#targets) {
      this.#turn += 1;
      const target = this.#targets[this.#turn % this.#targets.length] ?? '';
      try {
        const taken = await fetch(target, { method: 'POST', headers, body });
        const type = taken.headers.get('content-type') ?? undefined;
        return answer(response, taken.status, await taken.text(), type);
      } catch (error) {
        // Whoever did take the request may have done the work: it is not handed to another.
        const { cause } = error as { cause?: { code?: unknown } };
        if (cause?.code !== 'ECONNREFUSED') throw error;
      }
    }
    answer(response, 503);
  }
}

/** In two calls: where the program runs in this process too, restify's `writeHead` gives nothing back. */
function answer(
  response: ServerResponse,
  status: number,
  body?: string,
  type = 'text/plain',
): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}
