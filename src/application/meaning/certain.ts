import { missingDetails } from '../../domain/completeness.ts';
import { normalize } from '../../domain/normalize.ts';
import { isPriorityWish, kindAnswer, leavesIt } from './choice-in-words.ts';
import { nameFor } from './for-whom.ts';
import { requestInstead, saysApart, withoutApart } from './instead.ts';
import { kindIn, priorityIn } from './kind-and-priority.ts';
import { wantsNobody } from './no-person.ts';
import type { DraftChange, Reading } from './outcome.ts';
import { requestsIn } from './requests.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { isOffice, ownerNamed } from './summary-change.ts';
import { thingOf } from './things.ts';
import { sharedWith, theOneNamed } from './which-case.ts';

const ROBOT =
  /\b(?:usted|ud|ustedes|eres|sos|hablo con|es(?:to)?|are you|is this|am i (?:talking|speaking) (?:to|with))\b.*\b(?:robot|bot|chatbot|maquinas?|machine|inteligencia artificial|automatic[oa]|human or|persona de verdad|real person)\b|\b(?:chiste|tell me a joke)\b/;
const WANTS =
  /\b(?:quier\w*|quisier\w*|prefier\w*|preferir\w*|necesit\w*|gustaria|pase(?:me|n|nme)?|comuni\w+|want|need|prefer|rather|put me|get me|connect)\b/;
const PERSON_WANTED =
  /\b(?:prefer\w+|quisiera|quiero|necesito|me gustaria|id rather|i would (?:like|prefer|rather)|i want|i need|i prefer)\b(?: \w+){0,3} (?:una persona|un humano|un ser humano|un asesor|una asesora|someone|somebody|a person|a human)\b(?: \w+){0,2} (?:explique|explicara|llame|atienda|ayude|hable|diga|explain\w*|call\w*|talk\w*|help\w*)\b/;
const PASSED_ON =
  /\b(?:pase(?:me|nme)|comuni(?:queme|quenme)|conecte(?:me|nme)|ponga(?:me|nme)|put me|connect me|pass me)\b(?: \w+){0,2} (?:con|through to|to|with) (?:alguien|una persona|un humano|un asesor|una asesora|someone|somebody|a person|a human)\b/;
const ASKS_MEANING =
  /\b(?:no (?:se|entiendo|comprendo) que (?:es|significa|quiere decir)|que (?:significa|quiere decir)|que me (?:conviene|aconseja\w*|recomienda\w*|sugiere\w*)|(?:cual|que) (?:debo|me toca|tengo que|hay que) (?:escoger|elegir|oprimir|pulsar|hacer|llenar|marcar)|que (?:boton|opcion) (?:oprimo|escojo|elijo|pulso|marco)|no se (?:cual|que) (?:escoger|oprimir|elegir|pulsar)|what does .* mean|what (?:should|do) i (?:press|choose|click|pick|do)|which (?:button|one|option) (?:should|do) i|what do you (?:recommend|advise|suggest))\b/;

/** What some words mean wherever they are said, or by what is open: no example is needed for them. */
export function certainMeaning(situation: Situation, text: string): Reading | undefined {
  const { draft, own } = situation;
  const said = normalize(text).replace(/ (t|d|s|m)\b/g, '$1');
  const isAwaited = draft !== undefined || own.some(({ state }) => state !== 'closed');
  if (situation.awaitsPerson && wantsNobody(text)) return { outcome: 'no_person' };
  if (!draft && ROBOT.test(said) && !WANTS.test(said)) return { outcome: 'smalltalk' };
  if (isAwaited && (PERSON_WANTED.test(said) || PASSED_ON.test(said))) return { outcome: 'person' };
  if (draft) return ofDraft(situation, text, said);
  if (own.some(({ state }) => state === 'resolved')) {
    const found = stillFailing(own, text) ?? ofResolved(text, said);
    if (found) return found;
  }
  const isKnown = own.some(({ state }) => state !== 'closed');
  if (isKnown && text.includes('?') && ASKS_WHEN.test(said)) return { outcome: 'status' };
  if (THANKS_ALL.test(said)) return { outcome: 'thanks' };
  if (BESIDES.test(said)) return { outcome: 'intake' };
  if (!isKnown && tellsOfAnother(own, said)) return { outcome: 'intake' };
  if (!isKnown && (tellsTrouble(said) || asksForAnother(text, said))) return { outcome: 'intake' };
  return undefined;
}

const THANKS_ALL =
  /^(?:muchas |mil |many )?(?:gracias|thanks|thank you) (?:a|to) (?:tod[oa]s?|the whole|everybody|everyone)(?: \w+){0,4}$/;
