import { plainWords } from './plain-words.ts';

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split('|').map((each) => each.trim().replace(/\s+/g, ' ')));

/** A plain yes, and nothing else. */
const YES =
  list(`si|sii|siii|sip|sisas|sis|s|si si|si senor|si senora|si senorita|si claro|claro|claro que si|
  si por favor|si porfa|si gracias|por supuesto|afirmativo|correcto|exacto|asi es|eso es|de una|dele|dale|
  hagale|yes|yess|y|yep|yeah|yea|yup|yes please|yes sir|sure|of course|correct|exactly|affirmative|absolutely`);
/** Says that it is all right, where something waits to be confirmed. */
const FINE = list(`ok|okey|okay|oki|okis|okok|listo|vale|bueno|de acuerdo|esta bien|perfecto|bien|
  muy bien|fine|alright|all right|good|great|done`);
const NO = list(`no|noo|nooo|nop|nope|nah|no no|no senor|no senora|no senorita|nones|negativo|nel|
  para nada|no gracias|no sir|not really|negative|no thanks|no thank you`);

/** Whether the whole text is a plain yes. */
export function isYes(text: string): boolean {
  return YES.has(plainWords(text));
}

/** Whether it says yes to something that waits to be confirmed: "listo", "ok", too. */
export function isConsent(text: string): boolean {
  return isYes(text) || FINE.has(plainWords(text)) || isThumb(text);
}

/** Whether the whole text is a plain no. */
export function isNo(text: string): boolean {
  return NO.has(plainWords(text));
}

/** Whether it is nothing but a sign of thanks or approval: 👍, 🙏. */
export function isThumb(text: string): boolean {
  return /^(?:[👍👌🙏❤👏💪🤝✅]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u.test(text);
}
