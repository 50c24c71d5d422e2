import type { Doc } from '../bson/values.ts';
import type { Variables } from './operator-table.ts';

/** Turns a stream of documents into another. */
export type Stage = (docs: Iterable<Doc>, variables: Variables) => Iterable<Doc>;
