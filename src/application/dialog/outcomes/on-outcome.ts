import type { AttachedFile } from '../../../domain/case.ts';
import type { Meaning, Outcome } from '../../meaning/outcome.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Carried } from '../carried.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import type { Act, Offer } from '../offers.ts';
import { reply } from '../questions.ts';

/** A text, as a turn brought it. */
export interface Message {
  readonly text: string;
  readonly key: string;
  readonly files: readonly AttachedFile[];
  /** What was asked about before, and goes with it. */
  readonly carried?: Carried;
}

/** A message with what it means, and where it is said. */
export interface Heard {
  readonly dialog: Dialog;
  readonly context: DialogContext;
  readonly message: Message;
  readonly meaning: Meaning;
}

/** The same where buttons were offered that it may answer. */
export type Asked = Omit<Heard, 'meaning'> & { readonly offered: Offer };

/** What one outcome leads to. */
export type OnOutcome = (heard: Heard) => Step;

export type OutcomeTable = Partial<Record<Outcome, OnOutcome>>;

/** So many cases are asked about at once. */
export const CASES_OFFERED = 4;

/** The cases that are meant, or else all of the person's own that are open. */
export function casesOf(
  { own, solving }: DialogContext,
  { cases }: Meaning,
): readonly CaseAtHand[] {
  const meant = [...own, ...solving].filter(({ id }) => cases.includes(id));
  return meant.length > 0 ? meant : own.filter(({ state }) => state !== 'closed');
}

/** Those of the cases that were named, or else all of them. */
export function namedAmong(fit: readonly CaseAtHand[], { cases }: Meaning): readonly CaseAtHand[] {
  const named = fit.filter(({ id }) => cases.includes(id));
  return named.length > 0 ? named : fit;
}

/** The one that is meant among those in these states, or else the newest of them. */
export function theCase(
  { own }: DialogContext,
  { cases }: Meaning,
  states: readonly string[],
): CaseAtHand | undefined {
  const fit = own.filter(({ state }) => states.includes(state));
  return fit.find(({ id }) => cases.includes(id)) ?? fit[0];
}

export interface Choice {
  readonly of: readonly string[];
  readonly codes: readonly [
    'accept' | 'reopen' | 'cancel',
    'accept_which' | 'which_case' | 'cancel_which',
  ];
  /** The buttons for the one case that is meant, and the one button of each of several. */
  readonly acts: (kase: CaseAtHand) => readonly Act[];
  readonly which: (kase: CaseAtHand) => Act;
}

/** One case is named; of several it is asked which. */
export function onEach(heard: Heard, { of, codes, acts, which }: Choice): Step {
  const { dialog, context, meaning } = heard;
  const fit = context.own.filter(({ state }) => of.includes(state));
  // The oldest first: "the second one" is counted so.
  const [one, ...others] = namedAmong(fit, meaning).toReversed();
  if (one === undefined) return { dialog, replies: [reply('smalltalk')] };
  const written = writtenIn(heard);
  if (others.length === 0) return offer(dialog, context, codes[0], acts(one), written);
  const each = [one, ...others].slice(0, CASES_OFFERED).map(which);
  const isNew: readonly Act[] = codes[1] === 'which_case' ? [{ do: 'new' }] : [];
  return offer(dialog, context, codes[1], [...each, ...isNew, { do: 'none' }], written);
}

/** The message without the number of a case before its words; a number in the middle stays where it was. */
export function writtenIn({
  message,
  meaning: { text },
}: Pick<Heard, 'message' | 'meaning'>): Message {
  return text !== '' && message.text.trim().endsWith(text) ? { ...message, text } : message;
}
