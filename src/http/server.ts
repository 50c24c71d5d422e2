import { once } from 'node:events';
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

/** A file to be saved, or why there is none. */
export type DownloadAnswer =
  | { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  | { readonly status: number; readonly text: string };

/** Far above any activity: cards are under 80 KB. */
const MAX_BODY_BYTES = 256 * 1024;

/** `POST /api/messages` for the Bot Framework, `GET /adjuntos/…` for files, and `GET /healthz` for whoever watches the process. */
export function createHttpServer({
  onActivity,
  onDownload,
}: {
  /** Takes an activity and gives what to answer the channel. */
  readonly onActivity: (activity: IncomingActivity) => Promise<ActivityAnswer>;
  /** Gives the file of a link that ends with this token. */
  readonly onDownload: (token: string) => Promise<DownloadAnswer>;
}): Server {
  const server = restify.createServer({ name: 'mesa-de-servicios' });
  server.get('/healthz', async (_request, response) => {
    response.json(200, { status: 'ok' });
  });
  server.post('/api/messages', async (request, response) => {
    const body = await readJson(request).catch((error: Refusal) => error);
    if (body instanceof Error) {
      response.json(body.status ?? 400, { error: body.message });
      return;
    }
    const { authorization = '' } = request.headers;
    answer(response, await onActivity({ authorization, body }));
  });
  server.get('/adjuntos/:token', async (request, response) => {
    sendDownload(response, await onDownload(String(request.params.token)));
  });
  return server;
}

/** Nothing of it is shown, run or kept by the browser, whatever the file is. */
const DOWNLOAD_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'",
  'Referrer-Policy': 'no-referrer',
};

function sendDownload(response: Response, answer: DownloadAnswer): void {
  const isFile = 'bytes' in answer;
  const body = Buffer.from(isFile ? answer.bytes : answer.text);
  response.writeHead(isFile ? 200 : answer.status, {
    ...DOWNLOAD_HEADERS,
    'Content-Type': isFile ? answer.type : 'text/plain; charset=utf-8',
    'Content-Length': String(body.length),
    ...(isFile && { 'Content-Disposition': `attachment; ${fileNameOf(answer.name)}` }),
  });
  response.end(body);
}

/** The name in ASCII for old clients, and as it is in RFC 5987's way. */
function fileNameOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${exact}`;
}

type Refusal = Error & { readonly status?: number };

function refusal(status: number, message: string): Refusal {
  return Object.assign(new Error(message), { status });
}

function answer(response: Response, { status, body }: ActivityAnswer): void {
  if (body === undefined) response.send(status);
  else response.json(status, body);
}

/** Read here and not by restify's parser, which inflates past its limit and writes files. */
async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw refusal(415, 'The body must not be compressed.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY_BYTES) throw refusal(413, 'The body is larger than 256 KB.');
    chunks.push(chunk as Buffer);
  }
  const parsed: unknown = parse(Buffer.concat(chunks).toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw refusal(400, 'The body must be a JSON object.');
  return parsed as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'The body is not valid JSON.');
  }
}

/** Listens on the port; rejects when it cannot. `host` undefined: all addresses. */
export async function listen(server: Server, port: number, host?: string): Promise<void> {
  server.listen(port, ...(host === undefined ? [] : [host]));
  await once(server, 'listening');
}
