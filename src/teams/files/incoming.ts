import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { FileProblem, IncomingFile } from '../../application/ports/incoming-files.ts';
import type { Log } from '../../application/ports/runtime.ts';
import { MAX_FILE_BYTES } from '../../domain/catalogue.ts';
import { connectorOf } from '../proactive/connector.ts';
import { kindOf } from './file-kind.ts';
import { cleanName, withExtension } from './file-name.ts';

const sent = z.looseObject({ name: z.string().optional(), contentUrl: z.string().optional() });
const fileContent = z.looseObject({ downloadUrl: z.string() });
const FILE = 'application/vnd.microsoft.teams.file.download.info';
const PICTURE = /^image\//i;

/** Where Teams' own connector is, whichever address it gave for the conversation. */
const CONNECTORS = ['https://smba.trafficmanager.net', 'https://smba.infra.gov.teams.microsoft.us'];

/** Where a file is, and who asks for it. */
interface Source {
  readonly url: string;
  /** The `Authorization` header, for the connector only: what asks with it follows no redirect. */
  readonly authorization?: string | undefined;
  readonly redirect: 'follow' | 'error';
}

/** What an attachment is to be fetched from. */
type Place = { readonly kind: 'connector' | 'elsewhere'; readonly url: string };

/** The files of a message: pasted pictures and what was attached. `unnamed` is what a picture without a name is called. */
export function filesIn(context: TurnContext, unnamed: string, log: Log): readonly IncomingFile[] {
  const { attachments = [] } = context.activity;
  return attachments.flatMap((attachment) => {
    const place = placeOf(attachment);
    if (place === undefined) return [];
    const name = cleanName(sent.safeParse(attachment).data?.name ?? '') || unnamed;
    return [{ name, fetch: fetching(context, name, place, log) }];
  });
}

function placeOf({
  contentType,
  contentUrl,
  content,
}: NonNullable<Activity['attachments']>[number]) {
  if (contentType === FILE) {
    const url = fileContent.safeParse(content).data?.downloadUrl ?? '';
    return { kind: 'elsewhere', url } satisfies Place;
  }
  if (!PICTURE.test(contentType)) return undefined;
  return { kind: 'connector', url: contentUrl ?? '' } satisfies Place;
}

function fetching(
  context: TurnContext,
  name: string,
  place: Place,
  log: Log,
): IncomingFile['fetch'] {
  return async (signal) => {
    try {
      const source = await inTime(sourceOf(context, place), signal);
      const bytes = await download(source, MAX_FILE_BYTES, signal);
      if (bytes === 'too_large') return bytes;
      if (bytes.length === 0) return 'failed';
      const kind = await kindOf(bytes, name);
      if (kind === undefined) return 'forbidden_type';
      return { name: withExtension(name, kind.extension), type: kind.type, bytes };
    } catch (error) {
      // Neither the address nor its answer: they may hold a secret of the person's.
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      log.warn('file_not_fetched', {
        place: place.kind,
        reason: reason.replace(/https?:\S+/g, ''),
      });
      return 'failed';
    }
  };
}

/** Throws for an address at which no file of Teams is. */
async function sourceOf(context: TurnContext, { kind, url }: Place): Promise<Source> {
  const { origin, protocol } = new URL(url);
  const home = new URL(context.activity.serviceUrl).origin;
  if (kind === 'connector') {
    // The bot's token goes nowhere else.
    if (origin !== home && !CONNECTORS.includes(origin)) throw new Error('not at the connector');
    return { url, authorization: await authorizationOf(context), redirect: 'error' };
  }
  if (protocol !== 'https:' && origin !== home) throw new Error('not an https address');
  return { url, redirect: 'follow' };
}

interface Signing {
  readonly credentials?: {
    signRequest?(request: {
      headers: { set(name: string, value: string): void };
    }): Promise<unknown>;
  };
}

/** The header with the bot's token, as the connector's client would send it; none in local mode. */
async function authorizationOf(context: TurnContext): Promise<string | undefined> {
  const { credentials } = connectorOf(context) as Signing;
  let authorization: string | undefined;
  const set = (name: string, value: string) => {
    if (name.toLowerCase() === 'authorization') authorization = value;
  };
  await credentials?.signRequest?.({ headers: { set } });
  return authorization;
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(signal.reason);
    if (signal.aborted) late();
    signal.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
}

/** Reads the whole file, or stops at the byte that is too much. Rejects when it does not come. */
async function download(
  { url, authorization, redirect }: Source,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | Extract<FileProblem, 'too_large'>> {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const response = await fetch(url, { headers, redirect, signal });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the file's place answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return 'too_large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
