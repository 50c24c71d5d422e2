import { type Connection, type Model, type mongo, Schema, type SchemaDefinition } from 'mongoose';
import type { CollectionName, Documents } from '../document.ts';
import { ensureIndexes } from './indexes.ts';

const mixed = Schema.Types.Mixed;
const required = <const T>(type: T) => ({ type, required: true }) as const;
const text = required(String);
const number = required(Number);
const date = required(Date);
const texts = required([String]);
const mixedList = required([mixed]);
const options = { versionKey: false, minimize: false, id: false, strict: 'throw' } as const;

// An empty text is a text: mongoose's own rule takes it for a missing one.
Schema.Types.String.checkRequired((value) => typeof value === 'string');

type PathType<T> = unknown extends T
  ? typeof mixed
  : [T] extends [string]
    ? StringConstructor
    : [T] extends [number]
      ? NumberConstructor
      : [T] extends [boolean]
        ? BooleanConstructor
        : [T] extends [Date]
          ? DateConstructor
          : [T] extends [readonly (infer Element)[]]
            ? readonly [PathType<Element>]
            : typeof mixed;

/** A schema's paths as the document's type wants them: each of its keys, no other, optional ones not required. */
type Paths<D> = {
  readonly [K in keyof D]-?: Record<never, never> extends Pick<D, K>
    ? PathType<Exclude<D[K], undefined>>
    : { readonly type: PathType<D[K]>; readonly required: true };
};

function schemaOf<N extends CollectionName>(collection: N, paths: Paths<Documents[N]>): Schema {
  const definition: SchemaDefinition = paths;
  return new Schema(definition, { ...options, collection });
}

/** What a case's document has: a key of its type that is missing here does not compile. */
export const CASE_PATHS: Paths<Documents['cases']> = {
  _id: text,
  number: text,
  rev: number,
  state: text,
  channel: text,
  requester: required(mixed),
  request: text,
  missing: texts,
  reportedKind: text,
  kind: String,
  priority: text,
  category: String,
  level: number,
  assignee: mixed,
  clarifications: mixedList,
  solutions: mixedList,
  comments: mixedList,
  attachments: mixedList,
  reopenings: number,
  openedAt: date,
  closeAt: Date,
  remindAt: Date,
  suspended: mixed,
  askAt: Date,
  closedAt: Date,
  closing: String,
  rating: Number,
  history: mixedList,
  people: texts,
  open: required(Boolean),
  queuePlace: String,
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
  // What waits for a requester's answer.
  schema.index({ 'requester.id': 1, state: 1, openedAt: -1 });
  // The sweeps: closings and reminders that are due, and what the desk is asked again.
  schema.index({ state: 1, closeAt: 1 });
  schema.index({ state: 1, remindAt: 1 });
  schema.index({ state: 1, askAt: 1 });
  // Events not told yet: only cases that have some are in it.
  schema.index({ pending: 1 });
  // The desk's queue in its order, and every open case for a channel that becomes the desk's.
  schema.index({ queuePlace: 1 });
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

function attachmentSchema(): Schema {
  const schema = schemaOf('attachments', {
    _id: text,
    name: text,
    type: text,
    size: number,
    personId: text,
    keptAt: date,
  });
  // What a person sent.
  schema.index({ personId: 1 });
  return schema;
}

function linkSchema(): Schema {
  const schema = schemaOf('links', {
    _id: text,
    caseId: text,
    fileId: text,
    personId: text,
    expiresAt: date,
    usedAt: Date,
  });
  // Links whose time is over.
  schema.index({ expiresAt: 1 });
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
  contacts: () =>
    schemaOf('contacts', {
      _id: text,
      person: required(mixed),
      conversation: mixed,
      language: String,
      locale: String,
    }),
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
    }),
  counters: () => schemaOf('counters', { _id: text, value: number }),
  settings: () => schemaOf('settings', { _id: text, value: required(mixed) }),
  attachments: attachmentSchema,
  links: linkSchema,
};

export type Models = { readonly [N in CollectionName]: Model<Documents[N]> };

/**
 * The model's collection in the driver's own terms, for what every click does: mongoose's casting costs
 * more there than the database, and the documents have what the schema says by their types.
 */
export function driverCollection<D extends { _id: string }>(model: Model<D>): mongo.Collection<D> {
  return model.collection as unknown as mongo.Collection<D>;
}

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
  };
  for (const each of Object.values(models)) await ensureIndexes(each);
  return models;
}
