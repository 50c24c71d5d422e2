import type { Case, CaseLink } from '../domain/case.ts';
import type { Translator, WordKey } from '../messages/translate.ts';
import { given } from './render.ts';
import type { Reader } from './sections.ts';

const CONTINUATIONS_SHOWN = 3;
const RELATED_SHOWN = 5;

/** Another case that the card leads to, and what it is to this one. */
export interface LinkedCase extends CaseLink {
  readonly text: string;
}

/** The cases that have to do with this one, and how; those that may be of other people are for the staff alone. */
export function linkedCases(
  { follows, continuedBy, mergedInto, related, absorbed }: Case,
  reader: Reader,
  t: Translator,
): readonly LinkedCase[] {
  const named =
    (key: Extract<WordKey, `case.${string}`>) =>
    (link: CaseLink): LinkedCase => ({
      ...link,
      text: t(key, { number: link.number }),
    });
  const own = [
    ...given(follows).map(named('case.follows')),
    ...continuedBy.slice(-CONTINUATIONS_SHOWN).map(named('case.continued')),
    ...given(mergedInto).map(named('case.merged_into')),
  ];
  if (reader === 'own') return own;
  const all = [
    ...own,
    ...absorbed.slice(-RELATED_SHOWN).map(named('case.absorbed')),
    ...related.slice(-RELATED_SHOWN).map(named('case.related')),
  ];
  // What is merged is often linked first.
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

/** The numbers of the cases that were merged into this one, the newest first. */
export function absorbedShown({ absorbed }: Case, t: Translator): string | undefined {
  if (absorbed.length === 0) return undefined;
  return t.and(absorbed.map(({ number }) => number).reverse());
}
