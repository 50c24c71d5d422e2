import type { Contact, Contacts } from '../../application/ports/contacts.ts';
import type { DeskChannel, DeskChannelStore } from '../../application/ports/desk-channel.ts';
import type { DeskSettings, SettingValues } from '../../application/ports/desk-settings.ts';
import type { Dialogs } from '../../application/ports/dialogs.ts';
import type { Staff, StaffMember } from '../../application/ports/staff.ts';
import { contactKeys, knownContact } from '../document.ts';
import type { Database } from './database.ts';
import { createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';

/** People's conversations and languages. */
export function createContacts(db: Database): Contacts {
  const { find, change } = createDocuments(db, 'contacts');
  return {
    async find(personId) {
      const found = find(personId);
      return found && knownContact({ _id: personId, ...found });
    },
    named: async (name, limit) =>
      db
        .all('SELECT id, document FROM contacts WHERE name_key = ? LIMIT ?', name, limit)
        .map(({ id, document }) =>
          knownContact({ _id: String(id), ...decode<Contact>(String(document)) }),
        ),
    recent: async (limit) =>
      db
        .all('SELECT id, document FROM contacts ORDER BY seen_at DESC LIMIT ?', limit)
        .map(({ id, document }) =>
          knownContact({ _id: String(id), ...decode<Contact>(String(document)) }),
        ),
    async remember(contact) {
      // Without its undefined fields, which take nothing away.
      const known = decode<typeof contact>(encode({ ...contact, ...contactKeys(contact) }));
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

/** What the desk decided about itself. */
export function createDeskSettings(db: Database): DeskSettings {
  const { find, change } = createDocuments(db, 'settings');
  return {
    async find(name) {
      const found = find(name);
      return found && { rev: found.rev ?? 0, value: found.value as SettingValues[typeof name] };
    },
    save: (name, value, expectedRev) =>
      db.write(() =>
        change(name, (stored) =>
          (stored?.rev ?? 0) === expectedRev ? { value, rev: expectedRev + 1 } : undefined,
        ),
      ),
  };
}

/** The staff; whoever looks somebody up looks through all of them, which a cache keeps. */
export function createStaff(db: Database): Omit<Staff, 'find'> {
  const staff = createDocuments(db, 'staff');
  const put = (members: readonly StaffMember[]) => {
    for (const member of members) staff.put(member.person.id, member);
  };
  /** A test of those who are of the staff still. */
  const leave = (at: Date, test: string, ids: readonly string[]) =>
    void db.run(
      `UPDATE staff SET document = json_set(document, '$.leftAt', json(?1))
       WHERE document -> '$.leftAt' IS NULL AND (${test})`,
      encode(at),
      encode(ids),
    );
  const named = 'SELECT value FROM json_each(?2)';
  return {
    all: async () =>
      db
        .all(
          `SELECT document FROM staff WHERE document -> '$.leftAt' IS NULL
           ORDER BY document ->> '$.person.name'`,
        )
        .map(({ document }) => decode<StaffMember>(String(document))),
    replaceAll: (members, at = new Date()) =>
      db.write(() => {
        const ids = members.map(({ person }) => person.id);
        leave(at, `id NOT IN (${named})`, ids);
        put(members);
      }),
    add: (members) => db.write(() => put(members)),
    remove: (ids, at = new Date()) =>
      db.write(() => leave(at, `id IN (${named}) OR document ->> '$.chatId' IN (${named})`, ids)),
    departed: async (limit) =>
      db
        .all(`SELECT document FROM staff WHERE document -> '$.leftAt' IS NOT NULL LIMIT ?`, limit)
        .map(({ document }) => {
          const { leftAt, ...member } = decode<StaffMember & { leftAt: Date }>(String(document));
          return { member, leftAt };
        }),
    forgetDeparted: (departures) =>
      db.write(() => {
        for (const { member, leftAt } of departures)
          db.run(
            `DELETE FROM staff WHERE id = ? AND document -> '$.leftAt' = json(?)`,
            member.person.id,
            encode(leftAt),
          );
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
