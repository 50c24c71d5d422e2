import { missingDetails } from '../../domain/completeness.ts';
import { plainLetters } from '../../domain/normalize.ts';
import { clausesOf } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import { subjectsOf, thingsNamed } from './things.ts';

/** "No, espere, mejor olvide eso," */
const DROPPED =
  /^\W*(?:(?:no|uy|ay|ah|oiga|mire|mijo|perd[oó]n|disculpe|espere|esp[eé]rese|espera|mejor|bueno|pens[aá]ndolo bien|en realidad|wait|sorry|actually|oh|hmm)[\s,.:;]+)*(?:olv[ií]d(?:e|ese|elo|emos|ela)|dej(?:e|emos|elo|ela) (?:as[ií]|eso|lo|quieto)|borre|descarte|cancele|no me (?:mire|revise) ya|era (?:una? )?(?:broma|chiste)|(?:just )?kidding|forget|never ?mind|scratch|drop|ignore)(?!\p{L})[^,.;:\n]{0,60}?(?:[,.;:\n]+\s*|\s+(?:y|and|que)\s+)(?:(?:y|pero|mejor|ahora|m[aá]s bien|and|but|instead|rather|now)[\s,]+)*(?<rest>\p{L}[\s\S]*)$/iu;
/** "Cambie la solicitud por: …" */
const REPLACED =
  /^\W*(?:(?:no|mejor|por favor|please)[\s,]+)*(?:cambi|reemplac|reemplaz|chang|replac)\p{L}* (?:la solicitud|el texto|lo escrito|todo|the request|the text)\s*(?:por|a|to|with|for)\s*:?\s*(?<rest>\p{L}+(?:\s+\S+){2,})$/iu;
/** "Ya no es lo del portal sino la impresora." */
const NOT_BUT =
  /^\W*(?:(?:no|pero|perd[oó]n|mire)[\s,.:;]+)*(?:ya )?no es (?:lo )?(?:de|del|por)\s+(?<was>[^,.;]{2,60}?)[\s,]+(?:sino|es)(?: (?:que|lo de|lo del))?\s+(?<rest>\p{L}[\s\S]*)$/iu;
/** "It's no longer the portal but the printer." */
const NOT_BUT_ENGLISH =
  /^\W*(?:(?:no|sorry|but)[\s,.:;]+)*(?:it['’]?s|it is) (?:no longer|not) (?:about )?(?<was>[^,.;]{2,60}?)(?:\s+any ?more)?[\s,]+(?:but|it['’]?s|it is)(?: about)?\s+(?<rest>\p{L}[\s\S]*)$/iu;
/** "Media… no, mejor no es AutoCAD, es que se dañó la impresora, AutoCAD ya no." */
const NOT_THAT =
  /\bno es (?:lo del? |el |la )?(?<was>[^,.;]{2,40}?)[\s]*[,.;][\s]*(?:es|sino)(?: que)? (?<rest>\p{L}[\s\S]*)$/iu;
/** "…, AutoCAD ya no": said of the request that is dropped. */
const NO_MORE = /[\s,;.]+(?:(?:lo del?|el|la|los|las) )?[^\s,;.]+ (?:ya no|no longer)\W*$/iu;
const WORKS_NOW =
  /\b(?:ya (?:me )?(?:funcion\w*|sirv\w*|qued\w*|abri\w*|abre|imprim\w*|pude|entr\w*|no(?= (?:l[aeo]s? |me |se )*(?:quier\w*|nec\w*sit\w*|requier\w*|hace|hay|va|import\w*|es)\b|$))|no (?:necesito|quiero|hace falta) (?:nada|ya)|works|working now|fixed|resuelt\w+|solucion\w+|hablar|talk to|speak to)\b/;

/**
 * The request that takes the place of the one under way, when words drop that one and ask for
 * something else; none when they only drop or only correct it.
 */
