import { findCaseReference } from './case-reference.ts';
import { caseNamed } from './numbered-case.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { Situation } from './situation.ts';

const OF_CASE =
  '(?: (?:(?:en|con|on|with) )?(?:(?:el|este|mi|the|this|my) )?(?:caso|case|trabajo|work|ms|numero|number|\\d+)\\b)*';
const WAITS = new RegExp(
  `^(?:(?:quiero|voy a|necesito|favor|por favor|i want to|please) )*(?:(?:poner|pongo|ponga|ponerlo|pongalo|dejar|dejo|dejalo|dejelo|queda|put|place)\\b(?: it)?${OF_CASE} )?(?:en espera|on hold)${OF_CASE}$`,
);
const GOES_ON = new RegExp(
  `^(?:(?:ya|quiero|voy a|por favor|i want to|please) )*(?:reanud(?:ar|arlo|o|e|elo|alo)|resume)(?: it)?${OF_CASE}$`,
);

/** One of the staff puts a case that they solve on hold, or goes on with it. */
export function holdSaid(situation: Situation, text: string): Reading | undefined {
  const { draft, isStaff, solving } = situation;
  if (!isStaff || draft || solving.length === 0) return undefined;
  const said = plainWords(text);
  const outcome = WAITS.test(said) ? 'hold_form' : GOES_ON.test(said) ? 'resume' : undefined;
  if (outcome === undefined) return undefined;
  const reference = findCaseReference(text);
  const kase = reference && caseNamed(situation, reference);
  if (reference && kase === undefined) return undefined;
  return { outcome, cases: kase ? [kase.id] : [] };
}
