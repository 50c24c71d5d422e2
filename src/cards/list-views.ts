import type { Case } from '../domain/case.ts';
import { isStaff } from '../domain/permissions.ts';
import { OPEN_STATES, type QueuePage } from '../domain/queue.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translate, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { caseLabel, notices, stateShown } from './case-card.ts';
import { given, type RenderedCard, render } from './render.ts';
import { ALL_STATES } from './verbs.ts';

/** What a list shows at most. */
const CASES_LISTED = 10;
const ROW_LENGTH = 120;
const NAME_LENGTH = 40;
const SEARCHED_LENGTH = 80;

/** The person's cases, each with a button that shows it. */
export function myCasesCard(cases: readonly Case[], ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const listed = cases.slice(0, CASES_LISTED);
  return render('case-list', {
    summary: t('summary.cases', { list: labels(listed, t) }),
    heading: t('cases.heading'),
    hints: [],
    ...list(listed, ctx, t),
  });
}

/** A page of the desk's queue, with what leads to its other pages and to one state alone. */
export function queueCard(page: QueuePage, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const { state, cases, previous, next } = page;
  const heading = t('queue.heading');
  const empty =
    state === undefined ? t('queue.empty') : t('queue.empty.state', { state: t(`state.${state}`) });
  return render('queue', {
    summary: cases.length === 0 ? heading : t('summary.queue', { list: labels(cases, t) }),
    heading,
    hints: cases.length === 0 ? [{ text: empty }] : [],
    ...list(cases, ctx, t),
    // Which part of the queue is shown: all of it, or one open state.
    field: {
      label: t('field.state.label'),
      value: state ?? ALL_STATES,
      choices: [
        { title: t('queue.all'), value: ALL_STATES },
        ...OPEN_STATES.map((value) => ({ title: t(`state.${value}`), value })),
      ],
    },
    showTitle: t('button.queue.show'),
    previousTitle: t('button.queue.previous'),
    previous: given(previous).map((place) => ({ place })),
    nextTitle: t('button.queue.next'),
    next: given(next).map((place) => ({ place })),
  });
}

/** What was searched for and whether it was found; plain text. */
export function searchTitle(
  key: 'search.heading' | 'search.none',
  text: string,
  language: Language,
): string {
  return translate(language, key, { text: brief(text, SEARCHED_LENGTH) });
}

/** What a search found: at least one case. */
export function searchCard(
  text: string,
  { cases, more }: { readonly cases: readonly Case[]; readonly more: boolean },
  ctx: CardContext,
): RenderedCard {
  const t = translator(ctx.language);
  const heading = searchTitle('search.heading', text, ctx.language);
  return render('case-list', {
    summary: heading,
    heading: escapeLine(heading),
    hints: more ? [{ text: t('search.more') }] : [],
    ...list(cases, ctx, t),
  });
}

function labels(cases: readonly Case[], t: Translator): string {
  return cases.map((kase) => caseLabel(kase, t)).join(', ');
}

function list(cases: readonly Case[], { actor, notice }: CardContext, t: Translator) {
  const forStaff = actor !== undefined && isStaff(actor);
  return {
    notices: notices(notice),
    viewTitle: t('button.view'),
    cases: cases.map((kase) => ({
      caseId: kase.id,
      rev: kase.rev,
      number: kase.number,
      ...stateShown(kase.state, t),
      request: escapeLine(brief(kase.request, ROW_LENGTH)),
      details: forStaff ? [{ text: escapeLine(details(kase, t)) }] : [],
      tooltip: t('button.view.tooltip', { number: kase.number }),
    })),
  };
}

/** What the staff choose by: the requester knows it already. */
function details({ state, priority, requester, openedAt, assignee }: Case, t: Translator): string {
  const known = {
    priority: t(`priority.${priority}`),
    requester: brief(requester.name, NAME_LENGTH),
    date: t.date(openedAt, 'short'),
  };
  if (state === 'closed' || assignee === undefined) return t('cases.details', known);
  const name = brief(assignee.name, NAME_LENGTH);
  return t('cases.details.assigned', { ...known, assignee: name });
}
