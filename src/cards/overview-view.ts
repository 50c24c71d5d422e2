import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { DeskOverview, LeadDigest, Share } from '../domain/overview.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { categoryTitle } from './catalogue-words.ts';
import { given, type RenderedCard, render } from './render.ts';

const NAME_LENGTH = 40;
/** Of the busiest: a desk has few people, and a card little room. */
const PEOPLE_LISTED = 10;

interface Fact {
  readonly title: string;
  readonly value: string;
}

/** How the desk stands, in numbers, with a button to the cases of each state that has some. */
export function overviewCard(
  overview: DeskOverview,
  language: Language,
  catalogue: Catalogue = PROCEDURE_CATALOGUE,
): RenderedCard {
  const t = translator(language);
  return draw(overview, t, catalogue, titleOf(overview, t));
}

/** The same for a lead in the morning, with what was solved the working day before. */
export function digestCard(
  { overview, solved }: LeadDigest,
  language: Language,
  catalogue: Catalogue = PROCEDURE_CATALOGUE,
): RenderedCard {
  const t = translator(language);
  const heading = t('digest.heading', { title: titleOf(overview, t) });
  const done = fact(t('digest.solved', { date: t.date(solved.since, 'day') }), solved.count);
  return draw(overview, t, catalogue, heading, [done], [t('digest.hint')]);
}

function draw(
  overview: DeskOverview,
  t: Translator,
  catalogue: Catalogue,
  heading: string,
  attention: readonly Fact[] = [],
  moreHints: readonly string[] = [],
): RenderedCard {
  const isNone = overview.open === 0;
  const none = attention.length > 0 ? [{ title: t('overview.attention'), facts: attention }] : [];
  const hints = [...(isNone ? [t('overview.none')] : []), ...moreHints];
  const stated = overview.states.filter(({ count }) => count > 0);
  return render('overview', {
    summary: heading,
    heading,
    hints: hints.map((text) => ({ text })),
    groups: isNone ? none : groupsOf(overview, catalogue, t, attention),
    states: stated.map(({ of: state, count }) => ({
      title: t('overview.button', { state: t(`state.${state}`), count }),
      data: { shown: state, state, verb: 'queue' },
    })),
  });
}

function titleOf({ open }: DeskOverview, t: Translator): string {
  if (open === 0) return t('overview.heading');
  return open === 1 ? t('overview.heading.one') : t('overview.heading.many', { count: open });
}

function groupsOf(
  overview: DeskOverview,
  catalogue: Catalogue,
  t: Translator,
  more: readonly Fact[],
) {
  const { states, priorities, categories, assignees, oldest } = overview;
  const { missed, atRisk, waiting, reopened } = overview;
  const age = oldest && { number: oldest.number, date: t.date(oldest.openedAt, 'short') };
  const attention = [
    ...more,
    fact(t('overview.missed'), missed),
    fact(t('overview.at_risk'), atRisk),
    fact(t('overview.waiting'), waiting),
    fact(t('overview.reopened'), reopened),
    ...given(age).map((one) => fact(t('overview.oldest'), t('overview.oldest.case', one))),
  ];
  return [
    { title: t('overview.states'), facts: facts(states, (state) => t(`state.${state}`), '') },
    {
      title: t('overview.priorities'),
      facts: facts(priorities, (priority) => t(`priority.${priority}`), ''),
    },
    {
      title: t('overview.categories'),
      facts: facts(
        categories,
        (one) => categoryTitle(catalogue, one, t),
        t('overview.no_category'),
      ),
    },
    { title: t('overview.assignees'), facts: peopleFacts(assignees, t) },
    { title: t('overview.attention'), facts: attention },
  ];
}

function peopleFacts(assignees: DeskOverview['assignees'], t: Translator): readonly Fact[] {
  const named = assignees.filter(({ of }) => of !== undefined);
  const rest = named.slice(PEOPLE_LISTED).reduce((total, { count }) => total + count, 0);
  const shown = [
    ...named.slice(0, PEOPLE_LISTED),
    ...assignees.filter(({ of }) => of === undefined),
  ];
  const listed = facts(shown, (name) => brief(name, NAME_LENGTH), t('overview.unassigned'));
  return rest === 0 ? listed : [...listed, fact(t('overview.others'), rest)];
}

function facts<T>(
  shares: readonly Share<T>[],
  name: (of: T) => string,
  none: string,
): readonly Fact[] {
  return shares.map(({ of, count }) => fact(of === undefined ? none : name(of), count));
}

function fact(title: string, value: string | number): Fact {
  return { title: escapeLine(title), value: String(value) };
}
