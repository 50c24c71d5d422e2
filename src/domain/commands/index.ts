import type { CaseCommandName, CommandName } from '../lifecycle.ts';
import { absorb } from './absorb.ts';
import { accept } from './accept.ts';
import { askDecision } from './ask-decision.ts';
import { askInfo } from './ask-info.ts';
import { assign } from './assign.ts';
import { attach } from './attach.ts';
import { autoClose } from './auto-close.ts';
import { cancel } from './cancel.ts';
import { categorize } from './categorize.ts';
import { classify } from './classify.ts';
import { comment } from './comment.ts';
import { declareMajor } from './declare-major.ts';
import { type AnyCommand, type CommandDefinition, recordedOnly } from './definition.ts';
import { dispute } from './dispute.ts';
import { escalate } from './escalate.ts';
import { fillReception } from './fill-reception.ts';
import { follow } from './follow.ts';
import { answerHold, hold, resume } from './hold.ts';
import { link } from './link.ts';
import { merge } from './merge.ts';
import { missLevel } from './miss-level.ts';
import { note } from './note.ts';
import { noteContinuation } from './note-continuation.ts';
import type { OpenInput } from './open.ts';
import { prioritize } from './prioritize.ts';
import { provideInfo } from './provide-info.ts';
import { remind } from './remind.ts';
import { reopen } from './reopen.ts';
import { requireReception } from './require-reception.ts';
import { resolve } from './resolve.ts';
import { restartTerm } from './restart-term.ts';
import { acceptDate, confirmDate, proposeDate, schedule } from './schedule.ts';
import { setOffice } from './set-office.ts';
import { start } from './start.ts';
import { triage } from './triage.ts';
import { unfollow } from './unfollow.ts';
import { viewFiles } from './view-files.ts';
import { waiveReception } from './waive-reception.ts';
import { warnLevel } from './warn-level.ts';
import { withdrawMajor } from './withdraw-major.ts';

/** The commands on a case that exists, each in its own file unless it says and changes nothing; `open` makes one. */
export const COMMANDS = {
  ask_info: askInfo,
  provide_info: provideInfo,
  // The requester is reminded that their answer is waited for, then the desk is asked what to do (step 6).
  remind_info: recordedOnly,
  ask_unanswered: recordedOnly,
  require_reception: requireReception,
  fill_reception: fillReception,
  waive_reception: waiveReception,
  set_office: setOffice,
  triage,
  classify,
  categorize,
  prioritize,
  assign,
  start,
  escalate,
  warn_level: warnLevel,
  miss_level: missLevel,
  hold,
  resume,
  resume_on_date: resume,
  answer_hold: answerHold,
  schedule,
  propose_date: proposeDate,
  confirm_date: confirmDate,
  accept_date: acceptDate,
  comment,
  note,
  attach,
  view_files: viewFiles,
  resolve,
  remind,
  accept,
  reopen,
  dispute,
  restart_term: restartTerm,
  ask_decision: askDecision,
  auto_close: autoClose,
  cancel,
  link,
  note_link: link,
  merge,
  absorb,
  declare_major: declareMajor,
  withdraw_major: withdrawMajor,
  follow,
  unfollow,
  note_continuation: noteContinuation,
} satisfies Record<CaseCommandName, AnyCommand>;

type Definitions = typeof COMMANDS;
type InputOf<N extends CommandName> = N extends CaseCommandName
  ? Parameters<Definitions[N]['record']>[0]
  : OpenInput;
export type CommandOf<N extends CommandName> = { readonly name: N } & InputOf<N>;
/** A command on a case that exists, with what it is told. */
export type CaseCommand = { [N in CaseCommandName]: CommandOf<N> }[CaseCommandName];

/** What the event of each command records. */
export type DataOf<N extends CaseCommandName> = Parameters<Definitions[N]['change']>[1]['data'];

/** The definition of one command, for code that treats all alike. */
export function definitionOf(name: CaseCommandName): CommandDefinition<unknown, unknown> {
  return COMMANDS[name] as CommandDefinition<unknown, unknown>;
}
