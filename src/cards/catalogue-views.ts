import {
  type CannedText,
  type CatalogueEntry,
  type CatalogueList,
  inUse,
  LIST_LIMITS,
  type ListedEntries,
} from '../domain/desk-catalogue.ts';
import { brief, escapeLine, oneLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { Seen } from './card-context.ts';
import { notices } from './case-card.ts';
import { drawInputs } from './inputs.ts';
import { CATALOGUE_FIELDS } from './lead-fields.ts';
import { type RenderedCard, render } from './render.ts';

/** So many entries a card shows. */
const ENTRIES_SHOWN = 8;
const TEXT_SHOWN = 100;
const NAMES_SHOWN = 40;

/** One page of a list that the desk's lead keeps, each entry with what can be done with it. */
export function catalogueCard(
  list: CatalogueList,
  { rev, entries: all }: ListedEntries,
  wanted: number,
  { language, notice }: Seen,
): RenderedCard {
  const t = translator(language);
  const entries = inUse<CatalogueEntry | CannedText>(all);
  const pages = Math.max(1, Math.ceil(entries.length / ENTRIES_SHOWN));
  const page = Math.min(wanted, pages - 1);
  const shown = entries.slice(page * ENTRIES_SHOWN, (page + 1) * ENTRIES_SHOWN);
  const heading = t('catalogue.heading', { title: t(`catalogue.${list}`), count: entries.length });
  const turn = (to: number, title: string) =>
    to >= 0 && to < pages
      ? [{ title, verb: 'catalogue_list', data: { list, page: to, verb: 'catalogue_list' } }]
      : [];
  return render('catalogue', {
    summary: heading,
    notices: notices(notice),
    heading,
    intro: t(entries.length === 0 ? `catalogue.${list}.empty` : `catalogue.${list}.intro`),
    ranges: pages === 1 ? [] : [{ text: t('catalogue.page', { page: page + 1, pages }) }],
    entries: shown.map((entry) => entryRow(list, entry, { rev, page }, t)),
    removed: removedLine(all, t),
    buttons: [
      ...(entries.length < LIST_LIMITS[list].entries ? addButtons(list, page, t) : []),
      ...turn(page - 1, t('button.queue.previous')),
      ...turn(page + 1, t('button.queue.next')),
    ],
  });
}

function entryRow(
  list: CatalogueList,
  entry: CatalogueEntry | CannedText,
  { rev, page }: { readonly rev: number; readonly page: number },
  t: Translator,
) {
  const { id, words } = entry;
  const at = { list, id, page };
  const other = words.en === words.es ? [] : [oneLine(words.en)];
  const lines =
    'use' in entry
      ? [...other, t(`catalogue.use.${entry.use}`, { text: brief(entry.text.es, TEXT_SHOWN) })]
      : other;
  return {
    name: escapeLine(oneLine(words.es)),
    lines: lines.map((text) => ({ text: escapeLine(text) })),
    change: t('button.catalogue_edit'),
    changeTooltip: t('button.catalogue_edit.tooltip', { name: oneLine(words.es) }),
    changeData: { ...at, verb: 'catalogue_edit' },
    remove: t('button.catalogue_remove'),
    removeTooltip: t('button.catalogue_remove.tooltip', { name: oneLine(words.es) }),
    confirm: escapeLine(t(`catalogue.${list}.remove`, { name: oneLine(words.es) })),
    confirmed: t('submit.catalogue_remove'),
    removeData: { ...at, rev, verb: 'catalogue_remove' },
  };
}

/** Those that old cases still have. */
function removedLine(entries: readonly CatalogueEntry[], t: Translator) {
  const names = entries.filter(({ removed }) => removed).map(({ words }) => words[t.language]);
  if (names.length === 0) return [];
  const shown = names.slice(-NAMES_SHOWN).map((name) => oneLine(name));
  return [{ text: escapeLine(t('catalogue.removed', { names: t.and(shown) })) }];
}

function addButtons(list: CatalogueList, page: number, t: Translator) {
  const button = (title: string, more: object) => ({
    title,
    verb: 'catalogue_edit',
    data: { list, page, ...more, verb: 'catalogue_edit' },
  });
  if (list !== 'canned') return [button(t('button.catalogue_add'), {})];
  return (['solution', 'question'] as const).map((use) =>
    button(t(`button.catalogue_add.${use}`), { use }),
  );
}

/** What stands in the form of an entry; without an id it is a new one. */
export interface EntryForm {
  readonly list: CatalogueList;
  readonly rev: number;
  readonly page: number;
  readonly id?: string | undefined;
  readonly use?: CannedText['use'] | undefined;
  readonly values: Readonly<Partial<Record<keyof typeof CATALOGUE_FIELDS, string>>>;
}

/** The entry's words in both languages, to change or to add. */
export function entryCard(form: EntryForm, { language, notice }: Seen): RenderedCard {
  const { list, rev, page, id, use, values } = form;
  const t = translator(language);
  const what = use ?? (list === 'canned' ? 'solution' : list);
  const heading = t(`catalogue.${what}.${id === undefined ? 'add' : 'change'}`);
  const at = { list, page };
  const more = { ...at, rev, ...(id && { id }), ...(use && { use }) };
  const { name: maxLength } = LIST_LIMITS[list];
  const { entry_es, entry_en, ...texts } = CATALOGUE_FIELDS;
  const names = { entry_es: { ...entry_es, maxLength }, entry_en: { ...entry_en, maxLength } };
  return render('catalogue-entry', {
    summary: heading,
    notices: notices(notice),
    heading,
    intro: t('catalogue.entry_intro'),
    inputs: drawInputs(use === undefined ? names : { ...names, ...texts }, values, t),
    save: t('button.catalogue_save'),
    saveData: { ...more, verb: 'catalogue_save' },
    back: t('button.catalogue_back'),
    backData: { ...at, verb: 'catalogue_list' },
  });
}

/** What the form of an entry opens with. */
export function entryValues(entry: CatalogueEntry | CannedText): EntryForm['values'] {
  const { es: entry_es, en: entry_en } = entry.words;
  if (!('use' in entry)) return { entry_es, entry_en };
  const { es: entry_text_es, en: entry_text_en } = entry.text;
  return { entry_es, entry_en, entry_text_es, entry_text_en };
}
