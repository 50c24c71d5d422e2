import type { Case, LeftToDesk } from '../case.ts';
import type { CaseChanges } from './definition.ts';

/** What the requester left to the desk is decided (steps 7, policy 5). */
export function decided({ leftToDesk }: Case, what: readonly LeftToDesk[]): CaseChanges {
  if (leftToDesk === undefined) return {};
  const left = leftToDesk.filter((other) => !what.includes(other));
  return { leftToDesk: left.length > 0 ? left : undefined };
}
