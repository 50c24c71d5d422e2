import type { Case, Solution } from './case.ts';
import { FIRST_LEVEL } from './catalog.ts';
import type { CaseEvent, CaseEventOf } from './events.ts';

/** The case as its first event leaves it. */
export function applyOpened(id: string, event: CaseEventOf<'opened'>): Case {
  const { number, channel, requester, request, reportedKind, priority, missing } = event.data;
  return {
    id,
    number,
    rev: event.rev,
    state: missing.length > 0 ? 'needs_info' : 'new',
    channel,
    requester,
    request,
    missing,
    reportedKind,
    priority,
    level: FIRST_LEVEL,
    clarifications: [],
    solutions: [],
    comments: [],
    reopenings: 0,
    openedAt: event.at,
    history: [event],
  };
}

/** The case after one more event. Pure: replaying a history gives the same case. */
export function apply(kase: Case, event: CaseEvent): Case {
  const next = { ...kase, rev: event.rev, history: [...kase.history, event] };
  switch (event.type) {
    case 'opened':
      return applyOpened(kase.id, event);
    case 'info_asked': {
      const asked = { question: event.data.question, askedBy: event.by, askedAt: event.at };
      return { ...next, state: 'needs_info', clarifications: [...kase.clarifications, asked] };
    }
    case 'info_provided':
      return answer(next, event);
    case 'classified':
      return { ...next, kind: event.data.kind };
    case 'prioritized':
      return { ...next, priority: event.data.priority };
    case 'categorized':
      return { ...next, category: event.data.category };
    case 'assigned':
      return { ...next, state: 'assigned', assignee: event.data.assignee };
    case 'started':
      return { ...next, state: 'in_progress' };
    case 'escalated': {
      const { level, assignee } = event.data;
      return { ...next, state: 'assigned', level, assignee };
    }
    case 'commented': {
      const comment = { text: event.data.text, by: event.by, at: event.at };
      return { ...next, comments: [...kase.comments, comment] };
    }
    default:
      return applyEnding(next, event);
  }
}

/** Rebuilds a case from its whole history; undefined when it does not begin with its opening. */
export function replay(id: string, history: readonly CaseEvent[]): Case | undefined {
  const [first, ...rest] = history;
  return first?.type === 'opened' ? rest.reduce(apply, applyOpened(id, first)) : undefined;
}

/** Step 6: the answer amends the case; a request opened unclear gets its missing details from it. */
function answer(kase: Case, event: CaseEventOf<'info_provided'>): Case {
  const given = { answer: event.data.answer, answeredAt: event.at };
  const open = kase.clarifications.at(-1);
  const unanswered = open !== undefined && open.answer === undefined;
  const { request } = kase;
  return {
    ...kase,
    state: 'new',
    missing: [],
    ...(unanswered
      ? { clarifications: [...kase.clarifications.slice(0, -1), { ...open, ...given }] }
      : { request: `${request}\n${event.data.answer}` }),
  };
}

type EndingEvent = CaseEventOf<
  'resolved' | 'reminded' | 'accepted' | 'reopened' | 'auto_closed' | 'cancelled'
>;

function applyEnding(kase: Case, event: EndingEvent): Case {
  const { closeAt: _closeAt, remindAt: _remindAt, ...open } = kase;
  switch (event.type) {
    case 'resolved': {
      const { solution: text, closeAt, remindAt } = event.data;
      const solution: Solution = { text, by: event.by, at: event.at, outcome: 'proposed' };
      const solutions = [...kase.solutions, solution];
      const resolved: Case = { ...open, state: 'resolved', solutions, closeAt };
      return remindAt === undefined ? resolved : { ...resolved, remindAt };
    }
    case 'reminded': {
      const { remindAt } = event.data;
      const { remindAt: _past, ...rest } = kase;
      return remindAt === undefined ? rest : { ...rest, remindAt };
    }
    case 'reopened':
      return {
        ...open,
        state: 'in_progress',
        reopenings: kase.reopenings + 1,
        solutions: settle(kase, 'refused', event.data.reason),
      };
    case 'accepted': {
      const solutions = settle(kase, 'accepted');
      const { rating } = event.data;
      const closed = { ...open, solutions, ...close(event, 'accepted') };
      return rating === undefined ? closed : { ...closed, rating };
    }
    case 'auto_closed':
      return { ...open, ...close(event, 'no_answer') };
    case 'cancelled':
      return { ...open, ...close(event, 'cancelled') };
  }
}

function close(event: CaseEvent, closing: NonNullable<Case['closing']>) {
  return { state: 'closed', closedAt: event.at, closing } as const;
}

function settle(
  kase: Case,
  outcome: 'accepted' | 'refused',
  refusal?: string,
): readonly Solution[] {
  const last = kase.solutions.at(-1);
  if (last === undefined) return kase.solutions;
  const settled: Solution = { ...last, outcome };
  return [
    ...kase.solutions.slice(0, -1),
    refusal === undefined ? settled : { ...settled, refusal },
  ];
}
