import type { Case, Clarification, InternalNote, Solution } from '../domain/case.ts';
import { PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { Filing } from '../domain/filing.ts';
import { openProposal } from '../domain/hold.ts';
import { normalize } from '../domain/normalize.ts';
import { RECEPTION_TEXTS } from '../domain/reception.ts';
import { disputedWords } from '../domain/suspension.ts';
import { fileLabel } from '../messages/file-words.ts';
import { oneLine } from '../messages/markdown.ts';
import { receptionMissing } from '../messages/reception-text.ts';
import { solutionRemarks } from '../messages/solution-words.ts';
import { dayShown, type Translator, type WordKey } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { officeTitle } from './catalogue-words.ts';
import { given } from './render.ts';

const COMMENTS_SHOWN = 3;
const FILES_SHOWN = 10;

/** Titled lines, in their order; one without a value is left out. */
export type Facts = readonly (readonly [
  title: Extract<WordKey, `fact.${string}`>,
  value: string | undefined,
])[];

/** A titled part of a card: lines, and texts as people wrote them. One with neither is left out. */
export interface Section {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly texts?: readonly string[];
  /** Texts that are in sight only once somebody wants to see them. */
  readonly folded?: readonly FoldedText[];
}

export interface FoldedText {
  readonly excerpt: string;
  readonly whole: string;
}

/** Who reads: the requester their own case, or anybody else, the staff above all. */
export type Reader = 'own' | 'staff';
const TITLES = {
  own: {
    question: 'block.question',
    answer: 'block.answer.own',
    refusal: 'block.refusal.own',
    dispute: 'block.dispute.own',
  },
  staff: {
    question: 'block.question.by',
    answer: 'block.answer',
    refusal: 'block.refusal',
    dispute: 'block.dispute',
  },
} as const satisfies Record<Reader, Record<string, WordKey>>;

/** What happened so far: what is missing, the last question and solution, the last comments. */
export function caseSections(kase: Case, reader: Reader, t: Translator): readonly Section[] {
  const cancelled = kase.history.find((event) => event.type === 'cancelled');
  const disputed = disputedWords(kase);
  const comments = kase.comments.filter((comment) => !disputed.includes(comment));
  return [
    missingSection(kase, t),
    receptionSection(kase, t),
    ...questionSections(kase.clarifications.at(-1), reader, t),
    ...waitingSections(kase, reader, t),
    ...solutionSections(kase.solutions.at(-1), reader, t),
    disputeSection(kase, reader, t),
    {
      title: t('block.cancelled', { name: cancelled?.by.name ?? '' }),
      texts: given(cancelled?.data.reason),
    },
    { title: t('block.comments'), texts: lastSaid(comments, t) },
    fileSection(kase, t),
  ];
}

/** What is waited for, and what was said with a date that waits for a yes. */
function waitingSections(kase: Case, reader: Reader, t: Translator): readonly Section[] {
  const { hold } = kase;
  const proposal = openProposal(kase);
  const isOwn = reader === 'own' && hold?.reason === 'requester';
  const by = { name: proposal?.by.name ?? '' };
  return [
    { title: t(isOwn ? 'block.hold.own' : 'block.hold'), texts: given(hold?.text) },
    { title: t('block.proposal', by), texts: given(proposal?.note) },
  ];
}

/** What the minimum-data gate still misses (step 4). */
export function missingSection({ missing }: Case, t: Translator): Section {
  const lines = missing.map((detail) => `• ${t(`missing.${detail}`)}`);
  return { title: t('block.missing'), lines };
}

/** Policy 3: what the form lacks, and what it says. */
export function receptionSection(kase: Case, t: Translator): Section {
  const { reception } = kase;
  const title = t('block.reception');
  if (reception === undefined) return { title };
  const { wantedDate } = reception;
  const texts = RECEPTION_TEXTS.flatMap((name) => {
    const value = reception[name];
    const field = t(`field.reception_${name}.label`);
    return value === undefined ? [] : [t('choice.named', { field, value })];
  });
  const date = given(wantedDate).map((day) => t('reception.wanted', { date: dayShown(day, t) }));
  const missing = receptionMissing(kase, t);
  const whole = [...texts, ...date].join('\n\n');
  // A new case's hint names what is missing.
  const isHinted = missing !== '' && kase.state === 'new';
  if (isHinted && whole === '') return { title };
  const excerpt =
    missing === ''
      ? t('reception.complete')
      : isHinted
        ? t('reception.incomplete')
        : t('reception.missing', { missing });
  return whole === '' ? { title, lines: [excerpt] } : { title, folded: [{ excerpt, whole }] };
}

/** Policy 3: what the staff waits for, and since when. */
export function receptionHint(kase: Case, t: Translator): string {
  const asked = kase.history.findLast(({ type }) => type === 'reception_required');
  return t('next.require_reception', {
    missing: receptionMissing(kase, t),
    date: t.date(asked?.at ?? kase.openedAt, 'short'),
  });
}

/** What the staff said to each other: for their cards alone. */
export function noteSection({ notes }: Case, t: Translator): Section {
  return { title: t('block.notes'), texts: lastSaid(notes, t) };
}

function lastSaid(said: readonly InternalNote[], t: Translator): readonly string[] {
  return said
    .slice(-COMMENTS_SHOWN)
    .map(({ by, at, text }) =>
      t('block.comment.by', { name: by.name, date: t.date(at), text: oneLine(text) }),
    );
}

/** What was sent with the case, the newest last. */
function fileSection({ attachments }: Case, t: Translator): Section {
  const lines = attachments.slice(-FILES_SHOWN).map((file) => `• ${fileLabel(file, t)}`);
  return { title: t('block.files', { count: attachments.length }), lines };
}

/** Step 6: a question and its answer. */
export function questionSections(
  asked: Clarification | undefined,
  reader: Reader,
  t: Translator,
): readonly Section[] {
  if (asked === undefined) return [];
  const { question, answer } = TITLES[reader];
  return [
    { title: t(question, { name: asked.askedBy.name }), texts: [asked.question] },
    { title: t(answer), texts: given(asked.answer) },
  ];
}

/** Step 14: a solution with what goes with it, and why it was refused. */
export function solutionSections(
  solution: Solution | undefined,
  reader: Reader,
  t: Translator,
): readonly Section[] {
  if (solution === undefined) return [];
  return [
    {
      title: t('block.solution.by', { name: solution.by.name }),
      texts: [solution.text, ...solutionRemarks(solution, reader, t).map(oneLine)],
    },
    { title: t(TITLES[reader].refusal), texts: given(solution.refusal) },
  ];
}

/** The requester's office, in the reader's language where the desk lists it. */
export function officeShown(
  { office }: Case,
  { catalogue = PROCEDURE_CATALOGUE }: CardContext,
  t: Translator,
): string | undefined {
  return office && officeTitle(catalogue, office, t.language);
}

/** The priority, and whether it is for the desk to decide yet (step 7). */
export function priorityShown({ priority, leftToDesk = [] }: Case, t: Translator): string {
  const level = t(`priority.${priority}`);
  return leftToDesk.includes('priority') ? t('fact.priority.left', { priority: level }) : level;
}

/** Who registered the case, where that is not whom it names as its requester. */
export function registrarShown({ requester, registeredBy }: Case): string | undefined {
  if (registeredBy === undefined) return undefined;
  const isSame =
    registeredBy.id === requester.id && normalize(registeredBy.name) === normalize(requester.name);
  return isSame ? undefined : registeredBy.name;
}

/** Step 17: what the requester said of the solution, while it waits for an answer. */
export function disputeSection(kase: Case, reader: Reader, t: Translator): Section {
  const texts = disputedWords(kase).map(({ text }) => text);
  return { title: t(TITLES[reader].dispute), texts };
}

/** The letter's number, its day and the office that sent it (step 1.2). */
function filingShown({ number, date, office }: Filing, t: Translator): string {
  const params = { number, date: dayShown(date, t) };
  return office === undefined
    ? t('fact.filing.value', params)
    : t('fact.filing.office', { ...params, office });
}

/** How it arrived and when it was opened, and closed or to be closed; how it was rated. */
export function dateFacts(kase: Case, t: Translator): Facts {
  const { channel, filing, openedAt, agreedDate, closeAt, suspended, closedAt, rating } = kase;
  return [
    ['fact.opened', t.date(openedAt)],
    ['fact.channel', channel === 'chat' ? undefined : t(`arrival.${channel}`)],
    ['fact.filing', filing && filingShown(filing, t)],
    ['fact.agreed', agreedDate && t.date(agreedDate, 'day')],
    ['fact.closes', closeAt && t('fact.closes.alone', { date: t.date(closeAt) })],
    ['fact.closes', suspended && t('fact.closes.suspended', { date: t.date(suspended.since) })],
    ['fact.closed', closedAt && t.date(closedAt)],
    ['fact.rating', rating && t('fact.rating.value', { rating })],
  ];
}
