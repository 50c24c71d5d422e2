import { type Doc, isDoc, isNumber, own, plainNumber, typeName } from '../bson/values.ts';
import { badValue, CommandError, typeMismatch } from '../errors.ts';
import type { Call } from './context.ts';

/** Reads a command's fields, with the server's words for the ones that are wrong. */
export function collectionName(call: Call): string {
  const first = Object.keys(call.command)[0] as string;
  const name = call.command[first];
  if (typeof name !== 'string') {
    throw new CommandError(73, `collection name has invalid type ${typeName(name)}`);
  }
  if (name === '') throw new CommandError(73, `Invalid namespace specified '${call.db}.'`);
  return name;
}

function wrongType(command: string, field: string, value: unknown, wanted: string): Error {
  return typeMismatch(
    `BSON field '${command}.${field}' is the wrong type '${typeName(value)}', expected type '${wanted}'`,
  );
}

const commandName = (doc: Doc): string => Object.keys(doc)[0] ?? '';

export function docField(doc: Doc, field: string, command = commandName(doc)): Doc | undefined {
  const value = own(doc, field);
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value)) throw wrongType(command, field, value, 'object');
  return value;
}

export function boolField(
  doc: Doc,
  field: string,
  fallback: boolean,
  command = commandName(doc),
): boolean {
  const value = own(doc, field);
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'boolean') return value;
  if (isNumber(value)) return Number(plainNumber(value)) !== 0;
  throw wrongType(command, field, value, 'bool');
}

export function wholeField(
  doc: Doc,
  field: string,
  command = commandName(doc),
): number | undefined {
  const value = own(doc, field);
  if (value === undefined || value === null) return undefined;
  const number = isNumber(value) ? plainNumber(value) : undefined;
  if (number === undefined) throw wrongType(command, field, value, 'long');
  if (!Number.isInteger(number))
    throw new CommandError(9, `Expected an integer: ${field}: ${String(value)}`);
  return Number(number);
}

export function countField(
  doc: Doc,
  field: string,
  command = commandName(doc),
): number | undefined {
  const value = wholeField(doc, field, command);
  if (value !== undefined && value < 0) {
    throw new CommandError(
      51024,
      `BSON field '${field}' value must be >= 0, actual value '${value}'`,
    );
  }
  return value;
}

export function textField(doc: Doc, field: string, command = commandName(doc)): string | undefined {
  const value = own(doc, field);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(command, field, value, 'string');
  return value;
}

export function arrayField(
  doc: Doc,
  field: string,
  command = commandName(doc),
): unknown[] | undefined {
  const value = own(doc, field);
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw wrongType(command, field, value, 'array');
  return value;
}

export function docsField(doc: Doc, field: string, command = commandName(doc)): Doc[] {
  const list = arrayField(doc, field, command);
  if (!list) {
    throw new CommandError(
      40414,
      `BSON field '${command}.${field}' is missing but a required field`,
    );
  }
  for (const item of list) if (!isDoc(item)) throw wrongType(command, field, item, 'object');
  return list as Doc[];
}

export function checkFields(doc: Doc, known: ReadonlySet<string>, where: string): void {
  for (const key of Object.keys(doc)) {
    if (!known.has(key))
      throw new CommandError(40415, `BSON field '${where}.${key}' is an unknown field.`);
  }
}

/** Only the order of the bytes is supported: what a language would change is refused. */
export function refuseCollation(doc: Doc): void {
  const collation = own(doc, 'collation');
  if (!isDoc(collation) || Object.keys(collation).length === 0) return;
  if (collation.locale === 'simple') return;
  throw badValue('collation is not supported by this store; only {locale: "simple"} is');
}

export function refuseOptions(doc: Doc, names: string[]): void {
  for (const name of names) {
    const value = own(doc, name);
    if (value === undefined || value === null || value === false) continue;
    if (isDoc(value) && Object.keys(value).length === 0) continue;
    throw badValue(`the option '${name}' is not supported by this store`);
  }
}
