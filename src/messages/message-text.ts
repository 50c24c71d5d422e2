import type { Case, CaseLink } from '../domain/case.ts';
import { heldQuestion } from '../domain/hold.ts';
import { disputedWords } from '../domain/suspension.ts';
import { waitingSince } from '../domain/waiting.ts';
import { fileNames } from './file-words.ts';
import type { View } from './kind-row.ts';
import { messageKind } from './kinds.ts';
import { brief } from './markdown.ts';
import type { Message, Quote } from './message.ts';
import { promisedBy } from './promised-by.ts';
import { solutionRemarks } from './solution-words.ts';
import { type Params, type Translator, translator } from './translate.ts';

const CASES_LISTED = 20;

/** What a message says in words, for chat and mail alike; plain text. */
interface MessageText {
  /** The subject of a mail. */
  readonly subject: string;
  readonly sentence: string;
  /** What a person wrote, that the sentence announces. */
  readonly quote: string | undefined;
  /** The cases that the sentence announces, one a line. */
  readonly lines: readonly string[];
  /** What else the reader should know. */
  readonly more: readonly string[];
}

/** The message in the recipient's words: the event it tells, with the case's own terms. */
export function messageText(message: Message): MessageText {
  const t = translator(message.language);
  const { subject, sentence, joined, toStart, quote, view } = messageKind(message.kind);
  const params = paramsOf(message, t);
  const special = (mergedFrom(message) && joined) ?? (isAboutStart(message) ? toStart : undefined);
  return {
    subject: t(subject, params),
    sentence: t(special ?? sentence, params),
    quote: quote && quoted(quote, message),
    lines: caseLines(message.cases ?? [], t),
    more: moreToKnow(view, message, t),
  };
}

/** Everything that a sentence about an event of a case may name. */
function paramsOf(message: Message, t: Translator): Params {
  const { kase, event, unreached } = message;
  const { closeAt, assignee, requester, request } = kase;
  const date = 'date' in event.data ? event.data.date : closeAt;
  const solver = 'assignee' in event.data ? event.data.assignee : assignee;
  return {
    number: kase.number,
    state: t(`state.${kase.state}`),
    name: event.by.name,
    // In what followers are told, the desk's title stands in its place.
    title: brief(request),
    solver: solver?.name ?? t('notice.nobody'),
    priority: t(`priority.${kase.priority}`),
    due: 'dueAt' in event.data ? t.date(event.data.dueAt) : '',
    count: kase.reopenings,
    unreached: unreached?.name ?? requester.name,
    requester: requester.name,
    since: t.date(waitingSince(kase) ?? event.at, 'day'),
    date: date === undefined ? '' : t.date(date, 'day'),
    into: kase.mergedInto?.number ?? '',
    merged: mergedFrom(message)?.number ?? '',
  };
}

/** Whether it tells of the time that a case has to be started. */
function isAboutStart({ event }: Message): boolean {
  return 'clock' in event.data && event.data.clock === 'start';
}

/** The case by which whoever reads follows this one. */
function mergedFrom({ kase, viewer }: Message): CaseLink | undefined {
  return kase.followers.find(({ id }) => id === viewer?.person.id)?.mergedFrom;
}

function caseLines(cases: readonly Case[], t: Translator): readonly string[] {
  const shown = cases
    .slice(0, CASES_LISTED)
    .map(({ number, state, request }) =>
      t('notice.case', { number, state: t(`state.${state}`), request: brief(request) }),
    );
  const more = cases.length - shown.length;
  return more > 0 ? [...shown, t('notice.cases.more', { more })] : shown;
}

function quoted(quote: Quote, { kase, event }: Message): string | undefined {
  if (quote === 'request') return kase.request;
  if (quote === 'solution') return kase.solutions.at(-1)?.text;
  if (quote === 'question') return heldQuestion(kase) ?? askedBefore(kase, event);
  if (quote === 'files') return event.type === 'attached' ? fileNames(event.data.files) : undefined;
  if (quote === 'dispute') return said(kase);
  if (quote === 'refusals') return refusals(kase);
  const data: Readonly<Record<string, unknown>> = { ...event.data };
  return typeof data[quote] === 'string' ? data[quote] : undefined;
}

/** The question that was open at the event. */
function askedBefore({ clarifications }: Case, { at }: Message['event']): string | undefined {
  return clarifications.findLast(({ askedAt }) => askedAt <= at)?.question;
}

/** Why each solution was refused, the oldest first (step 17). */
function refusals({ history }: Case): string | undefined {
  const reasons = history.flatMap((event) =>
    event.type === 'reopened' ? [`- ${event.data.reason}`] : [],
  );
  return reasons.length === 0 ? undefined : reasons.join('\n');
}

/** Everything that waits for an answer. */
function said(kase: Case): string | undefined {
  const words = disputedWords(kase).map(({ text }) => text);
  return words.length === 0 ? undefined : words.join('\n');
}

/**
 * A registration says what the minimum-data gate still misses (step 4), and until when the desk starts
 * or, where that is not promised, when it is open if it was not; a solution what goes with it and when
 * its case closes by itself (step 18).
 */
function moreToKnow(view: View, message: Message, t: Translator): readonly string[] {
  const { kase } = message;
  const { missing, closeAt } = kase;
  if (view === 'resolution') {
    const solution = kase.solutions.at(-1);
    return [
      ...(solution ? solutionRemarks(solution, 'own', t) : []),
      ...(closeAt ? [t('next.own.closes', { date: t.date(closeAt, 'at') })] : []),
    ];
  }
  const registered = view === 'desk' || view === 'requester' || view === 'question';
  if (!registered) return [];
  const promised = view === 'requester' ? promisedBy(kase, 'start', message, t) : undefined;
  const details = missing.map((detail) => `\n- ${t(`missing.${detail}`)}`);
  const date = view === 'requester' && kase.attendedFrom && t.date(kase.attendedFrom, 'at');
  return [
    ...(missing.length > 0 ? [`${t('intake.clarify_question')}${details.join('')}`] : []),
    ...(date ? [t('mail.opens', { date })] : []),
    ...(promised && !promised.isLate ? [t('mail.starts_by', { due: promised.due })] : []),
  ];
}
