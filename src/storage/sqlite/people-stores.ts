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
import type { Database } from './database.ts';
import { createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';

/** People's conversations and languages. */
export function createContacts(db: Database): Contacts {
  const { all, find, change, update } = createDocuments(db, 'contacts');
  return {
    find: async (personId) => foundAs(find(personId), knownContact),
    named: async (name, limit) => all('WHERE name_key = ? LIMIT ?', name, limit).map(knownContact),
    recent: async (limit) => all('ORDER BY seen_at DESC LIMIT ?', limit).map(knownContact),
    async remember(contact) {
      // Without its undefined fields, which take nothing away.
      const known = decode<typeof contact>(encode({ ...contact, ...contactKeys(contact) }));
      const { id } = contact.person;
      await change(id, (stored) => ({ ...stored, _id: id, ...known }));
    },
    chooseLanguage: (personId, language) => update(personId, () => ({ language })),
    forgetConversation: (personId) => update(personId, () => ({ conversation: undefined })),
  };
}

const DESK = 'desk';

/** The desk's channel: one setting. */
export function createDeskChannel(db: Database): DeskChannelStore {
  const settings = createDocuments(db, 'settings');
  return {
    find: async () => settings.find(DESK)?.value as DeskChannel | undefined,
    set: (value) => db.write(() => void settings.put({ _id: DESK, value })),
  };
}

/** What the desk decided about itself. */
export function createDeskSettings(db: Database): DeskSettings {
  const { find, change } = createDocuments(db, 'settings');
  return {
    find: async (name) => foundAs(find(name), settingIn<typeof name>),
    save: (name, value, expectedRev) =>
      change(name, (stored) =>
        (stored?.rev ?? 0) === expectedRev ? { _id: name, value, rev: expectedRev + 1 } : undefined,
      ),
  };
}

const LEAVE = `UPDATE staff SET document = json_set(document, '$.leftAt', json(?1))
  WHERE document -> '$.leftAt' IS NULL AND`;
const NAMED = '(SELECT value FROM json_each(?2))';
const LEAVE_OTHERS = `${LEAVE} id NOT IN ${NAMED}`;
const LEAVE_NAMED = `${LEAVE} (id IN ${NAMED} OR document ->> '$.chatId' IN ${NAMED})`;
const FORGET = "DELETE FROM staff WHERE id = ? AND document -> '$.leftAt' = json(?)";

/** The staff; whoever looks somebody up looks through all of them, which a cache keeps. */
export function createStaff(db: Database): Omit<Staff, 'find'> {
  const staff = createDocuments(db, 'staff');
  const put = (members: readonly StaffMember[]) => {
    for (const member of members) staff.put({ _id: member.person.id, ...member });
  };
  return {
    all: async () =>
      staff
        .all("WHERE document -> '$.leftAt' IS NULL ORDER BY document ->> '$.person.name'")
        .map(memberIn),
    replaceAll: (members, at = new Date()) =>
      db.write(() => {
        db.run(LEAVE_OTHERS, encode(at), encode(members.map(({ person }) => person.id)));
        put(members);
      }),
    add: (members) => db.write(() => put(members)),
    remove: (ids, at = new Date()) =>
      db.write(() => void db.run(LEAVE_NAMED, encode(at), encode(ids))),
    departed: async (limit) =>
      staff.all("WHERE document -> '$.leftAt' IS NOT NULL LIMIT ?", limit).flatMap(departureIn),
    forgetDeparted: (departures) =>
      db.write(() => {
        for (const { member, leftAt } of departures)
          db.run(FORGET, member.person.id, encode(leftAt));
      }),
  };
}

/** Guided dialogs, one a person, each write conditional on the revision that was read. */
export function createDialogs(db: Database): Dialogs {
  const { find, change } = createDocuments(db, 'dialogs');
  return {
    find: async (personId) => foundAs(find(personId), dialogIn),
    save: ({ personId, ...fields }, expectedRev) =>
      change(personId, (stored) =>
        (stored?.rev ?? 0) === expectedRev ? { _id: personId, ...fields } : undefined,
      ),
  };
}
