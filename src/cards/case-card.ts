import type { Case, State } from '../domain/case.ts';
import { MAX_TEXT } from '../domain/catalogue.ts';
import type { Actor } from '../domain/permissions.ts';
import { brief, escapeLine, escapeWithin, oneLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { controls } from './buttons.ts';
import type { CardContext, Notice } from './card-context.ts';
import type { CaseView } from './form-row.ts';
import { type Folded, glance, outcome } from './glance.ts';
import type { LinkedCase } from './linked-cases.ts';
import { fitCard, foldedText, longText, type TextBudget } from './long-text.ts';
import { given, type RenderedCard, render } from './render.ts';
import type { Facts, Section } from './sections.ts';

/** How much a line shows, or a fact. */
const LINE_LENGTH = 500;
/** A banner gives back whole what could not be saved, so that nobody has to write it again. */
const NOTICE_LENGTH = MAX_TEXT + 400;
/** Teams refreshes a card by itself for at most this many people. */
const REFRESHED_FOR = 60;

const COLORS: Partial<Record<State, string>> = { needs_info: 'attention', closed: 'default' };

/** Where everything is in sight. */
const NOTHING_FOLDED = { excerpts: [], wholes: [], about: [], steps: [], details: [] };

/** A state with its color. */
export function stateShown(state: State, t: Translator) {
  return { state: t(`state.${state}`), stateColor: COLORS[state] ?? 'accent' };
}

/** The number and the state, where a line names the case; plain. */
export function caseLabel({ number, state }: Pick<Case, 'number' | 'state'>, t: Translator) {
  return t('summary.cases.item', { number, state: t(`state.${state}`) });
}

/** What a card of a case says besides its number, its state and the request. All of it is plain. */
interface Content {
  readonly heading?: string;
  readonly facts?: Facts | undefined;
  readonly links?: readonly LinkedCase[] | undefined;
  readonly sections: readonly Section[];
  readonly hint?: string | undefined;
  /** The staff see the case at a glance, and the rest when they want to. */
  readonly folded?: Folded;
}

/** A card of a case with what the actors can do now. */
export function drawCase(
  view: CaseView,
  kase: Case,
  actors: readonly Actor[],
  ctx: CardContext,
  content: Content,
): RenderedCard {
  const pressed = controls(view, kase, actors, ctx);
  const template = view === 'desk' ? 'desk-case' : 'case';
  const refreshFor = refreshedFor(kase, ctx.staff);
  return fitCard((budget) =>
    render(template, { ...caseData(kase, ctx, content, budget), ...pressed, refreshFor }),
  );
}

/** Whoever has the case comes first: theirs are the buttons that the shared card may lack. */
function refreshedFor({ assignee }: Case, staff: CardContext['staff']): readonly string[] {
  const own = staff.filter(({ person }) => person.id === assignee?.id);
  return [...new Set([...own, ...staff])].slice(0, REFRESHED_FOR).map(({ chatId }) => chatId);
}

function caseData(kase: Case, ctx: CardContext, content: Content, budget: TextBudget) {
  const t = translator(ctx.language);
  const { id: caseId, rev, number } = kase;
  const { heading, folded } = content;
  const state = stateShown(kase.state, t);
  return {
    // The state and the request, or what the card is about; plain text.
    summary:
      heading === undefined
        ? t('summary.case', { number, state: state.state, request: brief(kase.request) })
        : t('summary.headed', { number, state: state.state, heading }),
    caseId,
    rev,
    number,
    ...state,
    viewTitle: t('button.view'),
    notices: notices(ctx.notice, budget.notice),
    headings: given(heading).map(line),
    ...(folded === undefined
      ? inFull(kase, content, budget, t)
      : atAGlance(kase, { ...content, folded }, budget, t, ctx.now)),
  };
}

/** Everything in sight. */
function inFull(kase: Case, content: Content, budget: TextBudget, t: Translator) {
  return {
    ...NOTHING_FOLDED,
    request: longText(kase.request, budget.request, 'request', t),
    ...record(content, budget, t),
  };
}

/** What the staff choose by, and the rest behind *Ver detalles*; of a closed case, two lines. */
function atAGlance(
  kase: Case,
  { facts, links, sections, hint, folded }: Content & { readonly folded: Folded },
  budget: TextBudget,
  t: Translator,
  now: Date | undefined,
) {
  const isClosed = kase.state === 'closed';
  const isShort = isClosed || folded === 'all';
  const { excerpt, ...about } = glance(kase, t, now);
  const [inSight, behind] = isShort ? [[], sections] : [sections, []];
  return {
    request: isShort ? [] : longText(kase.request, budget.request, 'request', t),
    excerpts: isShort && !isClosed ? [{ text: excerpt }] : [],
    wholes: isShort ? [{ text: escapeWithin(kase.request.trim(), budget.request) }] : [],
    about: isClosed ? [] : [about],
    ...record({ sections: inSight }, budget, t),
    steps: [
      {
        next: isClosed ? [] : given(hint).map(line),
        ended: isClosed ? [{ excerpt, outcome: line(outcome(kase, t)).text }] : [],
        ...unfolding(isShort, kase, t),
      },
    ],
    details: [record({ facts, links, sections: behind }, budget, t)],
  };
}

/** The button that shows the details and the one that hides them; the request itself unfolds where it stands. */
function unfolding(withRequest: boolean, { number }: Case, t: Translator) {
  const request = withRequest ? ['request-excerpt', 'request-whole'] : [];
  return {
    more: t('button.details'),
    moreTooltip: t('button.details.tooltip', { number }),
    less: t('button.details.hide'),
    lessTooltip: t('button.details.hide.tooltip', { number }),
    targets: [...request, 'details', 'details-more', 'details-less'],
  };
}

/** What is known of a case and what happened so far. */
function record(
  { facts = [], links = [], sections, hint }: Content,
  budget: TextBudget,
  t: Translator,
) {
  const shown = facts.flatMap(([key, value]) =>
    value === undefined ? [] : [{ title: t(key), value: line(value).text }],
  );
  const told = sections.filter(
    ({ lines = [], texts = [], folded = [] }) => lines.length + texts.length + folded.length > 0,
  );
  return {
    factSets: shown.length === 0 ? [] : [{ facts: shown }],
    linkTitles: links.length === 0 ? [] : [{ text: t('case.links') }],
    links: links.map(({ id, number: other, text }) => ({
      caseId: id,
      text: escapeLine(text),
      tooltip: t('button.view.tooltip', { number: other }),
    })),
    blocks: told.map(({ title, lines = [], texts = [], folded = [] }, part) => ({
      title: escapeLine(title),
      lines: lines.map(line),
      texts: [
        ...texts.map((text, index) => longText(text, budget.text, `part-${part}-${index}`, t)),
        ...folded.map((text, index) => foldedText(text, budget.text, `fold-${part}-${index}`, t)),
      ],
    })),
    hints: given(hint).map(line),
  };
}

/** A banner's lines; none without a notice. */
export function notices(
  notice: Notice | undefined,
  max: number = NOTICE_LENGTH,
): readonly Notice[] {
  return given(notice).map(({ tone, text }) => ({
    tone,
    text: escapeWithin(text.trim(), max),
  }));
}

function line(text: string) {
  return { text: escapeWithin(oneLine(text), LINE_LENGTH) };
}
