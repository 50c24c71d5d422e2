import { SAME, thingOf } from '../application/meaning/things.ts';
import { inFull, sound } from './words.ts';

/** As many places for features as there are weights of each outcome; a power of two. */
export const PLACES = 1 << 16;

/** Families of words that mean the same for this purpose, whatever their form and language. */
const FAMILIES: readonly string[] = [
  '(?:no|nop|ni|sin|not|dont|doesnt|didnt|isnt|wont|cant|cannot|wasnt|without|nada|nunca|never|nothing|tampoco|neither|either|aint|couldnt)$',
  'sigu|sige|sigo|segui|continu|persist|todabi|todavi|aun$|still$|permanec|remains',
  'otra$|otra?vez|nuevament|denuevo|vol[vb]i|again$|back$|reinci|repit|recur|regres',
  'funcion|fucnion|sirv|sirbi|anda$|works?$|working|worked|imprim|print(?:s|ing)?$|abre$|abrio|habre$|prend|carga$|cargo$|conect|opens?$|loads?$|entro$|entra$',
  'dan[oa]|danad|fall|fail|falta?$|rot[oa]$|broke|malo|mala|err?or|bloque|lock|cay[eo]|caid|crash|tot[ei]|jam|atasc|trab[oa]|pega|lent|slow|quem|perd|lost|down$|dead$|venc|expir|froz|freez|stuck',
  'nec+[ei]s|nesec|nece|requier|requer|solicit|need|want|quiero|kiero|quisiera|would|deme|request|pido|pedir',
  '(?:que|cual|cuando|quien|como|donde|cuanto|cuantos|cuantas|cuanta|porque|what|whats|when|who|whos|how|hows|where|which|why|whose)$',
  'arregl|soluci|resol|resuel|solv|resolv|fix|repar|termin|finish|finali|done$|complet|list[oa]$|ready|acab[oe]',
  'cancel|canc|kncel|ansel|olvid|olbid|anul|descart|forget|nevermind|discard|withdraw|desist|retir|borr|elimin|delet|drop|quit|salir|stop',
  'habl|comuni|llam|call|talk|speak|asesor|human|persona|person|someone|somebody|alguien|agente|agent|operador|manager|jefe',
  'graci|grasi|thank|agrade|appreciat|grateful|bendi|felicit|cheers',
  '(?:hola|ola|buen[oa]?s?|hello|hi|hey|saludo|morning|afternoon|evening)$',
  '(?:caso|casos|kaso|kasos|case|cases|ticket|tickets|solicitud|solicitudes|requerimiento|requerimientos|request|requests|reporte|incidencias?|incidents?)$',
  '(?:pero|but|aunque|except|menos|although)$',
  '(?:ya|already|now|ahora)$',
  '(?:mi|mis|my|mine|mio|mios)$',
  'agreg|anad|anex|adjunt|add|attach|inclu|anot|adicion|complement|foto|photo|pictur|imagen|pantallaz|screenshot',
  'cambi|chang|corri|correct|modific|edit|replac|quit[ea]|remov|pong|ponga|pongal|set$|make$|deberia|should',
  'alta|media|baja|alto|medio|bajo|high|medium|low|prioridad|priority|urgent',
  'esper|wait|demor|llevo|dias?$|semana|days?$|week|hace$|horas?$|hours?$|meses|month',
  'entiend|entend|understand|comprend|significa|mean|means|explic|explain|idea$|clue$|dontknow|se$|know$|sabria',
  'decid|escoj|elij|vera$|veran$|choose|pick|whatever|whichever|cualquier|igual$|criterio|consider|prefier|prefer',
  '(?:piso|oficina|sede|floor|office|sotano|basement|edificio|building|room)$',
  'abr[ae]|abrir|abral|open$|envi|send$|submit|radiq|registr|cre[ae]l|crear|create',
  'asign|assign|pendient|pending|cola$|queue|abiert|unassign|open$|list$|lista|listado|tickets?$|backlog',
  'mu[ey]str|ver$|veo$|show|see$|view|mostrar|consult|display|listar|list$',
  'cuant[oa]s?$|total|numero|cantidad|number|count|many$|estadis|statis|stats|resumen|summary|overview|cifras|metric|indicador',
  'estado|status|novedad|noticia|news|update|avance|progress|vienen|viene$|coming|come$|atiend|razon|seguimiento',
  'reviso|pruebo|probe|probar|test|tested|testing|check|try|tried|probado|prueba',
  'empiez|empez|inici|arranc|comienz|comenz|start|begin|began|voy$|boy$|going$|camino$|curso$|tomo$|atiendo|encargo',
];
/** What it is about stands at the beginning of a long text. */
const MOST_WORDS = 80;

