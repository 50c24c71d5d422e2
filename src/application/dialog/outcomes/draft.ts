import { DESK_DECIDES, MAX_NAME, MAX_OFFICE } from '../../../domain/catalogue.ts';
import { undecided } from '../../../domain/commands/left-to-desk.ts';
import { missingDetails } from '../../../domain/completeness.ts';
import { beginningOf } from '../../../domain/whole-characters.ts';
import { asksForSomething } from '../../meaning/by-example.ts';
import { leavesIt } from '../../meaning/choice-in-words.ts';
import { withoutQuestions } from '../../meaning/clauses.ts';
import { confirms, toldWithYes } from '../../meaning/consent.ts';
import { withoutApart } from '../../meaning/instead.ts';
import { asksForRobot } from '../../meaning/no-person.ts';
import type { DraftChange } from '../../meaning/outcome.ts';
import { isNo, isYes } from '../../meaning/plain-answers.ts';
import { plainWords } from '../../meaning/plain-words.ts';
import { namesField } from '../../meaning/summary-change.ts';
import { saysUrgent } from '../../meaning/urgency.ts';
import { sharedWith } from '../../meaning/which-case.ts';
import { asksAfterDraft } from '../asks-after-draft.ts';
import { besideDraft } from '../begin-request.ts';
import type { Dialog, DialogContext, Draft, Step } from '../dialog.ts';
import { ask, gate, proceed, reply, saying, withDraft, withSaid } from '../questions.ts';
import { confirmed, discarded } from './end-of-draft.ts';
import { explanation, isDoubt, leavesDoubt, toldInstead } from './explanations.ts';
import { addToRequest, besides, isShort, keepingWords, tells } from './kept-words.ts';
import type { Heard, Message, OutcomeTable } from './on-outcome.ts';
import { goesWith, isOther } from './other-matter.ts';
import { replaced, setApart } from './redirected.ts';

/** What is said while a request is under way (steps 4-6): the case is opened by nothing but its summary. */
export const DRAFT_OUTCOMES: OutcomeTable = {
  discard: ({ dialog, context }) => discarded(dialog, context),
  open: onConsent,
  ask_what: onAskWhat,
  explain: onExplain,
  open_question: leaveToDesk,
  answer: onAnswer,
  intake: onMore,
  about_case: onMore,
  again: onMore,
  change: onChange,
  help: onHelp,
  hours: ({ dialog, meaning: { day } }) =>
    ask(dialog, { kind: 'hours', ...(day !== undefined && { day }) }),
  greet: unfinished,
  thanks: unfinished,
  smalltalk: (heard) =>
    asksForRobot(heard.message.text) ? ask(heard.dialog, reply('smalltalk')) : unfinished(heard),
  later: ({ dialog }) => ({ dialog, replies: [reply('later_draft')] }),
};

/** What is wrong is asked; "quite lo último que escribí" says it. */
function onAskWhat({ dialog, context, message }: Heard): Step {
  const before = dialog.said.slice(0, -1);
  if (TAKES_LAST.test(plainWords(message.text)) && before.length > 0)
    return saying(reply('changed'), proceed(withSaid(dialog, before), context));
  return ask(dialog, reply('explain_summary'));
}
const TAKES_LAST =
  /\b(?:quit|borr|elimin|saqu|remov|delet)\w*(?: por favor| please)? (?:lo ultimo|el ultimo (?:mensaje|renglon)|the last (?:thing|message|line|part))\b/;

/** A yes opens the case from its summary, with what is told besides, and what it asks for next; before it, what is missing is asked. */
function onConsent({ dialog, context, message }: Heard): Step {
  if (dialog.stage !== 'summary') return ask(dialog);
  const opens = (grown: Dialog) => confirmed(grown, context);
  const told = confirms(message.text) ? besides(toldWithYes(message.text), () => false) : '';
  if (!tells(told, LEAST_BESIDES)) return opens(dialog);
  const { request, rest = [] } = dialog.draft;
  if (!asksForSomething(told) || sharedWith({ request }, told) > 0)
    return addToRequest(dialog, context, { ...message, text: told }, opens);
  const next = missingDetails(told).length === 0 ? [...rest, told] : rest;
  return opens(withDraft(dialog, { rest: next }));
}

/** "Ayúdeme rápido" is no question of what can be asked here, where the request is asked for. */
function onHelp(heard: Heard): Step {
  const { dialog, message } = heard;
  const isAsked = dialog.stage === 'request' || dialog.stage === 'clarify';
  const isPlea = plainWords(message.text).includes(' ') && !message.text.includes('?');
  return isAsked && isPlea ? onAnswer(heard) : ask(dialog, { kind: 'view', view: 'help' });
}

/** Somebody comes back, perhaps hours later, to a request that they left half done. */
function unfinished({ dialog }: Pick<Heard, 'dialog'>): Step {
  const { request } = dialog.draft;
  return request === '' ? ask(dialog) : ask(dialog, reply('unfinished', { request }));
}

