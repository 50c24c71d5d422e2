import { addWorkingDays, type Calendar, DAYS_TO_ANSWER, nextReminder } from './calendar.ts';
import type { Case } from './case.ts';
import { LAST_LEVEL, MAX_NAME, MAX_TEXT } from './catalog.ts';
import { missingDetails } from './clarity.ts';
import type { CaseCommand, Command, CommandOf } from './commands.ts';
import type { EventData, EventType } from './events.ts';
import { type Transition, transition } from './lifecycle.ts';
import { type Actor, rolesFor } from './policy.ts';
import type { Field, Rejection } from './rejections.ts';

/** An event before it is written: it has no revision, time or author yet. */
export type Decided = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];

/** What `decide` needs to know of the world besides the case. */
export interface World {
  readonly now: Date;
  readonly calendar: Calendar;
  /** Whether this id belongs to the staff; assigning to anybody else is refused (step 9). */
  readonly isStaff: (id: string) => boolean;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly Decided[] }
  | { readonly ok: false; readonly rejection: Rejection };

const yes = (event: Decided): Decision => ({ ok: true, events: [event] });
const no = (rejection: Rejection): Decision => ({ ok: false, rejection });

/**
 * Opens a case (steps 1.3-5): `needs_info` when the minimum-data gate finds something missing, so
 * that no request is lost for being unclear. `number` is the one the store gave.
 */
export function decideOpen(command: CommandOf<'open'>, number: string): Decision {
  const { channel, requester, reportedKind, priority } = command;
  const name = requester.name.trim();
  if (name === '') return no({ code: 'missing', field: 'name' });
  const tooLong =
    overfull('name', name, MAX_NAME) ?? overfull('request', command.request, MAX_TEXT);
  if (tooLong !== undefined) return no(tooLong);
  const request = command.request.trim();
  if (request === '') return no({ code: 'missing', field: 'request' });
  return yes({
    type: 'opened',
    data: {
      number,
      channel,
      requester: { ...requester, name },
      request,
      reportedKind,
      priority,
      missing: missingDetails(request),
    },
  });
}

/**
 * Decides a command on a case: the events it records, or why not. Permission is checked first, so
 * that whoever may not do a thing learns nothing of the case from trying.
 */
export function decide(kase: Case, command: CaseCommand, actor: Actor, world: World): Decision {
  const row = transition(command.name);
  if (!row.who.some((role) => rolesFor(actor, kase).includes(role)))
    return no({ code: 'not_allowed', command: command.name, roles: row.who });
  if (!row.from.includes(kase.state))
    return no({ code: 'wrong_state', command: command.name, state: kase.state });
  const rejection = textProblem(row, command) ?? unmetNeed(row, kase, command, world);
  return rejection === undefined ? record(kase, command, world) : no(rejection);
}

function overfull(field: Field, text: string, max: number): Rejection | undefined {
  return text.length > max ? { code: 'too_long', field, max, length: text.length } : undefined;
}

function textProblem(row: Transition, command: Command): Rejection | undefined {
  if (row.text === undefined) return undefined;
  const text: unknown = (command as Record<string, unknown>)[row.text];
  if (typeof text !== 'string' || text.trim() === '') return { code: 'missing', field: row.text };
  return overfull(row.text, text, MAX_TEXT);
}

function unmetNeed(
  row: Transition,
  kase: Case,
  command: CaseCommand,
  world: World,
): Rejection | undefined {
  for (const need of row.needs) {
    const problem = checkNeed(need, kase, command, world);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkNeed(
  need: Transition['needs'][number],
  kase: Case,
  command: CaseCommand,
  world: World,
): Rejection | undefined {
  switch (need) {
    case 'kind':
      return kase.kind === undefined ? { code: 'missing', field: 'kind' } : undefined;
    case 'category':
      return kase.category === undefined ? { code: 'missing', field: 'category' } : undefined;
    case 'staff_assignee':
      return 'assignee' in command && !world.isStaff(command.assignee.id)
        ? { code: 'not_staff', name: command.assignee.name }
        : undefined;
    case 'level_left':
      return kase.level >= LAST_LEVEL ? { code: 'last_level', level: kase.level } : undefined;
    case 'reminder_due':
      // Whoever was down for days finds both due: a reminder of what is over would be a lie.
      return due(kase.closeAt, world.now) === undefined
        ? { code: 'not_due' }
        : due(kase.remindAt, world.now);
    case 'closing_due':
      return due(kase.closeAt, world.now);
  }
}

function due(at: Date | undefined, now: Date): Rejection | undefined {
  return at === undefined || at > now ? { code: 'not_due' } : undefined;
}

function record(kase: Case, command: CaseCommand, world: World): Decision {
  const unchanged = no({ code: 'unchanged', command: command.name });
  switch (command.name) {
    case 'ask_info':
      return yes({ type: 'info_asked', data: { question: command.question.trim() } });
    case 'provide_info':
      return yes({ type: 'info_provided', data: { answer: command.answer.trim() } });
    case 'classify':
      if (kase.kind === command.kind) return unchanged;
      return yes({ type: 'classified', data: { kind: command.kind } });
    case 'categorize':
      if (kase.category === command.category) return unchanged;
      return yes({ type: 'categorized', data: { category: command.category } });
    case 'prioritize':
      if (kase.priority === command.priority) return unchanged;
      return yes({ type: 'prioritized', data: { priority: command.priority } });
    case 'assign':
      if (kase.state !== 'new' && kase.assignee?.id === command.assignee.id) return unchanged;
      return yes({ type: 'assigned', data: { assignee: command.assignee } });
    case 'start':
      return yes({ type: 'started', data: {} });
    case 'escalate':
      return yes({
        type: 'escalated',
        data: {
          level: kase.level + 1,
          assignee: command.assignee,
          reason: command.reason.trim(),
        },
      });
    case 'comment':
      return yes({ type: 'commented', data: { text: command.text.trim() } });
    default:
      return recordEnding(command, kase, world);
  }
}

type Ending = Extract<
  CaseCommand,
  { name: 'resolve' | 'remind' | 'accept' | 'reopen' | 'auto_close' | 'cancel' }
>;

function recordEnding(command: Ending, kase: Case, { now, calendar }: World): Decision {
  switch (command.name) {
    case 'resolve': {
      const closeAt = addWorkingDays(now, DAYS_TO_ANSWER, calendar);
      const remindAt = nextReminder(now, closeAt, calendar);
      const data = { solution: command.solution.trim(), closeAt };
      return yes({ type: 'resolved', data: remindAt ? { ...data, remindAt } : data });
    }
    case 'remind': {
      const remindAt = kase.closeAt && nextReminder(now, kase.closeAt, calendar);
      return yes({ type: 'reminded', data: remindAt ? { remindAt } : {} });
    }
    case 'accept':
      return yes({
        type: 'accepted',
        data: command.rating === undefined ? {} : { rating: command.rating },
      });
    case 'reopen':
      return yes({ type: 'reopened', data: { reason: command.reason.trim() } });
    case 'auto_close':
      return yes({ type: 'auto_closed', data: {} });
    case 'cancel':
      return yes({ type: 'cancelled', data: { reason: command.reason.trim() } });
  }
}
