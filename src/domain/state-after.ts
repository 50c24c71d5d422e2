import type { Case, State } from './case.ts';
import type { CaseEvent } from './events.ts';
import { type CommandName, type EventType, LIFECYCLE } from './lifecycle.ts';
import { type Aspect, COMMAND_NAMES, transition } from './transition.ts';

const RECORDING = new Map<string, CommandName>(
  COMMAND_NAMES.map((name) => [LIFECYCLE[name].records, name]),
);

/** The command that records events of this type. */
export function commandRecording(event: EventType): CommandName {
  const name = RECORDING.get(event);
  if (name === undefined) throw new Error(`no command records "${event}"`);
  return name;
}

/** Every state that the command may lead to. */
export function targetStates(command: CommandName): readonly (State | 'same')[] {
  const { to } = transition(command);
  if (typeof to === 'string') return [to];
  return 'complete' in to ? [to.complete, to.incomplete] : [to.assigning, to.otherwise];
}

/**
 * The state of a case after the command, by its row alone. `before` is the case that it is carried
 * out on, `data` what it records.
 */
export function stateAfter(
  command: CommandName,
  before: Pick<Case, 'missing'> & Partial<Pick<Case, 'state'>>,
  data: object,
): State {
  const to = target(command, before, data);
  if (to !== 'same') return to;
  if (before.state === undefined) throw new Error(`"${command}" has no state to keep`);
  return before.state;
}

function target(command: CommandName, { missing }: Pick<Case, 'missing'>, data: object) {
  const { to } = transition(command);
  if (typeof to === 'string') return to;
  if ('complete' in to) return missing.length > 0 ? to.incomplete : to.complete;
  return 'assignee' in data ? to.assigning : to.otherwise;
}

/** What the event changed of its case: all that its command's row names, or of a triage the parts that it records. */
export function aspectsChanged({ type, data }: CaseEvent): readonly Aspect[] {
  const { changes } = transition(commandRecording(type));
  if (type !== 'triaged') return changes;
  return changes.filter((aspect) => (aspect === 'state' ? 'assignee' in data : aspect in data));
}
