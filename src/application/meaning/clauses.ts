import { saysHappening } from '../../domain/completeness.ts';
import { plainWords } from './plain-words.ts';
import { namesThing } from './things.ts';

/** What begins another clause without a mark before it. */
const JOINS = [
  '(?:pero|aunque|sino que|but|although)\\s',
  '(?:y|e|and)\\s+(?=(?:adem[aá]s|encima|tambi[eé]n|de paso|por cierto|aparte|ahora|quiero|quisiera|necesito|el|la|lo|los|las|al|del|en|otr[oa]|mi|me|el|dice|also|my|the|what|where|how|i|can|could)\\s)',
  '(?:y|e|and)\\s+(?=\\p{L}{3,}\\s+(?:necesita|requiere|quiere|pide|needs|wants)\\s)',
  '(?:por cierto|(?<!\\b(?:es|son|era|is)\\s+)otra cos(?:it)?a|de paso|adem[aá]s|by the way|another thing)(?=[\\s,:])',
].join('|');
const ENDS = new RegExp(`(?<=[.!?…])\\s+|[;\\n]+\\s*|(?<=[,:])\\s+(?!\\d)|\\s+(?=${JOINS})`, 'giu');

/** "Y además," belongs to what comes after it. */
const ONLY_JOINS =
  /^(?:(?:y|e|and|pero|but|a+h|o+h|u+y|bueno|oiga|mire|tambien|also) ?)*(?:por cierto|otra cos\w+|una cos\w+|de paso|ademas|aparte(?: de eso)?|tambien|by the way|another thing|one more thing|also|besides|(?:se )?me (?:olvid\w+|falt\w+)(?: (?:decir|contar|mencionar)\w*)?|i forgot(?: to (?:say|mention|tell you))?)?$/;

/** "¿…?", or the clause that ends in a question mark. */
const QUESTION = /¿[^?]*\?|[^.;!¿?\n]*\?/gu;

/** What a text asks, question by question, as it was written. */
export function questionsIn(text: string): readonly string[] {
  return text.match(QUESTION) ?? [];
}

/** What a text says besides what it asks. */
export function withoutQuestions(text: string): string {
  return text.replace(QUESTION, ' ');
}

/** "¿Ya vienen? Es que salgo a las doce": why it is said, from the word that joins it to the end; empty when no reason is given. */
export function reasonIn(text: string): string {
  return REASON.exec(text)?.[0] ?? '';
}
const REASON = /(?<!\p{L})(?:porque|x ?q|pq|es que|ya que|because)\s.*$/isu;

/** A text clause by clause, each with the marks and the space that end it: joined they are the text. */
export function clausesOf(text: string): readonly string[] {
  const ends = [...text.matchAll(ENDS)].map(({ index, 0: mark }) => index + mark.length);
  const clauses: string[] = [];
  for (const [i, start] of [0, ...ends].entries()) {
    const clause = text.slice(start, ends[i] ?? text.length);
    const before = clauses.at(-1);
    if (before !== undefined && ONLY_JOINS.test(plainWords(before)))
      clauses[clauses.length - 1] = before + clause;
    else if (clause.trim() !== '') clauses.push(clause);
  }
  return clauses;
}

