import { plainLetters } from '../../domain/normalize.ts';

/** A case that somebody names by its number, and what else they say. */
export interface CaseReference {
  readonly sequence: number;
  readonly year?: number;
  /** The text without the number and what only introduces it. */
  readonly rest: string;
  /** Written so that it can be nothing else: "MS-2026-000012", "caso 12"; not "el 12", "12". */
  readonly certain: boolean;
}

const WHOLE = /(?:\bre:\s*)?[[(]?\bms[\s\-–—_/]*(\d{4})[\s\-–—_/]+(\d{1,9})\b[\])]?/iu;
/** Not "en este caso 3 equipos": that counts something. */
const NAMED =
  /(?<!\b(?:este|ese|tal|cada|this|that|in) )\b(?:casos?|kaso|case|ticket|tiquete)\s*(?:n[uú]mero|number|num|nro|no\.?|n[º°])?\s*#?\s*0*(\d{1,9})\b(?![-/:.]\d)/iu;
const NUMBERED =
  /\b(?:solicitud|requerimiento|incidencia|request)\s*(?:n[uú]mero|number|num|nro|no\.|n[º°]|#)\s*#?0*(\d{1,9})\b(?![-/:.]\d)/iu;
const HASH = /^\s*#\s*0*(\d{1,9})\b/u;
const SHOW =
  /^(?:(?:a ver|ver|abr[ae]|mostrar|mu[eé]str[ae](?:me)?|show(?: me)?|see|view|open|get|display|give me|d[eé]me)\s+)?(?:el|la|lo|the|n[uú]mero|number|no\.?)?\s*#?0*(\d{1,9})(?:\s+(?:mu[eé]stremelo|porfa|por favor|please))?\s*[.!?]*$/iu;
/** What stands around a number and says nothing. */
const AROUND =
  /^(?:\s*(?:sobre|acerca de|respecto (?:a|al|de)|para|en|de|del|al|con|por|about|regarding|for|on|to|of|re)?\s*(?:el|la|lo|mi|the|my)?\s*(?:caso|case|ticket|n[uú]mero)?\s*)?[\s:;,.\-–—()[\]]*|[\s:;,.\-–—()[\]]+$/giu;

/** The case that a text names, in any of the ways that people write a number; none when it names none. */
export function findCaseReference(text: string): CaseReference | undefined {
  const plain = plainLetters(text).trim();
  const whole = WHOLE.exec(plain);
  if (whole)
    return {
      year: Number(whole[1]),
      sequence: Number(whole[2]),
      rest: without(plain, whole),
      certain: true,
    };
  const named = NAMED.exec(plain) ?? NUMBERED.exec(plain) ?? HASH.exec(plain);
  if (named) return { sequence: Number(named[1]), rest: without(plain, named), certain: true };
  const bare = SHOW.exec(plain);
  return bare ? { sequence: Number(bare[1]), rest: '', certain: false } : undefined;
}

function without(text: string, match: RegExpExecArray): string {
  const before = text.slice(0, match.index).replace(/[\s:;,.\-–—([]+$/u, '');
  const after = text.slice(match.index + match[0].length).replace(/^[\s:;,.\-–—)\]]+/u, '');
  const introduces = before.replace(AROUND, '').trim() === '';
  return (introduces ? after : `${before} ${after}`).trim();
}
