import { hasQuestionForm, wishesToKnow } from './asks-about-case.ts';
import { withoutQuestions } from './clauses.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { requestsIn } from './requests.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { sharedWith, theOneNamed } from './which-case.ts';

/** Wants something, or somebody. */
export const WANTS =
  /\b(?:quier\w*|quisier\w*|prefier\w*|preferir\w*|necesit\w*|gustaria|pase(?:me|n|nme)?|comuni\w+|want|need|prefer|rather|put me|get me|connect)\b/;
/** Does not know what the words on the screen mean, or which of them to choose. */
export const ASKS_MEANING =
  /\b(?:no (?:se|entiendo|comprendo) que (?:es|significa|quiere decir)|que (?:significa|quiere decir)|que me (?:conviene|aconseja\w*|recomienda\w*|sugiere\w*)|(?:cual|que) (?:debo|me toca|tengo que|hay que) (?:escoger|elegir|oprimir|pulsar|hacer|llenar|marcar|responder|contestar|escribir|poner)|que (?:boton|opcion) (?:oprimo|escojo|elijo|pulso|marco)|no se (?:cual|que) (?:escoger|oprimir|elegir|pulsar)|what does .* mean|what (?:should|do) i (?:press|choose|click|pick|do)|which (?:button|one|option) (?:should|do) i|como (?:hago|se hace) (?:lo del?|es[ao]|con (?:lo|el|la|eso))|how do i do (?:that|it|the)|what do you (?:recommend|advise|suggest))\b/;

/** What is said of a case that the desk calls solved (step 17); `said` is the text as `plainWords` leaves it. */
export function verdictInWords(
  own: Situation['own'],
  text: string,
  said: string,
): Reading | undefined {
  if (own.every(({ state }) => state !== 'resolved')) return undefined;
  return ofResolved(text, said);
}

/** "La impresora ya quedó" while another request is under way: of the resolved case that it names. */
export function verdictBeside(
  { draft, own }: Situation,
  text: string,
  said: string,
): Reading | undefined {
  const solved = own.filter(({ state }) => state === 'resolved');
  const one = theOneNamed(solved, text);
  if (!draft || one === undefined || ofResolved(text, said)?.outcome !== 'accept') return undefined;
  const isOfDraft = sharedWith({ ...one, request: draft.request }, text) > 0;
  return isOfDraft ? undefined : { outcome: 'accept', cases: [one.id] };
}

/** Whether it says that all works. */
export function saysItWorks(text: string, said: string): boolean {
  return ofResolved(text, said)?.outcome === 'accept';
}

/** An order to close, of a case that is named beside it: "cierre el del teléfono". */
const ORDERS_CLOSING =
  /(?<!\bno |\bse |\bno me |\bno lo |\bno la )\b(?:cierr[ae]n?(?:l[oa])?|(?:pueden?|podrian?|favor|para) cerrar(?:l[oa])?|close (?:it|the|that|my)|can (?:now )?be closed)\b/;

/** So few words order nothing but the closing. */
const ORDER_ALONE = 5;

/** "Será que ya quedó la impresora": asked, with the marks of a question or without. */
function asks(text: string, said: string): boolean {
  return (
    hasQuestionForm(text) ||
    /\b(?:sera|saber|pregunt\w+ (?:si|que|por)|averigu\w+|wonder\w*|if)\b/.test(said)
  );
}

/**
 * A case that is not solved by the desk's word works again, or is to be closed: the one that is
 * named, or the only one that is open. Whoever works on it is told; before, it is cancelled.
 */
export function endedInWords(
  own: Situation['own'],
  text: string,
  said: string,
): Reading | undefined {
  const open = own.filter(({ state }) => state !== 'closed');
  const named = theOneNamed(open, text);
  const one = named ?? (open.length === 1 ? open[0] : undefined);
  if (one === undefined || one.state === 'resolved' || asks(text, said)) return undefined;
  if (one.state === 'needs_info' && named === undefined) return undefined;
  const isClosed = named !== undefined && ORDERS_CLOSING.test(said);
  if (!isClosed && ofResolved(text, said)?.outcome !== 'accept') return undefined;
  const isWorkedOn = (one.stands ?? one.state) === 'in_progress' && !NOT_NEEDED.test(said);
  const outcome = isWorkedOn ? 'about_case' : 'cancel_case';
  return { outcome, cases: [one.id] };
}

/** Whether it says that a case which is worked on works again, or may be closed. */
export function saysEnded(kase: CaseAtHand, text: string): boolean {
  const said = plainWords(text).replace(/ (t|d|s|m)\b/g, '$1');
  return endedInWords([kase], text, said) !== undefined;
}

