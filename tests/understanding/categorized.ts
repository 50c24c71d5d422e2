import { readFileSync } from 'node:fs';
import { CATEGORIES, type Category } from '../../src/domain/catalogue.ts';

/** A request with its category. */
export interface Categorized {
  readonly language: string;
  readonly request: string;
  readonly category: Category;
}

/** The rows of a tab-separated file of language, text and category, below the names of its columns. */
export function readCategorized(path: string | URL): readonly Categorized[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const columns = head.trim().split('\t');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => (cells[columns.indexOf(name)] ?? '').trim();
      const category = CATEGORIES.find((each) => each === cell('category'));
      if (category === undefined) throw new Error(`«${cell('category')}» is no category`);
      return { language: cell('language'), request: cell('text'), category };
    });
}
