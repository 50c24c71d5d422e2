import { deskDay } from './calendar.ts';
import type { AttachedFile, Case } from './case.ts';
import { LAST_LEVEL, MAX_CASE_BYTES, MAX_CASE_FILES } from './catalogue.ts';
import type { DecisionContext } from './commands/definition.ts';
import type { CaseCommand } from './commands/index.ts';
import { endorsementProblem, partsProblem } from './commands/resolve.ts';
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
  const isDue = (at: Date | undefined) => at !== undefined && atHand && at <= atHand.context.now;
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
    case 'reminder_due':
      // Whoever was down for days finds both due: a reminder of what is over would be a lie.
      return isDue(kase.remindAt) && !isDue(kase.closeAt) ? undefined : { code: 'not_due' };
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
    case 'closing_due':
      return isDue(kase.closeAt) ? undefined : { code: 'not_due' };
    case 'suspended':
      return kase.suspended === undefined ? { code: 'not_suspended' } : undefined;
    case 'decision_due':
      return isDue(kase.askAt) ? undefined : { code: 'not_due' };
  }
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