/** Words of courtesy, of address and of why somebody writes late, any number of them and nothing else. */
const AROUND = new RegExp(
  `^(?:(?:${[
    'y|e|a+y+|u+y+|a+h+|o+h+|hola|buen[oa]s?(?: (?:dias?|tardes?|noches?))?|muy buen[oa]s(?: (?:dias?|tardes?|noches?))?|(?:le|les|reciban?) (?:un )?(?:cordial |atento )?salud[oa]|tengan? (?:usted(?:es)?|ud)|hi|hello|hey|good (?:morning|afternoon|evening)|que (?:mas|tal)|como (?:le va|esta(?:n)?)',
    'oiga|mire|vea|bueno|pues|ok|okay|listo|vale|ya|entonces|eh|mmm*|ja(?:ja)+j?|jeje|well|so',
    'mi (?:amor|rey|reina|vida|nin[oa]|senora?)|mij[oa]|mijit[oa]|joven(?:cito)?|nin[oa]|senor(?:it)?a?s?|(?:senores|companeros|amigos|muchachos)(?: de (?:sistemas|soporte|informatica|tecnologia|la mesa(?: de (?:servicios?|ayuda))?))?|vecin[oa]|doctora?|dra?|ingenier[oa]|inge|querid[oa]s?|(?:mi )?(?:muy )?(?:apreciad|estimad)[oa]s?|companer[oa]s?|sir|madam|(?:my )?dear|guys|team',
    '(?:mil|muchas?|muchisimas?) gracias|gracias|(?:many |a lot of )?thanks|thank you(?: (?:so|very) much)?|le agradezco|muy amables?|que amables?|(?:muy )?agradecid[oa]|que pena(?: (?:con|usted(?:es)?|ud|la|tanta|por|demora|tardanza|molestia|molestarl[oae]s?|no haber respondido))*',
    '(?:por favor|porfa(?:vor)?|porfis|pf|xfa|please|si es tan amable)',
    '(?:dios mio|por dios|virgen santisima|ave maria|santo cielo|que dia(?: tan \\w+)?|no joda|caramba|oh my god|my goodness)',
    '(?:que )?(?:dios|mi dios|diosito|la virgen|god) (?:\\w+ ){1,3}\\w+(?: (?:por|for) (?:\\w+ ){0,3}\\w+)?|bendiciones|saludos|cordial(?:mente)?(?: saludo)?|atentamente|i ?(?:m|am) (?:still )?waiting for (?:the|my) \\w+|(?:quedo|sigo|estoy|estare|seguire) (?:muy |al )?(?:atent[oa]|pendiente|tanto)(?: entonces)?(?: (?:de|del|a|al)(?: (?:el|la|lo|los|las|mi|su|de|del))* \\w+(?: y(?: de)?(?: (?:el|la|lo|los|las|mi|de|del))* \\w+)*)?|regards',
    '(?:perdon(?:e|eme|en)?|disculp(?:e|eme|en|as)|sorry|excuse me|apologies)(?: (?:que|por|la|el|tanta|tanto|otra|vez|de|nuevo|mi|lo|for|the|my|about|molestia|molestar|molesto|demora|tardanza|moleste|insistencia|preguntadera|delay|trouble|bothering|late|reply|respuesta|demorar|demore|demorarme)\\b)*',
    '(?:hasta ahora|apenas|recien|ahorita|just|only now)(?: \\w+){0,2} (?:veo|vi|leo|lei|pude (?:ver|leer|contestar|responder|escribir)|contesto|respondo|saw|seen|read|noticed|reading)(?: (?:esto|eso|el mensaje|su mensaje|los mensajes|this|that|it|your message))?',
    '(?:no|i (?:had|have)? ?not|hadnt|havent) (?:lo |la )?(?:habia|he|seen|noticed)(?: (?:visto|leido|podido|contestado|respondido|responder|contestar|ver))*(?: (?:esto|eso|el mensaje|su mensaje|this|it|your message))?',
    '(?:estaba|estuve|estabamos|andaba|acabo de (?:volver|llegar|regresar)|vengo|i was|i have been|ive been|just (?:got|came) back)(?: (?:en|de|por|in|on|at|from|out|away|off|con|sick|ocupad[oa]|busy|incapacitad[oa]|enferm[oa]|un|una|unas|la|el|a|the|vacation|vacaciones|capacitacion|reunion|permiso|licencia|viaje|comision|audiencia|holidays?|leave|meeting|training)\\b)+',
    '(?:que |yo )*(?:espero|espera(?:mos|ndo)|deseo|deseamos|i hope|hope|hoping) (?:que )?(?:se encuentren?|est[ea]n?|le(?:s)? vaya|haya(?:n)? (?:amanecido|pasado)|you (?:are|re)|this (?:finds|message finds) you|todo)\\b(?: (?!no\\b|not\\b|pero\\b|but\\b)\\w+)* (?:bien|salud|familia|well|good|fine|dia|semana)(?: (?!no\\b|not\\b|pero\\b|but\\b)\\w+){0,6}',
    '(?:de|den|mand|envi)[ae]?(?:l[ea]s?|nle|n)?(?: usted(?:es)?)? (?:un|mis?|muchos|unos) (?:\\w+ ){0,2}(?:abrazos?|saludos?|bendicion\\w*)(?: (?:de mi parte|a (?:\\w+ ){1,4}\\w+))*|(?:(?:qu(?:e|ien)|usted|ud) )?es (?:un encanto|un amor|un sol|una belleza|un angel)|give (?:him|her|them) my (?:regards|thanks)',
    'me alegr\\w+|con mucho gusto|mucho gusto|feliz (?:dia|tarde|noche|fin de semana|semana)|(?:que (?:tenga|este|les? vaya) (?:\\w+ ?){1,3})|have a (?:nice|good|great) \\w+',
  ].join('|')})(?: |$))+$`,
);

