import { kindAnswer } from './choice-in-words.ts';
import { kindIn, priorityAnswer, priorityIn } from './kind-and-priority.ts';
import { officeSaid } from './office-said.ts';
import type { DraftChange } from './outcome.ts';
import type { OpenQuestion, Situation } from './situation.ts';
import { isOffice, requesterIn, summaryChange } from './summary-change.ts';

/** The change that words make at the question where they stand; none when they say none. */
export function changeIn({ draft }: Situation, text: string): DraftChange | undefined {
  if (draft?.question === 'summary') return summaryChange(text, draft.request);
  const chosen = chosenIn(draft?.question, text);
  const name = chosen && requesterIn(text);
  return chosen && { ...chosen, ...(name !== undefined && { name }) };
}

function chosenIn(question: OpenQuestion | undefined, text: string): DraftChange | undefined {
  if (isOffice(text)) return { office: officeSaid(text) };
  const kind = kindIn(text);
  if (question === 'kind') {
    const priority = priorityIn(text);
    if (kind === undefined) return priority && { priority };
    return { kind, ...(priority && { priority }) };
  }
  const priority = priorityAnswer(text);
  if (priority) return { priority };
  const named = kindAnswer(text);
  return named && { kind: named };
}
