import { withoutApostrophes } from './plain-words.ts';
import { NO_HURRY, priorityIn } from './priority-said.ts';

const URGES =
  /(?<!\b(?:no|not|nada|tan|so|that|sin|poco|menos|less) )\b(?:urgen(?:te|tes|cia|t|tly)|urge|asap|hurry|(?:hoy|ya) mismo)\b/;

/** "Ya no lo necesito urgente." */
const NOT_URGENT =
  /\bno (?:lo |la )?(?:nec[ei]sit\w+|requier\w+)(?: \w+){0,2} urgente?\b|\bdont need (?:\w+ ){1,2}urgent\w*/g;

/** Whether words say that it is urgent, and name no level. */
export function saysUrgent(text: string): boolean {
  const said = withoutApostrophes(text).replace(NO_HURRY, ' ').replace(NOT_URGENT, ' ');
  return URGES.test(said) && priorityIn(text) === undefined;
}
