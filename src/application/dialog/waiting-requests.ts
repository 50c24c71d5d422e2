import { saysHappening } from '../../domain/completeness.ts';
import { clausesOf, isAround } from '../meaning/clauses.ts';
import { kindIn, saysKindByName } from '../meaning/kind-said.ts';
import { asksForOthers } from '../meaning/list-words.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { prioritiesNamed, priorityIn } from '../meaning/priority-said.ts';
import { sharedWith } from '../meaning/which-case.ts';
import type { Dialog, Draft, Step } from './dialog.ts';
import { ask, reply, saying, withDraft } from './questions.ts';
import type { Reply } from './replies.ts';

/** It is not wanted any more: that is no part of it. */
export const DROPS =
  /\b(?:cancel\w*|(?<!\bme )olvid\w*|quit(?:e|en|ar|elo|ela)|(?:borr|elimin|saqu)e(?:n|l[oa])?|sin lo|ya no (?:lo |la |se )?(?:necesit\w*|hace falta|va|es necesari\w*)|no longer|forget|drop|remove)\b/;
/** The same sentence goes on. */
const ENDS_SENTENCE = /[.!?…\n]\s*$/u;

/** The dialog with what was said of requests that wait their turn, what is said of it, and what is left for the one at hand. */
interface OfWaiting {
  readonly dialog: Dialog;
  readonly said: readonly Reply[];
  readonly left: string;
}

/**
 * What a message says of requests that were written together with the one at hand goes with them:
 * they come next. Undefined when it says nothing of them.
 */
export function ofWaiting(before: Dialog, text: string): OfWaiting | undefined {
  const { request, rest = [] } = before.draft;
  if (before.stage !== 'summary' || rest.length === 0) return undefined;
  if (DROPS.test(plainWords(text))) return dropped(before, text);
  const told = rest.map(() => '');
  let left = '';
  let place: number | undefined;
  let asks = false;
  for (const clause of choicesApart(text)) {
    const isOfWaiting = waitingNamed(rest, request, clause);
    const isQuestion = clause.includes('?');
    const isAsked = isQuestion && (isOfWaiting !== undefined || asksForOthers(clause));
    const named = isAsked ? undefined : isOfWaiting;
    place = named ?? (goesOn(place, clause, request) ? place : undefined);
    if (isAsked) asks = true;
    else if (place === undefined) left += clause;
    else told[place] += clause;
    if (ENDS_SENTENCE.test(clause)) place = undefined;
  }
  const isTold = told.some((each) => each !== '');
  if (!isTold && !asks) return undefined;
  const grown = rest.map((each, i) => {
    const more = told[i]?.trim().replace(/[,;:]$/u, '') ?? '';
    return more === '' ? each : `${each}\n${more}`;
  });
  const said = asks
    ? reply('requests_waiting', { requests: quoted(rest) })
    : reply('kept_with_waiting', { requests: quoted(rest.filter((_, i) => told[i] !== '')) });
  return {
    dialog: withDraft(before, { rest: grown }),
    said: [said],
    left: left.trim().replace(/[,;]$/u, ''),
  };
}

const AND_LEVEL =
  /(?<=\s)(?=(?:y|and)\s+(?:\S+\s+){0,3}(?:alta|media|baja|high|medium|low)(?!\p{L}))/iu;

/** The clauses of a text, also where each of two names a level: "the mail is medium and Adobe is low". */
export function choicesApart(text: string): readonly string[] {
  return clausesOf(text).flatMap((clause) => clause.split(AND_LEVEL));
}

/** "Cancele lo del correo", where the one at hand is another. */
function dropped(before: Dialog, text: string): OfWaiting | undefined {
  const { request, rest = [] } = before.draft;
  const place = waitingNamed(rest, request, text);
  if (place === undefined || sharedWith({ request }, text) > 0) return undefined;
  const others = rest.filter((_, i) => i !== place);
  const said = reply('waiting_dropped', { requests: quoted(rest.filter((_, i) => i === place)) });
  return { dialog: withDraft(before, { rest: others }), said: [said], left: '' };
}

/** As they were first written. */
export function quoted(requests: readonly string[]): string {
  return requests.map((each) => `«${each.split('\n')[0] ?? ''}»`).join('; ');
}

/** Which of those that wait a clause is about, rather than the one at hand. */
function waitingNamed(
  rest: readonly string[],
  request: string,
  clause: string,
): number | undefined {
  const shared = rest.map((each) => sharedWith({ request: each }, clause));
  const most = Math.max(...shared);
  return most > sharedWith({ request }, clause) ? shared.indexOf(most) : undefined;
}

/** "…, la gente no puede llamar": said of what was named before it. */
function goesOn(place: number | undefined, clause: string, request: string): boolean {
  const isChoice = prioritiesNamed(plainWords(clause)) > 0;
  return place !== undefined && !isChoice && sharedWith({ request }, clause) === 0;
}

/** Whether a clause says anything but courtesy and hesitation. */
export function says(clause: string): boolean {
  return (
    !isAround(clause) &&
    !/^(?:(?:espere\w*|wait|oiga|pero|no|ahi (?:esta|va) todo junto|pues) ?)*$/.test(
      plainWords(clause),
    )
  );
}

/** "Pues la impresora", before what is said of another. */
function onlyNames({ draft: { request } }: Dialog, clause: string): boolean {
  const said = plainWords(clause);
  return (
    said.split(' ').length <= 4 &&
    !(clause.includes('?') || saysHappening(clause)) &&
    prioritiesNamed(said) === 0 &&
    sharedWith({ request }, clause) > 0
  );
}

/** The answer to what was said of those that wait, before what comes of the rest of the message. */
export function withWaiting(
  { dialog, said, left }: OfWaiting,
  next: (dialog: Dialog, left: string) => Step,
): Step {
  const isMore = (clause: string) => says(clause) && !onlyNames(dialog, clause);
  return saying(said, clausesOf(left).some(isMore) ? next(dialog, left) : ask(dialog));
}

/** "La impresora media", "lo del Adobe es una solicitud": said of a request while it waited. */
const LEVEL_TOLD =
  /(?<!\bde )\b(?:alta|media|baja|high|medium|low)(?:$| (?:porque|porq|xq|pues|ya que|because|since)\b)|^(?:(?:y|and) )?(?:alta|media|baja|high|medium|low)\b/;
const GIVES_REASON = /\b(?:porque|porq|xq|pues|ya que|because|since)\b/;
const BRIEF = 7;

/** A request that waited, without the choices that were said of it meanwhile, and those choices. */
export function withChoices(text: string): {
  readonly request: string;
  readonly chosen: Pick<Partial<Draft>, 'kind' | 'priority'>;
} {
  const [first = '', ...told] = text.split('\n');
  const lines = [first];
  let chosen: Pick<Partial<Draft>, 'kind' | 'priority'> = {};
  for (const line of told) {
    const said = plainWords(line);
    const isBrief = said.split(' ').length <= BRIEF && !GIVES_REASON.test(said);
    const priority = LEVEL_TOLD.test(said) ? priorityIn(line) : undefined;
    const kind = isBrief && saysKindByName(said) ? kindIn(line) : undefined;
    chosen = { ...chosen, ...(priority && { priority }), ...(kind && { kind }) };
    if (!isBrief || (priority === undefined && kind === undefined)) lines.push(line);
  }
  return { request: lines.join('\n'), chosen };
}