/** "¿Contento?", "¿qué parte no entiende?": anger in the form of a question, which asks for nothing. */
const RHETORICAL =
  /^(?:(?:y|pero|o|and|or|but|ya|ahora|now) )*(?:(?:esta|estan|quedo|quedaron|are you) )?(?:(?:content|satisfech|feli|tranquil|sord|cieg|dormid)\w*|happy|satisfied|deaf|blind|(?:(?:si )?me|lo|se) (?:entiende|explico|explique|hago entender)\w*|entendido|quedo claro|(?:que|cual|what|which) (?:parte|es lo que|part) (?:\w+ ){0,6}(?:entiend\w+|understand)|(?:(?:a|hasta) )?cuant[oa]s (?:mas )?(?:veces|dias|horas) (?:mas )?(?:hay que|tengo que|toca|debo|quieren que|se) \w+(?: \w+){0,3}|how many times (?:do|must|should) i (?:have to )?\w+(?: \w+){0,3}|(?:es|sera) (?:mucho pedir|tan dificil)(?: \w+){0,3}|is (?:it|that) (?:so hard|too much to ask)|quieren?(?: usted(?:es)?)? que (?:se )?(?:l[oae]s? )+(?:dibuj|explic|repit|deletre)\w*(?: \w+){0,3}|(?:que|what) mas (?:quieren?|necesitan?|more do you want)|(?:ustedes )?(?:siquiera|acaso|do you even)(?: \w+){1,7}|(?:ustedes|you) (?:siquiera|acaso|even)(?: \w+){1,6})$/;

/** Whether a clause asks only for the sake of asking. */
function isRhetorical(clause: string): boolean {
  return RHETORICAL.test(plainWords(clause));
}

/** Whether a clause says nothing of the matter: a greeting, thanks, an apology, somebody's title, anger. */
export function isAround(clause: string): boolean {
  if (isRhetorical(clause)) return true;
  const said = plainWords(clause);
  return said === '' || (AROUND.test(said) && !/[\d?¿]/.test(clause));
}

const GREETS =
  /^(?:(?:hola|que pena|disculpe|ay|hi|hello) )*(?:muy )?(?:buen[oa]s?(?: (?:dias?|tardes?|noches?))?|hola|saludos|good (?:morning|afternoon|evening)|hi|hello|hey)\b/;
const HOW_ARE_YOU =
  /¿?\s*(?:y\s+)?(?:c[oó]mo (?:le va|les va|est[aá]n?|amaneci[oó]|se encuentra|ha estado)|qu[eé] (?:m[aá]s|tal)|how are you(?: doing)?(?: today)?)(?:\s+(?:usted|ustedes|todo|hoy))?\s*\?/giu;
const SAYS_MORE_THAN_HELLO =
  /\b(?:grac\w*|agradec\w*|thank\w*|atent[oa]|pendiente|waiting|perdon\w*|disculp\w*|sorry|demora|late)\b/;

const NO_ROLE =
  '(?!(?:no|not|ni|sin|without|que|who|porque|because|para|to|y|and|but|pero|con|with|out|locked|stuck|unable|having|trying|waiting|calling|writing|still|using|missing|new|nuev[oa]|desde|since)\\b)';
