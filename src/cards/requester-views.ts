import type { Case, Clarification, Solution } from '../domain/case.ts';
import type { CaseEvent, CaseEventOf } from '../domain/events.ts';
import { HOLD_BEGINS, HOLD_ENDS } from '../domain/hold.ts';
import { actingRequester } from '../domain/parties.ts';
import { type Actor, rolesFor } from '../domain/permissions.ts';
import { waitingText } from '../messages/hold-text.ts';
import { receptionMissing } from '../messages/reception-text.ts';
import { ownNext } from '../messages/status-text.ts';
import { type Translator, translator, type WordKey } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase } from './case-card.ts';
import { linkedCases } from './linked-cases.ts';
import type { RenderedCard } from './render.ts';
import {
  caseSections,
  dateFacts,
  disputeSection,
  type Facts,
  missingSection,
  officeShown,
  priorityShown,
  questionSections,
  type Reader,
  receptionHint,
  registrarShown,
  solutionSections,
} from './sections.ts';

/** The requester's one card of their case, kept current; whoever registered it for them has it too. */
export function caseCard(kase: Case, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const reader = readerOf(kase, ctx);
  return drawCase('requester', kase, [viewer(kase, ctx)], ctx, {
    facts: [...peopleFacts(kase, ctx), ...ownFacts(kase, ctx, t)],
    links: linkedCases(kase, 'own', t),
    sections: caseSections(kase, reader, t),
    hint: caseHint(kase, reader, ctx, t),
  });
}

/** Step 6: the desk's question, or what else is missing, with a box for the answer; once answered or over, without it. */
export function questionCard(
  kase: Case,
  event: CaseEventOf<'info_asked' | 'info_reminded'>,
  ctx: CardContext,
): RenderedCard {
  const asked = kase.clarifications.findLast(({ askedAt }) => askedAt <= event.at);
  // An unclear request waits for an answer without a question.
  const isAnswered = asked
    ? asked.answer !== undefined
    : kase.history.some(({ type, rev }) => type === 'info_provided' && rev > event.rev);
  const isOpen = kase.state === 'needs_info' && !isAnswered;
  return drawQuestion(kase, { as: event.type, asked, isAnswered, isOpen }, ctx);
}

/** Step 12: what the case on hold waits for of its requester, in the same way. */
export function holdQuestionCard(
  kase: Case,
  { at, by, rev, data: { awaited } }: CaseEventOf<'held'>,
  ctx: CardContext,
  as: Question['as'] = 'info_asked',
): RenderedCard {
  const next = kase.history.find(
    ({ type, rev: later }) => later > rev && [...HOLD_BEGINS, ...HOLD_ENDS].includes(type),
  );
  const answer = next?.type === 'hold_answered' ? next.data.answer : undefined;
  const asked = { question: awaited, askedBy: by, askedAt: at, ...(answer && { answer }) };
  const isAnswered = answer !== undefined;
  return drawQuestion(kase, { as, asked, isAnswered, isOpen: !next }, ctx);
}

/** A reminder of what the requester is asked, or of what their case on hold waits for. */
export function questionReminderCard(
  kase: Case,
  event: CaseEventOf<'info_reminded'>,
  ctx: CardContext,
): RenderedCard {
  const hold = kase.history.findLast(
    ({ type, rev }) => rev < event.rev && [...HOLD_BEGINS, ...HOLD_ENDS].includes(type),
  );
  return hold?.type === 'held'
    ? holdQuestionCard(kase, hold, ctx, event.type)
    : questionCard(kase, event, ctx);
}

interface Question {
  readonly as: 'info_asked' | 'info_reminded';
  readonly asked: Clarification | undefined;
  readonly isAnswered: boolean;
  /** It still waits for its answer. */
  readonly isOpen: boolean;
}

function drawQuestion(kase: Case, question: Question, ctx: CardContext): RenderedCard {
  const { as, asked, isAnswered, isOpen } = question;
  const t = translator(ctx.language);
  const reader = readerOf(kase, ctx);
  const unanswered = isOpen ? QUESTION[reader][as] : 'heading.question.over';
  return drawCase('question', kase, isOpen ? [viewer(kase, ctx)] : [], ctx, {
    heading: t(isAnswered ? QUESTION[reader].answered : unanswered, { name: kase.requester.name }),
    sections: [missingSection(kase, t), ...questionSections(asked, reader, t)],
  });
}

/**
 * Steps 16-18: the solution with "yes" and "no"; `event` recorded it or reminds of it. Once decided
 * it shows how, without buttons.
 */
export function resolutionCard(kase: Case, event: CaseEvent, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  const solution = kase.solutions.findLast(({ at }) => at.getTime() <= event.at.getTime());
  const open = kase.state === 'resolved' && solution === kase.solutions.at(-1);
  const reader = readerOf(kase, ctx);
  return drawCase('resolution', kase, open ? [viewer(kase, ctx)] : [], ctx, {
    heading: open
      ? openHeading(kase, event, reader, t)
      : t(decidedHeading(decidedHow(kase, solution), reader), { name: kase.requester.name }),
    sections: [
      ...solutionSections(solution, reader, t),
      ...(event.type === 'term_restarted' ? [answerSection(event, t)] : []),
      ...(open ? [disputeSection(kase, reader, t)] : []),
    ],
    hint: resolutionHint(kase, { solution, event }, reader, ctx, t),
  });
}

/** What comes next, for the requester. */
export function ownHint(kase: Case, ctx: CardContext, t: Translator): string | undefined {
  return caseHint(kase, 'own', ctx, t);
}

