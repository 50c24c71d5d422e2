import { type Catalogue, inUse } from '../domain/desk-catalogue.ts';
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
