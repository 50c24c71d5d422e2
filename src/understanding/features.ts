import { SAME, thingOf } from '../application/meaning/things.ts';
import { sound } from './words.ts';

/** As many places for features as there are weights of each outcome; a power of two. */
export const PLACES = 1 << 16;

/** Families of words that mean the same for this purpose, whatever their form and language. */
const FAMILIES: readonly RegExp[] = [
  /^(no|nop|ni|sin|not|dont|doesnt|didnt|isnt|wont|cant|cannot|wasnt|without|nada|nunca|never|nothing|tampoco|neither|either|aint|couldnt)$/,
  /^(sigu|sige|sigo|segui|continu|persist|todabi|todavi|aun$|still$|permanec|remains)/,
  /^(otra$|otra?vez|nuevament|denuevo|vol[vb]i|again$|back$|reinci|repit|recur|regres)/,
  /^(funcion|fucnion|sirv|sirbi|anda$|works?$|working|worked|imprim|print(s|ing)?$|abre$|abrio|habre$|prend|carga$|cargo$|conect|opens?$|loads?$|entro$|entra$)/,
  /^(dan[oa]|danad|fall|fail|falta?$|rot[oa]$|broke|malo|mala|err?or|bloque|lock|cay[eo]|caid|crash|tot[ei]|jam|atasc|trab[oa]|pega|lent|slow|quem|perd|lost|down$|dead$|venc|expir|froz|freez|stuck)/,
  /^(nec+[ei]s|nesec|nece|requier|requer|solicit|need|want|quiero|kiero|quisiera|would|deme|request|pido|pedir)/,
  /^(que|cual|cuando|quien|como|donde|cuanto|cuantos|cuantas|cuanta|porque|what|whats|when|who|whos|how|hows|where|which|why|whose)$/,
  /^(arregl|soluci|resol|resuel|solv|resolv|fix|repar|termin|finish|finali|done$|complet|list[oa]$|ready|acab[oe])/,
  /^(cancel|canc|kncel|ansel|olvid|olbid|anul|descart|forget|nevermind|discard|withdraw|desist|retir|borr|elimin|delet|drop|quit|salir|stop)/,
  /^(habl|comuni|llam|call|talk|speak|asesor|human|persona|person|someone|somebody|alguien|agente|agent|operador|manager|jefe)/,
  /^(graci|grasi|thank|agrade|appreciat|grateful|bendi|felicit|cheers)/,
  /^(hola|ola|buen[oa]?s?|hello|hi|hey|saludo|morning|afternoon|evening)$/,
  /^(caso|casos|kaso|kasos|case|cases|ticket|tickets|solicitud|solicitudes|requerimiento|requerimientos|request|requests|reporte|incidencias?|incidents?)$/,
  /^(pero|but|aunque|except|menos|although)$/,
  /^(ya|already|now|ahora)$/,
  /^(mi|mis|my|mine|mio|mios)$/,
  /^(agreg|anad|anex|adjunt|add|attach|inclu|anot|adicion|complement|foto|photo|pictur|imagen|pantallaz|screenshot)/,
  /^(cambi|chang|corri|correct|modific|edit|replac|quit[ea]|remov|pong|ponga|pongal|set$|make$|deberia|should)/,
  /^(alta|media|baja|alto|medio|bajo|high|medium|low|prioridad|priority|urgent)/,
  /^(esper|wait|demor|llevo|dias?$|semana|days?$|week|hace$|horas?$|hours?$|meses|month)/,
  /^(entiend|entend|understand|comprend|significa|mean|means|explic|explain|idea$|clue$|dontknow|se$|know$|sabria)/,
  /^(decid|escoj|elij|vera$|veran$|choose|pick|whatever|whichever|cualquier|igual$|criterio|consider|prefier|prefer)/,
  /^(piso|oficina|sede|floor|office|sotano|basement|edificio|building|room)$/,
  /^(abr[ae]|abrir|abral|open$|envi|send$|submit|radiq|registr|cre[ae]l|crear|create)/,
  /^(asign|assign|pendient|pending|cola$|queue|abiert|unassign|open$|list$|lista|listado|tickets?$|backlog)/,
  /^(mu[ey]str|ver$|veo$|show|see$|view|mostrar|consult|display|listar|list$)/,
  /^(cuant[oa]s?$|total|numero|cantidad|number|count|many$|estadis|statis|stats|resumen|summary|overview|cifras|metric|indicador)/,
  /^(estado|status|novedad|noticia|news|update|avance|progress|vienen|viene$|coming|come$|atiend|razon|seguimiento)/,
  /^(reviso|pruebo|probe|probar|test|tested|testing|check|try|tried|probado|prueba)/,
  /^(empiez|empez|inici|arranc|comienz|comenz|start|begin|began|voy$|boy$|going$|camino$|curso$|tomo$|atiendo|encargo)/,
];
/** What it is about stands at the beginning of a long text. */
const MOST_WORDS = 80;

