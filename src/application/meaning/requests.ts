import { missingDetails, tellsOfTrouble } from '../../domain/completeness.ts';
import { isAround } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import { subjectsOf, thingsNamed } from './things.ts';

const INTRODUCES =
  /\b(?:tengo|tenemos|hay|son|reporto|estos?|estas?|los siguientes|i have|we have|there are|here are)\b[^:\n]{0,40}\b(?:\d{1,2}|dos|tres|cuatro|varios|varias|two|three|four|several|a couple|siguientes)\b[^:\n]{0,40}:\s*/iu;
/** "Two things: …", "tres cosas: …". */
const COUNTED =
  /(?:^|[.!?,;\s])(?:\d{1,2}|dos|tres|cuatro|cinco|varias|varios|two|three|four|five|several|a couple of)\s+(?:cosas|cositas|temas|problemas|solicitudes|asuntos|casos|things|issues|problems|requests)[^:\n]{0,20}:\s*/iu;
const NUMBERED = /(?:^|[\s,;:])(?:\d{1,2}\s*[.)]-?|[a-d]\)|[-*•])\s+/u;
const ORDINAL =
  /[\s,.;:]*(?:\b(?:y|and)\s+)?\b(?:lo primero|primero|lo segundo|segundo|lo otro|(?:la |el )?otr[oa](?: es)?|una es|first|second|the other|por otro lado|por otra parte|adem[aá]s|aparte|on top of that|besides|otra cosa|another thing|lo tercero|tercero|third)\b[\s,:]*(?:es que |que |is that )?/giu;
/** "Una es la impresora que no imprime, otra el correo …" */
const ONE_IS =
  /^\W*(?:una es|uno es|la primera es|el primero es|one is)\b.*\b(?:otr[oa]|segund[oa]|the other|another)\b/isu;
const JOINED =
  /[,;.]?\s+(?:y\s+(?:tambi[eé]n|adem[aá]s|de paso)|and\s+also|y|and|tambi[eé]n|also|adem[aá]s|de paso)\s+|\s*[,;.\n]\s*/iu;
/** What joins a request to another of the same message, which says that it is one more. */
const ONE_MORE =
  /[,;.]?\s+(?:y\s+(?:adem[aá]s|tambi[eé]n|de paso|aparte)|adem[aá]s|tambi[eé]n|de paso|aparte de eso|and\s+(?:also|besides|(?:could|can)\s+you\s+also)|besides|on top of that)[\s,]+|[,;.]?\s+(?:and\s+)?(?=(?:i|we) also\b)/iu;
/** What is needed besides, at the end of what fails. */
const AND_NEEDS =
  /[,;.]?\s+(?:y|and)\s+(?=(?:(?:yo\s+)?(?:necesit\p{L}*|requier\p{L}*|requerimos|quisiera\p{L}*)|(?:i|we)\s+need)\s)/iu;
/** A comma before words that begin a sentence of their own. */
const COMMA = /\s*[,;.]\s+(?:y\s+|and\s+)?(?=\p{L})/iu;

/** The requests that one message holds, when it says that they are several or lists them; at least two, else none. */
export function requestsIn(text: string): readonly string[] | undefined {
  const introduced = INTRODUCES.exec(text) ?? COUNTED.exec(text);
  if (introduced) {
    const rest = text.slice(introduced.index + introduced[0].length);
    const about = thingsNamed(introduced[0]);
    if (about.length > 0 && thingsNamed(rest).every((each) => about.includes(each)))
      return undefined;
    return (
      several(split(rest, NUMBERED)) ??
      most(several(split(rest, ORDINAL)), several(split(rest, JOINED)))
    );
  }
  if (ONE_IS.test(text)) return several(split(text, ORDINAL));
  return (
    several(split(text, NUMBERED)) ?? severalLines(text) ?? most(oneMore(text), eachWhole(text))
  );
}

/** The things that one message asks for, where they are wanted apart, though it does not say that they are several; at least two, else none. */
export function requestsApart(text: string): readonly string[] | undefined {
  return requestsIn(text) ?? several(split(text, JOINED));
}

const BESIDES =
  /^(?:[\p{L}]+[\s,]+){0,3}?(?:fuera|aparte|adem[aá]s|besides|apart|aside|other)(?: de| from| than)? [^,.;:\n]*,\s*/iu;

/** "Aparte de lo del computador lento, necesito Koha" without what is not asked for. */
export function withoutBesides(text: string): string {
  return text.replace(BESIDES, '');
}

type Found = readonly string[] | undefined;
const most = (some: Found, others: Found): Found =>
  (others?.length ?? 0) > (some?.length ?? 0) ? others : some;

