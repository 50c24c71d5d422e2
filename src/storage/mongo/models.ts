import type { Connection, Model, Schema } from 'mongoose';
import type { CollectionName, Documents } from '../document.ts';
import { caseSchema } from './case-schema.ts';
import { ensureIndexes } from './indexes.ts';
import { date, mixed, mixedList, number, required, schemaOf, text, texts } from './schema-paths.ts';

const SCHEMAS: Readonly<Record<CollectionName, () => Schema>> = {
  cases: caseSchema,
  deliveries: () =>
    schemaOf(
      'deliveries',
      {
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
      },
      [
        // A lane's next deliveries in order.
        { lane: 1, status: 1, createdAt: 1, rev: 1, _id: 1 },
        // Lanes with something to send.
        { status: 1, lane: 1 },
        // What was sent long ago. The program removes it: some MongoDB-compatible clouds expire nothing by a field.
        { sentAt: 1 },
      ],
    ),
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
    schemaOf(
      'contacts',
      {
        _id: text,
        person: required(mixed),
        conversation: mixed,
        language: String,
        locale: String,
        nameKey: String,
        seenAt: Date,
      },
      // Whoever is meant by a name; those who wrote last.
      [{ nameKey: 1 }, { seenAt: -1 }],
    ),
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
  attachments: () =>
    schemaOf(
      'attachments',
      { _id: text, name: text, type: text, size: number, personId: text, keptAt: date },
      // What a person sent.
      [{ personId: 1 }],
    ),
  links: () =>
    schemaOf(
      'links',
      { _id: text, caseId: text, fileId: text, personId: text, expiresAt: date, usedAt: Date },
      // Links whose time is over.
      [{ expiresAt: 1 }],
    ),
  contactRequests: () =>
    schemaOf(
      'contactRequests',
      {
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
      },
      [
        // A person's requests, newest first.
        { 'person.id': 1, ordinal: -1 },
        // What nobody took: in their order for the staff, and what is due to be put up again.
        { open: 1, openedAt: 1 },
        { open: 1, postAgainAt: 1 },
        // Writes not told yet.
        { pending: 1 },
      ],
    ),
};

export type Models = { readonly [N in CollectionName]: Model<Documents[N]> };

/** The program's collections on one connection, their indexes created. */
export async function openModels(connection: Connection): Promise<Models> {
  const names = Object.keys(SCHEMAS) as CollectionName[];
  const models = names.map((name) => [name, connection.model(name, SCHEMAS[name]())] as const);
  for (const [, model] of models) await ensureIndexes(model);
  return Object.fromEntries(models) as unknown as Models;
}
