import type { CollectionName, Documents } from '../document.ts';
import type { Collection } from '../stores.ts';
import type { Database } from './database.ts';
import { decode, encode } from './json.ts';
import { TABLES } from './schema.ts';

/** Documents by their ids. In the file they are without them: an id is a column of its own. */
export function createDocuments<N extends CollectionName>(db: Database, name: N) {
  type Fields = Omit<Documents[N], '_id'>;
  const get = `SELECT document FROM ${name} WHERE id = ?`;
  const upsert = `INSERT INTO ${name} (id, document) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET document = excluded.document`;
  const find = (id: string): Fields | undefined => {
    const row = db.get(get, id);
    return row && decode<Fields>(String(row.document));
  };
  const put = (id: string, fields: Fields): void => void db.run(upsert, id, encode(fields));
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

/** All collections, to be copied. */
export function createCollections(db: Database): readonly Collection[] {
  return TABLES.map((name) => {
    const { put } = createDocuments(db, name);
    const page = `SELECT id, document FROM ${name} WHERE id > ? ORDER BY id LIMIT ?`;
    return {
      name,
      count: async () => Number(db.get(`SELECT count(*) AS count FROM ${name}`)?.count),
      page: async (afterId, limit) =>
        db
          .all(page, afterId ?? '', limit)
          .map(({ id, document }) => ({ _id: String(id), ...decode<object>(String(document)) })),
      put: async (documents) =>
        db.write(() => {
          for (const { _id, ...fields } of documents)
            put(_id, fields as unknown as Documents[CollectionName]);
        }),
    };
  });
}
