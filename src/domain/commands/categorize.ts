import type { Category } from '../catalogue.ts';
import type { CommandDefinition } from './definition.ts';

interface CategoryChosen {
  readonly category: Category;
}

/** Step 8. */
export const categorize: CommandDefinition<CategoryChosen, CategoryChosen> = {
  record: ({ category }, kase) => (kase.category === category ? undefined : { category }),
  change: (_kase, { data }) => ({ category: data.category }),
};
