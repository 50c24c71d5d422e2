import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Activity, isJson, type Json } from './activity.ts';

/** A request of the bot to its connector, understood. */
export interface Call {
  readonly kind: 'create' | 'post' | 'update' | 'read' | 'other';
  readonly method: string;
  /** From `/v3/` on, with its query. */
  readonly path: string;
  readonly conversationId?: string;
  readonly activityId?: string;
  /** What it wants to show, in whichever part of the body that is. */
  readonly activity?: Activity;
  readonly body?: Json;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Backend = (call: Call) => Promise<Reply>;

/** What goes wrong with a call. `drop` loses the request; `lose` does the work and loses the answer; `silent` does it and never answers. */
export type Trouble =
  | { readonly answer: Reply }
  | { readonly lose: true }
  | { readonly silent: true }
  | { readonly drop: true }
  | { readonly delayMs: number };

interface Fault {
  readonly when: (call: Call) => boolean;
  readonly trouble: Trouble;
  left: number;
}

/** RequestRef of the wire when a gate is closed: who waits there, and how to let them through. */
export interface Gate {
  readonly waiting: readonly Call[];
  open(): void;
}

const CONVERSATION = /^\/v3\/conversations\/([^/?]+)\/activities(?:\/([^/?]+))?$/;

function understand(method: string, path: string, body: Json | undefined): Call {
  const base = { method, path, ...(body && { body }) };
  if (method === 'GET') {
    return { kind: 'read', ...base };
  }
  if (method === 'POST' && path === '/v3/conversations') {
    const activity = isJson(body?.activity)
      ? { activity: body.activity as unknown as Activity }
      : {};
    return { kind: 'create', ...base, ...activity };
  }
  const place = CONVERSATION.exec(path);
  if (!place?.[1] || !body || (method !== 'POST' && method !== 'PUT')) {
    return { kind: 'other', ...base };
  }
  return {
    kind: method === 'PUT' ? 'update' : 'post',
    ...base,
    conversationId: decodeURIComponent(place[1]),
    ...(place[2] && { activityId: decodeURIComponent(place[2]) }),
    activity: body as unknown as Activity,
  };
}

async function readBody(request: IncomingMessage): Promise<Json | undefined> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
  }
  const body: unknown = text ? JSON.parse(text) : undefined;
  return isJson(body) ? body : undefined;
}

/** The line between the bot and whatever plays Teams: it carries, remembers and, when told to, breaks. */
export class Wire {
  /** Calls that were carried out, with their answers, in order. */
  readonly calls: { readonly call: Call; readonly reply: Reply; readonly at: number }[] = [];
  readonly #server: Server;
  readonly #backend: Backend;
  readonly #heard: (call: Call, reply: Reply) => void;
  readonly #files = new Map<string, (response: ServerResponse) => void>();
  #faults: Fault[] = [];
  #gates: { when: (call: Call) => boolean; waiting: Call[]; opened: Promise<void> }[] = [];

  constructor(backend: Backend, heard: (call: Call, reply: Reply) => void) {
    this.#backend = backend;
    this.#heard = heard;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  /** Listens on a port of the system's choice and gives the service URL to hand to the bot. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    return `http://127.0.0.1:${port}/_connector`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Has a file at this path, sent in whatever way. Gives its address. */
  serveFile(path: string, send: (response: ServerResponse) => void): string {
    this.#files.set(path, send);
    const address = this.#server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    return `http://127.0.0.1:${port}${path}`;
  }

  /** The next `times` calls that match get into trouble. */
  trouble(when: (call: Call) => boolean, trouble: Trouble, times = 1): void {
    this.#faults.push({ when, trouble, left: times });
  }

  /** No more trouble from here on. */
  heal(): void {
    this.#faults = [];
  }

  /** Holds every matching call until the gate is opened: the bot is in the middle of sending. */
  gate(when: (call: Call) => boolean): Gate {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const gate = { when, waiting: [] as Call[], opened };
    this.#gates.push(gate);
    const leave = () => {
      this.#gates = this.#gates.filter((other) => other !== gate);
      open();
    };
    return { waiting: gate.waiting, open: leave };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sendFile = this.#files.get(request.url ?? '');
    if (sendFile) {
      sendFile(response);
      return;
    }
    const path = (request.url ?? '').replace(/^\/_connector/, '');
    const call = understand(request.method ?? 'GET', path, await readBody(request));
    for (const gate of this.#gates.filter(({ when }) => when(call))) {
      gate.waiting.push(call);
      await gate.opened;
    }
    if (response.destroyed) {
      return;
    }
    const trouble = this.#troubleFor(call);
    if (trouble && 'drop' in trouble) {
      response.destroy();
      return;
    }
    if (trouble && 'delayMs' in trouble) {
      await pause(trouble.delayMs);
    }
    const reply = trouble && 'answer' in trouble ? trouble.answer : await this.#carry(call);
    if (trouble && 'silent' in trouble) {
      return;
    }
    if (trouble && 'lose' in trouble) {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  }

  async #carry(call: Call): Promise<Reply> {
    const reply = await this.#backend(call);
    this.calls.push({ call, reply, at: Date.now() });
    this.#heard(call, reply);
    return reply;
  }

  #troubleFor(call: Call): Trouble | undefined {
    const fault = this.#faults.find(({ when, left }) => left > 0 && when(call));
    if (fault) {
      fault.left -= 1;
    }
    return fault?.trouble;
  }
}
