import type { Activity } from 'botbuilder';
import type { Staff } from '../../application/ports/staff.ts';
import type { Person } from '../../domain/case.ts';
import { MAX_NAME } from '../../domain/catalogue.ts';
import { type Actor, SYSTEM } from '../../domain/permissions.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import { type Language, languageFor } from '../../messages/language.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';

/** Who sent what is being answered, and in which language to answer. */
export interface Sender {
  readonly actor: Actor;
  readonly language: Language;
}

/** The sender of an activity; undefined when it names nobody. */
export type SenderOf = (activity: Activity) => Promise<Sender | undefined>;

/** A stranger's click makes the staff be read anew, this often at most. */
const RENEWAL_MS = 30_000;

/**
 * Who sent the activity, from what the channel authenticated and nothing else. The directory's id
 * names a person everywhere; a chat without a directory leaves the chat's own id. Undefined when it
 * names nobody, or claims to be the program itself.
 */
export function personOf({ from }: Activity): Person | undefined {
  const id = from?.aadObjectId || from?.id;
  if (!id || id === SYSTEM.id || id === 'desk') return undefined;
  return { id, name: beginningOf((from.name ?? '').trim(), MAX_NAME) };
}

/**
 * The sender with the staff roles that the store gives them. A member whom the roster names by the
 * chat's id alone is who they are in the staff, though their activities bring the directory's id.
 */
export async function actorOf(activity: Activity, staff: Staff): Promise<Actor | undefined> {
  const person = personOf(activity);
  if (person === undefined) return undefined;
  const members = await staff.all();
  const member =
    members.find((one) => one.person.id === person.id) ??
    members.find(({ chatId }) => chatId === activity.from.id);
  const { person: known, roles } = member ?? { person, roles: [] };
  return { person: { ...known, name: person.name || known.name }, roles };
}

/** Finds who sent an activity: identity and roles from what was authenticated and the store, never from its data. */
export function createSenderOf(
  ports: Needs<'clock' | 'contacts' | 'fixedLanguage' | 'staff' | 'staffRenewal'>,
): SenderOf {
  const { clock, contacts, fixedLanguage, staff, staffRenewal } = ports;
  let renewedAt = Number.NEGATIVE_INFINITY;

  /** Somebody may have joined the team since its members were read. */
  async function renewFor(activity: Activity): Promise<boolean> {
    const now = clock.now().getTime();
    if (scopeOf(activity) !== 'channel' || now - renewedAt < RENEWAL_MS) return false;
    renewedAt = now;
    // When it fails, the staff is who it was when last read; whoever clicked is answered from that.
    await staffRenewal.renew();
    return true;
  }

  return async (activity) => {
    let actor = await actorOf(activity, staff);
    if (actor?.roles.length === 0 && (await renewFor(activity)))
      actor = await actorOf(activity, staff);
    if (actor === undefined) return undefined;
    const { id, name, email } = actor.person;
    const contact = await contacts.find(id);
    const known = contact?.person;
    const address = email ?? known?.email;
    const person = { id, name: name || known?.name || '', ...(address && { email: address }) };
    const locale = activity.locale ?? contact?.locale;
    const spoken = { ...contact, ...(locale && { locale }) };
    return { actor: { ...actor, person }, language: languageFor(spoken, fixedLanguage) };
  };
}