const BESIDES =
  /^(?:y )?(?:fuera|aparte|ademas) de (?:lo|eso|esto) .*\b(?:dan\w+|no|necesit\w+|fall\w+)\b|^(?:\w+ ){0,3}(?:fuera|aparte|ademas) de (?:lo|la|el|los|las|eso|esto|ese|esa) .*\b(?:necesit\w+|requier\w+|quisiera|me (?:instalen|presten|den)|se (?:me )?(?:dano|cayo|bloqueo)|dejo de)\b|^(?:\w+ ){0,3}(?:besides|apart from|aside from|other than) .*\b(?:i need|we need|would like|broke|stopped (?:working|printing)|(?:doesnt|does not|wont|is not|isnt) (?:open|work|print|start)\w*|is down)\b/;

const GOOD_BUT =
  /\b(?:(?:esta|quedo|va|anda|sigue) (?:muy |todo )?(?:bien|perfect\w*|ok)|ya (?:funciona|sirve|abre|entra|imprime|quedo)|funciona (?:bien|perfecto)|(?:is|are) (?:fine|ok|okay|good|working)|works(?: fine| now| well)*|(?:has|have) been fine)(?: now| ya)? (?:(?:pero|but|y|and|aunque|ahora|now|hoy|today) )+(?<rest>.+)$/;

/** "The VPN is fine but now the viewer opens blank": the closed cases are not what fails. */
function tellsOfAnother(closed: readonly CaseAtHand[], said: string): boolean {
  const { rest } = GOOD_BUT.exec(said)?.groups ?? {};
  return (
    rest !== undefined &&
    missingDetails(rest).length === 0 &&
    closed.every((kase) => sharedWith(kase, rest) === 0)
  );
}

/** What takes the place of the request under way, or takes it off the case that it continues. */
function redirected(draft: NonNullable<Situation['draft']>, text: string): DraftChange | undefined {
  const request = requestInstead(text, draft.request);
  if (request !== undefined) return { request };
  if (!draft.continues || !saysApart(text)) return undefined;
  const told = withoutApart(text);
  const kind = draft.question === 'kind' ? kindIn(told) : undefined;
  const priority = draft.question === 'priority' ? priorityIn(told) : undefined;
  return { apart: true, ...(kind && { kind }), ...(priority && { priority }) };
}

function ofDraft({ draft }: Situation, text: string, said: string): Reading | undefined {
  const change = draft && redirected(draft, text);
  if (change) return { outcome: 'change', change };
  if (draft && FORGET_IT.test(said) && WORKS_AGAIN.test(said) && !text.includes('?'))
    return { outcome: 'discard' };
  const isChoice = draft?.question === 'kind' || draft?.question === 'priority';
  if (isChoice && leavesIt(text)) return { outcome: 'open_question' };
  if (draft?.question !== 'request' && draft?.question !== 'clarify' && ASKS_MEANING.test(said))
    return { outcome: 'explain' };
  const isChosen =
    (draft?.question === 'kind' && kindAnswer(text) !== undefined) ||
    (draft?.question === 'priority' && (isPriorityWish(text) || kindAnswer(text) !== undefined));
  const isCorrected =
    draft?.question === 'summary' &&
    (isOffice(text) ||
      (!text.includes('?') && (REQUESTER.test(said) || ownerNamed(text) !== undefined)));
  return isChosen || isCorrected ? { outcome: 'change' } : undefined;
}

/** "La apagué y la prendí y funcionó. Olvídelo." */
const FORGET_IT =
  /\b(?:olvid(?:elo|ela|ese|emoslo)|dej(?:elo|ela|emoslo) asi|forget (?:it|about it)|never ?mind)\b/;
const WORKS_AGAIN =
  /(?<!\bno |\bno me )\b(?:funciono|sirvio|prendio|abrio|imprimio|conecto|se (?:arreglo|soluciono|compuso)|ya (?:funciona|sirve|abre|prende|imprime|entre|pude)|works (?:now|again)|(?:is|its) working|fixed itself|it worked)\b/;

const REQUESTER =
  /\b(?:como|de|as|es|is|the) (?:el |la |the )?(?:solicitante|requester)\b|\bes (?:el|la) que (?:lo )?(?:solicita|pide|necesita)\b|\bes quien (?:solicita|pide)\b|\bis the one who (?:asks|needs)\b/;

