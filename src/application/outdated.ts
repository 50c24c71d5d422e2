import type { Case } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { clockRuns } from '../domain/service-level.ts';
import type { DeliveryKind } from '../messages/kinds.ts';

/** Somebody may have answered, or the requester decided, while these waited for their turn. */
const ANSWER_AWAITED: readonly DeliveryKind[] = ['decision', 'decision_notice', 'disputed_notice'];
/** Somebody may have started or solved the case, or put it off. */
const ABOUT_TIME: readonly DeliveryKind[] = ['level_risk_notice', 'level_missed_notice'];

/** Whether what the message of that event asks for was done while it waited for its turn: it is not sent. */
export function isOutdated(kind: DeliveryKind, kase: Case, { data }: CaseEvent): boolean {
  if (ANSWER_AWAITED.includes(kind)) return kase.suspended === undefined;
  return ABOUT_TIME.includes(kind) && 'clock' in data && !clockRuns(kase, data.clock);
}