/**
 * "La impresora no imprime y además necesito un teclado": what is said to be one more asks for
 * something or fails by itself. A list of what one thing does is one request.
 */
function oneMore(text: string): Found {
  const parts = split(text, ONE_MORE);
  if (parts.length < 2 || !several(parts)) return undefined;
  const [first = [], ...others] = parts.map(thingsNamed);
  // "Rosita también está sin impresora": who has it is no request before it.
  const [begins = ''] = parts;
  const isNone = !tellsOfTrouble(begins) || FORGOT.test(plainWords(begins));
  if (first.length === 0 && isNone) return undefined;
  const isOfOther = (named: readonly string[], index: number) =>
    named.length === 0
      ? NEEDS.test(plainWords(parts[index + 1] ?? ''))
      : named.every((each) => !first.includes(each));
  return others.every(isOfOther) ? several(parts.flatMap(commaParts)) : undefined;
}

/** "Se me olvidó decirle que" */
const FORGOT =
  /^(?:\w+ ){0,2}(?:se me (?:olvid|pas)\w+|me falto|olvide|i forgot)(?: (?:de |to )?(?:decir|contar|mencionar|avisar|say|tell|mention)\w*)?(?: (?:you|que|that))*$/;

/** "El correo no abre, la impresora no imprime y necesito un mouse": each part is one by itself, of a thing of its own. */
function eachWhole(text: string): Found {
  const parts = split(text, JOINED).filter((part) => !isAround(part));
  const named = parts.map(thingsNamed);
  const all = named.flat();
  const isApart = named.every(({ length }) => length > 0) && new Set(all).size === all.length;
  const others = parts.slice(1).map(plainWords);
  const saysMore = others.some((said) => NEEDS.test(said) || ALSO.test(said));
  if (!isApart || others.some((said) => OF_BEFORE.test(said))) return undefined;
  if (parts.length < LIST && !saysMore) return undefined;
  const found = several(parts);
  return found?.length === parts.length ? found : undefined;
}
const LIST = 3;
const ALSO = /\b(?:tampoco|tambien|either|also)\b/;
/** What goes on about the part before it. */
const OF_BEFORE =
  /^(?:(?:le|les|me|nos) (?:dice|sale|aparece|pide|muestra)|(?:ella|el|ellos|ellas|eso|esto|he|she|they|it) |ni|por eso|porque|entonces|asi que|por lo que|so|because|nor|un|una|unos|unas|a|an)\b|\bno (?:la|lo|las|los) /;

/** "… y además necesito instalar Zoom": a thing of no list, asked for by itself. */
const NEEDS =
  /^(?:(?:yo|i|we|me|nos) )*(?:also )?(?:necesit\w+|requier\w+|quisier\w+|solicit\w+|need|would like|instal\w+)\b/;

/** A part as the requests that its commas, or what is asked for at its end, separate, when each of them is one. */
function commaParts(part: string): readonly string[] {
  const smaller = split(part, COMMA).flatMap(askedBesides);
  const found = several(smaller);
  return found?.length === smaller.length ? found : [part];
}

/** "No me llega el correo y necesito acceso al SECOP": of another thing than what is before it. */
function askedBesides(part: string): readonly string[] {
  const smaller = split(part, AND_NEEDS);
  const things = smaller.map(thingsNamed);
  const named = things.flat();
  const isApart = things.every((one) => one.length > 0) && new Set(named).size === named.length;
  return isApart ? smaller : [part];
}

/** What only joined the part to the next. */
const DANGLING = /(?:[\s,;.]+(?:y|and|e|o|or|tambi[eé]n|also|adem[aá]s))*[\s,;.]*$/iu;

function split(text: string, at: RegExp): readonly string[] {
  const every = new RegExp(at.source, at.flags.includes('g') ? at.flags : `${at.flags}g`);
  return text.split(every).map((part) => part.trim().replace(DANGLING, ''));
}

/** Parts that each say enough to be a request, about different things. */
function several(parts: readonly string[]): readonly string[] | undefined {
  const clear = parts.filter((part) => part !== '' && missingDetails(part).length === 0);
  // What a request lists belongs to it: "no abre el correo: - Ana - Luis".
  if (clear[0] === parts[0] && clear[0]?.endsWith(':')) return undefined;
  const things = new Set(clear.map((part) => [...subjectsOf(part)].sort().join(' ')));
  return clear.length > 1 && things.size === clear.length ? clear : undefined;
}

/** Lines of their own are requests of their own when each of them is one. */
function severalLines(text: string): readonly string[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found = several(lines);
  return found && found.length === lines.length ? found : undefined;
}
