import { afterWorkingMinutes, type Calendar } from './calendar.ts';
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
 * one of the staff takes it, or the person takes it back. Times are instants.
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
  /** Since when the person wants nobody to write to them any more, taken or not. */
  readonly withdrawn?: Date;
}

const HOUR_MS = 60 * 60_000;
/** How long it waits for somebody to take it before it is put up again, in minutes of working time: at night nobody would. */
const UNTAKEN_MINUTES = 60;
/** How long it waits when it was put up again, likewise: a day's work. */
const PUT_UP_MINUTES = 8 * 60;
/** So long after it was taken somebody may still be about to write. */
const AWAITED_MS = 3 * 24 * HOUR_MS;
/** So long what was taken back gets the same answer again. */
const JUST_NOW_MS = 10 * 60_000;
/** What an angry person writes must not make a document without end. */
const MAX_SAID = 20;

/** A new request: put up at once, and again after a working hour. */
export function openContactRequest(
  named: Pick<ContactRequest, 'id' | 'ordinal' | 'person'>,
  words: AskedWords,
  calendar: Calendar,
): ContactRequest {
  const openedAt = words.at;
  const said = [cut(words)];
  return { ...named, rev: 1, said, openedAt, posts: 1, postAgainAt: nextPost(openedAt, calendar) };
}

/** Whether it waits for somebody to take it: nobody did, and it was not withdrawn. */
export function isUntaken({ taken, withdrawn }: ContactRequest): boolean {
  return taken === undefined && withdrawn === undefined;
}

/** Whether the person may still wait for somebody to write, or has just said that they do not. */
export function mayWithdraw({ taken, withdrawn }: ContactRequest, now: Date): boolean {
  const ago = (at: Date) => now.getTime() - at.getTime();
  if (withdrawn !== undefined) return ago(withdrawn) < JUST_NOW_MS;
  return taken === undefined || ago(taken.at) < AWAITED_MS;
}

/** The request that the person takes back: nobody needs to write to them. */
export function withdrawContactRequest(request: ContactRequest, withdrawn: Date): ContactRequest {
  return { ...request, rev: request.rev + 1, withdrawn };
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

/** Why a request was not taken: the person cannot write to themselves, somebody else was faster, or nobody is wanted any more. */
export type TakeRefusal = 'own' | 'taken' | 'withdrawn';

/** The request as taken by one of the staff, or why not. Whether `by` is of the staff is for the caller to see. */
export function takeContactRequest(
  request: ContactRequest,
  by: Person,
  at: Date,
): ContactRequest | TakeRefusal {
  if (request.person.id === by.id) return 'own';
  if (request.withdrawn !== undefined) return 'withdrawn';
  if (!isUntaken(request)) return 'taken';
  return { ...request, rev: request.rev + 1, taken: { by, at } };
}

/** The untaken request put up once more, from then on once a working day: more often, nobody would look at it. */
export function postAgain(request: ContactRequest, now: Date, calendar: Calendar): ContactRequest {
  const postAgainAt = afterWorkingMinutes(now, PUT_UP_MINUTES, calendar);
  return { ...request, rev: request.rev + 1, posts: request.posts + 1, postAgainAt };
}

/** The untaken request whose last post never got to the channel: that one is tried again, and no other counted. */
export function retryPost(request: ContactRequest, now: Date, calendar: Calendar): ContactRequest {
  return { ...request, rev: request.rev + 1, postAgainAt: nextPost(now, calendar) };
}

function nextPost(now: Date, calendar: Calendar): Date {
  return afterWorkingMinutes(now, UNTAKEN_MINUTES, calendar);
}

function cut(words: AskedWords): AskedWords {
  return { ...words, text: beginningOf(words.text.trim(), MAX_TEXT) };
}
