import type { State } from './case.ts';
import type { CommandName, Role } from './lifecycle.ts';
import type { ReceptionText } from './reception.ts';

/** Fields that a command may lack or overfill. */
export type Field =
  | 'question'
  | 'answer'
  | 'text'
  | 'note'
  | 'solution'
  | 'parts'
  | 'parts_checklist'
  | 'provider'
  | 'endorser'
  | 'reason'
  | 'request'
  | 'name'
  | 'office'
  | 'filing_number'
  | 'filing_date'
  | 'other_number'
  | 'wanted_date'
  | 'awaited'
  | 'day'
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
  /** `day` like `2026-03-04`: it is over or has begun, it is too far ahead, or the desk does not work on it. */
  | { readonly code: 'not_ahead' | 'too_far' | 'day_off'; readonly day: string }
  | { readonly code: 'not_held' | 'not_held_for_requester' | 'not_low' | 'no_date_proposed' }
  /** A day that is over where one to come was asked for. */
  | { readonly code: 'past'; readonly field: 'wanted_date' }
  | { readonly code: 'reception_incomplete'; readonly missing: readonly ReceptionText[] }
  | { readonly code: 'no_reception' }
  | { readonly code: 'reception_complete' }
  | { readonly code: 'not_staff'; readonly name: string }
  | { readonly code: 'no_such_category' }
  | { readonly code: 'not_professional'; readonly name: string }
  | { readonly code: 'last_level'; readonly level: number }
  /** `max` in bytes, and how many `files`. */
  | { readonly code: 'no_room'; readonly max: number; readonly files: number }
  | { readonly code: 'no_files' }
  | { readonly code: 'unchanged'; readonly command: CommandName }
  | { readonly code: 'not_due' }
  /** What was written for another case, whose number it may be; `into` is the case that one was merged into. */
  | { readonly code: 'no_such_case' | 'closed_case'; readonly number: string }
  | { readonly code: 'merged_case'; readonly number: string; readonly into: string }
  | { readonly code: 'same_case' }
  /** It is refused for nothing else: whoever asked for it is asked once more. */
  | { readonly code: 'unconfirmed'; readonly number: string }
  | { readonly code: 'not_major' }
  | { readonly code: 'not_suspended' };
