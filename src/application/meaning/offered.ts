import { isConsent, isNo } from './plain-answers.ts';
import { plainWords } from './plain-words.ts';
import type { Situation } from './situation.ts';

const ORDINALS: readonly RegExp[] = [
  /^(?:la |el |lo |the )?(?:primer[oa]?|first)(?: one| opcion| option| boton| button)?$/,
  /^(?:la |el |lo |the )?(?:segund[oa]|second)(?: one| opcion| option| boton| button)?$/,
  /^(?:la |el |lo |the )?(?:tercer[oa]?|third)(?: one| opcion| option| boton| button)?$/,
];

/** The button that opens a case for each of several requests, and words that ask for just that. */
const OPENS_SEVERAL = /\babrir \d+ casos\b|\bopen \d+ cases\b/;
const SEVERAL =
  /^(?:(?:no|si|yes|pero|es que|claro|bueno) )*(?:son|hay|tengo|serian|they are|theyre|they re|there are|its|it s) (?:dos|tres|cuatro|cinco|varias|varios|\d|two|three|four|several)(?: (?:cosas|casos|problemas|solicitudes|temas|things|cases|issues|requests))?(?: (?:diferentes|distint[oa]s|aparte|different|separate))?$|\b(?:por separado|cada un[oa] aparte|un caso para cada|separately|one case (?:for )?each|separate cases)\b/;

/**
 * Which of the buttons just offered was typed: by its title, its place, or a plain yes (the first)
 * or no (the last). Its index; none when it is none of them.
 */
export function findChoice(offered: Situation['offered'], text: string): number | undefined {
  const said = plainWords(text);
  const titled = offered.findIndex((titles) =>
    titles.some((title) => said !== '' && plainWords(title) === said),
  );
  if (titled >= 0) return titled;
  const ordinal = ORDINALS.findIndex((each) => each.test(said));
  if (ordinal >= 0 && ordinal < offered.length) return ordinal;
  const several = offered.findIndex(([title = '']) => OPENS_SEVERAL.test(plainWords(title)));
  if (several >= 0 && SEVERAL.test(said)) return several;
  if (offered.length > 0 && isConsent(text)) return 0;
  if (offered.length > 1 && isNo(text)) return offered.length - 1;
  return undefined;
}
