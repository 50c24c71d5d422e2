import { misplacedName } from '../bson/key-order.ts';
import { type Doc, decode, encode, isDoc, MAX_MESSAGE_BYTES, put } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const QUERY_FAILURE = 2;
/** The low 16 bits must be understood by whoever reads the message. */
const KNOWN_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

/** Bytes that are not a message; the connection they came on is closed. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

export interface Request {
  id: number;
  command: Doc;
  db: string;
  /** False where the client does not listen for an answer. */
  wantsReply: boolean;
  legacy: boolean;
  /** Why the command is not even looked at. */
  failure?: CommandError;
}

/** Cuts what arrives on a connection into whole messages. */
export class MessageReader {
  private chunks: Buffer[] = [];
  private size = 0;

  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk);
    this.size += chunk.length;
    const messages: Buffer[] = [];
    for (let next = this.take(); next; next = this.take()) messages.push(next);
    return messages;
  }

  private take(): Buffer | undefined {
    if (this.size < 4) return undefined;
    const length = this.peekLength();
    if (length < 16 || length > MAX_MESSAGE_BYTES)
      throw new WireError(`message of ${length} bytes`);
    if (this.size < length) return undefined;
    const all = this.joined();
    const rest = all.subarray(length);
    this.chunks = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
    return all.subarray(0, length);
  }

  private peekLength(): number {
    const first = this.chunks[0] as Buffer;
    return (first.length >= 4 ? first : this.joined()).readInt32LE(0);
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] as Buffer;
  }
}

export function readRequest(message: Buffer): Request {
  try {
    const code = message.readInt32LE(12);
    if (code === OP_MSG) return readMsg(message);
    if (code === OP_QUERY) return readQuery(message);
    throw new WireError(`operation code ${code}`);
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw new WireError(error instanceof Error ? error.message : String(error));
  }
}

function readMsg(message: Buffer): Request {
  const flags = message.readUInt32LE(16);
  if (flags & 0xffff & ~KNOWN_FLAGS) throw new WireError(`flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let at = 20;
  let command: Doc | undefined;
  let misplaced: string | undefined;
  const sequences: [string, Doc[]][] = [];
  while (at < end) {
    const kind = message[at];
    const size = sized(message, at + 1, end);
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0 && !command) {
      command = decode(section);
      misplaced ??= misplacedName(section);
    } else if (kind === 1) {
      const sequence = readSequence(section);
      sequences.push([sequence.name, sequence.docs]);
      misplaced ??= sequence.misplaced;
    } else throw new WireError(`section of kind ${kind}`);
    at += 1 + size;
  }
  if (!command) throw new WireError('no command');
  for (const [name, docs] of sequences) {
    if (Object.hasOwn(command, name)) throw new WireError(`'${name}' is given twice`);
    put(command, name, docs);
  }
  const db = command.$db;
  if (typeof db !== 'string') throw new WireError('no $db');
  return {
    id: message.readInt32LE(4),
    command,
    db,
    wantsReply: !(flags & MORE_TO_COME),
    legacy: false,
    ...(misplaced === undefined ? {} : { failure: outOfPlace(misplaced) }),
  };
}

const outOfPlace = (name: string): CommandError =>
  badValue(
    `The field '${name}' is not supported by this store where it is: fields named by a whole number must come before the others, in the order of their numbers`,
  );

function sized(message: Buffer, at: number, end: number): number {
  const size = message.readInt32LE(at);
  if (size < 5 || at + size > end) throw new WireError(`section of ${size} bytes`);
  return size;
}

interface Sequence {
  name: string;
  docs: Doc[];
  misplaced: string | undefined;
}

function readSequence(section: Buffer): Sequence {
  const stop = section.indexOf(0, 4);
  if (stop < 0) throw new WireError('sequence without a name');
  const docs: Doc[] = [];
  let misplaced: string | undefined;
  let at = stop + 1;
  while (at < section.length) {
    const size = sized(section, at, section.length);
    const bytes = section.subarray(at, at + size);
    docs.push(decode(bytes));
    misplaced ??= misplacedName(bytes);
    at += size;
  }
  return { name: section.toString('utf8', 4, stop), docs, misplaced };
}

/** The first message of a driver is still sent in the form of old. */
function readQuery(message: Buffer): Request {
  const stop = message.indexOf(0, 20);
  const namespace = message.toString('utf8', 20, stop);
  if (stop < 0) throw new WireError('query without a namespace');
  const request = { id: message.readInt32LE(4), wantsReply: true, legacy: true };
  if (!namespace.endsWith('.$cmd')) {
    const failure = new CommandError(
      5739101,
      'OP_QUERY is no longer supported. The client driver may require an upgrade.',
    );
    return { ...request, command: {}, db: '', failure };
  }
  const at = stop + 9;
  const command = decode(message.subarray(at, at + sized(message, at, message.length)));
  const inner = command.$query;
  return {
    ...request,
    command: isDoc(inner) ? inner : command,
    db: namespace.slice(0, -5),
  };
}

let lastReply = 0;

export function writeReply(request: Request, reply: Doc): Buffer {
  const body = encode(reply);
  const head = Buffer.alloc(request.legacy ? 36 : 21);
  lastReply = (lastReply + 1) & 0x7fffffff;
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(lastReply, 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) {
    head.writeInt32LE(request.failure ? QUERY_FAILURE : 0, 16);
    head.writeInt32LE(1, 32);
  }
  return Buffer.concat([head, body]);
}
