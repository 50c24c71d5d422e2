import type { Catalogue } from '../domain/desk-catalogue.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import { brief } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import { categoryTitle } from './catalogue-words.ts';

const WORD_LENGTH = 40;

/** The words of the request that speak for the category that is suggested. */
export function categoryReason({ category }: Suggestions, t: Translator): string | undefined {
  const [first, second, third] = category?.words.map((word) => brief(word, WORD_LENGTH)) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return t('suggestion.category.one', { first });
  if (third === undefined) return t('suggestion.category.two', { first, second });
  return t('suggestion.category.three', { first, second, third });
}

/** What speaks for the person who is suggested: cases of that category, and how many are open. */
export function assigneeReason(
  { assignee }: Suggestions,
  t: Translator,
  catalogue: Catalogue,
): string | undefined {
  if (assignee === undefined) return undefined;
  const { person, openCases: count, category } = assignee;
  const { name } = person;
  const open = t(`suggestion.open.${count === 0 ? 'none' : count === 1 ? 'one' : 'many'}`, {
    count,
  });
  return category === undefined
    ? t('suggestion.assignee', { name, open })
    : t('suggestion.assignee.versed', {
        name,
        category: categoryTitle(catalogue, category, t),
        open,
      });
}
