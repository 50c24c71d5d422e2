import { normalize } from '../../domain/normalize.ts';

/** What people type for a word in a hurry, where it can mean nothing else. */
export const IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    q: 'que',
    ke: 'que',
    xq: 'porque',
    pq: 'porque',
    porq: 'porque',
    pa: 'para',
    x: 'por',
    d: 'de',
    dl: 'del',
    cn: 'con',
    dnd: 'donde',
    ta: 'esta',
    toy: 'estoy',
    bn: 'bien',
    grax: 'gracias',
    grx: 'gracias',
    thx: 'thanks',
    uds: 'ustedes',
    ur: 'your',
  }),
);

/** A text as the rules of the chat read it: as `normalize` leaves it, with words typed in a hurry in full. */
export function plainWords(text: string): string {
  return normalize(text)
    .split(' ')
    .map((word) => IN_FULL.get(word) ?? word)
    .join(' ');
}

/** "Can't" is one word, however it is written. */
export function withoutApostrophes(text: string): string {
  return plainWords(text).replace(/ t\b/g, 't');
}
