import type { AttachedFile, Case } from '../../domain/case.ts';
import type { Actor } from '../../domain/permissions.ts';
import { requestKey } from '../handle-command.ts';
import type { Ids } from '../ports/runtime.ts';
import type { Effect } from './dialog.ts';

/**
 * The answer to the desk (step 6) that an earlier try of this turn gave before it died: the case
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
      if (event.type !== 'info_provided') continue;
      const { answer: text } = event.data;
      const key = requestKey(ids, actor, turn, { name: 'provide_info', answer: text });
      if (event.requestRef?.key === key) return { kind: 'add_to_case', caseId, text, files };
    }
  return undefined;
}
