import type { CaseStore } from '../../application/ports/case-store.ts';
import type { Person, State } from '../../domain/case.ts';
import type { Replacement } from '../../domain/spare-parts.ts';
import type { Database, Row } from './database.ts';
import { decode } from './json.ts';

const COUNT = 'SELECT count(*) AS total FROM case_parts WHERE replaced_at >= ? AND replaced_at < ?';
const FIND = `SELECT c.id, number, state, replaced_at, solution.value ->> '$.by' AS by,
  solution.value ->> '$.parts.list' AS parts
  FROM case_parts p CROSS JOIN cases c ON c.id = p.case_id
  CROSS JOIN json_each(c.document, '$.solutions') solution
  WHERE replaced_at >= ? AND replaced_at < ? AND solution.value ->> '$.at."$date"' = replaced_at
  ORDER BY replaced_at, p.case_id LIMIT ? OFFSET ?`;

/** The spare parts replaced in a span of time, one after the other. */
export function createReplacements(db: Database): CaseStore['replacements'] {
  return async (span, skip, limit) => {
    const [from, to] = [span.from.toISOString(), span.to.toISOString()];
    const total = Number(db.get(COUNT, from, to)?.total ?? 0);
    return { total, found: db.all(FIND, from, to, limit, skip).map(toReplacement) };
  };
}

function toReplacement({ id, number, state, replaced_at: at, by, parts }: Row): Replacement {
  return {
    caseId: String(id),
    number: String(number),
    state: state as State,
    at: new Date(String(at)),
    by: decode<Person>(String(by)),
    parts: String(parts),
  };
}
