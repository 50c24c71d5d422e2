import { MAX_TEXT } from '../domain/catalogue.ts';
import { escapeWithin, shorten } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import type { RenderedCard } from './render.ts';

/** How much of what people wrote a card holds: of the request, and of each other text. */
export interface TextBudget {
  readonly request: number;
  readonly text: number;
}

/** A comment begins with who wrote it and when. */
const BYLINE = 200;
/** Everything, which is what nearly every case gets, and less for one that would not fit in a message. */
const TEXT_BUDGETS: readonly [TextBudget, ...TextBudget[]] = [
  { request: MAX_TEXT, text: MAX_TEXT + BYLINE },
  { request: MAX_TEXT, text: 2000 },
  { request: MAX_TEXT, text: 1000 },
  { request: MAX_TEXT, text: 300 },
  { request: MAX_TEXT, text: 100 },
  { request: 1000, text: 100 },
  { request: 300, text: 100 },
  { request: 200, text: 30 },
];
/** A message of Teams holds 80 KB of UTF-16, and there is more in it than its card. */
const CARD_LENGTH = 37_000;

/** Longer texts show their beginning, and the rest at a click. */
const SHOWN_WHOLE = 700;
const EXCERPT = 500;

/** The card with as much of the texts as a message holds. */
export function fitCard(draw: (budget: TextBudget) => RenderedCard): RenderedCard {
  return withinLength(TEXT_BUDGETS, CARD_LENGTH, draw);
}

/** The card drawn with the first budget that keeps it within that length, else with the last. */
export function withinLength<B>(
  [first, ...smaller]: readonly [B, ...B[]],
  maxLength: number,
  draw: (budget: B) => RenderedCard,
): RenderedCard {
  let drawn = draw(first);
  for (const budget of smaller) {
    if (JSON.stringify(drawn.card).length <= maxLength) return drawn;
    drawn = draw(budget);
  }
  return drawn;
}

/**
 * What somebody wrote, escaped, at most `max` of it, folded when it is long: one of the two lists
 * has it, the other is empty. `id` is unique on its card.
 */
export function longText(text: string, max: number, id: string, t: Translator) {
  const whole = escapeWithin(text.trim(), max);
  if (whole.length <= SHOWN_WHOLE) return { plain: [{ text: whole }], folded: [] };
  const fold = {
    excerptId: `${id}-excerpt`,
    wholeId: `${id}-whole`,
    excerpt: escapeWithin(beginning(text.trim()), EXCERPT),
    whole,
    more: t('button.more'),
    less: t('button.less'),
  };
  return { plain: [], folded: [fold] };
}

/** The beginning, without the piece of a word at its end. */
function beginning(text: string): string {
  return shorten(text, EXCERPT).replace(/\s+\S{1,30}…$/u, '…');
}
