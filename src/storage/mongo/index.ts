import type { Connection } from 'mongoose';
import { cached } from '../caches.ts';
import { withDeadline } from '../call-deadline.ts';
import { StoreError, type Stores } from '../stores.ts';
import { createAttachments, createDownloadLinks } from './attachment-stores.ts';
import { backfill } from './backfill.ts';
import { keepingCards } from './card-records.ts';
import { createCaseStore } from './case-store.ts';
import { createCollections } from './collections.ts';
import { connect } from './connection.ts';
import { createContactRequests } from './contact-request-store.ts';
import { createDeliveries } from './delivery-store.ts';
import { openModels } from './models.ts';
import {
  createContacts,
  createDeskChannelStore,
  createDeskSettings,
  createDialogs,
  createStaff,
} from './people-stores.ts';
import { startProblem } from './start-problem.ts';

export { isUnreachable } from './errors.ts';

/** Opens the MongoDB that the URI names, its indexes made and older documents brought up to date. Throws a `StoreError`. */
export async function openMongoStores(uri: string): Promise<Stores> {
  try {
    const connection = await connect(uri);
    try {
      return await openOn(connection);
    } catch (error) {
      await connection.close();
      throw error;
    }
  } catch (error) {
    const problem = startProblem(error);
    throw problem === undefined ? error : new StoreError(problem, { cause: error });
  }
}

async function openOn(connection: Connection): Promise<Stores> {
  const models = await openModels(connection);
  await backfill(connection, models);
  return cached({
    cases: keepingCards(withDeadline(createCaseStore(models)), connection),
    deliveries: withDeadline(createDeliveries(models)),
    contacts: withDeadline(createContacts(models)),
    deskChannel: withDeadline(createDeskChannelStore(models)),
    deskSettings: withDeadline(createDeskSettings(models)),
    staff: withDeadline(createStaff(models)),
    dialogs: withDeadline(createDialogs(models)),
    attachments: withDeadline(createAttachments(models, connection)),
    links: withDeadline(createDownloadLinks(models)),
    contactRequests: withDeadline(createContactRequests(models)),
    collections: createCollections(models),
    notices: [],
    close: () => connection.close(),
  });
}
