import type { Case } from '../domain/case.ts';
import {
  type AskedWords,
  addWords,
  type ContactRequest,
  isUntaken,
  mayWithdraw,
  openContactRequest,
  takeContactRequest,
  wasSaid,
  withdrawContactRequest,
} from '../domain/contact-request.ts';
import { actingRequester } from '../domain/parties.ts';
import { type Actor, isStaff } from '../domain/permissions.ts';
import type { Needs } from './ports/needs.ts';

export type ContactRequestDeps = Needs<'calendar' | 'clock' | 'contactRequests' | 'ids'>;

/** What a card of a request is drawn from, besides the request. */
export type ContactViewDeps = Needs<'cases' | 'contacts'>;

/** A request with the address that the person has now, and their open cases as they stand now. */
export interface ShownContact {
  readonly request: ContactRequest;
  readonly cases: readonly Case[];
}

/** Every lost race means that somebody else's write won, so this many races in a row is no contention but a fault. */
const MAX_RACES = 100;
/** A message that is sent again belongs to one of the last requests. */
const REMEMBERED = 5;
const LISTED = 10;
/** Open ones come first; more than these are no case of one person, whatever they solve besides. */
const MOST_CASES = 100;

/**
 * The person wants one of the staff to write to them: opens a request, or adds their words to the
 * one that nobody took yet. The same turn twice counts once and gets the same answer. One write;
 * the desk is told afterwards. Rejects when the store cannot be reached, with nothing written.
 */
export async function askForPerson(
  { contactRequests, clock, ids, calendar }: ContactRequestDeps,
  { actor, words, turn }: { readonly actor: Actor; readonly words: string; readonly turn: string },
): Promise<{ readonly kind: 'opened' | 'added'; readonly request: ContactRequest }> {
  const { person } = actor;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const known = await contactRequests.ofPerson(person.id, REMEMBERED);
    const earlier = known.find((request) => wasSaid(request, turn));
    if (earlier !== undefined)
      return { kind: earlier.said[0]?.turn === turn ? 'opened' : 'added', request: earlier };
    const asked: AskedWords = { turn, text: words, at: clock.now() };
    const [last] = known;
    if (last !== undefined && isUntaken(last)) {
      const request = addWords(last, asked);
      if (await contactRequests.save(request, last.rev)) return { kind: 'added', request };
      continue;
    }
    const ordinal = (last?.ordinal ?? 0) + 1;
    // Derived, so that two first messages at once collide and make one request.
    const id = ids.digest(JSON.stringify(['contact-request', person.id, ordinal]));
    const request = openContactRequest({ id, ordinal, person }, asked, calendar);
    if (await contactRequests.insert(request)) return { kind: 'opened', request };
  }
  throw new Error(`requests of ${person.id}: lost ${MAX_RACES} races in a row`);
}

/** Whether the person may still wait for one of the staff to write to them. One read. */
export async function awaitsPerson(
  { contactRequests, clock }: Needs<'contactRequests' | 'clock'>,
  personId: string,
): Promise<boolean> {
  const [last] = await contactRequests.ofPerson(personId, 1);
  return last !== undefined && mayWithdraw(last, clock.now());
}

/**
 * The person wants nobody to write to them any more: their last request is withdrawn, taken or not.
 * Twice counts once; `false` when there is none to withdraw. One conditional write; the desk, and
 * whoever took it, are told afterwards.
 */
export async function withdrawRequest(
  { contactRequests, clock }: Needs<'contactRequests' | 'clock'>,
  { person }: Actor,
): Promise<boolean> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const now = clock.now();
    const [last] = await contactRequests.ofPerson(person.id, 1);
    if (last === undefined || !mayWithdraw(last, now)) return false;
    if (last.withdrawn !== undefined) return true;
    if (await contactRequests.save(withdrawContactRequest(last, now), last.rev)) return true;
  }
  throw new Error(`requests of ${person.id}: lost ${MAX_RACES} races in a row`);
}

export type TakeResult =
  /** Taken by this actor, now or by an earlier copy of the same press. */
  | { readonly kind: 'done'; readonly request: ContactRequest }
  /** Somebody else was faster, whom the request names. */
  | { readonly kind: 'taken'; readonly request: ContactRequest }
  /** The person wants nobody to write to them any more. */
  | { readonly kind: 'withdrawn'; readonly request: ContactRequest }
  /** The actor is who asked. */
  | { readonly kind: 'own' }
  | { readonly kind: 'not_found' }
  /** Neither its cards nor its buttons are for this actor. */
  | { readonly kind: 'not_staff' };

/**
 * One of the staff takes a request: from then on it is theirs to write to the person, who is told
 * so afterwards. One conditional write: of several who press at once, one wins.
 */
export async function takeRequest(
  { contactRequests, clock }: ContactRequestDeps,
  { actor, requestId }: { readonly actor: Actor; readonly requestId: string },
): Promise<TakeResult> {
  if (!isStaff(actor)) return { kind: 'not_staff' };
  for (let race = 0; race < MAX_RACES; race += 1) {
    const request = (await contactRequests.find(requestId))?.request;
    if (request === undefined) return { kind: 'not_found' };
    if (request.withdrawn === undefined && request.taken?.by.id === actor.person.id)
      return { kind: 'done', request };
    const next = takeContactRequest(request, actor.person, clock.now());
    if (next === 'own') return { kind: next };
    if (next === 'taken' || next === 'withdrawn') return { kind: next, request };
    if (await contactRequests.save(next, request.rev)) return { kind: 'done', request: next };
  }
  throw new Error(`request ${requestId}: lost ${MAX_RACES} races in a row`);
}

/**
 * Who waits for one of the staff to write to them, the longest first, ten at most; `more` says
 * whether there are others. Only the staff may see it: `undefined` for anybody else.
 */
export async function waitingForPerson(
  { contactRequests, ...deps }: Needs<'contactRequests'> & ContactViewDeps,
  actor: Actor,
): Promise<{ readonly waiting: readonly ShownContact[]; readonly more: boolean } | undefined> {
  if (!isStaff(actor)) return undefined;
  const found = await contactRequests.untaken(LISTED + 1);
  const waiting = await Promise.all(
    found.slice(0, LISTED).map((request) => shownContact(deps, request)),
  );
  return { waiting, more: found.length > LISTED };
}

/** The request as a card shows it: with the person's address and their own open cases as they are now. */
export async function shownContact(
  { cases, contacts }: ContactViewDeps,
  request: ContactRequest,
): Promise<ShownContact> {
  const { id } = request.person;
  const email = (await contacts.find(id))?.person.email;
  const involving = await cases.involving(id, MOST_CASES);
  return {
    request: { ...request, person: { ...request.person, ...(email && { email }) } },
    cases: involving.filter((kase) => kase.state !== 'closed' && actingRequester(kase).id === id),
  };
}
