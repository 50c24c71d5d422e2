import mongoose from 'mongoose';
import type { Contact, Conversations, Desk, Dialogs, Staff, StaffMember } from '../desk/ports.ts';
import { isDuplicateKey } from './errors.ts';
import type { ContactDocument, Models } from './models.ts';

/** Who may do what is read on every click: another instance's change is seen this late at most. */
const STAFF_CACHE_MS = 5_000;
const CONTACT_CACHE_MS = 10_000;
const CONTACTS_CACHED = 5_000;
const DESK = 'desk';

/** People's conversations and languages, and the desk's channel. */
export function createConversations({ contacts, settings }: Models): Conversations {
  const cache = new Map<string, { contact: Contact | undefined; until: number }>();
  const forget = (personId: string) => cache.delete(personId);
  return {
    async contact(personId) {
      const cached = cache.get(personId);
      if (cached !== undefined && cached.until > Date.now()) return cached.contact;
      const contact = fromDocument(await contacts.findById(personId).lean());
      if (cache.size >= CONTACTS_CACHED) cache.clear();
      cache.set(personId, { contact, until: Date.now() + CONTACT_CACHE_MS });
      return contact;
    },
    async remember(contact) {
      await contacts.updateOne({ _id: contact.person.id }, { $set: contact }, { upsert: true });
      forget(contact.person.id);
    },
    async chooseLanguage(personId, language) {
      await contacts.updateOne({ _id: personId }, { $set: { language } });
      forget(personId);
    },
    async forgetConversation(personId) {
      await contacts.updateOne({ _id: personId }, { $unset: { conversation: 1 } });
      forget(personId);
    },
    async desk() {
      const setting = await settings.findById(DESK).lean();
      return setting === null ? undefined : (setting.value as Desk);
    },
    async setDesk(desk) {
      await settings.updateOne({ _id: DESK }, { $set: { value: desk } }, { upsert: true });
    },
  };
}

function fromDocument(document: ContactDocument | null): Contact | undefined {
  if (document === null) return undefined;
  const { _id, ...contact } = document;
  return contact;
}

/** The staff, read through a short cache. */
export function createStaff({ staff }: Models): Staff {
  let cached: { members: readonly StaffMember[]; until: number } | undefined;
  const all = async () => {
    if (cached !== undefined && cached.until > Date.now()) return cached.members;
    const found = await staff.find().sort({ 'person.name': 1 }).lean();
    const members = found.map(({ _id, ...member }) => member);
    cached = { members, until: Date.now() + STAFF_CACHE_MS };
    return members;
  };
  return {
    all,
    async find(personId) {
      return (await all()).find(({ person }) => person.id === personId);
    },
    async replaceAll(members) {
      for (const member of members)
        await staff.updateOne({ _id: member.person.id }, { $set: member }, { upsert: true });
      const ids = members.map(({ person }) => person.id);
      await staff.deleteMany({ _id: mongoose.trusted({ $nin: ids }) });
      cached = undefined;
    },
  };
}

/** Guided dialogs, one a person, each write conditional on the revision that was read. */
export function createDialogs({ dialogs }: Models): Dialogs {
  return {
    async find(personId) {
      const found = await dialogs.findById(personId).lean();
      if (found === null) return undefined;
      const { _id, ...fields } = found;
      return { personId: _id, ...fields };
    },
    async save({ personId, ...fields }, expectedRev) {
      if (expectedRev === 0)
        try {
          await dialogs.create([{ _id: personId, ...fields }]);
          return true;
        } catch (error) {
          if (isDuplicateKey(error)) return false;
          throw error;
        }
      const result = await dialogs.updateOne({ _id: personId, rev: expectedRev }, { $set: fields });
      return result.matchedCount === 1;
    },
  };
}
