import type { Meaning } from '../../meaning/outcome.ts';
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
