import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedStore, openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';
import { Mishaps, mongos, upToWireVersion } from './behaviours.ts';
import { Authority, type Identity, type Issued } from './certificates.ts';
import { type Asked, type Disguise, DisguisedServer } from './disguised-server.ts';
import { type Account, asksForPassword } from './login.ts';
import { ReplicaSet } from './replica-set.ts';

/** Its name and password have what an address writes as %XX, what SCRAM writes otherwise, and what looks like an option. */
export const ACCOUNT: Account = { user: 'mesa,=ñ', password: 'p@ss:w/rd?%&w=1', db: 'admin' };

const MONGODB_4_4 = 9;

export interface Wanted {
  readonly kind?: 'standalone' | 'mongos' | 'set';
  readonly wireVersion?: number;
  readonly account?: Account;
  readonly tls?: Issued;
}

export interface Addressed {
  /** All members' unless it names one. */
  readonly member?: number;
  readonly account?: Account;
  /** The file of the authority that is trusted; none when empty. */
  readonly caFile?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** A built-in store that others meet as another kind of server. */
export class DisguisedStore {
  readonly set = new ReplicaSet();
  readonly mishaps = new Mishaps();
  readonly servers: DisguisedServer[] = [];
  readonly #asked: Asked[] = [];
  readonly #folder: string;
  readonly #store: EmbeddedStore;
  readonly #wanted: Wanted;
  readonly #identity: Identity | undefined;

  private constructor(folder: string, store: EmbeddedStore, wanted: Wanted, authority: Authority) {
    this.#folder = folder;
    this.#store = store;
    this.#wanted = wanted;
    this.#identity = wanted.tls && authority.issue(wanted.tls);
  }

  static async open(wanted: Wanted = {}): Promise<DisguisedStore> {
    const folder = await mkdtemp(join(tmpdir(), 'disguised-'));
    const store = await openEmbeddedStore({ dataDir: join(folder, 'data'), tcpPort: 0 });
    const authority = new Authority('The authority of a test');
    const disguised = new DisguisedStore(folder, store, wanted, authority);
    if (wanted.tls) await writeFile(disguised.caFile, authority.cert);
    for (let member = 0; member < (wanted.kind === 'set' ? 2 : 1); member += 1)
      await disguised.#openServer();
    return disguised;
  }

  async #openServer(): Promise<void> {
    const { kind, wireVersion, account } = this.#wanted;
    const disguises: Disguise[] = [this.mishaps.disguise];
    if (wireVersion !== undefined) disguises.push(upToWireVersion(wireVersion));
    if (account) disguises.push(asksForPassword(account));
    if (kind === 'set') disguises.push(...this.set.disguises);
    if (kind === 'mongos') disguises.push(...mongos());
    const storePort = Number(new URL(this.#store.uri).port);
    const tls = this.#identity && { tls: this.#identity };
    const server = await DisguisedServer.open({ storePort, disguises, ...tls, asked: this.#asked });
    this.servers.push(server);
    this.set.join(server);
  }

  /** Where the certificate of the authority is that issued the server's own. */
  get caFile(): string {
    return join(this.#folder, 'ca.pem');
  }

  /** Its address: of all members, with the account's password and the authority's file, unless told otherwise. */
  uri({ member, account = this.#wanted.account, caFile, options = {} }: Addressed = {}): string {
    const addresses = this.servers.map(({ address }) => address);
    const hosts = member === undefined ? addresses.join(',') : addresses[member];
    const login = account && [account.user, account.password].map(encodeURIComponent).join(':');
    const trusted = caFile ?? this.caFile;
    const asks = new URLSearchParams({
      ...(account && { authSource: account.db }),
      ...(this.#wanted.tls && { tls: 'true', ...(trusted && { tlsCAFile: trusted }) }),
      ...options,
    });
    return `mongodb://${login ? `${login}@` : ''}${hosts}/mesa?${asks}`;
  }

  /** What was asked of its servers by one of these names, or at all, in that order. */
  asked(...names: readonly string[]): readonly Asked[] {
    return this.#asked.filter(({ name }) => names.length === 0 || names.includes(name));
  }

  async close(): Promise<void> {
    for (const server of this.servers) await server.close();
    await this.#store.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A kind of server with the address that is written for it. */
export interface Kind {
  readonly name: string;
  readonly wanted: Wanted;
  readonly addressed?: Addressed;
  /** Whether it takes numbered writes, which may be repeated. */
  readonly numbers: boolean;
}

const named = { options: { replicaSet: 'mesa' } };
export const KINDS: readonly Kind[] = [
  { name: 'a standalone', wanted: {}, numbers: false },
  { name: 'a mongos', wanted: { kind: 'mongos' }, numbers: true },
  { name: 'a replica set', wanted: { kind: 'set' }, addressed: named, numbers: true },
  {
    name: 'a replica set of which the address has a secondary only',
    wanted: { kind: 'set' },
    addressed: { ...named, member: 1 },
    numbers: true,
  },
  {
    name: 'one member of a replica set, directly',
    wanted: { kind: 'set' },
    addressed: { member: 0, options: { directConnection: 'true' } },
    numbers: true,
  },
  { name: 'a standalone of MongoDB 4.4', wanted: { wireVersion: MONGODB_4_4 }, numbers: false },
  {
    name: 'a replica set of MongoDB 4.4',
    wanted: { kind: 'set', wireVersion: MONGODB_4_4 },
    addressed: named,
    numbers: true,
  },
  { name: 'a standalone with a password', wanted: { account: ACCOUNT }, numbers: false },
  { name: 'a standalone over TLS', wanted: { tls: {} }, numbers: false },
  {
    name: 'a replica set with a password over TLS',
    wanted: { kind: 'set', account: ACCOUNT, tls: {} },
    addressed: named,
    numbers: true,
  },
];
