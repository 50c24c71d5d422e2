const CHARACTERS = new Intl.Segmenter('es', { granularity: 'grapheme' });

/**
 * The beginning of a text, at most `max` UTF-16 units (the unit of `MAX_TEXT`), that ends with a whole
 * character as people see it: an accent stays with its letter, an emoji of several parts is kept or left
 * out. Where one character alone is longer than that, it ends between two code points.
 */
export function beginningOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = CHARACTERS.segment(text).containing(max)?.index ?? 0;
  if (start > 0) return text.slice(0, start);
  const cut = text.slice(0, max);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
