import type { Dialog } from '../../src/desk/intake/dialog.ts';
import type {
  CaseStore,
  Contact,
  Conversations,
  Deliveries,
  Delivery,
  Desk,
  Dialogs,
  PostedCard,
  PostedCards,
  Staff,
  StaffMember,
} from '../../src/desk/ports.ts';
import type { Case } from '../../src/domain/case.ts';
import { queuePlace } from '../../src/domain/queue.ts';
import { caseWords } from '../../src/domain/search-words.ts';

/**
 * What the stores promise, kept in maps: unique ids, conditional writes, one lease a lane. Copies
 * are made by whoever connects a program to them, so that no two share an object.
 */
export interface Stores {
  readonly cases: CaseStore;
  readonly deliveries: Deliveries;
  readonly cards: PostedCards;
  readonly conversations: Conversations;
  readonly dialogs: Dialogs;
  readonly staff: Staff;
}

/** What a test may look at behind the stores' backs. */
export interface Shelves {
  readonly cases: Map<string, { kase: Case; pending: number[] }>;
  readonly deliveries: Map<string, QueuedDelivery>;
  readonly cards: Map<string, PostedCard>;
  readonly contacts: Map<string, Contact>;
  readonly dialogs: Map<string, Dialog>;
}
export interface QueuedDelivery {
  delivery: Delivery;
  status: 'pending' | 'sent' | 'dead';
  reason?: string;
  sentAt?: Date;
}

export function createStores(): { stores: Stores; shelves: Shelves } {
  const shelves: Shelves = {
    cases: new Map(),
    deliveries: new Map(),
    cards: new Map(),
    contacts: new Map(),
    dialogs: new Map(),
  };
  const stores: Stores = {
    cases: caseStore(shelves),
    deliveries: queue(shelves),
    cards: postedCards(shelves),
    conversations: people(shelves),
    dialogs: dialogStore(shelves),
    staff: staffStore(),
  };
  return { stores, shelves };
}

function caseStore({ cases }: Shelves): CaseStore {
  const sequences = new Map<number, number>();
  const all = () => [...cases.values()].map(({ kase }) => kase);
  const newestFirst = (a: Case, b: Case) => b.openedAt.getTime() - a.openedAt.getTime();
  const idsOf = (wanted: (kase: Case) => boolean, limit = Number.POSITIVE_INFINITY) =>
    all()
      .filter(wanted)
      .slice(0, limit)
      .map(({ id }) => id);
  return {
    async nextSequence(year) {
      const next = (sequences.get(year) ?? 0) + 1;
      sequences.set(year, next);
      return next;
    },
    async insert(kase) {
      if (cases.has(kase.id)) return false;
      if (all().some(({ number }) => number === kase.number)) throw new Error('number is taken');
      cases.set(kase.id, { kase, pending: [kase.rev] });
      return true;
    },
    async save(kase, events, expectedRev) {
      const stored = cases.get(kase.id);
      if (stored === undefined || stored.kase.rev !== expectedRev) return false;
      const history = [...stored.kase.history, ...events];
      cases.set(kase.id, { kase: { ...kase, history }, pending: [...stored.pending, kase.rev] });
      return true;
    },
    find: async (id) => cases.get(id)?.kase,
    findByNumber: async (number) => all().find((kase) => kase.number === number),
    async involving(personId, limit) {
      const mine = all().filter(
        ({ requester, assignee }) => requester.id === personId || assignee?.id === personId,
      );
      const open = ({ state }: Case) => Number(state !== 'closed');
      return mine.sort((a, b) => open(b) - open(a) || newestFirst(a, b)).slice(0, limit);
    },
    async awaitingRequester(personId, limit) {
      const waits = ({ state }: Case) => state === 'needs_info' || state === 'resolved';
      const mine = all().filter((kase) => kase.requester.id === personId && waits(kase));
      return mine.sort(newestFirst).slice(0, limit);
    },
    async queue({ after, before }, end, limit) {
      const placed = all()
        .flatMap((kase) => ({ kase, place: queuePlace(kase) ?? before }))
        .filter(({ place }) => place > after && place < before)
        .sort((a, b) => (a.place < b.place ? -1 : 1))
        .map(({ kase }) => kase);
      return end === 'first' ? placed.slice(0, limit) : placed.slice(-limit);
    },
    async search(words, limit) {
      const found = all().filter((kase) => words.every((word) => caseWords(kase).includes(word)));
      return found.sort(newestFirst).slice(0, limit);
    },
    openIds: async () => idsOf(({ state }) => state !== 'closed'),
    closingDue: async (now, limit) =>
      idsOf(({ state, closeAt }) => state === 'resolved' && isPast(closeAt, now), limit),
    reminderDue: async (now, limit) =>
      idsOf(({ state, remindAt }) => state === 'resolved' && isPast(remindAt, now), limit),
    async unplanned(limit) {
      const waiting = [...cases].filter(([, { pending }]) => pending.length > 0);
      return waiting.slice(0, limit).map(([id, { pending }]) => ({ id, revs: pending }));
    },
    async planned(id, rev) {
      const stored = cases.get(id);
      if (stored) stored.pending = stored.pending.filter((pending) => pending !== rev);
    },
  };
}

