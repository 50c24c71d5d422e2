import type { CatalogueList } from '../../domain/desk-catalogue.ts';
import { plainLetters } from '../../domain/normalize.ts';
import { languageAsked } from './language-asked.ts';
import { monthAsked } from './month-words.ts';
import type { MonthAsked } from './outcome.ts';
import { plainWords } from './plain-words.ts';

/** What asks for one thing, or for one of the desk's own lists, for its lead. */
export type PlainCommand =
  | 'cancel'
  | 'help'
  | 'my_cases'
  | 'queue'
  | 'overview'
  | 'waiting'
  | 'calendar'
  | 'away'
  | 'own_roles'
  | 'roles'
  | 'levels'
  | 'register'
  | CatalogueList;

/** Words that mean one thing at any point of a chat, in either language. */
export type Command =
  | { readonly name: PlainCommand }
  /** What to look for, in plain letters; may be nothing. */
  | { readonly name: 'search'; readonly text: string }
  /** The spare parts replaced in that month. */
  | { readonly name: 'parts'; readonly month: MonthAsked }
  /** Something is to be noted on a case, for the desk alone. */
  | { readonly name: 'note' }
  | { readonly name: 'language'; readonly language: 'es' | 'en' }
  | { readonly name: 'digest'; readonly digest: 'on' | 'off' };

/** What names each command, or asks for it in many ways: nothing else is said. */
const CALLED: Readonly<Record<PlainCommand, RegExp>> = {
  cancel: /^(?:cancelar|cancel|cancelar todo|cancele todo|cancel everything)$/,
  help: /^(?:ayuda|help|menu|(?:y )?(?:tu |usted |ustedes )?que (?:cosas |mas )?(?:puedes?|pueden|sabes?|saben) hacer(?: tu| usted(?:es)?)?|what (?:else )?can you do)$/,
  my_cases:
    /^(?:mis casos|my cases)$|^(?:y )?(?:cuantos|cuales) casos (?:abiertos |pendientes )?(?:tengo|me quedan|llevo|son mios)(?: yo)?(?: abiertos| pendientes| a cargo| a mi cargo| asignados| por (?:atender|resolver))?$|^how many (?:open )?cases (?:do i have|have i(?: got)?|are mine)(?: open| left)?$/,
  queue: /^(?:cola|la cola|ver cola|ver la cola|casos abiertos|queue|open cases)$/,
  overview: /^(?:resumen|resumen de la mesa|overview)$/,
  waiting: /^(?:quien espera|quienes esperan|personas que esperan|who is waiting|who waits)$/,
  calendar:
    /^(?:calendario|el calendario|ver calendario|calendario de la mesa|festivos|los festivos|dias festivos|proximos festivos|calendar|desk calendar|holidays|public holidays)$/,
  roles:
    /^(?:roles|los roles|ver roles|ver los roles|roles de la mesa|los roles de la mesa|roles del equipo|cambiar roles|the roles|show roles|change roles|team roles|desk roles)$/,
  levels:
    /^(?:niveles|los niveles|ver niveles|niveles de servicio|cambiar niveles|confirmar niveles|service levels|show service levels|confirm service levels)$/,
  register:
    /^(?:registrar|registrar caso|registrar un caso|register|register case|register a case)$/,
  categories: /^(?:categorias|las categorias|ver categorias|categories)$/,
  offices: /^(?:dependencias|las dependencias|ver dependencias|offices)$/,
  canned: /^(?:textos|textos preparados|ver textos|texts|prepared texts|canned texts)$/,
  away: /^(?:y )?(?:(?:quien(?:es)?|(?:hay )?alguien|who(?: s)?|is (?:anyone|anybody)|anyone|anybody)(?: de la mesa| del equipo)?(?: (?:esta|estan|is|are))?|los que (?:esta|estan)) (?:ausentes?|de (?:vacaciones|permiso|licencia|incapacidad)|incapacitad[oa]s?|(?:por )?fuera|away|absent|out(?: of (?:the )?office)?|on (?:vacation|leave|holidays?))(?: hoy| ahora| today| now)?$|^(?:(?:los |ver )?ausentes|ausencias|absences)$/,
  own_roles:
    /^(?:(?:cuales son |ver |que son )?mis roles|que roles? tengo(?: yo)?|(?:show |what are )?my roles|what(?: is my)? roles?(?: do i have)?|(?:y )?quien(?:es)? (?:(?:es |son )(?:el |la |los |las )?(?:lideres|lider|jefe|jefa|coordinador|coordinadora)|lideran?)(?: (?:de )?(?:la mesa|aqui|el equipo|del equipo)(?: de servicios?)?)?|who (?:leads|is (?:the )?lead(?:er)?(?: of)?)(?: (?:the )?(?:desk|team|here))?)$/,
};
const PLAIN_COMMANDS = Object.keys(CALLED) as readonly PlainCommand[];
const DIGEST: Readonly<Record<'on' | 'off', RegExp>> = {
  on: /^(?:con resumen diario|quiero el resumen diario|daily summary|with daily summary|with the daily summary)$/,
  off: /^(?:sin resumen diario|no quiero el resumen diario|no daily summary|without daily summary|without the daily summary)$/,
};
const LANGUAGE: Readonly<Record<'es' | 'en', RegExp>> = {
  es: /^(?:espanol|en espanol|spanish)$/,
  en: /^(?:english|in english|ingles)$/,
};
/** What comes before a command among people. */
const GREETED =
  /^(?:(?:hola|buen[oa]s?|dias?|tardes|noches|hi|hello|hey|good|morning|afternoon|evening) )+/;
