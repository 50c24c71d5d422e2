import type { Attachments } from '../application/ports/attachments.ts';
import type { CaseStore } from '../application/ports/case-store.ts';
import type { ContactRequests } from '../application/ports/contact-requests.ts';
import type { Contacts } from '../application/ports/contacts.ts';
import type { Deliveries } from '../application/ports/deliveries.ts';
import type { DeskChannelStore } from '../application/ports/desk-channel.ts';
import type { DeskSettings } from '../application/ports/desk-settings.ts';
import type { Dialogs } from '../application/ports/dialogs.ts';
import type { DownloadLinks } from '../application/ports/download-links.ts';
import type { Staff } from '../application/ports/staff.ts';
import type { CollectionName } from './document.ts';

/** Why a store cannot be opened: the cause, where, and what to do, in one sentence. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Everything that is kept, in one database. Every call may reject with a `StoreUnreachableError`. */
export interface Stores {
  readonly cases: CaseStore;
  readonly deliveries: Deliveries;
  readonly contacts: Contacts;
  readonly deskChannel: DeskChannelStore;
  readonly deskSettings: DeskSettings;
  readonly staff: Staff;
  readonly dialogs: Dialogs;
  readonly attachments: Attachments;
  readonly links: DownloadLinks;
  readonly contactRequests: ContactRequests;
  /** All documents, to copy them into another database: one entry for each `CollectionName`. */
  readonly collections: readonly Collection[];
  /** What the operator should know of the data's place, one sentence each; nothing that keeps from starting. */
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/**
 * A document in the shape that `document.ts` names, the same in every store: `Date` for instants,
 * no field that is undefined, derived keys included.
 */
export interface StoredDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** One collection as a whole, for copying. */
export interface Collection {
  readonly name: CollectionName;
  count(): Promise<number>;
  /** At most `limit` documents whose ids come after `afterId`, in the order of their ids' UTF-8 bytes. */
  page(afterId: string | undefined, limit: number): Promise<readonly StoredDocument[]>;
  /** Writes documents whole, in place of those that have their ids: repeating it changes nothing. */
  put(documents: readonly StoredDocument[]): Promise<void>;
}
