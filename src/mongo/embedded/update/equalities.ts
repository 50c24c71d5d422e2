import { BSONRegExp, type Doc, isDoc } from '../bson/values.ts';
import { CommandError } from '../errors.ts';

/** The paths a filter pins to one value each, through $eq, $and and lists of one. */
export function equalitiesOf(filter: Doc): Map<string, unknown> {
  const found = new Map<string, unknown>();
  collect(filter, found);
  return found;
}

function collect(filter: Doc, found: Map<string, unknown>): void {
  for (const key of Object.keys(filter)) {
    const condition = filter[key];
    if (key === '$and' || (key === '$or' && (condition as unknown[]).length === 1)) {
      for (const branch of condition as Doc[]) collect(branch, found);
    } else if (!key.startsWith('$')) {
      const pinned = pinnedValue(condition);
      if (pinned) note(found, key, pinned.value);
    }
  }
}

function pinnedValue(condition: unknown): { value: unknown } | undefined {
  if (condition instanceof BSONRegExp) return undefined;
  if (!isDoc(condition) || !(Object.keys(condition)[0] ?? '').startsWith('$'))
    return { value: condition };
  if (Object.hasOwn(condition, '$eq')) return { value: condition.$eq };
  for (const name of ['$in', '$all']) {
    const list = condition[name];
    const [only] = Array.isArray(list) ? list : [];
    if (!Array.isArray(list) || list.length !== 1 || only instanceof BSONRegExp) continue;
    if (isDoc(only) && Object.hasOwn(only, '$elemMatch')) continue;
    return { value: only };
  }
  return undefined;
}

function note(found: Map<string, unknown>, path: string, value: unknown): void {
  for (const other of found.keys()) {
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
      throw new CommandError(
        54,
        `cannot infer query fields to set, path '${other === path ? path : other}' is matched twice`,
      );
    }
  }
  found.set(path, value);
}
