import type { DeskDecides, Kind, Priority } from '../../domain/catalogue.ts';
import { saysKindByName } from './kind-said.ts';
import { plainWords, withoutApostrophes } from './plain-words.ts';

const LEVELS: readonly (readonly [Priority, RegExp])[] = [
  [
    'high',
    /\b(?:h?alt(?:a|o|isim[oa])|alat|hig?h(?:est)?|hihg|critic[oa]|critical|maxim[oa]|maximum)\b/,
  ],
  [
    'medium',
    /\b(?:medi(?:a|o|um|ana)|medum|mid|middle|normal|regular|average|intermedi[oa]|la mitad)\b/,
  ],
  ['low', /\b(?:[bv]aj(?:a|o|isim[oa])|low(?:est)?|minim[oa]|minimum)\b/],
];
const BY_EFFECT: readonly (readonly [Priority, RegExp])[] = [
  [
    'low',
    /\b(?:no (?:hay|tengo) (?:afan|prisa|apuro)|sin (?:afan|prisa)|(?<!\bno |\bme |\bnos )(?:puede|can) (?:esperar|wait)|(?:otra|proxima|siguiente) semana|(?:en|within) (?:unos dias|estos dias|a few days)|antes del (?:lunes|martes|miercoles|jueves|viernes|fin de mes|(?:dia )?\d{1,2} de \w+)|next (?:week|month)|(?:el )?(?:otro mes|mes (?:que viene|entrante))|sin urgencia|nada urgente|no es nada urgente|no (?:es|corre) (?:tan )?(?:urgente|grave|prisa|afan)|not (?:that |so )?(?:urgent|bad)|no (?:rush|hurry)|cuando (?:puedan|pueda|tengan tiempo)|whenever|when you (?:can|have)|no (?:me |nos |le |les )?afecta (?:mucho|tanto|nada|a nadie)|afecta (?:muy )?poc\w+|poquit[oa]|not much|doesnt affect)\b/,
  ],
  // Whoever has another way meanwhile can work, however many they are.
  [
    'medium',
    /\b(?:mientras tanto|entre ?tanto|por ahora|por el momento|meanwhile|for now)(?: \w+){0,3} (?:(?:imprim|trabaj|us|escane|guard|manej|atend|hac)(?:o|amos|emos|imos)|prestad[oa]|en (?:la|el|otr[oa]) \w+|(?:print|work|use|using|scan|share|borrow)\w*)\b|\b(?:uso|usamos|trabaj(?:o|amos)|imprim(?:o|imos)|(?:i|we) (?:use|work|print))(?: \w+){0,4} (?:mientras tanto|entre ?tanto|por ahora|meanwhile|for now)\b/,
  ],
  [
    'high',
    /\b(?:no (?:podemos|puedo|puede|pueden|se puede) (?:trabajar|atender)|no (?:podemos|puedo|puede|pueden|se puede) hacer nada|(?:cant|cannot|can not) do anything|estamos parad\w+|todo parado|no hay servicio|interrumpid\w*|(?:cant|cannot|can not|nobody can) (?:work|serve|print)|stopped|stuck|no service|fully down|(?:(?<!\w )|afecta |pues |nos |es |les pasa |pasa )a tod[oa]s?|affects every\w*|every(?:body|one) is affected|publico|gente esperando|people (?:are )?waiting)\b/,
  ],
  // It is urgent, and said what cannot be done or by when: what is critical is affected.
  [
    'high',
    /^(?=.*(?<!\b(?:no|not|nada|tan|menos|so|that) (?:es |is |tan |muy |very )?)\b(?:urgente|urge|urgent|asap)\b)(?=.*\b(?:no (?:puedo|puede|podemos|pueden|se puede|(?:me|le|nos|les) deja)|cant|cannot|hoy|(?:a|antes de) las \w+|today|at \d+)\b)/,
  ],
  [
    'medium',
    /\b(?:podemos (?:seguir )?trabaj\w+|(?:los )?(?:demas|otros|companeros)(?: \w+){0,2} (?:si )?pueden (?:seguir )?trabaj\w+|the others can|se puede trabajar|puedo trabajar|(?<!\bno )trabajar (?:se )?pued[oe]|mas o menos|con (?:mucha |bastante )?(?:demora|lentitud)|con dificultad|(?:can|still) (?:still )?(?:work|keep working)|with difficulty|solo me afecta|a mi (?:no mas|sol[oa]|y a \w+ (?:companer|coleg|person)\w*)|only affects me)\b/,
  ],
];
const RAISED = /\b(?:sub(?:a|ale|an|anle|ir)|raise|increase|mas urgente|more urgent)\b/;
const LOWERED =
  /\b(?:baj(?:e|ele|en|enle|ar)|lower|decrease|menos urgente|less urgent|no (?:es|era) (?:tan )?urgente|not (?:that )?urgent)\b/;

