import type { Person } from './case.ts';
import { MAX_TEXT } from './catalogue.ts';
import { beginningOf } from './whole-characters.ts';

/** One message in which the person asked; the turn names it, so that it counts once. */
export interface AskedWords {
  readonly turn: string;
  readonly text: string;
  readonly at: Date;
}

/**
 * Somebody who wants one of the staff to write to them: a case without a number. It is open until
 * one of the staff takes it. Times are instants.
 */
export interface ContactRequest {
  readonly id: string;
  /** Counts the writes; every write is conditional on it. */
  readonly rev: number;
  /** Which of the person's requests it is, from 1. */
  readonly ordinal: number;
  readonly person: Person;
  /** What they wrote, oldest first: at least the message that opened it. */
  readonly said: readonly AskedWords[];
  readonly openedAt: Date;
  /** How often it was put up in the desk's channel. */
  readonly posts: number;
  /** When it is put up again; means nothing once it is taken. */
  readonly postAgainAt: Date;
  /** Who writes to the person, and since when. */
  readonly taken?: { readonly by: Person; readonly at: Date };
}

const HOUR_MS = 60 * 60_000;
/** How long it waits for somebody to take it before it is put up again. */
const UNTAKEN_MS = HOUR_MS;
const POSTS_A_DAY = 8;
/** The pause after each eighth post: no more than eight then fall into any 24 hours. */
const PAUSE_MS = (24 - (POSTS_A_DAY - 1)) * HOUR_MS;
/** What an angry person writes must not make a document without end. */
const MAX_SAID = 20;

/** A new request: put up at once, and again after an hour. */
export function openContactRequest(
  named: Pick<ContactRequest, 'id' | 'ordinal' | 'person'>,
  words: AskedWords,
): ContactRequest {
  const openedAt = words.at;
  const said = [cut(words)];
  return { ...named, rev: 1, said, openedAt, posts: 1, postAgainAt: nextPost(1, openedAt) };
}

/** Whether nobody took it yet. */
export function isUntaken({ taken }: ContactRequest): boolean {
  return taken === undefined;
}

/** Whether this message is among what was written. */
export function wasSaid({ said }: ContactRequest, turn: string): boolean {
  return said.some((words) => words.turn === turn);
}

/** The open request with more of the person's words. The first message stays; of many, the last ones. */
export function addWords(request: ContactRequest, words: AskedWords): ContactRequest {
  const [first, ...others] = [...request.said, cut(words)];
  const kept = others.slice(1 - MAX_SAID);
  return { ...request, rev: request.rev + 1, said: first ? [first, ...kept] : kept };
}

/** Why a request was not taken: the person cannot write to themselves, or somebody else was faster. */
export type TakeRefusal = 'own' | 'taken';

/** The request as taken by one of the staff, or why not. Whether `by` is of the staff is for the caller to see. */
export function takeContactRequest(
  request: ContactRequest,
  by: Person,
  at: Date,
): ContactRequest | TakeRefusal {
  if (request.person.id === by.id) return 'own';
  if (!isUntaken(request)) return 'taken';
  return { ...request, rev: request.rev + 1, taken: { by, at } };
}

/** The untaken request put up once more: each hour, eight times in any 24 hours at most. */
export function postAgain(request: ContactRequest, now: Date): ContactRequest {
  const posts = request.posts + 1;
  return { ...request, rev: request.rev + 1, posts, postAgainAt: nextPost(posts, now) };
}

/** The untaken request whose last post never got to the channel: that one is tried again, and no other counted. */
export function retryPost(request: ContactRequest, now: Date): ContactRequest {
  const postAgainAt = new Date(now.getTime() + UNTAKEN_MS);
  return { ...request, rev: request.rev + 1, postAgainAt };
}

function nextPost(posts: number, now: Date): Date {
  const wait = posts % POSTS_A_DAY === 0 ? PAUSE_MS : UNTAKEN_MS;
  return new Date(now.getTime() + wait);
}

function cut(words: AskedWords): AskedWords {
  return { ...words, text: beginningOf(words.text.trim(), MAX_TEXT) };
}
