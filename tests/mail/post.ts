import type { Reader } from '../../src/mail/mail-message.ts';
import type { NoticeKind } from '../../src/messages/kinds.ts';
import type { Message } from '../../src/messages/message.ts';
import { lastEvent, sample } from '../cards/samples.ts';
import { REQUESTER } from '../domain/fixtures.ts';

export const READER: Reader = { ...REQUESTER, email: 'ana@example.org' };
export const DELIVERY = 'case-1:5:ana@example.org:resolution';

/** The resolution of a case, for a reader of Spanish. */
export function resolution(): Message {
  const kase = sample('resolved');
  return { kind: 'resolution', kase, event: lastEvent(kase, 'resolved'), language: 'es' };
}

/** Somebody's comment that tries to be more than text. */
export function comment(text: string): Message {
  const kase = sample('commented');
  const event = { ...lastEvent(kase, 'commented'), data: { text } };
  const kind: NoticeKind = 'comment_notice';
  return { kind, kase, event, language: 'es' };
}

export interface Mail {
  readonly headers: ReadonlyMap<string, string>;
  readonly headerNames: readonly string[];
  readonly text: string;
}

/** Reads one plain mail: unfolds headers and decodes what this program sends. */
export function read(source: string): Mail {
  const end = source.indexOf('\r\n\r\n');
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
  });
  const map = new Map(headers);
  const body = source.slice(end + 4);
  const encoding = map.get('content-transfer-encoding');
  return {
    headers: map,
    headerNames: headers.map(([name]) => name),
    text: (encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? decodeQuoted(body.replace(/=\r\n/g, ''))
        : body
    ).replaceAll('\r\n', '\n'),
  };
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}
