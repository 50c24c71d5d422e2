import type { Language } from '../desk/ports.ts';
import type { Case, Comment, State } from '../domain/case.ts';
import { MAX_TEXT } from '../domain/catalog.ts';
import { formatDate, translate } from '../i18n/translate.ts';
import type { Block, CardContext, CaseData, Fact, Line, Notice, StateColor } from './contracts.ts';
import { escapeLine, escapeWithin, oneLine, shorten } from './markdown.ts';

/** How much of each text a card shows; together they keep any card far below a message's limit. */
const REQUEST_LENGTH = 1000;
const TEXT_LENGTH = 500;
/** A banner gives back whole what could not be saved, so that nobody has to write it again. */
const NOTICE_LENGTH = MAX_TEXT + 400;
const COMMENT_LENGTH = 300;
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

/** What the cards of one case share; `more` is what each adds. */
export function caseData(
  kase: Case,
  { language, notice }: CardContext,
  more: {
    readonly heading?: string | undefined;
    readonly facts?: readonly Fact[];
    readonly blocks?: readonly Block[];
    readonly hint?: string | undefined;
  },
): CaseData {
  const { heading, facts = [], blocks = [], hint } = more;
  return {
    summary: summarize(kase, language, heading),
    caseId: kase.id,
    rev: kase.rev,
    notices: notices(notice),
    headings: heading === undefined ? [] : [line(heading)],
    number: kase.number,
    state: translate(language, `state.${kase.state}`),
    stateColor: stateColor(kase.state),
    request: prose(kase.request, REQUEST_LENGTH),
    facts,
    blocks,
    hints: hint === undefined ? [] : [line(hint)],
  };
}

/** A banner's lines; none without a notice. */
export function notices(notice: Notice | undefined): readonly Notice[] {
  return notice === undefined ? [] : [{ ...notice, text: prose(notice.text, NOTICE_LENGTH) }];
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

function prose(text: string, max = TEXT_LENGTH): string {
  return escapeWithin(text.trim(), max);
}

function line(text: string): Line {
  return { text: escapeWithin(oneLine(text), TEXT_LENGTH) };
}

export function fact(title: string, value: string): Fact {
  return { title, value: escapeWithin(oneLine(value), TEXT_LENGTH) };
}

/** A titled text that people wrote. */
export function block(title: string, text: string): Block {
  return { title: escapeLine(title), lines: [{ text: prose(text) }] };
}

/** Titles above the lines of a list. */
export function listBlock(title: string, items: readonly string[]): Block {
  return { title: escapeLine(title), lines: items.map(line) };
}

/** The last comments, oldest of them first. */
export function commentBlocks(kase: Case, language: Language): readonly Block[] {
  const shown = kase.comments.slice(-COMMENTS_SHOWN);
  if (shown.length === 0) return [];
  const lines = shown.flatMap((comment) => commentLines(comment, language));
  return [{ title: translate(language, 'block.comments'), lines }];
}

function commentLines({ by, at, text }: Comment, language: Language): readonly Line[] {
  const said = translate(language, 'block.comment.by', {
    name: by.name,
    date: formatDate(language, at),
    text: shorten(oneLine(text), COMMENT_LENGTH),
  });
  return [line(said)];
}

/** What the minimum-data gate still misses (step 4). */
export function missingBlocks(kase: Case, language: Language): readonly Block[] {
  if (kase.missing.length === 0) return [];
  const items = kase.missing.map((detail) => `• ${translate(language, `missing.${detail}`)}`);
  return [listBlock(translate(language, 'block.missing'), items)];
}

/** Who cancelled the case, and why. */
export function cancelledBlocks(kase: Case, language: Language): readonly Block[] {
  const event = kase.history.find(({ type }) => type === 'cancelled');
  if (event?.type !== 'cancelled') return [];
  const title = translate(language, 'block.cancelled', { name: event.by.name });
  return [block(title, event.data.reason)];
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
