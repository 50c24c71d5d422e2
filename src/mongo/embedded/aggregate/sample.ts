import { randomInt } from 'node:crypto';
import { type Doc, isDoc, isNumber, toDouble } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Stage } from './stage.ts';

export function parseSample(spec: unknown): Stage {
  const size = sizeOf(spec);
  return function* (docs) {
    const left = [...docs];
    for (let taken = 0; taken < size && left.length > 0; taken++) {
      const at = randomInt(left.length);
      const last = left.pop() as Doc;
      yield (at === left.length ? last : left.splice(at, 1, last)[0]) as Doc;
    }
  };
}

function sizeOf(spec: unknown): number {
  if (!isDoc(spec))
    throw new CommandError(28745, 'the $sample stage specification must be an object');
  for (const key of Object.keys(spec)) {
    if (key !== 'size') throw new CommandError(28748, `unrecognized option to $sample: ${key}`);
  }
  if (!Object.hasOwn(spec, 'size'))
    throw new CommandError(28749, '$sample stage must specify a size');
  if (!isNumber(spec.size))
    throw new CommandError(28746, 'size argument to $sample must be a number');
  const size = Math.trunc(toDouble(spec.size));
  if (!(size > 0))
    throw new CommandError(28747, 'size argument to $sample must be a positive integer');
  return size;
}
