import type { Connection, Model, Schema } from 'mongoose';
import type { CollectionName, Documents } from '../document.ts';
import { attachmentSchema, linkSchema } from './attachment-schemas.ts';
import { caseSchema } from './case-schema.ts';
import { ensureIndexes } from './indexes.ts';
import { date, mixed, mixedList, number, required, schemaOf, text, texts } from './schema-paths.ts';

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

function contactSchema(): Schema {
  const schema = schemaOf('contacts', {
    _id: text,
    person: required(mixed),
    conversation: mixed,
    language: String,
    locale: String,
    nameKey: String,
    seenAt: Date,
  });
  // Whoever is meant by a name.
  schema.index({ nameKey: 1 });
  // Those who wrote last.
  schema.index({ seenAt: -1 });
  return schema;
}

function contactRequestSchema(): Schema {
  const schema = schemaOf('contactRequests', {
    _id: text,
    rev: number,
    ordinal: number,
    person: required(mixed),
    said: mixedList,
    openedAt: date,
    posts: number,
    postAgainAt: date,
    taken: mixed,
    withdrawn: Date,
    open: required(Boolean),
    pending: required(Boolean),
    cards: mixedList,
  });
  // A person's requests, newest first.
  schema.index({ 'person.id': 1, ordinal: -1 });
  // What nobody took: in their order for the staff, and what is due to be put up again.
  schema.index({ open: 1, openedAt: 1 });
  schema.index({ open: 1, postAgainAt: 1 });
  // Writes not told yet.
  schema.index({ pending: 1 });
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
