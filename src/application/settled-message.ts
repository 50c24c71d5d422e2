import type { Case } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { clockRuns } from '../domain/service-level.ts';
import { isAwaitedSince } from '../domain/waiting.ts';
import type { DeliveryKind } from '../messages/kinds.ts';

const OF_DISPUTE: readonly DeliveryKind[] = ['decision', 'decision_notice', 'disputed_notice'];
const OF_QUESTION: readonly DeliveryKind[] = [
  'question_reminder',
  'unanswered',
  'unanswered_notice',
];

const OF_LEVEL: readonly DeliveryKind[] = ['level_risk_notice', 'level_missed_notice'];

/** Whether what the message asks for was done while it waited for its turn: nobody is troubled with it any more. */
export function isSettled(kind: DeliveryKind, kase: Case, { at, data }: CaseEvent): boolean {
  if (OF_DISPUTE.includes(kind)) return kase.suspended === undefined;
  if (OF_QUESTION.includes(kind)) return !isAwaitedSince(kase, at);
  return OF_LEVEL.includes(kind) && 'clock' in data && !clockRuns(kase, data.clock);
}
