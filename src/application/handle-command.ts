import { apply } from '../domain/apply.ts';
import type { Case } from '../domain/case.ts';
import type { OtherCase } from '../domain/commands/definition.ts';
import type { CaseCommand } from '../domain/commands/index.ts';
import { decide } from '../domain/decide.ts';
import { type Catalogue, chosen, officeAsListed } from '../domain/desk-catalogue.ts';
import type { CaseEvent, RequestRef } from '../domain/events.ts';
import { asFollowersSee } from '../domain/major-incident.ts';
import { withNextDue } from '../domain/next-due.ts';
import { type Actor, isStaff, maySee, mayTry, withoutNotes } from '../domain/permissions.ts';
import type { Rejection } from '../domain/rejections.ts';
import { withoutSecrets } from '../domain/secrets.ts';
import { aspectsChanged } from '../domain/state-after.ts';
import { transition } from '../domain/transition.ts';
import { deskCatalogue } from './desk-catalogue.ts';
import type { StoredCase } from './ports/case-store.ts';
import type { Needs } from './ports/needs.ts';
import type { Ids } from './ports/runtime.ts';
import { deskTime } from './service-levels.ts';

export type CommandDeps = Needs<
  'answerTerm' | 'calendar' | 'cases' | 'clock' | 'deskSettings' | 'ids' | 'staff' | 'wake'
>;

/** A command on a case, with what makes a repeat of it recognisable. */
export interface CommandRequest {
  readonly actor: Actor;
  readonly caseId: string;
  readonly command: CaseCommand;
  /** The revision on the card that was clicked. */
  readonly rev?: number;
  /** What names the request when no card did: the activity's id, or the dialog's turn. */
  readonly turn?: string;
  /**
   * Puts in what depends on the case: a prepared text, in its requester's language. What makes a
   * repeat recognisable is the command as it was given.
   */
  readonly complete?: (command: CaseCommand, kase: Case) => Promise<CaseCommand>;
}

/** With the case as its followers see it where the actor may not see it whole. */
export type CommandResult =
  /** Done now, or already done by an earlier copy of the same request. */
  | ({ readonly kind: 'done'; readonly event: CaseEvent } & StoredCase)
  | ({ readonly kind: 'rejected'; readonly rejection: Rejection } & StoredCase)
  /** What the card showed has changed since: nothing was written. `by` is the change that won. */
  | ({ readonly kind: 'stale'; readonly by: CaseEvent } & StoredCase)
  /** The case never had the revision that the request claims to come from: no card of ours made it. */
  | { readonly kind: 'invalid' }
  /** No such case, or not one that this actor may know of by this command. */
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
  given: CommandRequest,
): Promise<CommandResult> {
  // What a repeat is known by is kept, and a digest of a short secret gives it away.
  const request = { ...given, command: withoutSecrets(given.command) };
  const requestRef = requestRefOf(deps.ids, request);
  for (let race = 0; race < MAX_RACES; race += 1) {
    const stored = await deps.cases.find(request.caseId);
    if (stored === undefined || !mayTry(request.actor, stored.kase, request.command.name))
      return { kind: 'not_found' };
    if (request.rev !== undefined && request.rev > stored.kase.rev) return { kind: 'invalid' };
    const result = await attempt(deps, request, stored, requestRef);
    if (result !== undefined) return { ...result, ...shownStored(request.actor, result) };
  }
  throw new Error(`case ${request.caseId}: lost ${MAX_RACES} races in a row`);
}

/** What the answer carries may be shown, so it carries no more than the actor may see. */
function shownStored(actor: Actor, { kase, cards }: StoredCase): StoredCase {
  if (isStaff(actor)) return { kase, cards };
  if (maySee(actor, kase)) return { kase: withoutNotes(kase), cards };
  const { id } = actor.person;
  const own = cards.filter(({ recipientKey }) => recipientKey === id);
  return { kase: asFollowersSee(kase, id), cards: own };
}

async function attempt(
  deps: CommandDeps,
  request: CommandRequest,
  stored: StoredCase,
  requestRef: RequestRef | undefined,
): Promise<Extract<CommandResult, StoredCase> | undefined> {
  const { kase } = stored;
  const earlier =
    requestRef && kase.history.find((event) => event.requestRef?.key === requestRef.key);
  if (earlier !== undefined) return { kind: 'done', ...stored, event: earlier };
  const winner = conflict(kase, request);
  if (winner !== undefined) return { kind: 'stale', ...stored, by: winner };

  const now = deps.clock.now();
  const completed = (await request.complete?.(request.command, kase)) ?? request.command;
  const dependsOn = 'category' in completed || completed.name === 'set_office';
  // Read only for what depends on it.
  const catalogue = dependsOn ? await deskCatalogue(deps.deskSettings) : undefined;
  const command = catalogue === undefined ? completed : asListed(completed, catalogue);
  const members = await deps.staff.all();
  const staff = new Map(members.map(({ person, roles }) => [person.id, roles]));
  const other = await otherCase(deps, command);
  const time = await deskTime(deps);
  const decision = decide(kase, command, request.actor, {
    now,
    ...time,
    answerTerm: deps.answerTerm,
    isStaff: (id) => staff.has(id),
    isProfessional: (id) => staff.get(id)?.includes('professional') ?? false,
    isCategory: (id) => catalogue !== undefined && chosen(catalogue.categories, id) !== undefined,
    otherCase: (id) => (id === other?.id ? other : undefined),
  });
  if (!decision.ok) return { kind: 'rejected', ...stored, rejection: decision.rejection };

  const by = request.actor.person;
  const stamp = { rev: kase.rev + 1, at: now, by, ...(requestRef && { requestRef }) };
  const events = decision.events.map((event) => ({ ...event, ...stamp }) as CaseEvent);
  const next = withNextDue(events.reduce(apply, kase), time);
  if (!(await deps.cases.save(next, events, kase.rev))) return undefined;
  deps.wake();
  const [event] = events;
  if (event === undefined) throw new Error('a decision without events');
  return { kind: 'done', kase: next, cards: stored.cards, event };
}

/** An office by the name that the desk's list has for it, if it has one. */
function asListed(command: CaseCommand, { offices }: Catalogue): CaseCommand {
  return command.name === 'set_office'
    ? { ...command, office: officeAsListed(offices, command.office) }
    : command;
}

/** The other case that the command names, where its rule asks for it. */
async function otherCase(
  { cases }: CommandDeps,
  command: CaseCommand,
): Promise<OtherCase | undefined> {
  if (!('other' in command) || !transition(command.name).needs.includes('other_case'))
    return undefined;
  return (await cases.find(command.other.id))?.kase;
}

/** The newest event after the card's revision that changed something this command changes too. */
function conflict(kase: Case, { rev, command }: CommandRequest): CaseEvent | undefined {
  if (rev === undefined) return undefined;
  const mine = transition(command.name).changes;
  return kase.history.findLast(
    (event) => event.rev > rev && aspectsChanged(event).some((aspect) => mine.includes(aspect)),
  );
}

function requestRefOf(
  ids: Ids,
  { actor, command, rev, turn }: CommandRequest,
): RequestRef | undefined {
  const occasion = rev ?? turn;
  if (occasion === undefined) return undefined;
  const key = requestKey(ids, actor, occasion, command);
  return rev === undefined ? { key } : { key, rev };
}

/** What a command is known by when it comes again; `occasion` is the revision clicked on, or the turn. */
export function requestKey(
  ids: Ids,
  actor: Actor,
  occasion: number | string,
  command: CaseCommand,
): string {
  return ids.digest(JSON.stringify([actor.person.id, occasion, command]));
}
