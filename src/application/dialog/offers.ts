import type { AttachedFile } from '../../domain/case.ts';
import type { Reception } from '../../domain/reception.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { isConsent, isNo } from '../meaning/plain-answers.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import type { Said } from './dialog.ts';

interface OnCase {
  readonly caseId: string;
  readonly number: string;
  /** The case's request, to know it by; none where the person may not see it. */
  readonly about?: string;
}

/** The case of an act. */
export function on({ id: caseId, number, request: about }: CaseAtHand): Required<OnCase> {
  return { caseId, number, about };
}

/** What one button of an offer does; what was written goes with it. */
export type Act =
  | ({
      /** `answer` is the answer that the desk waits for, `why` asks for the reason of a reopening, `other_date` for a day, `hold` for what is waited for. */
      readonly do:
        | 'accept'
        | 'reopen'
        | 'why'
        | 'cancel'
        | 'comment'
        | 'answer'
        | 'start'
        | 'solve'
        | 'show'
        | 'again'
        | 'other_date'
        | 'hold'
        | 'resume_work';
    } & OnCase)
  /** A date for the work. */
  | ({ readonly do: 'confirm_date' | 'propose_date'; readonly day: string } & OnCase)
  /** Tells the desk what was written of a case that somebody else asked for, where theirs was merged into it. */
  | ({ readonly do: 'pass_on' } & OnCase)
  /** Corrects the office of a case. */
  | ({ readonly do: 'set_office'; readonly office: string } & OnCase)
  /** Fills in so much of the requirement-reception form (policy 3). */
  | ({ readonly do: 'fill_form'; readonly fields: Reception } & OnCase)
  /** Joins a major incident under the desk's title. */
  | ({ readonly do: 'follow'; readonly title: string } & OnCase)
  /** A new request; `together` is what seemed several, `resume` takes up one that was dropped, `append` to the one under way, `later` after it. */
  | { readonly do: 'new' | 'together' | 'resume' | 'append' | 'later' }
  | { readonly do: 'several'; readonly requests: readonly string[] }
  | { readonly do: 'person' | 'none' }
  /** Opens the case as its summary stood when this was offered; or opens none. */
  | { readonly do: 'open' | 'drop'; readonly dialog: string; readonly step: number };

/** What an act on a case does that says nothing more than which case. */
export type PlainAct = Exclude<
  Extract<Act, { caseId: string }>['do'],
  'follow' | 'pass_on' | 'set_office' | 'fill_form' | 'confirm_date' | 'propose_date'
>;

/** What settles a case that is resolved: that it is so, or why it is not. */
export function settling(kase: OnCase): readonly Act[] {
  return [
    { do: 'accept', ...kase },
    { do: 'why', ...kase },
  ];
}

/** What adds to a case what was written: as the answer where the desk waits for one. */
export function adding(kase: CaseAtHand): Act {
  const { mergedInto } = kase;
  if (mergedInto) return { do: 'pass_on', caseId: mergedInto.id, number: mergedInto.number };
  if (kase.state === 'needs_info') return { do: 'answer', ...on(kase) };
  return { do: kase.state === 'closed' ? 'again' : 'comment', ...on(kase) };
}

/** How what is said to an offer is taken. */
interface OfferTraits {
  /** One thing is asked there: a yes in whatever words is for the first button. */
  readonly yesOrNo?: true;
  /** It is asked by which or what, so that a plain yes is no answer to it. */
  readonly which?: true;
  /** What is asked by which or what can be refused all the same. */
  readonly refusable?: true;
  /** It is asked whether to add to one case: the others beside it are for whoever meant another. */
  readonly adds?: true;
  /** What was asked about can be for another case; or for that or a request of its own. */
  readonly forAnother?: true;
  readonly movable?: true;
  /** The text goes nowhere when it is accepted. */
  readonly textless?: true;
  /** Its words are settled, or of no use to anything else. */
  readonly settled?: true;
  /** Beside a request under way, it may be part of it. */
  readonly ofRequest?: true;
  /** Words may answer what the card asks beside its buttons: the desk's question, or whether it is resolved. */
  readonly beside?: true;
  /** It is offered for an open case: what else is said next leaves it on its own card. */
  readonly goesWith?: readonly Outcome[];
}

