import type { CollectionName } from '../document.ts';
import { LISTS, listsFollow } from './list-tables.ts';

/*
 * A table for each collection: the document as JSON and, generated from it, columns for what it is
 * found by. Whoever mends a document by hand mends them too.
 */
const column = (name: string, path: string) => `${name} AS (document ->> '$.${path}')`;
const instant = (name: string, field: string) => column(name, `${field}."$date"`);

const COLUMNS = {
  cases: [
    column('number TEXT NOT NULL', 'number'),
    column('state TEXT NOT NULL', 'state'),
    column('requester TEXT NOT NULL', 'requester.id'),
    column('open INTEGER NOT NULL', 'open'),
    column('queue_place TEXT', 'queuePlace'),
    column('pending TEXT NOT NULL', 'pending'),
    column('people TEXT NOT NULL', 'people'),
    column('words TEXT NOT NULL', 'words'),
    instant('opened_at TEXT NOT NULL', 'openedAt'),
    instant('close_at TEXT', 'closeAt'),
    instant('remind_at TEXT', 'remindAt'),
  ],
  deliveries: [
    column('lane TEXT NOT NULL', 'lane'),
    column('status TEXT NOT NULL', 'status'),
    column('rev INTEGER NOT NULL', 'rev'),
    instant('created_at TEXT NOT NULL', 'createdAt'),
    instant('sent_at TEXT', 'sentAt'),
  ],
  lanes: [instant('not_before TEXT NOT NULL', 'notBefore')],
  contacts: [],
  staff: [],
  dialogs: [],
  counters: [],
  settings: [],
} satisfies Partial<Record<CollectionName, readonly string[]>>;

/** The tables that came later. */
const SENDER_COLUMNS = { senders: [instant('lease_until TEXT NOT NULL', 'leaseUntil')] };
const FILE_COLUMNS = {
  attachments: [column('person TEXT NOT NULL', 'personId')],
  links: [instant('expires_at TEXT NOT NULL', 'expiresAt')],
} satisfies Partial<Record<CollectionName, readonly string[]>>;
const CONTACT_REQUEST_COLUMNS = {
  contactRequests: [
    column('person TEXT NOT NULL', 'person.id'),
    column('ordinal INTEGER NOT NULL', 'ordinal'),
    column('open INTEGER NOT NULL', 'open'),
    column('pending INTEGER NOT NULL', 'pending'),
    instant('opened_at TEXT NOT NULL', 'openedAt'),
    instant('post_again_at TEXT NOT NULL', 'postAgainAt'),
  ],
};

const ALL_COLUMNS: Readonly<Record<CollectionName, readonly string[]>> = {
  ...COLUMNS,
  ...SENDER_COLUMNS,
  ...FILE_COLUMNS,
  ...CONTACT_REQUEST_COLUMNS,
};
export const TABLES = Object.keys(ALL_COLUMNS) as CollectionName[];
const tablesOf = (columns: object) => (Object.keys(columns) as CollectionName[]).map(createTable);

function createTable(name: CollectionName): string {
  const document = 'document TEXT NOT NULL CHECK (json_valid(document))';
  const columns = ['id TEXT PRIMARY KEY', document, ...ALL_COLUMNS[name]];
  return `CREATE TABLE ${name} (\n  ${columns.join(',\n  ')}\n) STRICT;\n`;
}

const INDEXES = `
-- "caso 12", and no number twice.
CREATE UNIQUE INDEX cases_number ON cases (number);
-- What waits for a requester's answer.
CREATE INDEX cases_awaiting ON cases (requester, opened_at) WHERE state IN ('needs_info', 'resolved');
-- The sweeps: closings and reminders that are due.
CREATE INDEX cases_closing ON cases (close_at, id) WHERE state = 'resolved';
CREATE INDEX cases_reminding ON cases (remind_at, id) WHERE state = 'resolved';
-- Events not told yet: only cases that have some are in it.
CREATE INDEX cases_pending ON cases (id) WHERE pending <> '[]';
-- The desk's queue in its order, and every open case for a channel that becomes the desk's.
CREATE INDEX cases_queue ON cases (queue_place, id);
-- A lane's next deliveries in order, and the lanes that have some.
CREATE INDEX deliveries_next ON deliveries (lane, created_at, rev, id) WHERE status = 'pending';
-- What was sent long ago.
CREATE INDEX deliveries_sent ON deliveries (sent_at) WHERE sent_at IS NOT NULL;`;

