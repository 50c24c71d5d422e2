import {
  ACKNOWLEDGEMENT,
  COURTESIES,
  FILLERS,
  GREETING_CORE,
  GREETINGS,
  HAPPENING,
  NAMES,
  NOISE,
  OWN_PLACE,
  PLACE,
  RECOVERED,
  THANKS,
  TIME,
  TROUBLE,
  VAGUE,
} from './completeness-words.ts';
import { normalize, plainLetters } from './normalize.ts';

/**
 * Steps 4-5: is a request clear enough to work on? The same gate on every channel, in Spanish and
 * English. It judges no grammar. To take an unclear request for a clear one costs the desk a
 * question; to send a clear one back costs the requester their patience, so doubt favours clarity.
 */

/** What a request can lack, in the order people are asked for it. */
export const MISSING_DETAILS = ['what', 'where', 'since'] as const;
export type MissingDetail = (typeof MISSING_DETAILS)[number];

/** As normalized, with "holaaaa" and "doesn't" written the plain way. */
function read(text: string): string {
  return normalize(text)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/n t\b/g, ' not');
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

/** Whether the message is a greeting and nothing else. */
export function isGreeting(text: string): boolean {
  const said = read(text);
  return GREETING_CORE.test(said) && words(said).every((word) => GREETINGS.has(word));
}

/**
 * Whether the message is thanks, an acknowledgement or good news ("Gracias, ya funciona") and
 * nothing else: never a request, never a reopening.
 */
export function isThanks(text: string): boolean {
  const said = read(text).replace(/^no (?=(muchas )?gracias$)/, '');
  const thanks = THANKS.test(said);
  if (thanks && RECOVERED.test(said) && !TROUBLE.test(said)) return true;
  const courteous = words(said).every((word) => COURTESIES.has(word) || GREETINGS.has(word));
  return courteous && (thanks || ACKNOWLEDGEMENT.test(said));
}

const TITLED =
  '(?:(?:el|la|mi|the|my|our|nuestr[oa]) +)?(?:(?!(?:no|se|le|me|que)(?!\\p{L}))\\p{Ll}[\\p{L}.]* +){0,3}(?:\\p{Ll}+, +(?:la |el )?(?:doctora?|dra?\\.?|ingenier[oa]|se[ñn]ora?) +)?';
const FULL_NAME = '\\p{Lu}[\\p{L}.]*(?: +(?:(?:de|del|la|las|los) +)*\\p{Lu}[\\p{L}.]*)*';
/** "Escribo de parte de mi jefa la doctora Ana Ruiz, secretaria de hacienda": for whom, and what they are. */
const ON_BEHALF = new RegExp(
  `(?<!\\p{L})(?:(?:[Ll]e |[Ll]es )?(?:[Ee]scribo|[Ll]lamo|[Hh]ablo|[Vv]engo|[Ii](?: am|['’]m) writing|[Ww]riting) +)?(?:de parte del?|(?:a|en) nombre del?|por encargo del?|en representaci[oó]n del?|on behalf of) +(?:${TITLED}${FULL_NAME}|(?:mi|nuestr[oa]|my|our) (?:jef[ea]|compa[ñn]er[oa]|boss|colleague|coworker)(?!\\p{L}))(?:, *(?:la |el |the )?(?:secretari[oa]|director[a]?|jef[ea]|coordinador[a]?|alcalde(?:sa)?|head|director|secretary)(?: +(?:de|del|la|of|the|\\p{L}+)){0,4}(?= *(?:[,.;:]|$)))?`,
  'gu',
);

/** Who writes is not what they write about: "soy Ana Pérez de Hacienda", "Atentamente, …". */
function withoutPeople(text: string): string {
  return plainLetters(text)
    .replace(ON_BEHALF, ' ')
    .replace(
      /\b(?:[Ss]oy|[Mm]e llamo|[Mm]i nombre es)(?:\s+(?:de |del |la |las |los )*\p{Lu}\p{L}+)+/gu,
      ' ',
    )
    .replace(/\b(?:atentamente|cordialmente|best regards|kind regards)\b.*$/isu, ' ');
}

/**
 * Whether the request says both what happens or is wanted and to what. A word that is in no list
 * may be either, so it goes with anything: "el mouse parpadea", "SECOP no abre", "necesito tóner".
 */
function saysWhat(request: string): boolean {
  const seen = { happening: 0, name: 0, other: 0 };
  for (const word of new Set(words(read(withoutPeople(request))))) {
    if (HAPPENING.test(word)) seen.happening = 1;
    else if (isPadding(word)) continue;
    else if (PLACE.test(word) || TIME.test(word)) continue;
    else if (NAMES.test(word)) seen.name = 1;
    else seen.other += 1;
  }
  return seen.happening + seen.name + seen.other >= 2;
}

/** Words that stand around a request, of any length: "ayúdeme por favor, quedo atenta". */
function isPadding(word: string): boolean {
  return (
    FILLERS.has(word) ||
    COURTESIES.has(word) ||
    GREETINGS.has(word) ||
    VAGUE.test(word) ||
    NOISE.test(word)
  );
}

/** Whether a word, as `normalize` leaves it, tells one request from another: neither padding, place, time nor what happens. */
export function isSubject(word: string): boolean {
  return !(isPadding(word) || HAPPENING.test(word) || PLACE.test(word) || TIME.test(word));
}

/** Whether it names a thing of the desk's or says that something happens or is wanted: more than talk. */
export function tellsOfTrouble(text: string): boolean {
  return saysHappening(text) || words(read(text)).some((word) => NAMES.test(word));
}

/** Whether it says that something happens or is wanted, to whatever thing. */
export function saysHappening(text: string): boolean {
  return words(read(text)).some((word) => HAPPENING.test(word));
}

/** What the request still lacks; empty when it is clear (step 5). */
export function missingDetails(request: string): readonly MissingDetail[] {
  if (saysWhat(request)) return [];
  const all = words(read(request));
  const said: Record<MissingDetail, boolean> = {
    what: false,
    where: all.some((word) => PLACE.test(word) || OWN_PLACE.test(word)),
    since: all.some((word) => TIME.test(word)),
  };
  return MISSING_DETAILS.filter((detail) => !said[detail]);
}
