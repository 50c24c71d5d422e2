import { searchWords } from '../../domain/search-words.ts';
import type { Outcome } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { subjectsOf, thingsIn } from './things.ts';

const STATES_FOR: Partial<Record<Outcome, readonly CaseAtHand['state'][]>> = {
  accept: ['resolved'],
  reopen: ['resolved'],
  dispute: ['resolved'],
  again: ['closed'],
  answer: ['needs_info'],
  explain: ['needs_info'],
  open_question: ['needs_info'],
  about_case: ['new', 'assigned', 'in_progress', 'needs_info'],
  cancel_case: ['new', 'assigned', 'in_progress', 'needs_info'],
  status: ['new', 'assigned', 'in_progress', 'needs_info', 'resolved', 'closed'],
  show_case: ['new', 'assigned', 'in_progress', 'needs_info', 'resolved', 'closed'],
  start: ['assigned'],
  resolve_form: ['in_progress', 'assigned'],
};

/**
 * The cases that an outcome may be about, the likeliest first: those in a state that it fits, those
 * that share most words with the text before others. Open ones hide closed ones.
 */
export function casesFor(
  outcome: Outcome,
  { own, solving }: Situation,
  text: string,
): readonly CaseAtHand[] {
  const states = STATES_FOR[outcome];
  if (!states) return [];
  const all = outcome === 'start' || outcome === 'resolve_form' ? solving : [...own, ...solving];
  const fitting = [...new Map(all.map((each) => [each.id, each])).values()].filter(({ state }) =>
    states.includes(state),
  );
  const awake = fitting.filter(({ state }) => state !== 'closed');
  // What an open case has nothing to do with may be asked of the closed one that it names.
  const isOfClosed = awake.every((kase) => sharedWith(kase, text) === 0);
  const ended = isOfClosed ? fitting.filter((kase) => sharedWith(kase, text) > 0) : [];
  const ranked = rank(ended.length > 0 ? ended : awake.length > 0 ? awake : fitting, text);
  if (outcome === 'resolve_form') return inProgressFirst(ranked);
  return outcome === 'again' ? sameTroubleFirst(ranked, text) : ranked;
}

/** Of several closed cases of one thing, that whose trouble is told in the same words; one that was cancelled last. */
function sameTroubleFirst(cases: readonly CaseAtHand[], text: string): readonly CaseAtHand[] {
  const told = new Set(searchWords(text));
  const weight = ({ request, cancelled }: CaseAtHand) =>
    2 * searchWords(request).filter((word) => told.has(word)).length - (cancelled ? 1 : 0);
  return cases.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1);
}

/** What is being worked on can be solved; only when there is nothing, what waits to be begun. */
function inProgressFirst(cases: readonly CaseAtHand[]): readonly CaseAtHand[] {
  const begun = cases.filter(({ state }) => state === 'in_progress');
  return begun.length > 0 ? begun : cases;
}

/** Only those that share most words with the text, when any shares some; else all. */
function rank(cases: readonly CaseAtHand[], text: string): readonly CaseAtHand[] {
  const placed = byOrdinal(cases, text);
  if (placed) return [placed];
  const shares = cases.map((kase) => ({ kase, shared: sharedWith(kase, text) }));
  const most = Math.max(0, ...shares.map(({ shared }) => shared));
  return shares.filter(({ shared }) => shared === most).map(({ kase }) => kase);
}

const ORDINALS: readonly RegExp[] = [
  /\b(?:primer[oa]?|1er|1ro|first)\b/,
  /\b(?:segund[oa]|2do|second)\b/,
  /\b(?:tercer[oa]?|3ro|third)\b/,
];
const LAST = /\b(?:el|la|the) (?:ultim[oa]|last)\b/;

/** "El segundo", of several: as they are numbered, the first opened first. */
function byOrdinal(cases: readonly CaseAtHand[], text: string): CaseAtHand | undefined {
  if (cases.length < 2) return undefined;
  const said = plainWords(text).replace(
    /\b(?:primer|segundo|tercer|first|second|third) (?:piso|floor)\b/g,
    ' ',
  );
  const sorted = [...cases].sort((a, b) => a.number.localeCompare(b.number));
  if (LAST.test(said)) return sorted.at(-1);
  const index = ORDINALS.findIndex((each) => each.test(said));
  return index < 0 ? undefined : sorted[index];
}

