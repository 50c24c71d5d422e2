import type { Language } from '../desk/ports.ts';
import { MAX_TEXT } from '../domain/catalog.ts';
import { translate } from '../i18n/translate.ts';
import type { Passage } from './contracts.ts';
import { escapeWithin, shorten } from './markdown.ts';
import type { RenderedCard } from './render.ts';

/** How much of what people wrote a card holds: of the request, and of each other text. */
export interface Room {
  readonly request: number;
  readonly text: number;
}

/** A comment begins with who wrote it and when. */
const BYLINE = 200;
/** Everything, which is what nearly every case gets, and less for one that would not fit in a message. */
const ROOMS: readonly [Room, ...Room[]] = [
  { request: MAX_TEXT, text: MAX_TEXT + BYLINE },
  { request: MAX_TEXT, text: 2000 },
  { request: MAX_TEXT, text: 1000 },
  { request: MAX_TEXT, text: 300 },
  { request: 1000, text: 300 },
];
/** A message of Teams holds 80 KB of UTF-16, and there is more in it than its card. */
const CARD_LENGTH = 37_000;

/** Longer texts show their beginning, and the rest at a click. */
const SHOWN_WHOLE = 700;
const EXCERPT = 500;

/** The card with as much of the texts as a message holds. */
export function roomiest(draw: (room: Room) => RenderedCard): RenderedCard {
  const [first, ...smaller] = ROOMS;
  let drawn = draw(first);
  for (const room of smaller) {
    if (JSON.stringify(drawn.card).length <= CARD_LENGTH) return drawn;
    drawn = draw(room);
  }
  return drawn;
}

/** What somebody wrote, at most `max` of it, folded when it is long. `id` is unique on its card. */
export function passage(text: string, max: number, id: string, language: Language): Passage {
  const whole = escapeWithin(text.trim(), max);
  if (whole.length <= SHOWN_WHOLE) return { plain: [{ text: whole }], folded: [] };
  const fold = {
    excerptId: `${id}-excerpt`,
    wholeId: `${id}-whole`,
    excerpt: escapeWithin(beginning(text.trim()), EXCERPT),
    whole,
    more: translate(language, 'button.more'),
    less: translate(language, 'button.less'),
  };
  return { plain: [], folded: [fold] };
}

/** The beginning, without the piece of a word at its end. */
function beginning(text: string): string {
  return shorten(text, EXCERPT).replace(/\s+\S{1,30}…$/u, '…');
}
