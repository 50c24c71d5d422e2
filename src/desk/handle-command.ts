import { apply, applyOpened } from '../domain/apply.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import type { CaseCommand, CommandOf } from '../domain/commands.ts';
import { type Decided, decide, decideOpen } from '../domain/decide.ts';
import type { Asked, CaseEvent, CaseEventOf } from '../domain/events.ts';
import { type Aspect, COMMAND_NAMES, transition } from '../domain/lifecycle.ts';
import { type Actor, maySee } from '../domain/policy.ts';
import type { Rejection } from '../domain/rejections.ts';
import type { CaseStore, Clock, Ids, Staff } from './ports.ts';

export interface CommandDeps {
  readonly cases: CaseStore;
  readonly staff: Staff;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly calendar: Calendar;
  /** Tells the relay in this process that there is something to send. */
  readonly wake: () => void;
}

/** A command on a case, with what makes a repeat of it recognisable. */
export interface CommandRequest {
  readonly actor: Actor;
  readonly caseId: string;
  readonly command: CaseCommand;
  /** The revision on the card that was clicked. */
  readonly rev?: number;
  /** What names the request when no card did: the activity's id, or the dialog's turn. */
  readonly turn?: string;
}

export type CommandResult =
  /** Done now, or already done by an earlier copy of the same request. */
  | { readonly kind: 'done'; readonly kase: Case; readonly event: CaseEvent }
  | { readonly kind: 'rejected'; readonly kase: Case; readonly rejection: Rejection }
  /** What the card showed has changed since: nothing was written. `by` is the change that won. */
  | { readonly kind: 'stale'; readonly kase: Case; readonly by: CaseEvent }
  /** The case never had the revision that the request claims to come from: no card of ours made it. */
  | { readonly kind: 'invalid' }
  /** No such case, or not one that this actor may see. */
  | { readonly kind: 'not_found' };

/** Every lost race means that somebody else's write won, so this many races in a row is no contention but a fault. */
const MAX_RACES = 100;

/**
 * Carries out one command: one read, one conditional write. A repeated request gets the first
 * one's answer; a request made on an outdated card changes nothing that its author has not seen.
 * Rejects when the store cannot be reached, with nothing written.
 */
export async function handleCommand(
  deps: CommandDeps,
  request: CommandRequest,
): Promise<CommandResult> {
  const asked = askedBy(deps.ids, request);
  for (let race = 0; race < MAX_RACES; race += 1) {
    const kase = await deps.cases.find(request.caseId);
    if (kase === undefined || !maySee(request.actor, kase)) return { kind: 'not_found' };
    if (request.rev !== undefined && request.rev > kase.rev) return { kind: 'invalid' };
    const result = await attempt(deps, request, kase, asked);
    if (result !== undefined) return result;
  }
  throw new Error(`case ${request.caseId}: lost ${MAX_RACES} races in a row`);
}

async function attempt(
  deps: CommandDeps,
  request: CommandRequest,
  kase: Case,
  asked: Asked | undefined,
): Promise<CommandResult | undefined> {
  const earlier = asked && kase.history.find((event) => event.asked?.key === asked.key);
  if (earlier !== undefined) return { kind: 'done', kase, event: earlier };
  const winner = conflict(kase, request);
  if (winner !== undefined) return { kind: 'stale', kase, by: winner };

  const now = deps.clock.now();
  const staff = new Set((await deps.staff.all()).map(({ person }) => person.id));
  const decision = decide(kase, request.command, request.actor, {
    now,
    calendar: deps.calendar,
    isStaff: (id) => staff.has(id),
  });
  if (!decision.ok) return { kind: 'rejected', kase, rejection: decision.rejection };

  const stamp = { rev: kase.rev + 1, at: now, by: request.actor.person, ...(asked && { asked }) };
  const events = decision.events.map((event) => stamped(event, stamp));
  const next = events.reduce(apply, kase);
  if (!(await deps.cases.save(next, events, kase.rev))) return undefined;
  deps.wake();
  const [event] = events;
  if (event === undefined) throw new Error('a decision without events');
  return { kind: 'done', kase: next, event };
}

/** The newest event after the card's revision that changed something this command changes too. */
function conflict(kase: Case, { rev, command }: CommandRequest): CaseEvent | undefined {
  if (rev === undefined) return undefined;
  const mine = transition(command.name).changes;
  return kase.history.findLast(
    (event) => event.rev > rev && changesOf(event).some((aspect) => mine.includes(aspect)),
  );
}

function changesOf(event: CaseEvent): readonly Aspect[] {
  const name = COMMAND_NAMES.find((command) => transition(command).records === event.type);
  return name === undefined ? [] : transition(name).changes;
}

function askedBy(ids: Ids, { actor, command, rev, turn }: CommandRequest): Asked | undefined {
  const occasion = rev ?? turn;
  if (occasion === undefined) return undefined;
  const key = ids.digest(JSON.stringify([actor.person.id, occasion, command]));
  return rev === undefined ? { key } : { key, rev };
}

type Stamp = Pick<CaseEvent, 'rev' | 'at' | 'by' | 'asked'>;

function stamped(event: Decided, stamp: Stamp): CaseEvent {
  return { ...event, ...stamp } as CaseEvent;
}

export interface OpenRequest {
  readonly actor: Actor;
  /** Derived from what asked for the case, so that asking twice opens one. */
  readonly caseId: string;
  readonly command: CommandOf<'open'>;
}

export type OpenResult =
  | { readonly kind: 'opened'; readonly kase: Case }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/**
 * Opens a case and gives it its number (steps 1.3-5). Opening the same `caseId` again gives the
 * case that is there. Rejects when the store cannot be reached.
 */
export async function openCase(deps: CommandDeps, request: OpenRequest): Promise<OpenResult> {
  const existing = await deps.cases.find(request.caseId);
  if (existing !== undefined) return { kind: 'opened', kase: existing };
  const now = deps.clock.now();
  const decision = decideOpen(request.command, await nextNumber(deps, now));
  if (!decision.ok) return { kind: 'rejected', rejection: decision.rejection };
  const [opened] = decision.events;
  if (opened?.type !== 'opened') throw new Error('opening records its opening');
  const stamp = { rev: 1, at: now, by: request.actor.person };
  const kase = applyOpened(request.caseId, stamped(opened, stamp) as CaseEventOf<'opened'>);
  if (await deps.cases.insert(kase)) deps.wake();
  const stored = await deps.cases.find(request.caseId);
  if (stored === undefined) throw new Error(`case ${request.caseId} vanished after its insertion`);
  return { kind: 'opened', kase: stored };
}

async function nextNumber({ cases, calendar }: CommandDeps, now: Date): Promise<string> {
  const local = new Date(now.getTime() + calendar.utcOffsetMinutes * 60_000);
  const year = local.getUTCFullYear();
  return caseNumber(year, await cases.nextSequence(year));
}

/** What people say and write: `MS-2026-000001`. */
export function caseNumber(year: number, sequence: number): string {
  return `MS-${year}-${String(sequence).padStart(6, '0')}`;
}
