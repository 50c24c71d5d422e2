import {
  type CatalogueChange,
  changeCatalogue,
  listedEntries,
} from '../../application/change-catalogue.ts';
import { good, type Notice, warning } from '../../cards/card-context.ts';
import { catalogueCard, entryCard, entryValues } from '../../cards/catalogue-views.ts';
import type { Verb } from '../../cards/verbs.ts';
import {
  type CatalogueEntry,
  type CatalogueList,
  chosen,
  type EntryProblem,
} from '../../domain/desk-catalogue.ts';
import { isStaff } from '../../domain/permissions.ts';
import { isLead } from '../../domain/role-grants.ts';
import type { Language } from '../../messages/language.ts';
import { brief } from '../../messages/markdown.ts';
import { leadsOnly } from '../../messages/roles-text.ts';
import { translate, translator } from '../../messages/translate.ts';
import { asMessages, type Messages } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { Handler } from './clicks.ts';

type CataloguePorts = Needs<'deskSettings' | 'staff' | 'ids'>;
const NAME_LENGTH = 40;

/** "categorías", "dependencias", "textos": the list, for a lead. */
export async function catalogueList(
  ports: CataloguePorts,
  sender: Sender,
  list: CatalogueList,
): Promise<Messages> {
  const words = await notLead(ports, sender);
  return asMessages(words ? { words } : { card: await listCard(ports, sender.language, list, 0) });
}

/** Another page of the list, or back to it. */
export const showCatalogue: Handler<'catalogue_list', CataloguePorts> = async (ports, press) => {
  const { list, page } = press.click.data;
  return { card: await listCard(ports, press.sender.language, list, page) };
};

/** "Cambiar" and "Agregar": the entry's form, in the place of the list. */
export const editEntry: Handler<'catalogue_edit', CataloguePorts> = async (ports, press) => {
  const { language } = press.sender;
  const { list, page, id, use: newUse } = press.click.data;
  const { rev, entries } = await listedEntries(ports.deskSettings, list);
  const entry = id === undefined ? undefined : chosen<CatalogueEntry>(entries, id);
  if (id !== undefined && entry === undefined)
    return { card: await listCard(ports, language, list, page, gone(language)) };
  const use = entry !== undefined && 'use' in entry ? (entry.use as typeof newUse) : newUse;
  if (list === 'canned' && use === undefined) return { words: translate(language, 'card.invalid') };
  const values = entry === undefined ? {} : entryValues(entry);
  return { card: entryCard({ list, rev, page, id, use, values }, { language }) };
};

/** "Guardar": in one write; whatever stops it is said on the form, which keeps what was typed. */
export const saveEntry: Handler<'catalogue_save', CataloguePorts> = async (ports, press) => {
  const { language } = press.sender;
  const { list, rev, page, id, use, ...values } = press.click.data;
  if ((list === 'canned') !== (use !== undefined))
    return { words: translate(language, 'card.invalid') };
  const change: CatalogueChange = {
    do: 'put',
    words: { es: values.entry_es, en: values.entry_en },
    ...(id && { id }),
    ...(use && { use, text: { es: values.entry_text_es, en: values.entry_text_en } }),
  };
  const result = await changeCatalogue(ports, list, rev, change);
  if (result.kind === 'changed') {
    const text = translate(language, 'catalogue.saved', { name: nameOf(values.entry_es) });
    const last = id === undefined ? Number.MAX_SAFE_INTEGER : page;
    return { card: await listCard(ports, language, list, last, good(text)) };
  }
  const present = await listedEntries(ports.deskSettings, list);
  const text =
    result.kind === 'stale'
      ? translate(language, 'catalogue.stale.form')
      : problemText(result.problem, language);
  const isGone = id !== undefined && chosen<CatalogueEntry>(present.entries, id) === undefined;
  // What somebody removed meanwhile can be added anew with what was typed.
  const form = { list, rev: present.rev, page, id: isGone ? undefined : id, use, values };
  const why = isGone ? translate(language, 'catalogue.gone.form') : text;
  return { card: entryCard(form, { language, notice: warning(why) }) };
};

/** "Sí, quitar". */
export const removeEntry: Handler<'catalogue_remove', CataloguePorts> = async (ports, press) => {
  const { language } = press.sender;
  const { list, rev, page, id } = press.click.data;
  const { entries } = await listedEntries(ports.deskSettings, list);
  const entry = entries.find((one) => one.id === id);
  const result = await changeCatalogue(ports, list, rev, { do: 'remove', id });
  const shown = async (notice: Notice) => ({
    card: await listCard(ports, language, list, page, notice),
  });
  if (result.kind === 'stale') return shown(warning(translate(language, 'catalogue.stale')));
  if (result.kind === 'refused') return shown(warning(problemText(result.problem, language)));
  if (entry === undefined) return shown(gone(language));
  const name = nameOf(entry.words[language]);
  return shown(good(translate(language, 'catalogue.gone_now', { name })));
};

async function listCard(
  { deskSettings }: CataloguePorts,
  language: Language,
  list: CatalogueList,
  page: number,
  notice?: Notice,
) {
  return catalogueCard(list, await listedEntries(deskSettings, list), page, { language, notice });
}

/** The desk's lists, levels and days are its lead's to change; others learn who that is. */
export function onlyLeads<V extends Verb, P extends Needs<'staff'>>(
  handler: Handler<V, P>,
): Handler<V, P> {
  return async (ports, press) => {
    const refused = await notLead(ports, press.sender);
    return refused === undefined ? handler(ports, press) : { words: refused };
  };
}

/** Why somebody may not change the desk's lists; undefined for a lead. Plain text. */
async function notLead(
  { staff }: Needs<'staff'>,
  { actor, language }: Sender,
): Promise<string | undefined> {
  if (isLead(actor)) return undefined;
  const t = translator(language);
  if (!isStaff(actor)) return t('staff.only');
  const leads = (await staff.all()).filter(isLead).map(({ person }) => person);
  return leadsOnly(leads, t);
}

const gone = (language: Language): Notice =>
  warning(translate(language, 'catalogue.problem.entry_gone'));

const nameOf = (name: string) => brief(name, NAME_LENGTH);

function problemText({ code, ...params }: EntryProblem, language: Language): string {
  return translate(language, `catalogue.problem.${code}`, params);
}