/** What the desk answered to words about the solution. */
function answerSection({ by, data: { answer } }: CaseEventOf<'term_restarted'>, t: Translator) {
  return { title: t('block.answer.by', { name: by.name }), texts: [answer] };
}

const QUESTION = {
  own: {
    info_asked: 'heading.question',
    info_reminded: 'heading.question.reminder',
    answered: 'heading.question.answered',
  },
  staff: {
    info_asked: 'heading.question.registrar',
    info_reminded: 'heading.question.reminder.registrar',
    answered: 'heading.question.registrar.answered',
  },
} as const satisfies Record<Reader, Record<string, WordKey>>;

/** Without a known viewer, whoever decides about the case. */
export function viewer(kase: Case, { actor }: CardContext): Actor {
  return actor ?? { person: actingRequester(kase), roles: [] };
}

/** Whoever registered the case for somebody whom the desk reaches reads of it as of another's. */
export function readerOf(kase: Case, ctx: CardContext): Reader {
  const roles = rolesFor(viewer(kase, ctx), kase);
  return roles.includes('registrar') && !roles.includes('requester') ? 'staff' : 'own';
}

/** For whom it is and who registered it, to whoever is not that person. */
function peopleFacts(kase: Case, ctx: CardContext): Facts {
  const { requester, registeredBy } = kase;
  const { id } = viewer(kase, ctx).person;
  return [
    ['fact.requester', id === requester.id ? undefined : requester.name],
    ['fact.registered_by', id === registeredBy?.id ? undefined : registrarShown(kase)],
  ];
}

function caseHint(kase: Case, reader: Reader, ctx: CardContext, t: Translator): string | undefined {
  const { state, suspended } = kase;
  if (state === 'closed') return closedHint(kase, reader, t);
  if (suspended !== undefined)
    return t(reader === 'own' ? 'next.own.suspended' : 'next.suspended.registrar');
  const waiting = waitingText(kase, reader, t);
  if (waiting !== undefined) return waiting;
  const missing = state === 'new' ? receptionMissing(kase, t) : '';
  if (missing !== '')
    return reader === 'own' ? t('next.own.reception', { missing }) : receptionHint(kase, t);
  if (reader === 'staff' && state === 'needs_info') return t('next.waiting_answer');
  if (reader === 'staff' && state === 'resolved') return t('next.waiting_accept');
  return ownNext(kase, state, t, ctx);
}

function ownFacts(kase: Case, ctx: CardContext, t: Translator): Facts {
  const { kind, reportedKind, assignee, leftToDesk = [] } = kase;
  const nobody = kase.state === 'closed' ? 'fact.assignee.none' : 'fact.solver.none';
  const isLeft = kind === undefined && leftToDesk.includes('kind');
  return [
    ['fact.office', officeShown(kase, ctx, t)],
    ['fact.kind', isLeft ? t('fact.kind.left') : t(`kind.${kind ?? reportedKind}`)],
    ['fact.priority', priorityShown(kase, t)],
    ['fact.solver', assignee?.name ?? t(nobody)],
    ...dateFacts(kase, t),
  ];
}

function closedHint({ closing, mergedInto }: Case, reader: Reader, t: Translator) {
  const into = mergedInto?.number ?? '';
  return closing && t(reader === 'own' ? `closing.own.${closing}` : `closing.${closing}`, { into });
}

function openHeading(
  { closeAt, suspended, requester: { name } }: Case,
  event: CaseEvent,
  reader: Reader,
  t: Translator,
): string {
  if (suspended !== undefined)
    return t(reader === 'own' ? 'heading.suspended' : 'heading.suspended.registrar', { name });
  if (event.type === 'term_restarted' && reader === 'own')
    return t('heading.restarted', { name: event.by.name });
  if (event.type !== 'reminded' || closeAt === undefined)
    return t(reader === 'own' ? 'heading.resolution' : 'heading.resolution.registrar', { name });
  const date = t.date(closeAt, 'at');
  return t(reader === 'own' ? 'heading.reminder' : 'heading.reminder.registrar', { name, date });
}

function decidedHeading(how: ReturnType<typeof decidedHow>, reader: Reader): WordKey {
  const isTheirs = reader === 'staff' && (how === 'accepted' || how === 'refused');
  return isTheirs ? `heading.resolution.registrar.${how}` : `heading.resolution.${how}`;
}

function decidedHow(kase: Case, solution: Solution | undefined) {
  if (solution?.outcome === 'accepted') return 'accepted';
  if (solution?.outcome === 'refused') {
    const goesOn = kase.state === 'assigned' || kase.state === 'in_progress';
    return goesOn && solution === kase.solutions.at(-1) ? 'refused' : 'unsolved';
  }
  return kase.closing === 'no_answer' ? 'expired' : 'over';
}

/** When the case closes by itself, or that it does not for now; after a refusal, why its state is not the solution's. */
function resolutionHint(
  kase: Case,
  { solution, event }: { readonly solution: Solution | undefined; readonly event: CaseEvent },
  reader: Reader,
  ctx: CardContext,
  t: Translator,
) {
  if (solution !== kase.solutions.at(-1)) return t('hint.newer_solution');
  if (kase.state === 'closed')
    return solution?.outcome === 'refused' ? closedHint(kase, reader, t) : undefined;
  if (kase.suspended !== undefined) return caseHint(kase, reader, ctx, t);
  // The heading of a reminder says it.
  if (event.type === 'reminded') return undefined;
  return kase.closeAt && t('next.own.closes', { date: t.date(kase.closeAt, 'at') });
}
