import { choiceOf } from './choice-in-words.ts';
import { ownOffice } from './office-said.ts';
import type { DraftChange } from './outcome.ts';
import type { Situation } from './situation.ts';
import { requesterIn, summaryChange } from './summary-change.ts';

/** The change that words make at the question where they stand; none when they say none. */
export function changeIn({ draft }: Situation, text: string): DraftChange | undefined {
  if (draft === undefined) return undefined;
  const chosen = choiceOf(draft.undecided, text);
  if (draft.question !== 'summary') {
    const name = chosen && requesterIn(text);
    return chosen && { ...chosen, ...(name !== undefined && { name }) };
  }
  const office = ownOffice(text);
  if (office !== undefined) return { office };
  const { correction, ...change } = summaryChange(text, draft.request);
  if (chosen === undefined) return correction === undefined ? change : { ...change, correction };
  const name = change.name ?? requesterIn(text);
  return { ...change, ...chosen, ...(name !== undefined && { name }) };
}