const ALL_STOPPED =
  /\b(?:no (?:podemos|se puede) (?:trabajar|atender|recaudar|facturar|radicar)|nadie (?:puede|tiene|ha podido)|tod[oa] (?:el piso|el edificio|la (?:oficina|alcaldia|sede|secretaria|dependencia))|estamos parad\w+|todo parado|gente (?:esperando|haciendo fila)|(?:la gente|el publico|los (?:ciudadanos|usuarios|contribuyentes)|the public) no (?:nos )?(?:puede|pueden|ha podido|han podido)|nobody can|for every(?:body|one)|the whole (?:floor|office|building)|people (?:are )?(?:waiting|queu\w+)|we (?:cannot|cant) (?:work|serve))\b/;
/** It goes, though badly: how much that affects is asked. */
const GOES_ON_BADLY =
  /\b(?:lent[oa]s?|lentitud|slow\w*|intermitent\w+|intermittent|a ratos|por ratos)\b/;
export const NO_HURRY =
  /\b(?:sin (?:afan|prisa|urgencia)|no (?:hay|tengo|corre|es de) (?:afan|prisa)|no es (?:nada |tan |muy |para nada )?urgente|cuando (?:puedan|tengan tiempo)|no (?:rush|hurry)|not (?:that |so |very )?urgent|when(?:ever)? you can)\b/;

/** One person or team is affected, or they can go on: *Media*. */
const ONLY_ME =
  /\b(?:(?:solo|solamente|unicamente) (?:me|nos) (?:afecta|pasa|ocurre)|(?:solo|solamente) a mi\b|(?:mi equipo|mi oficina|nosotros|yo) y nadie mas|(?:it )?only (?:affects|happens to) (?:me|us|my team)|(?:its |it is )?(?:just|only) me\b|(?:just|only) my team|nobody else (?:is affected|has it))/;
const CAN_WORK =
  /\b(?:(?<!\bno )(?:puedo|podemos) (?:seguir )?trabaj\w+|(?<!\bno )trabajar pued[oe]|i can (?:still|keep) work\w*|we can (?:still|keep) work\w*)/;
const HURRY =
  /\b(?:urge\w*|critic[oa]|hoy mismo|ya mismo|para ya|parad[oa]s?|no (?:me deja|puedo|podemos) (?:seguir )?trabaj\w+|urgent|asap|right away|critical|cant work|cannot work)\b/;

/**
 * The priority that a request's own words make plain: everybody is stopped by an incident (*Alta*),
 * there is no hurry (*Baja*), or only one person or team is affected and can go on (*Media*); none when they say neither.
 */
export function plainPriority(
  request: string,
  kind: Kind | DeskDecides | undefined,
): Priority | undefined {
  const said = withoutApostrophes(request);
  const named = NAMED_LEVEL.exec(said);
  if (named) return priorityIn(named[0]);
  const isStopped =
    kind !== 'service_request' && ALL_STOPPED.test(said) && !GOES_ON_BADLY.test(said);
  const noHurry = NO_HURRY.test(said);
  if (isStopped && noHurry) return undefined;
  if (isStopped) return 'high';
  if (noHurry) return HURRY.test(said.replace(NO_HURRY, ' ')) ? undefined : 'low';
  const isTolerable = ONLY_ME.test(said) || CAN_WORK.test(said);
  return isTolerable && !HURRY.test(said) ? 'medium' : undefined;
}

/** "…, prioridad media": said outright. */
const NAMED_LEVEL =
  /\b(?:prioridad(?: es| seria)?|priority(?: is)?) (?:alta|media|baja|high|medium|low)\b|\b(?:high|medium|low) priority\b/;

/** "Alta no, media". */
const LEVEL_NOT = /\b(?:alta|media|baja|high|medium|low) (?:no|not)\s*[,.;]/giu;

/** "Media… no, alta." */
const NO_BUT = /\bno\s*[,:;]\s*(?=(?:alta|media|baja|high|medium|low)\b)/giu;

/** Which priority a text names; none when it names none. What is denied ("no es alta") is not meant. */
export function priorityIn(text: string): Priority | undefined {
  const said = plainWords(text.replace(LEVEL_NOT, ' ').replace(NO_BUT, 'mejor ')).replace(
    / t\b/g,
    't',
  );
  const affirmed = said
    .replace(
      /\b(?:no|not|ni|nor)(?: (?:es|era|la|a|is|que|sea|so|tan|that|ni|neither))* (alta|media|baja|high|medium|low)\b/g,
      ' ',
    )
    .replace(/\b(?:piso|oficina|floor) \w+/g, ' ')
    .replace(EITHER, ' ')
    .replace(NO_LEVEL, ' ');
  return lastNamed(affirmed) ?? LEVELS.find(([, named]) => named.test(affirmed))?.[0];
}

