import type { CollectionName } from '../document.ts';

/** Raise it with every change below: an older file's tables are then made anew, of its documents. */
export const VERSION = 16;

/*
 * A table for each collection: the document as JSON and, generated from it, columns for what it is
 * found by. Whoever mends a document by hand mends them too.
 */
const column = (name: string, path: string) => `${name} AS (document ->> '$.${path}')`;
const instant = (name: string, field: string) => column(name, `${field}."$date"`);

const COLUMNS: Readonly<Record<CollectionName, readonly string[]>> = {
  cases: [
    column('number TEXT NOT NULL', 'number'),
    column('state TEXT NOT NULL', 'state'),
    column('rev INTEGER', 'rev'),
    column('requester TEXT NOT NULL', 'requester.id'),
    column('decides TEXT', 'decides'),
    column('assignee TEXT', 'assignee.id'),
    column('assignee_name TEXT', 'assignee.name'),
    column('category TEXT', 'category'),
    column('priority TEXT', 'priority'),
    column('major INTEGER', 'major'),
    column('open INTEGER NOT NULL', 'open'),
    column('closing TEXT', 'closing'),
    column('reopenings INTEGER', 'reopenings'),
    column('queue_place TEXT', 'queuePlace'),
    column('people TEXT NOT NULL', 'people'),
    column('words TEXT NOT NULL', 'words'),
    column('parts_at TEXT', 'partsAt'),
    instant('opened_at TEXT NOT NULL', 'openedAt'),
    instant('assigned_at TEXT', 'assignedAt'),
    instant('close_at TEXT', 'closeAt'),
    instant('closed_at TEXT', 'closedAt'),
    instant('next_due_at TEXT', 'nextDueAt'),
    instant('level_warn_at TEXT', 'levelDue.warnAt'),
    instant('level_due_at TEXT', 'levelDue.dueAt'),
    // What is written without the rest of a case is no part of its document, which is then not written with it.
    "pending TEXT NOT NULL DEFAULT '[]'",
    "cards TEXT NOT NULL DEFAULT '[]'",
  ],
  deliveries: [
    column('lane TEXT NOT NULL', 'lane'),
    column('status TEXT NOT NULL', 'status'),
    column('rev INTEGER NOT NULL', 'rev'),
    instant('created_at TEXT NOT NULL', 'createdAt'),
    instant('sent_at TEXT', 'sentAt'),
  ],
  lanes: [instant('not_before TEXT NOT NULL', 'notBefore')],
  senders: [instant('lease_until TEXT NOT NULL', 'leaseUntil')],
  contacts: [column('name_key TEXT', 'nameKey'), instant('seen_at TEXT', 'seenAt')],
  staff: [],
  dialogs: [],
  counters: [],
  settings: [],
  attachments: [column('person TEXT NOT NULL', 'personId')],
  links: [instant('expires_at TEXT NOT NULL', 'expiresAt')],
  contactRequests: [
    column('person TEXT NOT NULL', 'person.id'),
    column('ordinal INTEGER NOT NULL', 'ordinal'),
    column('open INTEGER NOT NULL', 'open'),
    column('pending INTEGER NOT NULL', 'pending'),
    instant('opened_at TEXT NOT NULL', 'openedAt'),
    instant('post_again_at TEXT NOT NULL', 'postAgainAt'),
  ],
};
export const TABLES = Object.keys(COLUMNS) as CollectionName[];

const tableOf = (name: CollectionName) => `CREATE TABLE ${name} (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))${COLUMNS[name].map((each) => `,\n  ${each}`).join('')}
) STRICT;`;

/** A file's bytes are no part of its document, which is read without them. */
const BYTES =
  'CREATE TABLE IF NOT EXISTS attachment_bytes (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;';