export function requestInstead(text: string, request: string): string | undefined {
  const plain = plainLetters(text).trim();
  if (plain.includes('?') || correctsWord(plain)) return undefined;
  const written = REPLACED.exec(plain)?.groups?.rest?.trim();
  if (written !== undefined) return written;
  const meant = takesBack(plain) ? MEANT.exec(plain)?.groups?.rest?.trim() : undefined;
  if (meant !== undefined && asksByItself(meant)) return meant;
  const dropped = DROPPED.exec(plain)?.groups?.rest?.trim();
  if (dropped !== undefined)
    return asksByItself(dropped) && thingsNamed(dropped).length > 0 ? dropped : undefined;
  const { was, rest } = (NOT_BUT.exec(plain) ?? NOT_BUT_ENGLISH.exec(plain))?.groups ?? {};
  if (was !== undefined && rest !== undefined)
    return isAnother(was, rest, request) ? rest.trim() : undefined;
  const denied = NOT_THAT.exec(plain)?.groups;
  const told = denied?.rest?.replace(NO_MORE, '').trim() ?? '';
  return denied && asksByItself(told) && isAnother(denied.was ?? '', told, request)
    ? told
    : undefined;
}

/** "No es Word, es Excel el que se cierra": one word in the place of another, and nothing told of its own. */
const ONE_WORD =
  /\b(?:no es|its not|it s not|it is not|it isnt|is not) (?:el |la |en |the )?\w+ (?:es|sino|but|its|it s|it is)(?: el| la| en| the)? \w+(?: (?:el|la|lo|los|las) que\b.*| the one\b.*| (?:that|which)\b.*)?$/;
const NO_LONGER = /\b(?:ya no|no longer|any ?more)\b/;

function correctsWord(text: string): boolean {
  const said = plainWords(text);
  return ONE_WORD.test(said) && !NO_LONGER.test(said);
}

/** Whether what is denied belongs to the request, and the rest names another thing. */
function isAnother(was: string, rest: string, request: string): boolean {
  const known = subjectsOf(request);
  const isOfRequest = [...subjectsOf(was)].some((subject) => known.has(subject));
  return isOfRequest && thingsNamed(rest).some((thing) => !thingsNamed(was).includes(thing));
}

function asksByItself(text: string): boolean {
  return missingDetails(text).length === 0 && !WORKS_NOW.test(plainWords(text));
}

/** "Solamente lo estaba saludando", "todavía no le he pedido nada". */
const NOT_ASKED =
  /\b(?:(?:solo|solamente|apenas|nada mas|no mas|just|only) (?:(?:lo|la|los|las|le|les|era|estaba|queria|para|por|was|wanted to|to) )*(?:salud\w*|un saludo|saying (?:hello|hi)|say (?:hello|hi))|(?:lo|la|los|las|le|les) (?:estaba|queria) (?:no mas )?saluda\w*|no (?:le |les |lo )?(?:he|habia) (?:pedido|solicitado|reportado) nada|no (?:le |les )?(?:pedi|solicite|estoy pidiendo|estaba pidiendo) nada|no (?:es|era|fue) (?:ningun[oa]?|todavia una?) (?:solicitud|caso|pedido|peticion|reporte|queja)(?! (?:es|sino)\b)|(?:(?:have|did) ?n ?t|have not|did not) (?:asked|ask|requested|request)(?: you)?(?: for)? anything|(?:is|was) ?n ?[o ]?t (?:any|a) (?:request|case) at all)\b/;
/** "Yo solo preguntaba", "era una pregunta no más": what was written is to go nowhere. */
export const ONLY_ASKED =
  /(?:(?:yo|eso|i|it|that) )*(?:(?:era|es|fue|estaba|estoy|was|were) )?(?:solo|solamente|nada mas|no mas|unicamente|only|just) (?:(?:era|es|fue|estaba|estoy|was|to|le|les) )*(?:pregunt(?:aba|ando|e)|consult(?:aba|ando)|(?:una |un |para |por |a )?(?:pregunta|duda|consulta|curiosidad|preguntar|saber|question|curious)|asking|wondering)(?: no mas| nada mas)?|(?:(?:eso|that) )?(?:era|es|fue|was) (?:una |a )?(?:pregunta|duda|consulta|question)(?: (?:no mas|nada mas|solamente|only))?/;
/** Nothing but that. */
export const ASKED_ONLY = new RegExp(`^(?:no |ah |ay |pero |perdon )*(?:${ONLY_ASKED.source})$`);

