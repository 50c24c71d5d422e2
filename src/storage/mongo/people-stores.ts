import mongoose from 'mongoose';
import type { Contacts } from '../../application/ports/contacts.ts';
import type { DeskChannel, DeskChannelStore } from '../../application/ports/desk-channel.ts';
import type { DeskSettings } from '../../application/ports/desk-settings.ts';
import type { Dialogs } from '../../application/ports/dialogs.ts';
import type { Staff, StaffMember } from '../../application/ports/staff.ts';
import {
  contactKeys,
  departureIn,
  dialogIn,
  foundAs,
  knownContact,
  memberIn,
  settingIn,
} from '../document.ts';
import { creates } from './errors.ts';
import type { Models } from './models.ts';

/** People's conversations and languages. */
export function createContacts({ contacts }: Models): Contacts {
  return {
    find: async (personId) => foundAs(await contacts.findById(personId).lean(), knownContact),
    async named(nameKey, limit) {
      return (await contacts.find({ nameKey }).limit(limit).lean()).map(knownContact);
    },
    async recent(limit) {
      return (await contacts.find().sort({ seenAt: -1 }).limit(limit).lean()).map(knownContact);
    },
    async remember(contact) {
      await contacts.updateOne(
        { _id: contact.person.id },
        { $set: { ...contact, ...contactKeys(contact) } },
        { upsert: true },
      );
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
    find: async () => (await settings.findById(DESK).lean())?.value as DeskChannel | undefined,
    async set(channel) {
      await settings.updateOne({ _id: DESK }, { $set: { value: channel } }, { upsert: true });
    },
  };
}

/** What the desk decided about itself. */
export function createDeskSettings({ settings }: Models): DeskSettings {
  return {
    find: async (name) => foundAs(await settings.findById(name).lean(), settingIn<typeof name>),
    async save(name, value, expectedRev) {
      const next = { value, rev: expectedRev + 1 };
      if (expectedRev === 0) return creates(() => settings.create([{ _id: name, ...next }]));
      const result = await settings.updateOne({ _id: name, rev: expectedRev }, { $set: next });
      return result.matchedCount === 1;
    },
  };
}

/** The staff; whoever looks somebody up looks through all of them, which a cache keeps. */
export function createStaff({ staff }: Models): Omit<Staff, 'find'> {
  const present = { leftAt: null };
  const put = (member: StaffMember) => ({
    updateOne: {
      filter: { _id: member.person.id },
      update: { $set: member, $unset: { leftAt: 1 as const } },
      upsert: true,
    },
  });
  return {
    async all() {
      const found = await staff.find(present).sort({ 'person.name': 1 }).lean();
      return found.map(memberIn);
    },
    async replaceAll(members, at = new Date()) {
      const ids = members.map(({ person }) => person.id);
      const filter = { ...present, _id: mongoose.trusted({ $nin: ids }) };
      await staff.bulkWrite([
        ...members.map(put),
        { updateMany: { filter, update: { $set: { leftAt: at } } } },
      ]);
    },
    async add(members) {
      if (members.length > 0) await staff.bulkWrite(members.map(put));
    },
    async remove(ids, at = new Date()) {
      const named = mongoose.trusted({ $in: [...ids] });
      const filter = { ...present, $or: [{ _id: named }, { chatId: named }] };
      await staff.updateMany(filter, { $set: { leftAt: at } });
    },
    async departed(limit) {
      const found = await staff
        .find({ leftAt: mongoose.trusted({ $ne: null }) })
        .limit(limit)
        .lean();
      return found.flatMap(departureIn);
    },
    async forgetDeparted(departures) {
      for (const { member, leftAt } of departures)
        await staff.deleteOne({ _id: member.person.id, leftAt });
    },
  };
}

/** Guided dialogs, one a person, each write conditional on the revision that was read. */
export function createDialogs({ dialogs }: Models): Dialogs {
  return {
    find: async (personId) => foundAs(await dialogs.findById(personId).lean(), dialogIn),
    async save({ personId, ...fields }, expectedRev) {
      if (expectedRev === 0) return creates(() => dialogs.create([{ _id: personId, ...fields }]));
      // Whole: what a dialog does not have any more is gone.
      const filter = { _id: personId, rev: expectedRev };
      const result = await dialogs.replaceOne(filter, { _id: personId, ...fields });
      return result.matchedCount === 1;
    },
  };
}
