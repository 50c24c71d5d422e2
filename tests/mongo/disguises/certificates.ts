import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate with its key, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');
const TRUE = Buffer.from('0101ff', 'hex');

function der(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const nameOf = (words: string) =>
  der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, words))));
const extension = (id: Buffer, value: Buffer) => der(SEQUENCE, id, der(OCTET_STRING, value));
const algorithm = () => der(SEQUENCE, ECDSA_WITH_SHA256);
const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function instant(date: Date): Buffer {
  return der(UTC_TIME, `${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);
}

/** What a certificate is issued for: this machine's own address, unless it is for another name. */
export interface Issued {
  readonly host?: string;
  readonly expired?: boolean;
}

let lastSerial = 0;

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signedWith: KeyObject;
  readonly days: readonly [from: number, to: number];
  readonly extensions: Buffer;
}

function certificate({ subject, issuer, publicKey, signedWith, days, extensions }: Wanted): string {
  lastSerial += 1;
  const [from, to] = days.map((day) => instant(new Date(Date.now() + day * DAY_MS)));
  const told = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([lastSerial])),
    algorithm(),
    nameOf(issuer),
    der(SEQUENCE, from as Buffer, to as Buffer),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, der(SEQUENCE, extensions)),
  );
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', told, signedWith));
  const lines = der(SEQUENCE, told, algorithm(), signature)
    .toString('base64')
    .match(/.{1,64}/g);
  return `-----BEGIN CERTIFICATE-----\n${lines?.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** An authority that nobody trusts who was not given its certificate. */
export class Authority {
  readonly cert: string;
  readonly #name: string;
  readonly #privateKey: KeyObject;

  constructor(name: string) {
    const { publicKey, privateKey } = newKeys();
    this.#name = name;
    this.#privateKey = privateKey;
    const extensions = der(
      SEQUENCE,
      BASIC_CONSTRAINTS,
      TRUE,
      der(OCTET_STRING, der(SEQUENCE, TRUE)),
    );
    const own = { subject: name, issuer: name, publicKey, signedWith: privateKey };
    this.cert = certificate({ ...own, days: [-1, 1], extensions });
  }

  issue({ host = '', expired = false }: Issued): Identity {
    const { publicKey, privateKey } = newKeys();
    const named = host ? der(DNS_NAME, host) : der(IP_ADDRESS, Buffer.from([127, 0, 0, 1]));
    const cert = certificate({
      subject: 'A database',
      issuer: this.#name,
      publicKey,
      signedWith: this.#privateKey,
      days: expired ? [-2, -1] : [-1, 1],
      extensions: extension(SUBJECT_ALT_NAME, der(SEQUENCE, named)),
    });
    return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  }
}
