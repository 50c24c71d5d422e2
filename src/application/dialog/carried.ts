import type { AttachedFile } from '../../domain/case.ts';
import { MAX_TEXT } from '../../domain/catalogue.ts';
import { missingDetails, tellsOfTrouble } from '../../domain/completeness.ts';
import { wishesToKnow } from '../meaning/asks-about-case.ts';
import { clausesOf, isAround, withoutQuestions } from '../meaning/clauses.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { namesMoreThan, namesThing } from '../meaning/things.ts';
import { sharedWith } from '../meaning/which-case.ts';
import type { Said, Stage, Step } from './dialog.ts';
import { type Offer, saidOf, traitsOf } from './offers.ts';

/** What was asked about by buttons that nobody answered: it goes with the words that came instead. */
export interface Carried {
  readonly said: readonly Said[];
  readonly files: readonly AttachedFile[];
  /** A case has the words already: only buttons need them again. */
  readonly isFiled: boolean;
}

/** What goes with these words from the buttons offered before them; undefined when nothing does. */
export function carriedFrom(
  offered: Offer,
  text: string,
  stage: Stage,
  meaning: Meaning,
): Carried | undefined {
  const { code, files } = offered;
  const { ofRequest, settled } = traitsOf(offered);
  const isOfStage = stage === 'idle' || ofRequest;
  if (staysOnCard(offered, text, meaning)) return undefined;
  const length = offered.text.length + text.length;
  const isRepeated = plainWords(text).includes(plainWords(offered.text)) && files.length === 0;
  if (settled || isRepeated || !isOfStage || length >= MAX_TEXT) return undefined;
  const goesOn = stage !== 'idle' && GOES_ON.test(text);
  const isAlone = onlyAsks(offered.text) || (!goesOn && standsAlone(offered.text, text));
  const isVerdict = VERDICTS.includes(meaning.outcome) && code.startsWith('about');
  if (files.length === 0 && (isAlone || isVerdict)) return undefined;
  return offered.text === '' && files.length === 0
    ? undefined
    : { said: saidOf(offered), files, isFiled: code === 'dispute' };
}

/** Whether it was offered for a case and these words do not plainly go on about the same: its own buttons keep it. */
function staysOnCard({ code, text: before, acts }: Offer, text: string, meaning: Meaning): boolean {
  const { cases, outcome, sure } = meaning;
  const { goesWith } = traitsOf({ code });
  const of = acts.flatMap((act) => ('caseId' in act ? [act] : []));
  const isOfCase = outcome === 'about_case' || outcome === 'cancel_case';
  const isNamed = of.some(({ caseId }) => cases.includes(caseId));
  if (sure && isOfCase && of.length > 0 && cases.length === 1 && !isNamed) return true;
  // A file alone is for whatever is told next.
  if (goesWith === undefined || before === '') return false;
  const known = [before, ...of.map((act) => ('about' in act ? act.about : ''))].join('\n');
  const isAnswer = outcome === 'answer' && acts[0]?.do === 'comment';
  const isQuestion = withoutQuestions(before).trim() === '';
  const isSame = sure && goesWith.includes(outcome) && !namesMoreThan(known, text);
  return !isSame || isAnswer || isQuestion;
}

const GOES_ON = /^\s*(?:y|e|and)\s/iu;
/** Says how a solution turned out: what was said before it is no part of that. */
const VERDICTS: readonly Outcome[] = ['accept', 'reopen', 'dispute'];

/** Whether these words need none before them: they say what happens with a thing that the others do not name. */
function standsAlone(before: string, text: string): boolean {
  const isWhole = namesThing(text) && missingDetails(text).length === 0;
  return isWhole && sharedWith({ request: before }, text) === 0;
}

/** What somebody only asked belongs to nothing that they tell afterwards. */
function onlyAsks(text: string): boolean {
  const told = withoutQuestions(text);
  // What only surrounds a question is told for its sake.
  if (told !== text && !tellsOfTrouble(text) && !namesThing(told)) return true;
  const clauses = clausesOf(text);
  const others = clauses.filter((clause) => !wishesToKnow(clause));
  if (others.length < clauses.length) return !others.some(tellsOfTrouble);
  return told !== text && !tellsOfTrouble(text) && clausesOf(told).every(isAround);
}

/** These words after those that they carry. */
export function withCarried(text: string, said: readonly Said[] = []): string {
  return [...said.map((each) => each.text), text].filter((each) => each !== '').join('\n');
}

/** The words as a case takes them: with what they carry, unless a case has that already. */
export function toFile(text: string, carried: Carried | undefined): string {
  return carried === undefined || carried.isFiled ? text : withCarried(text, carried.said);
}

/** What a request of these words begins with: what was asked about, when that was more than talk. */
export function toRequest(carried: Carried | undefined): Omit<Carried, 'isFiled'> {
  const isPart =
    carried !== undefined &&
    !carried.isFiled &&
    (carried.files.length > 0 || tellsOfTrouble(withCarried('', carried.said)));
  return isPart ? carried : { said: [], files: [] };
}

/** The step, where the buttons offered before are gone once what they held is filed or part of a request. */
export function withoutCarried(step: Step, { id, text, files: [file] }: Offer): Step {
  const { dialog, effect } = step;
  const { offers = [], draft } = dialog;
  const others = offers.filter((offer) => offer.id !== id);
  const held = [draft, ...others, ...(effect !== undefined && 'files' in effect ? [effect] : [])];
  const isMoved = held.some(({ files = [] }) => files.some((each) => each.id === file?.id));
  const isTaken = text !== '' && [draft.request, wordsOf(effect)].some((all) => all.includes(text));
  return isMoved || isTaken ? { ...step, dialog: { ...dialog, offers: others } } : step;
}

function wordsOf(effect: Step['effect']): string {
  if (effect?.kind === 'add_to_case') return effect.text;
  return effect?.kind === 'person' ? effect.words : '';
}
