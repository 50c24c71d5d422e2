import type { State } from './case.ts';
import { type CommandName, LIFECYCLE } from './lifecycle.ts';
import type { Field } from './rejections.ts';
import type { Role } from './roles.ts';

/** What must hold besides state and role. */
export type Need =
  | 'kind'
  | 'category'
  | 'reception'
  | 'reception_required'
  | 'reception_open'
  | 'reception_filled_well'
  | 'category_in_use'
  | 'staff_assignee'
  | 'level_left'
  | 'room_for_files'
  | 'some_file'
  | 'parts_checklist'
  | 'endorsement'
  | 'day_ahead'
  | 'held'
  | 'held_for_requester'
  | 'low_priority'
  | 'date_at_hand'
  | 'date_of_desk'
  | 'date_of_requester'
  | 'due'
  | 'suspended'
  | 'other_case'
  | 'other_open'
  | 'confirmed'
  | 'major';

/** What a command changes. A click on an older card is refused when any of it changed since. */
export type Aspect =
  | 'state'
  | 'kind'
  | 'priority'
  | 'category'
  | 'assignee'
  | 'hold'
  | 'proposedDate'
  | 'suspended'
  | 'reception'
  | 'office'
  | 'majorTitle';

/** One row of the lifecycle. */
export interface Transition {
  readonly from: readonly State[];
  /**
   * The state afterwards, or which of two: by the minimum-data gate (step 5), or by whether it gives
   * the case to somebody. Left out, it stays as it is.
   */
  readonly to?:
    | State
    | { readonly complete: State; readonly incomplete: State }
    | 'same'
    | { readonly assigning: State; readonly otherwise: 'same' };
  readonly who: readonly Role[];
  /** The type of the event that it records, its own. */
  readonly records: string;
  readonly needs?: readonly Need[];
  /** The text that must not be empty. */
  readonly text?: Field;
  /** Besides the state, which a row with `to` changes. */
  readonly changes?: readonly Aspect[];
  /** The procedure's step, or the policy. */
  readonly step: string;
}

type WholeRow = Transition & Required<Pick<Transition, 'to' | 'needs' | 'changes'>>;

function whole(row: Transition): WholeRow {
  const { to = 'same', needs = [], changes = [] } = row;
  return { ...row, to, needs, changes: to === 'same' ? changes : ['state', ...changes] };
}

const ROWS = new Map<string, WholeRow>(
  Object.entries(LIFECYCLE).map(([name, row]) => [name, whole(row)]),
);

/** The row of one command; what it leaves out is empty, and the state it changes is among its changes. */
export function transition(command: CommandName): WholeRow {
  const row = ROWS.get(command);
  if (row === undefined) throw new Error(`no command is called "${command}"`);
  return row;
}

export const COMMAND_NAMES = Object.keys(LIFECYCLE) as CommandName[];