/** "/reset": a command of another program. */
const SLASH = /^\s*\/[\p{L}_-]+\s*$/u;
const PARTS =
  /^(?:repuestos|(?:spare )?parts)(?: (?:cambiados|replaced))?(?: (?:en|del?|in|of))?(?: (.+))?$/;
/** What it begins with is for the desk alone, whatever follows. */
const NOTE =
  /^(?:(?:agreg\w+|guard\w+|pong\w*|escrib\w+|add|save|write) )?(?:(?:una?|a|an|la|the) )?(?:nota(?: interna)?|internal note|note) (?!que\b|that\b|de credito\b)/;
/** "Registrar un caso de Rosa Pérez, llamó": the form asks for the rest. */
const REGISTER =
  /^(?:registr(?:ar?|e|emos)|register) (?:(?:un|una|el|la|a|an|the) )?(?:caso|oficio|llamada|carta|correo|case|letter|call|e?mail)\b/;
const SEARCH = /^\s*(?:buscar?|search)(?![\p{L}\p{N}])[\s:]*(.*)$/isu;

/**
 * Reads a message that is a command and nothing else, perhaps after a greeting: accents, capitals
 * and punctuation do not matter.
 */
export function findCommand(text: string): Command | undefined {
  const said = plainWords(text);
  const command = said.replace(GREETED, '');
  const called = PLAIN_COMMANDS.find((name) => CALLED[name].test(command));
  if (called) return { name: called };
  const digest = (['on', 'off'] as const).find((is) => DIGEST[is].test(command));
  if (digest) return { name: 'digest', digest };
  const named = (['es', 'en'] as const).find((each) => LANGUAGE[each].test(command));
  const language = named ?? languageAsked(text);
  if (language) return { name: 'language', language };
  if (SLASH.test(text)) return { name: 'help' };
  if (NOTE.test(`${said} `)) return { name: 'note' };
  if (REGISTER.test(said)) return { name: 'register' };
  const parts = PARTS.exec(said);
  const month = parts && monthAsked(parts[1] ?? '');
  if (month) return { name: 'parts', month };
  const search = SEARCH.exec(plainLetters(text));
  return search ? { name: 'search', text: (search[1] ?? '').trim() } : undefined;
}
