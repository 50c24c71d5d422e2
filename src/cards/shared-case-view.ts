import type { Case } from '../domain/case.ts';
import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { Language } from '../messages/language.ts';
import { brief } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import { caseLabel, stateShown } from './case-card.ts';
import { categoryTitle } from './catalogue-words.ts';
import { type RenderedCard, render } from './render.ts';

const ROW_LENGTH = 120;

/**
 * A case that somebody puts into a conversation. Whoever reads there may know nothing of it, and the
 * card is never drawn anew, so it has the number, the category and how the case stood then: neither
 * people nor anything that anybody wrote. *Ver* answers each by their own rights.
 */
export function sharedCaseCard(
  kase: Case,
  now: Date,
  language: Language,
  catalogue: Catalogue = PROCEDURE_CATALOGUE,
): RenderedCard {
  const t = translator(language);
  const { id: caseId, rev, number, state, category } = kase;
  const date = t.date(now, 'short');
  return render('shared-case', {
    summary: caseLabel(kase, t),
    title: t('shared.title'),
    number,
    ...stateShown(state, t),
    about:
      category === undefined
        ? t('shared.as_of', { date })
        : t('shared.as_of.category', { category: categoryTitle(catalogue, category, t), date }),
    caseId,
    rev,
    viewTitle: t('button.view'),
    tooltip: t('button.view.tooltip', { number }),
  });
}

/** How whoever looks for a case tells it from others: plain, and seen by nobody else. */
export function foundCase(kase: Case, language: Language) {
  return {
    title: caseLabel(kase, translator(language)),
    text: brief(kase.request, ROW_LENGTH),
  };
}
