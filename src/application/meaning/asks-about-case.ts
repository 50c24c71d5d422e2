import { missingDetails, tellsOfTrouble } from '../../domain/completeness.ts';
import { questionsIn, reasonIn, withoutQuestions } from './clauses.ts';
import type { Outcome, Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { Situation } from './situation.ts';
import { namesThing } from './things.ts';
import { casesFor, theOneNamed } from './which-case.ts';

/** Asks how it stands, wherever it is said. */
const STATUS =
  /\b(?:como|en que) (?:van?|vamos|siguen?|quedaron)(?: (?:con|el|la|los|las|lo|mi|mis|todo|todos))* (?:casos?|solicitud(?:es)?|tiquetes?|pedidos?|lo mio)\b|\bque hay (?:de|del|con) (?!que\b)|\bquien (?:lo|la|los|las|me|nos) (?:tiene|lleva|atiende|esta (?:viendo|atendiendo|revisando))\b|\bcual(?:es)? de (?:los|las|mis) (?:dos|tres|casos|solicitudes) (?:\w+ ){0,2}(?:tiene|atiende|lleva)\b|\b(?:para) cuando(?: (?:es|sera|estara?|queda|quedaria|sale))?$|\bwhere (?:do |does )?(?:things|we|it|my (?:case|request|ticket)) (?:do |does )?stands?\b|\bhow (?:are|is) (?:the|my) (?:cases?|tickets?|requests?) (?:going|doing|coming)\b/;
/** A question that was taken for something else, said once more: "solo quiero saber si ya está". */
const ONLY_ASKS =
  /\b(?:solo|solamente|only|just) (?:le |les |te |i )?(?:quier\w+|queria|quisiera|pregunt\w+|estoy preguntando|want\w*|ask\w*|wonder\w*|wanted)(?: (?:to|i|que))*(?: (?:saber|preguntar|know|ask))? (?:si|cuando|como|quien|que|if|whether|when|who|how)\b|\bim (?:only |just )?asking (?:about|if|whether|when)\b/;
/** "¿Y el de la impresora?", "y del mouse nada?", "y?": how that stands. */
const AND_THAT =
  /^(?:(?:y|e|ah|oiga|bueno|pues|entonces|pero|and|so|well|but) ?)+(?:(?:(?:lo|el|la|los|las) )?(?:de |del |de la |de lo )?(?:el |la |lo |los |las |mi |the |my )*(?:\w+ ){0,4}(?:nada|todavia nada|any news|nothing)|(?:lo|el|la|del) (?:mio|otro|otra|caso|(?:de |del )(?:\w+ ?){1,4})|(?:el|la|los|las|mi|mis) \w+|what about (?:\w+ ?){1,4})?$/;
/** Whether somebody comes, or has to be waited for. */
const COMES =
  /\bsi ya (?:el|la|los|alguien)(?: \w+)? (?:viene|vienen|sale|salio|esta en camino)\b|\bya (?:viene|vienen|vino|vinieron|vendra|(?:me |nos )?(?:van a|va a) (?:venir|mandar|atender|enviar|llamar)|(?:me |nos )?mandaron|dijeron|lo vieron|la vieron|lo revisaron|la revisaron|hay (?:respuesta|noticias)|quedo(?: listo| lista| resuelto| resuelta)?$|esta(?: listo| lista| resuelto| resuelta)$)|\b(?:espero|esperar|esperamos|me puedo ir|puedo irme|me voy|se demoran?|do i (?:have to |need to )?wait|should i wait|can i (?:go|leave))\b|\b(?:alguien|somebody|someone|anybody|anyone) (?:viene|va a venir|is coming|coming)\b|\b(?:que|what|which) (?:dia|day|hora|time)(?: \w+){0,4} (?:vien\w+|vend\w+|venir|pasari?an?|pasaran?|van a pasar|lleg\w+|atender\w*|come|coming|arriv\w+)\b/;
/** What the case says, and in whose name. */
const WRITTEN =
  /\b(?:quedo|quedaron|esta|estan|aparece|figura)(?: (?:bien|ya|todo|todos))* (?:anotad|registrad|escrit|agregad|guardad|apuntad)\w*|\b(?:a nombre del?|en nombre del?|quien (?:figura|aparece)|(?:cual|what)(?: es| is|s)? (?:la |mi |the |my )?(?:prioridad|categoria|dependencia|priority|category|office)(?= |$)|in whose name|under whose name|whose name)\b|\b(?:did|have) you (?:add|added|note|noted|write|written)\b/;
/** Whether somebody was told what was said before: "¿le avisó que quiero a otra persona?" */
const TOLD =
  /^(?:(?:y|pero|bueno|oiga|ya|si|and|but) )*(?:les? (?:aviso|avisaron|dijo|dijeron|conto|contaron|informo|informaron)(?: \w+){0,4} que|did you (?:tell|inform)(?: \w+){1,3} that) (?:yo |i )?(?:no |ya )*(?:quier|necesit|pedi|pido|prefier|want|need|ask)/;
const SHOW =
  /\b(?:muestr[ae]\w*|mostrar\w*|dejeme ver|quiero ver|quisiera ver|show me|let me (?:see|read))(?: (?:usted|el|la|mi|ese|este|the|my|that|por favor|a ver))* (?:caso|solicitud|tiquete|case|request|ticket)\b/;

/** Begins like a question, written without its marks. */
const INTERROGATIVE =
  /^(?:(?:y|pero|bueno|pues|entonces|oiga|ay|ah|no|perdon|disculpe|and|so|but|well|ok|hey) )*(?:(?:ya )?(?:cuando|quien|como|cual|donde|cuanto|por que|que paso|que ha pasado|en que|a que hora|me puedo ir|puedo irme)|ya viene|digame|cuenteme|diganme|cuentenme|tell me|show me|when|who|how|what|where|why|has|have|is|are|did|will)\b/;
/** "Quisiera saber si …": a question in the form of a wish. */
const WISHES_TO_KNOW =
  /\b(?:quisiera|quiero|queria|necesito|me gustaria|desearia|i would like|id like|i want(?:ed)?|i was wondering|i wonder) (?:(?:to )?(?:saber|preguntar\w*|consultar\w*|know|ask) )?(?:si|cuando|quien|como|que|if|whether|when|who|how|what) (?!(?:(?:me|nos|les?|you) )?(?:pued|podri|ayud|colabor|can\b|could\b))/;
const OR_WHAT = /\bo que\b/;
/** Asks the desk for a thing, or for help with it: a request, whatever its form. */
const ASKS_DESK =
  /\b(?:(?<!\b(?:lo|la|los|las) )(?:necesit\w*|requier\w*)|quiero (?!saber|ver)|quisiera (?!saber|ver)|(?:me|nos|le|les) (?:la |lo |las |los )?(?:pueden?|podrian?|ayudan?|ayuden?|cambian?|instalan?|prestan?|regalan?|dan?|arreglan?|colaboran?|abren?|crean?)\b|(?:pueden?|podrian?)(?: \w+){0,2} (?!decir|contar|mostrar|informar|ir)\w+(?:ar|er|ir)(?:me|nos|le|les|lo|la)?\b|(?:could|can|would|will) (?:you|somebody|someone)(?! (?:tell|show|say))|i need(?! (?:it|them|that)\b)|i want|i would like|id like|help me)\b/;
const ANOTHER = /\b(?:otra cos\w+|aparte|ademas|another thing|besides)\b/;
/** A guess about the cause, what to do meanwhile, or another matter: how it stands is no answer. */
const NOT_STATUS =
  /\b(?:sera (?:que (?:pido|debo|hay que|es)|el|la|por|un|una)|(?:puedo|podemos) (?!ir)\w+(?:ar|er|ir)|(?:debo|me toca|tengo que) (?!esperar)\w+|(?:can|could|should|may) i (?!go|leave|wait)\w+|y si|what if|otra (?:pregunta|duda|consulta)|como (?:hago|hacemos|se hace|puedo|cambio|descargo|instalo)|another question|how (?:do|can) i|tambien|also|mi companer\w+|my colleague|because of|por culpa de|robot|chiste|joke)\b/;
/** What happens with cases: of talk, only such a question is about one. */
const OF_WORK =
  /\b(?:caso|casos|case|cases|solicitud|ticket|tecnic\w+|ingenier\w+|technician|mesa|desk|vien\w+|vend\w+|venir|mand\w+|atend\w+|atiend\w+|revis\w+|arregl\w+|lleg\w+|dij\w+|acord\w+|qued\w+|anot\w+|avis\w+|llam\w+|termin\w+|falta\w*|listo|lista|nada|pas(?:o|a|ado)|someone|somebody|anyone|coming|come|done|fixed|happen\w*)\b/;
const TIME =
  /\b(?:cuando|cuanto|hora|horas|hoy|manana|tarde|dia|dias|demor\w+|tard\w+|quien|ya|aun|todavia|entonces|esper\w+|va|when|long|today|tomorrow|who|yet|still|wait)\b/;

/** Whether words, as `plainWords` leaves them, are of the work on a case: who, when, what comes of it. */
export function asksOfWork(said: string): boolean {
  return OF_WORK.test(said) || TIME.test(said);
}
const FEW_WORDS = 30;
/** What makes a question longer, and asks nothing. */
const POLITELY =
  /\b(?:sera que|(?:me|nos) (?:pueden?|podrian?|puede usted) (?:decir|contar|informar|indicar|confirmar|avisar)|si no es (?:mucho pedir|mucha molestia|molestia|abuso)|si (?:es|son|fuera) tan amables?|si (?:me|nos) hacen? el favor|por favor|mas o menos|(?:could|can|would) you (?:please )?tell me|if (?:it is|its|it s) not too much (?:trouble|to ask)|please)\b ?/g;

/** What a question about a case is easily taken for. */
const OTHERWISE: readonly Outcome[] = ['about_case', 'smalltalk', 'help'];

const HOW_IT_STANDS =
  /\b(?:(?:en que|como) (?:va|van|vamos|quedo|sigue|esta)|que (?:se sabe|hubo|paso|ha pasado|noticias|razon)|(?:digame|cuenteme|me dice) (?:usted|ustedes|algo)|(?:digame|cuenteme|tell me)(?: \w+){0,3} (?:en que|como|que|how|what)|cuando (?:viene\w*|van|me|lo|la)|ya (?:lo|la|los) (?:estan|vieron|revisaron|miraron)|any (?:news|progress|update)|where (?:does|do) (?:that|it|they)|how is)\b/;

/** Whether words that name a case ask how it stands. */
export function asksHowItStands(text: string): boolean {
  return HOW_IT_STANDS.test(plainWords(text));
}

/** Somebody else asks: "el doctor pregunta si ya lo corrigieron". */
const ASKED_BY_ANOTHER =
  /\b(?:(?<!\b(?:otra|una|la|mi) )pregunt(?:a|an|o|aron|aba)|(?:quiere|quieren|desea|necesita|me pide)n? saber|(?:is|are|was) asking|asks?|wants to know)(?: que)? (?:si|cuando|quien|como|en que|por que|if|whether|when|who|how)\b/;

/** "¿Cuál es el número del caso?" */
const NUMBER =
  /\b(?:cual (?:es|era|seria|fue)|que|record\w+|dar\w*|dig\w+|me (?:da|dice|recuerda)|what(?: is| s)?|remind me(?: of)?|tell me) (?:el |mi |the |my )?(?:numero|number|radicado)(?: (?:le |me )?(?:quedo|es|tiene|dieron)| (?:del?|de mi|de la|of the|of my) (?:caso|solicitud|tiquete|case|request|ticket))?(?= es que |$)/;
/** "¿Y ahora qué hago?", "¿tengo que hacer algo o espero?" */
const NEXT = new RegExp(
  `^(?:(?:y|e|ok|listo|bueno|pues|entonces|gracias|ah|ay|mm+|es que|perdon|disculpe|and|so) )*(?:${[
    '(?:yo )?no (?:se|entiendo) (?:que|como) (?:tengo que|debo|hay que|me toca|le) (?:responder|contestar|escribir|poner|oprimir|marcar|hacer)(?:le)?(?: (?:ahi|aqui|ahora|entonces|yo))*',
    'i (?:dont|don t|do not) know (?:what|how) (?:to|i (?:should|have to|must)) (?:answer|reply|write|press|do)(?: (?:here|there|now))*',
    '(?:yo )?(?:tengo que|debo|me toca|hay que|necesito) hacer (?:algo|alguna cosa)(?: (?:mas|yo|ahora|por mi lado|de mi parte))*',
    '(?:ahora )?(?:yo )?que (?:hago|hacemos|sigue|debo hacer|tengo que hacer|(?:me )?toca(?: hacer)?)(?: (?:yo|ahora|entonces|mientras|mientras tanto))*',
    '(?:yo )?(?:tengo que|debo|me toca|toca|hay que) (?:esperar|hacer (?:algo|alguna cosa)|llamar)(?: \\w+){0,6} o (?:no|ustedes (?:\\w+ ?){1,3}|(?:tengo que |debo |me toca |ya |solo |solamente )*(?:espero|esperar|hago|hacer|llamo|llamar)(?: \\w+){0,3})',
    'now what|what now|what next|what (?:should|do) i do(?: now| next)?|(?:so )?do i (?:have|need) to do (?:anything|something)(?: else)?(?: or (?:do i )?(?:just |only )?wait)?',
  ].join('|')})$`,
);

/** Whether somebody asks in the name of another how it stands, or what its number is or comes next. */
export function passesQuestion(text: string): boolean {
  const said = plainWords(text);
  const isNext = [text, ...questionsIn(text)].some((each) => NEXT.test(plainWords(each)));
  const isAsked = ASKED_BY_ANOTHER.test(said) || isNext;
  return NUMBER.test(said) || (isAsked && !tellsBesides(text));
}

/** Whether the words have the form of a question, with its marks or without. */
export function hasQuestionForm(text: string): boolean {
  const said = plainWords(text);
  return text.includes('?') || INTERROGATIVE.test(said) || OR_WHAT.test(said);
}

/** Whether the words ask in the form of a wish: "quisiera saber si ya quedó". */
export function wishesToKnow(text: string): boolean {
  return WISHES_TO_KNOW.test(plainWords(text));
}

/** What became of a case. */
const ENDED =
  /\b(?:qued(?:o|aron|ado|aria)|cerr(?:aron|ado|ada|o)|cancel(?:aron|ado|ada|o|led)|resolv\w+|resuelt[oa]|termin(?:aron|ado|ada|o)|atendi(?:eron|do|da)|closed|resolved|ended)\b/;

const IS_BACK = /\b(?:otra vez|de nuevo|nuevamente|volvi\w+|vuelv\w+|sigue|again|back|still)\b/;

/** What became of a case that is closed, where none is open: asked, with no new trouble told. */
function askedOfClosed({ own }: Situation, text: string): Reading | undefined {
  const said = plainWords(text);
  const asks = text.includes('?') || wishesToKnow(text);
  if (
    !asks ||
    !(ENDED.test(said) || AND_THAT.test(said)) ||
    IS_BACK.test(said) ||
    ASKS_DESK.test(said) ||
    tellsBesides(text)
  )
    return undefined;
  const kase = theOneNamed(own, text);
  return kase && { outcome: 'status', cases: [kase.id] };
}

/**
 * Words about a case in the form of a question are answered, never put into the case: how it
 * stands, or what it says. None when nothing is open, when a request is under way, or when they ask
 * the desk for a thing or tell of trouble.
 */
export function askedAboutCase(
  situation: Situation,
  text: string,
  read: Reading,
): Reading | undefined {
  const { draft, own } = situation;
  const isOpen = own.some(({ state }) => state !== 'closed');
  const said = plainWords(text);
  const asked = said.replace(POLITELY, '').trim();
  if (draft || asked.split(' ').length > FEW_WORDS) return undefined;
  if (!isOpen) return askedOfClosed(situation, text);
  if (text.includes('?') && TOLD.test(said)) return ofOpen(situation, text, 'show_case');
  const isMore = ANOTHER.test(said) && tellsOfTrouble(text);
  if (ASKS_DESK.test(asked) || isMore || tellsBesides(text)) return undefined;
  const isCase = SHOW.test(said) || (hasQuestionForm(text) && WRITTEN.test(said));
  const outcome = isCase || (ONLY_ASKS.test(said) && WRITTEN.test(said)) ? 'show_case' : 'status';
  if (isCase || STATUS.test(said) || ONLY_ASKS.test(said)) return ofOpen(situation, text, outcome);
  if (!hasQuestionForm(text) || NOT_STATUS.test(said)) return undefined;
  if (asksOutright(text) && read.outcome !== 'cancel_case') return ofOpen(situation, text, outcome);
  return isTakenOtherwise(read, said, own) ? ofOpen(situation, text, outcome) : undefined;
}

/** Of several, and none named, all are shown. */
function ofOpen(situation: Situation, text: string, outcome: 'status' | 'show_case'): Reading {
  const isSeveral = outcome === 'show_case' && casesFor('show_case', situation, text).length > 1;
  return { outcome: isSeveral ? 'my_cases' : outcome };
}

const CLAUSE = /[,:;.]|\s(?:y|and|pero|but)\s/iu;

/** What stands beside the question tells of a trouble: it is not lost for the sake of the question. */
function tellsBesides(text: string): boolean {
  const rest = withoutQuestions(text).replace(reasonIn(text), ' ');
  if (text.includes('?') && tellsOfTrouble(rest) && !ONLY_ASKS.test(plainWords(rest))) return true;
  const before = text.split(CLAUSE).slice(0, -1);
  return before.some(
    (each) => namesThing(each) && missingDetails(each).length === 0 && !wishesToKnow(each),
  );
}

function asksOutright(text: string): boolean {
  const questions = questionsIn(text);
  const asked = questions.length > 0 ? questions : [text];
  return asked.some((each) => {
    const said = plainWords(each);
    return (text.includes('?') && AND_THAT.test(said)) || COMES.test(said);
  });
}

function isTakenOtherwise(read: Reading, said: string, own: Situation['own']): boolean {
  const isVerdict = own.some(({ state }) => state === 'resolved' || state === 'needs_info');
  if (read.outcome === 'about_case' && read.sure !== false) return true;
  if (isVerdict || !OF_WORK.test(said)) return false;
  const isUnsure = read.sure === false && !(read.others ?? []).includes('intake');
  return OTHERWISE.includes(read.outcome) || (isUnsure && read.outcome !== 'intake');
}
