import type { Dialog } from '../application/dialog/dialog.ts';
import type { KeptFile } from '../application/ports/attachments.ts';
import type { PostedCard, StoredCase } from '../application/ports/case-store.ts';
import type { ContactCard, StoredContactRequest } from '../application/ports/contact-requests.ts';
import type { Contact } from '../application/ports/contacts.ts';
import type {
  CaseDelivery,
  ContactDelivery,
  Delivery,
  LaneHistory,
  ReplyDelivery,
} from '../application/ports/deliveries.ts';
import type { SettingName, SettingValues } from '../application/ports/desk-settings.ts';
import type { DownloadLink } from '../application/ports/download-links.ts';
import type { Departure, StaffMember } from '../application/ports/staff.ts';
import type { Case } from '../domain/case.ts';
import { type ContactRequest, isUntaken } from '../domain/contact-request.ts';
import { normalize } from '../domain/normalize.ts';
import { actingRequester, parties } from '../domain/parties.ts';
import { queuePlace } from '../domain/queue.ts';
import { caseWords } from '../domain/search-words.ts';
import { replacedAt } from '../domain/spare-parts.ts';
import { assignedAt } from '../domain/workload.ts';

/** What a stored case is found by, besides its own fields: the same keys in every store. */
interface DerivedKeys {
  /** Its parties but former ones, for "my cases". */
  people: string[];
  /** For whom the case waits when it waits for its requester: see `actingRequester`. */
  decides: string;
  /** Only open major incidents have it. */
  major?: true;
  open: boolean;
  /** See `queuePlace`; only open cases have one. */
  queuePlace?: string;
  /** See `assignedAt`. A former version wrote none: it comes with the next write. */
  assignedAt?: Date;
  /** See `replacedAt`; only cases with spare parts have any. */
  partsAt?: Date[];
  /** See `caseWords`. */
  words: string[];
}

/** A case as it is stored; `_id` stands for its id. */
export interface CaseDocument extends Omit<Case, 'id'>, DerivedKeys {
  _id: string;
  /** Revisions whose notifications are not planned yet. */
  pending: number[];
  /** The cards that show it, as they stand in their conversations. */
  cards: PostedCard[];
}

/** Any kind of delivery. */
export interface DeliveryDocument
  extends Omit<CaseDelivery, 'id' | 'kind' | 'caseId' | 'recipient'>,
    Partial<Pick<CaseDelivery, 'caseId' | 'recipient'>>,
    Partial<Pick<ContactDelivery, 'requestId'>>,
    Partial<Pick<ReplyDelivery, 'reply'>> {
  _id: string;
  kind: CaseDelivery['kind'] | ContactDelivery['kind'] | ReplyDelivery['kind'];
  status: 'pending' | 'sent' | 'dead';
  reason?: string;
  sentAt?: Date;
}

/** A conversation's turn to send; `_id` is the lane's name. */
interface LaneDocument {
  _id: string;
  owner: string;
  leaseUntil: Date;
  notBefore: Date;
  /** When something was sent there (ms since 1970): what Teams' limits still count. */
  sends?: number[];
}

/** `_id` is the person's id, here and in the next one. */
export interface ContactDocument extends Contact {
  _id: string;
  /** The name as `normalize` leaves it, for finding them by it; none without a name. */
  nameKey?: string;
}
interface StaffDocument extends Omit<StaffMember, 'absentUntil'> {
  _id: string;
  /** They left then, and the desk is not told of it yet. */
  leftAt?: Date;
}

/** The last number given of a sequence; `_id` is `cases-<year>`. */
interface CounterDocument {
  _id: string;
  value: number;
}

/** `_id` is `desk` for the desk's channel. */
interface SettingDocument {
  _id: string;
  /** Of those that are written on condition. */
  rev?: number;
  value: unknown;
}

/** `_id` is the digest of the link's token. */
interface LinkDocument extends Omit<DownloadLink, 'digest'> {
  _id: string;
  usedAt?: Date;
}

/** A request for a person as it is stored. */
export interface ContactRequestDocument extends Omit<ContactRequest, 'id'> {
  _id: string;
  /** Nobody took it. */
  open: boolean;
  /** Not everybody is told of its last write yet. */
  pending: boolean;
  cards: ContactCard[];
}

/** Stored as it is, with `_id` for its id. */
type Stored<T, Id extends keyof T> = Omit<T, Id> & { _id: string };