const INDEXES = `
-- "caso 12", and no number twice.
CREATE UNIQUE INDEX cases_number ON cases (number);
-- What waits for a requester's answer.
CREATE INDEX cases_awaiting ON cases (decides, opened_at) WHERE state IN ('needs_info', 'resolved');
-- The open major incidents, in their order.
CREATE INDEX cases_major ON cases (opened_at) WHERE major = 1;
-- The sweep: what the program itself has to do.
CREATE INDEX cases_due ON cases (next_due_at, id);
-- Events not told yet: only cases that have some are in it.
CREATE INDEX cases_pending ON cases (id) WHERE pending <> '[]';
-- The desk's queue in its order, and every open case for a channel that becomes the desk's; with what
-- parts of it and the overview go by, so that no document is read to count it.
CREATE INDEX cases_queue ON cases (queue_place, id, state, priority, requester, assignee,
  assignee_name, category, reopenings, close_at, level_warn_at, level_due_at, opened_at, number);
-- The open cases of each assignee, told by the index alone; and what was solved last.
CREATE INDEX cases_workload ON cases (assignee, category, assigned_at) WHERE open = 1;
CREATE INDEX cases_solved ON cases (closed_at) WHERE closing <> 'cancelled';
-- A lane's next deliveries in order, and the lanes that have some.
CREATE INDEX deliveries_next ON deliveries (lane, created_at, rev, id) WHERE status = 'pending';
-- What was sent long ago.
CREATE INDEX deliveries_sent ON deliveries (sent_at) WHERE sent_at IS NOT NULL;
-- Whoever is meant by a name, and those who wrote last.
CREATE INDEX contacts_name ON contacts (name_key);
CREATE INDEX contacts_seen ON contacts (seen_at);
-- What a person sent.
CREATE INDEX attachments_person ON attachments (person);
-- Links whose time is over.
CREATE INDEX links_expired ON links (expires_at);
-- A person's requests, newest first.
CREATE INDEX contact_requests_person ON contactRequests (person, ordinal);
-- What nobody took: in their order for the staff, and what is due to be put up again.
CREATE INDEX contact_requests_untaken ON contactRequests (opened_at) WHERE open = 1;
CREATE INDEX contact_requests_due ON contactRequests (post_again_at) WHERE open = 1;
-- Writes not told yet: only requests that have one are in it.
CREATE INDEX contact_requests_pending ON contactRequests (id) WHERE pending = 1;`;

interface List {
  /** The column of the case that has the list as JSON, what is kept of each of its values, and as what. */
  readonly of: string;
  readonly value: string;
  readonly key: string;
  /** The case's own columns that stand beside each. */
  readonly beside: readonly string[];
}

/** Lists inside a case have tables of their own, in the order in which they are asked for. */
export const LISTS: Readonly<Record<string, List>> = {
  // "mis casos".
  case_people: { of: 'people', value: 'value', key: 'person', beside: ['open', 'opened_at'] },
  // "buscar".
  case_words: { of: 'words', value: 'value', key: 'word', beside: ['opened_at'] },
  // "repuestos octubre": when spare parts were replaced.
  case_parts: { of: 'parts_at', value: `value ->> '$."$date"'`, key: 'replaced_at', beside: [] },
};

/** Triggers keep it as the case is, and write only what came or went: each is on another page of the file. */
function listOf([name, { of, value, key, beside }]: [string, List]): string {
  const columns = beside.map((each) => `, ${each}`).join('');
  const values = (row: string) => `SELECT ${value} FROM json_each(${row}.${of})`;
  const rows = (row: string) =>
    `SELECT ${value}, ${[...beside, 'id']
      .map((each) => `${row}.${each}`)
      .join(', ')} FROM json_each(${row}.${of})`;
  const moved = beside.map((each) => `new.${each} <> old.${each} OR `).join('');
  const same = beside.map((each) => `${each} = old.${each} AND `).join('');
  return `
CREATE TABLE ${name} (
  ${key} TEXT NOT NULL,${beside.map((each) => ` ${each} ${each === 'open' ? 'INTEGER' : 'TEXT'} NOT NULL,`).join('')} case_id TEXT NOT NULL,
  PRIMARY KEY (${key}${columns}, case_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER ${name}_inserted AFTER INSERT ON cases BEGIN
  INSERT OR IGNORE INTO ${name} ${rows('new')};
END;
CREATE TRIGGER ${name}_changed AFTER UPDATE OF document ON cases
WHEN ${moved}new.${of} IS NOT old.${of} BEGIN
  DELETE FROM ${name} WHERE ${key} IN (${values('old')} WHERE ${moved}${value} NOT IN (${values('new')}))
    AND ${same}case_id = old.id;
  INSERT OR IGNORE INTO ${name} ${rows('new')} EXCEPT ${rows('old')};
END;`;
}

export const SCHEMA = [
  ...TABLES.map(tableOf),
  BYTES,
  INDEXES,
  ...Object.entries(LISTS).map(listOf),
].join('\n');