/** What is written without the rest of a case leaves its document, which is then not written with it. */
const CASE_PARTS = `
DROP INDEX cases_pending;
DROP TRIGGER case_people_changed;
DROP TRIGGER case_words_changed;
ALTER TABLE cases DROP COLUMN pending;
ALTER TABLE cases ADD COLUMN rev INTEGER AS (document ->> '$.rev');
ALTER TABLE cases ADD COLUMN pending TEXT NOT NULL DEFAULT '[]';
ALTER TABLE cases ADD COLUMN cards TEXT NOT NULL DEFAULT '[]';
UPDATE cases SET pending = document ->> '$.pending', cards = document ->> '$.cards',
  document = json_remove(document, '$.pending', '$.cards');
CREATE INDEX cases_pending ON cases (id) WHERE pending <> '[]';`;

/** A file's bytes are no part of its document, which is read without them. */
const FILES = `
CREATE TABLE attachment_bytes (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
-- What a person sent.
CREATE INDEX attachments_person ON attachments (person);
-- Links whose time is over.
CREATE INDEX links_expired ON links (expires_at);`;

const CONTACT_REQUESTS = `
-- A person's requests, newest first.
CREATE INDEX contact_requests_person ON contactRequests (person, ordinal);
-- What nobody took: in their order for the staff, and what is due to be put up again.
CREATE INDEX contact_requests_untaken ON contactRequests (opened_at) WHERE open = 1;
CREATE INDEX contact_requests_due ON contactRequests (post_again_at) WHERE open = 1;
-- Writes not told yet: only requests that have one are in it.
CREATE INDEX contact_requests_pending ON contactRequests (id) WHERE pending = 1;`;
/** A closing that is stopped, of which the desk is asked again. */
const DECISIONS = `
ALTER TABLE cases ADD COLUMN ${instant('ask_at TEXT', 'askAt')};
CREATE INDEX cases_deciding ON cases (ask_at, id) WHERE state = 'resolved';`;

/** For whom a case waits is derived; and people are found by their names, cases as major incidents. */
const PARTIES = `
DROP INDEX cases_awaiting;
ALTER TABLE cases ADD COLUMN ${column('decides TEXT', 'decides')};
ALTER TABLE cases ADD COLUMN ${column('major INTEGER', 'major')};
ALTER TABLE contacts ADD COLUMN ${column('name_key TEXT', 'nameKey')};
-- What waits for a requester's answer.
CREATE INDEX cases_awaiting ON cases (decides, opened_at) WHERE state IN ('needs_info', 'resolved');
-- The open major incidents, in their order.
CREATE INDEX cases_major ON cases (opened_at) WHERE major = 1;
-- Whoever is meant by a name.
CREATE INDEX contacts_name ON contacts (name_key);`;

/** What suggestions go by: who has how much to solve, and what was solved last. */
const SUGGESTIONS = `
ALTER TABLE cases ADD COLUMN ${column('assignee TEXT', 'assignee.id')};
ALTER TABLE cases ADD COLUMN ${column('category TEXT', 'category')};
ALTER TABLE cases ADD COLUMN ${column('closing TEXT', 'closing')};
ALTER TABLE cases ADD COLUMN ${instant('assigned_at TEXT', 'assignedAt')};
ALTER TABLE cases ADD COLUMN ${instant('closed_at TEXT', 'closedAt')};
-- The open cases of each assignee, told by the index alone.
CREATE INDEX cases_workload ON cases (assignee, category, assigned_at) WHERE open = 1;
-- The solved cases, in their order.
CREATE INDEX cases_solved ON cases (closed_at) WHERE closing <> 'cancelled';`;

