import type { CategorySuggestion } from './suggest-category.ts';
import type { AssigneeSuggestion } from './workload.ts';

/** What the desk's card proposes for a case, and why (steps 8 and 9). */
export interface Suggestions {
  readonly category?: CategorySuggestion;
  readonly assignee?: AssigneeSuggestion;
}
