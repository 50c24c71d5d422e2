import { type Connection, type Model, Schema } from 'mongoose';
import type { Dialog } from '../desk/intake/dialog.ts';
import type { Contact, Delivery, PostedCard, StaffMember } from '../desk/ports.ts';
import type { Case } from '../domain/case.ts';
import { ensureIndexes } from './indexes.ts';

/** Documents as they are stored; `_id` stands for the `id` of the type it comes from. */
type Stored<T extends { id: string }> = Omit<T, 'id'> & { _id: string };

export interface CaseDocument extends Stored<Case> {
  /** Requester and assignee, for "my cases". */
  people: string[];
  open: boolean;
  /** See `queuePlace`; only open cases have one. */
  queuePlace?: string;
  /** See `caseWords`. */
  words: string[];
  /** Revisions whose notifications are not planned yet. */
  pending: number[];
}
export interface DeliveryDocument extends Stored<Delivery> {
  status: 'pending' | 'sent' | 'dead';
  reason?: string;
  sentAt?: Date;
}
export interface LaneDocument {
  _id: string;
  owner: string;
  leaseUntil: Date;
  notBefore: Date;
}
export interface ContactDocument extends Contact {
  _id: string;
}
export interface StaffDocument extends StaffMember {
  _id: string;
}
export interface DialogDocument extends Omit<Dialog, 'personId'> {
  _id: string;
}
export interface CounterDocument {
  _id: string;
  value: number;
}
export interface SettingDocument {
  _id: string;
  value: unknown;
}

const mixed = Schema.Types.Mixed;
const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const date = { type: Date, required: true } as const;
const mixedList = { type: [mixed], required: true };
const options = { versionKey: false, minimize: false, id: false } as const;

function caseSchema() {
  const schema = new Schema(
    {
      _id: text,
      number: text,
      rev: number,
      state: text,
      channel: text,
      requester: { type: mixed, required: true },
      request: text,
      missing: { type: [String], required: true },
      reportedKind: text,
      kind: String,
      priority: text,
      category: String,
      level: number,
      assignee: mixed,
      clarifications: mixedList,
      solutions: mixedList,
      comments: mixedList,
      reopenings: number,
      openedAt: date,
      closeAt: Date,
      remindAt: Date,
      closedAt: Date,
      closing: String,
      rating: Number,
      history: mixedList,
      people: { type: [String], required: true },
      open: { type: Boolean, required: true },
      queuePlace: String,
      words: { type: [String], required: true },
      pending: { type: [Number], required: true },
    },
    { ...options, collection: 'cases' },
  );
  // "caso 12", and no number twice.
  schema.index({ number: 1 }, { unique: true });
  // "mis casos".
  schema.index({ people: 1, open: -1, openedAt: -1 });
  // What waits for a requester's answer.
  schema.index({ 'requester.id': 1, state: 1, openedAt: -1 });
  // The sweeps: closings and reminders that are due.
  schema.index({ state: 1, closeAt: 1 });
  schema.index({ state: 1, remindAt: 1 });
  // Events not told yet: only cases that have some are in it.
  schema.index({ pending: 1 });
  // The desk's queue in its order, and every open case for a channel that becomes the desk's.
  schema.index({ queuePlace: 1 });
  // "buscar".
  schema.index({ words: 1, openedAt: -1 });
  return schema;
}

function deliverySchema() {
  const schema = new Schema(
    {
      _id: text,
      lane: text,
      caseId: text,
      rev: number,
      recipient: { type: mixed, required: true },
      content: text,
      unreached: mixed,
      createdAt: date,
      attempts: number,
      status: text,
      reason: String,
      sentAt: Date,
    },
    { ...options, collection: 'deliveries' },
  );
  // A lane's next deliveries in order.
  schema.index({ lane: 1, status: 1, createdAt: 1, rev: 1, _id: 1 });
  // Lanes with something to send.
  schema.index({ status: 1, lane: 1 });
  // What was sent long ago. The program removes it: some MongoDB-compatible clouds expire nothing by a field.
  schema.index({ sentAt: 1 });
  return schema;
}

function cardSchema() {
  const schema = new Schema(
    {
      _id: text,
      caseId: text,
      recipientKey: text,
      content: text,
      rev: number,
      conversation: mixed,
      activityId: text,
      shown: text,
    },
    { ...options, collection: 'cards' },
  );
  // The cards of one recipient that show a case.
  schema.index({ caseId: 1, recipientKey: 1 });
  return schema;
}

const contactSchema = () =>
  new Schema(
    {
      _id: text,
      person: { type: mixed, required: true },
      conversation: mixed,
      language: String,
      locale: String,
    },
    { ...options, collection: 'contacts' },
  );

const staffSchema = () =>
  new Schema(
    { _id: text, person: { type: mixed, required: true }, roles: [String], chatId: text },
    { ...options, collection: 'staff' },
  );

const dialogSchema = () =>
  new Schema(
    {
      _id: text,
      rev: number,
      id: String,
      stage: text,
      step: number,
      draft: { type: mixed, required: true },
      turns: mixedList,
    },
    { ...options, collection: 'dialogs' },
  );

const laneSchema = () =>
  new Schema(
    { _id: text, owner: text, leaseUntil: date, notBefore: date },
    { ...options, collection: 'lanes' },
  );

const counterSchema = () =>
  new Schema({ _id: text, value: number }, { ...options, collection: 'counters' });

const settingSchema = () =>
  new Schema({ _id: text, value: mixed }, { ...options, collection: 'settings' });

export interface Models {
  readonly cases: Model<CaseDocument>;
  readonly deliveries: Model<DeliveryDocument>;
  readonly lanes: Model<LaneDocument>;
  readonly cards: Model<Stored<PostedCard>>;
  readonly contacts: Model<ContactDocument>;
  readonly staff: Model<StaffDocument>;
  readonly dialogs: Model<DialogDocument>;
  readonly counters: Model<CounterDocument>;
  readonly settings: Model<SettingDocument>;
}

/** The program's collections on one connection, their indexes created. */
export async function openModels(connection: Connection): Promise<Models> {
  const models: Models = {
    cases: connection.model<CaseDocument>('Case', caseSchema()),
    deliveries: connection.model<DeliveryDocument>('Delivery', deliverySchema()),
    lanes: connection.model<LaneDocument>('Lane', laneSchema()),
    cards: connection.model<Stored<PostedCard>>('Card', cardSchema()),
    contacts: connection.model<ContactDocument>('Contact', contactSchema()),
    staff: connection.model<StaffDocument>('Staff', staffSchema()),
    dialogs: connection.model<DialogDocument>('Dialog', dialogSchema()),
    counters: connection.model<CounterDocument>('Counter', counterSchema()),
    settings: connection.model<SettingDocument>('Setting', settingSchema()),
  };
  for (const model of Object.values(models) as Model<unknown>[]) await ensureIndexes(model);
  return models;
}
