import type { Case, Person } from './case.ts';
import { NOTHING_YET } from './commands/open.ts';

/** Longest title of a major incident, in UTF-16 units. */
export const MAX_TITLE = 120;

const NOBODY: Person = { id: '', name: '' };

/**
 * The case as its followers may know it: its number and state, who solves it, which one it was
 * merged into, and a major incident's title in the place of the request. Nothing that the requester or anybody else wrote
 * in it, and nobody but its assignee and, if they follow it, this person.
 */
export function asFollowersSee(kase: Case, personId: string): Case {
  const { id, number, rev, state, channel, priority, kind, level, assignee } = kase;
  const { openedAt, closedAt, closing, mergedInto } = kase;
  const title = titleOf(kase);
  return {
    ...{ id, number, rev, state, channel, priority, level, openedAt },
    ...(kind && { kind }),
    ...(assignee && { assignee }),
    ...(closedAt && { closedAt }),
    ...(closing && { closing }),
    ...(mergedInto && { mergedInto }),
    ...(kase.majorTitle !== undefined && { majorTitle: title }),
    requester: NOBODY,
    request: title,
    missing: [],
    reportedKind: kase.reportedKind,
    ...NOTHING_YET,
    followers: kase.followers.filter((follower) => follower.id === personId),
    history: [],
  };
}

/** The title that it has, or had when it was a major incident. */
function titleOf({ majorTitle, request, requester, history }: Case): string {
  if (majorTitle !== undefined) return majorTitle;
  const declared = history.findLast((event) => event.type === 'major_declared');
  // What was made for followers already has the title alone.
  return declared?.data.title ?? (requester.id === NOBODY.id ? request : '');
}