/** So many letters of a word are its beginning, and so many are a piece. */
const BEGINNING = 5;
const PIECE = 4;

const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;
const FIRST = 1;
const kinds = {
  beginning: 3,
  pair: 4,
  piece: 5,
  family: 6,
  families: 7,
  three: 8,
} as const;

const mix = (value: number, next: number) => Math.imul(value ^ next, FNV_PRIME);
function hash(kind: number, text: string, from: number, to: number): number {
  let value = mix(FNV_OFFSET, kind);
  for (let i = from; i < to; i += 1) value = mix(value, text.charCodeAt(i));
  return value;
}
const place = (value: number) => (value ^ (value >>> 15)) & (PLACES - 1);

/** All families in one expression, a group each: the group that matches is the word's family. */
const FAMILY = new RegExp(`^(?:${FAMILIES.map((each) => `(${each})`).join('|')})`);

/** What one word brings, whatever stands around it. */
interface WordFeatures {
  readonly places: readonly number[];
  readonly beginning: number;
  /** Its family; -1 for words of none. */
  readonly family: number;
  /** The thing that it names, if any. */
  readonly thing: string | undefined;
}

const known = new Map<string, WordFeatures>();
const MOST_KNOWN = 20_000;

function wordFeatures(written: string): WordFeatures {
  const before = known.get(written);
  if (before) return before;
  const word = inFull(written);
  const spoken = /\d/.test(word) ? word.replace(/\d/g, '0') : sound(word);
  const beginning = hash(kinds.beginning, spoken, 0, Math.min(spoken.length, BEGINNING));
  const places = [place(beginning)];
  const framed = `<${spoken}>`;
  for (let end = PIECE; end <= framed.length; end += 1)
    places.push(place(hash(kinds.piece, framed, end - PIECE, end)));
  const thing = word === SAME ? undefined : thingOf(word);
  const family = familyOf(word, thing);
  if (family >= 0) places.push(place(mix(kinds.family, family)));
  const found = { places, beginning, family, thing };
  if (known.size < MOST_KNOWN) known.set(written, found);
  return found;
}

function familyOf(word: string, thing: string | undefined): number {
  if (word === SAME) return FAMILIES.length;
  if (thing !== undefined) return FAMILIES.length + 1;
  const found = FAMILY.exec(word);
  return found ? found.indexOf(found[0], 1) - 1 : -1;
}

/** The first thing that these words name, if any. */
export function thingIn(words: readonly string[]): string | undefined {
  for (const word of words) {
    const { thing } = wordFeatures(word);
    if (thing !== undefined) return thing;
  }
  return undefined;
}

/** The features of texts, each a place in a table of `PLACES`, one text after another in one table. */
export class Features {
  all: Int32Array;
  count = 0;

  constructor(room: number) {
    this.all = new Int32Array(room);
  }

  /**
   * Adds what a text is compared by: its words, their beginnings and sounds, pieces of them against
   * misspelling, pairs of neighbours, families of words in their order. The names of one thing may
   * all count as `SAME`.
   */
  add(words: readonly string[], same?: string): void {
    let { all, count } = this;
    let before = FIRST;
    let familyBefore = FIRST;
    let familiesBefore = FIRST;
    const last = Math.min(words.length, MOST_WORDS);
    for (let i = 0; i < last; i += 1) {
      let word = wordFeatures(words[i] as string);
      if (same !== undefined && word.thing === same) word = wordFeatures(SAME);
      const { places, beginning, family } = word;
      if (count + places.length + 3 > all.length) all = grown(all, places.length + 3);
      for (let j = 0; j < places.length; j += 1) all[count++] = places[j] as number;
      all[count++] = place(mix(mix(before, kinds.pair), beginning));
      before = beginning;
      if (family < 0) continue;
      const own = mix(FNV_OFFSET, family + 1);
      const two = mix(mix(familyBefore, kinds.families), own);
      all[count++] = place(two);
      all[count++] = place(mix(mix(familiesBefore, kinds.three), own));
      familiesBefore = two;
      familyBefore = own;
    }
    this.all = all;
    this.count = count;
  }
}

function grown(all: Int32Array, by: number): Int32Array {
  const more = new Int32Array(2 * all.length + by);
  more.set(all);
  return more;
}
