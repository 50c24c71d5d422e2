import { tellsOfTrouble } from '../../domain/completeness.ts';
import { hasQuestionForm } from '../meaning/asks-about-case.ts';
import { asksForSomething } from '../meaning/by-example.ts';
import { withoutQuestions } from '../meaning/clauses.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { sharedWith } from '../meaning/which-case.ts';
import type { Dialog, DialogContext } from './dialog.ts';

/** What became of it. */
const WHAT_BECAME =
  /\b(?:qued\w+|(?:en que|como) (?:va|vamos|esta|sigue)|que (?:paso|hubo|hay)|(?:ya |si )?(?:se |lo |la )?(?:pedi\w*|abri\w*|registr\w+|solicit\w+|anot\w+|mand\w+|envi\w+)|did (?:we|you|i)|what (?:happened|became)|(?:was|is|has) (?:it|that|the|my))\b/;

/** Whether a question, and nothing told, is what became of the request under way and of no open case: "¿sí quedó pedido lo del teléfono?" */
export function asksAfterDraft(
  { stage, draft: { request } }: Dialog,
  { own }: DialogContext,
  text: string,
): boolean {
  if (stage === 'idle' || !hasQuestionForm(text)) return false;
  const told = withoutQuestions(text);
  if (!WHAT_BECAME.test(plainWords(text)) || asksForSomething(told) || tellsOfTrouble(told))
    return false;
  const ofIt = sharedWith({ request }, text);
  const open = own.filter(({ state }) => state !== 'closed');
  return ofIt > 0 && open.every((kase) => sharedWith(kase, text) < ofIt);
}
