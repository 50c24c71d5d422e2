import type { Case, Comment } from './case.ts';

/** What the requester said since the closing of their case was stopped, oldest first; nothing while it is not. */
export function disputedWords({ suspended, comments }: Case): readonly Comment[] {
  if (suspended === undefined) return [];
  return comments.filter(({ disputes, at }) => disputes && at >= suspended.since);
}
