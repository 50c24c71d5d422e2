import { isSubject } from '../../domain/completeness.ts';
import { searchWords } from '../../domain/search-words.ts';
import { plainWords } from './plain-words.ts';

/** Words for the same thing, in Spanish and English: a case about one is a case about the other. */
const THINGS: readonly (readonly [string, RegExp])[] = [
  ['printer', /^(im|in)pre?s|^printer|^plot+er|^multifuncional|^fotocopia|^copier/],
  ['scanner', /^e?sc+an+er/],
  ['mail', /^cor+eo|^e?mails?$|^outlok|^outlook|^buzon|^mailbox|^coreo/],
  [
    'computer',
    /^(com|con)?put|^compu$|^pc$|^portatil|^lap?top|^labtop|^equipos?$|^ekipo|^cpu$|^torre$|^desktop$/,
  ],
  ['network', /^internet|^wi ?fi|^wifi|^red(es)?$|^network|^router/],
  ['vpn', /^vpn$/],
  ['phone', /^tel+efon|^(tele)?phone|^celular|^cel$|^extension|^conmutador|^tono$/],
  ['screen', /^pantal|^monitor|^screen/],
  ['keyboard', /^teclad|^keyboard|^teclas?$/],
  ['mouse', /^m[ao]us[ec]?$|^raton(?:cit[oa])?$/],
  ['password', /^clav|^contras|^password|^pas+w|^pin$/],
  ['account', /^usuari|^cuenta|^acount|^account|^users?$/],
  ['projector', /^proyect|^project|^vide?o?beam|^beam$/],
  ['camera', /^camara|^webcam|^camera/],
  [
    'sound',
    /^microfon|^microphone|^audio|^parlant|^sonido|^sound|^headset|^diadem|^audifon|^speaker/,
  ],
  ['toner', /^ton+er|^tinta|^ink$|^cartucho/],
  ['folder', /^carpeta|^folder/],
  ['files', /^archiv|^files?$|^documento|^documents?$/],
  ['server', /^servidor|^server/],
  ['token', /^token/],
  ['signature', /^firma|^signatur|^certificad/],
  ['license', /^licen/],
  ['page', /^pagina|^web$|^website|^portal|^intranet|^sitio$/],
  [
    'program',
    /^aplica|^aplication|^application|^app$|^program|^software|^sistema|^system|^plataforma/,
  ],
  ['excel', /^excel/],
  ['word', /^word$/],
  ['office', /^ofi+ce$/],
  ['teams', /^teams$/],
  ['sap', /^sap$/],
  ['secop', /^secop/],
  ['orfeo', /^orfeo/],
  ['sigob', /^sigob/],
  ['sigep', /^sigep/],
  ['saus', /^saus$/],
  ['onedrive', /^onedrive/],
  ['usb', /^usb$|^memoria$/],
  ['charger', /^cargador|^charger/],
  ['battery', /^bateria|^battery/],
  ['cable', /^cable/],
  ['disk', /^disco|^disk$|^hard ?drive/],
  ['virus', /^virus|^antivirus/],
  ['backup', /^backup|^respaldo/],
  ['turns', /^turner|^digiturn|^turnos?$/],
  ['card reader', /^datafon/],
  ['clock', /^biometric|^huella|^fingerprint/],
  ['windows', /^windows/],
  ['permission', /^permis/],
  ['power', /^ups$|^regulad/],
];

/** What is done with a thing names it too: "no imprime" is about the printer. */
const DEEDS: readonly (readonly [string, RegExp])[] = [
  ['printer', /^(im|in)prim|^prints?$|^print(ing|ed)$/],
  ['scanner', /^e?scan+e?(a|o|s|ing)?r?$/],
];

const ANY_THING = new RegExp(THINGS.map(([, named]) => named.source).join('|'));

/** The thing that a word, as `plainWords` leaves it, names; none for words that name none known. */
export function thingOf(word: string): string | undefined {
  if (!ANY_THING.test(word)) return undefined;
  return THINGS.find(([, named]) => named.test(word))?.[0];
}

function named(text: string, by: (word: string) => string | undefined): readonly string[] {
  const found = plainWords(text).split(' ').map(by);
  return found.filter((thing) => thing !== undefined);
}

/** The things that a text names, word by word. */
export function thingsNamed(text: string): readonly string[] {
  return named(text, thingOf);
}

/** The things that a text names, each once. */
export function thingsIn(text: string): ReadonlySet<string> {
  return new Set(thingsNamed(text));
}

/** Whether a text names a thing that what is known does not. */
export function namesMoreThan(known: string, text: string): boolean {
  const things = thingsIn(known);
  return thingsNamed(text).some((thing) => !things.has(thing));
}

/** The things that a text names, also by what is done with them. */
export function thingsAbout(text: string): ReadonlySet<string> {
  return new Set(named(text, thingOrDeed));
}

function thingOrDeed(word: string): string | undefined {
  return thingOf(word) ?? DEEDS.find(([, done]) => done.test(word))?.[0];
}

/** What a text is about: the things that it names, and other words that tell it from other requests. */
export function subjectsOf(text: string): ReadonlySet<string> {
  return new Set(named(text, subjectOf));
}

/** Says that something is said, not of what. */
const SAYS = /^(?:dice[ns]?|dij\w+|decir\w*|diga\w*|mensajes?|says?|said|messages?)$/;

function subjectOf(word: string): string | undefined {
  if (SAYS.test(word)) return undefined;
  return thingOrDeed(word) ?? (isSubject(word) ? searchWords(word)[0] : undefined);
}

/** Stands for a word that names the thing of the case at hand. */
export const SAME = '@same';
const WORD = /[\p{L}\p{N}]+/gu;

/** The text with every name of one of those things as `SAME`. */
export function withSame(text: string, things: ReadonlySet<string>): string {
  if (things.size === 0) return text;
  return text.replace(WORD, (word) => {
    const read = plainWords(word);
    const thing = thingOf(read) ?? (isSubject(read) ? searchWords(read)[0] : undefined);
    return thing !== undefined && things.has(thing) ? SAME : word;
  });
}

/** Whether it names a thing of the desk's: then it may be a request, whatever else it is like. */
export function namesThing(text: string): boolean {
  return thingsNamed(text).length > 0;
}