/** What takes back the level before it: "alta, bueno, media". */
const CORRECTED =
  /\b(?:bueno|mejor|mentira|digo|perdon|espere|corrijo|mas bien|o sea|better|actually|i mean|sorry|wait|make it|rather)\b/;

/** Whether the last of several levels is the one that is meant. */
export function correctsLevel(said: string): boolean {
  return prioritiesNamed(said) > 1 && CORRECTED.test(said);
}

/** The last level that was named, where it takes back another. */
function lastNamed(said: string): Priority | undefined {
  if (!correctsLevel(said)) return undefined;
  const places = LEVELS.map(([level, named]) => {
    const found = [...said.matchAll(new RegExp(named.source, 'g'))];
    return { level, at: found.at(-1)?.index ?? -1 };
  });
  return places.sort((a, b) => b.at - a.at)[0]?.level;
}

/** How many different levels a text, as `plainWords` leaves it, names. */
export function prioritiesNamed(said: string): number {
  return LEVELS.filter(([, named]) => named.test(said.replace(NO_LEVEL, ' '))).length;
}

/** Whether a text names a level, or one kind by its name. */
export function namesChoice(text: string): boolean {
  const said = plainWords(text);
  return prioritiesNamed(said) > 0 || saysKindByName(said);
}

/** "No sé si es alta o media" chooses neither. */
const EITHER =
  /\b(?:alta|media|baja|high|medium|low) (?:o|u|or) (?:(?:si|es|if|it|is|la|the) )*(?:alta|media|baja|high|medium|low)\b/g;
/** "Llevo media hora" names no level. */
const NO_LEVEL = /\bmedia (?:hora|manana|semana)\b/g;

const PLACES_IN_CARD: readonly (readonly [Priority, RegExp])[] = [
  [
    'high',
    /^(?:(?:la |the )?(?:primer\w*|first)(?: (?:one|opcion|option))?|(?:la |opcion |option |number )?1|la de arriba|the top one)$/,
  ],
  [
    'medium',
    /^(?:(?:la |the )?(?:segund\w*|second)(?: (?:one|opcion|option))?|(?:la |opcion |option |number )?2|la del medio|the middle one)$/,
  ],
  [
    'low',
    /^(?:(?:la |the )?(?:tercer\w*|third|ultima|last)(?: (?:one|opcion|option))?|(?:la |opcion |option |number )?3|la de abajo)$/,
  ],
];

const URGENT =
  /(?<!\b(?:no|not|nada|tan|sin|poco|menos) )\b(?:urgente?s?|urgencia|urge|primero|urgent|most important|lo mas importante|first)\b/;
const LOW = BY_EFFECT.flatMap(([level, effect]) =>
  level === 'low' ? [new RegExp(effect, 'g')] : [],
);

/** Whether one thing is urgent there and another can wait: "la impresora urge, lo demás puede esperar". */
export function contradictsPriority(text: string): boolean {
  const said = withoutApostrophes(text);
  const affirmed = said.replace(
    /\b(?:no|not|ni|nor)(?: \w+)? (?:alta|media|baja|high|medium|low)\b/g,
    ' ',
  );
  const levels = LEVELS.filter(([, level]) => level.test(affirmed)).map(([level]) => level);
  if (/\b(?:alta|baja|high|low) (?:no|not)\b/.test(said)) return false;
  if (levels.includes('high') && levels.includes('low')) return !correctsLevel(said);
  const rest = LOW.reduce((left, low) => left.replace(low, ' '), said);
  return rest !== said && URGENT.test(rest);
}

/** Which priority answers the question for it: by name, place in the list or what is affected. */
export function priorityAnswer(text: string): Priority | undefined {
  const said = withoutApostrophes(text);
  const placed = PLACES_IN_CARD.find(([, place]) => place.test(said));
  if (placed !== undefined) return placed[0];
  if (contradictsPriority(text)) return undefined;
  return priorityIn(text) ?? BY_EFFECT.find(([, effect]) => effect.test(said))?.[0];
}

/** "Desde hace media hora" names none. */
const OF_PRIORITY =
  /\b(?:prioridad|priority|nivel|level|urgen\w*|incidencia|incident|requerimiento|request|pong\w+|make|set|put|sub[ae]\w*|baje\w*|raise|lower)\b/;

/** A correction of the priority, also without its name: "súbale", "no es tan urgente". */
export function priorityCorrection(text: string): Priority | undefined {
  const said = plainWords(text);
  const named =
    OF_PRIORITY.test(said) || said.split(' ').length <= 4 ? priorityIn(text) : undefined;
  if (named) return named;
  if (LOWERED.test(said)) return 'low';
  return RAISED.test(said) ? 'high' : undefined;
}
