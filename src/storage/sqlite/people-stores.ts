import type { Contacts } from '../../application/ports/contacts.ts';
import type { DeskChannel, DeskChannelStore } from '../../application/ports/desk-channel.ts';
import type { Dialogs } from '../../application/ports/dialogs.ts';
import type { Staff, StaffMember } from '../../application/ports/staff.ts';
import type { Database } from './database.ts';
import { createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';

/** People's conversations and languages. */
export function createContacts(db: Database): Contacts {
  const { find, change } = createDocuments(db, 'contacts');
  return {
    find: async (personId) => find(personId),
    async remember(contact) {
      // Without its undefined fields, which take nothing away.
      const known = decode<typeof contact>(encode(contact));
      await db.write(() => change(contact.person.id, (stored) => ({ ...stored, ...known })));
    },
    async chooseLanguage(personId, language) {
      await db.write(() => change(personId, (stored) => stored && { ...stored, language }));
    },
    async forgetConversation(personId) {
      const gone = { conversation: undefined };
      await db.write(() => change(personId, (stored) => stored && { ...stored, ...gone }));
    },
  };
}

const DESK = 'desk';

/** The desk's channel: one setting. */
export function createDeskChannel(db: Database): DeskChannelStore {
  const settings = createDocuments(db, 'settings');
  return {
    find: async () => settings.find(DESK)?.value as DeskChannel | undefined,
    set: (value) => db.write(() => settings.put(DESK, { value })),
  };
}

/** The staff; whoever looks somebody up looks through all of them, which a cache keeps. */
export function createStaff(db: Database): Omit<Staff, 'find'> {
  const staff = createDocuments(db, 'staff');
  return {
    all: async () =>
      db
        .all(`SELECT document FROM staff ORDER BY document ->> '$.person.name'`)
        .map(({ document }) => decode<StaffMember>(String(document))),
    replaceAll: (members) =>
      db.write(() => {
        db.run('DELETE FROM staff');
        for (const member of members) staff.put(member.person.id, member);
      }),
    add: (members) =>
      db.write(() => {
        for (const member of members) staff.put(member.person.id, member);
      }),
    remove: (ids) =>
      db.write(() => {
        for (const id of ids)
          db.run("DELETE FROM staff WHERE id = ? OR document ->> '$.chatId' = ?", id, id);
      }),
  };
}

/** Guided dialogs, one a person, each write conditional on the revision that was read. */
export function createDialogs(db: Database): Dialogs {
  const { find, change } = createDocuments(db, 'dialogs');
  return {
    async find(personId) {
      const found = find(personId);
      return found && { personId, ...found };
    },
    save: ({ personId, ...fields }, expectedRev) =>
      db.write(() =>
        change(personId, (stored) => ((stored?.rev ?? 0) === expectedRev ? fields : undefined)),
      ),
  };
}
