import type { Connection, Model, Schema } from 'mongoose';
import type { CollectionName, Documents } from '../document.ts';
import { attachmentSchema, linkSchema } from './attachment-schemas.ts';
import { contactRequestSchema, contactSchema } from './contact-schemas.ts';
import { ensureIndexes } from './indexes.ts';
import {
  date,
  mixed,
  mixedList,
  number,
  type Paths,
  required,
  schemaOf,
  text,
  texts,
} from './schema-paths.ts';

/** What a case's document has: a key of its type that is missing here does not compile. */
export const CASE_PATHS: Paths<Documents['cases']> = {
  _id: text,
  number: text,
  rev: number,
  state: text,
  channel: text,
  requester: required(mixed),
  registeredBy: mixed,
  request: text,
  office: String,
  filing: mixed,
  reception: mixed,
  follows: mixed,
  continuedBy: mixedList,
  related: mixedList,
  absorbed: mixedList,
  mergedInto: mixed,
  missing: texts,
  reportedKind: text,
  leftToDesk: [String],
  kind: String,
  priority: text,
  category: String,
  level: number,
  assignee: mixed,
  hold: mixed,
  proposedDate: mixed,
  agreedDate: Date,
  clarifications: mixedList,
  solutions: mixedList,
  comments: mixedList,
  notes: mixedList,
  attachments: mixedList,
  majorTitle: String,
  followers: mixedList,
  reopenings: number,
  openedAt: date,
  nextDueAt: Date,
  levelDue: mixed,
  closeAt: Date,
  remindAt: Date,
  suspended: mixed,
  askAt: Date,
  closedAt: Date,
  closing: String,
  rating: Number,
  history: mixedList,
  people: texts,
  decides: text,
  major: Boolean,
  open: required(Boolean),
  queuePlace: String,
  assignedAt: Date,
  partsAt: [Date],
  words: texts,
  pending: required([Number]),
  cards: mixedList,
};

function caseSchema(): Schema {
  const schema = schemaOf('cases', CASE_PATHS);
  // "caso 12", and no number twice.
  schema.index({ number: 1 }, { unique: true });
  // "mis casos".
  schema.index({ people: 1, open: -1, openedAt: -1 });
  // What waits for a requester's answer; and the open major incidents, in their order.
  schema.index({ decides: 1, state: 1, openedAt: -1 });
  schema.index({ major: 1, openedAt: -1 });
  // The sweep: what the program itself has to do.
  schema.index({ nextDueAt: 1 });
  // Events not told yet: only cases that have some are in it.
  schema.index({ pending: 1 });
  // The desk's queue in its order, and every open case for a channel that becomes the desk's; with what
  // parts of it and the overview go by, so that no document is read to count it.
  schema.index({
    queuePlace: 1,
    state: 1,
    priority: 1,
    'requester.id': 1,
    'assignee.id': 1,
    'assignee.name': 1,
    category: 1,
    reopenings: 1,
    closeAt: 1,
    'levelDue.warnAt': 1,
    'levelDue.dueAt': 1,
    openedAt: 1,
    number: 1,
  });
  // What each of the staff has to solve, told by the index alone; and what was solved last.
  schema.index({ open: 1, 'assignee.id': 1, category: 1, assignedAt: 1 });
  schema.index({ closedAt: -1 });
  // "repuestos octubre": what was replaced in a month.
  schema.index({ partsAt: 1 });
  // "buscar".
  schema.index({ words: 1, openedAt: -1 });
  return schema;
}

function deliverySchema(): Schema {
  const schema = schemaOf('deliveries', {
    _id: text,
    lane: text,
    caseId: String,
    rev: number,
    recipient: mixed,
    requestId: String,
    reply: mixed,
    kind: text,
    unreached: mixed,
    createdAt: date,
    attempts: number,
    status: text,
    reason: String,
    sentAt: Date,
  });
  // A lane's next deliveries in order.
  schema.index({ lane: 1, status: 1, createdAt: 1, rev: 1, _id: 1 });
  // Lanes with something to send.
  schema.index({ status: 1, lane: 1 });
  // What was sent long ago. The program removes it: some MongoDB-compatible clouds expire nothing by a field.
  schema.index({ sentAt: 1 });
  return schema;
}

const SCHEMAS: Readonly<Record<CollectionName, () => Schema>> = {
  cases: caseSchema,
  deliveries: deliverySchema,
  lanes: () =>
    schemaOf('lanes', {
      _id: text,
      owner: text,
      leaseUntil: date,
      notBefore: date,
      sends: [Number],
    }),
  senders: () => schemaOf('senders', { _id: text, leaseUntil: date }),
  contacts: contactSchema,
  staff: () =>
    schemaOf('staff', {
      _id: text,
      person: required(mixed),
      roles: texts,
      chatId: text,
      leftAt: Date,
    }),
  dialogs: () =>
    schemaOf('dialogs', {
      _id: text,
      rev: number,
      id: text,
      stage: text,
      step: number,
      draft: required(mixed),
      said: mixedList,
      filed: mixedList,
      turns: mixedList,
      touchedAt: Date,
      offers: [mixed],
      live: String,
      recent: mixed,
      misunderstood: Number,
      office: String,
    }),
  counters: () => schemaOf('counters', { _id: text, value: number }),
  settings: () => schemaOf('settings', { _id: text, rev: Number, value: required(mixed) }),
  attachments: attachmentSchema,
  links: linkSchema,
  contactRequests: contactRequestSchema,
};

export type Models = { readonly [N in CollectionName]: Model<Documents[N]> };

/** The program's collections on one connection, their indexes created. */
export async function openModels(connection: Connection): Promise<Models> {
  const model = <N extends CollectionName>(name: N) =>
    connection.model<Documents[N]>(name, SCHEMAS[name]());
  const models: Models = {
    cases: model('cases'),
    deliveries: model('deliveries'),
    lanes: model('lanes'),
    senders: model('senders'),
    contacts: model('contacts'),
    staff: model('staff'),
    dialogs: model('dialogs'),
    counters: model('counters'),
    settings: model('settings'),
    attachments: model('attachments'),
    links: model('links'),
    contactRequests: model('contactRequests'),
  };
  for (const each of Object.values(models)) await ensureIndexes(each);
  return models;
}
