import { IN_FULL } from '../application/meaning/plain-words.ts';
import { plainLetters } from '../domain/normalize.ts';

/** Also what may be a word of its own, which costs little where a text is only compared. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ...IN_FULL,
  ...Object.entries({
    k: 'que',
    xfa: 'porfavor',
    porfa: 'porfavor',
    porfis: 'porfavor',
    pls: 'please',
    plz: 'please',
    u: 'you',
    r: 'are',
    tb: 'tambien',
    tmb: 'tambien',
    tbn: 'tambien',
    ty: 'thanks',
    thanx: 'thanks',
    ud: 'usted',
    nvm: 'nevermind',
    idk: 'dontknow',
    n: 'no',
  }),
]);
const LINE_END = '\n';
const WORD = /[\p{L}\p{N}@]+|\p{Extended_Pictographic}|[?\n]/gu;

/** A text in plain lower-case letters: "doesn't" as "doesnt", "nooo" as "no". */
function spelled(text: string): string {
  return plainLetters(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’´`]/g, '')
    .replace(/([a-z])\1{2,}/g, '$1');
}

/** The words of each line of a text as they are compared, and the signs that say something. Reading many lines at once is faster. */
export function linesOf(text: string): readonly (readonly string[])[] {
  let words: string[] = [];
  const lines = [words];
  for (const word of spelled(text).match(WORD) ?? []) {
    if (word === LINE_END) {
      words = [];
      lines.push(words);
    } else words.push(word);
  }
  return lines;
}

/** The whole word for one that is typed in a hurry. */
export const inFull = (word: string): string => SHORT.get(word) ?? word;

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