const REOPENS = /\b(?:reabr(?:a|an|alo|ala|anlo|anla|amos|amoslo)|reopen)\b/;
const NOT_REOPENED =
  /\b(?:no|sin|nada de|dont|not|do not|never|without)(?: \w+){0,2} (?:reab\w+|reopen\w*)\b/;
const NOT_RESOLVED =
  /^(?:(?:eso|esto|pues|la verdad|perdon|disculpe|senores|but|pero|hola|sorry|buenas|buenos dias) )*(?:no (?:me )?(?:quedo|esta|quedaron|fue|ha quedado|han) (?:bien|list[oa]|resuelt\w*|solucionad\w*|arreglad\w*|funcionand\w*)\b|its not (?:resolved|fixed|solved)|not (?:resolved|fixed|solved)|it(?:s| is| was)? (?:not|isnt|wasnt) (?:resolved|fixed|solved))\b/;
/** "No funcionó, pide licencia": said of no other thing. */
const FAILED =
  /^\W*(?:\p{L}+\s+){0,2}no (?:me |nos )?(?:funcion[oóa]|sirvi[oó]|sirve)(?: nada)?\s*(?:$|[,.;!])/iu;
/** "Ninguno de los dos sirve." */
const NONE_WORKS =
  /\b(?:ningun[oa]?|ni (?:el|la|lo) un[oa] ni (?:el|la|lo) otr[oa]|neither|none)\b(?: (?!ya\b)\w+){0,5} (?:sirv\w+|funcion\w+|quedo|quedaron|abr\w+|imprim\w+|prend\w+|works?|is (?:fixed|resolved|solved))\b/;
/** It worked for a while only. */
const RELAPSED =
  /\b(?:dur[oa]|funciono|sirvio|abrio|worked|stayed|was fine)\b(?: \w+){0,6} (?:(?:y|pero|and|but|then|despues|luego) )+(?:\w+ ){0,3}(?:otra vez|again|volvio|dropped|disconnected|se cayo|se desconecto|lo mismo)\b/;
const CLOSES =
  /\b(?:(?:cierre|cierren|cierrelo|cierrenlo|cerrar) ?(?:el |este |mi |ese |ya )*(?:caso|solicitud)?|close (?:the |this |my |it|that )*(?:case|ticket|request)?)$|\b(?:(?:pueden?|favor|please|can|may|you can|ya se puede) (?:cerrar|close)|please close|close (?:the|this|my) (?:case|ticket))\b/;
const WORKS =
  /\b(?:(?:ya|por fin|ahora si|ahi|sigue) (?:(?:esta|estan|va|van|sigue|anda) )?(?:funcion|serv|sirv|imprim|escane|digitaliz|carg|conect|prend|entr|abr|and|son)(?:ando|iendo)|(?:todo|ya|todos?) (?:me |nos )?(?:quedo|quedaron|esta|estan) (?:resuelt|solucionad|arreglad|list)\w+|everything is (?:solved|fixed|resolved|fine|working)|ahora si (?:me |nos |ya )?(?:suena|entre|prende|imprime|abre|carga|deja|sirve|funciona)|(?:ya|por fin|al fin|finally|at last) (?:por fin )?(?:(?:volvio|regreso)(?! a\b)|i (?:could|can)|got in|pude|pudimos|logre|entre|entro|ingrese|abrio|abre|imprime|imprimio|sirve|sirvio|funciona|funciono|prendio|conecto|quedo|me (?:abrio|abre|funciono|funciona|llego|dejo|deja))|(?:ahora|ya|esta vez) si (?:\w+ )?(?:quedo|funciona|sirve|abre|imprime|entre|pude)|qued[oa] (?:muy )?(?:bien|perfect\w*|excelente|muy bien|todo bien|de maravilla)|probe y si (?:entre|funciona|sirve|abre|imprime)|si,? ya\b|^(?:(?:por fin|pues|bueno|listo|ay|finally) )*(?:ahora si|si (?:me |ya )?(?:quedo|funciono|sirvio|imprimio|abrio))(?! que)\b|(?:sal(?:io|ieron|e|en)|qued(?:o|aron)|imprim(?:io|e|ieron)) (?:\w+ ){0,2}(?:divin|hermos|lind|nitid|excelente|clarit|perfect|bellisim|impecabl)\w*|it works (?:now|again)|all (?:solved|fixed|good now)|its (?:solved|fixed|working now)|ya (?:el|la|los|las|mi) \w+ (?:si |me )?(?:funcion\w+|sirve|abre|abrio|imprime|imprimio|prende|prendio|carga|conecta)|has been (?:stable|working|fine))\b/;
