import type { Case } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { isAwaitedSince } from '../domain/waiting.ts';
import type { DeliveryKind } from '../messages/kinds.ts';

const OF_DISPUTE: readonly DeliveryKind[] = ['decision', 'decision_notice', 'disputed_notice'];
const OF_QUESTION: readonly DeliveryKind[] = [
  'question_reminder',
  'unanswered',
  'unanswered_notice',
];

/** Whether somebody answered, or the requester decided, while the message waited for its turn. */
export function isAnswered(kind: DeliveryKind, kase: Case, { at }: CaseEvent): boolean {
  if (OF_DISPUTE.includes(kind)) return kase.suspended === undefined;
  return OF_QUESTION.includes(kind) && !isAwaitedSince(kase, at);
}
