import type { Outcome } from '../meaning/outcome.ts';
import { namesChoice } from '../meaning/priority-said.ts';
import { sharedWith } from '../meaning/which-case.ts';
import { EMPTY_DRAFT, type Step } from './dialog.ts';
import type { Heard } from './outcomes/on-outcome.ts';
import { OPEN_CASES } from './outcomes/open-cases.ts';
import { ask } from './questions.ts';

const OF_DRAFT: readonly Outcome[] = ['change', 'open', 'open_question', 'discard', 'ask_what'];

/**
 * The answer to what the desk asked after the request under way was last spoken of: what would
 * answer it with no request under way, and is none of what is said of that one. It goes to its case.
 */
export function answerBesideDraft(heard: Heard): Step | undefined {
  const { dialog, context, message, meaning } = heard;
  const { stage, draft } = dialog;
  if (stage !== 'summary' || !context.own.some(({ justAsked }) => justAsked)) return undefined;
  const tellsMore = meaning.change?.correction !== undefined && !meaning.change.priority;
  const isOfDraft = meaning.sure && OF_DRAFT.includes(meaning.outcome) && !tellsMore;
  if (isOfDraft || namesChoice(message.text) || sharedWith(draft, message.text) > 0)
    return undefined;
  const alone = context.understand({ ...dialog, stage: 'idle', draft: EMPTY_DRAFT }, message.text);
  const asked = context.own.find(({ id }) => alone.cases.includes(id));
  if (alone.outcome !== 'answer' || !alone.sure || !asked?.justAsked) return undefined;
  const step = OPEN_CASES.answer({ ...heard, meaning: alone });
  return { ...step, replies: [...step.replies, ...ask(step.dialog).replies] };
}
