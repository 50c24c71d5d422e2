import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

const ITERATIONS = 4096;
const KEY_BYTES = 32;
/** What a client says that binds to no channel. */
const NO_BINDING = 'n,,';

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

function attributes(message: string): Record<string, string> {
  return Object.fromEntries(message.split(',').map((part) => [part[0], part.slice(2)]));
}

/** The server's side of one SCRAM-SHA-256 conversation (RFC 5802, RFC 7677). */
export class ScramConversation {
  /** Who the client says to be. */
  readonly user: string;
  /** What the server says first. */
  readonly challenge: string;
  readonly #clientFirst: string;
  readonly #nonce: string;
  readonly #salt = randomBytes(16);

  constructor(said: string) {
    if (!said.startsWith(NO_BINDING)) throw new Error(`not a client's first message: ${said}`);
    this.#clientFirst = said.slice(NO_BINDING.length);
    const { n = '', r = '' } = attributes(this.#clientFirst);
    this.user = n.replaceAll('=2C', ',').replaceAll('=3D', '=');
    this.#nonce = r + randomBytes(18).toString('base64');
    this.challenge = `r=${this.#nonce},s=${this.#salt.toString('base64')},i=${ITERATIONS}`;
  }

  /** What shows that the server knows the password too; undefined when the client does not. */
  finish(said: string, password: string): string | undefined {
    const [unproved = '', proof = ''] = said.split(',p=');
    const { c, r } = attributes(unproved);
    if (c !== Buffer.from(NO_BINDING).toString('base64') || r !== this.#nonce) return undefined;
    const words = `${this.#clientFirst},${this.challenge},${unproved}`;
    const salted = pbkdf2Sync(
      password.normalize('NFKC'),
      this.#salt,
      ITERATIONS,
      KEY_BYTES,
      'sha256',
    );
    const storedKey = hash(hmac(salted, 'Client Key'));
    const signature = hmac(storedKey, words);
    const given = Buffer.from(proof, 'base64');
    if (given.length !== KEY_BYTES) return undefined;
    const clientKey = Buffer.from(given.map((byte, at) => byte ^ (signature[at] ?? 0)));
    if (!timingSafeEqual(hash(clientKey), storedKey)) return undefined;
    return `v=${hmac(hmac(salted, 'Server Key'), words).toString('base64')}`;
  }
}
