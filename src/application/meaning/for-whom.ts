import { MAX_NAME } from '../../domain/catalogue.ts';
import { plainLetters } from '../../domain/normalize.ts';
import { beginningOf } from '../../domain/whole-characters.ts';

export const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?: +(?:(?:de|del|la|las|los) +)*\\p{Lu}[\\p{L}.'’-]*){0,4}";
/** Titles go before a name and are no part of it. */
export const TITLE =
  '(?:(?:[Dd]octor(?:a)?|[Dd]ra?\\.?|[Ii]ngenier[oa]|[Ii]ng\\.?|[Ss]e[ñn]or(?:a|ita)?|[Ss]ra?\\.?|[Dd]o[ñn]a|[Dd]on|[Ss]ecretari[oa]|[Aa]lcalde(?:sa)?|[Ii]nspector(?:a)?|[Cc]ompa[ñn]er[oa]|[Cc]oleg[ao]|[Cc]olleague|[Cc]oworker|[Mm]r\\.?|[Mm]rs\\.?|[Mm]s\\.?|[Dd]irector(?:a)?|(?:mi|nuestr[oa]|my|our) (?:jef[ea]|compa[ñn]er[oa]|colega|boss|colleague|coworker|manager|director(?:a)?))[ ,]+(?:(?:el|la|the) +)?)';
export const ARTICLE = '(?:(?:el|la|the|mi|my) +)?';
const ON_BEHALF =
  '(?:de parte de(?:l)?|(?:lo |la )?(?:[Ss]olicita|[Pp]ide)|a nombre de(?:l)?|en nombre de(?:l)?|en representaci[oó]n de(?:l)?|por encargo de(?:l)?|on behalf of|in the name of)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:${ON_BEHALF}) +${ARTICLE}${TITLE}{0,2}(?<name>${NAME})`, 'u'),
  new RegExp(
    `(?<!\\p{L})${ON_BEHALF} +${ARTICLE}\\p{Ll}+(?: +\\p{L}+){0,5}, +(?:la +|el +)?${TITLE}(?<name>${NAME})`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})${ARTICLE}${TITLE}{1,2}(?<name>${NAME}) +(?:me )?(?:pide|solicita|requiere) (?:que|un|la|el)`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})(?:[Pp]ara|[Ff]or) +${ARTICLE}${TITLE}{1,2}(?<name>${NAME})`, 'u'),
];
/** What begins with a capital letter and is nobody: offices, things, days. */
export const NOBODY =
  /^(?:Secretar[ií]a|Subsecretar[ií]a|Oficina|Direcci[oó]n|Despacho|Alcald[ií]a|Hacienda|Planeaci[oó]n|Tesorer[ií]a|Gobierno|Jur[ií]dica|Talento|Gesti[oó]n|Archivo|Concejo|Personer[ií]a|Contralor[ií]a|Mesa|Office|Department|The|Planning|Treasury|Legal|Human|Finance|City|Todos|Todas|All)(?!\p{L})/u;
const LOWER_CASE =
  /(?<!\p{L})(?:de parte de(?:l)?|a nombre de(?:l)?|en nombre de(?:l)?|on behalf of|para|for) +(?:el |la |the )?(?:doctora?|dra?\.?|ingenier[oa]|mr|mrs|ms)\.? +(?<name>\p{Ll}{3,}(?: +\p{Ll}{3,})?)/u;
const NO_NAME =
  /^(?:que|necesit\p{L}*|quiere|no|pero|para|por|con|del?|en|est[aá]|tiene|porque|una?|un|who|that|and|needs?|is|in|of|from|he|she)$/u;

/**
 * For whom a first message asks (step 4): "escribo de parte del doctor Julián Restrepo" is for
 * Julián Restrepo. Without titles, as it was written; none when it names nobody else.
 */
export function nameFor(text: string): string | undefined {
  const plain = plainLetters(text);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(plain)?.groups?.name?.replace(/[.\s]+$/u, '');
    if (found && !NOBODY.test(found)) return beginningOf(found, MAX_NAME);
  }
  const meant = FOR_THEM.test(plain) ? personNamed(text) : undefined;
  if (meant !== undefined) return meant;
  const words = LOWER_CASE.exec(plain)?.groups?.name?.split(/ +/) ?? [];
  const end = words.findIndex((word) => NO_NAME.test(word));
  const name = (end < 0 ? words : words.slice(0, end)).join(' ');
  return name === '' ? undefined : beginningOf(name, MAX_NAME);
}

/** "Can you open one for her?", after who it is. */
const FOR_THEM =
  /(?<!\p{L})(?:(?:open|create|make|raise|log)\p{L}* (?:one|it|a case|a ticket|a request) (?:for|under) (?:her|him)|(?:abr|cre|registr|hag|pid)\p{L}* (?:uno |una |el caso |un caso |la solicitud |una solicitud )?(?:para|a nombre de) (?:ella|[eé]l))(?!\p{L})/iu;

const TITLED = new RegExp(`(?<!\\p{L})${TITLE}{1,2}(?<name>${NAME})`, 'gu');

/** The one person whom a text names with a title, whatever they do there; none of several. */
export function personNamed(text: string): string | undefined {
  const names = [...plainLetters(text).matchAll(TITLED)]
    .map(({ groups }) => groups?.name?.replace(/[.\s]+$/u, '') ?? '')
    .filter((name) => name !== '' && !NOBODY.test(name));
  const [name] = names;
  return name !== undefined && new Set(names).size === 1 ? beginningOf(name, MAX_NAME) : undefined;
}
