import { tellsOfTrouble } from '../../domain/completeness.ts';
import { namesDay } from '../../domain/day-in-words.ts';
import { clausesOf, questionsIn, withoutAround } from './clauses.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { namesThing } from './things.ts';

const AROUND =
  '(?:(?:hola|buen[oa]s?|dias|tardes|noches|por favor|disculpen?|perdon|una (?:pregunta|consulta|duda)|y|oiga|hello|hi|good|morning|afternoon|excuse me|please|and|so|but) )*';
const THANKS = '(?: (?:por favor|gracias|muchas gracias|please|thanks|thank you))*';
const DESK =
  '(?:la |en la |the )?(?:mesa(?: de (?:servicios?|ayuda))?|(?:service )?desk|ustedes|uds)';
const WORK =
  '(?:trabajan?|atienden?|laboran?|abren?|prestan? servicio|hay (?:servicio|atencion)|estan? (?:abiert[oa]s?|atendiendo|trabajando|de turno|en servicio))';
const HOURS =
  '(?:horarios?|jornada)(?: (?:de (?:atencion|servicio|trabajo|la mesa(?: de servicios?)?|ustedes)|laboral|tienen?|manejan?))*';
const CLOSE = '(?:cierran?|terminan?|salen)';

/** Which hours the desk has, and nothing else. */
const GENERAL = [
  `(?:me (?:dicen?|confirman?|regalan?) )?(?:hasta|desde|a|de) que hor(?:as?|ario)(?: (?:a|hasta) que hor(?:as?|ario))?(?: es(?: que)?)?(?: ${DESK})? (?:${WORK}|${CLOSE})(?: ${DESK})?`,
  `hasta que horas?(?: ${DESK})? estan?(?: ${DESK})?`,
  `(?:(?:cual|que|cuales) (?:es|son|tienen?)(?: (?:el|los|su|sus))? |(?:que|cual|en que|el|su|sus) )?${HOURS}(?: (?:es|${WORK}))?`,
  'cuando (?:abren?|cierran?|vuelven a (?:abrir|atender|trabajar))',
  '(?:(?:what|which) (?:are|is) (?:your|the|the desks?) )?(?:(?:opening|office|business|working|service|desk) hours|hours of (?:service|the desk))',
  `what (?:are your|is your|are the) (?:hours|schedule)|what hours (?:do you|are you|does ${DESK}|is ${DESK}) (?:open|work|working|available|there)`,
  `(?:(?:until|till|from|at|up to|since) )?what (?:time|hour) (?:do you|are you|does ${DESK}|is ${DESK}) (?:open|work|working|close|closing|available|there)(?: (?:until|till|at|from))?`,
  `when (?:do you|does ${DESK}) (?:open|close)(?: again)?`,
].join('|');
const ASKS_HOURS = new RegExp(`^${AROUND}(?:${GENERAL})(?<day>(?: .+)?)${THANKS}$`);
/** Whether it works on some day, or now. */
const ASKS_DAY = new RegExp(
  `^${AROUND}(?:(?<before>.+?) )?(?:(?:si|no|ya|aun|todavia|tambien) )*(?:${DESK} )?${WORK}(?: ${DESK})?(?: (?<after>.+?))?${THANKS}$`,
);
const ASKS_DAY_EN = new RegExp(
  `^${AROUND}(?:do|are|will|is|does) (?:you|${DESK})(?: guys)? (?:be )?(?:open|work|working|closed|attend|available)(?: (?:on )?(?<after>.+?))?${THANKS}$`,
);
const ASKS_HOLIDAY = new RegExp(
  `^${AROUND}(?:(?<before>.+?) )?(?:es|sera|hay|is)(?: (?<between>.+?))? (?:dia )?(?:un |a )?(?:dia )?(?:festivo|feriado|(?:public )?holiday|day off)(?: (?<after>.+?))?${THANKS}$`,
);
const NOW = /^(?:ahora(?: mismo)?|ya|aun|todavia|en este momento|now|right now|at the moment)$/;
/** "Los sábados": what it works in a week says it. */
const EACH =
  /^(?:(?:en |on )?(?:l[oa]s |the )?)?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin(?:es)? de semana|festivos|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends?|(?:public )?holidays)(?: (?:y|o|and|or) (?:l[oa]s )?(?:sabados?|domingos?|festivos|sundays|holidays))?$/;

