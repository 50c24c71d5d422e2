import type { State } from '../../domain/case.ts';
import { tellsOfTrouble } from '../../domain/completeness.ts';
import { clausesOf } from '../meaning/clauses.ts';
import { namesPerson } from '../meaning/no-person.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { namesChoice } from '../meaning/priority-said.ts';
import {
  caseCorrectedTo,
  saysOtherCase,
  sharedWith,
  withoutNotThere,
} from '../meaning/which-case.ts';
import { answerAll, answerAndNew, answerEach } from './answer-both.ts';
import { type AnswerInWords, answeredInWords } from './answered-in-words.ts';
import { offer } from './begin-request.ts';
import { chosenInWords } from './chosen-in-words.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import {
  type Act,
  actAt,
  adding,
  isAmbiguous,
  numberedAct,
  type Offer,
  traitsOf,
} from './offers.ts';
import { onClosed } from './outcomes/closed-case.ts';
import { confirmed } from './outcomes/end-of-draft.ts';
import { addToRequest, tells } from './outcomes/kept-words.ts';
import { type Asked, CASES_OFFERED, type Heard, type OnOutcome } from './outcomes/on-outcome.ts';
import { onUnsure } from './outcomes/unsure.ts';
import { take } from './presses.ts';
import { reply, saying } from './questions.ts';
import { moreThan } from './said-besides.ts';
import { verdictInstead } from './verdict-instead.ts';
import { choicesApart } from './waiting-requests.ts';

/** What a message answers to the buttons that were just offered; undefined when it answers none of them. */
export function answerOffer(offered: Offer, heard: Heard, understood: OnOutcome): Step | undefined {
  const { dialog, context, message, meaning } = heard;
  const asked: Asked = { ...heard, offered };
  const { text } = message;
  if (meaning.outcome === 'no_person') return undefined;
  if (meaning.sure && meaning.outcome === 'open') return opensWith(offered, dialog, context);
  const other = toOther(asked);
  if (other !== undefined) return other;
  if (meaning.outcome === 'choose') {
    if (isAmbiguous(offered, text))
      return {
        dialog: { ...dialog, live: offered.id },
        replies: [{ kind: 'offer', offer: offered }],
      };
    const act = actAt(offered, meaning.choice ?? -1, text);
    return act && take(dialog, offered, act, context);
  }
  const all = verdictInstead(asked) ?? answerAll(asked) ?? answerEach(asked) ?? answerAndNew(asked);
  if (all !== undefined) return all;
  const left = withoutDenied(offered, text, context);
  const pointed = chosenInWords(offered, left ?? text, context);
  if (pointed !== undefined) return take(dialog, offered, pointed, context);
  const corrected = offered.text === '' ? undefined : correctedTo(asked, left ?? text);
  if (corrected !== undefined) return corrected;
  if (left !== undefined) {
    const refused = { act: { do: 'none' }, offer: offered, besides: told(offered, left) } as const;
    return withBesides(asked, refused, understood);
  }
  const answered = besidesDraft(dialog, offered, text);
  const call = answered?.act.do === 'none' ? callIn(dialog, text, context) : undefined;
  if (call !== undefined) return understood({ ...heard, meaning: { ...call, sure: true, text } });
  if (answered) return withBesides(asked, answered, understood);
  const numbered = numberedAct(offered, meaning);
  return numbered && take(dialog, offered, numbered, context);
}

/** A request for a person beside a refusal: whoever comes reads all of it. */
function callIn(dialog: Dialog, text: string, context: DialogContext): Meaning | undefined {
  return clausesOf(text)
    .map((clause) => context.understand(dialog, clause))
    .find(({ outcome, text: said }) => outcome === 'person' && namesPerson(plainWords(said)));
}

/** "Sí, agréguelo, y lo de la contraseña es baja": the level is of the request under way, not of what is added. */
function besidesDraft(dialog: Dialog, offered: Offer, text: string): AnswerInWords | undefined {
  const { stage, draft } = dialog;
  const isOfDraft = (clause: string) =>
    stage === 'summary' &&
    namesChoice(clause) &&
    sharedWith(draft, clause) > sharedWith({ request: offered.text }, clause);
  const clauses = choicesApart(text);
  const rest = clauses.filter((clause) => !isOfDraft(clause)).join('');
  const answered = answeredInWords(offered, rest);
  const besides = `${answered?.besides ?? ''} ${clauses.filter(isOfDraft).join('')}`.trim();
  return answered && { ...answered, besides };
}

/** What is left of an answer that says where the text is not to go; undefined when it says no such thing. */
function withoutDenied(offer: Offer, text: string, { own }: DialogContext): string | undefined {
  const open = own.filter(({ state }) => state !== 'closed');
  return traitsOf(offer).forAnother ? withoutNotThere(open, text) : undefined;
}

/** What is told with a refusal. */
function told(offered: Offer, left: string): string {
  const { told, asked } = moreThan(offered, left);
  return `${told} ${asked}`.trim();
}

