import assert from 'node:assert/strict';
import type { CaseStore, Deliveries } from '../../../src/desk/ports.ts';
import { queueSpan } from '../../../src/domain/queue.ts';
import { createCaseStore } from '../../../src/mongo/case-store.ts';
import { connect } from '../../../src/mongo/connection.ts';
import { createDeliveries } from '../../../src/mongo/delivery-store.ts';
import { openModels } from '../../../src/mongo/models.ts';
import { bare, commented, delivery, fresh, minutesLater } from '../../contract/samples.ts';
import { OPENED_AT } from '../../domain/fixtures.ts';

/** The stores as the program opens them on an address. */
export interface WorkingDesk {
  readonly cases: CaseStore;
  readonly deliveries: Deliveries;
  close(): Promise<void>;
}

export async function openDesk(uri: string): Promise<WorkingDesk> {
  const connection = await connect(uri);
  try {
    const models = await openModels(connection);
    return {
      cases: createCaseStore(models),
      deliveries: createDeliveries(models),
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

const YEAR = 2040;

/** Files a case, looks for it and tells of it, and checks each answer. */
export async function worksOn({ cases, deliveries }: WorkingDesk): Promise<void> {
  const word = fresh('palabra').replace('-', '');
  const kase = bare({ request: `El correo no abre: ${word}` });
  assert.equal(await cases.insert(kase), true);
  assert.equal(await cases.insert({ ...kase, request: 'Otra cosa' }), false);
  const { next, events } = commented(kase);
  assert.equal(await cases.save(next, events, kase.rev), true);
  assert.equal(await cases.save(next, events, kase.rev), false);
  assert.deepEqual(await cases.find(kase.id), next);
  assert.deepEqual(await cases.search([word], 10), [next]);
  const queue = await cases.queue(queueSpan(undefined), 'first', 1000);
  assert.equal(queue.filter(({ id }) => id === kase.id).length, 1);
  const number = await cases.nextSequence(YEAR);
  assert.equal(await cases.nextSequence(YEAR), number + 1);
  await tells(deliveries);
}

async function tells(deliveries: Deliveries): Promise<void> {
  const now = OPENED_AT;
  const told = delivery();
  const { id, lane } = told;
  await deliveries.add([told, told]);
  assert.deepEqual(await deliveries.readyLanes(now, 10), [lane]);
  assert.equal(await deliveries.claim(lane, 'one', now, minutesLater(1)), true);
  assert.equal(await deliveries.claim(lane, 'another', now, minutesLater(1)), false);
  assert.deepEqual(await deliveries.next(lane, 10), [told]);
  await deliveries.sent([id], now);
  await deliveries.release(lane, 'one', now);
  assert.deepEqual(await deliveries.readyLanes(now, 10), []);
  await deliveries.forgetSent(minutesLater(1));
}
