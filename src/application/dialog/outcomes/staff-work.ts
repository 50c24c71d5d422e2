import type { State } from '../../../domain/case.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import { type Act, type OfferCode, on, type PlainAct } from '../offers.ts';
import { reply } from '../questions.ts';
import { CASES_OFFERED, namedAmong, type OnOutcome, type OutcomeTable } from './on-outcome.ts';

/** What the staff say of their work (steps 11, 14-15), and of being away from it. */
export const STAFF_WORK = {
  start: onSolving('start', isIn('assigned'), ['start', 'start']),
  resolve_form: onSolving('solve', isIn('in_progress'), ['resolve', 'solve_which']),
  hold_form: onSolving('hold', isIn('assigned', 'in_progress'), ['hold', 'which_case']),
  resume: onSolving('resume_work', ({ held }) => held === true, ['resume', 'which_case']),
  note: ({
    dialog,
    meaning: {
      cases: [caseId],
    },
  }) => ({
    dialog,
    replies:
      caseId === undefined
        ? [reply('note_how_which')]
        : [reply('note_how'), { kind: 'case', caseId }],
  }),
  absent: onAbsence('absent'),
  back: onAbsence('back'),
  hand_over: onAbsence('hand_over'),
  digest: ({ dialog, meaning: { digest = 'on' } }) => ({
    dialog,
    replies: [],
    effect: { kind: 'digest', digest },
  }),
} satisfies OutcomeTable;

function onAbsence(kind: 'absent' | 'back' | 'hand_over'): OnOutcome {
  return ({ dialog, meaning: { absence = {} } }) => ({
    dialog,
    replies: [],
    effect: { kind, said: absence },
  });
}

function isIn(...states: readonly State[]): (kase: CaseAtHand) => boolean {
  return ({ state }) => states.includes(state);
}

/**
 * Of the cases that they solve and that fit, the named ones or all: the form of the one case, or its
 * button; of several it is asked which.
 */
function onSolving(
  act: PlainAct,
  fits: (kase: CaseAtHand) => boolean,
  [one, which]: readonly ['resolve' | 'hold' | 'start' | 'resume', OfferCode],
): OnOutcome {
  return ({ dialog, context, message, meaning }) => {
    const meant = namedAmong(context.solving.filter(fits), meaning);
    const [first, ...others] = meant;
    if (first === undefined) return { dialog, replies: [reply('nothing_to_solve')] };
    const isForm = one === 'resolve' || one === 'hold';
    if (isForm && others.length === 0)
      return { dialog, replies: [{ kind: 'form', form: one, caseId: first.id }] };
    const acts = meant.slice(0, CASES_OFFERED).map((kase): Act => ({ do: act, ...on(kase) }));
    const code = isForm || others.length > 0 ? which : one;
    // Of holding and going on nothing is to be kept.
    const written = act === 'hold' || act === 'resume_work' ? { ...message, text: '' } : message;
    return offer(dialog, context, code, [...acts, { do: 'none' }], written);
  };
}
