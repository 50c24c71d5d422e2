import { missingDetails, tellsOfTrouble } from '../../domain/completeness.ts';
import { passesQuestion } from './asks-about-case.ts';
import { stillNeeded } from './cancelling.ts';
import { ofDraft } from './certain-of-draft.ts';
import { withoutQuestions } from './clauses.ts';
import { saysDontKnow } from './does-not-know.ts';
import { nameFor } from './for-whom.ts';
import { asksForRobot, asksWhoWrites, wantsNobody } from './no-person.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { ofNoneOpen, ofOpenInShort } from './said-in-short.ts';
import { tellsOtherMatter } from './same-case.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { asksOfficeChange, officeCorrected } from './summary-change.ts';
import { namesThing } from './things.ts';
import {
  ASKS_MEANING,
  endedInWords,
  verdictBeside,
  verdictInWords,
  WANTS,
} from './verdict-in-words.ts';
import { caseByEnd, caseCorrectedTo, sharedWith, theOneNamed } from './which-case.ts';

const JOKE = /\b(?:chiste|tell me a joke)\b/;
const PERSON_WANTED =
  /\b(?:prefer\w+|quisiera|quiero|necesito|me gustaria|id rather|i would (?:like|prefer|rather)|i want|i need|i prefer)\b(?: \w+){0,3} (?:una persona|un humano|un ser humano|un asesor|una asesora|someone|somebody|a person|a human)\b(?: \w+){0,2} (?:explique|explicara|llame|atienda|ayude|hable|diga|explain\w*|call\w*|talk\w*|help\w*)\b/;
const PASSED_ON =
  /\b(?:pase(?:me|nme)|comuni(?:queme|quenme)|conecte(?:me|nme)|ponga(?:me|nme)|put me|connect me|pass me)\b(?: \w+){0,2} (?:con|through to|to|with) (?:alguien|una persona|un humano|un asesor|una asesora|someone|somebody|a person|a human|(?:el|la|su) (?:jef[ea]|coordinador|coordinadora|supervisora?|directora?)|(?:the|your) (?:boss|manager|supervisor|head))\b|^(?:(?:no|mejor|pues) )*(?:(?:hablemos|quiero hablar|necesito hablar) )?con (?:el|la|su) (?:jef[ea]|coordinadora?|supervisora?|directora?)\b/;

/** What some words mean wherever they are said, or by what is open: no example is needed for them. */
export function certainMeaning(situation: Situation, text: string): Reading | undefined {
  const { draft, own } = situation;
  const said = plainWords(text).replace(/ (t|d|s|m)\b/g, '$1');
  const isAwaited = draft !== undefined || own.some(({ state }) => state !== 'closed');
  if (situation.awaitsPerson && wantsNobody(text)) return { outcome: 'no_person' };
  if (situation.awaitsPerson && asksWhoWrites(text)) return { outcome: 'who_writes' };
  const isAside = asksForRobot(text) || (!draft && JOKE.test(said));
  if (isAside && !WANTS.test(said)) return { outcome: 'smalltalk' };
  if (asksWhereToWrite(text, said)) return { outcome: 'write_here' };
  if (isAwaited && (PERSON_WANTED.test(said) || PASSED_ON.test(said))) return { outcome: 'person' };
  if (saysDontKnow(said)) return notKnown(situation);
  const corrected = draft ? undefined : caseCorrectedTo(own, text);
  if (corrected?.state === 'closed') return { outcome: 'about_case', cases: [corrected.id] };
  if (draft) return verdictBeside(situation, text, said) ?? ofDraft(situation, text, said);
  if (GUESSES.test(said) && !text.includes('?') && own.some(({ question }) => question))
    return { outcome: 'answer' };
  if (own.some(({ state }) => state === 'needs_info') && ASKS_MEANING.test(said))
    return { outcome: 'explain' };
  if (isAwaited && passesQuestion(text)) return { outcome: 'status' };
  const isAsked = own.some(({ state }) => state === 'needs_info' || state === 'resolved');
  if (isAwaited && asksOfficeChange(text)) return { outcome: 'office_how' };
  if (isAwaited && !isAsked && officeCorrected(text)) return { outcome: 'about_case' };
  const ended = endedInWords(own, text, said);
  if (ended) return ended;
  const verdict = verdictInWords(own, text, said);
  if (verdict) return verdict;
  const isKnown = own.some(({ state }) => state !== 'closed');
  if (isKnown && text.includes('?') && ASKS_WHEN.test(said)) return { outcome: 'status' };
  if (ASKS_HERE.test(said) && !tellsTroubleAt(said)) return { outcome: 'help' };
  const brief = isKnown ? ofOpenInShort(own, text, said) : ofNoneOpen(own, text, said);
  if (brief) return brief;
  const needed = isKnown ? stillNeeded(own, text) : undefined;
  if (needed) return { outcome: 'status', cases: [needed.id] };
  if (OPEN_FOR.test(said)) return { outcome: 'intake' };
  const added = isKnown && ADDED.test(said) ? caseByEnd(own, text) : undefined;
  if (added) return { outcome: 'about_case', cases: [added.id] };
  if (isKnown && !isAsked && THEY_SAY.test(said)) return { outcome: 'about_case' };
  if (isKnown && ALSO_THERE.test(said)) return { outcome: 'about_case' };
  if (!isKnown && own[0] && (NOTES.test(said) || PASSES_WORD.test(said)))
    return { outcome: 'about_case', cases: [(theOneNamed(own, text) ?? own[0]).id] };
  if (!isKnown && ONCE_MORE.test(said) && !WANTS.test(said)) {
    const back = theOneNamed(own, text);
    if (back) return { outcome: 'again', cases: [back.id] };
  }
  if (isAwaited && ONLY_TALK.test(said) && !text.includes('?') && !namesThing(text))
    return { outcome: 'thanks' };
  if (THANKS_ALL.test(said)) return { outcome: 'thanks' };
  if (BESIDES.test(said) || (isKnown && tellsOtherMatter(text))) return { outcome: 'intake' };
  if (!isKnown && tellsOfAnother(own, said)) return { outcome: 'intake' };
  if (!isKnown && (tellsTrouble(said) || asksForAnother(text, said))) return { outcome: 'intake' };
  return undefined;
}

