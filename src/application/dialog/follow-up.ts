import { missingDetails } from '../../domain/completeness.ts';
import { normalize } from '../../domain/normalize.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import type { Dialog, DialogContext, Effect } from './dialog.ts';
import type { Reply } from './replies.ts';

/** So long somebody goes on about the same case. */
const GOES_ON_MS = 30 * 60 * 1000;
/** Shorter ones are courtesy. */
const SAYS_SOMETHING = 3;
const GOES_ON = /^(?:y|and|pero|but|tambien|also|ademas|es que|o sea)\b/;
const VAGUE: readonly Outcome[] = ['smalltalk', 'intake', 'explain', 'answer'];

/**
 * Words that say nothing whole by themselves, right after an answer about a case, are about that
 * case: "es un lenovo", "y no prende ninguna luz".
 */
export function asFollowUp(
  { recent, stage }: Dialog,
  text: string,
  meaning: Meaning,
  { own, now }: DialogContext,
): Meaning {
  if (recent === undefined || stage !== 'idle' || meaning.cases.length > 0) return meaning;
  const goesOn = now.getTime() - recent.at.getTime() < GOES_ON_MS;
  const isVague = VAGUE.includes(meaning.outcome) || !meaning.sure;
  const kase = own.find(({ id }) => id === recent.caseId);
  if (!goesOn || !isVague || kase === undefined || kase.state === 'closed') return meaning;
  const said = normalize(text);
  if (said.split(' ').length < SAYS_SOMETHING) return meaning;
  const isWhole = meaning.outcome === 'intake' && missingDetails(text).length === 0;
  if (isWhole && !GOES_ON.test(said)) return meaning;
  return { ...meaning, outcome: 'about_case', sure: true, others: [], cases: [kase.id] };
}

/** The dialog, which remembers the case that this turn was about. */
export function withRecent(
  dialog: Dialog,
  { now: at }: DialogContext,
  effect: Effect | undefined,
  replies: readonly Reply[],
  opened?: string,
): Dialog {
  const shown = replies.flatMap((reply) => (reply.kind === 'status' ? [reply.caseId] : []));
  const [caseId = opened] = effect !== undefined && 'caseId' in effect ? [effect.caseId] : shown;
  return caseId === undefined ? dialog : { ...dialog, recent: { caseId, at } };
}
