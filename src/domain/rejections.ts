import type { State } from './case.ts';
import type { CommandName, Role } from './lifecycle.ts';

/** Fields that a command may lack or overfill. */
export type Field =
  | 'question'
  | 'answer'
  | 'text'
  | 'note'
  | 'solution'
  | 'reason'
  | 'request'
  | 'name'
  | 'office'
  | 'filing_number'
  | 'filing_date'
  | 'kind'
  | 'category'
  | 'title';

/** Why a command was not carried out: a code and its parameters, never a sentence. */
export type Rejection =
  | { readonly code: 'not_allowed'; readonly command: CommandName; readonly roles: readonly Role[] }
  | { readonly code: 'wrong_state'; readonly command: CommandName; readonly state: State }
  | { readonly code: 'missing'; readonly field: Field }
  | {
      readonly code: 'too_long';
      readonly field: Field;
      readonly max: number;
      readonly length: number;
    }
  /** A day that is still to come, like `2026-03-04`. */
  | { readonly code: 'not_yet'; readonly date: string }
  | { readonly code: 'not_staff'; readonly name: string }
  | { readonly code: 'no_such_category' }
  | { readonly code: 'last_level'; readonly level: number }
  /** `max` in bytes, and how many `files`. */
  | { readonly code: 'no_room'; readonly max: number; readonly files: number }
  | { readonly code: 'no_files' }
  | { readonly code: 'unchanged'; readonly command: CommandName }
  | { readonly code: 'not_due' }
  | { readonly code: 'not_major' }
  | { readonly code: 'not_suspended' };
