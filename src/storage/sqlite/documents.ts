import type { CollectionName, Documents } from '../document.ts';
import type { Collection } from '../stores.ts';
import type { Database } from './database.ts';
import { decode, encode } from './json.ts';
import { TABLES } from './schema.ts';

const upsert = (name: CollectionName) => `INSERT INTO ${name} (id, document) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET document = excluded.document`;

/** Documents by their ids. In the file they are without them: an id is a column of its own. */
export function createDocuments<N extends CollectionName>(db: Database, name: N) {
  type Fields = Omit<Documents[N], '_id'>;
  const get = `SELECT document FROM ${name} WHERE id = ?`;
  const find = (id: string): Fields | undefined => {
    const row = db.get(get, id);
    return row && decode<Fields>(String(row.document));
  };
  const put = (id: string, fields: Fields): void => void db.run(upsert(name), id, encode(fields));
  return {
    find,
    put,
    /** Writes what the document becomes; `false` when it is to stay as it is. Inside a write. */
    change(id: string, become: (stored: Fields | undefined) => Fields | undefined): boolean {
      const next = become(find(id));
      if (next !== undefined) put(id, next);
      return next !== undefined;
    },
  };
}

/** In a case's row, what is written without the rest of it has columns of its own. */
const CASE_DOCUMENT = "json_set(document, '$.pending', json(pending), '$.cards', json(cards))";
const PUT_CASE = `INSERT INTO cases (id, document, pending, cards) SELECT ?,
    json_remove(value, '$.pending', '$.cards'), value ->> '$.pending', value ->> '$.cards'
    FROM (SELECT ? AS value) WHERE true
  ON CONFLICT (id) DO UPDATE SET
    document = excluded.document, pending = excluded.pending, cards = excluded.cards`;

/** All collections, to be copied. */
export function createCollections(db: Database): readonly Collection[] {
  return TABLES.map((name) => {
    const document = name === 'cases' ? CASE_DOCUMENT : 'document';
    const page = `SELECT id, ${document} AS document FROM ${name} WHERE id > ? ORDER BY id LIMIT ?`;
    const put = name === 'cases' ? PUT_CASE : upsert(name);
    return {
      name,
      count: async () => Number(db.get(`SELECT count(*) AS count FROM ${name}`)?.count),
      page: async (afterId, limit) =>
        db
          .all(page, afterId ?? '', limit)
          .map(({ id, document }) => ({ _id: String(id), ...decode<object>(String(document)) })),
      put: async (documents) =>
        db.write(() => {
          for (const { _id, ...fields } of documents) db.run(put, _id, encode(fields));
        }),
    };
  });
}
