import type { Language } from '../desk/ports.ts';
import type { Case, Solution } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { translate } from '../i18n/translate.ts';
import { assigneeButtons, deskButtons, nextStep } from './buttons.ts';
import {
  cancelledSections,
  caseData,
  commentSections,
  dateFacts,
  fact,
  missingSections,
  notices,
  type Section,
  written,
} from './case-data.ts';
import type { CardContext, Fact } from './contracts.ts';
import { assigneeFields, deskFields } from './fields.ts';
import { roomiest } from './passages.ts';
import { type RenderedCard, render } from './render.ts';

/** Teams refreshes a card by itself for at most this many people. */
const REFRESHED_FOR = 60;

/** The one card of a case in the desk's channel, and what staff see of a case anywhere. */
export function deskCard(kase: Case, ctx: CardContext): RenderedCard {
  const { language } = ctx;
  return roomiest((room) =>
    render('desk-case', {
      ...caseData(kase, ctx, room, {
        facts: deskFacts(kase, language),
        sections: deskSections(kase, language),
        hint: deskHint(kase, language),
      }),
      buttons: deskButtons(kase, ctx),
      fields: deskFields(kase, ctx),
      refreshFor: ctx.staff.slice(0, REFRESHED_FOR).map(({ chatId }) => chatId),
    }),
  );
}

/**
 * The card of the person who solves the case: `event` gave it to them (assigned, escalated) or
 * back to them (reopened). Once somebody else has the case it says who, and has no buttons.
 */
export function assignmentCard(kase: Case, event: CaseEvent, ctx: CardContext): RenderedCard {
  const { language, actor } = ctx;
  const viewer = actor?.person.id ?? receiver(kase, event);
  const member = ctx.staff.find(({ person }) => person.id === viewer);
  const passedOn = kase.assignee !== undefined && kase.assignee.id !== viewer;
  const sections = passedOn
    ? []
    : [...eventSections(event, language), ...deskSections(kase, language)];
  return roomiest((room) =>
    render('assignment', {
      ...caseData(kase, ctx, room, {
        heading: passedOn
          ? translate(language, 'heading.passed_on', { name: kase.assignee.name })
          : assignmentHeading(kase, event, language),
        facts: deskFacts(kase, language, passedOn ? undefined : viewer),
        sections,
        hint: passedOn ? undefined : ownHint(kase, language),
      }),
      buttons: assigneeButtons(kase, passedOn ? undefined : (actor ?? member), language),
      fields: assigneeFields(kase, ctx),
    }),
  );
}

/** Offers the channel where the program was added as the desk's. A good notice says that it is done: no button then. */
export function useChannelCard(ctx: CardContext): RenderedCard {
  const { language } = ctx;
  const title = translate(language, 'setup.title');
  const text = translate(language, 'setup.text');
  const button = translate(language, 'button.use_channel');
  return render('use-channel', {
    summary: button,
    notices: notices(ctx.notice),
    title,
    text,
    button,
    open: ctx.notice?.tone !== 'good',
  });
}

/** Who the event handed the case to. */
function receiver(kase: Case, event: CaseEvent): string | undefined {
  return event.type === 'assigned' || event.type === 'escalated'
    ? event.data.assignee.id
    : kase.assignee?.id;
}

function assignmentHeading({ state }: Case, event: CaseEvent, language: Language): string {
  const { name } = event.by;
  if (event.type === 'reopened')
    return translate(language, state === 'closed' ? 'heading.reopened.over' : 'heading.reopened');
  if (event.type === 'escalated') return translate(language, 'heading.escalated', { name });
  return event.type === 'assigned' && event.data.assignee.id === event.by.id
    ? translate(language, 'heading.assigned.self')
    : translate(language, 'heading.assigned', { name });
}

/** Why the case came: an escalation's reason; a reopening's is shown with the refused solution. */
function eventSections(event: CaseEvent, language: Language): readonly Section[] {
  return event.type === 'escalated'
    ? [written(translate(language, 'block.reason'), event.data.reason)]
    : [];
}

/** `solver` sees the card: they need not be told who has the case. */
function deskFacts(kase: Case, language: Language, solver?: string): readonly Fact[] {
  const kind =
    kase.kind === undefined
      ? translate(language, 'fact.kind.reported', {
          kind: translate(language, `kind.${kase.reportedKind}`),
        })
      : translate(language, `kind.${kase.kind}`);
  const category = kase.category && translate(language, `category.${kase.category}`);
  const none = translate(language, 'fact.assignee.none');
  return [
    fact(translate(language, 'fact.requester'), kase.requester.name),
    fact(translate(language, 'fact.kind'), kind),
    fact(
      translate(language, 'fact.category'),
      category ?? translate(language, 'fact.category.none'),
    ),
    fact(translate(language, 'fact.priority'), translate(language, `priority.${kase.priority}`)),
    fact(translate(language, 'fact.level'), String(kase.level)),
    ...(solver === undefined
      ? [fact(translate(language, 'fact.assignee'), kase.assignee?.name ?? none)]
      : []),
    ...dateFacts(kase, language),
    ...(kase.reopenings > 0
      ? [fact(translate(language, 'fact.reopenings'), String(kase.reopenings))]
      : []),
  ];
}

function deskSections(kase: Case, language: Language): readonly Section[] {
  const sections: Section[] = [...missingSections(kase, language)];
  const asked = kase.clarifications.at(-1);
  if (asked !== undefined) {
    const title = translate(language, 'block.question.by', { name: asked.askedBy.name });
    sections.push(written(title, asked.question));
    if (asked.answer !== undefined)
      sections.push(written(translate(language, 'block.answer'), asked.answer));
  }
  const solution = kase.solutions.at(-1);
  if (solution !== undefined) sections.push(...solutionSections(solution, language));
  return [...sections, ...cancelledSections(kase, language), ...commentSections(kase, language)];
}

function solutionSections(solution: Solution, language: Language): readonly Section[] {
  const title = translate(language, 'block.solution.by', { name: solution.by.name });
  const proposed = written(title, solution.text);
  return solution.refusal === undefined
    ? [proposed]
    : [proposed, written(translate(language, 'block.refusal'), solution.refusal)];
}

function ownHint(kase: Case, language: Language): string | undefined {
  const next = nextStep(kase);
  return next === 'start' || next === 'resolve'
    ? translate(language, `next.mine.${next}`)
    : deskHint(kase, language);
}

function deskHint(kase: Case, language: Language): string | undefined {
  const name = kase.assignee?.name ?? '';
  if (kase.state === 'needs_info') return translate(language, 'next.waiting_answer');
  if (kase.state === 'resolved') return translate(language, 'next.waiting_accept');
  if (kase.state === 'closed')
    return kase.closing && translate(language, `closing.${kase.closing}`);
  const next = nextStep(kase);
  switch (next) {
    case 'classify':
    case 'categorize':
    case 'assign':
      return translate(language, `next.${next}`);
    case 'start':
    case 'resolve':
      return translate(language, `next.${next}`, { name });
    default:
      return undefined;
  }
}