function isPast(at: Date | undefined, now: Date): boolean {
  return at !== undefined && at <= now;
}

interface Lane {
  owner: string;
  leaseUntil: Date;
  notBefore: Date;
}

function queue({ deliveries }: Shelves): Deliveries {
  const lanes = new Map<string, Lane>();
  const pending = () =>
    [...deliveries.values()]
      .filter(({ status }) => status === 'pending')
      .map(({ delivery }) => delivery);
  const settle = (id: string, change: Partial<QueuedDelivery>) => {
    const queued = deliveries.get(id);
    if (queued?.status === 'pending') Object.assign(queued, change);
  };
  return {
    async add(added) {
      for (const delivery of added)
        if (!deliveries.has(delivery.id))
          deliveries.set(delivery.id, { delivery, status: 'pending' });
    },
    async readyLanes(now, limit) {
      const waiting = [...new Set(pending().map(({ lane }) => lane))];
      return waiting.filter((lane) => !((lanes.get(lane)?.notBefore ?? now) > now)).slice(0, limit);
    },
    async claim(lane, owner, now, until) {
      const held = lanes.get(lane);
      const free = held === undefined || held.leaseUntil <= now || held.owner === owner;
      if (!free || (held !== undefined && held.notBefore > now)) return false;
      lanes.set(lane, { owner, leaseUntil: until, notBefore: held?.notBefore ?? now });
      return true;
    },
    async release(lane, owner, notBefore) {
      if (lanes.get(lane)?.owner === owner)
        lanes.set(lane, { owner, leaseUntil: new Date(0), notBefore });
    },
    async next(lane, limit) {
      return pending()
        .filter((delivery) => delivery.lane === lane)
        .sort(
          (a, b) =>
            a.createdAt.getTime() - b.createdAt.getTime() ||
            a.rev - b.rev ||
            (a.id < b.id ? -1 : 1),
        )
        .slice(0, limit);
    },
    async sent(ids, sentAt) {
      for (const id of ids) settle(id, { status: 'sent', sentAt });
    },
    async forgetSent(before) {
      for (const [id, { sentAt }] of deliveries)
        if (sentAt !== undefined && sentAt < before) deliveries.delete(id);
    },
    async failed(id, reason) {
      const queued = deliveries.get(id);
      if (queued === undefined) return;
      const { delivery } = queued;
      settle(id, { reason, delivery: { ...delivery, attempts: delivery.attempts + 1 } });
    },
    async dead(id, reason) {
      settle(id, { status: 'dead', reason });
    },
  };
}

function postedCards({ cards }: Shelves): PostedCards {
  return {
    ofCase: async (caseId, recipientKey) =>
      [...cards.values()].filter(
        (card) => card.caseId === caseId && card.recipientKey === recipientKey,
      ),
    async put(card) {
      cards.set(card.id, card);
    },
    async remove(id) {
      cards.delete(id);
    },
  };
}

function people({ contacts }: Shelves): Conversations {
  let current: Desk | undefined;
  return {
    contact: async (personId) => contacts.get(personId),
    async remember(contact) {
      contacts.set(contact.person.id, { ...contacts.get(contact.person.id), ...contact });
    },
    async chooseLanguage(personId, language) {
      const known = contacts.get(personId);
      if (known) contacts.set(personId, { ...known, language });
    },
    async forgetConversation(personId) {
      const { conversation: _gone, ...known } = contacts.get(personId) ?? {};
      if ('person' in known) contacts.set(personId, known as Contact);
    },
    desk: async () => current,
    async setDesk(desk) {
      current = desk;
    },
  };
}

function dialogStore({ dialogs }: Shelves): Dialogs {
  return {
    find: async (personId) => dialogs.get(personId),
    async save(dialog, expectedRev) {
      if ((dialogs.get(dialog.personId)?.rev ?? 0) !== expectedRev) return false;
      dialogs.set(dialog.personId, dialog);
      return true;
    },
  };
}

function staffStore(): Staff {
  let members: readonly StaffMember[] = [];
  return {
    find: async (personId) => members.find(({ person }) => person.id === personId),
    all: async () => members,
    async replaceAll(renewed) {
      members = renewed;
    },
  };
}
