/** Lists inside a case have tables of their own, which triggers keep as the case is. */
export const LISTS = `
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
`;

/** After a write of a case: only what is not as before. */
export const listsFollow = (event: 'UPDATE' | 'UPDATE OF document') => `
CREATE TRIGGER case_people_changed AFTER ${event} ON cases
WHEN new.people <> old.people OR new.open <> old.open BEGIN
  DELETE FROM case_people WHERE person IN (SELECT value FROM json_each(old.people))
    AND open = old.open AND opened_at = old.opened_at AND case_id = old.id;
  INSERT OR IGNORE INTO case_people SELECT value, new.open, new.opened_at, new.id FROM json_each(new.people);
END;
-- Only the words that came or went: each is on another page of the file.
CREATE TRIGGER case_words_changed AFTER ${event} ON cases WHEN new.words <> old.words BEGIN
  DELETE FROM case_words WHERE word IN
    (SELECT value FROM json_each(old.words) EXCEPT SELECT value FROM json_each(new.words))
    AND opened_at = old.opened_at AND case_id = old.id;
  INSERT INTO case_words SELECT value, new.opened_at, new.id FROM
    (SELECT value FROM json_each(new.words) EXCEPT SELECT value FROM json_each(old.words));
END;`;