const YES_SOLVED =
  /^(?:(?:si|yes|ok|listo|bueno) )*(?:solved|fixed|resuelto|solucionado|arreglado)\b|^(?:si|yes) ya$/;
const TROUBLE_LEFT =
  /\b(?:pero|but|aunque|although|except|salvo|sigue|siguen|todavia|aun|still|falla|fallan|fails?|falta|faltan|missing|no (?:me|se|he|ha|imprime|abre|sirve|funciona|entra|carga|prende|pude|puedo|quedo|llego)|not|doesnt|didnt|isnt|cant|lent[oa]|borros\w+|a veces|sometimes|solo|only|un rato|again|otra vez)\b/;
/** A complaint about the service after the good news takes none of it back. */
const ABOUT_SERVICE =
  /\b(?:pero|but|aunque|although) (?:\w+ ){0,5}(?:trato|atencion|perder|retraso|tarde|paciencia|delay|late|patience|demora|demoraron|demoran|tardaron|servicio|espera|service|wait|took|slow to|insist\w*|llam\w*|rog\w*|estrellas?|stars?)\b.*$/;
/** "Pero que no vuelva a pasar": a wish for later, not what is so now. */
const NEVER_AGAIN =
  /\b(?:(?:pero|y|but|and) )?(?:(?:ojala|espero|esperamos|confio|i hope|hopefully|make sure|lets hope|please|por favor)(?: (?:en|que|y|that))* |que )(?:(?:esto|eso|it|this) )?(?:ya )?(?:no|nunca|nunca mas|doesnt|does not|dont|never|wont|will not)(?: (?:se|me|nos|le|let|it|this))* (?:vuelv\w+(?: a \w+)?|repit\w+|pase|suced\w+|ocurr\w+|happen\w*|repeat\w*|break\w*|fail\w*)(?: (?:otra vez|de nuevo|again|mas|nunca))*/;
const ALSO_NEEDED =
  /\b(?:tambien|ademas|igual|aparte|adicional(?:mente)?|de paso|otra cosa|retomo|also|another thing|in addition)\b(?: \w+){0,4} (?:necesit\w+|requer\w+|requier\w+|hay que|quisiera|quiero|me (?:instalen|pueden instalar)|instalar|need|require|want|would like)\b|\b(?:necesit\w+|need) (?:tambien|ademas|also)\b/;

/** "Sigo sin poder entrar. ¿Ustedes prueban lo que hacen?" */
const STILL_FAILS =
  /\b(?:(?:sigo|seguimos|sigue|siguen|continuo|continuamos|continua) sin (?:poder|\w+(?:ar|er|ir))|i still (?:cant|cannot|can not|am unable)|(?:still|continues) (?:refus|fail|crash)\w*)\b/;

/** It works in part, in one place only, or no longer. */
const HALF =
  /\b(?:todavia|aun|still) (?:no|not)(?: (?:me |se )?(?:quedo|queda|sirve|funciona|abre|imprime|carga|prende|entra|conecta|deja|llega|working|fixed))?$|\b(?:todavia|aun) no (?:me |se )?(?:quedo|sirve|funciona|abre|imprime|carga|prende|entra|conecta|deja|llegan?)\b|\bya ?(?:me |m |se |si )*(?:abr\w+|entr\w+|imprim\w+|imprime|funcion\w+|sirv\w+|prend\w+|conect\w+|carg\w+) (?:pero|but) (?:ahora )?(?:no?|sigue)\b|\bya no (?:me |nos |se )?(?:imprime|abre|sirve|funciona|prende|entra|carga|conecta|deja|enciende|escanea|suena)\b|\byes\b.*\bnot yet$|\b(?:opens|works|prints|starts) (?:now )?but (?:it )?(?:still|wont|doesnt|does not|will not|cannot|cant)\b/;
/** Solved by other means, or not wanted any more: nothing is left to do. */
const NOT_NEEDED =
  /\bya no (?:hace falta|es neces\w+|(?:lo |la |me |se )*(?:necesit\w+|requier\w+))\b|\b(?:no longer (?:need\w*|necessary)|(?:dont|do not) need (?:it|this|that) any ?more)\b/;

/** It works, but not all of it. */
const PARTLY =
  /\b(?:ya|si|bien|entr\w+|abr\w+|prend\w+|imprim\w+|quedo|perfect\w*|stopped|works?|opens?|prints?|fine|better|puedo|suena|veo|can (?!not\b)\w+)\b.*\b(?:pero|but|aunque)\b.*\b(?:sigue|siguen|todavia|aun|still|no (?:(?:me|le|les|se|nos) )?(?:abr|aparec|imprim|dej|entr|carg|guard|funcion|sirv|prend|llega|conect|escan|puedo|podemos|tiene|hay)\w*|(?:doesnt|does not|wont|cant|cannot|there ?i?s no)|now (?:\w+ ){0,3}(?:weird|slow\w*|wrong|blurry|broken))\b/;