/** Whoever does not know is told about the question that is open; nothing is called or closed. */
function notKnown({ draft, own }: Situation): Reading {
  const isIn = (sought: CaseAtHand['state']) => own.some(({ state }) => state === sought);
  if (draft || isIn('needs_info')) return { outcome: 'explain' };
  return isIn('resolved') ? { outcome: 'dispute', sure: false } : { outcome: 'help' };
}

/** "Me dijeron que por aquí se pedía ayuda. ¿Así es?": no request yet. */
const ASKS_HERE =
  /\b(?:por |es )?(?:aqui|aca|este (?:chat|medio|canal))(?: \w+){0,2} (?:(?:donde |que )?se (?:pid\w+|pedi\w*|solicita\w*|reporta\w*)|(?:les? |se )?(?:atiend\w+|ayud\w+))\b.*|\b(?:is this|am i in) (?:where|the (?:right )?(?:place|channel|chat|desk))\b.*/;
/** "¿Y si necesito otra cosa escribo por aquí?" */
const WRITE_HERE = new RegExp(
  `\\b(?:${[
    '(?:otra cosa|otro (?:problema|caso|dano)|algo (?:mas|nuevo|distinto)|something (?:else|new)|anything else|another (?:thing|problem|case))\\b.*\\b(?:por )?(?:aqui|aca|donde|quien|este (?:chat|medio|canal)|here|where)',
    '(?:por |de |a |to )?(?:aqui|aca|donde|quien|este (?:chat|medio|canal)|here|where)\\b.*\\b(?:otra cosa|otro (?:problema|caso|dano)|algo (?:mas|nuevo|distinto)|something (?:else|new)|anything else|another (?:thing|problem|case))',
  ].join('|')})\\b`,
);
/** "Si mañana se me daña otra cosa, ¿la reporto por aquí?" */
const IF_EVER =
  /^(?:(?:y|pero|gracias|ah|oiga|and|but) )*(?:si|cuando|if|when) .*\b(?:report|escrib|pid|avis|pregunt|solicit|cuent|write|ask)\w* (?:\w+ )?(?:por |en )?(?:aqui|aca|este (?:chat|medio|canal)|here)\b/;

function asksWhereToWrite(text: string, said: string): boolean {
  const beside = withoutQuestions(text);
  if (text.includes('?') && IF_AGAIN.test(said) && !tellsOfTrouble(beside)) return true;
  if (beside !== text && IF_EVER.test(said)) return true;
  return beside !== text && WRITE_HERE.test(said) && !tellsOfTrouble(beside) && !namesThing(text);
}
const PLEA = /\b(?:necesit\w*|quiero|quisiera|me (?:ayud\w+|pued\w+)|need|want|help me)\b/;

/** Whether it asks for something, or tells of a trouble, besides where to ask. */
function tellsTroubleAt(said: string): boolean {
  return PLEA.test(said) || TROUBLE.test(said);
}

/** "Si le puede abrir un caso a ella": for somebody else. */
const OPEN_FOR =
  /\b(?:abr\w+|cre\w+|haga\w*|open|create) (?:otro|un|otra|una|a|another|one)(?: nuev[oa]| new)? ?(?:caso|solicitud|tiquete|case|request|ticket)? (?:a|para|for) (?:ella|el|ellos|ellas|her|him|them|(?:mi|un|una|my|a) (?:companer|jef|colleague|coworker|boss)\w*)\b/;

/** "No sé, creo que la de abajo" answers what the desk asked as well as it can. */
const GUESSES =
  /^(?:(?:pues|ay|uy|la verdad|yo|mm+|i) )*(?:no (?:lo )?(?:se|estoy segur[oa])|ni idea|(?:dont|don t|do not) know|(?:im )?not sure)(?: bien| muy bien| la verdad)?(?: (?:pero|but))? (?:(?:yo )?(?:creo|me parece|supongo|diria)|debe (?:de )?ser|tal vez|quizas?|puede ser|i (?:think|believe|guess)|maybe|probably|perhaps)\b(?: \w+){2}/;

