import { withoutApostrophes } from './plain-words.ts';
import { NO_HURRY, priorityIn } from './priority-said.ts';

const URGES =
  /(?<!\b(?:no|not|nada|tan|so|that|sin|poco|menos|less) )\b(?:urgen(?:te|tes|cia|t|tly)|urge|asap|hurry|(?:hoy|ya) mismo)\b/;

/** Whether words say that it is urgent, and name no level. */
export function saysUrgent(text: string): boolean {
  const said = withoutApostrophes(text).replace(NO_HURRY, ' ');
  return URGES.test(said) && priorityIn(text) === undefined;
}
