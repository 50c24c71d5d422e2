import { type Doc, Double } from '../bson/values.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Engine } from '../storage/engine.ts';
import type { Records } from '../storage/records.ts';
import type { Cursors } from './cursors.ts';

export interface Store {
  engine: Engine;
  catalog: Catalog;
  records: Records;
  cursors: Cursors;
  now: () => Date;
  started: number;
}

export interface Call {
  store: Store;
  db: string;
  command: Doc;
  connection: number;
  /** When the client stops waiting, by its maxTimeMS. */
  deadline: number | undefined;
}

export interface Command {
  /** The fields it takes besides those that every command takes. */
  fields: string[];
  run(call: Call): Doc | Promise<Doc>;
}

export type CommandTable = Record<string, Command>;

export const OK = new Double(1);
export const ok = (fields: Doc = {}): Doc => ({ ...fields, ok: OK });
