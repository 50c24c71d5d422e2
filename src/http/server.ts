import type { IncomingMessage } from 'node:http';
import restify, { type Response, type Server } from 'restify';

export interface IncomingActivity {
  readonly authorization: string;
  readonly body: Record<string, unknown>;
}
export interface ActivityAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface HttpDeps {
  /** Takes an activity and gives what to answer the channel. */
  readonly onActivity: (activity: IncomingActivity) => Promise<ActivityAnswer>;
}

/** Far above any activity: cards are under 80 KB. */
const MAX_BODY_BYTES = 256 * 1024;

class BodyError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** `POST /api/messages` for the Bot Framework and `GET /healthz` for whoever watches the process. */
export function createHttpServer({ onActivity }: HttpDeps): Server {
  const server = restify.createServer({ name: 'mesa-de-servicios' });
  server.get('/healthz', async (_request, response) => {
    response.json(200, { status: 'ok' });
  });
  server.post('/api/messages', async (request, response) => {
    const body = await readJson(request).catch((error: unknown) => error as Error);
    if (body instanceof Error) {
      const status = body instanceof BodyError ? body.status : 400;
      response.json(status, { error: body.message });
      return;
    }
    answer(
      response,
      await onActivity({ authorization: request.headers.authorization ?? '', body }),
    );
  });
  return server;
}

function answer(response: Response, { status, body }: ActivityAnswer): void {
  if (body === undefined) response.send(status);
  else response.json(status, body);
}

/** Read here and not by restify's parser, which inflates past its limit and writes files. */
async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new BodyError(415, 'The body must not be compressed.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY_BYTES) throw new BodyError(413, 'The body is larger than 256 KB.');
    chunks.push(chunk as Buffer);
  }
  const parsed: unknown = parse(Buffer.concat(chunks).toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BodyError(400, 'The body must be a JSON object.');
  return parsed as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyError(400, 'The body is not valid JSON.');
  }
}

/** Listens on the port; rejects when it cannot. `host` undefined: all addresses. */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const ready = () => {
      server.removeListener('error', reject);
      resolve();
    };
    if (host === undefined) server.listen(port, ready);
    else server.listen(port, host, ready);
  });
}
