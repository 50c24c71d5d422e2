import type { AttachedFile, Case } from '../../domain/case.ts';
import type { Actor } from '../../domain/permissions.ts';
import { requestKey } from '../handle-command.ts';
import type { Ids } from '../ports/runtime.ts';
import type { Effect } from './dialog.ts';

/**
 * The answer to the desk (steps 6, 12) that an earlier try of this turn gave before it died: the case
 * waits for none any more, so that the same words would mean something else now.
 */
export function answeredBefore(
  ids: Ids,
  actor: Actor,
  cases: readonly Case[],
  turn: string,
  files: readonly AttachedFile[],
): Effect | undefined {
  for (const { id: caseId, history } of cases)
    for (const event of history) {
      if (event.type !== 'info_provided' && event.type !== 'hold_answered') continue;
      const { answer: text } = event.data;
      const keys = [
        requestKey(ids, actor, turn, { name: 'provide_info', answer: text }),
        requestKey(ids, actor, turn, { name: 'answer_hold', answer: text }),
        // On hold for its requester, a comment of theirs is the answer.
        requestKey(ids, actor, turn, { name: 'comment', text }),
      ];
      if (keys.some((key) => key === event.requestRef?.key))
        return { kind: 'add_to_case', caseId, text, files };
    }
  return undefined;
}
