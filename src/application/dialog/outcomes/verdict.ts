import { plainWords } from '../../meaning/plain-words.ts';
import { worksInPart } from '../../meaning/verdict-in-words.ts';
import { beginRequest } from '../begin-request.ts';
import type { Step } from '../dialog.ts';
import { on, settling } from '../offers.ts';
import { type Heard, type OutcomeTable, onEach, theCase } from './on-outcome.ts';

/** "No" and the like say that it is not resolved, and not why. */
const SAYS_WHY = 2;

/** RESUELTO answered in words (step 17): accepted or reopened by one press. */
export const VERDICT = {
  accept: onAccept,
  ask_which: (heard) => {
    const meaning = { ...heard.meaning, cases: [] };
    return (meaning.others[0] === 'reopen' ? onReopen : onAccept)({ ...heard, meaning });
  },
  reopen: onReopen,
} satisfies OutcomeTable;

function onAccept(heard: Heard): Step {
  return onEach(heard, {
    of: ['resolved'],
    codes: ['accept', 'accept_which'],
    acts: (kase) => settling(on(kase)),
    which: (kase) => ({ do: 'accept', ...on(kase) }),
  });
}

function onReopen(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const one = theCase(context, meaning, ['resolved']);
  const several = context.own.filter(({ state }) => state === 'resolved').length > 1;
  if (one === undefined) return beginRequest(dialog, context, message, meaning);
  const isPlain = plainWords(meaning.text).split(' ').length < SAYS_WHY;
  if (isPlain && !(several && meaning.cases.length !== 1))
    return { dialog, replies: [{ kind: 'form', form: 'reopen', caseId: one.id }] };
  return onEach(heard, {
    of: ['resolved'],
    codes: ['reopen', 'which_case'],
    acts: (kase) => [
      { do: 'reopen', ...on(kase) },
      ...(worksInPart(meaning.text) ? [{ do: 'accept', ...on(kase) } as const] : []),
      { do: 'new' },
      { do: 'none' },
    ],
    which: (kase) => ({ do: isPlain ? 'why' : 'reopen', ...on(kase) }),
  });
}
