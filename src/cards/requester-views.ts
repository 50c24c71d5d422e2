import type { Language } from '../desk/ports.ts';
import type { Case, Clarification, Solution } from '../domain/case.ts';
import type { CaseEvent, CaseEventOf } from '../domain/events.ts';
import type { Actor } from '../domain/policy.ts';
import { formatDate, translate } from '../i18n/translate.ts';
import { requesterButtons } from './buttons.ts';
import {
  cancelledSections,
  caseData,
  commentSections,
  dateFacts,
  fact,
  missingSections,
  type Section,
  written,
} from './case-data.ts';
import type { CardContext, Fact } from './contracts.ts';
import { requesterFields } from './fields.ts';
import { roomiest } from './passages.ts';
import { type RenderedCard, render } from './render.ts';
import { REQUESTER_BUTTONS } from './verbs.ts';

/** The requester's one card of their case, kept current. */
export function caseCard(kase: Case, ctx: CardContext): RenderedCard {
  const { language } = ctx;
  return roomiest((room) =>
    render('requester-case', {
      ...caseData(kase, ctx, room, {
        facts: ownFacts(kase, language),
        sections: ownSections(kase, language),
        hint: ownHint(kase, language),
      }),
      buttons: requesterButtons(kase, viewer(kase, ctx), language, REQUESTER_BUTTONS),
      fields: requesterFields(language),
    }),
  );
}

/** Step 6: the desk's question with a box for the answer; once answered or over, without it. */
export function questionCard(
  kase: Case,
  event: CaseEventOf<'info_asked'>,
  ctx: CardContext,
): RenderedCard {
  const { language } = ctx;
  const { question } = event.data;
  const asked = kase.clarifications.find(
    ({ askedAt, question: text }) => askedAt.getTime() === event.at.getTime() && text === question,
  );
  const answer = asked?.answer;
  const open = kase.state === 'needs_info' && answer === undefined;
  const heading = open ? 'heading.question' : 'heading.question.over';
  return roomiest((room) =>
    render('question', {
      ...caseData(kase, ctx, room, {
        heading: translate(language, answer === undefined ? heading : 'heading.question.answered'),
        sections: questionSections(
          { question, askedBy: event.by, askedAt: event.at },
          answer,
          language,
        ),
      }),
      buttons: requesterButtons(open ? kase : over(kase), viewer(kase, ctx), language, [
        'provide_info',
      ]),
      fields: requesterFields(language),
    }),
  );
}

/**
 * Steps 16-18: the solution with "yes" and "no"; `event` recorded it or reminds of it. Once decided
 * it shows how, without buttons.
 */
export function resolutionCard(kase: Case, event: CaseEvent, ctx: CardContext): RenderedCard {
  const { language } = ctx;
  const solution = kase.solutions.findLast(({ at }) => at.getTime() <= event.at.getTime());
  const open = kase.state === 'resolved' && solution === kase.solutions.at(-1);
  return roomiest((room) =>
    render('resolution', {
      ...caseData(kase, ctx, room, {
        heading: resolutionHeading(kase, event, solution, open, language),
        sections: solution === undefined ? [] : solutionSections(solution, language),
        hint: resolutionHint(kase, solution, language),
      }),
      buttons: requesterButtons(open ? kase : over(kase), viewer(kase, ctx), language, [
        'accept',
        'reopen',
      ]),
      fields: requesterFields(language),
    }),
  );
}

/** The case as a card draws it that has nothing more to ask: nobody may do anything to a closed one. */
function over(kase: Case): Case {
  return { ...kase, state: 'closed' };
}

/** Without a known viewer, the requester themselves. */
function viewer(kase: Case, { actor }: CardContext): Actor {
  return actor ?? { person: kase.requester, roles: [] };
}

function ownFacts(kase: Case, language: Language): readonly Fact[] {
  const waiting = kase.state === 'closed' ? 'fact.assignee.none' : 'fact.solver.none';
  return [
    fact(
      translate(language, 'fact.kind'),
      translate(language, `kind.${kase.kind ?? kase.reportedKind}`),
    ),
    fact(translate(language, 'fact.priority'), translate(language, `priority.${kase.priority}`)),
    fact(translate(language, 'fact.solver'), kase.assignee?.name ?? translate(language, waiting)),
    ...dateFacts(kase, language),
  ];
}

function ownSections(kase: Case, language: Language): readonly Section[] {
  const sections: Section[] = [...missingSections(kase, language)];
  const asked = kase.clarifications.at(-1);
  if (asked !== undefined) sections.push(...questionSections(asked, asked.answer, language));
  const solution = kase.solutions.at(-1);
  if (solution !== undefined) sections.push(...solutionSections(solution, language));
  return [...sections, ...cancelledSections(kase, language), ...commentSections(kase, language)];
}

function questionSections(
  { question }: Clarification,
  answer: string | undefined,
  language: Language,
): readonly Section[] {
  const asked = written(translate(language, 'block.question'), question);
  return answer === undefined
    ? [asked]
    : [asked, written(translate(language, 'block.answer.own'), answer)];
}

function solutionSections({ text, by, refusal }: Solution, language: Language): readonly Section[] {
  const solution = written(translate(language, 'block.solution.by', { name: by.name }), text);
  return refusal === undefined
    ? [solution]
    : [solution, written(translate(language, 'block.refusal.own'), refusal)];
}

function ownHint(kase: Case, language: Language): string | undefined {
  if (kase.state === 'closed')
    return kase.closing && translate(language, `closing.own.${kase.closing}`);
  return translate(language, `next.own.${kase.state}`);
}

function resolutionHeading(
  kase: Case,
  event: CaseEvent,
  solution: Solution | undefined,
  open: boolean,
  language: Language,
): string {
  if (open && event.type === 'reminded' && kase.closeAt !== undefined)
    return translate(language, 'heading.reminder', {
      date: formatDate(language, kase.closeAt, 'day'),
    });
  if (open) return translate(language, 'heading.resolution');
  if (solution?.outcome === 'refused')
    return translate(
      language,
      isBeingWorkedOn(kase) && solution === kase.solutions.at(-1)
        ? 'heading.resolution.refused'
        : 'heading.resolution.unsolved',
    );
  if (solution?.outcome === 'accepted') return translate(language, 'heading.resolution.accepted');
  return translate(
    language,
    kase.closing === 'no_answer' ? 'heading.resolution.expired' : 'heading.resolution.over',
  );
}

function isBeingWorkedOn({ state }: Case): boolean {
  return state === 'assigned' || state === 'in_progress';
}

/** When the case closes by itself; after a refusal, why its state is not the solution's. */
function resolutionHint(
  kase: Case,
  solution: Solution | undefined,
  language: Language,
): string | undefined {
  if (solution !== kase.solutions.at(-1)) return translate(language, 'hint.newer_solution');
  if (kase.state === 'closed')
    return solution?.outcome === 'refused' ? ownHint(kase, language) : undefined;
  const { closeAt } = kase;
  return closeAt && translate(language, 'next.own.closes', { date: formatDate(language, closeAt) });
}