/** "¿Y si se me vuelve a olvidar la clave?" */
const IF_AGAIN =
  /\b(?:y si|what if)\b(?: \w+){0,3} (?:vuelv\w+ a \w+r(?:me|se|le)?|(?:pasa|ocurre|sucede|falla) (?:otra vez|de nuevo)|(?:happens|fails|breaks) again)\b/;

/** "Dígale a quien me atendió que el rack sí era el 2": more than thanks for a case that is closed. */
const PASSES_WORD =
  /^(?:(?:y|ah|oiga|por favor|porfa|bueno|please|and) )*(?:dig(?:a|an)les?|avise(?:n)?les?|cuente(?:n)?les?|tell) (?:\w+ ){1,5}?(?:que|that) (?!(?:muchas |muchisimas |mil )?(?:gracias|thanks)(?: (?:por|for) .*| a \w+)?$)/;

/** "Él dice que entra por Outlook", "dice que por Outlook": somebody spoken of before. */
const THEY_SAY =
  /^(?:(?:pues|es que|ya le pregunte|y|a|ah) )*(?:(?:el|ella|ellos|ellas|he|she|they) (?:me |nos )?(?:dice[ns]?|dijo|dijeron|says?|said)\b|(?:me |nos )?(?:dicen?|dijo|dijeron) que (?!no\b|(?:me |nos |les? )?(?:pida|pidamos|solicite|abra|haga)))/;

/** "Y también en el celular no abre": the same thing somewhere else. */
const ALSO_THERE =
  /^(?:(?:a|ah|y|e|pero|ay|uy|and|but|it) )*(?:(?:tambien|tb|tbn|tmb|tampoco|also|neither)\b(?: \w+){0,3} (?:en|desde|on|from) (?:el|la|los|mi|su|otro|otra|my|the|another) \w+(?: (?:no )?(?:me )?(?:abre|sirve|funciona|entra|carga|deja|pasa|sale))?|(?:doesnt|does not|wont) (?:open|work|print) (?:on|from) (?:my|the) \w+ either)$/;
/** "Al 2 agréguele que …" */
const ADDED = /\b(?:agreg|anad|pong|anot|add|note)\w*\b/;
/** "Anote en ese caso que …" */
const NOTES =
  /\b(?:anot\w+|apunt\w+|agreg\w+|anad\w+|pong\w+|escrib\w+|deje\w*|registr\w+|add|note|write)(?: \w+){0,3} (?:en|al|to|in|on) (?:(?:el|ese|este|mismo|ultimo|the|that|this|last) )*(?:caso|case)\b/;
/** Its trouble is back. */
const ONCE_MORE =
  /\b(?:segunda|tercera|cuarta|quinta|sexta|enesima|second|third|fourth|fifth|\d+(?:a|ra|da|ta)?) (?:vez|time)\b.*\b(?:se (?:me )?(?:cae|cayo|dana|dano|bloque\w+|traba|apaga)|no (?:me )?(?:abre|imprime|prende|sirve|funciona|deja)|falla|fails?|pasa|goes down|crash\w*)\b|\b(?:vuelve|volvio|volvieron) a (?:pasar|fallar|caerse|danarse|salir|suceder|ocurrir)\b/;

/** "Era no más conversando." */
const ONLY_TALK =
  /\b(?:(?:era|es|estaba|fue) )?(?:no mas|solo|solamente|nada mas) (?:por )?(?:convers|charl|hablando por hablar|coment(?:ando|ario)|habl(?:ando|ar por))\w*|\b(?:era|estaba|fue) (?:(?:solo|no mas|solamente) )?(?:por (?:preguntar|curiosidad|saber)|(?:convers|charl)\w+ no ?mas)|\b(?:just|only) (?:chatting|making conversation|small talk)\b/;

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

const ASKS_WHEN =
  /\b(?:quien(?: (?:sera|es|va a ser))?(?: (?:la|el|una|un) \w+)?(?: que)? (?:me|nos|lo|la) (?:va a |viene a )?(?:colabor|atend|atiend|ayud|revis|arregl)\w+|who (?:is|will be|is going to be)(?: the (?:one|person))?(?: (?:who|that))?(?: (?:is|will))? (?:help|com|look|attend)\w*|a que horas?|how long (?:will|does|until|is)|how many (?:hours|days)|cuant[oa]s? (?:\w+ )?(?:se )?(?:demora\w*|tarda\w*|falta\w*)|(?:sera que )?ya (?:vieron|revisaron|miraron|vio|la mesa|alguien)|(?:alguien|anyone|anybody|somebody|someone) (?:\w+ )?(?:esta|is|has|ha|va a)? ?(?:haciendo|viendo|mirando|revisando|atendiendo|venir|looking|working)|(?:vendra|viene|vendran|vienen|va a venir)\b.*\b(?:o (?:debo|me toca|la|lo|voy|no)|hoy|manana)|le llego a la mesa|(?:is|has) (?:anyone|somebody|someone) (?:\w+ )?(?:looking|working|started))\b/;

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
    namesThing(said) &&
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