/** The question is explained; what was told instead of an answer stays with the request. */
export function onExplain({ dialog, context, message }: Heard): Step {
  if (asksAfterDraft(dialog, context, message.text)) return unfinished({ dialog });
  if (dialog.stage === 'summary' && saysUrgent(message.text) && !message.text.includes('?'))
    return saying(reply('term_high'), proceed(dialog, context, { priority: 'high' }));
  const explained = explanation(dialog, message.text);
  const told = { ...message, text: toldInstead(dialog, message.text) };
  if (isShort(told)) return ask(dialog, explained);
  const first = leavesDoubt(message.text) ? explained : reply('added_to_request');
  return addToRequest(dialog, context, told, (grown) => ask(grown, first));
}

/** So many words beside leaving it to the desk tell something: "pero rápido" does not. */
const LEAST_BESIDES = 4;

/** Whoever does not know need not say: the desk decides (step 7). */
function leaveToDesk({ dialog, context, message }: Heard): Step {
  if (dialog.stage !== 'summary') return ask(dialog, reply('explain_request'));
  const left = withDraft(dialog, leftBy(dialog, message.text));
  const finish = (grown: Dialog) => {
    return saying(reply('left_to_desk'), proceed(grown, context));
  };
  const told = besides(message.text, (clause) => {
    const { outcome } = context.understand(dialog, clause);
    return outcome === 'open_question' || leavesIt(clause) || isDoubt(clause);
  });
  return tells(told, LEAST_BESIDES)
    ? addToRequest(left, context, { ...message, text: told }, finish)
    : finish(left);
}

/** Kind or priority as they were named, else both: what was said of them does not hold any more. */
function leftBy({ draft }: Dialog, text: string): Partial<Draft> {
  const said = plainWords(text);
  const left = (['kind', 'priority'] as const).filter((what) => NAMES[what].test(said));
  const both = undecided(draft).length > 0 ? undecided(draft) : (['kind', 'priority'] as const);
  return Object.fromEntries((left.length > 0 ? left : both).map((what) => [what, DESK_DECIDES]));
}
const NAMES = {
  kind: /\b(?:tipo|incidencia|requerimiento|kind|type|incident|request)\b/,
  priority: /\b(?:prioridad|nivel|priority|level)\b/,
};

function onAnswer(heard: Heard): Step {
  const { dialog, context, message } = heard;
  const text = message.text.trim();
  const isNone = plainWords(text) === '' || isYes(text) || isNo(text);
  switch (dialog.stage) {
    case 'name':
      return isNone || text.length > MAX_NAME
        ? ask(dialog)
        : proceed(dialog, context, { name: text });
    case 'request':
    case 'clarify':
      return addToRequest(dialog, context, message, (grown) => gate(grown, context));
    default:
      return onMore(heard);
  }
}

/** More about the request; beside a summary it may be another one. */
function onMore(heard: Heard): Step {
  const { dialog, context, message } = heard;
  switch (dialog.stage) {
    case 'request':
    case 'clarify':
      return addToRequest(dialog, context, message, (grown) => gate(grown, context));
    case 'name':
      return ask(dialog);
    default:
      return goesWith(dialog.draft, message.text)
        ? addToRequest(dialog, context, message, (grown) =>
            saying(reply('added_to_request'), proceed(grown, context)),
          )
        : besideDraft(dialog, context, message);
  }
}

function onChange(heard: Heard): Step {
  const { dialog, context, message } = heard;
  const { change = {} } = heard.meaning;
  // A question is no part of the request.
  const isAsked = change.correction !== undefined && withoutQuestions(message.text).trim() === '';
  if (isAsked) return onExplain(heard);
  if (namesField(message.text)) return ask(dialog, reply('explain_summary'));
  const { request, apart, ...chosen } = change;
  if (isOther(dialog, message.text, chosen)) return besideDraft(dialog, context, message);
  if (request !== undefined) return replaced(dialog, context, message, request, chosen);
  if (!apart) return changed(dialog, context, message, chosen);
  const alone = setApart(dialog);
  const told = { ...message, text: withoutApart(message.text) };
  const next =
    Object.keys(chosen).length > 0
      ? changed(alone.dialog, context, told, chosen)
      : keepingWords(alone.dialog, context, told, (grown) => ask(grown));
  return saying(alone.said, next);
}

/** Chosen or corrected in words; the summary is shown again. */
function changed(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  { kind, priority, name, office, correction }: DraftChange,
): Step {
  const known = {
    ...(kind && { kind }),
    ...(priority && { priority }),
    ...(name && { name: beginningOf(name, MAX_NAME) }),
    ...(office && { office: beginningOf(office, MAX_OFFICE) }),
  };
  const next = withDraft(dialog, known);
  const finish = (grown: Dialog) => {
    const step = proceed(grown, context);
    return dialog.stage === 'summary' ? saying(reply('changed'), step) : step;
  };
  const isChoice = name === undefined && office === undefined;
  if (correction === undefined)
    return isChoice ? keepingWords(next, context, message, finish) : finish(next);
  // What is asked beside it is no part of the request.
  const told = correction.includes('?') ? withoutQuestions(correction).trim() : correction;
  return addToRequest(next, context, { ...message, text: told || correction }, finish);
}
