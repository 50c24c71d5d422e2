import { CATEGORIES, type Category } from '../../src/domain/catalogue.ts';
import { learnCategories, type SuggestCategory } from '../../src/domain/suggest-category.ts';
import { readCategorized } from './categorized.ts';

/** How often a category is suggested for requests of a file, and how often rightly; it prints numbers, never a request. */

const LEAST_COVERED = 0.5;
const LEAST_RIGHT = 0.9;

const print = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, of: number) => `${((100 * part) / (of || 1)).toFixed(1)} %`;

const path = process.argv[2] ?? new URL('../fixtures/categories-held-out.tsv', import.meta.url);
const requests = readCategorized(path);
const closed = readCategorized(new URL('../fixtures/categories.tsv', import.meta.url));

function measure(title: string, suggest: SuggestCategory): boolean {
  const judged = requests.map(({ language, request, category }) => {
    const value = suggest(request)?.value;
    return { language, category, covered: value !== undefined, right: value === category };
  });
  print(`\n${title.padEnd(26)}requests covered right`);
  const line = (name: string, rows: typeof judged) => {
    const covered = rows.filter((row) => row.covered);
    const right = covered.filter((row) => row.right);
    const numbers = [rows.length, covered.length, right.length];
    print([name.padEnd(26), ...numbers.map((each) => String(each).padStart(7))].join(' '));
    return { covered: covered.length, right: right.length };
  };
  for (const category of CATEGORIES)
    line(
      category,
      judged.filter((row) => row.category === (category satisfies Category)),
    );
  for (const language of ['es', 'en'])
    line(
      language,
      judged.filter((row) => row.language === language),
    );
  const { covered, right } = line('all', judged);
  print(`covered ${percent(covered, judged.length)}, of those right ${percent(right, covered)}`);
  return covered >= LEAST_COVERED * judged.length && right >= LEAST_RIGHT * covered;
}

const began = performance.now();
const learned = learnCategories(closed);
const learnedMs = performance.now() - began;
const alone = measure('a new desk', learnCategories([]));
const withCases = measure(`a desk with ${closed.length} cases`, learned);
print(`\nlearning from ${closed.length} closed cases took ${learnedMs.toFixed(0)} ms`);
if (!alone || !withCases) {
  print(
    `Fewer than ${100 * LEAST_COVERED} % covered, or fewer than ${100 * LEAST_RIGHT} % of those right.`,
  );
  process.exitCode = 1;
}
