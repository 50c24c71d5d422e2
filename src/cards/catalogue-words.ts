import { type Catalogue, categoryName } from '../domain/desk-catalogue.ts';
import type { Language } from '../messages/language.ts';
import { oneLine } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';

/** What a category is called; of one that was removed that it was. Plain text. */
export function categoryTitle(catalogue: Catalogue, id: string, t: Translator): string {
  const name = oneLine(categoryName(catalogue, id, t.language));
  const entry = catalogue.categories.find((one) => one.id === id);
  return entry?.removed ? t('category.removed', { name }) : name;
}

/** An office of the desk's list in the reader's language; any other as it was written. Plain text. */
export function officeTitle(
  { offices }: Pick<Catalogue, 'offices'>,
  office: string,
  language: Language,
): string {
  return offices.find(({ words }) => words.es === office)?.words[language] ?? office;
}
