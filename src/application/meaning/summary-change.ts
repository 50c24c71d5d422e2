import { MAX_NAME } from '../../domain/catalogue.ts';
import { plainLetters } from '../../domain/normalize.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import { ARTICLE, NAME, NOBODY, nameFor, personNamed, TITLE as TITLED } from './for-whom.ts';
import { kindIn } from './kind-said.ts';
import type { DraftChange } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { contradictsPriority, priorityCorrection } from './priority-said.ts';

const OFFICE =
  /\b(?:oficina|dep\w{2,4}dencia|secretar[ií]a|despacho|office|department)\b[^.,;\d]*?\b(?:es|a|queda|is|to|should be|debe ser)\s+(?:la |el |the |de |s[oó]lo |solamente |[uú]nicamente |simplemente |only |just )*(?:oficina |dependencia )?(?:de (?:la )?)?(?<name>(?!no\b|not\b)\p{L}[\p{L} ]{1,60}?)(?=\s+(?:no|not|y no|instead)\b|[.,;]|$)/iu;
const BELONGS =
  /\b(?:(?:yo )?(?<!no )soy de|trabajo en|pertenezco a|i['’]?m (?:from|in)|i work in|from the)\s+(?:la |el |the )*(?<name>(?:secretar[ií]a|oficina|direcci[oó]n)?\s*(?:de (?:la )?)?\p{L}[\p{L} ]{1,60}?)(?=\s+(?:no|not)\b|[.,;]|$)/iu;
const WRONG_OFFICE =
  /\bwrong office[,:.]?\s*(?:it['’]?s|i['’]?m in|is|(?:it )?should be)\s+(?:the )?(?<name>\p{L}[\p{L} ]{1,60})/iu;
const MOVED =
  /\b(?:me equivoqu[eé] de oficina)[,:]?\s*(?:es|soy de)\s+(?:la |el )?(?<name>\p{L}[\p{L} ]{1,60})/iu;

const PERSON = "(?<name>\\p{L}[\\p{L}.'’]*(?: +(?:de|del|la|las|los|y|\\p{L}[\\p{L}.'’]*)){0,6})";
const TITLE =
  '(?:(?:la|el|the|mi|my) )?(?:(?:doctora?|dra?\\.?|ingenier[oa]|inge?\\.?|se[ñn]ora?|sra?\\.?|jef[ea]|compa[ñn]er[oa]|secretari[oa]|boss|colleague|coworker|engineer|mr|mrs|ms)\\.?[ ,]+(?:el |la )?)*';
const named = (start: string) =>
  new RegExp(
    `(?:${start})(?!\\p{L})(?: +(?:ella|[eé]l|her|him) *(?=[:,]))?[ :,]*${TITLE}${PERSON}`,
    'iu',
  );
const NAMES: readonly RegExp[] = [
  named(
    "(?<!\\bno )\\b(?:es|sea|pido|est[aá]|va) +(?:para|a nombre de(?:l)?)|it['’]?s (?:for|on behalf of)|(?:is|request is) (?:for|on behalf of)",
  ),
  named(
    '\\ba nombre de(?:l)?|\\bon behalf of|\\bin the name of|\\bunder(?: the)? name(?: of)?|\\bput it under',
  ),
  named(
    '\\b(?:(?:el |la |mi |the |my )?(?:nombre|apellido|name|last name|solicitante|requester|usuario|user|quien (?:solicita|pide))(?: correcto| completo)?) +(?:a|por|es|is(?: spelled)?|should be|debe ser|to)(?! no\\b| not\\b)',
  ),
  named("\\b(?:nombre|name)\\b[^,;.]*[,;:] *(?:es|is|it['’]?s)"),
  named('\\bp[oó]ng\\p{L}* (?:el|su) (?:nombre )?de(?:l)?'),
  named('\\b(?:me llamo)|\\bname to'),
  /\bunder (?<name>\p{Lu}[\p{L}.'’-]*(?: +\p{Lu}[\p{L}.'’-]*){0,4})['’]s name\b/u,
  named('\\b(?:(?:lo |la )?(?:solicita|pide|pidi[oó]|solicit[oó])|requested by|asked for by)'),
  new RegExp(
    `\\b(?:pong\\p{L}*|deje\\p{L}*|coloque\\p{L}*|registre\\p{L}*|put|make) +(?:al? +|a la +)?(?:(?:el|la|the) +)?${TITLE}${PERSON} +(?:como|de|as) +(?:el |la |the )?(?:solicitante|requester|quien solicita)`,
    'iu',
  ),
  new RegExp(
    `(?:^|[ ,])(?:el |la |the )?${TITLE}(?<name>\\p{Lu}[\\p{L}.'’]*(?: +\\p{Lu}[\\p{L}.'’]*){0,4}) +(?:es|is) +(?:el|la|quien|the one|who)(?: +que| +who)? *(?:solicita|pide|solicitante|requester|asks|is asking)`,
    'iu',
  ),
];
/** "Esa es del doctor Jorge Ramírez", "el solicitante dice «él», debe decir Jorge Ramírez". */
const WRITTEN_NAMES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:[Ee]s[aeo]|[Ee]st[aeo]|[Ss]olicitud|[Cc]aso|[Tt]hat(?: one)?|[Tt]his(?: one)?|[Ii]t) *(?:es|era|is|['’]s) +(?:del?|para|for|from) +${ARTICLE}${TITLED}{0,2}(?<name>${NAME})`,
    'u',
  ),
  new RegExp(
    `(?:[Ss]olicitante|[Nn]ombre|[Rr]equester|[Nn]ame)(?!\\p{L}).*(?:debe(?:r[ií]a)? (?:decir|quedar|ser|figurar|aparecer)|should (?:say|read|be)) +(?:a nombre de +)?${ARTICLE}${TITLED}{0,2}["«“'‘]?(?<name>${NAME})`,
    'su',
  ),
];
const SOMEBODY_ELSE =
  /\b(?:es el que|es la que|es quien|is the one who) (?:solicita|pide|lo pide|lo necesita|asks|needs)\b|\b(?:no soy yo|no yo|not me|not i)\b/;
/** What a name does not begin with, and where it ends. */
const NO_NAME =
  /^(?:m[ií]|me|otr[oa]s?|another|someone|somebody|ese|esa|eso|hoy|ya|today|now|ma[ñn]ana|tomorrow|mal|wrong|bad|misspelled|la|el|no|not|un|una|a|an|piso|floor|oficina|office|nuestr\w*|tod[oa]s?|all|jef[ea]|compa[ñn]er[oa]|secretari[oa]|boss|colleague|coworker|doctora?|ingenier[oa]|urgente|urgent|[eé]l|ella|ell[oa]s|him|her|them|he|she|usted(?:es)?|nosotr[oa]s|que|that|requerimiento|incidencia|media|alta|baja|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|\p{L}+day|fin de)\b/iu;
const NAME_ENDS =
  / +(?:no|not|y no|instead|en vez|con|with|pero|but|de la oficina|porque|because)\b.*$/iu;

/** What of the summary a text corrects (steps 4-6): kind, priority, whose it is (also as the request says it), office; else its words are a correction of the request. */
export function summaryChange(text: string, request = ''): DraftChange {
  const plain = plainLetters(text).trim();
  const name =
    inFull(nameIn(plain), request) ??
    (SOMEBODY_ELSE.test(plainWords(plain)) ? nameFor(request) : undefined) ??
    personMeant(plain, request);
  const office = name === undefined ? officeIn(plain) : undefined;
  const kind = saysKind(plain) ? kindIn(plain) : undefined;
  const priority = contradictsPriority(plain) ? undefined : priorityCorrection(plain);
  const change = {
    ...(kind && { kind }),
    ...(priority && { priority }),
    ...(name !== undefined && { name }),
    ...(office !== undefined && { office }),
  };
  if (Object.keys(change).length > 0) return change;
  return { correction: correctionOf(plain) };
}

/** The whole name where the request has it: "Beatriz" is "Beatriz Zapata". */
function inFull(name: string | undefined, request: string): string | undefined {
  const whole = nameFor(request) ?? personNamed(request);
  return name !== undefined && whole?.startsWith(`${name} `) ? whole : name;
}

/** "A nombre de ella": the one person whom the request names. */
export function personMeant(text: string, request: string): string | undefined {
  return text.split(/[,.;!]/).some((part) => FOR_THEM.test(plainWords(part)))
    ? (nameFor(request) ?? personNamed(request))
    : undefined;
}
const FOR_THEM =
  /\b(?:a nombre de (?:ella|el)|(?:es|era|va|sea) (?:para|de) (?:ella|el)|(?:in|under) (?:her|his) name|(?:its|it s|is) (?:for|from) (?:her|him))(?: por favor| porfa| please)?$/;

/** Whose it is, by a name with its capital letters; none when it says no such name. */
export function ownerNamed(text: string): string | undefined {
  for (const pattern of WRITTEN_NAMES) {
    const found = pattern.exec(text)?.groups?.name?.replace(/[.\s]+$/u, '');
    if (found && !NOBODY.test(found) && !NO_NAME.test(found)) return beginningOf(found, MAX_NAME);
  }
  return undefined;
}

/** Who else asks, by a name with its capital letters, wherever it is said: "baja, es para Luz Torres". */
export function requesterIn(text: string): string | undefined {
  const name = nameIn(plainLetters(text).trim());
  return name !== undefined && /^\p{Lu}/u.test(name) ? name : nameFor(text);
}

function nameIn(text: string): string | undefined {
  const owner = ownerNamed(text);
  if (owner !== undefined) return owner;
  for (const pattern of NAMES) {
    const found = pattern.exec(text)?.groups?.name?.replace(NAME_ENDS, '').trim();
    if (found && !NO_NAME.test(found)) return beginningOf(found, MAX_NAME);
  }
  return undefined;
}

const NAMED_OFFICE =
  /^(?:(?:ja(?:ja)+|no|mejor|perd[oó]n|es|era|en|de|la|el|del|it['’]?s|the|office|oficina|s[oó]lo|solamente|[uú]nicamente|simplemente|only|just)[\s,:.]+)*(?<name>(?:secretar[ií]a|subsecretar[ií]a|direcci[oó]n|subdirecci[oó]n|despacho|alcald[ií]a|talento humano|gesti[oó]n humana|recursos humanos|human resources|planeaci[oó]n|planning|tesorer[ií]a|treasury|hacienda|jur[ií]dica|contrataci[oó]n|gobierno)(?!\p{L})[\p{L} ]{0,60})[.!]?$/iu;

/** Whether the whole text names an office and nothing else. */
export function isOffice(text: string): boolean {
  return NAMED_OFFICE.test(plainLetters(text).trim());
}

function officeIn(text: string): string | undefined {
  for (const pattern of [NAMED_OFFICE, MOVED, WRONG_OFFICE, OFFICE, BELONGS]) {
    const found = pattern.exec(text)?.groups?.name?.trim();
    if (found && !/^(?:mal|wrong|en|in|equivocada|errada|incorrecta|la|el|the)$/iu.test(found))
      return beginningOf(found, MAX_NAME);
  }
  return undefined;
}

/** The office that words about a case correct; none when they speak of no office. */
export function officeCorrected(text: string): string | undefined {
  const plain = plainLetters(text);
  const isOf = /\b(?:dep\w{2,4}dencia|oficina|secretar[ií]a|office|department)\b/iu.test(plain);
  const isWrong =
    /\b(?:no|mal|equivo[cq]\w*|errad\w+|corri\w+|cambi\w+|p[oó]ng\w+|wrong|should|not)\b|\bno+\b/iu.test(
      plain,
    );
  const isSaid = isOf && !FAILS.test(plain) && (isWrong || OWN_OFFICE.test(plain));
  return isSaid ? (officeIn(plain) ?? officialIn(plain)) : undefined;
}
/** "No hay internet en la oficina de Tesorería" corrects none. */
const FAILS =
  /\b(?:no (?:hay|ten\w+|funciona\w*|sirve\w*|abre\w*|prende\w*|imprime\w*|carga\w*|deja\w*|conecta\w*|llega\w*|entra\w*|pued\w+|podemos)|sin (?:internet|red|luz|conexi[oó]n|servicio)|there is no|(?:does not|doesn['’]?t) (?:work|print|open|start))\b/iu;
/** "Mi dependencia es Hacienda", and no more than that. */
const OWN_OFFICE =
  /^\W*(?:\p{L}+[\s,]+){0,2}(?:mi (?:dependencia|oficina) (?:es|sigue siendo)|my (?:office|department) is)(?: \p{L}+){1,7}\W*$/iu;

/** "La dependencia de Álvaro es Planeación": the office of somebody else. */
export function isOfficeOfOther(text: string): boolean {
  const whose = OF_WHOM.exec(plainLetters(text))?.groups?.name;
  return whose !== undefined && !NOBODY.test(whose);
}
const OF_WHOM =
  /(?:dependencia|oficina|office|department) (?:del?|of) (?:la |el |the )?(?:\p{Ll}+ )?(?<name>\p{Lu}\p{L}+|ella|[eé]l|her|him)(?!\p{L})/u;

/** "¿Y ese comentario cambia la dependencia?": how it is corrected, and not to what. */
export function asksOfficeChange(text: string): boolean {
  return text.includes('?') && OFFICE_CHANGED.test(plainWords(text));
}
const OFFICE_CHANGED =
  /\b(?:cambi|corrig|correg|actualiz|modific|chang|correct|updat)\w* (?:la|mi|su|the|my) (?:dependencia|office|department)(?: (?:o|y|or|and|en|in|de(?:l| ese| mi)|of) .*)?$/;

/** "La dependencia quedó mal, es la Secretaría de Cultura": the last office by its official name. */
function officialIn(text: string): string | undefined {
  const [name] = text
    .split(/[,.;:]\s*|\s(?=no\s)/u)
    .flatMap((part) => OFFICIAL.exec(part)?.[0] ?? [])
    .slice(-1);
  return name && beginningOf(name.trim(), MAX_NAME);
}
const OFFICIAL =
  /(?<!\p{L})(?:sub)?(?:secretar[ií]a|direcci[oó]n|oficina|department) (?:(?:general|distrital|municipal|asesora) )?(?:d(?:el?)?|of)(?: la| las| los| the)? (?:\p{L}+ ?)+/iu;

/** "Es un daño del piso 4" corrects the request; only what is said of the kind itself changes the kind. */
function saysKind(text: string): boolean {
  return /\b(?:in[csz]id\w+|icidencia|re[qk]u?er\w*mi?ento|service request|(?:a|the|to) request|tipo|kind|type|no es un dano|no se dano|nothing (?:is )?bro\w+|something broke|algo nuevo|something new|es una solicitud)\b/.test(
    plainWords(text),
  );
}

const DENIAL =
  /^(?:(?:no|nop|nope|ay|uy|espere|un momento|wait|hold on|perd[oó]n|sorry)\s*[,.:;]\s*|(?:mal|wrong|corrija|corrij[oa]|correction|corrección)[\s,.:;]+)(?=\S)/iu;

/** The correction itself, without the "no," before it: "es en el piso 4 no en el 3". */
function correctionOf(text: string): string {
  const rest = text.replace(DENIAL, '');
  return /^(?:es|era|en|it|son|the|la|el|lo|eso)\b/iu.test(rest) ? rest : text;
}

/** What is corrected or not right, by the name of its field: "cambie el nombre", "no es mi oficina". */
export function namesField(text: string): boolean {
  return FIELD.test(plainWords(text));
}
const FIELD =
  /^(?:\w+ ){0,2}no (?:me |nos )?pong\w* (?:mi|el) nombre$|^(?:(?:y|no|pero|perdon|por favor|and|but|sorry|please) )*(?:(?:cambi|corri|actuali|arregl|modifi|chang|correct|fix|updat)\w* )?(?:(?:es|era|no es|esa no es|ese no es|is|in|thats? not|its not) )?(?:(?:la|el|the|my|mi|su) )?(?:wrong |incorrect )?(?:dependencia|oficina|prioridad|tipo|nombre|office|department|priority|kind|type|name)(?: (?:equivocad[oa]|errad[oa]|incorrect[oa]|esta mal|no es(?: (?:es[ae]|asi|correct[oa]))?|es otr[oa]|is wrong|is not right|por favor|please))*$/;
