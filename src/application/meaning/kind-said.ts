import type { Kind } from '../../domain/catalogue.ts';
import { withoutApostrophes } from './plain-words.ts';

const INCIDENT = /\b(?:in[csz]?i?d?en[csz]i?as?|in[csz]ident(?:e|es|s)?|incidn\w+|icidencia)\b/;
const REQUEST =
  /\b(?:re[qk]u?er[ie]?mi?entos?|requirements?|service requests?|re?quests?|requets|reqs?|solicitud(?:es)?|peticion(?:es)?|petition)\b/;
const NEEDED =
  /\b(?:nec+[ei]s+it\w*|nesecit\w*|ne[cs]esit\w*|need\w*|nuev[oa]|new|pedir|pedido|order|ask for|instalacion|installation|creacion|nunca (?:lo|la|los|las)? ?(?:he )?(?:tenido|tuve)|never had)\b/;
const BROKEN =
  /\b(?:dan(?:o|ad[oa]|os|ar)|averia|averiad[oa]|fall\w*|fail\w*|fault|broke\w*|damaged|rompi\w*|antes|before|used to|use to|servia|funciona\w*|imprimia|dejo de|stopped|stop|no (?:imprime|sirve|prende|abre|carga)|doesnt|does not|isnt|not working|no longer|cay[oe]|bloque\w*|blocked|crash\w*|mal[oa]|venia|tot[ei]o)\b/;
/** "no es un daño", "nothing broke". */
const NOT_BROKEN =
  /\b(?:no (?:es|era|fue|se)(?: que)?(?: se)?(?: ha)?(?: un| una)? ?(?:dan\w*|falla|averia)|no es que se \w+|nothing (?:is |was )?(?:broke\w*|failed)|not (?:a )?(?:broken|failure|fault)|never worked here|nunca ha funcionado)\b/;
/** What is denied is not meant: "no es incidencia, es requerimiento". */
const DENIED =
  /\b(?:no (?:es|era|una?|que sea)|not|isnt|rather than|en vez de|instead of)(?: (?:an?|una?|la|the|de))* (\w+)/g;

/** "Es requerimiento, no incidencia." */
const AND_NOT =
  /(?<=\w )(?:y |and )?(?:no|not) (?:in[csz]id\w+|re[qk]u?er\w*mi?ento|solicitud|request)$/;

/** Whether a text, as `plainWords` leaves it, says one kind by its name and not the other. */
export function saysKindByName(words: string): boolean {
  const said = words.replace(OF_THE_REQUEST, ' ');
  return INCIDENT.test(said) !== REQUEST.test(said);
}
/** "En la solicitud ponga que …": where it is to stand, and no kind. */
const OF_THE_REQUEST =
  /\b(?:en|a|de|con|to|in|on) (?:la|mi|esta|esa|su|el|this|the|my) (?:solicitud|requerimiento|incidencia|request)\b/g;

/** Which kind a text says by its place in the list: "la primera". */
export function kindPlaced(text: string): Kind | undefined {
  return KINDS_PLACED.find(([, place]) => place.test(withoutApostrophes(text)))?.[0];
}
const KINDS_PLACED: readonly (readonly [Kind, RegExp])[] = [
  [
    'incident',
    /^(?:(?:la |el |lo |the )?primer\w*(?: opcion)?|(?:the )?first(?: (?:one|option))?(?: please)?|(?:la |opcion |option |number )?1|la de arriba|the top one)(?: por favor| porfa)?$/,
  ],
  [
    'service_request',
    /^(?:(?:la |el |lo |the )?segund\w*(?: opcion)?|(?:the )?second(?: (?:one|option))?(?: please)?|(?:la |opcion |option |number )?2|la de abajo|the bottom one)(?: por favor| porfa)?$/,
  ],
];

/** Which kind a text says: by its name, or by what happened; none when it says neither. */
export function kindIn(text: string): Kind | undefined {
  const said = withoutApostrophes(text).replace(OF_THE_REQUEST, ' ');
  const affirmed = said.replace(DENIED, ' ').replace(AND_NOT, ' ');
  if (INCIDENT.test(affirmed)) return 'incident';
  if (REQUEST.test(affirmed)) return 'service_request';
  if (INCIDENT.test(said)) return 'service_request';
  if (REQUEST.test(said)) return 'incident';
  if (NOT_BROKEN.test(said)) return 'service_request';
  if (BROKEN.test(said)) return 'incident';
  return NEEDED.test(said) ? 'service_request' : undefined;
}
