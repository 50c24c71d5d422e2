import { type Calendar, deskDay, deskYear } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import { undecided } from '../../domain/commands/left-to-desk.ts';
import { heldQuestion, openProposal } from '../../domain/hold.ts';
import { type Actor, isStaff, rolesFor } from '../../domain/permissions.ts';
import { missingInReception } from '../../domain/reception.ts';
import { LANGUAGES } from '../../messages/language.ts';
import type { CaseAtHand, Situation } from '../meaning/situation.ts';
import { actTitle } from './act-title.ts';
import type { Dialog } from './dialog.ts';
import type { Act } from './offers.ts';
import type { Reply } from './replies.ts';

/** A case that was closed is in mind for so long: its trouble may be back. */
const IN_MIND_MS = 30 * 24 * 60 * 60 * 1000;
/** So long what the desk asked is what is spoken of. */
const JUST_ASKED_MS = 30 * 60 * 1000;

/** The person's own cases, and those that they solve. */
export function casesInMind(
  actor: Actor,
  cases: readonly Case[],
  at: { readonly now: Date; readonly calendar: Calendar; readonly draftSpokenOf?: Date },
): Pick<Situation, 'own' | 'solving'> {
  const { now, calendar, draftSpokenOf } = at;
  const inMind = cases.filter(
    ({ closedAt }) => closedAt === undefined || now.getTime() - closedAt.getTime() < IN_MIND_MS,
  );
  const having = (role: 'requester' | 'assignee') =>
    inMind.filter((kase) => rolesFor(actor, kase).includes(role));
  return {
    own: having('requester').map((kase) => {
      const into = staying(kase, cases);
      return {
        ...ownAtHand(kase, calendar),
        ...(isJustAsked(kase, now, draftSpokenOf) && { justAsked: true as const }),
        ...(into && { mergedInto: { id: into.id, number: into.number } }),
      };
    }),
    solving: having('assignee')
      .filter(({ state }) => state !== 'closed')
      .map(atHand),
  };
}

/** The open case that this one was merged into, perhaps by way of others. */
function staying({ mergedInto }: Case, cases: readonly Case[]): Case | undefined {
  const into = cases.find(({ id }) => id === mergedInto?.id);
  if (into === undefined) return undefined;
  return into.state === 'closed' ? staying(into, cases) : into;
}

/** Whether nothing was spoken of since, a request under way neither. */
function isJustAsked(kase: Case, now: Date, draftSpokenOf: Date | undefined): boolean {
  const { hold, clarifications, state } = kase;
  const asked = state === 'needs_info' ? clarifications.at(-1)?.askedAt : undefined;
  const at = heldQuestion(kase) === undefined ? asked : hold?.since;
  if (at === undefined || (draftSpokenOf !== undefined && at <= draftSpokenOf)) return false;
  return now.getTime() - at.getTime() < JUST_ASKED_MS;
}

function atHand(kase: Case): CaseAtHand {
  const { id, number, state, request, clarifications, follows, history, hold, closing } = kase;
  const asked = state === 'needs_info' ? clarifications.at(-1) : undefined;
  const question = asked?.answer === undefined ? asked?.question : undefined;
  return {
    id,
    number,
    state,
    request,
    ...(question !== undefined && { question }),
    ...(closing === 'cancelled' && { cancelled: true as const }),
    ...(follows && { continues: follows.id }),
    events: history.length,
    ...(hold && { held: true as const }),
  };
}

/** With what the case waits for of them. */
function ownAtHand(kase: Case, calendar: Calendar): CaseAtHand {
  const proposal = openProposal(kase);
  const settled = kase.hold?.reason === 'agreed_date' ? kase.hold.until : undefined;
  const date = proposal?.date ?? settled;
  const is = proposal?.side === 'desk' ? 'proposed' : 'settled';
  const asked = heldQuestion(kase);
  const lacks = kase.state === 'closed' ? [] : missingInReception(kase.reception);
  return {
    ...atHand(kase),
    forWhom: kase.requester.name,
    kind: kase.kind ?? kase.reportedKind,
    ...(kase.office !== undefined && { office: kase.office }),
    ...(asked !== undefined && { state: 'needs_info', stands: kase.state, question: asked }),
    ...(lacks.length > 0 && { lacks }),
    ...(date && { date: { is, day: deskDay(date, calendar) } }),
  };
}

/** What is open for the person where the dialog stands. */
export function situationOf(
  { stage, draft, offers = [], live, turns }: Dialog,
  actor: Actor,
  cases: Pick<Situation, 'own' | 'solving' | 'awaitsPerson' | 'colleagues'>,
  at: { readonly now: Date; readonly calendar: Calendar },
): Situation {
  const offered = offers.find(({ id }) => id === live)?.acts ?? [];
  const asked = turns.at(-1)?.replies.flatMap(absenceAsked)[0];
  return {
    ...(stage !== 'idle' && {
      draft: {
        question: stage,
        request: draft.request,
        undecided: undecided(draft),
        ...(draft.follows && { continues: true }),
      },
    }),
    offered: offered.map(titles),
    ...cases,
    ...(asked && { absenceAsked: asked }),
    isStaff: isStaff(actor),
    year: deskYear(at.now, at.calendar),
  };
}

function absenceAsked(reply: Reply): Situation['absenceAsked'][] {
  if (reply.kind !== 'absence') return [];
  const { answer } = reply;
  if (answer.is !== 'unclear' && answer.is !== 'past') return [];
  return [answer.who === undefined ? {} : { who: answer.who }];
}

/** What its button says, in every language. */
function titles(act: Act): readonly string[] {
  return LANGUAGES.map((language) => actTitle(act, language));
}