/** Whether it works by these words, and something is left: which of it, only the person knows. */
export function worksInPart(text: string): boolean {
  return PARTLY.test(
    plainWords(text)
      .replace(/ (t|s)\b/g, '$1')
      .replace(ABOUT_SERVICE, ''),
  );
}
const STILL = /\b(?:sigue\w*|todavia|aun|still)\b/;
/** It works, and what comes of it is bad. */
const BADLY =
  /\b(?:pero|but|aunque|although)\b.*\b(?:ray(?:ad|it|as|on)\w*|manch\w+|borros\w+|arrug\w+|lent[oa]|despacio|torcid\w+|cortad\w+|chuec\w+|clarit\w+|incomplet\w+|a medias|sin color|ruido\w*|(?:sale|salen|queda|quedan|se (?:ve|ven|oye|escucha|siente)|suena|imprime) (?:muy |todo |toda |como )*(?:mal|fe[oa]|raro|rara|negr\w+|blanc\w+|amarill\w+|clar[oa]|en blanco)|parpade\w+|titila\w*|se (?:me )?(?:cae|cierra|apaga|traba|pega|congela|demora)|(?:com(?:e|es|ing)|prints?|looks?|sounds?) (?:out )?(?:\w+ )?(?:strip\w+|blurr\w+|smudg\w+|crooked|faded|wrong|bad|weird)|slow(?:ly)?|noisy|flicker\w*|crash\w*|freez\w*)\b/;
/** The trouble is back. */
const BACK =
  /\b(?:(?:se )?(?:me |nos )?volvi(?:o|eron) a (?!funcion|serv|prend|encend|imprim|abr|entr|conect|and)\w+|otra vez (?:con|el|la|las|los|lo mismo|no|se|me)|quedo (?:igual|peor)|(?<!\bno )(?:esta|estan|quedo|quedaron) (?:muy |todo |toda )?mal\b|(?:is|are) (?:all |still )?wrong$|quedar mal|(?:back|happening|failing) again)\b/;

/** "Yo no sé dónde se oprime eso", beside the verdict. */
const NOT_KNOWN_WHERE = /\b(?:yo )?no se (?:donde|como) (?:se )?\w+(?: eso| ahi)?\b/g;

/** "… pero sí quedó muy bien" */
const BUT_GOOD =
  /\b(?:pero|but|aunque) (?=(?:ya )?si (?:me |nos |ya )*(?:quedo (?:muy )?(?:bien|perfect)|funciono|sirvio|abrio|imprimio|prendio))/g;

/** What is said where the desk calls a case solved. */
function ofResolved(text: string, all: string): Reading | undefined {
  const said = all
    .replace(NEVER_AGAIN, ' ')
    .replace(NOT_KNOWN_WHERE, ' ')
    .replace(BUT_GOOD, '')
    .trim();
  if (ASKS_MEANING.test(said)) return { outcome: 'dispute' };
  if (REOPENS.test(said) && !NOT_REOPENED.test(said)) return { outcome: 'reopen' };
  if (FAILED.test(text)) return { outcome: 'reopen' };
  if (NONE_WORKS.test(said) || NOT_RESOLVED.test(said) || RELAPSED.test(said) || BACK.test(said))
    return { outcome: 'reopen' };
  if (HALF.test(said) && !text.includes('?')) return { outcome: 'reopen' };
  if (STILL_FAILS.test(plainWords(withoutQuestions(text)))) return { outcome: 'reopen' };
  if (ALSO_NEEDED.test(said) || (WANTS.test(said) && requestsIn(text)))
    return { outcome: 'intake' };
  if (text.includes('?') || wishesToKnow(text)) return undefined;
  const told = said.replace(ABOUT_SERVICE, '');
  if (PARTLY.test(told)) return { outcome: 'reopen' };
  if (BADLY.test(told) && !STILL.test(told)) return { outcome: 'dispute' };
  const left = said.replace(ABOUT_SERVICE, '').replace(NOT_NEEDED, '');
  const isOrdered = ORDERS_CLOSING.test(left) && left.split(' ').length <= ORDER_ALONE;
  const isGood =
    isOrdered ||
    CLOSES.test(left) ||
    WORKS.test(left) ||
    YES_SOLVED.test(left) ||
    NOT_NEEDED.test(said);
  return isGood && !TROUBLE_LEFT.test(left) ? { outcome: 'accept' } : undefined;
}
