import type { Schema } from 'mongoose';
import { date, number, schemaOf, text } from './schema-paths.ts';

/** What is known of a kept file. */
export function attachmentSchema(): Schema {
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

/** A link by which somebody gets a file once. */
export function linkSchema(): Schema {
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
