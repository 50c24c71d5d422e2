import type { State } from '../../../domain/case.ts';
import type { Meaning } from '../../meaning/outcome.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { type Act, on } from '../offers.ts';
import { reply } from '../questions.ts';
import type { Message, OnOutcome, OutcomeTable } from './on-outcome.ts';

const CASES_OFFERED = 4;

/** What the staff say of their work (steps 11, 14-15), and of being away from it. */
export const STAFF_WORK = {
  start: (dialog, context, message, meaning) =>
    onSolving(dialog, context, message, meaning, { of: ['assigned'], act: 'start' }),
  resolve_form: (dialog, context, message, meaning) =>
    onSolving(dialog, context, message, meaning, { of: ['in_progress'], act: 'solve' }),
  hold_form: onHold,
  resume: onResume,
  note: (dialog, _context, _message, { cases: [caseId] }) => ({
    dialog,
    replies:
      caseId === undefined
        ? [reply('note_how_which')]
        : [reply('note_how'), { kind: 'case', caseId }],
  }),
  absent: onAbsence('absent'),
  back: onAbsence('back'),
  hand_over: onAbsence('hand_over'),
  digest: (dialog, _context, _message, { digest = 'on' }) => ({
    dialog,
    replies: [],
    effect: { kind: 'digest', digest },
  }),
} satisfies OutcomeTable;

function onAbsence(kind: 'absent' | 'back' | 'hand_over'): OnOutcome {
  return (dialog, _context, _message, { absence = {} }) => ({
    dialog,
    replies: [],
    effect: { kind, said: absence },
  });
}

function onSolving(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  meaning: Meaning,
  { of, act }: { of: readonly string[]; act: 'start' | 'solve' },
): Step {
  const fit = context.solving.filter(({ state }) => of.includes(state));
  const named = fit.filter(({ id }) => meaning.cases.includes(id));
  const [one, ...others] = named.length > 0 ? named : fit;
  if (one === undefined) return { dialog, replies: [reply('nothing_to_solve')] };
  if (others.length === 0 && act === 'solve')
    return { dialog, replies: [{ kind: 'form', form: 'resolve', caseId: one.id }] };
  const acts = [one, ...others]
    .slice(0, CASES_OFFERED)
    .map((kase): Act => ({ do: act, ...on(kase) }));
  const code = act === 'start' ? 'start' : 'solve_which';
  return offer(dialog, context, code, [...acts, { do: 'none' }], message);
}

/** What a case waits for is written in its form; of several it is asked which. */
function onHold(dialog: Dialog, context: DialogContext, message: Message, meaning: Meaning): Step {
  const [one, ...others] = meant(context, meaning, ({ state }) => WORKED.includes(state));
  if (one === undefined) return { dialog, replies: [reply('nothing_to_solve')] };
  if (others.length === 0)
    return { dialog, replies: [{ kind: 'form', form: 'hold', caseId: one.id }] };
  const acts = [one, ...others]
    .slice(0, CASES_OFFERED)
    .map((kase): Act => ({ do: 'hold', ...on(kase) }));
  return offer(dialog, context, 'which_case', [...acts, { do: 'none' }], { ...message, text: '' });
}

function onResume(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  meaning: Meaning,
): Step {
  const fit = meant(context, meaning, ({ held }) => held === true);
  if (fit.length === 0) return { dialog, replies: [reply('nothing_to_solve')] };
  const acts = fit.slice(0, CASES_OFFERED).map((kase): Act => ({ do: 'resume_work', ...on(kase) }));
  const code = acts.length === 1 ? 'resume' : 'which_case';
  return offer(dialog, context, code, [...acts, { do: 'none' }], { ...message, text: '' });
}

const WORKED: readonly State[] = ['assigned', 'in_progress'];

/** Of the cases that they solve and that fit, the ones that were named, or all. */
function meant(
  { solving }: DialogContext,
  { cases }: Meaning,
  fits: (kase: CaseAtHand) => boolean,
): readonly CaseAtHand[] {
  const fit = solving.filter(fits);
  const named = fit.filter(({ id }) => cases.includes(id));
  return named.length > 0 ? named : fit;
}