/** "El primero" is a case, "el primer piso" and "la segunda vez" are none. */
const PLACED =
  /\b(?:el|la|al|del|the) (?:(?:primero|tercero)(?! (?:de|del|que)\b)|(?:primer|segundo|tercer|primera|segunda|tercera|first|second|third|ultimo|ultima|last) (?:casos?|solicitud|ticket|tiquete|case|request|one)|(?:segund[oa]|primera|tercera|ultim[oa])(?= (?:ya|no|si|es|era|esta|sigue|siguen|quedo|tambien|todavia|aun|que|lo|la|le|se|me|por|y|pong\w*|agreg\w*|anot\w*|cancel\w*)\b|$))/;

/** The open case that a clause names by its place alone: "el jefe del primero es …". */
export function casePlaced(open: readonly CaseAtHand[], clause: string): CaseAtHand | undefined {
  const placed = PLACED.exec(plainWords(clause))?.[0];
  return placed === undefined ? undefined : byOrdinal(open, placed);
}

/** How many distinctive words of the case's request a text shares; things that it names count double. */
export function sharedWith({ request }: Pick<CaseAtHand, 'request'>, text: string): number {
  const about = subjectsOf(request);
  let shared = 0;
  for (const subject of subjectsOf(text)) if (about.has(subject)) shared += 1;
  const things = thingsIn(request);
  for (const thing of thingsIn(text)) if (things.has(thing)) shared += 1;
  return shared;
}

/** "El 2 ya no", "agréguelo al 1". */
const SHORT =
  /^(?:(?:y|pero|no|ah|ay|si|and|but)[\s,]+)*(?:al|del|lo del|en el|el|to|number)\s+#?0*(\d{1,6})(?=\s+(?!(?:de|del|piso|equipos?|horas?|dias?)\b)\p{L}|\s*[,.;:!]*\s*$)|(?<=^|[\s,])(?:al|del|el|to|number)\s+#?0*(\d{1,6})\s*[,.;!]*\s*$|(?<!\p{L})(?:cancel|anul|cierr|reabr|reopen|close)\p{L}*\s+(?:el|number|the)\s+#?0*(\d{1,6})(?!\d)(?=\s+(?:que|porque|pues|because|since|y|and)\s)/iu;

/** Which of several cases a clause names by the end of its number, where it begins or ends with it. */
export function caseByEnd(cases: readonly CaseAtHand[], clause: string): CaseAtHand | undefined {
  const [, before, after, ordered] = cases.length > 1 ? (SHORT.exec(clause.trim()) ?? []) : [];
  const sequence = Number(before ?? after ?? ordered ?? 0);
  return cases.find(({ number }) => Number(number.split('-').at(-1)) === sequence);
}

const FLOORS: readonly (readonly [string, RegExp])[] = [
  ['0', /\b(?:sotano|basement)\b/],
  ['1', /\b(?:primer piso|piso 1|piso uno|first floor|floor 1|1st floor)\b/],
  ['2', /\b(?:segundo piso|piso 2|piso dos|second floor|floor 2|2nd floor)\b/],
  ['3', /\b(?:tercer piso|piso 3|piso tres|third floor|floor 3|3rd floor)\b/],
  ['4', /\b(?:cuarto piso|piso 4|piso cuatro|fourth floor|floor 4|4th floor)\b/],
  ['5', /\b(?:quinto piso|piso 5|piso cinco|fifth floor|floor 5|5th floor)\b/],
  ['6', /\b(?:sexto piso|piso 6|piso seis|sixth floor|floor 6|6th floor)\b/],
];
const floorsOf = (text: string) => {
  const said = plainWords(text);
  return FLOORS.filter(([, named]) => named.test(said)).map(([floor]) => floor);
};
const ANOTHER =
  /\b(?:otr[oa]s? (?:impresora|equipo|computador|caso|cosa|problema|tema|solicitud)|another|different|otra diferente|una nueva|es otra)\b/;

/** Whether a text says that it is about another thing of that name: on another floor, "otra impresora". */
export function saysAnother({ request }: CaseAtHand, text: string): boolean {
  if (ANOTHER.test(plainWords(text))) return true;
  const there = floorsOf(request);
  const here = floorsOf(text);
  return there.length > 0 && here.length > 0 && !here.some((floor) => there.includes(floor));
}

