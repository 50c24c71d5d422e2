import { type Doc, isDoc, Long, own, put } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Stage } from './stage.ts';

interface Unwind {
  path: string[];
  index: string | undefined;
  keepEmpty: boolean;
}

function readUnwind(spec: unknown): Unwind {
  const options = isDoc(spec) ? spec : { path: spec };
  for (const key of Object.keys(options)) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key)) {
      throw new CommandError(28811, `unrecognized option to $unwind stage: ${key}`);
    }
  }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keepEmpty } = options;
  if (typeof path !== 'string') throw new CommandError(28812, 'no path specified to $unwind stage');
  if (!path.startsWith('$') || path === '$') {
    throw new CommandError(
      28818,
      `path option to $unwind stage should be prefixed with a '$': ${path}`,
    );
  }
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) {
    throw new CommandError(
      28810,
      'expected a non-empty string for the includeArrayIndex option to $unwind stage',
    );
  }
  if (keepEmpty !== undefined && typeof keepEmpty !== 'boolean') {
    throw new CommandError(
      28809,
      'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage',
    );
  }
  return {
    path: path.slice(1).split('.'),
    index: index as string | undefined,
    keepEmpty: keepEmpty === true,
  };
}

export function parseUnwind(spec: unknown): Stage {
  const { path, index, keepEmpty } = readUnwind(spec);
  const out = (doc: Doc, value: unknown, at: number | null): Doc => {
    const next = value === undefined ? doc : replaced(doc, path, value);
    return index === undefined
      ? next
      : replaced(next, index.split('.'), at === null ? null : Long.fromNumber(at));
  };
  return function* (docs) {
    for (const doc of docs) {
      let value: unknown = doc;
      for (const part of path) value = isDoc(value) ? own(value, part) : undefined;
      if (Array.isArray(value)) {
        for (const [i, item] of value.entries()) yield out(doc, item, i);
        if (value.length === 0 && keepEmpty) yield out(without(doc, path), undefined, null);
      } else if (value !== undefined && value !== null) yield out(doc, value, null);
      else if (keepEmpty) yield out(doc, undefined, null);
    }
  };
}

function replaced(doc: Doc, [head = '', ...rest]: string[], value: unknown): Doc {
  const inner = own(doc, head);
  const out = { ...doc };
  put(out, head, rest.length === 0 ? value : replaced(isDoc(inner) ? inner : {}, rest, value));
  return out;
}

function without(doc: Doc, [head = '', ...rest]: string[]): Doc {
  const out = { ...doc };
  const inner = out[head];
  if (rest.length === 0) delete out[head];
  else if (isDoc(inner)) out[head] = without(inner, rest);
  return out;
}
