import type { PartsPage, Replacement } from '../domain/spare-parts.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { stateShown } from './case-card.ts';
import { viewAction } from './list-views.ts';
import { type RenderedCard, render } from './render.ts';

const NAME_LENGTH = 40;

/** A page of the spare parts replaced in a month; there is at least one. */
export function partsCard(shown: PartsPage, language: Language): RenderedCard {
  const t = translator(language);
  const { month, from, page, earlier, total, found, more } = shown;
  const named = { month: t.date(from, 'month'), count: total };
  const heading = t(total === 1 ? 'parts.heading.one' : 'parts.heading', named);
  const range = { first: earlier + 1, last: earlier + found.length, total };
  const beside = (to: number) => ({ data: { verb: 'parts', ...month, page: to } });
  return render('parts-list', {
    summary: heading,
    heading: escapeLine(heading),
    ranges: total > found.length ? [{ text: t('queue.range', range) }] : [],
    cases: found.map((replacement) => partsRow(replacement, t)),
    hint: t('parts.hint'),
    previousTitle: t('button.queue.previous'),
    previous: page > 0 ? [beside(page - 1)] : [],
    nextTitle: t('button.queue.next'),
    next: more ? [beside(page + 1)] : [],
  });
}

function partsRow({ caseId, number, state, at, by, parts }: Replacement, t: Translator) {
  const row = { date: t.date(at, 'short'), name: brief(by.name, NAME_LENGTH) };
  return {
    number,
    ...stateShown(state, t),
    request: escapeLine(t('parts.row', row)),
    details: [{ text: escapeLine(parts) }],
    levels: [],
    // Showing a case asks for no revision in particular.
    view: viewAction({ id: caseId, rev: 1, number }, t),
    buttons: [],
  };
}
