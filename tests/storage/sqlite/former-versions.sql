-- To version 1
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  number TEXT NOT NULL AS (document ->> '$.number'),
  state TEXT NOT NULL AS (document ->> '$.state'),
  requester TEXT NOT NULL AS (document ->> '$.requester.id'),
  open INTEGER NOT NULL AS (document ->> '$.open'),
  queue_place TEXT AS (document ->> '$.queuePlace'),
  pending TEXT NOT NULL AS (document ->> '$.pending'),
  people TEXT NOT NULL AS (document ->> '$.people'),
  words TEXT NOT NULL AS (document ->> '$.words'),
  opened_at TEXT NOT NULL AS (document ->> '$.openedAt."$date"'),
  close_at TEXT AS (document ->> '$.closeAt."$date"'),
  remind_at TEXT AS (document ->> '$.remindAt."$date"')
) STRICT;
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  lane TEXT NOT NULL AS (document ->> '$.lane'),
  status TEXT NOT NULL AS (document ->> '$.status'),
  rev INTEGER NOT NULL AS (document ->> '$.rev'),
  created_at TEXT NOT NULL AS (document ->> '$.createdAt."$date"'),
  sent_at TEXT AS (document ->> '$.sentAt."$date"')
) STRICT;
CREATE TABLE lanes (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  not_before TEXT NOT NULL AS (document ->> '$.notBefore."$date"')
) STRICT;
CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE TABLE dialogs (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE TABLE counters (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

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
CREATE INDEX deliveries_sent ON deliveries (sent_at) WHERE sent_at IS NOT NULL;
-- "mis casos", in their order.
CREATE TABLE case_people (
  person TEXT NOT NULL, open INTEGER NOT NULL, opened_at TEXT NOT NULL, case_id TEXT NOT NULL,
  PRIMARY KEY (person, open, opened_at, case_id)
) STRICT, WITHOUT ROWID;
-- "buscar", in its order.
CREATE TABLE case_words (
  word TEXT NOT NULL, opened_at TEXT NOT NULL, case_id TEXT NOT NULL,
  PRIMARY KEY (word, opened_at, case_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_inserted AFTER INSERT ON cases BEGIN
  INSERT OR IGNORE INTO case_people SELECT value, new.open, new.opened_at, new.id FROM json_each(new.people);
  INSERT OR IGNORE INTO case_words SELECT value, new.opened_at, new.id FROM json_each(new.words);
END;

CREATE TRIGGER case_people_changed AFTER UPDATE ON cases
WHEN new.people <> old.people OR new.open <> old.open BEGIN
  DELETE FROM case_people WHERE person IN (SELECT value FROM json_each(old.people))
    AND open = old.open AND opened_at = old.opened_at AND case_id = old.id;
  INSERT OR IGNORE INTO case_people SELECT value, new.open, new.opened_at, new.id FROM json_each(new.people);
END;
-- Only the words that came or went: each is on another page of the file.
CREATE TRIGGER case_words_changed AFTER UPDATE ON cases WHEN new.words <> old.words BEGIN
  DELETE FROM case_words WHERE word IN
    (SELECT value FROM json_each(old.words) EXCEPT SELECT value FROM json_each(new.words))
    AND opened_at = old.opened_at AND case_id = old.id;
  INSERT INTO case_words SELECT value, new.opened_at, new.id FROM
    (SELECT value FROM json_each(new.words) EXCEPT SELECT value FROM json_each(old.words));
END;

-- To version 2
DROP INDEX cases_pending;
DROP TRIGGER case_people_changed;
DROP TRIGGER case_words_changed;
ALTER TABLE cases DROP COLUMN pending;
ALTER TABLE cases ADD COLUMN rev INTEGER AS (document ->> '$.rev');
ALTER TABLE cases ADD COLUMN pending TEXT NOT NULL DEFAULT '[]';
ALTER TABLE cases ADD COLUMN cards TEXT NOT NULL DEFAULT '[]';
UPDATE cases SET pending = document ->> '$.pending', cards = document ->> '$.cards',
  document = json_remove(document, '$.pending', '$.cards');
CREATE INDEX cases_pending ON cases (id) WHERE pending <> '[]';
CREATE TRIGGER case_people_changed AFTER UPDATE OF document ON cases
WHEN new.people <> old.people OR new.open <> old.open BEGIN
  DELETE FROM case_people WHERE person IN (SELECT value FROM json_each(old.people))
    AND open = old.open AND opened_at = old.opened_at AND case_id = old.id;
  INSERT OR IGNORE INTO case_people SELECT value, new.open, new.opened_at, new.id FROM json_each(new.people);
END;
-- Only the words that came or went: each is on another page of the file.
CREATE TRIGGER case_words_changed AFTER UPDATE OF document ON cases WHEN new.words <> old.words BEGIN
  DELETE FROM case_words WHERE word IN
    (SELECT value FROM json_each(old.words) EXCEPT SELECT value FROM json_each(new.words))
    AND opened_at = old.opened_at AND case_id = old.id;
  INSERT INTO case_words SELECT value, new.opened_at, new.id FROM
    (SELECT value FROM json_each(new.words) EXCEPT SELECT value FROM json_each(old.words));
END;

-- To version 3
-- Other keys are derived.

-- To version 4
CREATE TABLE senders (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  lease_until TEXT NOT NULL AS (document ->> '$.leaseUntil."$date"')
) STRICT;

-- To version 5
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  person TEXT NOT NULL AS (document ->> '$.personId')
) STRICT;
CREATE TABLE links (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  expires_at TEXT NOT NULL AS (document ->> '$.expiresAt."$date"')
) STRICT;

CREATE TABLE attachment_bytes (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
-- What a person sent.
CREATE INDEX attachments_person ON attachments (person);
-- Links whose time is over.
CREATE INDEX links_expired ON links (expires_at);

-- To version 6
CREATE TABLE contactRequests (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document)),
  person TEXT NOT NULL AS (document ->> '$.person.id'),
  ordinal INTEGER NOT NULL AS (document ->> '$.ordinal'),
  open INTEGER NOT NULL AS (document ->> '$.open'),
  pending INTEGER NOT NULL AS (document ->> '$.pending'),
  opened_at TEXT NOT NULL AS (document ->> '$.openedAt."$date"'),
  post_again_at TEXT NOT NULL AS (document ->> '$.postAgainAt."$date"')
) STRICT;

-- A person's requests, newest first.
CREATE INDEX contact_requests_person ON contactRequests (person, ordinal);
-- What nobody took: in their order for the staff, and what is due to be put up again.
CREATE INDEX contact_requests_untaken ON contactRequests (opened_at) WHERE open = 1;
CREATE INDEX contact_requests_due ON contactRequests (post_again_at) WHERE open = 1;
-- Writes not told yet: only requests that have one are in it.
CREATE INDEX contact_requests_pending ON contactRequests (id) WHERE pending = 1;

-- To version 7
ALTER TABLE cases ADD COLUMN ask_at TEXT AS (document ->> '$.askAt."$date"');
CREATE INDEX cases_deciding ON cases (ask_at, id) WHERE state = 'resolved';

-- To version 8
DROP INDEX cases_awaiting;
ALTER TABLE cases ADD COLUMN decides TEXT AS (document ->> '$.decides');
ALTER TABLE cases ADD COLUMN major INTEGER AS (document ->> '$.major');
ALTER TABLE contacts ADD COLUMN name_key TEXT AS (document ->> '$.nameKey');
-- What waits for a requester's answer.
CREATE INDEX cases_awaiting ON cases (decides, opened_at) WHERE state IN ('needs_info', 'resolved');
-- The open major incidents, in their order.
CREATE INDEX cases_major ON cases (opened_at) WHERE major = 1;
-- Whoever is meant by a name.
CREATE INDEX contacts_name ON contacts (name_key);

-- To version 9
-- Other keys are derived.

-- To version 10
ALTER TABLE cases ADD COLUMN assignee TEXT AS (document ->> '$.assignee.id');
ALTER TABLE cases ADD COLUMN category TEXT AS (document ->> '$.category');
ALTER TABLE cases ADD COLUMN closing TEXT AS (document ->> '$.closing');
ALTER TABLE cases ADD COLUMN assigned_at TEXT AS (document ->> '$.assignedAt."$date"');
ALTER TABLE cases ADD COLUMN closed_at TEXT AS (document ->> '$.closedAt."$date"');
-- The open cases of each assignee, told by the index alone.
CREATE INDEX cases_workload ON cases (assignee, category, assigned_at) WHERE open = 1;
-- The solved cases, in their order.
CREATE INDEX cases_solved ON cases (closed_at) WHERE closing <> 'cancelled';

-- To version 11
DROP INDEX cases_queue;
ALTER TABLE cases ADD COLUMN priority TEXT AS (document ->> '$.priority');
ALTER TABLE cases ADD COLUMN assignee_name TEXT AS (document ->> '$.assignee.name');
ALTER TABLE cases ADD COLUMN reopenings INTEGER AS (document ->> '$.reopenings');
-- The desk's queue in its order, parts of it, its overview, and every open case for a channel that becomes the desk's.
CREATE INDEX cases_queue ON cases (queue_place, id, state, priority, requester, assignee,
  assignee_name, category, reopenings, close_at, opened_at, number);

-- To version 12
ALTER TABLE contacts ADD COLUMN seen_at TEXT AS (document ->> '$.seenAt."$date"');
CREATE INDEX contacts_seen ON contacts (seen_at);

-- To version 13
ALTER TABLE cases ADD COLUMN parts_at TEXT AS (document ->> '$.partsAt');
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
END;

-- To version 14
DROP INDEX cases_closing;
DROP INDEX cases_reminding;
DROP INDEX cases_deciding;
ALTER TABLE cases ADD COLUMN next_due_at TEXT AS (document ->> '$.nextDueAt."$date"');
-- The sweep.
CREATE INDEX cases_due ON cases (next_due_at, id);

-- To version 15
DROP INDEX cases_queue;
ALTER TABLE cases ADD COLUMN level_warn_at TEXT AS (document ->> '$.levelDue.warnAt."$date"');
ALTER TABLE cases ADD COLUMN level_due_at TEXT AS (document ->> '$.levelDue.dueAt."$date"');
-- The desk's queue in its order, parts of it, its overview, and every open case for a channel that becomes the desk's.
CREATE INDEX cases_queue ON cases (queue_place, id, state, priority, requester, assignee,
  assignee_name, category, reopenings, close_at, level_warn_at, level_due_at, opened_at, number);

-- To version 16
-- Other keys are derived.