const REOPENS = /\b(?:reabr(?:a|an|alo|ala|anlo|anla|amos|amoslo)|reopen)\b/;
const NOT_REOPENED =
  /\b(?:no|sin|nada de|dont|not|do not|never|without)(?: \w+){0,2} (?:reab\w+|reopen\w*)\b/;
const NOT_RESOLVED =
  /^(?:(?:pues|la verdad|perdon|disculpe|senores|but|pero|hola|sorry|buenas|buenos dias) )*(?:no (?:me )?(?:quedo|esta|quedaron|fue|ha quedado|han) (?:resuelt|solucionad|arreglad|funcionand)\w*|its not (?:resolved|fixed|solved)|not (?:resolved|fixed|solved)|it(?:s| is| was)? (?:not|isnt|wasnt) (?:resolved|fixed|solved))\b/;
/** It worked for a while only. */
const RELAPSED =
  /\b(?:dur[oa]|funciono|sirvio|abrio|worked|stayed|was fine)\b(?: \w+){0,6} (?:(?:y|pero|and|but|then|despues|luego) )+(?:\w+ ){0,3}(?:otra vez|again|volvio|dropped|disconnected|se cayo|se desconecto|lo mismo)\b/;
const CLOSES =
  /\b(?:(?:cierre|cierren|cierrelo|cierrenlo|cerrar) ?(?:el |este |mi |ese |ya )*(?:caso|solicitud)?|close (?:the |this |my |it|that )*(?:case|ticket|request)?)$|\b(?:(?:pueden?|favor|please|can|may|you can|ya se puede) (?:cerrar|close)|please close|close (?:the|this|my) (?:case|ticket))\b/;
const WORKS =
  /\b(?:(?:ya|por fin|al fin|finally|at last) (?:por fin )?(?:i (?:could|can)|got in|pude|pudimos|logre|entre|entro|ingrese|abrio|abre|imprime|imprimio|sirve|sirvio|funciona|funciono|prendio|conecto|quedo|me (?:abrio|abre|funciono|funciona|llego|dejo|deja))|(?:ahora|ya|esta vez) si (?:\w+ )?(?:quedo|funciona|sirve|abre|imprime|entre|pude)|qued[oa] (?:perfect\w*|excelente|muy bien|todo bien|de maravilla)|probe y si (?:entre|funciona|sirve|abre|imprime)|si,? ya\b|all (?:solved|fixed|good now)|its (?:solved|fixed|working now)|has been (?:stable|working|fine))\b/;
const YES_SOLVED =
  /^(?:(?:si|yes|ok|listo|bueno) )*(?:solved|fixed|resuelto|solucionado|arreglado)\b|^(?:si|yes) ya$/;
const TROUBLE_LEFT =
  /\b(?:pero|but|aunque|although|except|salvo|sigue|siguen|todavia|aun|still|falla|fallan|fails?|falta|faltan|missing|no (?:me|se|he|ha|imprime|abre|sirve|funciona|entra|carga|prende|pude|puedo|quedo|llego)|not|doesnt|didnt|isnt|cant|lent[oa]|borros\w+|a veces|sometimes|solo|only|un rato|again|otra vez)\b/;
/** A complaint about the service after the good news takes none of it back. */
const ABOUT_SERVICE =
  /\b(?:pero|but|aunque|although) (?:\w+ ){0,3}(?:trato|atencion|demora|demoraron|demoran|tardaron|servicio|espera|service|wait|took|slow to)\b.*$/;
const ALSO_NEEDED =
  /\b(?:tambien|ademas|igual|aparte|adicional(?:mente)?|de paso|otra cosa|retomo|also|another thing|in addition)\b(?: \w+){0,4} (?:necesit\w+|requer\w+|requier\w+|hay que|quisiera|quiero|me (?:instalen|pueden instalar)|instalar|need|require|want|would like)\b|\b(?:necesit\w+|need) (?:tambien|ademas|also)\b/;

/** What is said where the desk calls a case solved. */
function ofResolved(text: string, said: string): Reading | undefined {
  if (ASKS_MEANING.test(said)) return { outcome: 'dispute' };
  if (REOPENS.test(said) && !NOT_REOPENED.test(said)) return { outcome: 'reopen' };
  if (NOT_RESOLVED.test(said) || RELAPSED.test(said)) return { outcome: 'reopen' };
  if (ALSO_NEEDED.test(said) || (WANTS.test(said) && requestsIn(text)))
    return { outcome: 'intake' };
  if (text.includes('?')) return undefined;
  const left = said.replace(ABOUT_SERVICE, '');
  const isGood = CLOSES.test(left) || WORKS.test(left) || YES_SOLVED.test(left);
  return isGood && !TROUBLE_LEFT.test(left) ? { outcome: 'accept' } : undefined;
}