/**
 * The desk's hours are asked for, of some day or in general, in words that ask for nothing else:
 * "¿hasta qué hora atienden?", "¿mañana trabajan?", "are you open on Saturday?".
 */
export function hoursAsked(text: string): Reading | undefined {
  const [, before = '', again = ''] = SAID_AGAIN.exec(text) ?? [];
  const asked = again !== '' && !tellsOfTrouble(before) ? again : text;
  return (
    asksHours(asked) ?? asksHours(withoutElse(asked)) ?? askedBeside(asked) ?? askedAmong(asked)
  );
}

/** "¿…? O sea, ¿hasta qué hora atienden?": the question in other words. */
const SAID_AGAIN = /^(.*)\b(?:i mean|o sea|es decir|mejor dicho|quiero decir)\b[\s,:]*(.+)$/isu;

/** "What are your opening hours, and do you work on Oct 12?": one of several questions, and no trouble. */
function askedAmong(text: string): Reading | undefined {
  const clauses = clausesOf(text);
  const isTrouble = clauses.some((clause) => namesThing(clause) && tellsOfTrouble(clause));
  if (!text.includes('?') || isTrouble) return undefined;
  return clauses.map((clause) => asksHours(`${clause}?`)).find((reading) => reading !== undefined);
}

/** "¿El lunes atienden, mijo, o es festivo?" without the address and the other possibility. */
function withoutElse(text: string): string {
  return withoutAround(text)
    .replace(/\s+(?:y|and) (?:si|(?:what )?if)\s.*$/isu, '')
    .replace(
      /[\s,]+(?:o|or) (?:no|not|es|hay|se|ya|est[aá]n?|descansan?|cierran?|is|are|do)(?!\p{L})[^,.?]*\?/iu,
      '?',
    );
}

/** What stands before a question without its first mark: "antes de irme, hasta qué hora atienden?" */
const BEFORE = /^.*[,:]\s+/u;

/** "¿A qué hora abren mañana? La clase es a las 8": one question, and what tells of no trouble. */
function askedBeside(text: string): Reading | undefined {
  const [question, ...others] = questionsIn(text);
  if (question === undefined || others.length > 0) return undefined;
  const rest = text.replace(question, ' ');
  if (tellsOfTrouble(rest)) return undefined;
  const last = question.replace(BEFORE, '');
  if (last !== question && !tellsOfTrouble(question)) return asksHours(question) ?? asksHours(last);
  return plainWords(rest) === '' ? undefined : asksHours(question);
}

function asksHours(text: string): Reading | undefined {
  const said = plainWords(text);
  const general = ASKS_HOURS.exec(said)?.groups;
  if (general) return ofDay(general.day?.trim() ?? '');
  const isAsked = text.includes('?');
  const english = ASKS_DAY_EN.exec(said)?.groups;
  if (english) return ofDay(english.after ?? '');
  for (const { before = '', between = '', after = '' } of [
    ASKS_DAY.exec(said)?.groups ?? {},
    ASKS_HOLIDAY.exec(said)?.groups ?? {},
  ] as Partial<Record<'before' | 'between' | 'after', string>>[]) {
    const days = [before, between, after].filter((words) => words !== '' && !DESK_ONLY.test(words));
    const [day = ''] = days;
    // "Hoy no abre" tells of something else.
    if (days.length === 1 && (isAsked || !/\b(?:no|abre)\b/.test(said))) return ofDay(day);
  }
  return isAsked && BARE.test(said) ? { outcome: 'hours' } : undefined;
}

/** "¿Están atendiendo?", "¿ya abrieron?". */
const BARE = new RegExp(
  `^${AROUND}(?:(?:ya|aun|todavia|si) )*(?:${DESK} )?(?:${WORK}|abrieron|cerraron)(?: ${DESK})?${THANKS}$`,
);

function ofDay(words: string): Reading | undefined {
  // "Mañana viernes" is one day.
  const day = words
    .replace(/^(?:on|el dia) /, '')
    .replace(
      /^(hoy|manana|pasado manana|today|tomorrow) (?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|\w+day)$/,
      '$1',
    );
  if (day === '' || NOW.test(day) || EACH.test(day) || DESK_ONLY.test(day))
    return { outcome: 'hours' };
  return namesDay(day) ? { outcome: 'hours', day } : undefined;
}
const DESK_ONLY = new RegExp(`^(?:la|the|${DESK})$`);
