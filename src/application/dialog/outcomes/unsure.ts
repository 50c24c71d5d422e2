import type { State } from '../../../domain/case.ts';
import { refuses } from '../../meaning/consent.ts';
import type { Meaning, Outcome } from '../../meaning/outcome.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { type Act, adding, on, type PlainAct } from '../offers.ts';
import { onExplain } from './draft.ts';
import { asksWhich, isDoubt } from './explanations.ts';
import { type Heard, namedAmong, writtenIn } from './on-outcome.ts';

const OFFERED = 3;

/** It is not plain what is meant: the person says it by a press, and nothing is done before. */
export function onUnsure(heard: Heard): Step {
  const { dialog, context, meaning } = heard;
  const { stage } = dialog;
  const { text } = heard.message;
  if (stage === 'summary' && (isDoubt(text) || asksWhich(text))) return onExplain(heard);
  const isDraft = stage !== 'idle';
  const fallback: Act = isDraft ? { do: 'append' } : { do: 'new' };
  const acts = [meaning.outcome, ...meaning.others].flatMap((outcome) =>
    outcome === 'intake' || outcome === 'change' ? fallback : actsFor(outcome, meaning, context),
  );
  const asked = isDraft ? undefined : context.own.find(({ state }) => state === 'needs_info');
  if (asked !== undefined) acts.unshift(adding(asked));
  if (stage === 'summary')
    acts.unshift({ do: refuses(text) ? 'drop' : 'open', dialog: dialog.id, step: dialog.step });
  const distinct = [...new Map(acts.map((act) => [JSON.stringify(act), act])).values()];
  const shown = distinct.slice(0, OFFERED);
  const isNew = ({ do: does }: Act) => does === fallback.do;
  const more = isDraft ? [] : addedTo(dialog, meaning, context, shown);
  const likely = [...shown.filter((act) => !isNew(act)), ...more, fallback];
  const apart: readonly Act[] = isDraft ? [{ do: 'later' }] : [];
  // Beside the one that opens nothing, "leave it" would leave the request.
  const out: readonly Act[] = stage === 'summary' && refuses(text) ? [] : [{ do: 'none' }];
  const all: readonly Act[] = [...likely, ...apart, { do: 'person' }, ...out];
  return offer(dialog, context, 'unsure', all, writtenIn(heard));
}

/** Whatever was said may belong to the case that they were at, or to the only one. */
function addedTo(
  { recent }: Dialog,
  { cases }: Meaning,
  { own }: DialogContext,
  shown: readonly Act[],
): readonly Act[] {
  const open = own.filter(({ state }) => state !== 'closed');
  const ids = [...cases, recent?.caseId];
  const kase = open.find(({ id }) => ids.includes(id)) ?? (open.length === 1 ? open[0] : undefined);
  if (kase === undefined) return [];
  const acts = FITTING[kase.state].map((does): Act => ({ do: does, ...on(kase) }));
  return acts.filter((act) => shown.every((other) => other.do !== act.do));
}

/** What words about an open case may come to, in each state. */
const FITTING: Record<State, readonly ('comment' | 'answer' | 'reopen' | 'accept')[]> = {
  new: ['comment'],
  needs_info: ['answer'],
  assigned: ['comment'],
  in_progress: ['comment'],
  resolved: ['reopen', 'accept'],
  closed: [],
};

/** The button for a case in one of the states, by what may be meant of it. */
const BUTTONS: Partial<Record<Outcome, readonly (readonly [PlainAct, ...State[]])[]>> = {
  accept: [['accept', 'resolved']],
  reopen: [['reopen', 'resolved']],
  dispute: [['reopen', 'resolved']],
  about_case: [
    ['comment', 'new', 'assigned', 'in_progress'],
    ['answer', 'needs_info'],
  ],
  answer: [['answer', 'needs_info']],
  status: [['show', 'new', 'needs_info', 'assigned', 'in_progress', 'resolved']],
  show_case: [['show', 'new', 'needs_info', 'assigned', 'in_progress', 'resolved']],
  cancel_case: [['cancel', 'new', 'needs_info', 'assigned']],
  again: [['again', 'closed']],
  start: [['start', 'assigned']],
  resolve_form: [['solve', 'in_progress']],
};

function actsFor(
  outcome: Outcome,
  meaning: Meaning,
  { own, solving }: DialogContext,
): readonly Act[] {
  return (BUTTONS[outcome] ?? []).flatMap(([name, ...states]) => {
    const among = name === 'start' || name === 'solve' ? solving : own;
    const fit = among.filter(({ state }) => states.includes(state));
    return namedAmong(fit, meaning)
      .slice(0, 2)
      .map((kase): Act => {
        if (name !== 'again') return { do: name, ...on(kase) };
        return adding(own.find(({ id }) => id === kase.mergedInto?.id) ?? kase);
      });
  });
}