const ROLE = `(?: ${NO_ROLE}[a-z]+){1,8}`;
/** "Le saluda Yolanda, del Archivo Central", "I'm the exchange worker from planning": who writes, and from where. */
const INTRODUCES_SELF = new RegExp(
  `^(?:(?:y|and|aqui|hola|hi|hello) )*(?:(?:les?|los) (?:saluda|escribe|habla)${ROLE}|(?:me llamo|mi nombre es|my name is|this is(?! (?:the|an?|my|our)\\b))(?: ${NO_ROLE}[a-z]+){1,3}(?: (?:de|del|from|of|in|at)${ROLE})?|(?:yo )?(?:soy|i ?m|i am)(?: ${NO_ROLE}[a-z]+){1,4} (?:de|del|from|of|in|at)${ROLE})$`,
);
/** "Del Archivo Central," after the name. */
const OF_PLACE = new RegExp(`^(?:de|del|from|of)${ROLE}$`);

/** Whether a clause says who writes and nothing else; perhaps from where, after one that does. */
export function introducesSelf(clause: string, before = ''): boolean {
  if (/[?¿\d]/.test(clause)) return false;
  const said = plainWords(clause);
  return INTRODUCES_SELF.test(said) || (OF_PLACE.test(said) && introducesSelf(before));
}

/** "Muy buenos días, apreciado joven. Espero que se encuentre bien": a greeting of any length, and nothing else. */
export function greetsAtLength(text: string): boolean {
  const told = text.replace(HOW_ARE_YOU, '. ');
  const said = plainWords(told);
  return GREETS.test(said) && !SAYS_MORE_THAN_HELLO.test(said) && clausesOf(told).every(isAround);
}

/** A greeting by somebody who says who they are, with no trouble and no wish. */
export function greetsWithName(text: string): boolean {
  const told = text.replace(HOW_ARE_YOU, '. ');
  const clauses = clausesOf(told).filter((clause) => !isAround(clause));
  return (
    GREETS.test(plainWords(told)) &&
    clauses.length > 0 &&
    clauses.every((clause, i) => introducesSelf(clause, clauses[i - 1]))
  );
}

/** "Y que le sale …", "me aparece …", "el pantallazo se los mando": what the matter shows, or what is sent of it. */
const GOES_ON =
  /^(?:y |and |pero )?(?:que|that|(?:me |le |les |nos |it )?(?:sale|salen|aparece|muestra|dice|pide|says|shows|asks))\b|\b(?:(?:se |te )?(?:l[oa]s?|les?) (?:mando|envio|paso|adjunto|comparto|hago llegar|mandare|enviare)|adjunto|anexo|ill send|i will send|im sending|i am sending|attached)\b/;

/** Whether a clause goes on about what was said before it, whatever it names. */
export function goesOn(clause: string): boolean {
  return GOES_ON.test(plainWords(clause));
}

const POINTS = /^(?:(?:y|pero|and|but|porque|because) )*(?:eso|esto|es[ae]|est[ae]|that|this|it)\b/;

/** "Eso lo pide el doctor", "but that is the least of it": of what was just said, whoever it names. */
export function pointsToBefore(clause: string): boolean {
  return POINTS.test(plainWords(clause)) && !namesThing(clause);
}

/** "Mi usuario es klopez9": a detail, by which nothing happens or is wanted. */
export function saysWhatItIs(clause: string): boolean {
  return !saysHappening(clause) && /\b(?:es|son|era|queda|is|are|was)\b/.test(plainWords(clause));
}

/** Whether it tells something of the desk's: a thing, a number, what happens, or a question. */
export function saysMatter(text: string): boolean {
  return /[\d?¿]/.test(text) || namesThing(text) || saysHappening(text);
}

/** The text without the clauses around the matter; all of it when there are none but those. */
export function withoutAround(text: string): string {
  let matter = '';
  for (const clause of clausesOf(text)) {
    if (!isAround(clause)) matter += clause;
    // A sentence that ended in thanks still ends.
    else if (/[.!?…]\s*$/u.test(clause)) matter = matter.replace(/[,:]\s*$/u, '. ');
  }
  return matter === '' ? text : matter.trim();
}
