import type { Language } from '../desk/ports.ts';
import type { Case } from '../domain/case.ts';
import { isStaff } from '../domain/policy.ts';
import type { QueuePage } from '../domain/queue.ts';
import { formatDate, translate } from '../i18n/translate.ts';
import { brief, notices, stateColor } from './case-data.ts';
import type { CardContext, CaseRow, Line } from './contracts.ts';
import { queueStateField } from './fields.ts';
import { escapeLine } from './markdown.ts';
import { type RenderedCard, render } from './render.ts';

/** What a list shows at most. */
const CASES_LISTED = 10;
const ROW_LENGTH = 120;
const NAME_LENGTH = 40;
const SEARCHED_LENGTH = 80;

/** The person's cases, each with a button that shows it. */
export function myCasesCard(cases: readonly Case[], ctx: CardContext): RenderedCard {
  const { language } = ctx;
  const listed = cases.slice(0, CASES_LISTED);
  return render('case-list', {
    summary: translate(language, 'summary.cases', { list: summaryList(listed, language) }),
    ...list(listed, ctx),
    heading: translate(language, 'cases.heading'),
    hints: [],
  });
}

/** A page of the desk's queue, with what leads to its other pages and to one state alone. */
export function queueCard(page: QueuePage, ctx: CardContext): RenderedCard {
  const { language } = ctx;
  const heading = translate(language, 'queue.heading');
  const { previous, next } = page;
  return render('queue', {
    summary:
      page.cases.length === 0
        ? heading
        : translate(language, 'summary.queue', { list: summaryList(page.cases, language) }),
    ...list(page.cases, ctx),
    heading,
    hints: page.cases.length === 0 ? [{ text: emptyQueue(page, language) }] : [],
    field: queueStateField(language, page.state),
    showTitle: translate(language, 'button.queue.show'),
    previous: {
      shown: previous !== undefined,
      title: translate(language, 'button.queue.previous'),
      place: previous ?? '',
    },
    next: {
      shown: next !== undefined,
      title: translate(language, 'button.queue.next'),
      place: next ?? '',
    },
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
  const { language } = ctx;
  const heading = searchTitle('search.heading', text, language);
  return render('case-list', {
    summary: heading,
    ...list(cases, ctx),
    heading: escapeLine(heading),
    hints: more ? [{ text: translate(language, 'search.more') }] : [],
  });
}

function emptyQueue({ state }: QueuePage, language: Language): string {
  if (state === undefined) return translate(language, 'queue.empty');
  return translate(language, 'queue.empty.state', {
    state: translate(language, `state.${state}`),
  });
}

function list(cases: readonly Case[], ctx: CardContext) {
  return {
    notices: notices(ctx.notice),
    viewTitle: translate(ctx.language, 'button.view'),
    cases: cases.map((kase) => row(kase, ctx)),
  };
}

function row(kase: Case, ctx: CardContext): CaseRow {
  const { language } = ctx;
  return {
    caseId: kase.id,
    rev: kase.rev,
    number: kase.number,
    state: translate(language, `state.${kase.state}`),
    stateColor: stateColor(kase.state),
    request: escapeLine(brief(kase.request, ROW_LENGTH)),
    details: details(kase, ctx),
    tooltip: translate(language, 'button.view.tooltip', { number: kase.number }),
  };
}

/** What the staff choose by: the requester knows it already. */
function details(kase: Case, { language, actor }: CardContext): readonly Line[] {
  if (actor === undefined || !isStaff(actor)) return [];
  const known = {
    priority: translate(language, `priority.${kase.priority}`),
    requester: brief(kase.requester.name, NAME_LENGTH),
    date: formatDate(language, kase.openedAt, 'short'),
  };
  const assignee = kase.state === 'closed' ? undefined : kase.assignee;
  const text =
    assignee === undefined
      ? translate(language, 'cases.details', known)
      : translate(language, 'cases.details.assigned', {
          ...known,
          assignee: brief(assignee.name, NAME_LENGTH),
        });
  return [{ text: escapeLine(text) }];
}

function summaryList(cases: readonly Case[], language: Language): string {
  const items = cases.map(({ number, state }) =>
    translate(language, 'summary.cases.item', {
      number,
      state: translate(language, `state.${state}`),
    }),
  );
  return items.join(', ');
}