/** "Koha ya entró. Pero el computador sigue lento": of two, the one that the trouble names. */
function stillFailing(own: Situation['own'], text: string): Reading | undefined {
  const solved = own.filter(({ state }) => state === 'resolved');
  if (solved.length < 2) return undefined;
  const told = text.replace(/¿[^?]*\?|[^.;!\n]*\?/gu, ' ');
  const clauses = told.split(/[.;!\n]|,?\s*\b(?:pero|aunque|but)\b/iu);
  const fails = (clause: string) => STILL.test(normalize(clause));
  const failing = clauses.filter(fails).join('. ');
  const isGood = clauses.some((clause) => !fails(clause) && GOOD_NEWS.test(normalize(clause)));
  const isNew = WANTS.test(normalize(failing)) || ONE_MORE.test(normalize(failing));
  const one = isGood && !isNew ? theOneNamed(solved, failing) : undefined;
  return one && { outcome: 'reopen', cases: [one.id], text };
}

const STILL = /\b(?:sigue|siguen|todavia|aun|otra vez|nuevamente|still|again)\b/;
const GOOD_NEWS =
  /\b(?:ya|si|listo|quedo|funciona|funciono|gracias|works|working|fine|ok|thanks|solved|fixed)\b/;
const ONE_MORE = /\b(?:tambien|ademas|aparte|otr[oa] (?!vez)\w+|also|another|besides|new)\b/;

const ASKS_WHEN =
  /\b(?:a que horas?|how long (?:will|does|until|is)|how many (?:hours|days)|cuant[oa]s? (?:\w+ )?(?:se )?(?:demora\w*|tarda\w*|falta\w*)|(?:sera que )?ya (?:vieron|revisaron|miraron|vio|la mesa|alguien)|(?:alguien|anyone|anybody|somebody|someone) (?:\w+ )?(?:esta|is|has|ha|va a)? ?(?:haciendo|viendo|mirando|revisando|atendiendo|venir|looking|working)|(?:vendra|viene|vendran|vienen|va a venir)\b.*\b(?:o (?:debo|me toca|la|lo|voy|no)|hoy|manana)|le llego a la mesa|(?:is|has) (?:anyone|somebody|someone) (?:\w+ )?(?:looking|working|started))\b/;

const TROUBLE =
  /\b(?:sin poder (?:entrar|ingresar|trabajar|imprimir|abrir|usar)|sin (?:internet|red|correo|sistema|impresora|telefono|acceso)|no (?:me )?(?:abre|prende|imprime|sirve|funciona|deja|carga|conecta|puedo|hemos podido|podemos|he podido) ?(?:entrar|ingresar|abrir|imprimir|usar|trabajar)?|bloquead[oa]|danad[oa]|cant (?:log|print|open|access|work|use)|doesnt (?:work|open|print|start)|without (?:internet|mail|access)|is (?:down|broken|locked))\b/;
const TOLD_FOR_LONG =
  /\b(?:llev(?:o|amos)|hace|desde|for|since)\b(?: \w+){0,3} (?:dias?|semanas?|horas?|meses|lunes|martes|miercoles|jueves|viernes|ayer|days?|weeks?|hours?|monday|tuesday|wednesday|thursday|friday|yesterday)\b/;
const NO_PERSON_WANTED = /\b(?:persona|alguien|person|somebody|someone) no\b/;
const CALLS_PERSON =
  /\b(?:hablar|comuni\w+|pas[ea]\w*|talk|speak|connect|transfer|queja|reclamo|complain\w*)\b/;

/** A complaint that tells what fails and since when: that is what has to be mended. */
function tellsTrouble(said: string): boolean {
  const isCall = CALLS_PERSON.test(said) && !NO_PERSON_WANTED.test(said);
  return (
    !isCall &&
    TROUBLE.test(said) &&
    (TOLD_FOR_LONG.test(said) || NO_PERSON_WANTED.test(said)) &&
    said.split(' ').some((word) => thingOf(word) !== undefined) &&
    missingDetails(said).length === 0
  );
}

const OF_CASE = /\b(?:graci\w*|thank\w*|casos?|cases?|tickets?|solicitud|ya (?:le|la|lo))\b/;

/** A clear request in the name of somebody else. */
function asksForAnother(text: string, said: string): boolean {
  return (
    !text.includes('?') &&
    !OF_CASE.test(said) &&
    nameFor(text) !== undefined &&
    missingDetails(text).length === 0
  );
}
