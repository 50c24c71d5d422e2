import { namesDay } from '../../domain/day-in-words.ts';
import type { AbsenceSaid } from '../absences.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { Situation } from './situation.ts';

const GREETING = '(?:(?:hola|buen[oa]s|dias|tardes|hi|hello|good morning) )*';
const AM = '(?:(?:yo|estoy|estare|voy a estar|quedo|salgo|me voy|im|i am|ill be|i will be) )*';
const IS = '(?:(?:esta|estara|va a estar|queda|sale|is|will be) )*(?:a )?';
/** Plain in any sentence of the staff about somebody who works; the others are said of things too. */
const AWAY =
  '(?:ausente|de (?:vacaciones|permiso|licencia|incapacidad)|incapacitad[oa]|on (?:vacation|holidays?|(?:sick )?leave))';
const OUT = '(?:fuera(?: de la oficina)?|out(?: of (?:the )?office)?|away|off)';
const UNTIL = '(?:hasta|until|till|through)';
const RETURNS = '(?:y |and )?(?:vuelvo|regreso|vuelve|regresa|back|returns?|returning)';
const WHEN = `(?:(?:${UNTIL} )?(?<today>hoy|today)|${UNTIL} (?<until>.+)|${RETURNS} (?<back>.+))`;
const WHO = '(?<who>\\p{L}{2,}(?: \\p{L}+){0,4}?)';

const OWN = new RegExp(`^${GREETING}${AM}(?:a )?(?<how>${AWAY}|${OUT}) ${WHEN}$`, 'u');
const OWN_UNSAID = new RegExp(`^${GREETING}${AM}(?:a )?${AWAY}(?: (?<rest>.+))?$`, 'u');
const ANOTHERS = new RegExp(`^${WHO} ${IS}(?<how>${AWAY}|${OUT}) ${WHEN}$`, 'u');
/** "María está de vacaciones": the day is asked for. */
const ANOTHERS_UNSAID = new RegExp(`^${GREETING}${WHO} ${IS}(?:${AWAY}|${OUT})$`, 'u');
const OWN_RETURN = new RegExp(
  `^${GREETING}(?:ya )?(?:volvi|regrese|(?:estoy|llegue) de (?:vuelta|regreso|nuevo)|(?:im|i am) back)(?: (?:ya|hoy|de (?:las )?vacaciones|del permiso|al trabajo|a trabajar|a la oficina|today|now|from (?:vacation|leave)|at work|in the office))*$`,
  'u',
);
const ANOTHERS_RETURN = new RegExp(
  `^${WHO} (?:ya )?(?:volvio|regreso|esta de (?:vuelta|regreso)|is back)(?: (?:ya|hoy|de vacaciones|today|now|from vacation))*$`,
  'u',
);
const HAND_OVER =
  /^(?:quiero |necesito )?(?:entregar|entregue|hand over) (?:todos )?(?:mis casos|my (?:open )?cases|(?:(?:los )?casos de|(?:the )?cases of) (?<whose>\p{L}+(?: \p{L}+){0,4})|(?<owner>\p{L}+(?: \p{L}+){0,4}?)s (?:open )?cases)$/u;
/** A day that answers the question until when. */
const ASKED = new RegExp(`^(?:${UNTIL} )?(?<until>.+)$`, 'u');

const PLAIN = new RegExp(`^${AWAY}$`, 'u');
const FEW_WORDS = 3;

/** One of the staff is away until some day, or back, or hands over their cases: certain, and for the staff alone. */
export function absenceSaid(situation: Situation, text: string): Reading | undefined {
  if (!situation.isStaff || situation.draft || text.includes('?')) return undefined;
  const said = plainWords(text).replace(/ (m|ll|s)\b/g, '$1');
  const own = absentIn(OWN.exec(said)?.groups);
  if (own) return own;
  const unsaid = OWN_UNSAID.exec(said);
  const rest = unsaid?.groups?.rest;
  if (unsaid && (rest === undefined || namesDay(rest))) return { outcome: 'absent', absence: {} };
  if (OWN_RETURN.test(said)) return { outcome: 'back', absence: {} };
  const asked = situation.absenceAsked && ASKED.exec(said)?.groups?.until;
  if (asked !== undefined && namesDay(asked))
    return { outcome: 'absent', absence: { ...situation.absenceAsked, until: asked } };
  return saidOfAnother(situation, said) ?? handedOver(said);
}

function saidOfAnother(situation: Situation, said: string): Reading | undefined {
  const away = ANOTHERS.exec(said)?.groups;
  const { who = '', how = '' } = away ?? {};
  if (away && (isPlain(how) || isColleague(situation, who))) return absentIn(away, who);
  const { who: unsaid = '' } = ANOTHERS_UNSAID.exec(said)?.groups ?? {};
  if (isColleague(situation, unsaid)) return { outcome: 'absent', absence: { who: unsaid } };
  const { who: back = '' } = ANOTHERS_RETURN.exec(said)?.groups ?? {};
  return isColleague(situation, back) ? { outcome: 'back', absence: { who: back } } : undefined;
}

function absentIn(
  found: Readonly<Record<string, string | undefined>> | undefined,
  who?: string,
): Reading | undefined {
  if (found === undefined) return undefined;
  const { today, until = today, back, how = '' } = found;
  const day = back ?? until ?? '';
  // "Hasta el lunes y no imprime" tells of something else; "hasta nuevo aviso" is asked about.
  const isDay = namesDay(day) || (isPlain(how) && day.split(' ').length <= FEW_WORDS);
  if (!isDay) return undefined;
  const absence: AbsenceSaid = {
    ...(who !== undefined && { who }),
    ...(back === undefined ? { until: until ?? '' } : { back }),
  };
  return { outcome: 'absent', absence };
}

function isPlain(how: string): boolean {
  return PLAIN.test(how);
}

function isColleague({ colleagues = [] }: Situation, who: string): boolean {
  const words = who.split(' ');
  return colleagues.some((name) => {
    const known = name.split(' ');
    return words.every((word) => known.includes(word));
  });
}

function handedOver(said: string): Reading | undefined {
  const found = HAND_OVER.exec(said);
  if (found === null) return undefined;
  const who = found.groups?.whose ?? found.groups?.owner;
  return { outcome: 'hand_over', absence: who === undefined ? {} : { who } };
}