/** Every collection with the type of its documents. */
export interface Documents {
  cases: CaseDocument;
  deliveries: DeliveryDocument;
  lanes: LaneDocument;
  /** An instance of the program that sends; `_id` is its name. */
  senders: { _id: string; leaseUntil: Date };
  contacts: ContactDocument;
  staff: StaffDocument;
  dialogs: Stored<Dialog, 'personId'>;
  counters: CounterDocument;
  settings: SettingDocument;
  /** What is known of a kept file; its bytes are in a place of their own. */
  attachments: Stored<KeptFile, 'id'>;
  links: LinkDocument;
  contactRequests: ContactRequestDocument;
}
export type CollectionName = keyof Documents;

export function derivedKeys(kase: Case): DerivedKeys {
  const present = parties(kase).filter(
    ({ parts }) => parts.size > Number(parts.has('former_assignee')),
  );
  const place = queuePlace(kase);
  const open = kase.state !== 'closed';
  const given = assignedAt(kase);
  const partsAt = replacedAt(kase);
  return {
    people: present.map(({ person }) => person.id),
    decides: actingRequester(kase).id,
    open,
    ...(open && kase.majorTitle !== undefined && { major: true }),
    words: [...caseWords(kase)],
    ...(given && { assignedAt: given }),
    ...(partsAt.length > 0 && { partsAt }),
    ...(place !== undefined && { queuePlace: place }),
  };
}

/** The document of a new case: nothing of it is told yet. */
export function toDocument(kase: Case): CaseDocument {
  const { id, ...fields } = kase;
  return { _id: id, ...fields, ...derivedKeys(kase), pending: [kase.rev], cards: [] };
}

export function fromDocument(document: CaseDocument): StoredCase {
  const { _id: id, people, decides, major, open, queuePlace: place, words, ...kept } = document;
  const { assignedAt: given, partsAt, pending, cards, ...fields } = kept;
  // A former version wrote none.
  const { notes = [], attachments = [], followers = [], continuedBy = [] } = fields;
  const { related = [], absorbed = [] } = fields;
  const lists = { notes, attachments, followers, continuedBy, related, absorbed };
  return { kase: { id, ...fields, ...lists }, cards };
}

/** What a contact is found by besides the person's id. */
export function contactKeys({ person }: Pick<Contact, 'person'>): Pick<ContactDocument, 'nameKey'> {
  const nameKey = normalize(person.name);
  return nameKey === '' ? {} : { nameKey };
}

/** What was found, if anything was, as it is outside the store. */
export function foundAs<D, T>(
  found: D | null | undefined,
  read: (document: D) => T,
): T | undefined {
  return found === null || found === undefined ? undefined : read(found);
}

export function knownContact({ _id, nameKey, ...contact }: ContactDocument): Contact {
  return contact;
}

export function dialogIn({ _id: personId, ...fields }: Documents['dialogs']): Dialog {
  return { personId, ...fields };
}

export function memberIn({ _id, leftAt, ...member }: StaffDocument): StaffMember {
  return member;
}

export function departureIn(document: StaffDocument): readonly Departure[] {
  const { leftAt } = document;
  return leftAt ? [{ member: memberIn(document), leftAt }] : [];
}

export function settingIn<N extends SettingName>({ rev = 0, value }: SettingDocument) {
  return { rev, value: value as SettingValues[N] };
}

export function deliveryIn(document: DeliveryDocument): Delivery {
  const { _id: id, status: _status, reason: _reason, sentAt: _sentAt, ...fields } = document;
  return { id, ...fields } as Delivery;
}

export function fileIn({ _id: id, ...fields }: Documents['attachments']): KeptFile {
  return { id, ...fields };
}

/** A link as it was before it was used now. */
export function linkIn({ _id: digest, usedAt, ...link }: LinkDocument) {
  return { digest, ...link, usedBefore: usedAt !== undefined };
}

/** What a write of the request leaves in its document; the cards are written apart. */
export function contactFields(request: ContactRequest) {
  const { id: _id, ...fields } = request;
  return { ...fields, open: isUntaken(request), pending: true };
}

export function fromContactDocument(document: ContactRequestDocument): StoredContactRequest {
  const { _id: id, open: _open, pending: _pending, cards, ...fields } = document;
  return { request: { id, ...fields }, cards };
}

/** The lease of a lane that was given back. */
export const NEVER = new Date(0);

/** What whoever takes a lane must know, from how it stood before. */
export function laneHistory({
  leaseUntil,
  sends = [],
}: Pick<LaneDocument, 'leaseUntil' | 'sends'>): LaneHistory {
  const lost = leaseUntil.getTime() !== NEVER.getTime();
  return { sends, ...(lost && { lostAt: leaseUntil }) };
}