/** What the lists and the overview of the desk go by is in the queue's index: no document is read to count it. */
const LISTED = `
DROP INDEX cases_queue;
ALTER TABLE cases ADD COLUMN ${column('priority TEXT', 'priority')};
ALTER TABLE cases ADD COLUMN ${column('assignee_name TEXT', 'assignee.name')};
ALTER TABLE cases ADD COLUMN ${column('reopenings INTEGER', 'reopenings')};
-- The desk's queue in its order, parts of it, its overview, and every open case for a channel that becomes the desk's.
CREATE INDEX cases_queue ON cases (queue_place, id, state, priority, requester, assignee,
  assignee_name, category, reopenings, close_at, opened_at, number);`;

/** Who wrote last, for whoever registers a case for one of them. */
const SEEN = `
ALTER TABLE contacts ADD COLUMN ${instant('seen_at TEXT', 'seenAt')};
CREATE INDEX contacts_seen ON contacts (seen_at);`;

/** When spare parts were replaced in a case: a table of its own, like its other lists. */
const PARTS = `
ALTER TABLE cases ADD COLUMN ${column('parts_at TEXT', 'partsAt')};
-- "repuestos octubre", in its order.
CREATE TABLE case_parts (
  replaced_at TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY (replaced_at, case_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_parts_inserted AFTER INSERT ON cases WHEN new.parts_at IS NOT NULL BEGIN
  INSERT OR IGNORE INTO case_parts SELECT value ->> '$."$date"', new.id FROM json_each(new.parts_at);
END;
CREATE TRIGGER case_parts_changed AFTER UPDATE OF document ON cases WHEN new.parts_at IS NOT old.parts_at BEGIN
  DELETE FROM case_parts WHERE case_id = old.id
    AND replaced_at IN (SELECT value ->> '$."$date"' FROM json_each(old.parts_at));
  INSERT OR IGNORE INTO case_parts SELECT value ->> '$."$date"', new.id FROM json_each(new.parts_at);
END;`;

/** What the program itself has to do with a case is found by one instant. */
const NEXT_DUE = `
DROP INDEX cases_closing;
DROP INDEX cases_reminding;
DROP INDEX cases_deciding;
ALTER TABLE cases ADD COLUMN ${instant('next_due_at TEXT', 'nextDueAt')};
-- The sweep.
CREATE INDEX cases_due ON cases (next_due_at, id);`;

/** What falls due next of the service level: the queue goes by it, and the overview counts by it. */
const LEVELS = `
DROP INDEX cases_queue;
ALTER TABLE cases ADD COLUMN ${instant('level_warn_at TEXT', 'levelDue.warnAt')};
ALTER TABLE cases ADD COLUMN ${instant('level_due_at TEXT', 'levelDue.dueAt')};
-- The desk's queue in its order, parts of it, its overview, and every open case for a channel that becomes the desk's.
CREATE INDEX cases_queue ON cases (queue_place, id, state, priority, requester, assignee,
  assignee_name, category, reopenings, close_at, level_warn_at, level_due_at, opened_at, number);`;

/**
 * For a version that derives other keys from a case or a contact. They are derived once all migrations are done,
 * because the program reads cases as they are in its own version only.
 */
export const DERIVE_KEYS = '-- derive keys';

/** Each brings a file from the version that is its place in the list to the next one. Never change one: add. */
export const MIGRATIONS: readonly string[] = [
  tablesOf(COLUMNS).join('') + INDEXES + LISTS + listsFollow('UPDATE'),
  CASE_PARTS + listsFollow('UPDATE OF document'),
  // Words in plain letters, without what nobody sees.
  DERIVE_KEYS,
  tablesOf(SENDER_COLUMNS).join(''),
  tablesOf(FILE_COLUMNS).join('') + FILES,
  tablesOf(CONTACT_REQUEST_COLUMNS).join('') + CONTACT_REQUESTS,
  DECISIONS,
  PARTIES,
  DERIVE_KEYS,
  SUGGESTIONS,
  LISTED,
  SEEN,
  PARTS,
  NEXT_DUE,
  LEVELS,
  // Places in the queue by what falls due first.
  DERIVE_KEYS,
];
