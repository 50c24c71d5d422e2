import type { Schema } from 'mongoose';
import { date, mixed, mixedList, number, required, schemaOf, text } from './schema-paths.ts';

export function contactSchema(): Schema {
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

export function contactRequestSchema(): Schema {
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
