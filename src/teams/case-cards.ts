import type { Activity } from 'botbuilder';
import type { CardContext, Notice } from '../cards/contracts.ts';
import type { RenderedCard } from '../cards/render.ts';
import { caseCard, questionCard, resolutionCard } from '../cards/requester-views.ts';
import { assignmentCard, deskCard } from '../cards/staff-views.ts';
import { REQUESTER_BUTTONS, STAFF_BUTTONS } from '../cards/verbs.ts';
import type { LivingContent } from '../desk/ports.ts';
import type { Case } from '../domain/case.ts';
import { type Actor, isStaff } from '../domain/policy.ts';
import { withoutRefresh } from './card-message.ts';
import type { CaseVerb } from './card-schemas.ts';
import { scopeOf } from './conversation.ts';
import type { Speaker, TeamsServices } from './services.ts';

/** Buttons that only the desk's side has: whoever pressed one was looking at a card of the desk. */
const DESK_VERBS: readonly string[] = STAFF_BUTTONS.filter(
  (name) => !(REQUESTER_BUTTONS as readonly string[]).includes(name),
);

/** The case as this person sees it: with the requester's buttons, with the desk's, or one card of each for who is both. */
export async function caseCardsFor(
  services: TeamsServices,
  { actor, language }: Speaker,
  kase: Case,
): Promise<readonly RenderedCard[]> {
  const context = { language, actor, staff: await services.staff.all() };
  const cards = isRequester(actor, kase) ? [caseCard(kase, context)] : [];
  return isStaff(actor) ? [...cards, staffCard(services, kase, context)] : cards;
}

/** The clicked card drawn anew. A person who is both requester and staff has cards of both sides. */
export async function cardInPlace(
  services: TeamsServices,
  { actor, language }: Speaker,
  activity: Activity,
  kase: Case,
  verb: CaseVerb,
  notice: Notice | undefined,
): Promise<RenderedCard> {
  const staff = await services.staff.all();
  const context = { language, actor, staff, ...(notice && { notice }) };
  if (scopeOf(activity) === 'channel') return staffCard(services, kase, context);
  const posted = (await services.cards.ofCase(kase.id, actor.person.id)).find(
    ({ activityId }) => activityId === activity.replyToId,
  );
  const event = kase.history.find(({ rev }) => rev === posted?.rev);
  const own = isRequester(actor, kase) && !DESK_VERBS.includes(verb);
  const content: LivingContent = posted?.content ?? (own ? 'case_card' : 'desk_card');
  if (content === 'question' && event?.type === 'info_asked')
    return questionCard(kase, event, context);
  if ((content === 'resolution' || content === 'reminder') && event)
    return resolutionCard(kase, event, context);
  if ((content === 'assignment' || content === 'reopening') && event)
    return assignmentCard(kase, event, context);
  return content === 'case_card' ? caseCard(kase, context) : staffCard(services, kase, context);
}

function staffCard({ local }: TeamsServices, kase: Case, context: CardContext): RenderedCard {
  const card = deskCard(kase, context);
  return local ? withoutRefresh(card) : card;
}

function isRequester({ person }: Actor, kase: Case): boolean {
  return kase.requester.id === person.id;
}
