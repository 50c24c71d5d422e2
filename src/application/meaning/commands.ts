import type { CatalogueList } from '../../domain/desk-catalogue.ts';
import { normalize, plainLetters } from '../../domain/normalize.ts';
import { languageAsked } from './language-asked.ts';
import { monthAsked } from './month-words.ts';
import type { MonthAsked } from './outcome.ts';

/** Words that mean one thing at any point of a chat, in either language. */
export type Command =
  | {
      readonly name:
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
        | 'register';
    }
  /** One of the desk's own lists, for its lead. */
  | {
      readonly name: CatalogueList;
    }
  /** What to look for, in plain letters; may be nothing. */
  | { readonly name: 'search'; readonly text: string }
  /** The spare parts replaced in that month. */
  | { readonly name: 'parts'; readonly month: MonthAsked }
  /** Something is to be noted on a case, for the desk alone. */
  | { readonly name: 'note' }
  | { readonly name: 'language'; readonly language: 'es' | 'en' }
  | { readonly name: 'digest'; readonly digest: 'on' | 'off' };

const WORDS: Readonly<Record<string, Command>> = {
  cancelar: { name: 'cancel' },
  cancel: { name: 'cancel' },
  'cancelar todo': { name: 'cancel' },
  'cancele todo': { name: 'cancel' },
  'cancel everything': { name: 'cancel' },
  ayuda: { name: 'help' },
  help: { name: 'help' },
  menu: { name: 'help' },
  'mis casos': { name: 'my_cases' },
  'my cases': { name: 'my_cases' },
  cola: { name: 'queue' },
  'la cola': { name: 'queue' },
  'ver cola': { name: 'queue' },
  'ver la cola': { name: 'queue' },
  'casos abiertos': { name: 'queue' },
  queue: { name: 'queue' },
  'open cases': { name: 'queue' },
  resumen: { name: 'overview' },
  'resumen de la mesa': { name: 'overview' },
  overview: { name: 'overview' },
  'quien espera': { name: 'waiting' },
  'quienes esperan': { name: 'waiting' },
  'personas que esperan': { name: 'waiting' },
  'who is waiting': { name: 'waiting' },
  'who waits': { name: 'waiting' },
  calendario: { name: 'calendar' },
  'el calendario': { name: 'calendar' },
  'ver calendario': { name: 'calendar' },
  'calendario de la mesa': { name: 'calendar' },
  festivos: { name: 'calendar' },
  'los festivos': { name: 'calendar' },
  'dias festivos': { name: 'calendar' },
  'proximos festivos': { name: 'calendar' },
  calendar: { name: 'calendar' },
  'desk calendar': { name: 'calendar' },
  holidays: { name: 'calendar' },
  'public holidays': { name: 'calendar' },
  roles: { name: 'roles' },
  'los roles': { name: 'roles' },
  'ver roles': { name: 'roles' },
  'ver los roles': { name: 'roles' },
  'roles de la mesa': { name: 'roles' },
  'los roles de la mesa': { name: 'roles' },
  'roles del equipo': { name: 'roles' },
  'cambiar roles': { name: 'roles' },
  'the roles': { name: 'roles' },
  'show roles': { name: 'roles' },
  'change roles': { name: 'roles' },
  'team roles': { name: 'roles' },
  'desk roles': { name: 'roles' },
  niveles: { name: 'levels' },
  'los niveles': { name: 'levels' },
  'ver niveles': { name: 'levels' },
  'niveles de servicio': { name: 'levels' },
  'cambiar niveles': { name: 'levels' },
  'confirmar niveles': { name: 'levels' },
  'service levels': { name: 'levels' },
  'show service levels': { name: 'levels' },
  'confirm service levels': { name: 'levels' },
  registrar: { name: 'register' },
  'registrar caso': { name: 'register' },
  'registrar un caso': { name: 'register' },
  register: { name: 'register' },
  'register case': { name: 'register' },
  'register a case': { name: 'register' },
  categorias: { name: 'categories' },
  'las categorias': { name: 'categories' },
  'ver categorias': { name: 'categories' },
  categories: { name: 'categories' },
  dependencias: { name: 'offices' },
  'las dependencias': { name: 'offices' },
  'ver dependencias': { name: 'offices' },
  offices: { name: 'offices' },
  textos: { name: 'canned' },
  'textos preparados': { name: 'canned' },
  'ver textos': { name: 'canned' },
  texts: { name: 'canned' },
  'prepared texts': { name: 'canned' },
  'canned texts': { name: 'canned' },
  'sin resumen diario': { name: 'digest', digest: 'off' },
  'no quiero el resumen diario': { name: 'digest', digest: 'off' },
  'no daily summary': { name: 'digest', digest: 'off' },
  'without daily summary': { name: 'digest', digest: 'off' },
  'without the daily summary': { name: 'digest', digest: 'off' },
  'con resumen diario': { name: 'digest', digest: 'on' },
  'quiero el resumen diario': { name: 'digest', digest: 'on' },
  'daily summary': { name: 'digest', digest: 'on' },
  'with daily summary': { name: 'digest', digest: 'on' },
  'with the daily summary': { name: 'digest', digest: 'on' },
  espanol: { name: 'language', language: 'es' },
  'en espanol': { name: 'language', language: 'es' },
  spanish: { name: 'language', language: 'es' },
  english: { name: 'language', language: 'en' },
  'in english': { name: 'language', language: 'en' },
  ingles: { name: 'language', language: 'en' },
};
/** Questions that are asked in many ways, of the desk or of one's own. */
const ASKED: Readonly<Record<'away' | 'own_roles' | 'my_cases', RegExp>> = {
  away: /^(?:y )?(?:(?:quien(?:es)?|(?:hay )?alguien|who(?: s)?|is (?:anyone|anybody)|anyone|anybody)(?: de la mesa| del equipo)?(?: (?:esta|estan|is|are))?|los que (?:esta|estan)) (?:ausentes?|de (?:vacaciones|permiso|licencia|incapacidad)|incapacitad[oa]s?|(?:por )?fuera|away|absent|out(?: of (?:the )?office)?|on (?:vacation|leave|holidays?))(?: hoy| ahora| today| now)?$|^(?:(?:los |ver )?ausentes|ausencias|absences)$/,
  own_roles:
    /^(?:(?:cuales son |ver |que son )?mis roles|que roles? tengo(?: yo)?|(?:show |what are )?my roles|what(?: is my)? roles?(?: do i have)?|(?:y )?quien(?:es)? (?:(?:es |son )(?:el |la |los |las )?(?:lideres|lider|jefe|jefa|coordinador|coordinadora)|lideran?)(?: (?:de )?(?:la mesa|aqui|el equipo|del equipo)(?: de servicios?)?)?|who (?:leads|is (?:the )?lead(?:er)?(?: of)?)(?: (?:the )?(?:desk|team|here))?)$/,
  my_cases:
    /^(?:y )?(?:cuantos|cuales) casos (?:abiertos |pendientes )?(?:tengo|me quedan|llevo|son mios)(?: yo)?(?: abiertos| pendientes| a cargo| a mi cargo| asignados| por (?:atender|resolver))?$|^how many (?:open )?cases (?:do i have|have i(?: got)?|are mine)(?: open| left)?$/,
};
const ASKED_NAMES = Object.keys(ASKED) as (keyof typeof ASKED)[];
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
  const said = normalize(text);
  const command = said.replace(GREETED, '');
  if (Object.hasOwn(WORDS, command)) return WORDS[command];
  const language = languageAsked(text);
  if (language) return { name: 'language', language };
  const asked = ASKED_NAMES.find((name) => ASKED[name].test(command));
  if (asked) return { name: asked };
  if (SLASH.test(text)) return { name: 'help' };
  if (NOTE.test(`${said} `)) return { name: 'note' };
  if (REGISTER.test(said)) return { name: 'register' };
  const parts = PARTS.exec(said);
  const month = parts && monthAsked(parts[1] ?? '');
  if (month) return { name: 'parts', month };
  const search = SEARCH.exec(plainLetters(text));
  return search ? { name: 'search', text: (search[1] ?? '').trim() } : undefined;
}
