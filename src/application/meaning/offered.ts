import { normalize } from '../../domain/normalize.ts';
import { isConsent, isNo } from './plain-answers.ts';
import type { Situation } from './situation.ts';

const ORDINALS: readonly RegExp[] = [
  /^(?:la |el |lo |the )?(?:primer[oa]?|first)(?: one| opcion| option| boton| button)?$/,
  /^(?:la |el |lo |the )?(?:segund[oa]|second)(?: one| opcion| option| boton| button)?$/,
  /^(?:la |el |lo |the )?(?:tercer[oa]?|third)(?: one| opcion| option| boton| button)?$/,
];

/**
 * Which of the buttons just offered was typed: by its title, its place, or a plain yes (the first)
 * or no (the last). Its index; none when it is none of them.
 */
export function findChoice(offered: Situation['offered'], text: string): number | undefined {
  const said = normalize(text);
  const titled = offered.findIndex((titles) =>
    titles.some((title) => said !== '' && normalize(title) === said),
  );
  if (titled >= 0) return titled;
  const ordinal = ORDINALS.findIndex((each) => each.test(said));
  if (ordinal >= 0 && ordinal < offered.length) return ordinal;
  if (offered.length > 0 && isConsent(text)) return 0;
  if (offered.length > 1 && isNo(text)) return offered.length - 1;
  return undefined;
}
