import { normalize } from '../../domain/normalize.ts';
import { actTitle } from './act-title.ts';
import type { Act, Offer, OfferCode } from './offers.ts';
import { moreThan } from './said-besides.ts';

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
/** What is asked by which or what can be refused all the same. */
const REFUSED: readonly OfferCode[] = ['unsure', 'which_case', 'cancel_which', 'same', 'elsewhere'];
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
const NO =
  /^(?:(?:q|que|ay|ah|uy|oh|pues|espere|espera|wait|perdon|sorry|mejor) )*(?:no|nop|nope|mentira|deje(?:lo|la)?|dejemosl[oa]|leave it|keep it)\b/;
const NOT_THAT =
  /\bno (?:lo |la |los |las |me )?(?:cancel|agreg|reabr|abr|cierr)|\b(?:dont|don t|do not) (?:add|cancel|reopen|open|close)/;
/** It is to stay as it is. */
const LEFT =
  /\b(?:dej\w+ (?:asi|quiet[oa]|abiert[oa]|cerrad[oa]|como esta|tranquil[oa])|olvid\w+|mentira|leave it|keep it|never mind|forget it)\b/;
/** A title is no chance beginning of something else. */
const TITLE_WORDS = 3;

/** What somebody answers in a sentence to the buttons just offered. */
export interface AnswerInWords {
  readonly act: Act;
  /** The offer, with the text that goes with the act. */
  readonly offer: Offer;
  /** What else is said, to be understood by itself. */
  readonly besides: string;
}

/** What somebody answers in a sentence to the buttons just offered; undefined when it answers none. */
export function answeredInWords(offer: Offer, text: string): AnswerInWords | undefined {
  const said = normalize(text);
  const titled = offer.acts.find((act) => beginsWithTitle(act, said));
  if (titled !== undefined) return { act: titled, offer, besides: '' };
  const { told, asked } = moreThan(offer, text);
  const besides = `${told} ${asked}`.trim();
  const refuses = NO.test(said) && (NOT_THAT.test(said) || LEFT.test(said));
  if (refuses && REFUSED.includes(offer.code)) return { act: { do: 'none' }, offer, besides };
  const [first] = offer.acts;
  if (first === undefined || !YES_OR_NO.includes(offer.code)) return undefined;
  if (refuses || (NO.test(said) && besides === '')) return { act: { do: 'none' }, offer, besides };
  if (NOT_THAT.test(said) || !(YES.test(said) || orders(offer.code, said))) return undefined;
  // What comes with the yes is kept with what was asked about; a question is for itself.
  const kept =
    offer.text === '' || told === '' ? offer : { ...offer, text: `${offer.text}\n${told}` };
  return { act: first, offer: kept, besides: offer.text === '' ? besides : asked };
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
