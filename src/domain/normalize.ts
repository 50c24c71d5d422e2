/** What nobody sees: joiners, soft hyphens, marks of direction, fillers. */
const UNSEEN = /[\p{Cf}\p{DI}]/gu;
/** Signs, not letters: "nº 5" says no "no", and "2º" is 2. */
const ORDINAL_SIGNS = /[ªº№]/g;

/** The letters that somebody sees: full-width, styled and joined ones as plain ones, without what is unseen. */
export function plainLetters(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC');
}

/** Whether nobody sees anything in it. */
export function isBlank(text: string): boolean {
  return plainLetters(text).trim() === '';
}

/**
 * Lower case plain letters and digits, without accents, punctuation or doubled spaces: how the gate,
 * the commands, the dialog and the search read a text.
 */
export function normalize(text: string): string {
  return plainLetters(text.replace(ORDINAL_SIGNS, ' '))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
