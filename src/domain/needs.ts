import type { AttachedFile, Case } from './case.ts';
import { LAST_LEVEL, MAX_CASE_BYTES, MAX_CASE_FILES } from './catalogue.ts';
import type { DecisionContext } from './commands/definition.ts';
import type { CaseCommand } from './commands/index.ts';
import type { Rejection } from './rejections.ts';
import type { Need } from './transition.ts';

/**
 * Why the need does not hold, as the reason for a refusal. Without a command at hand only what the
 * case itself decides is looked at: while that does not hold, there is no button.
 */
export function unmetNeed(
  need: Need,
  kase: Case,
  atHand?: { readonly command: CaseCommand; readonly context: DecisionContext },
): Rejection | undefined {
  const isDue = (at: Date | undefined) => at !== undefined && atHand && at <= atHand.context.now;
  switch (need) {
    case 'kind':
    case 'category':
      return kase[need] === undefined ? { code: 'missing', field: need } : undefined;
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
    case 'staff_assignee': {
      if (atHand === undefined || !('assignee' in atHand.command)) return undefined;
      const { id, name } = atHand.command.assignee;
      return atHand.context.isStaff(id) ? undefined : { code: 'not_staff', name };
    }
    case 'reminder_due':
      // Whoever was down for days finds both due: a reminder of what is over would be a lie.
      return isDue(kase.remindAt) && !isDue(kase.closeAt) ? undefined : { code: 'not_due' };
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

/** Whether one case may have all of these files; one that is named twice counts once. */
export function hasRoom(files: readonly AttachedFile[]): boolean {
  const sizes = new Map(files.map(({ id, size }) => [id, size]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return sizes.size <= MAX_CASE_FILES && total <= MAX_CASE_BYTES;
}
