import { normalize } from '../../domain/normalize.ts';
import { actTitle } from './act-title.ts';
import type { Act, Offer, OfferCode } from './offers.ts';

/** One thing is asked there: a yes in whatever words is for the first button. */
const YES_OR_NO: readonly OfferCode[] = [
  'accept',
  'thanks',
  'reopen',
  'cancel',
  'about',
  'about_photo',
  'again',
  'several',
];
const YES =
  /^(?:q(?:ue)? |pues |ay |ah |bueno |obvio |claro )*(?:si|claro|obvio|dale|hagale|por supuesto|de una|yes|yeah|sure|please do|go ahead)\b/;
/** The order that each of them asks to give. */
const ORDERED: Partial<Record<OfferCode, string>> = {
  accept: 'cierr\\w+|cerrar\\w*|close',
  thanks: 'cierr\\w+|cerrar\\w*|close',
  reopen: 'reabr\\w+|abr\\w+|reopen|open',
  cancel: 'cancel(?:e|en|elo|ela|enlo|enla|alo|ala)',
  about: 'agreg\\w+|anad\\w+|add',
  about_photo: 'agreg\\w+|anad\\w+|add',
  again: 'abr\\w+|open',
  several: 'abr\\w+|open',
};
const NO = /^(?:q(?:ue)? |ay |ah |pues )*(?:no|nop|nope|mejor no)\b/;
const NOT_THAT =
  /\bno (?:lo |la |los |las |me )?(?:cancel|agreg|reabr|abr|cierr)|\b(?:dont|don t|do not) (?:add|cancel|reopen|open|close)/;
/** With more words the answer says something of its own. */
const FEW_WORDS = 3;
/** A title is no chance beginning of something else. */
const TITLE_WORDS = 3;

/** What somebody answers in a sentence to the buttons just offered, and the text that goes with it. */
export function answeredInWords(
  offer: Offer,
  text: string,
): { readonly act: Act; readonly offer: Offer } | undefined {
  const said = normalize(text);
  const titled = offer.acts.find((act) => beginsWithTitle(act, said));
  if (titled !== undefined) return { act: titled, offer };
  const [first] = offer.acts;
  if (first === undefined || !YES_OR_NO.includes(offer.code)) return undefined;
  const isShort = said.split(' ').length <= FEW_WORDS;
  if (NO.test(said) && (isShort || NOT_THAT.test(said))) return { act: { do: 'none' }, offer };
  if (NOT_THAT.test(said) || !(YES.test(said) || orders(offer.code, said))) return undefined;
  // What comes with the yes is kept with what was asked about.
  const more = isShort || offer.text === '' ? offer : { ...offer, text: `${offer.text}\n${text}` };
  return { act: first, offer: more };
}

function orders(code: OfferCode, said: string): boolean {
  const verbs = ORDERED[code];
  const polite = '(?:por favor |porfa |please |entonces |ok )*';
  const after = '(?: it| that)?(?: por favor| porfa| please| entonces| ustedes?)*';
  return verbs !== undefined && new RegExp(`^${polite}(?:${verbs})${after}$`).test(said);
}

function beginsWithTitle(act: Act, said: string): boolean {
  return (['es', 'en'] as const).some((language) => {
    const title = normalize(actTitle(act, language));
    return title.split(' ').length >= TITLE_WORDS && said.startsWith(`${title} `);
  });
}
