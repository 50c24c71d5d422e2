import type { Case } from './case.ts';
import { MAX_FILING, MAX_NAME, MAX_OFFICE, MAX_TEXT } from './catalogue.ts';
import type { DecisionContext } from './commands/definition.ts';
import { type CaseCommand, COMMANDS, type CommandOf, definitionOf } from './commands/index.ts';
import { recordOpening } from './commands/open.ts';
import { TRIAGE_PARTS, type TriagePart, type TriageParts } from './commands/triage.ts';
import type { EventData } from './events.ts';
import { type Filing, filingKey, isCalendarDay } from './filing.ts';
import { heldQuestion } from './hold.ts';
import type { EventType } from './lifecycle.ts';
import { MAX_TITLE } from './major-incident.ts';
import { unmetNeed } from './needs.ts';
import { isBlank } from './normalize.ts';
import { type Actor, rolesFor } from './permissions.ts';
import type { Field, Rejection } from './rejections.ts';
import { maskSecrets, withoutSecrets } from './secrets.ts';
import { type Transition, transition } from './transition.ts';

/** An event before it is written: it has no revision, time or author yet. */
export type EventDraft = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];

export type Decision =
  | { readonly ok: true; readonly events: readonly EventDraft[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** How long what a row asks for may be, where it is no whole text. */
const LIMITS: Partial<Record<Field, number>> = { title: MAX_TITLE, office: MAX_OFFICE };

const no = (rejection: Rejection): Decision => ({ ok: false, rejection });

/**
 * Opens a case (steps 1.3-5): `needs_info` when the minimum-data gate finds something missing, so
 * that no request is lost for being unclear. `number` is the one the store gave, `today` the desk's
 * day, `attendedFrom` when it is open next if it is not. Secrets in its texts are hidden, here and in
 * `decide`.
 */
export function decideOpen(
  command: CommandOf<'open'>,
  number: string,
  today: string,
  attendedFrom?: Date,
): Decision {
  const {
    name: _command,
    office: written = '',
    filing: letter,
    ...input
  } = withoutSecrets(command);
  const name = maskSecrets(command.requester.name).text.trim();
  const request = input.request.trim();
  const office = isBlank(written) ? undefined : written.trim();
  const filing = command.channel === 'letter' ? trimmedFiling(letter) : undefined;
  const problem =
    textProblem('name', name, MAX_NAME) ??
    textProblem('request', request, MAX_TEXT) ??
    (office && textProblem('office', office, MAX_OFFICE)) ??
    (filing && filingProblem(filing, today));
  if (problem) return no(problem);
  const requester = { ...command.requester, name };
  const more = { ...(office && { office }), ...(filing && { filing }) };
  const data = recordOpening({ ...input, requester, request, ...more }, number, attendedFrom);
  return { ok: true, events: [{ type: 'opened', data }] };
}

/**
 * Decides a command on a case: the events it records, or why not. Permission is checked first, so
 * that whoever may not do a thing learns nothing of the case from trying.
 */
export function decide(
  kase: Case,
  command: CaseCommand,
  actor: Actor,
  context: DecisionContext,
): Decision {
  const row = transition(command.name);
  const barred = barredFrom(command.name, kase, actor);
  if (barred !== undefined) return no(barred);
  if (isAwaitedAnswer(kase, command, actor))
    return decide(kase, { name: 'answer_hold', answer: command.text }, actor, context);
  const input = trimmed(row, withoutSecrets(command));
  const rejection =
    (row.text && textProblem(row.text, input[row.text], LIMITS[row.text] ?? MAX_TEXT)) ??
    row.needs.map((need) => unmetNeed(need, kase, { command, context })).find(Boolean);
  if (rejection !== undefined) return no(rejection);
  if (command.name === 'triage') return decideTriage(kase, command, actor, context);
  const data = definitionOf(command.name).record(input, kase, context);
  if (data === undefined) return no({ code: 'unchanged', command: command.name });
  return { ok: true, events: [{ type: row.records, data } as EventDraft] };
}

/** Whatever the requester says to the desk while the case is on hold for them is what it waits for. */
function isAwaitedAnswer(
  kase: Case,
  command: CaseCommand,
  actor: Actor,
): command is CommandOf<'comment'> {
  return (
    command.name === 'comment' &&
    heldQuestion(kase) !== undefined &&
    rolesFor(actor, kase).includes('requester')
  );
}

/** Why the actor may not give this command now, by role and state alone, whatever it says. */
export function barredFrom(
  command: CaseCommand['name'],
  kase: Case,
  actor: Actor,
): Rejection | undefined {
  const { who, from } = transition(command);
  if (!who.some((role) => rolesFor(actor, kase).includes(role)))
    return { code: 'not_allowed', command, roles: who };
  return from.includes(kase.state)
    ? undefined
    : { code: 'wrong_state', command, state: kase.state };
}

type PartEntries = [TriagePart, CaseCommand['name']][];

/**
 * Steps 7-10: each part is decided like the command that decides it alone, by the same rights and
 * needs, on the case as the parts before it leave it. What stays as it is is nobody's act, so it
 * needs no right and is not recorded.
 */
function decideTriage(
  kase: Case,
  command: CommandOf<'triage'>,
  actor: Actor,
  context: DecisionContext,
): Decision {
  let current = kase;
  let changed: TriageParts = {};
  for (const [part, name] of Object.entries(TRIAGE_PARTS) as PartEntries) {
    if (command[part] === undefined) continue;
    const alone = { name, [part]: command[part] } as CaseCommand;
    const { record, change } = definitionOf(name);
    if (record(alone, current, context) === undefined) continue;
    const decision = decide(current, alone, actor, context);
    if (!decision.ok) return decision;
    for (const { data } of decision.events) {
      const recorded = { data, at: context.now, by: actor.person };
      current = { ...current, ...change(current, recorded) } as Case;
      changed = { ...changed, ...data };
    }
  }
  const data = COMMANDS.triage.record(changed, kase, context);
  if (data === undefined) return no({ code: 'unchanged', command: 'triage' });
  return { ok: true, events: [{ type: 'triaged', data }] };
}

function trimmed({ text }: Transition, command: CaseCommand): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = { ...command };
  const written = text && input[text];
  return text && typeof written === 'string' ? { ...input, [text]: written.trim() } : input;
}

function textProblem(field: Field, text: unknown, max: number): Rejection | undefined {
  if (typeof text !== 'string' || isBlank(text)) return { code: 'missing', field };
  return text.length > max ? { code: 'too_long', field, max, length: text.length } : undefined;
}

/** The number is no text that anybody writes a secret in, and must stay whole. */
function trimmedFiling({ number = '', date = '', office = '' }: Partial<Filing> = {}): Filing {
  const from = maskSecrets(office).text.trim();
  return { number: number.trim(), date: date.trim(), ...(!isBlank(from) && { office: from }) };
}

/** A letter is known by its number (step 1.2), and was filed before anybody registers it. */
function filingProblem({ number, date, office }: Filing, today: string): Rejection | undefined {
  if (filingKey(number) === '') return { code: 'missing', field: 'filing_number' };
  if (!isCalendarDay(date)) return { code: 'missing', field: 'filing_date' };
  if (date > today) return { code: 'not_yet', date };
  return (
    textProblem('filing_number', number, MAX_FILING) ??
    (office === undefined ? undefined : textProblem('office', office, MAX_OFFICE))
  );
}
