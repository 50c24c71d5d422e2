import type { State } from '../../../domain/case.ts';
import type { Meaning, Outcome } from '../../meaning/outcome.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { type Act, adding, on, type PlainAct } from '../offers.ts';
import { onExplain } from './draft.ts';
import { type Message, saidOf } from './on-outcome.ts';

const OFFERED = 3;

/** It is not plain what is meant: the person says it by a press, and nothing is done before. */
export function onUnsure(
  dialog: Dialog,
  message: Message,
  meaning: Meaning,
  context: DialogContext,
): Step {
  const { stage } = dialog;
  if (stage === 'kind' || stage === 'priority') {
    if (meaning.outcome !== 'intake' && !meaning.others.includes('intake'))
      return onExplain(dialog, context, message);
  }
  const isDraft = stage !== 'idle';
  const acts = [meaning.outcome, ...meaning.others].flatMap((outcome) =>
    actFor(outcome, meaning, context, isDraft),
  );
  const asked = isDraft ? undefined : context.own.find(({ state }) => state === 'needs_info');
  if (asked !== undefined) acts.unshift(adding(asked));
  if (stage === 'summary') acts.unshift({ do: 'open', dialog: dialog.id, step: dialog.step });
  const distinct = [...new Map(acts.map((act) => [JSON.stringify(act), act])).values()];
  const shown = distinct.slice(0, OFFERED);
  const fallback: Act = isDraft ? { do: 'append' } : { do: 'new' };
  const isNew = ({ do: does }: Act) => does === fallback.do;
  const more = isDraft ? [] : addedTo(dialog, meaning, context, shown);
  const all = [...shown.filter((act) => !isNew(act)), ...more, fallback];
  return offer(dialog, context, 'unsure', [...all, { do: 'person' }, { do: 'none' }], {
    ...message,
    text: saidOf(message, meaning),
  });
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

function actFor(
  outcome: Outcome,
  { cases }: Meaning,
  { own, solving }: DialogContext,
  isDraft: boolean,
): readonly Act[] {
  const each = (states: readonly string[], make: (kase: CaseAtHand) => Act, among = own) => {
    const fit = among.filter(({ state }) => states.includes(state));
    const named = fit.filter(({ id }) => cases.includes(id));
    return (named.length > 0 ? named : fit).slice(0, 2).map(make);
  };
  const act =
    (name: PlainAct) =>
    (kase: CaseAtHand): Act => ({ do: name, ...on(kase) });
  switch (outcome) {
    case 'intake':
    case 'change':
      return [isDraft ? { do: 'append' } : { do: 'new' }];
    case 'accept':
      return each(['resolved'], act('accept'));
    case 'reopen':
    case 'dispute':
      return each(['resolved'], act('reopen'));
    case 'about_case':
      return [
        ...each(['new', 'assigned', 'in_progress'], act('comment')),
        ...each(['needs_info'], act('answer')),
      ];
    case 'answer':
      return each(['needs_info'], act('answer'));
    case 'status':
    case 'show_case':
      return each(['new', 'needs_info', 'assigned', 'in_progress', 'resolved'], act('show'));
    case 'cancel_case':
      return each(['new', 'needs_info', 'assigned'], act('cancel'));
    case 'again':
      return each(['closed'], (kase) =>
        adding(own.find(({ id }) => id === kase.mergedInto?.id) ?? kase),
      );
    case 'start':
      return each(['assigned'], act('start'), solving);
    case 'resolve_form':
      return each(['in_progress'], act('solve'), solving);
    default:
      return [];
  }
}
