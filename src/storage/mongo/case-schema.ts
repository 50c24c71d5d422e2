import type { Schema } from 'mongoose';
import type { Documents } from '../document.ts';
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
  attendedFrom: Date,
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

export function caseSchema(): Schema {
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
