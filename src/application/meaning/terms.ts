import type { LeftToDesk, State } from '../../domain/case.ts';
import type { Kind, Priority } from '../../domain/catalogue.ts';
import { questionsIn, saysMatter } from './clauses.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { OpenQuestion, Situation } from './situation.ts';

/** A word of the procedure that people read on screen and may ask about. */
export type Term = State | Kind | Priority | 'office' | 'reception' | 'password';

/** How each is written, as `plainWords` leaves it. */
const NOUNS: Partial<Record<Term, string>> = {
  incident: 'incidencias?|incidentes?|incidents?',
  service_request: 'requerimientos?|(?:service )?requests?',
  office: 'dependencias?',
  reception:
    '(?:formatos?|formularios?|forms?)(?: de recepcion)?(?: de(?:l)? requerimientos?)?|(?:requirement[ -])?reception form',
};
/** Everyday words too: asked about where they are written as on screen, or their meaning is asked for. */
const MARKS: Partial<Record<Term, string>> = {
  needs_info: 'por aclarar|needs clarification',
  in_progress: 'en curso|in progress',
  new: 'nuev[oa]|new',
  assigned: 'asignad[oa]|assigned',
  resolved: 'resuelt[oa]|resolved',
  closed: 'cerrad[oa]|closed',
  high: 'alta|high',
  medium: 'media|medium',
  low: 'baja|low',
};
const MEANS =
  '(?:que (?:quieren? decir|significan?)|(?:a )?que se refieren? (?:con|por|a)|(?:en que|como) se diferencian|(?:(?:cual|que) (?:es|hay de) )?(?:la )?diferencia(?: (?:hay|que hay))? entre|(?:no (?:se|entiendo|comprendo) )(?:que|lo que) (?:es|son|significan?|quieren? decir)|what do(?:es)?|whats? (?:is |are )?(?:the )?(?:difference between|meaning of)|whats? (?:is |are )?meant by)';
const IS =
  '(?:(?:que|como) (?:es|son|seria|vendria a ser)(?: (?:eso|esa|ese|esto) de)?|que(?= (?:formatos?|formularios?) (?:es|son)\\b)|what (?:is|are|s)|whats)';
const FILLER =
  /^(?:a|al|the|an|el|la|lo|los|las|un|una|unos|unas|y|e|o|u|and|or|de|del|of|con|entre|between|en|in|on|it|here|there|eso|esa|ese|esto|esta|este|that|this|what|que|is|es|mi|su|my|your|estado|state|status|tipo|type|kind|prioridad|priority|palabra|word|caso|casos|case|cases|solicitud|dice|sale|aparece|ahi|aqui|alli|says|tarjeta|card|mean|means|exactamente|exactly|ahora|now|pero|but|oiga|ah|ay|uy|bueno|pues|entonces|ok|por|favor|please|gracias|thanks|perdon|perdone|disculpe|la|molestia|pregunta|duda|sorry|hola|usted|ustedes|you|piden|pide|mesa)$/;

/** What the question that is open, or what is still undecided, explains by itself. */
const EXPLAINED: Partial<Record<OpenQuestion | LeftToDesk, readonly Term[]>> = {
  kind: ['incident', 'service_request'],
  priority: ['high', 'medium', 'low'],
  summary: ['office'],
};

/** "¿Qué quiere decir NUEVO?", "¿qué es una dependencia?": words that are explained, and nothing told with them. */
export function termsAsked(situation: Situation, text: string): Reading | undefined {
  const { draft } = situation;
  const said = plainWords(text);
  if (text.includes('?') && GIVES_PASSWORD.test(said) && !TROUBLE.test(said))
    return { outcome: 'terms', terms: ['password'] };
  const asked = questionsIn(text);
  const questions = asked.length > 0 ? asked : [text];
  const rest = questions.reduce((left, each) => left.replace(each, ' '), text);
  if (saysMatter(rest)) return undefined;
  const terms = [...new Set(questions.flatMap((each) => termsIn(each) ?? []))];
  const open = draft ? [draft.question, ...draft.undecided] : [];
  const explained = open.flatMap((each) => EXPLAINED[each] ?? []);
  if (terms.length === 0 && isForPerson(situation, text)) return { outcome: 'terms', terms };
  if (terms.length === 0 || terms.every((term) => explained.includes(term))) return undefined;
  return { outcome: 'terms', terms };
}

