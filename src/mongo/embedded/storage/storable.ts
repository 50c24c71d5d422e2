import { type Doc, isDoc, kindOf } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';

const MAX_DEPTH = 180;

/** Refuses what this store could not give back exactly as it came. */
export function checkStorable(doc: Doc): void {
  checkId(doc._id);
  walk(doc, 1);
}

function checkId(id: unknown): void {
  const kind = kindOf(id);
  if (kind === 'array' || kind === 'regex' || kind === 'undefined') {
    throw new CommandError(53, `The '_id' value cannot be of type ${kind}`);
  }
  if (!isDoc(id)) return;
  const dollar = Object.keys(id).find((key) => key.startsWith('$'));
  if (dollar) {
    throw new CommandError(
      52,
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    );
  }
}

function walk(value: unknown, depth: number): void {
  if (depth > MAX_DEPTH)
    throw new CommandError(15, `Document exceeds maximum nested object depth: ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (const item of value) walk(item, depth + 1);
    return;
  }
  if (isDoc(value)) {
    for (const key of Object.keys(value)) {
      if (key === '_bsontype')
        throw badValue("A field named '_bsontype' is not supported by this store");
      walk(value[key], depth + 1);
    }
    return;
  }
  const kind = kindOf(value);
  if (kind === 'undefined') throw badValue('BSON type undefined is not supported by this store');
  if (kind === 'dbPointer')
    throw badValue('DBRef and DBPointer values are not supported by this store');
  if (kind === 'date' && Number.isNaN((value as Date).getTime())) {
    throw badValue('Dates beyond the years JavaScript knows are not supported by this store');
  }
}
