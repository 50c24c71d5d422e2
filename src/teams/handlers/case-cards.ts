import { withCurrentNames } from '../../application/current-names.ts';
import { deskCatalogue } from '../../application/desk-catalogue.ts';
import type { StoredCase } from '../../application/ports/case-store.ts';
import { myCases } from '../../application/queries.ts';
import { promisedLevels } from '../../application/service-levels.ts';
import { suggestionsFor } from '../../application/suggestions.ts';
import { type CardContext, good, type Notice } from '../../cards/card-context.ts';
import type { CaseClick } from '../../cards/clicks.ts';
import { drawMessage } from '../../cards/draw-message.ts';
import { followerCard } from '../../cards/follower-view.ts';
import { formRow, isStaffForm } from '../../cards/forms.ts';
import { myCasesCard } from '../../cards/list-views.ts';
import type { RenderedCard } from '../../cards/render.ts';
import { caseCard } from '../../cards/requester-views.ts';
import { deskCard } from '../../cards/staff-views.ts';
import type { Case } from '../../domain/case.ts';
import { partsOf } from '../../domain/parties.ts';
import { type Actor, isStaff } from '../../domain/permissions.ts';
import { translate } from '../../messages/translate.ts';
import { refreshedFor, withoutRefresh } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { Press } from './clicks.ts';

export type CaseCards = ReturnType<typeof createCaseCards>;

/** The cards of a case for one reader. */
export function createCaseCards(
  ports: Needs<'cases' | 'clock' | 'contacts' | 'deskSettings' | 'staff' | 'local'>,
) {
  const { clock, staff, local } = ports;
  const promised = async () => (await promisedLevels(ports.deskSettings)) !== undefined;
  const listAnew = async (sender: Sender, { number }: Case, notice?: Notice) => {
    const saved = good(translate(sender.language, 'cases.saved', { number }));
    const found = await myCases(ports.cases, sender.actor);
    const promises = await promised();
    return myCasesCard(found, { ...sender, staff: [], promises, notice: notice ?? saved });
  };
  const known = async () => ({
    catalogue: await deskCatalogue(ports.deskSettings),
    staff: await staff.all(),
    promises: await promised(),
  });
  /** What somebody of the staff sees. */
  const forDesk = async (kase: Case, context: CardContext & Awaited<ReturnType<typeof known>>) => {
    const suggestions = await suggestionsFor(ports, kase, context.catalogue);
    return forClient(deskCard(kase, { ...context, suggestions }));
  };
  const forClient = (card: RenderedCard) => (local ? withoutRefresh(card) : card);
  /** What a click is answered with in somebody's own chat goes on being brought to date there. */
  const inOwnChat = ({ activity }: Press<unknown>, kase: Case, card: RenderedCard) =>
    local || scopeOf(activity) !== 'personal'
      ? forClient(card)
      : refreshedFor(activity.from?.id, kase, card);
  /** The message that was clicked, drawn anew, if it is one that the program posted to this reader. */
  const posted = async (
    press: Press<unknown>,
    { kase: stored, cards }: StoredCase,
    notice?: Notice,
  ): Promise<RenderedCard | undefined> => {
    const { actor, language } = press.sender;
    // A card that was shown there on demand is not among them.
    const found = cards.find(
      ({ activityId, recipientKey }) =>
        activityId === press.activity.replyToId && recipientKey === actor.person.id,
    );
    if (found === undefined) return undefined;
    const kase = await withCurrentNames(ports, stored);
    const event = kase.history.find(({ rev }) => rev === found.rev);
    const { promises, ...context } = await known();
    const message = { kind: found.kind, kase, language, viewer: actor, event, promises };
    const drawn = drawMessage(message, { ...context, notice });
    return drawn && inOwnChat(press, kase, drawn);
  };
  return {
    posted,
    /** With the requester's buttons, with the desk's, or one card of each for who is both; else as its followers see it. */
    async forReader(sender: Sender, stored: Case): Promise<readonly RenderedCard[]> {
      const kase = await withCurrentNames(ports, stored);
      const context = { ...sender, ...(await known()), now: clock.now() };
      const cards = isOwn(sender.actor, kase) ? [caseCard(kase, context)] : [];
      if (isStaff(sender.actor)) cards.push(await forDesk(kase, context));
      return cards.length > 0 ? cards : [followerCard(kase, context)];
    },
    /** The clicked card, or list, drawn anew. A person who is both requester and staff has cards of both sides. */
    async inPlace(
      press: Press<CaseClick>,
      found: StoredCase,
      notice?: Notice,
    ): Promise<RenderedCard> {
      const { sender, activity, click } = press;
      const { actor } = sender;
      // Lists are for one reader.
      if (click.data.list !== undefined && scopeOf(activity) === 'personal')
        return listAnew(sender, found.kase, notice);
      const standing = await posted(press, found, notice);
      if (standing !== undefined) return standing;
      const kase = await withCurrentNames(ports, found.kase);
      const context = { ...sender, ...(await known()), notice, now: clock.now() };
      // Whoever pressed a button that only the desk's side has was looking at a card of the desk.
      const looksAtOwn =
        scopeOf(activity) !== 'channel' && isOwn(actor, kase) && !isStaffForm(click.verb);
      const asFollower = formRow(click.verb).on.follower !== undefined || !isStaff(actor);
      if (looksAtOwn) return forClient(caseCard(kase, context));
      return asFollower ? forClient(followerCard(kase, context)) : forDesk(kase, context);
    },
  };
}

/** Whether the person asked for the case or registered it. */
function isOwn({ person }: Actor, kase: Case): boolean {
  const parts = partsOf(kase, person.id);
  return parts.has('requester') || parts.has('registrar');
}
