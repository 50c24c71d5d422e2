import { MAX_OFFICE } from '../../domain/catalogue.ts';
import { saysHappening } from '../../domain/completeness.ts';
import { isAround } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import { thingOf } from './things.ts';

/** What stands before the office when somebody says where they work. */
const BEFORE =
  /^.*?\b(?:trabaj[oa]|estoy|toy|soi|laboro|pertenezco|estamos|trabajamos|soy|somos|es|queda|works?|i am|i'm|am)\s+(?:(?:en|a|de|d|del|in|at|from|for|with|an?)(?!\p{L}))?\s*/isu;
const LEAD =
  /^(?:(?:(?:yo )?(?:creo|supongo|me parece)(?: que)?(?!\p{L})|i (?:think|believe|guess)(?: that)?|(?:(?:it|that|this)(?:['’]?s| is)|se|eso se|la|le) (?:called|named|llama|llaman|dicen)|(?:the|its|el) (?:name|nombre)(?: (?:is|es)|['’]s)?|como (?:le|les) (?:dije|mencione|mencioné|conte|conté)[^,]*|like i said|as i said|pues|bueno|ok|ah|eh|si|sí|yes|well|perd[oó]n|disculpen?|qu[eé] pena|sorry|(?:es )?(?:s[oó]lo|solamente|[uú]nicamente|simplemente)|only|just)[\s,]+)+/isu;
const ARTICLE = /^(?:(?:en|de|d|del|a|in|at|from|the|la|el|las|los)\s+)+/isu;
/** Where the office ends and something else begins. */
const AFTER =
  /\s*(?:[,;.:!?\n(]|\s(?:en (?:el )?|on the )?(?:(?:primer|segundo|tercer|cuarto|quinto|sexto|first|second|third|fourth|fifth|\d+(?:er|do|ro|to|st|nd|rd|th)?) (?:piso|floor)|piso \w+|floor \w+|al lado)(?:\s|$)|\s(?:y|and)\s(?=(?:quier|que|la|el|lo|ya|necesit|no|es|me|mi|i|the|my|it)\b)|\s(?:pero|but|donde|where|queda|que|which|porque|porq|pq|xq|because|hace|desde|since|ya)(?:\s|$)).*$/isu;
/** "Con la doctora de la Casa de la Cultura": whose office it is. */
const WITH_SOMEBODY =
  /^(?:con|para|with|for)\s+(?:(?:el|la|los|las|mi|the|my)\s+)?(?:\p{L}+\s+){1,3}?(?:de|del|en|of|from|at)\s+(?=\p{L})/isu;
/** Things that fail are no office, though they were said where it was asked. */
const DEVICES: ReadonlySet<string | undefined> = new Set(
  'printer scanner mail computer vpn phone screen keyboard mouse password toner projector'.split(
    ' ',
  ),
);
/** What names no office of its own: "donde estoy ahorita", "la alcaldía". */
const NO_NAME =
  /^$|^(?:ningun\w*|donde|que|como|aqui|ahi|alli|alla|aca|yo|ya|me|si|no|gracias|imaginese|here|there|where|thanks|arriba|abajo|remot\w+|desde|segur[oa]|sure)\b|^(?:(?:mi|my|un[oa]?|an?|mism[oa]|same) )?(?:jef[ea]|boss|cargo|area|lugar|sitio|edificio|puesto|piso|department|oficina|dependencia|alcaldia|office|city hall|misma|mismo|contratista|funcionari[oa]|asistente|auxiliar|practicante|pasante|contractor|intern)$/;
const WITH_WHOM = /\s+(?:con|with) (?:el|la|los|las|mi|the|my|don|doña)(?!\p{L}).*$/isu;
const WORKS = /(?<!\p{L})(?:trabaj[oa]|soy|somos|laboro|pertenezco|works?|i am|i'm)(?!\p{L})/iu;
/** "Soy docente": what they are, which names no office where another part does. */
const IS_ONE =
  /(?<!\p{L})(?:soy|somos|i am|i['’]?m)\s+(?!(?:de|d|del|en|from|in|at|with|of)(?!\p{L}))\p{L}/iu;
/** "Soy docente de la escuela de artes": what they are there. */
const ROLE =
  /^(?:(?:el|la|una?|an?|the) )?(?:docentes?|profesora?|maestr[oa]|instructora?|funcionari[oa]|contratista|auxiliar|asistente|tecnic[oa]|t[eé]cnic[oa]|profesional|practicante|pasante|abogad[oa]|coordinadora?|directora?|jef[ea]|teacher|assistant|intern|lawyer|head|employee|contractor) (?:de|del|en|of|in|at) (?:la |los |las |el |the )?(?=\p{L})/iu;
/** "La escuela de artes, adscrita a Cultura": the office that it belongs to. */
const BELONGS_TO =
  /(?<!\p{L})(?:adscrit[oa]s? al?|que (?:depende|hace parte) de(?:l)?|que pertenece al?|part of|which belongs to|that belongs to)(?!\p{L})\s*(?:(?:la|the|el)\s+)?(?=\p{L})/iu;
/** Where they are besides: "but I'm at the annex". */
const BESIDES = /^\s*(?:pero|but|aunque|although)(?!\p{L})/iu;
const QUESTION = /¿[^?]*\?/gu;
/** "¿La dependencia es donde trabajo? Pues estoy en …" */
const ASKED_FIRST =
  /^[^?.!]*\b(?:dep\p{L}{2,4}dencia|oficina|office|department)\b[^?.!]*\?\s*(?=\p{L})/iu;
const CLAUSE_END = /[,;.:!?\n]+/u;
const TOO_MANY_WORDS = 9;
/** The official name of an office, wherever it stands. */
const OFFICIAL =
  /(?<!\p{L})(?:sub)?(?:secretar[ií]a|direcci[oó]n|departamento administrativo)(?: (?:general|distrital|municipal))? d(?:el?)?(?: la| las| los)? .*$/isu;
/** "Biblioteca, bueno, ahora le dicen Secretaría de Cultura." */
const FORMERLY = /^.*\b(?:ahora|now)\b/isu;
/** "Secretaría de Hacienda, impuestos": the part of it where they work. */
const PART =
  /^\s*,\s*(?!(?:ya|gracias|porfa|por|en|no|si|sí|pues|yo|nosotr[oa]s|[eé]l|ell[oa]s?|tambi[eé]n|igual|los dos|ambos|both|me|we|too|also|jaja\p{L}*|y|mijo|mija|please|thanks|soy|somos|trabajo|estoy|i)(?!\p{L}))\p{L}+(?: (?!pisos?(?!\p{L}))\p{L}+){0,2}(?=\s*[.!]?$)/iu;

const MOST_WORDS = 10;
const OWN =
  /^(?:(?:y|pero|yo|los dos|ambos|todos|nosotros|es que|perdon|disculpe|no|ah|pues|and|but|sorry) )*(?:soy|somos|son|estoy|estamos|trabaj(?:o|amos)|labor(?:o|amos)|pertene(?:zco|cemos)|i work|we work|(?:i|we)(?: a)?(?: m| re|re)|im) (?:de|d|del|en|a|al|in|from|at|for)\b/;

/** Whether words begin with where somebody works, whatever else they tell. */
export function saysWhere(text: string): boolean {
  return OWN.test(plainWords(text));
}

/** The office of somebody who says where they work, or names it, and no more: "soy de Tesorería". */
export function ownOffice(text: string): string | undefined {
  const said = plainWords(text);
  const words = said.split(' ').length;
  const isSaid =
    (OWN.test(said) && words <= MOST_WORDS) || (NAMES_ONE.test(said) && words <= MOST_OF_NAME);
  return isSaid && !text.includes('?') && !saysHappening(said.replace(OWN, ' '))
    ? officeSaid(text) || undefined
    : undefined;
}
/** "Oficina Asesora Jurídica, piso 2." */
const NAMES_ONE =
  /^(?:(?:en|de|la|el|es|the|in|at|it s|its) )*(?:(?:sub)?secretari[ao]|oficina|direccion|subdireccion|despacho|comisaria|inspeccion|personeria|institucion educativa|biblioteca|archivo (?:central|general)|office of|department of|(?!(?:con|sin|el|la|un|una|mi|de|del|with|without|my|microsoft|ms|paquete|licencia|install\w*|instal\w*) )\w+ (?:office|department))\b/;
const MOST_OF_NAME = 8;

/** The office where somebody says that they work, without what is said around it; empty when it names none. */
export function officeSaid(written: string): string {
  const text = written.replace(ASKED_FIRST, '');
  const official = OFFICIAL.exec(text.replace(FORMERLY, '')) ?? OFFICIAL.exec(text);
  if (official) {
    const name = official[0].replace(AFTER, '').trim();
    return within(`${name}${PART.exec(official[0].slice(name.length))?.[0] ?? ''}`);
  }
  const said = text.replace(QUESTION, ' ').trim().replace(LEAD, '');
  const above = said.split(BELONGS_TO)[1];
  if (above !== undefined && isOffice(named(above))) return within(named(above));
  // Where they say that they work; else what comes first; else any other part.
  const parts = said.split(CLAUSE_END);
  const first = said.replace(AFTER, '');
  const works = parts.filter((part) => WORKS.test(part) && !BESIDES.test(part));
  const [place = ''] = parts;
  const isPlace = !isAround(place) && !WORKS.test(place);
  const says = works.filter((part) => !(IS_ONE.test(part) && (isPlace || works.length > 1)));
  const tried = [...says, first, said, ...parts]
    .map((part) => named(part.trim().replace(LEAD, '').replace(BEFORE, '')))
    .map((part) => part.replace(WITH_WHOM, ''));
  return within(tried.find(isOffice) ?? '');
}

function named(text: string): string {
  const place = text.replace(WITH_SOMEBODY, '');
  return place.trim().replace(ROLE, '').replace(ARTICLE, '').replace(AFTER, '').trim();
}

function isOffice(office: string): boolean {
  const said = plainWords(office);
  const [first = ''] = said.split(' ');
  return !(NO_NAME.test(said) || DEVICES.has(thingOf(first)) || saysHappening(office));
}

function within(office: string): string {
  const words = office.split(/\s+/).length;
  return words > TOO_MANY_WORDS || office.length > MAX_OFFICE ? '' : office;
}
