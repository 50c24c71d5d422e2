import { type IndexDefinition, Schema, type SchemaDefinition } from 'mongoose';
import type { CollectionName, Documents } from '../document.ts';

export const mixed = Schema.Types.Mixed;
export const required = <const T>(type: T) => ({ type, required: true }) as const;
export const text = required(String);
export const number = required(Number);
export const date = required(Date);
export const texts = required([String]);
export const mixedList = required([mixed]);
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
export type Paths<D> = {
  readonly [K in keyof D]-?: Record<never, never> extends Pick<D, K>
    ? PathType<Exclude<D[K], undefined>>
    : { readonly type: PathType<D[K]>; readonly required: true };
};

/** The schema of a collection, with the keys of its indexes. */
export function schemaOf<N extends CollectionName>(
  collection: N,
  paths: Paths<Documents[N]>,
  indexes: readonly IndexDefinition[] = [],
): Schema {
  const definition: SchemaDefinition = paths;
  const schema = new Schema(definition, { ...options, collection });
  for (const keys of indexes) schema.index(keys);
  // An optional list that is absent stays so: mongoose would make an empty one.
  schema.eachPath((_name, path) => {
    if (path.instance === 'Array' && !path.isRequired) path.default(undefined);
  });
  return schema;
}
