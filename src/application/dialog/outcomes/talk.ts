import { isCourtesy } from '../../meaning/courtesy.ts';
import type { Meaning } from '../../meaning/outcome.ts';
import { lacksReception } from '../../meaning/reception-said.ts';
import { theOneNamed } from '../../meaning/which-case.ts';
import { beginRequest, offer } from '../begin-request.ts';
import { toFile } from '../carried.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { isKnown } from '../follow-up.ts';
import { type Act, adding, on, settling } from '../offers.ts';
import { greeting, reply, saying } from '../questions.ts';
import type { Reply } from '../replies.ts';
import type { Heard, OnOutcome, OutcomeTable } from './on-outcome.ts';
import { helpWithForm, onReception } from './reception.ts';
import { onComplaint } from './status.ts';

const shows =
  (shown: Reply): OnOutcome =>
  ({ dialog }) => ({ dialog, replies: [shown] });

const view = (name: Extract<Reply, { kind: 'view' }>['view']) =>
  shows({ kind: 'view', view: name });

/** What is said of no case: requests that begin, questions, courtesy. */
export const TALK = {
  intake: begins,
  change: begins,
  help: view('help'),
  terms: explainTerms,
  reception: onReception,
  write_here: shows(reply('write_here')),
  my_cases: view('my_cases'),
  waiting: view('waiting'),
  calendar: view('calendar'),
  hours: ({ dialog, meaning: { day } }) => ({
    dialog,
    replies: [{ kind: 'hours', ...(day !== undefined && { day }) }],
  }),
  away: view('away'),
  own_roles: view('own_roles'),
  roles: view('roles'),
  levels: view('levels'),
  register: view('register'),
  categories: view('categories'),
  offices: view('offices'),
  canned: view('canned'),
  overview: view('overview'),
  parts: ({ dialog, meaning: { month = {} } }) => ({
    dialog,
    replies: [{ kind: 'parts', ...month }],
  }),
  list: ({ dialog, meaning }) => ({ dialog, replies: [listOf(meaning)] }),
  language: ({ dialog, meaning: { language = 'es' } }) => ({
    dialog,
    replies: [{ kind: 'language', language }, reply('language_changed')],
    effect: { kind: 'language', language },
  }),
  greet: ({ dialog, context }) => ({ dialog, replies: greeted(context) }),
  thanks: thanked,
  explain: explainDesk,
  open_question: (heard) => {
    const { dialog, context, message } = heard;
    const asked = context.own.find(({ state }) => state === 'needs_info');
    if (asked === undefined) return explainDesk(heard);
    const { files } = message;
    const text = toFile(message.text, message.carried);
    const effect = { kind: 'add_to_case', caseId: asked.id, text, files } as const;
    return { dialog, replies: [], effect };
  },
  person: (heard) => {
    const { dialog, context, message } = heard;
    const words = toFile(message.text, message.carried);
    return onComplaint(heard) ?? askedForPerson(dialog, context, words, false);
  },
  no_person: ({ dialog }) => ({ dialog, replies: [], effect: { kind: 'no_person' } }),
  who_writes: view('who_writes'),
  smalltalk: (heard) =>
    isCourtesy(heard.message.text)
      ? thanked(heard)
      : { dialog: heard.dialog, replies: [reply('smalltalk')] },
  later: shows(reply('later')),
} satisfies OutcomeTable;

function begins({ dialog, context, message, meaning }: Heard): Step {
  return beginRequest(dialog, context, message, meaning);
}

function listOf({ byWords, filter, search }: Meaning): Reply {
  if (search !== undefined && byWords) return { kind: 'search', text: search };
  if (filter === undefined && search === undefined) return { kind: 'view', view: 'queue' };
  return {
    kind: 'list',
    ...(filter !== undefined && { filter }),
    ...(search !== undefined && { search }),
  };
}

/** The desk is told; what is open is said, if it was not just before, so that nobody waits without knowing. */
export function askedForPerson(
  dialog: Dialog,
  { own, now }: DialogContext,
  words: string,
  misunderstood: boolean,
): Step {
  const open = own
    .filter((kase) => kase.state !== 'closed' && !isKnown(dialog, kase, now))
    .slice(0, 2);
  const sorry = misunderstood ? [reply('not_understood')] : [];
  const states = open.map(({ id }): Reply => ({ kind: 'status', caseId: id }));
  return { dialog, replies: [...sorry, ...states], effect: { kind: 'person', words } };
}

function greeted(context: DialogContext): Reply[] {
  const waiting = context.own.find(({ state }) => state === 'needs_info' || state === 'resolved');
  const status = waiting && ({ kind: 'status', caseId: waiting.id } as const);
  return [greeting(context), ...(status ? [status] : [])];
}

/** Thanks decide nothing (step 17): it is asked whether it is resolved. */
function thanked({ dialog, context, message }: Heard): Step {
  const solved = context.own.filter(({ state }) => state === 'resolved');
  const resolved = theOneNamed(solved, message.text) ?? solved[0];
  if (resolved === undefined || dialog.stage !== 'idle')
    return { dialog, replies: [reply('thanks')] };
  const step = offer(dialog, context, 'thanks', settling(on(resolved)), { ...message, text: '' });
  return saying(reply('thanks'), step);
}

/** The words that were asked about, none of which the bot knows where there are none; what the desk asked stays open and is put again (step 6). */
function explainTerms(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const { terms = [] } = meaning;
  if (terms.length === 0) {
    const added = context.own
      .filter(({ state }) => state !== 'closed')
      .slice(0, 2)
      .map(adding);
    const acts: readonly Act[] = [{ do: 'person' }, ...added, { do: 'none' }];
    return offer(dialog, context, 'for_person', acts, message);
  }
  const said = terms.map((term) => reply(`term_${term}`));
  const isAsked = dialog.stage === 'idle' && context.own.some(({ question }) => question);
  const lacking = terms.includes('reception') ? context.own.find(lacksReception) : undefined;
  if (lacking && dialog.stage === 'idle') {
    return saying(said, helpWithForm(dialog, context, message, lacking));
  }
  const step: Step = isAsked ? explainDesk(heard) : { dialog, replies: [] };
  return saying(said, step);
}

/** The desk's question is put again, with ways out (step 6). */
function explainDesk({ dialog, context, message }: Heard): Step {
  const asked = context.own.find(({ state }) => state === 'needs_info');
  if (asked === undefined) return { dialog, replies: [{ kind: 'view', view: 'help' }] };
  const { question = '' } = asked;
  const acts: readonly Act[] = [{ do: 'answer', ...on(asked) }, { do: 'person' }];
  return offer(dialog, context, 'question', acts, { ...message, question });
}
