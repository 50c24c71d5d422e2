import { randomBytes } from 'node:crypto';
import { Binary, type Doc, decode, encode, Int32, isDoc, plainNumber } from '../bson/values.ts';
import { CommandError, StoreError } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import type { Engine } from './engine.ts';
import type { Index } from './index-keys.ts';
import { numberBytes } from './key-bytes.ts';

export interface Collection {
  db: string;
  name: string;
  id: number;
  uuid: Buffer;
  indexes: Index[];
  nextRecord: number;
  dropped?: boolean;
}

export const FORMAT = 1;
const VERSION_KEY = Buffer.from('format');
const NEXT_KEY = Buffer.from('next');
const PREFIX = 'c:';

const nameKey = (db: string, name: string): Buffer => Buffer.from(`${PREFIX}${db}\0${name}`);

/** The collections and indexes there are, kept in memory as the data file has them. */
export class Catalog {
  private collections = new Map<string, Collection>();
  private next = 1;
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
    engine.onRollback = () => this.load();
  }

  /** Reads the data file; refuses one that a later version of this program wrote. */
  load(): void {
    const { meta } = this.engine.tables;
    this.engine.refresh();
    const version = meta.get(VERSION_KEY)?.readUInt32BE(0);
    if (version !== undefined && version > FORMAT) {
      throw new StoreError(
        `The data folder was written by a newer version of this program (format ${version}, this one reads up to ${FORMAT}); start that version, or use another folder.`,
      );
    }
    this.next = meta.get(NEXT_KEY)?.readUInt32BE(0) ?? 1;
    this.collections = new Map();
    const range = { start: Buffer.from(PREFIX), end: Buffer.from('c;') };
    for (const { value } of meta.getRange(range)) {
      const collection = this.revive(decode(value));
      this.collections.set(`${collection.db}\0${collection.name}`, collection);
    }
  }

  async initialise(): Promise<void> {
    const { meta } = this.engine.tables;
    if (meta.get(VERSION_KEY)) return;
    await this.engine.write(() => meta.putSync(VERSION_KEY, numberBytes(FORMAT)));
  }

  private revive(stored: Doc): Collection {
    const id = Number(plainNumber(stored.id));
    return {
      db: String(stored.db),
      name: String(stored.name),
      id,
      uuid: Buffer.from((stored.uuid as Binary).buffer),
      indexes: (stored.indexes as Doc[]).map(reviveIndex),
      nextRecord: this.lastRecord(id) + 1,
    };
  }

  private lastRecord(id: number): number {
    const range = { start: numberBytes(id + 1), end: numberBytes(id), reverse: true, limit: 1 };
    for (const key of this.engine.tables.records.getKeys(range)) return key.readUIntBE(4, 6);
    return 0;
  }

  find(db: string, name: string): Collection | undefined {
    return this.collections.get(`${db}\0${name}`);
  }

  list(db: string): Collection[] {
    return [...this.collections.values()].filter((one) => one.db === db);
  }

  databases(): string[] {
    return [...new Set([...this.collections.values()].map(({ db }) => db))].sort();
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  /** Only inside a write. */
  findOrCreate(db: string, name: string): Collection {
    const found = this.find(db, name);
    if (found) return found;
    checkName(db, name);
    const collection: Collection = {
      db,
      name,
      id: this.newId(),
      uuid: randomBytes(16),
      indexes: [],
      nextRecord: 1,
    };
    collection.uuid[6] = ((collection.uuid[6] ?? 0) & 0x0f) | 0x40;
    collection.uuid[8] = ((collection.uuid[8] ?? 0) & 0x3f) | 0x80;
    collection.indexes.push(
      this.makeIndex({ v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' }),
    );
    this.collections.set(`${db}\0${name}`, collection);
    this.save(collection);
    return collection;
  }

  /** An index that is not yet on any collection. */
  makeIndex(spec: Doc): Index {
    const index = reviveIndex({ id: new Int32(this.newId()), spec, loose: false });
    if (index.name === '_id_') index.unique = true;
    return index;
  }

  private newId(): number {
    const id = this.next;
    this.next += 1;
    this.engine.tables.meta.putSync(NEXT_KEY, numberBytes(this.next));
    return id;
  }

  save(collection: Collection): void {
    const { db, name, id, uuid, indexes } = collection;
    const stored: Doc = {
      db,
      name,
      id: new Int32(id),
      uuid: new Binary(uuid, 4),
      indexes: indexes.map((index) => ({
        id: new Int32(index.id),
        spec: index.spec,
        multikey: index.multikey,
        loose: index.loose,
      })),
    };
    this.engine.tables.meta.putSync(nameKey(db, name), encode(stored));
  }

  drop(collection: Collection): void {
    this.forget(collection);
    collection.dropped = true;
  }

  private forget(collection: Collection): void {
    this.engine.tables.meta.removeSync(nameKey(collection.db, collection.name));
    this.collections.delete(`${collection.db}\0${collection.name}`);
  }

  rename(collection: Collection, db: string, name: string): void {
    checkName(db, name);
    this.forget(collection);
    collection.db = db;
    collection.name = name;
    this.collections.set(`${db}\0${name}`, collection);
    this.save(collection);
  }
}

function checkName(db: string, name: string): void {
  if (name === '' || name.includes('\0') || name.startsWith('.') || name.includes('$')) {
    throw new CommandError(73, `Invalid collection name specified '${db}.${name}'`);
  }
  if (name.startsWith('system.'))
    throw new CommandError(73, `Invalid system namespace: ${db}.${name}`);
  if (Buffer.byteLength(`${db}.${name}`) > 255) {
    throw new CommandError(
      73,
      `Fully qualified namespace is too long. Namespace: ${db}.${name} Max: 255`,
    );
  }
}

export function reviveIndex(stored: Doc): Index {
  const spec = stored.spec as Doc;
  const key = spec.key as Doc;
  const partial = isDoc(spec.partialFilterExpression) ? spec.partialFilterExpression : undefined;
  const paths = Object.keys(key);
  const seconds = spec.expireAfterSeconds;
  return {
    id: Number(plainNumber(stored.id)),
    name: String(spec.name),
    fields: paths.map((path) => ({
      path,
      parts: path.split('.'),
      direction: Number(plainNumber(key[path])) < 0 ? -1 : 1,
    })),
    unique: spec.unique === true || spec.name === '_id_',
    sparse: spec.sparse === true,
    partial,
    inPartial: partial ? parseFilter(partial) : () => true,
    expireAfterSeconds: seconds === undefined ? undefined : Number(plainNumber(seconds)),
    multikey: (stored.multikey as boolean[] | undefined) ?? paths.map(() => false),
    loose: stored.loose === true,
    spec,
  };
}
