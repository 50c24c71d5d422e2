import type { PostedCard } from '../../application/ports/case-store.ts';
import type { Case } from '../../domain/case.ts';
import { type CollectionName, type Documents, fromDocument, toDocument } from '../document.ts';
import type { Collection, StoredDocument } from '../stores.ts';
import type { Database, Row, Value } from './database.ts';
import { decode, encode } from './json.ts';
import { TABLES } from './schema.ts';

const putIn = (name: CollectionName) => `INSERT INTO ${name} (id, document) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET document = excluded.document`;
const addTo = (name: CollectionName) =>
  `INSERT INTO ${name} (id, document) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`;

/** In the file, documents are without their ids: an id is a column of its own. */
function documentIn<D>({ id, document }: Row): D {
  return { _id: String(id), ...decode<object>(String(document)) } as D;
}

/** Documents of one collection. What is no promise is done when it returns: a change, inside a write. */
export function createDocuments<N extends CollectionName>(db: Database, name: N) {
  type Document = Documents[N];
  const write = (sql: string) => {
    return ({ _id, ...fields }: Document) => db.run(sql, _id, encode(fields)) > 0;
  };
  /** Those of a condition and in an order: the text of SQL after the table's name. */
  const all = (which: string, ...values: readonly Value[]): readonly Document[] =>
    db.all(`SELECT id, document FROM ${name} ${which}`, ...values).map(documentIn<Document>);
  const find = (id: string): Document | undefined => all('WHERE id = ?', id)[0];
  const put = write(putIn(name));
  /** Writes what the document becomes; `false` when it is to stay as it is. */
  const change = (id: string, become: (stored: Document | undefined) => Document | undefined) =>
    db.write(() => {
      const next = become(find(id));
      if (next !== undefined) put(next);
      return next !== undefined;
    });
  return {
    all,
    find,
    put,
    /** `false` when there is one of that id, which stays. */
    add: write(addTo(name)),
    change,
    /** Writes what becomes of some fields of the document, if there is one. */
    async update(id: string, become: (stored: Document) => Partial<Document> | undefined) {
      await change(id, (stored) => {
        const fields = stored && become(stored);
        return stored && fields && { ...stored, ...fields };
      });
    },
  };
}

/** In a case's row, what is written without the rest of it has columns of its own. */
export function caseText(kase: Case): string {
  const { _id, pending, cards, ...fields } = toDocument(kase);
  return encode(fields);
}

export function cardsIn({ cards }: Row): PostedCard[] {
  return decode(String(cards));
}

export function caseIn(row: Row): Case {
  return fromDocument({ ...documentIn<Documents['cases']>(row), pending: [], cards: [] }).kase;
}

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
    const put = name === 'cases' ? PUT_CASE : putIn(name);
    return {
      name,
      count: async () => Number(db.get(`SELECT count(*) AS count FROM ${name}`)?.count),
      page: async (afterId, limit) =>
        db.all(page, afterId ?? '', limit).map(documentIn<StoredDocument>),
      put: (documents) =>
        db.write(() => {
          for (const { _id, ...fields } of documents) db.run(put, _id, encode(fields));
        }),
    };
  });
}