/** Whether a text names things, and none that an open case is about. */
export function namesOther(cases: readonly CaseAtHand[], text: string): boolean {
  const open = cases.filter(({ state }) => state !== 'closed');
  const known = new Set(open.flatMap(({ request }) => [...thingsIn(request)]));
  const named = [...thingsIn(text)];
  return named.length > 0 && named.every((thing) => !known.has(thing));
}

const CORRECTS =
  /^(?:(?:no|nop|nope|ay|uy|perdon|disculpe|que pena|sorry|mij[oa]|senor|senora|wait|espere|mejor|pero|but) )*(?:(?:eso|esto|lo que (?:le )?escribi|that|this|it)(?: s)? (?:(?:es|era|va|is|was|goes) )?.*?\b(?:para|de|del|for|about|to)\b|(?:me refiero|me referia|hablo|hablaba) (?:a|al|de|del)\b|i mean\b)/;
/** "…, no lo del computador": what is not meant. */
const NOT_MEANT =
  /[,;]\s*(?:y\s+)?(?:no|not)\s+(?:es\s+|para\s+|for\s+|about\s+)*(?:lo|el|la|los|las|al|del|the)\s[^,;.]*/giu;

/** The one case that a correction names: "no, eso es para lo de Koha, no lo del computador". */
export function caseCorrectedTo(
  cases: readonly CaseAtHand[],
  text: string,
): CaseAtHand | undefined {
  if (!CORRECTS.test(plainWords(text))) return undefined;
  const meant = text.replace(NOT_MEANT, ' ');
  const open = cases.filter(({ state }) => state !== 'closed');
  return caseByEnd(cases, meant) ?? theOneNamed(open, meant) ?? theOneNamed(cases, meant);
}

const THE_OTHER_CASE =
  /^(?:(?:no|nop|nope|ay|uy|perdon|disculpe|que pena|sorry|mejor) )*(?:(?:eso|esto|that|this|it)(?: s)? )?(?:(?:es|era|va|is|was) )?(?:para|de|del|en|for|about|to|in) (?:el |un |the )?(?:otro (?:caso|tiquete|ticket)|other (?:case|ticket)|another (?:case|ticket))(?: (?:perdon|sorry|gracias|thanks|por favor|please|mio|que tengo))*$/;

/** "No, eso es para el otro caso", and nothing more. */
export function saysOtherCase(text: string): boolean {
  return THE_OTHER_CASE.test(plainWords(text));
}

/** "No lo agregue a la impresora." */
const FORBIDS =
  /\bno (?:quiero que |hace falta que |tiene que )?(?:me |le |les |se |lo |la |los |las |eso )*(?:agreg(?:ue|ar)|anad(?:a|ir)|anot(?:e|ar)|pong|escriba|mande|envie|diga|registr(?:e|ar))\w*\b|\b(?:dont|don t|do not) (?:add|put|write|send|tell|note)\b/;
/** "Eso no es de la impresora", "a la impresora no". */
const NOT_OF =
  /\b(?:no (?:es|era|son|va|van) (?:para|de|del|con|en|parte)|no tiene (?:nada )?que ver con|(?:is not|isnt|isn t|s not|not) (?:for|about|part of|meant for))\b|^(?:no )?(?:al|a la|a lo|to the) (?:\w+ ){1,3}no$/;
const THAT = /\b(?:eso|esto|that|this|it|casos?|cases?|solicitud|request|ticket)\b/;

/**
 * What is left of a text without the clauses that say where something is not to go: "no lo agregue a
 * la impresora", "eso no es del caso". Undefined when none says so.
 */
export function withoutNotThere(cases: readonly CaseAtHand[], text: string): string | undefined {
  const clauses = text.split(/(?<=[,.;!])\s+/u);
  const left = clauses.filter((clause) => {
    const said = plainWords(clause);
    const names = THAT.test(said) || cases.some((kase) => sharedWith(kase, clause) > 0);
    return !(FORBIDS.test(said) || (NOT_OF.test(said) && names));
  });
  return left.length === clauses.length ? undefined : left.join(' ').trim();
}

/** The one case whose words a text shares more than those of any other; none when it names none or several. */
export function theOneNamed(cases: readonly CaseAtHand[], text: string): CaseAtHand | undefined {
  const named = rank(
    cases.filter((kase) => sharedWith(kase, text) > 0),
    text,
  );
  return named.length === 1 ? named[0] : undefined;
}