const MORE_OF_CASE = ['about_case', 'answer', 'dispute', 'person'] as const;
const BAD_SOLUTION = ['reopen', 'dispute', 'about_case', 'person'] as const;
const ABOUT = {
  yesOrNo: true,
  adds: true,
  forAnother: true,
  movable: true,
  goesWith: MORE_OF_CASE,
} as const;
/** Why it is asked: the card's heading. */
const OFFERS = {
  accept: { yesOrNo: true, textless: true, settled: true },
  thanks: { yesOrNo: true, textless: true, settled: true },
  accept_which: { which: true, settled: true },
  reopen: { yesOrNo: true, goesWith: BAD_SOLUTION },
  cancel: { yesOrNo: true, goesWith: ['cancel_case'] },
  cancel_which: { which: true, refusable: true, goesWith: ['cancel_case'] },
  about: ABOUT,
  about_photo: ABOUT,
  about_solved: ABOUT,
  office: { yesOrNo: true, goesWith: MORE_OF_CASE },
  form: { yesOrNo: true },
  form_help: {},
  for_person: { which: true, refusable: true },
  dispute: { beside: true, goesWith: BAD_SOLUTION },
  confirm_date: { yesOrNo: true },
  other_date: { yesOrNo: true },
  start: { settled: true },
  resume: { yesOrNo: true },
  solve_which: { which: true, settled: true },
  again: { yesOrNo: true },
  merged: { yesOrNo: true },
  same: { refusable: true, movable: true },
  several: { yesOrNo: true, movable: true },
  elsewhere: { refusable: true, ofRequest: true },
  question: { settled: true, beside: true },
  unsure: { which: true, refusable: true, forAnother: true, movable: true, ofRequest: true },
  which_case: {
    which: true,
    refusable: true,
    forAnother: true,
    movable: true,
    goesWith: MORE_OF_CASE,
  },
  dropped: { yesOrNo: true, settled: true },
} satisfies Record<string, OfferTraits>;
export type OfferCode = keyof typeof OFFERS;
export const OFFER_CODES = Object.keys(OFFERS) as readonly OfferCode[];

/** How what is said to an offer of this code is taken. */
export function traitsOf({ code }: Pick<Offer, 'code'>): OfferTraits {
  return OFFERS[code];
}

/** Buttons that were offered for what somebody wrote: one press does it. */
export interface Offer {
  /** The key of the turn that made it, digested. */
  readonly id: string;
  readonly code: OfferCode;
  /** What was written, and the key of its message. */
  readonly text: string;
  readonly key: string;
  /** The messages that the text begins with: they were asked about before and not answered. */
  readonly before?: readonly Said[];
  readonly files: readonly AttachedFile[];
  readonly acts: readonly Act[];
  /** What the desk asked, where its question is put again. */
  readonly question?: string;
}

/** The messages that the text of an offer is made of. */
export function saidOf({ key, text, before = [] }: Offer): readonly Said[] {
  const last = text.slice(before.reduce((sum, said) => sum + said.text.length + 1, 0));
  return [...before, { key, text: last }].filter((said) => said.text !== '');
}

/** So many stay valid: somebody may press an older one after all. */
const KEPT = 8;

/** The offers with a new one. */
export function withOffer(offers: readonly Offer[], offer: Offer): readonly Offer[] {
  return [...offers.filter(({ id }) => id !== offer.id), offer].slice(-KEPT);
}

/** Whether the words are about what the card asks beside its buttons. */
export function isBeside(offer: Offer, text: string): boolean {
  return traitsOf(offer).beside === true && (isConsent(text) || isNo(text));
}

/** Whether a plain yes may be any of several buttons. */
export function isAmbiguous(offer: Offer, text: string): boolean {
  const { acts } = offer;
  const { adds, which } = traitsOf(offer);
  if (acts[0]?.do === 'open' || adds) return false;
  const isOpen = which && acts.length > 2;
  return isConsent(text) && (isOpen === true || acts[0]?.do === acts[1]?.do);
}

/** The button that was typed; a plain no calls nobody. */
export function actAt({ acts }: Offer, choice: number, text: string): Act | undefined {
  const act = acts[choice];
  return act?.do === 'person' && isNo(text) ? { do: 'none' } : act;
}

/** "Caso 2" and nothing else, where it is asked which case. */
export function numberedAct(
  offer: Offer,
  { outcome, text, cases: [id] }: Meaning,
): Act | undefined {
  if (!traitsOf(offer).which || outcome !== 'show_case' || text !== '') return undefined;
  return offer.acts.find((act) => 'caseId' in act && act.caseId === id);
}
