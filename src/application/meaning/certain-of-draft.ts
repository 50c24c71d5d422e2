import { hasQuestionForm } from './asks-about-case.ts';
import { choiceOf, leavesIt } from './choice-in-words.ts';
import { saysMatter } from './clauses.ts';
import { objectsToQuestion } from './does-not-know.ts';
import { isOfForm } from './form-said.ts';
import { requestInstead, saysApart, takesBack, withoutApart } from './instead.ts';
import { namesPerson, refusesCall } from './no-person.ts';
import { ownOffice } from './office-said.ts';
import type { DraftChange, Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { contradictsPriority, namesChoice, priorityIn } from './priority-said.ts';
import { NOBODY_CAME, tellsWorker } from './said-in-short.ts';
import type { Situation } from './situation.ts';
import { isOffice, ownerNamed, personMeant, summaryChange } from './summary-change.ts';
import { thingsNamed } from './things.ts';
import { saysUrgent } from './urgency.ts';
import { ASKS_MEANING } from './verdict-in-words.ts';

/** What words certainly mean for the request that is being described: another text, an answer, an end to it. */
export function ofDraft({ draft }: Situation, text: string, said: string): Reading | undefined {
  const change = draft && redirected(draft, text);
  if (change) return { outcome: 'change', change };
  if (draft?.question === 'summary' && RANKS.test(said) && !text.includes('?')) {
    const priority = priorityIn(text);
    if (priority) return { outcome: 'change', change: { ...summaryChange(text), priority } };
  }
  const name =
    draft?.question === 'summary' && !text.includes('?') && personMeant(text, draft.request);
  if (name) return { outcome: 'change', change: { name } };
  if (draft?.question === 'summary' && ADDS.test(said) && !text.includes('?'))
    return { outcome: 'change', change: added(text, draft.request) };
  if (draft?.question === 'summary' && deniesPart(text, draft.request))
    return { outcome: 'change' };
  const removes = REMOVES_PART.test(said) || CANCELS_NAMED.test(said);
  if (draft && removes && isAllOf(draft.request, text)) return { outcome: 'discard' };
  if (REMOVES_PART.test(said))
    return { outcome: draft?.question === 'summary' ? 'ask_what' : 'explain' };
  if (draft && (takesBack(text) || DROPS_THIS.test(said))) return { outcome: 'discard' };
  const works = FORGET_IT.test(said) ? WORKS_AGAIN : WORKS_BY_NOW;
  if (draft && works.test(said) && !text.includes('?')) return { outcome: 'discard' };
  const isSummary = draft?.question === 'summary';
  if (NOBODY_CAME.test(said) || ASKS_ABOUT_IT.test(said)) return { outcome: 'explain' };
  if (isSummary && isOfForm(text)) return { outcome: 'explain' };
  if (isSummary && LEFT_AS_IT_IS.test(said)) return { outcome: 'ask_what' };
  if (isSummary && ASKS_OFFICE.test(said) && text.includes('?')) return { outcome: 'explain' };
  if (isSummary && KEEPS_AWAY.test(said)) return { outcome: 'intake' };
  if (isSummary && leavesIt(text)) return { outcome: 'open_question' };
  if (isSummary && objectsToQuestion(said)) return { outcome: 'explain' };
  if (draft?.question !== 'request' && draft?.question !== 'clarify' && ASKS_MEANING.test(said))
    return { outcome: 'explain' };
  // What is affected, and no other thing that fails or is needed.
  const isChosen =
    isSummary &&
    choiceOf(draft.undecided, text) !== undefined &&
    (namesChoice(text) || !namesOtherThing(draft, text));
  const isCorrected =
    isSummary &&
    (isOffice(text) ||
      ownOffice(text) !== undefined ||
      (!text.includes('?') && (REQUESTER.test(said) || ownerNamed(text) !== undefined)));
  if (isChosen || isCorrected) return { outcome: 'change' };
  if (isSummary && tellsDetail(text, said))
    return { outcome: 'change', change: summaryChange(text, draft.request) };
  const isPlain = !text.includes('?') && !contradictsPriority(text);
  const urges = draft?.question === 'summary' && isPlain && saysUrgent(text);
  if (!urges || OPENS.test(said)) return undefined;
  const isBare = said.split(' ').length <= BARE_URGENCY;
  // What *Alta* means is said with it.
  return isBare && draft.undecided.includes('priority')
    ? { outcome: 'explain' }
    : { outcome: 'change', change: { correction: text, priority: 'high' } };
}

/** "La prioridad déjela así", "así déjelo": what is written stays. */
const LEFT_AS_IT_IS =
  /^(?:asi dej[ae]n?l[oa]|(?:la|el) (?:prioridad|tipo|nombre|dependencia|oficina) dej[ae]n?l[oa] asi|dej[ae]n? asi (?:la|el|todo)(?: \w+)?|dej[ae]n? (?:la|el) \w+ (?:asi|como esta)|leave it as it is)$/;

/** "No quiero que venga el mismo técnico": more of the request, and nothing left to the desk. */
const KEEPS_AWAY =
  /^(?:\w+ ){0,2}no quiero que (?:me |nos |lo |la )?(?:veng|atiend|revis|mand|envi|toqu)\w*/;

/** A room, the number of an error, how to be reached, what shows besides: a detail of the request, and nobody to talk to. */
function tellsDetail(text: string, said: string): boolean {
  if (text.includes('?')) return false;
  const isFigure = /\d/.test(text) && said.split(' ').length <= MOST_OF_DETAIL;
  const isMore = BESIDES.test(said) && saysMatter(text) && !hasQuestionForm(text);
  return ((isFigure || isMore) && !namesPerson(said)) || refusesCall(text) || tellsWorker(said);
}
/** "Además sale un error." */
const BESIDES = /^(?:(?:y|and) )*(?:ademas|encima|aparte|besides) /;
const MOST_OF_DETAIL = 14;

/** "¿A qué hora vienen?", "¿para qué es esto?" */
const ASKS_ABOUT_IT = new RegExp(
  [
    '^(?:(?:y|pero|entonces|and|so|but) )*(?:cuando|a que horas?|para cuando|que dia|when|what time)\\b.*\\b(?:vien|vendr|venir|atiend|atend|arregl|revis|lleg|soluc|com[ei]|fix|arriv)\\w*',
    '^(?:(?:y|pero) )*(?:como (?:lo|la|le) (?:escribo|digo|pongo|redacto)|(?:asi )?(?:esta|quedo) bien escrit[oa])$',
    '^(?:(?:y|pero|and|but) )*(?:(?:para |por )?que es (?:todo )?(?:esto|eso)|what(?: i)?s (?:this|that)(?: for)?)$',
  ].join('|'),
);
/** "Es muy urgente por favor" tells no more than that. */
const BARE_URGENCY = 5;
/** "Ábralo ya, que es urgente" is no change. */
const OPENS = /\b(?:abr(?:a|e|an)\w*|open|mand[ae]\w*|envi[ae]\w*|send|submit)\b/;

/** What takes the place of the request under way, or takes it off the case that it continues. */
function redirected(draft: NonNullable<Situation['draft']>, text: string): DraftChange | undefined {
  const request = requestInstead(text, draft.request);
  if (request !== undefined) {
    const level = priorityIn(text.replace(request, ' '));
    return { request, ...(level && { priority: level }) };
  }
  if (!draft.continues || !saysApart(text)) return undefined;
  return { apart: true, ...choiceOf(draft.undecided, withoutApart(text)) };
}

function namesOtherThing({ request }: NonNullable<Situation['draft']>, text: string): boolean {
  return thingsNamed(text).some((thing) => !thingsNamed(request).includes(thing));
}

/** "Agregue que el usuario es yibanez" names nobody: it is part of the request. */
function added(text: string, request: string): DraftChange {
  const change = summaryChange(text, request);
  return change.name === undefined || /\p{Lu}/u.test(change.name) ? change : { correction: text };
}

/** "Ojo que son 18 portátiles, no 15": what is denied stands in the request. */
const DENIED = /[,;]\s*(?:y\s+)?(?:no|not)\s+([^,;.!?]{1,30})[.!]*\s*$/iu;

function deniesPart(text: string, request: string): boolean {
  const denied = plainWords(DENIED.exec(text)?.[1] ?? '').split(' ');
  const known = new Set(plainWords(request).split(' '));
  return denied.some(
    (word) => (/\d/.test(word) || word.length > LONGEST_ARTICLE) && known.has(word),
  );
}
const LONGEST_ARTICLE = 4;

/** "¿La oficina es el número de la puerta?": what is meant by it. */
const ASKS_OFFICE =
  /^(?:(?:y|pero|perdon|disculpe) )*(?:la )?(?:dep\w{2,4}dencia|oficina) (?:es|seria|significa|se refiere)\b/;

/** "Quiten lo de que ya no pita": a part of it, which is changed on the summary's card; the rest stays. */
const REMOVES_PART =
  /^(?:(?:y|and|tambien|also|no|pero|perdon|disculpe|por favor|ah|please|sorry) )*(?:quit|borr|elimin|saqu|remov|take out|delet)\w*(?: l[aeo])?(?: por favor| please)? (?:lo (?:de |del |que )|eso de|es[ae] parte|lo ultimo|el ultimo|la parte|the part|the last|what)/;

/** "Quite lo del mouse", where nothing else was asked for. */
function isAllOf(request: string, text: string): boolean {
  const named = thingsNamed(text);
  const known = thingsNamed(request);
  return known.length > 0 && known.every((thing) => named.includes(thing));
}

/** "Cancele lo del mouse más bien." */
const CANCELS_NAMED =
  /^(?:(?:no|mejor|bueno|pues|ay|perdon|por favor|please|sorry|actually) )*(?:(?:cancel|anul|olvid)\w*|retire\w*|drop|forget) (?:lo|la|el|the|my|about)\b/;

/** An end to the request under way, by what it is called or by why. */
const DROPS_THIS = new RegExp(
  [
    // "Cancel that new one", "esa última no, cancélela".
    '\\b(?:cancel|drop|discard|delete|forget|anul|descart|borr|elimin)\\w* (?:(?:es[ae]|est[ae]|that|this|the|la|el)(?: (?:new|last|otr[oa]|nuev[oa]|ultim[oa]))* (?:one|request|solicitud|ticket)|(?:la|el) (?:nuev[oa]|ultim[oa])|es[ae] (?:nuev[oa]|ultim[oa]|otr[oa]))\\b',
    '^(?:\\w+ )?es[ae](?: (?:ultim[oa]|nuev[oa]|otr[oa]))? no (?:cancel|borr|descart|elimin|quit)\\w*$',
    '^es[ae] (?:ya )?no(?:$| ya\\b| gracias\\b)',
    // "No quiero el caso de la clave, cancélelo".
    '(?:^(?:\\w+ ){0,2}|\\b(?:caso|solicitud|eso|ese|esa) (?:\\w+ ){0,4})cancel[ea]n?l[oa]$',
    // "Olvídelo, ya lo resolví", "dejemos así".
    '^(?:(?:no|mejor|ya|ok|bueno|listo|pues) ){0,2}(?:olvid[ae]l[oa]|dej[ae]l[oa] asi)\\b(?!.*\\bno\\b)',
    '\\bdejemos(?:lo|la)? asi\\b',
    // "Empecemos de nuevo".
    '\\b(?:empecemos|empezar|comencemos|empiece) (?:de nuevo|otra vez|de cero)\\b|\\bstart over\\b',
    // "Me equivoqué de chat".
    '\\bme equivoque de (?:chat|grupo|persona)\\b|^(?:\\w+ ){0,3}no (?:es|era) para (?:ustedes|usted)$|\\bera para otro (?:chat|grupo)\\b|\\bwrong chat\\b',
  ].join('|'),
);

/** "La apagué y la prendí y funcionó. Olvídelo." */
const FORGET_IT =
  /\b(?:olvid(?:elo|ela|ese|emoslo)|dej(?:elo|ela|emoslo) asi|forget (?:it|about it)|never ?mind)\b/;
const WORKS_AGAIN =
  /(?<!\bno |\bno me )\b(?:funciono|sirvio|prendio|abrio|imprimio|conecto|se (?:arreglo|soluciono|compuso)|ya (?:funciona|sirve|abre|prende|imprime|entre|pude)|works (?:now|again)|(?:is|its) working|fixed itself|it worked)\b/;

/** "Ya me dejó, era que tocaba ponerle un signo": it is not needed any more. */
const WORKS_BY_NOW =
  /^(?!.*\b(?:pero|aunque|todavia|sigue|siguen|but|still|no)\b)(?:(?:ah|oh|no|bueno|listo|uy|ay|espere|wait|ok) )*(?:ya (?:me |nos |le |lo |la |se )*(?:dejo|funciono|funciona|entro|entre|pude|abrio|sirvio|sirve|prendio|imprimio|imprime|volvio|arreglo|soluciono|compuso)|(?:it s|its|it is) working (?:now|again)|it works (?:now|again)|i (?:got|am) in now|never ?mind it works)\b/;

/** "Ábralo con prioridad media." */
const RANKS = /\b(?:con|with|de|at) (?:la |a )?(?:prioridad|priority|\w+ priority)\b/;

/** "Antes de abrirlo, quiero añadir que …" */
const ADDS =
  /\b(?:agregu(?:e|en|ele|enle)|agregar(?:le)?|anad(?:a|an|ale|ir|irle)|incluy(?:a|an|ale)|pong(?:a|an|ale|anle) (?:tambien|ademas|ahi|que)|(?:can|could|please|to|also) (?:you )?add|add that|include that)\b(?: \w+){2}|\b(?:antes de|before) (?:que lo |you |it is |its )?(?:abr|envi|mand|open|send|submit)\w*(?: \w+){4}/;

const REQUESTER =
  /\b(?:como|de|as|es|is|the) (?:el |la |the )?(?:solicitante|requester)\b|\bes (?:el|la) que (?:lo )?(?:solicita|pide|necesita)\b|\bes quien (?:solicita|pide)\b|\bis the one who (?:asks|needs)\b/;
