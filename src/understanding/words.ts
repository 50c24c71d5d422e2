import { plainLetters } from '../domain/normalize.ts';

/** What people type for a word in a hurry. */
const SHORT: Readonly<Record<string, string>> = {
  q: 'que',
  k: 'que',
  ke: 'que',
  xq: 'porque',
  pq: 'porque',
  porq: 'porque',
  pa: 'para',
  x: 'por',
  xfa: 'porfavor',
  porfa: 'porfavor',
  porfis: 'porfavor',
  pls: 'please',
  plz: 'please',
  u: 'you',
  r: 'are',
  ur: 'your',
  d: 'de',
  dnd: 'donde',
  tb: 'tambien',
  tmb: 'tambien',
  tbn: 'tambien',
  grax: 'gracias',
  grx: 'gracias',
  thx: 'thanks',
  ty: 'thanks',
  thanx: 'thanks',
  toy: 'estoy',
  ta: 'esta',
  uds: 'ustedes',
  ud: 'usted',
  bn: 'bien',
  nvm: 'nevermind',
  idk: 'dontknow',
  n: 'no',
};
const WORD = /[\p{L}\p{N}@]+|\p{Extended_Pictographic}|[?]/gu;
/** Most texts are plain, and reading them is most of the work at the start. */
const PLAIN_WORD = /[a-z0-9@]+|[?]/g;
const IS_PLAIN = /^[\x20-\x7e]*$/;

/** The words of a text as they are compared: plain lower-case letters, "doesn't" as "doesnt", signs that say something. */
export function wordsOf(text: string): readonly string[] {
  const isPlain = IS_PLAIN.test(text);
  const plain = isPlain ? text : plainLetters(text).normalize('NFD').replace(/\p{M}/gu, '');
  const whole = plain
    .toLowerCase()
    .replace(/['’´`]/g, '')
    .replace(/([a-z])\1{2,}/g, '$1');
  const words = whole.match(isPlain ? PLAIN_WORD : WORD) ?? [];
  return words.map((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] as string) : word));
}

/** A word as it sounds in Colombian Spanish, so that "inpresora" and "impresora" are near. */
export function sound(word: string): string {
  return word
    .replace(/qu(?=[ei])|[kq]|c(?=[^eih]|$)/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/ll/g, 'y')
    .replace(/v/g, 'b')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/(?<![cst])h/g, '')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(.)\1+/g, '$1');
}
