import type { Language } from '../desk/ports.ts';
import type { Case, Comment, State } from '../domain/case.ts';
import { MAX_TEXT } from '../domain/catalog.ts';
import { formatDate, translate } from '../i18n/translate.ts';
import type { CardContext, CaseData, Fact, Line, Notice, StateColor } from './contracts.ts';
import { escapeLine, escapeWithin, oneLine, shorten } from './markdown.ts';
import { passage, type Room } from './passages.ts';

/** How much a line shows, or a fact. */
const LINE_LENGTH = 500;
/** A banner gives back whole what could not be saved, so that nobody has to write it again. */
const NOTICE_LENGTH = MAX_TEXT + 400;
const SUMMARY_LENGTH = 80;
const COMMENTS_SHOWN = 3;

const COLORS: Record<State, StateColor> = {
  new: 'accent',
  needs_info: 'attention',
  assigned: 'accent',
  in_progress: 'accent',
  resolved: 'accent',
  closed: 'default',
};

export function stateColor(state: State): StateColor {
  return COLORS[state];
}

/** A titled part of a card: lines, and texts as people wrote them. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
}

/** What the cards of one case share; `more` is what each adds, `room` how much of the texts fits. */
export function caseData(
  kase: Case,
  { language, notice }: CardContext,
  room: Room,
  more: {
    readonly heading?: string | undefined;
    readonly facts?: readonly Fact[];
    readonly sections?: readonly Section[];
    readonly hint?: string | undefined;
  },
): CaseData {
  const { heading, facts = [], sections = [], hint } = more;
  return {
    summary: summarize(kase, language, heading),
    caseId: kase.id,
    rev: kase.rev,
    notices: notices(notice),
    headings: heading === undefined ? [] : [line(heading)],
    number: kase.number,
    state: translate(language, `state.${kase.state}`),
    stateColor: stateColor(kase.state),
    request: passage(kase.request, room.request, 'request', language),
    facts,
    blocks: sections.map(({ title, lines, texts }, part) => ({
      title,
      lines,
      passages: texts.map((text, index) =>
        passage(text, room.text, `part-${part}-${index}`, language),
      ),
    })),
    hints: hint === undefined ? [] : [line(hint)],
  };
}

/** A banner's lines; none without a notice. */
export function notices(notice: Notice | undefined): readonly Notice[] {
  return notice === undefined
    ? []
    : [{ ...notice, text: escapeWithin(notice.text.trim(), NOTICE_LENGTH) }];
}

/** The state and the request, or what the card is about; plain text. */
function summarize(kase: Case, language: Language, heading: string | undefined): string {
  const params = { number: kase.number, state: translate(language, `state.${kase.state}`) };
  return heading === undefined
    ? translate(language, 'summary.case', { ...params, request: brief(kase.request) })
    : translate(language, 'summary.headed', { ...params, heading });
}

/** A text on one line of a list or a notification; plain. */
export function brief(text: string, max = SUMMARY_LENGTH): string {
  return shorten(oneLine(text), max);
}

function line(text: string): Line {
  return { text: escapeWithin(oneLine(text), LINE_LENGTH) };
}

export function fact(title: string, value: string): Fact {
  return { title, value: escapeWithin(oneLine(value), LINE_LENGTH) };
}

/** A titled text that people wrote. */
export function written(title: string, text: string): Section {
  return { title: escapeLine(title), lines: [], texts: [text] };
}

/** Titles above the lines of a list. */
function list(title: string, items: readonly string[]): Section {
  return { title: escapeLine(title), lines: items.map(line), texts: [] };
}

/** The last comments, oldest of them first. */
export function commentSections(kase: Case, language: Language): readonly Section[] {
  const shown = kase.comments.slice(-COMMENTS_SHOWN);
  if (shown.length === 0) return [];
  const texts = shown.map((comment) => said(comment, language));
  return [{ title: translate(language, 'block.comments'), lines: [], texts }];
}

function said({ by, at, text }: Comment, language: Language): string {
  return translate(language, 'block.comment.by', {
    name: by.name,
    date: formatDate(language, at),
    text: oneLine(text),
  });
}

/** What the minimum-data gate still misses (step 4). */
export function missingSections(kase: Case, language: Language): readonly Section[] {
  if (kase.missing.length === 0) return [];
  const items = kase.missing.map((detail) => `• ${translate(language, `missing.${detail}`)}`);
  return [list(translate(language, 'block.missing'), items)];
}

/** Who cancelled the case, and why. */
export function cancelledSections(kase: Case, language: Language): readonly Section[] {
  const event = kase.history.find(({ type }) => type === 'cancelled');
  if (event?.type !== 'cancelled') return [];
  const title = translate(language, 'block.cancelled', { name: event.by.name });
  return [written(title, event.data.reason)];
}

/** When it was opened, and closed or to be closed; how it was rated. */
export function dateFacts(kase: Case, language: Language): readonly Fact[] {
  const { channel, openedAt, closeAt, closedAt, rating } = kase;
  const facts = [
    fact(
      translate(language, 'fact.opened'),
      channel === 'mail'
        ? translate(language, 'fact.opened.mail', { date: formatDate(language, openedAt) })
        : formatDate(language, openedAt),
    ),
  ];
  if (closeAt !== undefined) {
    const date = formatDate(language, closeAt);
    facts.push(
      fact(translate(language, 'fact.closes'), translate(language, 'fact.closes.alone', { date })),
    );
  }
  if (closedAt !== undefined)
    facts.push(fact(translate(language, 'fact.closed'), formatDate(language, closedAt)));
  if (rating !== undefined)
    facts.push(
      fact(
        translate(language, 'fact.rating'),
        translate(language, 'fact.rating.value', { rating }),
      ),
    );
  return facts;
}
