import type { Case } from '../domain/case.ts';
import { heldQuestion } from '../domain/hold.ts';
import { isStaff, rolesFor } from '../domain/permissions.ts';
import { OPEN_STATES, type QueuePage, type QueuePart } from '../domain/queue.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translate, translator } from '../messages/translate.ts';
import { controls } from './buttons.ts';
import type { CardContext } from './card-context.ts';
import { caseLabel, notices, stateShown } from './case-card.ts';
import type { FormName } from './forms.ts';
import { levelLines } from './level-words.ts';
import { withinLength } from './long-text.ts';
import { nothingInQueue, partData, partTitle, queueRange, queueTitle } from './queue-words.ts';
import { given, type RenderedCard, render } from './render.ts';
import { ownHint } from './requester-views.ts';
import { ALL_STATES } from './verbs.ts';

/** What a list shows at most. */
const CASES_LISTED = 10;
const ROW_LENGTH = 120;
const NAME_LENGTH = 40;
const SEARCHED_LENGTH = 80;

/** How many of a person's own cases have buttons in a list, and which ones have none; *Ver* shows the rest. */
interface ButtonBudget {
  readonly rows: number;
  readonly leftOut: readonly FormName[];
}
const BUTTON_BUDGETS: readonly [ButtonBudget, ...ButtonBudget[]] = [
  { rows: CASES_LISTED, leftOut: [] },
  { rows: CASES_LISTED, leftOut: ['comment'] },
  { rows: 7, leftOut: ['comment'] },
  { rows: 3, leftOut: ['comment'] },
];
/** Teams takes about 28 KB of a card that a click is answered with. */
const MY_CASES_LENGTH = 26_000;

/**
 * The person's cases: their own open ones with what comes next and what they can do, then those that
 * they registered, solve or follow, then the closed ones in short.
 */
export function myCasesCard(cases: readonly Case[], ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const listed = cases.slice(0, CASES_LISTED);
  return withinLength(BUTTON_BUDGETS, MY_CASES_LENGTH, (budget) =>
    render('my-cases', {
      summary: t('summary.cases', { list: labels(listed, t) }),
      heading: t('cases.heading'),
      notices: notices(ctx.notice),
      groups: groupsOf(listed, ctx, budget, t),
    }),
  );
}

function groupsOf(
  listed: readonly Case[],
  ctx: CardContext,
  { rows, leftOut }: ButtonBudget,
  t: Translator,
) {
  const open = listed.filter(({ state }) => state !== 'closed');
  const own = open.filter((kase) => isOwn(kase, ctx));
  const ownRows = own.map((kase, index) => {
    const { actions } = controls('list', kase, given(ctx.actor), ctx, leftOut);
    const hasButtons = index < rows && actions.length > 0;
    return { ...ownRow(kase, ctx, t), buttons: hasButtons ? [{ actions }] : [] };
  });
  // One in which they have several parts is listed by the first.
  const others = open.filter((kase) => !own.includes(kase));
  const othersOf = (role: OtherRole) => others.filter((kase) => firstPart(kase, ctx) === role);
  const groups = [
    { titles: [], cases: ownRows },
    group(t('cases.registered'), othersOf('registrar'), ctx, t),
    group(t('cases.solving'), othersOf('assignee'), ctx, t),
    group(t('cases.following'), othersOf('follower'), ctx, t),
    group(
      t('cases.closed'),
      listed.filter((kase) => !open.includes(kase)),
      ctx,
      t,
    ),
  ];
  return groups.filter(({ cases }) => cases.length > 0);
}

const OTHER_ROLES = ['registrar', 'assignee', 'follower'] as const;
type OtherRole = (typeof OTHER_ROLES)[number];

/** What whoever looks is to a case that is not their own. */
function firstPart(kase: Case, { actor }: CardContext): OtherRole {
  const roles = actor === undefined ? [] : rolesFor(actor, kase);
  return OTHER_ROLES.find((role) => roles.includes(role)) ?? 'assignee';
}

/** Whether whoever looks has the requester's part in the case. */
function isOwn(kase: Case, { actor }: CardContext): boolean {
  return actor !== undefined && rolesFor(actor, kase).includes('requester');
}