const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;
const FIRST = 1;
const kinds = {
  word: 2,
  beginning: 3,
  pair: 4,
  piece: 5,
  family: 6,
  families: 7,
  three: 8,
} as const;

const mix = (value: number, next: number) => Math.imul(value ^ next, FNV_PRIME);
function hash(kind: number, text: string): number {
  let value = mix(FNV_OFFSET, kind);
  for (let i = 0; i < text.length; i += 1) value = mix(value, text.charCodeAt(i));
  return value;
}
const place = (value: number) => (value ^ (value >>> 15)) & (PLACES - 1);

/** Most words are of no family: one look says so. */
const ANY_FAMILY = new RegExp(FAMILIES.map(({ source }) => source).join('|'));

/** What one word brings, whatever stands around it. */
interface WordFeatures {
  readonly places: readonly number[];
  readonly beginning: number;
  /** The first of its families; -1 for words of none. */
  readonly family: number;
  /** The thing that it names, if any. */
  readonly thing: string | undefined;
}

const known = new Map<string, WordFeatures>();
const MOST_KNOWN = 20_000;

function wordFeatures(word: string): WordFeatures {
  const before = known.get(word);
  if (before) return before;
  const spoken = /\d/.test(word) ? word.replace(/\d/g, '0') : sound(word);
  const beginning = hash(kinds.beginning, spoken.slice(0, 5));
  const places = [place(hash(kinds.word, word)), place(beginning)];
  const framed = `<${spoken}>`;
  for (let i = 0; i + 4 <= framed.length; i += 1)
    places.push(place(hash(kinds.piece, framed.slice(i, i + 4))));
  const thing = word === SAME ? undefined : thingOf(word);
  const families = familiesOf(word, thing);
  for (const family of families) places.push(place(mix(kinds.family, family)));
  const found = { places, beginning, family: families[0] ?? -1, thing };
  if (known.size < MOST_KNOWN) known.set(word, found);
  return found;
}

function familiesOf(word: string, thing: string | undefined): readonly number[] {
  if (word === SAME) return [FAMILIES.length];
  if (thing !== undefined) return [FAMILIES.length + 1];
  if (!ANY_FAMILY.test(word)) return [];
  return FAMILIES.flatMap((each, i) => (each.test(word) ? [i] : []));
}

/** The thing that a word names, looked up once for each word. */
export function knownThingOf(word: string): string | undefined {
  return wordFeatures(word).thing;
}

/** Where features are written one after another, so that thousands of sentences need no lists. */
export interface Places {
  all: Int32Array;
  count: number;
}

const NO_PLACES_YET = 1 << 10;

/** An empty one. */
export const noPlaces = (room = NO_PLACES_YET): Places => ({ all: new Int32Array(room), count: 0 });

/** Adds one place, making room when there is none. */
function add(places: Places, value: number): void {
  if (places.count === places.all.length) {
    const more = new Int32Array(2 * places.count);
    more.set(places.all);
    places.all = more;
  }
  places.all[places.count] = value;
  places.count += 1;
}

/**
 * What a sentence is compared by: its words, their beginnings and sounds, pieces of them against
 * misspelling, pairs of neighbours, families of words in their order. Places in a table of `PLACES`.
 */
export function addFeatures(found: Places, words: readonly string[]): void {
  let before = FIRST;
  let familyBefore = FIRST;
  let familiesBefore = FIRST;
  const last = Math.min(words.length, MOST_WORDS);
  for (let i = 0; i < last; i += 1) {
    const { places, beginning, family } = wordFeatures(words[i] as string);
    for (let j = 0; j < places.length; j += 1) add(found, places[j] as number);
    add(found, place(mix(mix(before, kinds.pair), beginning)));
    before = beginning;
    if (family < 0) continue;
    const own = mix(FNV_OFFSET, family + 1);
    const two = mix(mix(familyBefore, kinds.families), own);
    add(found, place(two));
    add(found, place(mix(mix(familiesBefore, kinds.three), own)));
    familiesBefore = two;
    familyBefore = own;
  }
}