/** "No quería un caso": none was wanted. */
const NO_CASE =
  /\bno (?:(?:era|es|queria|quiero|quisiera|necesito|necesitaba|pedia|pido|estaba pidiendo|abrir|want(?:ed)?|need(?:ed)?) )*(?:un|una|ningun|ninguna|a|any) (?:caso|solicitud|tiquete|ticket|reclamo|case|request)(?= *$| (?:por favor|gracias|perdon|disculp\w+|era|solo|solamente|please|thanks|sorry|just)\b)/;
/** "Lo del mouse era un chiste." */
const IN_JEST =
  /(?<!\bno )\b(?:era|fue|was|were) (?:(?:puro|pura|solo|solamente|un|una|por|en|de|just|only|a) )*(?:chiste|broma|bromeando|molestando|joke|joking|kidding)\b|\b(?:just|only) kidding\b/;
/** "Quite eso", and nothing of what is to stay. */
const WITHDRAWN =
  /^(?:(?:no|mejor|y|por favor|pero|please|and|just) )*(?:quit|borr|elimin|retir|descart|remov|delet|drop|scratch)\w* (?:ya )?(?:todo )?(?:eso|esto|esa solicitud|ese caso|esa vaina|that|this|it|all of it)(?: (?:por favor|porfa|ya|please|gracias))*$/;

function withdraws(clause: string): boolean {
  const said = plainWords(clause);
  return WITHDRAWN.test(said) || ASKED_ONLY.test(said);
}

/** "Ya no abra nada, mejor lo hablo con el coordinador." */
const OPEN_NOTHING =
  /\b(?:(?:ya |mejor )+no (?:me )?(?:abra|abran|cree|creen|haga|hagan|registre|mande|envie)(?: (?:nada|ningun[oa]? (?:caso|solicitud)|el caso|ese caso|la solicitud|eso))?|no (?:me )?(?:abra|abran|cree|creen|registre) (?:nada|ningun[oa]? (?:caso|solicitud))|(?:dont|don t|do not) (?:open|create|send|register) (?:anything|any case|it any ?more))\b(?! (?:todavia|aun|hasta|yet|until|sin|without)\b)/;

/** Whether words take back that the request under way is one: it was only a greeting, nothing was asked, nothing is to be opened. */
export function takesBack(text: string): boolean {
  const said = plainWords(text);
  if (NOT_ASKED.test(said)) return true;
  if (text.includes('?')) return false;
  return (
    [OPEN_NOTHING, NO_CASE, IN_JEST].some((each) => each.test(said)) ||
    clausesOf(text).some(withdraws)
  );
}

/** "Lo que sí quería contarle es que …": what was meant to be asked. */
const MEANT =
  /(?<!\p{L})(?:lo que (?:s[ií] )?(?:yo )?(?:(?:le|les) )?(?:quer[ií]a|quiero|necesito|ven[ií]a a)(?: \p{L}+){0,2} es (?:que )?|lo (?:m[ií]o|que pasa|que s[ií] pasa) es que |what i (?:did |really )?(?:wanted|meant|need)(?: to \p{L}+)?(?: you)? (?:is|was) (?:that )?)(?<rest>\p{L}[\s\S]*)$/iu;

const APART =
  /\b(?:no tiene (?:nada )?que ver|nada que ver con|no (?:es|sea) (?:la )?continuacion|no es (?:el mismo (?:caso|problema|dano)|la misma (?:falla|cosa))|no es lo mismo (?:que|de)|no continua|no sigue del? |no (?:lo|la) (?:una|pegue|relacione)|nothing to do with|not (?:related|connected) to|unrelated to|does(?: not|nt| n t) continue|not (?:a continuation|the same (?:problem|issue|thing|case))|(?:its|it s|it is|thats|that s) a different (?:problem|issue|thing|matter)|unlink)/;
const SENTENCE = /(?<=[.!?])\s+|[;\n]+/u;

/** Whether words say that the request under way does not continue the closed case. */
export function saysApart(text: string): boolean {
  // "No, es lo mismo" says the contrary.
  return APART.test(plainWords(text.replace(/^\W*no\W*,/iu, '')));
}

/** What is told besides that it continues nothing. */
export function withoutApart(text: string): string {
  return text
    .split(SENTENCE)
    .filter((sentence) => !saysApart(sentence))
    .join(' ')
    .trim();
}
