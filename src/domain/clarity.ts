/**
 * Steps 4-5: is a request clear enough to work on? The same gate on every channel, in Spanish and
 * English. It looks for substance (words that name a thing or an action), a place and a time; it
 * judges no grammar.
 */

/** What a request can lack, in the order people are asked for it. */
export const MISSING_DETAILS = ['what', 'where', 'since'] as const;
export type MissingDetail = (typeof MISSING_DETAILS)[number];

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const GREETINGS = list(`
  hola holaa ola buenas buenos buen bueno dias dia tardes tarde noches noche saludos saludo cordial
  que tal como esta estan muy estimado estimada estimados senor senora senores doctor doctora
  hi hello hey good morning afternoon evening greetings dear there`);
const THANKS = list(`
  gracias muchas mil muchisimas ok okay listo vale perfecto excelente entendido amable muy
  agradezco agradecido agradecida genial super thanks thank you so much great perfect fine
  recibido enterado enterada por todo su la le ayuda atencion gestion`);
const THANKS_CORE = /\b(gracias|agradezco|agradecid[oa]|thanks|thank you)\b/;

/** Words that say that something is wrong or wanted, but not what. */
const VAGUE = list(`
  no si ya sirve sirven funciona funcionan anda va falla fallo fallas fallando falto error errores
  problema problemas inconveniente inconvenientes dano danado danada malo mala mal roto rota caido
  caida novedad caso casos ticket ayuda ayudar ayudarme ayudeme ayudenme auxilio soporte urgente
  urgencia rapido pronto favor porfa porfavor por necesito necesitamos requiero requerimos solicito
  solicitamos quiero queremos quisiera quisieramos puede pueden podria podrian tengo tenemos hay
  hacer hace algo cosa cosas eso esto esta este ese esa nada todo todos tema asunto aqui alli
  revisar revise revisen revision arreglar arreglen mirar colaborar colaboracion prueba test
  works working work doesnt dont does not broken fail fails failing error issue issues problem
  problems trouble help urgent asap please need needs want would like could can something thing
  things it this that fix check support case have has is are was am my im`);

const FILLERS = list(`
  a al ante con contra de del desde durante e el ella ellos en entre es esta estan fue ha han hasta
  he la las le les lo los me mi mis mucho muchos nos nuestra nuestro o para pero porque que se ser
  sin sobre son su sus tambien te un una uno unos unas y yo muy mas menos cuando como donde
  the an and or of on in at to for from with without by be been i we you he she they our your me us
  so very too but because when where how since`);

const PLACE =
  /\b(piso|oficina|sede|edificio|sala|despacho|secretaria|direccion|dependencia|area|puesto|bloque|recepcion|ventanilla|archivo|floor|office|building|room|desk|reception|department|computador|pc|equipo|portatil|laptop|computer)\b/;
const TIME =
  /\b(desde|hoy|ayer|anoche|anteayer|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|mes|hora|horas|minutos|dias|since|today|yesterday|monday|tuesday|wednesday|thursday|friday|week|month|hours?|minutes|days)\b/;
const WANTS =
  /\b(necesit\w+|requier\w+|solicit\w+|quier\w+|quisier\w+|crear|instalar|need|want|would like|request|create|install)\b/;

/** Lower case, without accents, punctuation or doubled spaces: how the gate and the search read a text. */
export function normalize(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function words(text: string): string[] {
  const normalized = normalize(text);
  return normalized === '' ? [] : normalized.split(' ');
}

/** Whether the message is a greeting and nothing else. */
export function isGreeting(text: string): boolean {
  const all = words(text);
  return all.length > 0 && all.every((word) => GREETINGS.has(word));
}

/** Whether the message is thanks or an acknowledgement and nothing else: never a request, never a reopening. */
export function isThanks(text: string): boolean {
  const all = words(text);
  if (all.length === 0) return false;
  const courteous = all.every((word) => THANKS.has(word) || GREETINGS.has(word));
  return courteous && (THANKS_CORE.test(all.join(' ')) || all.length <= 2) && !isGreeting(text);
}

function substance(text: string): number {
  const meaningful = words(text).filter(
    (word) =>
      !GREETINGS.has(word) &&
      !VAGUE.has(word) &&
      !FILLERS.has(word) &&
      (/\d/.test(word) || (word.length > 1 && /[aeiouy]/.test(word)) || /^[a-z]{2,4}$/.test(word)),
  );
  return new Set(meaningful).size;
}

/**
 * What the request still lacks; empty when it is clear (step 5). A wish is clear with two words of
 * substance ("necesito una cuenta de correo"); a failure wants three, or two with a place or a time.
 */
export function missingDetails(request: string): readonly MissingDetail[] {
  const text = normalize(request);
  const found = substance(request);
  if (found === 0) return MISSING_DETAILS;
  const where = PLACE.test(text);
  const since = TIME.test(text);
  const clear = found >= 3 || (found === 2 && (WANTS.test(text) || where || since));
  if (clear) return [];
  const missing: MissingDetail[] = found === 1 ? ['what'] : [];
  if (!where) missing.push('where');
  if (!since && !WANTS.test(text)) missing.push('since');
  return missing.length === 0 ? ['what'] : missing;
}