const PASSWORD = '\\b(?:clave|contrasena|password|pin)';
const GIVES =
  '\\b(?:(?:se |le |les )(?:la |lo )?(?:mando|envio|paso|doy|comparto)|(?:debo|puedo|tengo que|hay que|toca|es seguro) (?:mandar|enviar|pasar|dar|compartir)\\w*|(?:should|do|can|must) i (?:send|give|share|tell))';
/** "¿Le mando mi contraseña?", "he needs my password, should I send it here?" */
const GIVES_PASSWORD = new RegExp(
  [`${GIVES}\\b.*\\b${PASSWORD}`, `${PASSWORD}\\b.*\\b${GIVES}`].join('|'),
);
/** Told with it, that has to be mended first. */
const TROUBLE =
  /\b(?:no (?:me |se |la )?(?:puedo|pude|deja|abre|entra|sirve|funciona|acepta)|bloque\w+|venci\w+|olvid\w+|cant|can t|doesnt|doesn t|expired|forgot|locked)\b/;

/** "¿Qué es un dominio?", "¿qué significa protocolo?" */
const OTHER_WORD = new RegExp(
  `^(?:(?:y|ah|ay|pero|perdon|disculpe|gracias|una pregunta|and|sorry) )*(?:(?:${MEANS}) (?:(?:el|la|un|una|eso de|the|a|an) )?|${IS} (?:un|una|unos|unas|a|an) )(?:\\w+ ?){1,3}$`,
);
/** "¿Puedo apagar el computador mientras tanto?" */
const MEANWHILE =
  /\b(?:puedo|podemos|debo|deberia|can i|can we|should i|may i)\b.*\b(?:mientras(?: tanto)?|entre ?tanto|por ahora|meanwhile|in the meantime|for now)\b|\b(?:puedo|podemos|can i|can we) (?:apagar|prender|encender|reiniciar|mover|desconectar|seguir|usar|utilizar|turn|restart|move|unplug|keep|go on|use)\w*\b/;

/** A question beside open cases that asks for nothing to be done, and that only a person can answer. */
function isForPerson({ draft, own }: Situation, text: string): boolean {
  const open = own.filter(({ state }) => state !== 'closed');
  const isQuiet = open.every(({ state }) => state !== 'needs_info' && state !== 'resolved');
  const questions = questionsIn(text).map(plainWords);
  if (draft || open.length === 0 || !isQuiet || questions.length === 0) return false;
  return questions.every((said) => OTHER_WORD.test(said) || MEANWHILE.test(said));
}

/** The words of which a question asks the meaning, and nothing else. */
function termsIn(question: string): readonly Term[] | undefined {
  const said = plainWords(question);
  const asksMeaning = new RegExp(`\\b${MEANS}(?: |$)`).test(said);
  const left = said.replace(new RegExp(`\\b(?:${MEANS}|${IS})(?: |$)`), ' ');
  if (left === said) return undefined;
  const found: { term: Term; words: RegExp }[] = [];
  for (const [term, written] of Object.entries({ ...MARKS, ...NOUNS }) as [Term, string][]) {
    const words = new RegExp(`\\b(?:${written})\\b`, 'g');
    const isPlain = term in NOUNS || asksMeaning || isMarked(question, written);
    if (isPlain && words.test(left)) found.push({ term, words });
  }
  const more = found.reduce((rest, { words }) => rest.replace(words, ' '), left);
  const isAll = more.split(' ').every((word) => word === '' || FILLER.test(word));
  return isAll ? found.map(({ term }) => term) : undefined;
}

/** In capitals or between quotation marks, as it stands on screen. */
function isMarked(question: string, written: string): boolean {
  const words = normalizedCase(question);
  return (
    new RegExp(`\\b(?:${written.toUpperCase()})\\b`, 'u').test(words) ||
    new RegExp(`[«"“'](?:${written})[»"”']`, 'iu').test(words)
  );
}

function normalizedCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
