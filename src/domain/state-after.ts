import type { Case, State } from './case.ts';
import {
  COMMAND_NAMES,
  type CommandName,
  type EventType,
  LIFECYCLE,
  transition,
} from './lifecycle.ts';

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
  return typeof to === 'string' ? [to] : [to.complete, to.incomplete];
}

/** The state of a case after the command, by its row alone. `before` is the case that it is carried out on. */
export function stateAfter(
  command: CommandName,
  before: Pick<Case, 'missing'> & Partial<Pick<Case, 'state'>>,
): State {
  const { to } = transition(command);
  if (typeof to === 'object') return before.missing.length > 0 ? to.incomplete : to.complete;
  if (to !== 'same') return to;
  if (before.state === undefined) throw new Error(`"${command}" has no state to keep`);
  return before.state;
}
