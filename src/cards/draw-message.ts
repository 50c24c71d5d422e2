import type { CaseEvent } from '../domain/events.ts';
import type { View } from '../messages/kind-row.ts';
import { messageKind } from '../messages/kinds.ts';
import type { ContactMessage, Message } from '../messages/message.ts';
import { messageText } from '../messages/message-text.ts';
import type { CardContext } from './card-context.ts';
import { contactCard, contactMovedCard } from './contact-views.ts';
import { dateCard } from './date-view.ts';
import { followerCard } from './follower-view.ts';
import { offersHandover } from './handover-view.ts';
import { receptionCard } from './reception-view.ts';
import type { RenderedCard } from './render.ts';
import {
  caseCard,
  holdQuestionCard,
  questionCard,
  questionReminderCard,
  resolutionCard,
} from './requester-views.ts';
import { assignmentCard, deskCard } from './staff-views.ts';

/** A message as far as its card shows it; the event is missing where a card is asked for and nothing is told. */
type Drawable = Pick<
  Message,
  'kind' | 'kase' | 'language' | 'viewer' | 'unreached' | 'cases' | 'promises'
> & {
  readonly event?: CaseEvent | undefined;
};
type Draw = (message: Drawable, context: CardContext) => RenderedCard | undefined;

const DRAW: Record<View, Draw> = {
  desk: ({ kase, event }, context) => deskCard(kase, context, event),
  requester: ({ kase }, context) => caseCard(kase, context),
  question: ({ kase, event }, context) => {
    if (event?.type === 'held') return holdQuestionCard(kase, event, context);
    if (event?.type === 'info_reminded') return questionReminderCard(kase, event, context);
    return event?.type === 'info_asked' ? questionCard(kase, event, context) : undefined;
  },
  date: ({ kase, event }, context) =>
    event?.type === 'date_proposed' ? dateCard(kase, event, context) : undefined,
  reception: ({ kase }, context) => receptionCard(kase, context),
  assignment: ({ kase, event }, context) => event && assignmentCard(kase, event, context),
  resolution: ({ kase, event }, context) => event && resolutionCard(kase, event, context),
  follower: ({ kase }, context) => followerCard(kase, context),
  text: departed,
};

/** Of the notices only this one has a button. */
function departed({ event, ...message }: Drawable): RenderedCard | undefined {
  const { kind, unreached, language } = message;
  if (kind !== 'departed_notice' || unreached === undefined || event === undefined)
    return undefined;
  const { sentence, lines } = messageText({ ...message, event });
  return offersHandover(sentence, lines, unreached, 'button.handover_list', language);
}

/** The card of a message; undefined for a kind that is words alone. */
export function drawMessage(
  message: Drawable,
  more: Pick<CardContext, 'staff' | 'catalogue' | 'notice' | 'suggestions'>,
): RenderedCard | undefined {
  const { kind, language, viewer: actor, promises } = message;
  return DRAW[messageKind(kind).view](message, { language, actor, promises, ...more });
}

/** The card of a message about a request for a person; undefined for what is words alone. */
export function drawContact(message: ContactMessage): RenderedCard | undefined {
  const { kind, request, language } = message;
  if (kind === 'contact_card') return contactCard(message, { language });
  return kind === 'contact_moved' ? contactMovedCard(request, language) : undefined;
}
