import { type Doc, Int32, isDoc, isNumber, own, plainNumber } from '../bson/values.ts';
import { badValue, CommandError, typeMismatch } from '../errors.ts';
import { isIndex } from '../query/path.ts';
import { refuseCollation } from './arguments.ts';

const KNOWN = new Set([
  'key',
  'name',
  'v',
  'ns',
  'unique',
  'sparse',
  'background',
  'expireAfterSeconds',
  'partialFilterExpression',
  'collation',
]);
/** What a client may say of the index on _id. */
const OF_ID = new Set(['key', 'name', 'v', 'ns', 'background', 'collation']);
const REFUSED = [
  'hidden',
  'storageEngine',
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'wildcardProjection',
  'prepareUnique',
  'clustered',
];
const PARTIAL_OPERATORS = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

/** What a client asks for, as it is kept; throws where this store could not keep its promise. */
export function readSpec(given: Doc): Doc {
  const key = own(given, 'key');
  if (!isDoc(key)) throw typeMismatch("The field 'key' must be an object");
  for (const option of Object.keys(given)) {
    if (KNOWN.has(option)) continue;
    if (REFUSED.includes(option))
      throw new CommandError(67, `the index option '${option}' is not supported by this store`);
    throw new CommandError(197, `The field '${option}' is not valid for an index specification.`);
  }
  checkKey(key);
  refuseCollation(given);
  const name = own(given, 'name');
  if (typeof name !== 'string' || name === '') {
    throw new CommandError(9, "The 'name' field is a required property of an index specification");
  }
  if (isIdKey(key)) return idSpec(given, key);
  const spec: Doc = { v: new Int32(2), key, name };
  for (const flag of ['unique', 'sparse']) if (truthy(own(given, flag))) spec[flag] = true;
  const partial = own(given, 'partialFilterExpression');
  if (partial !== undefined) {
    if (!isDoc(partial))
      throw typeMismatch("The field 'partialFilterExpression' must be an object");
    checkPartial(partial);
    if (spec.sparse)
      throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
    spec.partialFilterExpression = partial;
  }
  addExpiry(spec, key, own(given, 'expireAfterSeconds'));
  return spec;
}

const isIdKey = (key: Doc): boolean =>
  Object.keys(key).join() === '_id' && Math.abs(Number(plainNumber(key._id))) === 1;

/** The index that every collection has, whatever name a client gives it. */
function idSpec(given: Doc, key: Doc): Doc {
  if (Number(plainNumber(key._id)) !== 1) {
    throw badValue("The field 'key' for an _id index must be {_id: 1}, but got {_id: -1}");
  }
  const wrong = Object.keys(given).find((field) => !OF_ID.has(field));
  if (wrong)
    throw new CommandError(
      197,
      `The field '${wrong}' is not valid for an _id index specification.`,
    );
  return { v: new Int32(2), key, name: '_id_' };
}

const truthy = (value: unknown): boolean =>
  value === true || (isNumber(value) && Number(plainNumber(value)) !== 0);

function addExpiry(spec: Doc, key: Doc, seconds: unknown): void {
  if (seconds === undefined) return;
  if (!isNumber(seconds))
    throw new CommandError(67, "TTL index 'expireAfterSeconds' option must be numeric");
  const number = Number(plainNumber(seconds));
  if (!(number >= 0) || number > 2 ** 31 - 1) {
    throw new CommandError(
      67,
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, try a different number`,
    );
  }
  if (Object.keys(key).length !== 1) {
    throw new CommandError(
      67,
      'TTL indexes are single-field indexes, compound indexes do not support TTL',
    );
  }
  spec.expireAfterSeconds = new Int32(Math.trunc(number));
}

function checkKey(key: Doc): void {
  const paths = Object.keys(key);
  if (paths.length === 0) throw new CommandError(67, 'Index keys cannot be an empty object.');
  if (paths.length > 16)
    throw new CommandError(67, 'this store supports at most 16 fields in an index');
  for (const path of paths) {
    const value = key[path];
    if (typeof value === 'string') throw new CommandError(67, `Unknown index plugin '${value}'`);
    if (!isNumber(value) || !(Math.abs(Number(plainNumber(value))) > 0)) {
      throw new CommandError(
        67,
        `Values in v:2 index key pattern cannot be of this kind: ${path}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
    const parts = path.split('.');
    if (parts.includes('')) throw new CommandError(67, 'Index keys cannot contain an empty field.');
    if (parts.some((part) => part.startsWith('$'))) {
      throw new CommandError(
        67,
        "Index key contains an illegal field name: field name starts with '$'.",
      );
    }
    if (parts.some(isIndex))
      throw new CommandError(
        67,
        `an index on a position in an array (${path}) is not supported by this store`,
      );
  }
}

function checkPartial(partial: Doc): void {
  for (const key of Object.keys(partial)) {
    const value = partial[key];
    if (key === '$and' && Array.isArray(value)) {
      for (const branch of value) checkPartial(branch as Doc);
      continue;
    }
    const operators = isDoc(value) ? Object.keys(value).filter((name) => name.startsWith('$')) : [];
    const wrong = key.startsWith('$')
      ? key
      : operators.find((name) => !PARTIAL_OPERATORS.has(name));
    const never = isDoc(value) && Object.hasOwn(value, '$exists') && !truthy(value.$exists);
    if (wrong || never) {
      throw new CommandError(
        67,
        `unsupported expression in partial index: ${wrong ?? '$exists: false'}`,
      );
    }
  }
}
