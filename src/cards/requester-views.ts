import type { Case, Solution } from '../domain/case.ts';
import type { CaseEvent, CaseEventOf } from '../domain/events.ts';
import type { Actor } from '../domain/permissions.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase } from './case-card.ts';
import type { RenderedCard } from './render.ts';
import {
  caseSections,
  dateFacts,
  disputeSection,
  type Facts,
  linkedCases,
  questionSections,
  solutionSections,
} from './sections.ts';

/** The requester's one card of their case, kept current. */
export function caseCard(kase: Case, ctx: CardContext): RenderedCard {
  const t = translator(ctx.language);
  return drawCase('requester', kase, [viewer(kase, ctx)], ctx, {
    facts: ownFacts(kase, t),
    links: linkedCases(kase, t),
    sections: caseSections(kase, 'own', t),
    hint: ownHint(kase, t),
  });
}

/** Step 6: the desk's question with a box for the answer; once answered or over, without it. */
export function questionCard(
  kase: Case,
  { at, by, data: { question } }: CaseEventOf<'info_asked'>,
  ctx: CardContext,
): RenderedCard {
  const t = translator(ctx.language);
  const asked = kase.clarifications.find(
    ({ askedAt, question: text }) => askedAt.getTime() === at.getTime() && text === question,
  );
  const answered = asked?.answer !== undefined;
  const open = kase.state === 'needs_info' && !answered;
  const unanswered = open ? 'heading.question' : 'heading.question.over';
  return drawCase('question', kase, open ? [viewer(kase, ctx)] : [], ctx, {
    heading: t(answered ? 'heading.question.answered' : unanswered),
    sections: questionSections(asked ?? { question, askedBy: by, askedAt: at }, 'own', t),
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
  return drawCase('resolution', kase, open ? [viewer(kase, ctx)] : [], ctx, {
    heading: open
      ? openHeading(kase, event, t)
      : t(`heading.resolution.${decidedHow(kase, solution)}`),
    sections: [
      ...solutionSections(solution, 'own', t),
      ...(event.type === 'term_restarted' ? [answerSection(event, t)] : []),
      ...(open ? [disputeSection(kase, 'own', t)] : []),
    ],
    hint: resolutionHint(kase, solution, t),
  });
}

/** What comes next, for the requester. */
export function ownHint(kase: Case, t: Translator): string | undefined {
  if (kase.state === 'closed') return closedHint(kase, t);
  return t(kase.suspended === undefined ? `next.own.${kase.state}` : 'next.own.suspended');
}

/** What the desk answered to words about the solution. */
function answerSection({ by, data: { answer } }: CaseEventOf<'term_restarted'>, t: Translator) {
  return { title: t('block.answer.by', { name: by.name }), texts: [answer] };
}

/** Without a known viewer, the requester themselves. */
function viewer(kase: Case, { actor }: CardContext): Actor {
  return actor ?? { person: kase.requester, roles: [] };
}

function ownFacts(kase: Case, t: Translator): Facts {
  const nobody = kase.state === 'closed' ? 'fact.assignee.none' : 'fact.solver.none';
  return [
    ['fact.office', kase.office],
    ['fact.kind', t(`kind.${kase.kind ?? kase.reportedKind}`)],
    ['fact.priority', t(`priority.${kase.priority}`)],
    ['fact.solver', kase.assignee?.name ?? t(nobody)],
    ...dateFacts(kase, t),
  ];
}

function closedHint({ closing }: Case, t: Translator): string | undefined {
  return closing && t(`closing.own.${closing}`);
}

function openHeading({ closeAt, suspended }: Case, event: CaseEvent, t: Translator): string {
  if (suspended !== undefined) return t('heading.suspended');
  if (event.type === 'term_restarted') return t('heading.restarted', { name: event.by.name });
  return event.type === 'reminded' && closeAt !== undefined
    ? t('heading.reminder', { date: t.date(closeAt, 'day') })
    : t('heading.resolution');
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
function resolutionHint(kase: Case, solution: Solution | undefined, t: Translator) {
  if (solution !== kase.solutions.at(-1)) return t('hint.newer_solution');
  if (kase.state === 'closed')
    return solution?.outcome === 'refused' ? closedHint(kase, t) : undefined;
  if (kase.suspended !== undefined) return t('next.own.suspended');
  return kase.closeAt && t('next.own.closes', { date: t.date(kase.closeAt) });
}
