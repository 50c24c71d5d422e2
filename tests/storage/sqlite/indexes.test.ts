import assert from 'node:assert/strict';
import { queueSpan } from '../../../src/domain/queue.ts';
import type { Database, Row, Value } from '../../../src/storage/sqlite/database.ts';
import { createStores, openDatabase } from '../../../src/storage/sqlite/index.ts';
import type { Stores } from '../../../src/storage/stores.ts';
import { minutesLater, QUEUE_PARTS_ASKED } from '../../contract/samples.ts';

/** Every way in which the program looks for something, but by its id. */
async function askAll({
  attachments,
  cases,
  contactRequests,
  contacts,
  deliveries,
  links,
}: Stores): Promise<void> {
  const now = minutesLater(0);
  await cases.findByNumber('MS-2026-000001');
  await cases.involving('p', 10);
  await cases.awaitingRequester('p', 10);
  await cases.majorIncidents(10);
  await cases.lastSolved(10);
  await cases.workloads();
  await contacts.named('ana gomez', 2);
  await contacts.recent(50);
  await cases.queue(queueSpan(undefined), 'first', 10);
  await cases.queue(queueSpan('assigned'), 'last', 10);
  for (const part of QUEUE_PARTS_ASKED) {
    await cases.queue(queueSpan('new'), 'first', 10, part);
    await cases.queueSize(queueSpan(undefined), part, '2');
  }
  await cases.openCounts(now);
  await cases.replacements({ from: now, to: minutesLater(1) }, 10, 10);
  await cases.search(['impresora', 'piso'], 10);
  await cases.openIds();
  await cases.openWithCards('', 10);
  await cases.due(now, 10);
  await cases.unplanned(10);
  await deliveries.readyLanes(now, 10);
  await deliveries.next('desk', 10);
  await deliveries.forgetSent(now);
  await deliveries.sent(['a', 'b'], now);
  await attachments.forgetPerson('p');
  await links.forgetExpired(now);
  await contactRequests.ofPerson('p', 10);
  await contactRequests.untaken(10);
  await contactRequests.due(now, 10);
  await contactRequests.unplanned(10);
}

/** The few documents of a page that the index gave, put in its order. */
const PAGE_IN_ORDER =
  /SEARCH cases USING INTEGER PRIMARY KEY \(rowid=\?\); USE TEMP B-TREE FOR ORDER BY$/;

describe('The indexes of the built-in store', () => {
  it('serve every question: none reads a whole table of documents, none sorts what it found', async () => {
    const db = openDatabase({ file: ':memory:' });
    const asked: { readonly sql: string; readonly values: readonly Value[] }[] = [];
    const noting =
      <T>(call: (sql: string, ...values: readonly Value[]) => T) =>
      (sql: string, ...values: readonly Value[]) => {
        asked.push({ sql, values });
        return call(sql, ...values);
      };
    const noted: Database = {
      ...db,
      get: noting(db.get),
      all: noting(db.all),
      run: noting(db.run),
    };
    await askAll(createStores(noted, []));
    assert.ok(asked.length >= 14, `${asked.length} questions`);
    for (const { sql, values } of asked) {
      const steps: readonly Row[] = db.all(`EXPLAIN QUERY PLAN ${sql}`, ...values);
      const plan = steps.map(({ detail }) => detail).join('; ');
      const documents =
        /SCAN (attachments|cases|contactRequests|contacts|deliveries|lanes|links|cards|case_\w+|[a-z])\b(?! USING INDEX (contacts_seen|deliveries_next|cases_pending|cases_major|contact_requests_(untaken|pending)))/;
      assert.doesNotMatch(plan, documents, sql);
      // The kinds of open cases that are counted together are few.
      if (/rarest|GROUP BY/.test(sql)) continue;
      assert.doesNotMatch(plan.replace(PAGE_IN_ORDER, ''), /TEMP B-TREE/, sql);
    }
    db.close();
  });
});
