import { plainLetters } from '../../domain/normalize.ts';
import type { ListFilter } from './outcome.ts';
import { plainWords } from './plain-words.ts';

const FILTERS: readonly (readonly [ListFilter, RegExp])[] = [
  [
    'unassigned',
    /\b(?:(?:sin|por|no) a[sc]ignad?\w*|sin a[sc]ignar|sin atender|sin tecnico|sin responsable|nadie (?:ha|tiene)|no tienen (?:tecnico|a nadie)|unas+igned|not assigned|without (?:an? )?(?:assignee|technician)|no technician|nobody (?:has )?(?:picked|taken)|to assign)\b/,
  ],
  ['mine', /\b(?:asignados a mi|(?:los )?mios|mis asignados|assigned to me|mine)\b/],
  ['needs_info', /\b(?:por aclarar|esperando (?:informacion|respuesta)|waiting(?: for)?)\b/],
  ['in_progress', /\b(?:en curso|en proceso|in progress)\b/],
  ['resolved', /\b(?:resueltos|solucionados|resolved|solved)\b/],
  ['closed', /\b(?:cerrados|closed)\b/],
  ['high', /\b(?:urgentes?|urgent|alta prioridad|prioridad alta|altos|high priority|de alta)\b/],
  ['new', /\b(?:nuevos?|nuevas?|new)\b/],
  ['today', /\b(?:hoy|today|todays)\b/],
];
const FILLER =
  /\b(?:casos?|kasos?|cases?|tickets?|tiquetes?|solicitud(?:es)?|requerimientos?|requests?|incidencias?|incidents?|pendientes?|pending|abiert[oa]s?|open|cola|queue|lista(?:do)?|list|bandeja|inbox|backlog|ver|veo|mostrar|muestr[ae]me|muestra|listar|liste(?:me)?|show|see|view|get|find|search|buscar?|busque(?:me)?|filtrar?|filter|look|give|deme|paseme|pasame|regaleme|quiero|necesito|want|need|que|cual(?:es)?|what|whats|which|who|hay|hubo|tenemos|tiene[n]?|tengo|is|are|there|do|does|did|we|i|have|has|had|any|algo|algun[oa]?s?|anything|all|todos|todas|tod[oa]|los|las|el|la|lo|the|of|de|del|en|in|on|por|for|from|a|al|to|about|with|con|sobre|y|and|me|s|esta(?:n)?|este|esta|ese|mas|else|left|other|asignad[oa]s?|assigned|porfa|por favor|favor|please|hola|buenas|buenos|dias|tardes|hi|hello|good|morning|semana|week|this|ayer|yesterday|ones|them|falta[n]?|llego|llegaron|ha|han|llegado|came|arrived|atender|hacer|work|nuestra|our|doctora?|dra|don|dona)\b/g;

/** What of the queue is asked for: a filter, and the words to look for. */
export function listWords(text: string): {
  readonly filter?: ListFilter;
  readonly search?: string;
} {
  const said = plainWords(text);
  const found = FILTERS.find(([, words]) => words.test(said));
  const rest = found ? said.replace(found[1], ' ') : said;
  const search = wordsLeft(text, rest.replace(FILLER, ' '));
  return { ...(found && { filter: found[0] }), ...(search !== '' && { search }) };
}

/** As they were written: "María", not "maria". */
function wordsLeft(text: string, left: string): string {
  const wanted = new Set(left.split(' ').filter((word) => word !== ''));
  const written = plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return written.filter((word) => wanted.has(plainWords(word))).join(' ');
}

/** "¿Y los otros dos?" */
const ASKS_FOR_OTHERS =
  /^(?:(?:y|pero|espere|oiga|and|but|wait|ah|que|what about|what of|que pasa con) )*(?:los?|las?|el|the) (?:otr[oa]s?|demas|resto|other|others|rest)(?: (?:dos|tres|two|three|cosas?|casos?|solicitud(?:es)?|requests?|things?|ones?))*(?: (?:que|para cuando|what|cuando))?$/;

/** Whether words ask for the others, and tell nothing of them. */
export function asksForOthers(text: string): boolean {
  return ASKS_FOR_OTHERS.test(plainWords(text));
}