function group(title: string, cases: readonly Case[], ctx: CardContext, t: Translator) {
  return { titles: [{ text: title }], cases: cases.map((kase) => listRow(kase, ctx, t)) };
}

/** An open case of the reader's own, but for its buttons. */
function ownRow(kase: Case, ctx: CardContext, t: Translator) {
  const { state, assignee, clarifications, closeAt } = kase;
  const name = assignee && brief(assignee.name, NAME_LENGTH);
  const asked = state === 'needs_info' ? clarifications.at(-1)?.question : undefined;
  const question = asked ?? heldQuestion(kase);
  const told = [
    name === undefined ? t('cases.own.unassigned') : t('cases.own.solver', { name }),
    ownHint(kase, ctx, t),
    question && t('cases.own.question', { question: brief(question, ROW_LENGTH) }),
    closeAt && t('next.own.closes', { date: t.date(closeAt, 'day') }),
  ];
  return {
    ...listRow(kase, ctx, t),
    details: told.flatMap(given).map((text) => ({ text: escapeLine(text) })),
  };
}

/** A page of the desk's queue, with what leads to its other pages and to one state alone. */
export function queueCard(page: QueuePage, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const { part, state, cases, previous, next } = page;
  const heading = queueTitle(page, t);
  const title = partTitle(part, t);
  const hint = cases.length === 0 ? nothingInQueue(page, t) : moreOf(part, t);
  const data = { ...partData(part), shown: state ?? ALL_STATES, verb: 'queue' };
  return render('queue', {
    summary:
      cases.length === 0 ? heading : t('summary.queue', { part: title, list: labels(cases, t) }),
    heading: escapeLine(heading),
    ranges: given(queueRange(page, t)).map((text) => ({ text })),
    hints: given(hint).map((text) => ({ text: escapeLine(text) })),
    ...list(cases, ctx, t),
    // Which state is shown: all of them, or one open state.
    field: {
      label: t('field.state.label'),
      value: state ?? ALL_STATES,
      choices: [
        { title: t(part.kind === 'all' ? 'queue.all' : 'queue.any_state'), value: ALL_STATES },
        ...OPEN_STATES.map((value) => ({ title: t(`state.${value}`), value })),
      ],
    },
    showTitle: t('button.queue.show'),
    data,
    previousTitle: t('button.queue.previous'),
    previous: given(previous).map((before) => ({ data: { ...data, before } })),
    nextTitle: t('button.queue.next'),
    next: given(next).map((after) => ({ data: { ...data, after } })),
  });
}

/** What such a list leaves out, and how it is found. */
function moreOf({ kind }: QueuePart, t: Translator): string | undefined {
  return kind === 'people' ? t('queue.people.more') : undefined;
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

function list(cases: readonly Case[], ctx: CardContext, t: Translator) {
  return {
    notices: notices(ctx.notice),
    cases: cases.map((kase) => listRow(kase, ctx, t)),
  };
}

/** A case in a list, without buttons but the one that shows it. */
function listRow(kase: Case, { actor, now }: CardContext, t: Translator) {
  const forStaff = actor !== undefined && isStaff(actor);
  return {
    number: kase.number,
    ...stateShown(kase.state, t),
    request: escapeLine(brief(kase.request || joinedBy(kase, t), ROW_LENGTH)),
    details: forStaff ? [{ text: escapeLine(details(kase, t)) }] : [],
    levels: forStaff ? levelLines(kase, t, now) : [],
    view: viewAction(kase, t),
    buttons: [],
  };
}

/** The button of a row, which shows its case. */
export function viewAction(
  { id, rev, number }: Pick<Case, 'id' | 'rev' | 'number'>,
  t: Translator,
) {
  return {
    type: 'Action.Execute',
    title: t('button.view'),
    tooltip: t('button.view.tooltip', { number }),
    associatedInputs: 'none',
    verb: 'show_case',
    data: { caseId: id, rev, verb: 'show_case' },
  };
}

/** What whoever follows a case after a merge knows it by: which one of theirs it took in. */
function joinedBy({ followers }: Case, t: Translator): string {
  const [joined] = followers.flatMap(({ mergedFrom }) => given(mergedFrom));
  return joined === undefined ? '' : t('case.absorbed', { number: joined.number });
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
