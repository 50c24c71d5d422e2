import mongoose from 'mongoose';
import type { Contacts } from '../../application/ports/contacts.ts';
import type { DeskChannel, DeskChannelStore } from '../../application/ports/desk-channel.ts';
import type { Dialogs } from '../../application/ports/dialogs.ts';
import type { Staff, StaffMember } from '../../application/ports/staff.ts';
import { isDuplicateId } from './errors.ts';
import type { Models } from './models.ts';

/** People's conversations and languages. */
export function createContacts({ contacts }: Models): Contacts {
  return {
    async find(personId) {
      const found = await contacts.findById(personId).lean();
      if (found === null) return undefined;
      const { _id, ...contact } = found;
      return contact;
    },
    async remember(contact) {
      await contacts.updateOne({ _id: contact.person.id }, { $set: contact }, { upsert: true });
    },
    async chooseLanguage(personId, language) {
      await contacts.updateOne({ _id: personId }, { $set: { language } });
    },
    async forgetConversation(personId) {
      await contacts.updateOne({ _id: personId }, { $unset: { conversation: 1 } });
    },
  };
}

const DESK = 'desk';

/** The desk's channel: one setting. */
export function createDeskChannelStore({ settings }: Models): DeskChannelStore {
  return {
    async find() {
      const setting = await settings.findById(DESK).lean();
      return setting === null ? undefined : (setting.value as DeskChannel);
    },
    async set(channel) {
      await settings.updateOne({ _id: DESK }, { $set: { value: channel } }, { upsert: true });
    },
  };
}

/** The staff; whoever looks somebody up looks through all of them, which a cache keeps. */
export function createStaff({ staff }: Models): Omit<Staff, 'find'> {
  const put = (member: StaffMember) => ({
    updateOne: { filter: { _id: member.person.id }, update: { $set: member }, upsert: true },
  });
  return {
    async all() {
      const found = await staff.find().sort({ 'person.name': 1 }).lean();
      return found.map(({ _id, ...member }) => member);
    },
    async replaceAll(members) {
      const ids = members.map(({ person }) => person.id);
      await staff.bulkWrite([
        ...members.map(put),
        { deleteMany: { filter: { _id: mongoose.trusted({ $nin: ids }) } } },
      ]);
    },
    async add(members) {
      if (members.length > 0) await staff.bulkWrite(members.map(put));
    },
    async remove(ids) {
      const named = mongoose.trusted({ $in: [...ids] });
      await staff.deleteMany({ $or: [{ _id: named }, { chatId: named }] });
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
          if (isDuplicateId(error)) return false;
          throw error;
        }
      const result = await dialogs.updateOne({ _id: personId, rev: expectedRev }, { $set: fields });
      return result.matchedCount === 1;
    },
  };
}
