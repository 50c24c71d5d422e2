import { type Catalogue, inUse, officeNamed } from '../domain/desk-catalogue.ts';
import { oneLine } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import { commonOf } from './inputs.ts';
import { expand, type Json } from './render.ts';

/** More than these are found by typing. */
const SHORT_LIST = 8;

type Choice = { readonly title: string; readonly value: string };

/** The desk's offices, in the reader's language. */
export function officeChoices(catalogue: Catalogue | undefined, t: Translator): readonly Choice[] {
  return inUse(catalogue?.offices ?? []).map(({ id, words }) => ({
    title: oneLine(words[t.language]),
    value: id,
  }));
}

/** In the picker of one's own office: none of the list. */
export const NOT_LISTED = 'none';

/** What chooses one's own office, opened with the one that is known; nothing where the desk has no list. */
export function ownOfficePicker(
  office: string | undefined,
  catalogue: Catalogue | undefined,
  t: Translator,
): readonly Json[] {
  const offices = officeChoices(catalogue, t);
  if (offices.length === 0) return [];
  const listed = officeNamed(inUse(catalogue?.offices ?? []), office ?? '')?.id;
  const other = office && !listed ? [{ title: oneLine(office), value: office }] : [];
  const none = { title: t('choice.not_listed'), value: NOT_LISTED };
  const value = office === '' ? NOT_LISTED : (listed ?? office ?? '');
  return officePicker('office_choice', value, [...offices, ...other, none], t, true);
}

/** What chooses one of the desk's offices; nothing where it has no list. */
export function officePicker(
  id: 'office_choice' | 'register_office_choice',
  value: string,
  choices: readonly Choice[],
  t: Translator,
  required: boolean,
): readonly Json[] {
  if (choices.length === 0) return [];
  return [
    expand('parts/input-choice', {
      ...commonOf(id, value, required, t),
      style: choices.length > SHORT_LIST ? 'filtered' : 'compact',
      choices,
    }),
  ];
}
