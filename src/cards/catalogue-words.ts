import { type Catalogue, categoryName } from '../domain/desk-catalogue.ts';
import { oneLine } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';

/** What a category is called; of one that was removed that it was. Plain text. */
export function categoryTitle(catalogue: Catalogue, id: string, t: Translator): string {
  const name = oneLine(categoryName(catalogue, id, t.language));
  const entry = catalogue.categories.find((one) => one.id === id);
  return entry?.removed ? t('category.removed', { name }) : name;
}
