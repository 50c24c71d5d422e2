import type { Case } from '../domain/case.ts';
import { TRIAGE_PARTS, type TriagePart } from '../domain/commands/triage.ts';
import { PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { CaseEvent } from '../domain/events.ts';
import { nextStep } from '../domain/next-step.ts';
import {
  type Actor,
  allowedCommands,
  possibleCommands,
  triageParts,
} from '../domain/permissions.ts';
import { isAwaitedSince } from '../domain/waiting.ts';
import { waitingText } from '../messages/hold-text.ts';
import { escapeLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { drawCase, notices } from './case-card.ts';
import { categoryTitle } from './catalogue-words.ts';
import { absorbedShown, linkedCases } from './linked-cases.ts';
import { given, type RenderedCard, render } from './render.ts';
import {
  caseSections,
  dateFacts,
  type Facts,
  noteSection,
  officeShown,
  priorityShown,
  receptionHint,
  registrarShown,
} from './sections.ts';

/** The one card of a case in the desk's channel, and what staff see of a case anywhere; `event` asks whoever sees it what to do. */
export function deskCard(kase: Case, ctx: CardContext, event?: CaseEvent): RenderedCard {
  const { actor, staff } = ctx;
  const t = translator(ctx.language);
  const isUnanswered = event?.type === 'unanswered_asked' && isAwaitedSince(kase, event.at);
  return drawCase('desk', kase, actor === undefined ? staff : [actor], ctx, {
    ...(isUnanswered && { heading: t('heading.unanswered') }),
    facts: deskFacts(kase, ctx, t, staff),
    links: linkedCases(kase, 'staff', t),
    sections: [...caseSections(kase, 'staff', t), noteSection(kase, t)],
    hint: handsOver(kase, staff) ? t('next.hand_over') : deskHint(kase, t, actor),
    folded: 'all',
  });
}

/**
 * The card of the person who solves the case: `event` gave it to them (assigned, escalated) or
 * back to them (reopened). Once somebody else has the case it says who, and has no buttons.
 */
export function assignmentCard(kase: Case, event: CaseEvent, ctx: CardContext): RenderedCard {
  const { actor, staff } = ctx;
  const t = translator(ctx.language);
  const receiver = 'assignee' in event.data ? event.data.assignee : kase.assignee;
  const viewer = actor?.person.id ?? receiver?.id;
  // Whoever left the desk learns nothing more of the case from it.
  if (actor !== undefined && actor.roles.length === 0)
    return drawCase('assignment', kase, [], ctx, {
      heading: t('heading.left_desk'),
      facts: [],
      sections: [],
    });
  if (kase.assignee !== undefined && kase.assignee.id !== viewer)
    return drawCase('assignment', kase, [], ctx, {
      heading: t('heading.passed_on', { name: kase.assignee.name }),
      facts: deskFacts(kase, ctx, t),
      sections: [],
      folded: 'facts',
    });
  const solver = actor ?? staff.find(({ person }) => person.id === viewer);
  // A reopening's reason is shown with the refused solution.
  const reason = event.type === 'escalated' ? event.data.reason : undefined;
  const next = nextStep(kase);
  return drawCase('assignment', kase, solver === undefined ? [] : [solver], ctx, {
    heading: assignmentHeading(kase, event, t),
    // The solver need not be told who has the case.
    facts: deskFacts(kase, ctx, t).filter(
      ([title]) => viewer === undefined || title !== 'fact.assignee',
    ),
    links: linkedCases(kase, 'staff', t),
    sections: [
      { title: t('block.reason'), texts: given(reason) },
      ...caseSections(kase, 'staff', t),
      noteSection(kase, t),
    ],
    hint:
      waitingText(kase, 'staff', t) ??
      (next === 'start' || next === 'resolve' ? t(`next.mine.${next}`) : deskHint(kase, t)),
    folded: 'facts',
  });
}

/** Offers the channel where it stands as the desk's; `about` says what is so now, in plain text. A good notice says that it is done: no button then. */
export function useChannelCard({ language, notice }: CardContext, about?: string): RenderedCard {
  const t = translator(language);
  const button = t('button.use_channel');
  const isDone = notice?.tone === 'good';
  return render('use-channel', {
    summary: button,
    notices: notices(notice),
    title: t('setup.title'),
    texts: given(isDone ? about : (about ?? t('setup.text'))).map((text) => ({
      text: escapeLine(text),
    })),
    pickers: [],
    button,
    open: !isDone,
  });
}

function assignmentHeading({ state, suspended }: Case, event: CaseEvent, t: Translator): string {
  const { id, name } = event.by;
  if (event.type === 'reopened')
    return t(state === 'closed' ? 'heading.reopened.over' : 'heading.reopened');
  if (event.type === 'escalated') return t('heading.escalated', { name });
  if (event.type === 'hold_answered') return t('heading.hold_answered', { name });
  if (event.type === 'resumed_on_date') return t('heading.returned');
  if (event.type === 'other_date_proposed')
    return t('heading.other_date', { name, date: t.date(event.data.date, 'day') });
  if (event.type === 'disputed' || event.type === 'decision_asked') {
    if (suspended === undefined) return t('heading.dispute.over');
    return event.type === 'disputed' ? t('heading.disputed', { name }) : t('heading.decision');
  }
  return 'assignee' in event.data && event.data.assignee.id === id
    ? t('heading.assigned.self')
    : t('heading.assigned', { name });
}

/** An open case waits for somebody who is no longer of the staff. */
function hasLeft({ state, assignee }: Case, staff: CardContext['staff']): boolean {
  const isMember = ({ person }: CardContext['staff'][number]) => person.id === assignee?.id;
  return state !== 'closed' && assignee !== undefined && !staff.some(isMember);
}

/** Somebody else must take the case; the requester's question about a solution anybody of the desk answers. */
function handsOver(kase: Case, staff: CardContext['staff']): boolean {
  return kase.suspended === undefined && hasLeft(kase, staff);
}

function deskFacts(
  kase: Case,
  ctx: CardContext,
  t: Translator,
  staff?: CardContext['staff'],
): Facts {
  const { catalogue = PROCEDURE_CATALOGUE } = ctx;
  const { category, reopenings } = kase;
  return [
    ['fact.requester', kase.requester.name],
    ['fact.registered_by', registrarShown(kase)],
    ['fact.major', kase.majorTitle],
    ['fact.absorbed', absorbedShown(kase, t)],
    ['fact.office', officeShown(kase, ctx, t)],
    ['fact.kind', kindShown(kase, t)],
    [
      'fact.category',
      category === undefined ? t('fact.category.none') : categoryTitle(catalogue, category, t),
    ],
    ['fact.priority', priorityShown(kase, t)],
    ['fact.level', String(kase.level)],
    ['fact.assignee', assigneeShown(kase, t, staff)],
    ...dateFacts(kase, t),
    ['fact.reopenings', reopenings > 0 ? String(reopenings) : undefined],
  ];
}

function kindShown({ kind, reportedKind, leftToDesk = [] }: Case, t: Translator): string {
  if (kind !== undefined) return t(`kind.${kind}`);
  return leftToDesk.includes('kind')
    ? t('fact.kind.left')
    : t('fact.kind.reported', { kind: t(`kind.${reportedKind}`) });
}

function assigneeShown(kase: Case, t: Translator, staff: CardContext['staff'] | undefined): string {
  const { assignee } = kase;
  if (assignee === undefined) return t('fact.assignee.none');
  const { name } = assignee;
  return staff && hasLeft(kase, staff) ? t('fact.assignee.left', { name }) : name;
}

function deskHint(kase: Case, t: Translator, actor?: Actor): string | undefined {
  if (kase.state === 'needs_info') return t('next.waiting_answer');
  if (kase.state === 'closed')
    return kase.closing && t(`closing.${kase.closing}`, { into: kase.mergedInto?.number ?? '' });
  const waiting = waitingText(kase, 'staff', t);
  const next = nextStep(kase);
  if (waiting !== undefined || next === 'accept_date') return waiting;
  if (kase.state === 'resolved' && next === undefined) return t('next.waiting_accept');
  if (next === 'require_reception') return receptionHint(kase, t);
  if (next === 'triage' && actor !== undefined) return triageHint(kase, t, actor);
  return next && t(`next.${next}`, { name: kase.assignee?.name ?? '' });
}

const PARTS = Object.keys(TRIAGE_PARTS) as TriagePart[];

/** Steps 7-10 may take several people: what of them this one may decide, and whose the rest is. */
function triageHint(kase: Case, t: Translator, actor: Actor): string {
  const inOne = triageParts(actor, kase);
  const possible = possibleCommands(actor, kase);
  const allowed = allowedCommands(actor, kase);
  const own =
    inOne.length > 0 ? inOne : PARTS.filter((part) => possible.includes(TRIAGE_PARTS[part]));
  const others = PARTS.filter(
    (part) => kase[part] === undefined && !allowed.includes(TRIAGE_PARTS[part]),
  );
  const decided = t.and(own.map((part) => t(`part.${part}`)));
  if (others.length === 0)
    return inOne.length > 0 ? t('next.triage') : t('next.triage.own', { own: decided });
  const rest = t.and(others.map((part) => t(`part.${part}.role`)));
  return own.length > 0
    ? t('next.triage.partly', { own: decided, others: rest })
    : t('next.triage.others', { others: rest });
}
