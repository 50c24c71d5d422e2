import { deskDay } from './calendar.ts';
import type { AttachedFile, Case } from './case.ts';
import { LAST_LEVEL, MAX_CASE_BYTES, MAX_CASE_FILES } from './catalogue.ts';
import type { DecisionContext } from './commands/definition.ts';
import type { CaseCommand } from './commands/index.ts';
import { endorsementProblem, partsProblem } from './commands/resolve.ts';
import { dayProblem, heldQuestion, openProposal, type ProposedDate } from './hold.ts';
import { dueNow } from './next-due.ts';
import { isBlank } from './normalize.ts';
import { missingInReception, receptionProblem } from './reception.ts';
import type { Rejection } from './rejections.ts';
import type { Need } from './transition.ts';

interface AtHand {
  readonly command: CaseCommand;
  readonly context: DecisionContext;
}

/**
 * Why the need does not hold, as the reason for a refusal. Without a command at hand only what the
 * case itself decides is looked at: while that does not hold, there is no button.
 */
export function unmetNeed(need: Need, kase: Case, atHand?: AtHand): Rejection | undefined {
  switch (need) {
    case 'kind':
    case 'category':
      return kase[need] === undefined ? { code: 'missing', field: need } : undefined;
    case 'reception': {
      const missing = missingInReception(kase.reception);
      return missing.length > 0 ? { code: 'reception_incomplete', missing } : undefined;
    }
    case 'reception_required':
      return kase.reception === undefined ? { code: 'no_reception' } : undefined;
    case 'reception_open': {
      const isOpen = kase.reception === undefined || missingInReception(kase.reception).length > 0;
      return isOpen ? undefined : { code: 'reception_complete' };
    }
    case 'reception_filled_well': {
      if (atHand?.command.name !== 'fill_reception') return undefined;
      const { now, calendar } = atHand.context;
      return receptionProblem(kase.reception ?? {}, atHand.command, deskDay(now, calendar));
    }
    case 'category_in_use': {
      if (atHand === undefined || !('category' in atHand.command)) return undefined;
      const { category } = atHand.command;
      const isFine =
        category === undefined || category === kase.category || atHand.context.isCategory(category);
      return isFine ? undefined : { code: 'no_such_category' };
    }
    case 'level_left':
      return kase.level >= LAST_LEVEL ? { code: 'last_level', level: kase.level } : undefined;
    case 'room_for_files': {
      if (atHand === undefined || !('files' in atHand.command)) return undefined;
      return hasRoom([...kase.attachments, ...atHand.command.files])
        ? undefined
        : { code: 'no_room', max: MAX_CASE_BYTES, files: MAX_CASE_FILES };
    }
    case 'some_file':
      return kase.attachments.length === 0 ? { code: 'no_files' } : undefined;
    case 'parts_checklist':
      return atHand?.command.name === 'resolve' ? partsProblem(atHand.command) : undefined;
    case 'endorsement':
      return atHand?.command.name === 'resolve'
        ? endorsementProblem(atHand.command, atHand.context)
        : undefined;
    case 'staff_assignee': {
      if (atHand === undefined || !('assignee' in atHand.command)) return undefined;
      const { id, name } = atHand.command.assignee;
      return atHand.context.isStaff(id) ? undefined : { code: 'not_staff', name };
    }
    case 'day_ahead':
      return atHand && dayGiven(atHand);
    case 'held':
      return kase.hold === undefined ? { code: 'not_held' } : undefined;
    case 'held_for_requester':
      return heldQuestion(kase) === undefined ? { code: 'not_held_for_requester' } : undefined;
    case 'low_priority':
      return kase.priority === 'low' ? undefined : { code: 'not_low' };
    case 'date_at_hand':
      return openProposal(kase) || kase.hold?.reason === 'agreed_date'
        ? undefined
        : { code: 'no_date_proposed' };
    case 'date_of_desk':
      return answerable(kase, 'desk', atHand);
    case 'date_of_requester':
      return answerable(kase, 'requester', atHand);
    case 'other_case':
      return atHand && otherCaseProblem(kase, atHand);
    case 'other_open':
      return atHand && closedCaseProblem(atHand);
    case 'confirmed':
      return atHand?.command.name === 'merge' && !atHand.command.confirmed
        ? { code: 'unconfirmed', number: atHand.command.other.number }
        : undefined;
    case 'major':
      return kase.majorTitle === undefined ? { code: 'not_major' } : undefined;
    case 'due': {
      const isDue = atHand && dueNow(kase, atHand.context) === atHand.command.name;
      return isDue ? undefined : { code: 'not_due' };
    }
    case 'suspended':
      return kase.suspended === undefined ? { code: 'not_suspended' } : undefined;
  }
}

/** A hold needs no day. */
function dayGiven({ command, context }: AtHand): Rejection | undefined {
  const day = 'day' in command ? command.day : undefined;
  if (command.name === 'hold' && isBlank(day ?? '')) return undefined;
  return dayProblem(day ?? '', context.now, context.calendar);
}

/** Whether that side's proposal can be said yes to: its day is still ahead, and worked. */
function answerable(
  kase: Case,
  side: ProposedDate['side'],
  atHand: AtHand | undefined,
): Rejection | undefined {
  const proposal = openProposal(kase);
  if (proposal?.side !== side) return { code: 'no_date_proposed' };
  if (atHand === undefined) return undefined;
  const { now, calendar } = atHand.context;
  return dayProblem(deskDay(proposal.date, calendar), now, calendar);
}

function otherCaseProblem({ id }: Case, { command, context }: AtHand): Rejection | undefined {
  if (!('other' in command)) return undefined;
  const { other } = command;
  if (other.number === '') return { code: 'missing', field: 'other_number' };
  if (other.id === id) return { code: 'same_case' };
  const isThere = context.otherCase(other.id) !== undefined;
  return isThere ? undefined : { code: 'no_such_case', number: other.number };
}

/** Nobody is told of a case that is over; of one that was merged itself, the desk is told which one stays. */
function closedCaseProblem({ command, context }: AtHand): Rejection | undefined {
  const other = 'other' in command ? context.otherCase(command.other.id) : undefined;
  if (other?.state !== 'closed') return undefined;
  const { number, mergedInto } = other;
  return mergedInto === undefined
    ? { code: 'closed_case', number }
    : { code: 'merged_case', number, into: mergedInto.number };
}

/** Whether one case may have all of these files; one that is named twice counts once. */
export function hasRoom(files: readonly AttachedFile[]): boolean {
  const sizes = new Map(files.map(({ id, size }) => [id, size]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return sizes.size <= MAX_CASE_FILES && total <= MAX_CASE_BYTES;
}
