import type { Activity } from 'botbuilder';
import { languageFor } from '../desk/language.ts';
import { actorOf } from './actor.ts';
import { scopeOf } from './conversation.ts';
import { renewStaff } from './desk-setup.ts';
import type { Speaker, TeamsServices } from './services.ts';

/** A stranger's click makes the staff be read anew, this often at most. */
const RENEWAL_MS = 30_000;

/** Finds who speaks: identity and roles from the authenticated activity and the store, never from what was sent. */
export function createSpeakers(services: TeamsServices) {
  let renewedAt = Number.NEGATIVE_INFINITY;
  const { clock, log } = services;

  /** Somebody may have joined the team since its members were read. */
  async function renewFor(activity: Activity): Promise<boolean> {
    const now = clock.now().getTime();
    if (scopeOf(activity) !== 'channel' || now - renewedAt < RENEWAL_MS) return false;
    renewedAt = now;
    try {
      await renewStaff(services);
    } catch (error) {
      // The staff is who it was when last read; whoever clicked is answered from that.
      log.warn('staff_not_renewed', { reason: String(error) });
    }
    return true;
  }

  return async (activity: Activity): Promise<Speaker | undefined> => {
    let actor = await actorOf(activity, services.staff);
    if (actor?.roles.length === 0 && (await renewFor(activity)))
      actor = await actorOf(activity, services.staff);
    if (actor === undefined) return undefined;
    const contact = await services.conversations.contact(actor.person.id);
    const locale = activity.locale ?? contact?.locale;
    const language = languageFor(
      { ...(contact?.language && { language: contact.language }), ...(locale && { locale }) },
      services.fixedLanguage,
    );
    const name = actor.person.name || contact?.person.name || '';
    const email = actor.person.email ?? contact?.person.email;
    const person = { id: actor.person.id, name, ...(email && { email }) };
    return { actor: { ...actor, person }, language };
  };
}
