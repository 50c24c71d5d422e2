import type { CaseStore } from '../application/ports/case-store.ts';
import type { Contact, Contacts } from '../application/ports/contacts.ts';
import type { DeskChannel, DeskChannelStore } from '../application/ports/desk-channel.ts';
import type {
  DeskSettings,
  SettingName,
  StoredSetting,
} from '../application/ports/desk-settings.ts';
import type { Staff, StaffMember } from '../application/ports/staff.ts';
import type { Case } from '../domain/case.ts';
import type { EventType } from '../domain/lifecycle.ts';
import { type SolvedCase, solvedCase, type Workload } from '../domain/workload.ts';
import type { Stores } from './stores.ts';

/** Who may do what is read on every click: another instance's change is seen this late at most. */
const CLICKS_MS = 5_000;
const SETTINGS_KEPT = 100;
const MAJOR_MS = 10_000;
const MAJOR: readonly EventType[] = ['major_declared', 'major_withdrawn'];
/** What other instances closed is learned from this late at most; what this one did, at once. */
const SOLVED_MS = 60 * 60_000;
const WORKLOAD_MS = 10_000;
const CONTACT_MS = 10_000;
const CONTACTS_KEPT = 5_000;

/** Answers kept for a while, by key. One that was asked for before a change is not kept after it. */
function createCache<T>(keptMs: number, most = 1) {
  const kept = new Map<string, { answer: Promise<T>; readonly until: number }>();
  return {
    get(key: string, load: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known !== undefined && known.until > Date.now()) return known.answer;
      if (kept.size >= most) kept.clear();
      const entry = { answer: load(), until: Date.now() + keptMs };
      kept.set(key, entry);
      entry.answer.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      return entry.answer;
    },
    forget: (key?: string) => (key === undefined ? kept.clear() : void kept.delete(key)),
    /** What is known changes without being asked for anew. */
    change(become: (known: T) => T): void {
      for (const entry of kept.values()) {
        entry.answer = entry.answer.then(become);
        entry.answer.catch(() => {});
      }
    },
    /** Runs a change; whatever it comes to, the next answer is a fresh one. */
    async changing<R>(key: string, change: Promise<R>): Promise<R> {
      try {
        return await change;
      } finally {
        kept.delete(key);
      }
    },
  };
}

/** What is read on every click is kept for a while. */
export function cached<S extends Uncached>(stores: S) {
  return {
    ...stores,
    cases: cachedCases(stores.cases),
    contacts: cachedContacts(stores.contacts),
    deskChannel: cachedDeskChannel(stores.deskChannel),
    deskSettings: cachedDeskSettings(stores.deskSettings),
    staff: cachedStaff(stores.staff),
  };
}

interface Uncached extends Pick<Stores, 'cases' | 'contacts' | 'deskChannel' | 'deskSettings'> {
  readonly staff: Omit<Staff, 'find'>;
}

export function cachedContacts(store: Contacts): Contacts {
  const cache = createCache<Contact | undefined>(CONTACT_MS, CONTACTS_KEPT);
  return {
    find: (personId) => cache.get(personId, () => store.find(personId)),
    named: store.named,
    recent: store.recent,
    remember: (contact) => cache.changing(contact.person.id, store.remember(contact)),
    chooseLanguage: (personId, language) =>
      cache.changing(personId, store.chooseLanguage(personId, language)),
    forgetConversation: (personId) => cache.changing(personId, store.forgetConversation(personId)),
  };
}

/** The major incidents are looked through whenever a request begins, the others for the desk's card of a new case. */
function cachedCases(store: CaseStore): CaseStore {
  const cache = createCache<readonly Case[]>(MAJOR_MS);
  const solved = createCache<readonly SolvedCase[]>(SOLVED_MS);
  const workloads = createCache<readonly Workload[]>(WORKLOAD_MS);
  return {
    ...store,
    lastSolved: (limit) => solved.get(String(limit), () => store.lastSolved(limit)),
    workloads: () => workloads.get('', store.workloads),
    majorIncidents: (limit) => cache.get(String(limit), () => store.majorIncidents(limit)),
    async save(kase, events, expectedRev) {
      const saved = await store.save(kase, events, expectedRev);
      if (events.some(({ type }) => MAJOR.includes(type)) || kase.majorTitle !== undefined)
        cache.forget();
      const last = saved ? solvedCase(kase) : undefined;
      if (last !== undefined) solved.change((known) => [last, ...known]);
      if (
        kase.state === 'closed' ||
        events.some(({ data }) => 'assignee' in data || 'category' in data)
      )
        workloads.forget();
      return saved;
    },
  };
}

export function cachedDeskChannel(store: DeskChannelStore): DeskChannelStore {
  const cache = createCache<DeskChannel | undefined>(CLICKS_MS);
  return {
    find: () => cache.get('', store.find),
    set: (channel) => cache.changing('', store.set(channel)),
  };
}

function cachedDeskSettings(store: DeskSettings): DeskSettings {
  const cache = createCache<unknown>(CLICKS_MS, SETTINGS_KEPT);
  return {
    find: <N extends SettingName>(name: N, how?: { readonly fresh: true }) => {
      if (how?.fresh) cache.forget(name);
      const found = cache.get(name, () => store.find(name));
      return found as Promise<StoredSetting<N> | undefined>;
    },
    save: (name, value, expectedRev) => cache.changing(name, store.save(name, value, expectedRev)),
  };
}

export function cachedStaff(store: Omit<Staff, 'find'>): Staff {
  const cache = createCache<readonly StaffMember[]>(CLICKS_MS);
  const all = () => cache.get('', store.all);
  return {
    all,
    find: async (personId) => (await all()).find(({ person }) => person.id === personId),
    replaceAll: (members, at) => cache.changing('', store.replaceAll(members, at)),
    add: (members) => cache.changing('', store.add(members)),
    remove: (ids, at) => cache.changing('', store.remove(ids, at)),
    departed: store.departed,
    forgetDeparted: store.forgetDeparted,
  };
}