/** What adds nothing to an answer. */
const COURTESY: readonly Outcome[] = ['thanks', 'greet', 'smalltalk', 'later'];
/** What keeps a case: whoever says why says it of that case. */
const SHOWS: readonly Outcome[] = ['status', 'my_cases', 'show_case', 'who_writes'];

/** Does what was answered; what was said besides is understood after it, as a message of its own. */
function withBesides(
  { dialog, context: before, message }: Asked,
  { act, offer, besides }: AnswerInWords,
  understood: OnOutcome,
): Step {
  const opened = act.do === 'open' ? opensWith(offer, dialog, before) : undefined;
  const done = opened ?? take(dialog, offer, act, before);
  if (besides === '') return done;
  const context = afterwards(before, act);
  const read = context.understand(done.dialog, besides);
  const isKept = offer.code === 'cancel' || (traitsOf(offer).adds && rephrases(besides));
  const keeps = isKept && act.do === 'none' && !SHOWS.includes(read.outcome);
  if (isCourtesy(read, besides, keeps || rephrases(besides))) return done;
  const meaning = keeps ? onItsCase(offer, read) : read;
  const heard = { dialog: done.dialog, context, message: { ...message, text: besides }, meaning };
  const more = understood(heard);
  // One turn does one thing: what would be another is offered.
  const clear = done.effect === undefined || more.effect === undefined;
  const next = clear ? more : onUnsure(heard);
  // Whatever comes of the rest asks the question that is open.
  const first = done.replies.filter(({ kind }) => kind !== 'ask');
  return { ...done, ...next, replies: [...first, ...next.replies] };
}

/** Opened by a yes, the request takes along what was not understood before it, rather than lose a correction. */
function opensWith(
  { text, key, code }: Offer,
  dialog: Dialog,
  context: DialogContext,
): Step | undefined {
  if (code !== 'unsure' || dialog.stage !== 'summary' || !tells(text)) return undefined;
  return addToRequest(dialog, context, { key, text }, (grown) =>
    saying(reply('opened_with', { text }), confirmed(grown, context)),
  );
}

/** "Mejor dígale que …": other words for the same case. */
function rephrases(text: string): boolean {
  return /^(?:(?:no|eso|todo|sino|mejor|solo|solamente|just|only|but) )*(?:mejor|solo|solamente|sino|dig\w+|agreg\w+|pong\w+|rather|instead|just|only|say|tell|add)\b/.test(
    plainWords(text),
  );
}

/** "Es un saludo no más" tells of no trouble. */
const NO_MORE_THAN = /\bno m[aá]s\b/giu;

function isCourtesy({ sure, outcome }: Meaning, text: string, isReason: boolean): boolean {
  if (sure) return COURTESY.includes(outcome);
  return !isReason && !text.includes('?') && !tellsOfTrouble(text.replace(NO_MORE_THAN, ' '));
}

/** What is known once this is done. */
function afterwards(context: DialogContext, act: Act): DialogContext {
  const state = 'caseId' in act ? STATE_AFTER[act.do] : undefined;
  if (state === undefined) return context;
  const own = context.own.map((kase) => {
    if (!('caseId' in act) || kase.id !== act.caseId) return kase;
    const { question: _answered, ...known } = kase;
    return { ...known, state };
  });
  return { ...context, own, understand: (dialog, text) => context.understand(dialog, text, own) };
}

const STATE_AFTER: Partial<Record<Act['do'], State>> = {
  accept: 'closed',
  cancel: 'closed',
  reopen: 'in_progress',
  answer: 'new',
};

/** Whoever keeps a case and says why says it of that case. */
function onItsCase({ acts }: Offer, meaning: Meaning): Meaning {
  const cases = acts.flatMap((act) => ('caseId' in act ? [act.caseId] : []));
  return { ...meaning, outcome: 'about_case', sure: true, others: [], cases };
}

/** "No, eso es para lo de Koha": the text just asked about goes to the case that is named. */
function correctedTo({ dialog, offered, context }: Asked, text: string): Step | undefined {
  if (!traitsOf(offered).forAnother) return undefined;
  const meant = caseCorrectedTo(context.own, text);
  if (meant?.state === 'closed') return onClosed(dialog, context, offered, meant);
  return meant && take(dialog, offered, adding(meant), context);
}

/** "No, eso es para otro caso": to the only other one that is open; of several it is asked which. */
function toOther({ dialog, offered, message, context }: Asked): Step | undefined {
  const [asked] = offered.acts;
  if (!traitsOf(offered).adds || !saysOtherCase(message.text)) return undefined;
  const [one, ...others] = context.own.filter(
    ({ id, state }) => state !== 'closed' && asked && 'caseId' in asked && id !== asked.caseId,
  );
  if (one === undefined) return undefined;
  if (others.length === 0) return take(dialog, offered, adding(one), context);
  const each = [one, ...others].slice(0, CASES_OFFERED).map(adding);
  return offer(dialog, context, 'which_case', [...each, { do: 'new' }], offered);
}
