import { applyOpened } from '../domain/apply.ts';
import { deskDay, deskYear, opensNext } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { caseNumber } from '../domain/case-number.ts';
import type { CommandOf } from '../domain/commands/index.ts';
import { decideOpen } from '../domain/decide.ts';
import type { CaseEventOf } from '../domain/events.ts';
import { withNextDue } from '../domain/next-due.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Rejection } from '../domain/rejections.ts';
import type { CommandDeps } from './handle-command.ts';
import { deskTime } from './service-levels.ts';

interface OpenRequest {
  readonly actor: Actor;
  /** Derived from what asked for the case, so that asking twice opens one. */
  readonly caseId: string;
  readonly command: CommandOf<'open'>;
  /** What the request is known by when it comes again, where the case is known by something else. */
  readonly requestKey?: string;
}

export type OpenResult =
  /** Now, or when the same request came before. */
  | { readonly kind: 'opened'; readonly kase: Case }
  /** Another request opened it: nothing was written. */
  | { readonly kind: 'filed'; readonly kase: Case }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/**
 * Opens a case and gives it its number (steps 1.3-5). Opening the same `caseId` again gives the
 * case that is there. Rejects when the store cannot be reached.
 */
export async function openCase(deps: CommandDeps, request: OpenRequest): Promise<OpenResult> {
  const { actor, caseId, command, requestKey } = request;
  const now = deps.clock.now();
  const year = deskYear(now, deps.calendar);
  const number = caseNumber(year, await deps.cases.nextSequence(year));
  const today = deskDay(now, deps.calendar);
  const decision = decideOpen(command, number, today, opensNext(now, deps.calendar));
  if (!decision.ok) return { kind: 'rejected', rejection: decision.rejection };
  const [opened] = decision.events;
  if (opened?.type !== 'opened') throw new Error('opening records its opening');
  const stamp = { rev: 1, at: now, by: actor.person };
  const requestRef = requestKey === undefined ? {} : { requestRef: { key: requestKey } };
  const event: CaseEventOf<'opened'> = { ...opened, ...stamp, ...requestRef };
  const kase = withNextDue(applyOpened(caseId, event), await deskTime(deps));
  if (await deps.cases.insert(kase)) {
    deps.wake();
    return { kind: 'opened', kase };
  }
  const stored = await deps.cases.find(caseId);
  if (stored === undefined) throw new Error(`case ${caseId} vanished after its insertion`);
  const isSame = stored.kase.history[0]?.requestRef?.key === requestKey;
  return { kind: isSame ? 'opened' : 'filed', kase: stored.kase };
}
