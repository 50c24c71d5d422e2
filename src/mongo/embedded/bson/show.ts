import { EJSON } from 'bson';
import { isDoc, kindOf, type ObjectId, plainNumber } from './values.ts';

/** A value as it stands in an error message. */
export function show(value: unknown): string {
  switch (kindOf(value)) {
    case 'string':
      return JSON.stringify(value);
    case 'int':
    case 'long':
    case 'double':
      return String(plainNumber(value));
    case 'objectId':
      return `ObjectId('${(value as ObjectId).toHexString()}')`;
    case 'date':
      return `new Date(${(value as Date).getTime()})`;
    case 'null':
    case 'bool':
      return String(value);
    case 'array':
      return `[ ${(value as unknown[]).map(show).join(', ')} ]`;
  }
  if (!isDoc(value)) return EJSON.stringify(value as object);
  const fields = Object.keys(value).map((key) => `${key}: ${show(value[key])}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
