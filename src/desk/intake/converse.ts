import {
  KINDS,
  type Kind,
  MAX_NAME,
  MAX_TEXT,
  PRIORITIES,
  type Priority,
} from '../../domain/catalog.ts';
import { isGreeting, isThanks, missingDetails, normalize } from '../../domain/clarity.ts';
import { confirmed, onCard, tellCase } from './cards.ts';
import type { Dialog, Draft, Input, Say, Step, Surroundings } from './dialog.ts';
import { added, currentQuestion, gate, idle, proceed, say, withRequest } from './questions.ts';

/**
 * The next step of the dialog, as a pure function: what was said and where the dialog stands give
 * where it stands next and what to answer. It knows no chat and no store, so a restart, a repeated
 * turn or another instance changes nothing.
 */
export function converse(dialog: Dialog, input: Input, around: Surroundings): Step {
  switch (input.kind) {
    case 'cancel':
      return dialog.stage === 'idle'
        ? { dialog, replies: [say('intake.nothing_to_cancel')] }
        : { dialog: idle(dialog), replies: [say('intake.cancelled')] };
    case 'repeat_question':
      return { dialog, replies: currentQuestion(dialog, around) };
    case 'card':
      return onCard(dialog, input, around);
    case 'text':
      if (input.text.length > MAX_TEXT)
        return {
          dialog,
          replies: [say('intake.too_long', { max: MAX_TEXT, length: input.text.length })],
        };
      return onText(dialog, input.text.trim(), around);
  }
}

function onText(dialog: Dialog, text: string, around: Surroundings): Step {
  switch (dialog.stage) {
    case 'idle':
      return begin(dialog, text, around);
    case 'which_case':
      return onWhichCaseText(dialog, text, around);
    case 'request':
      if (isGreeting(text)) return { dialog, replies: currentQuestion(dialog, around) };
      if (isThanks(text)) return { dialog, replies: [say('thanks.reply')] };
      return gate(withRequest(dialog, text));
    case 'clarify': {
      if (isSmallTalk(text)) return reminded(dialog, around);
      const grown = added(dialog, text);
      return grown === dialog ? notAdded(dialog, text, around) : gate(grown);
    }
    case 'name':
      if (text.length > MAX_NAME || normalize(text) === '' || isSmallTalk(text))
        return { dialog, replies: [say('intake.ask_name')] };
      return proceed({ ...dialog, draft: { ...dialog.draft, name: text } });
    case 'kind':
      if (isSmallTalk(text)) return reminded(dialog, around);
      return onKindText(dialog, text, around);
    case 'priority':
      if (isSmallTalk(text)) return reminded(dialog, around);
      return onPriorityText(dialog, text, around);
    case 'summary':
      return onSummaryText(dialog, text, around);
  }
}

function isSmallTalk(text: string): boolean {
  return isGreeting(text) || isThanks(text);
}

/** Somebody comes back, perhaps days later, to a request that they left half done. */
function reminded(dialog: Dialog, around: Surroundings): Step {
  const { request } = dialog.draft;
  return {
    dialog,
    replies: [say('intake.unfinished', { request }), ...currentQuestion(dialog, around)],
  };
}

/** The first message: a greeting is greeted, a request is taken as one. */
function begin(dialog: Dialog, text: string, around: Surroundings): Step {
  const resolved = around.awaiting.find(({ state }) => state === 'resolved');
  if (isThanks(text))
    return {
      dialog,
      replies: [
        resolved ? say('thanks.resolved', { number: resolved.number }) : say('thanks.reply'),
      ],
    };
  const draft: Draft = { name: around.profileName.slice(0, MAX_NAME), request: '', rounds: 0 };
  const begun: Dialog = { ...dialog, id: around.newId, step: dialog.step + 1, draft };
  if (isGreeting(text) || normalize(text) === '') {
    const next: Dialog = { ...begun, stage: 'request' };
    return { dialog: next, replies: currentQuestion(next, around) };
  }
  const taken = withRequest(begun, text);
  if (around.awaiting.length === 0) return gate(taken);
  const next: Dialog = { ...taken, stage: 'which_case' };
  return { dialog: next, replies: currentQuestion(next, around) };
}

const KIND_WORDS: Record<Kind, RegExp> = {
  incident: /^(1|(una? |an )?(incidencia|incidente|incident|dano|falla))$/,
  service_request: /^(2|(un |a )?(requerimiento|solicitud|service request|request|peticion))$/,
};
const PRIORITY_WORDS: Record<Priority, RegExp> = {
  high: /^(1|alta|alto|high)$/,
  medium: /^(2|media|medio|medium)$/,
  low: /^(3|baja|bajo|low)$/,
};

function onKindText(dialog: Dialog, text: string, around: Surroundings): Step {
  const kind = KINDS.find((candidate) => KIND_WORDS[candidate].test(normalize(text)));
  if (kind === undefined) return notUnderstood(dialog, text, 'intake.pick_kind', around);
  return proceed({ ...dialog, draft: { ...dialog.draft, kind } });
}

function onPriorityText(dialog: Dialog, text: string, around: Surroundings): Step {
  const priority = PRIORITIES.find((level) => PRIORITY_WORDS[level].test(normalize(text)));
  if (priority === undefined) return notUnderstood(dialog, text, 'intake.pick_priority', around);
  return proceed({ ...dialog, draft: { ...dialog.draft, priority } });
}

/** Words that answer no question: kept as part of the request when they say something. */
function notUnderstood(dialog: Dialog, text: string, hint: Say, around: Surroundings): Step {
  if (missingDetails(text).length > 0)
    return { dialog, replies: [say(hint), ...currentQuestion(dialog, around)] };
  const grown = added(dialog, text);
  if (grown === dialog) return notAdded(dialog, text, around);
  return {
    dialog: grown,
    replies: [say('intake.summary_added'), ...currentQuestion(grown, around)],
  };
}

/** The request has no room for it: it is given back, never dropped in silence. */
function notAdded(dialog: Dialog, text: string, around: Surroundings): Step {
  return {
    dialog,
    replies: [say('card.no_effect_text', { text }), ...currentQuestion(dialog, around)],
  };
}

const YES =
  /^(si|s|confirmar|confirmo|confirmado|abrir|abrir el caso|ok|listo|correcto|de acuerdo|yes|y|confirm|open|open the case)$/;

function onSummaryText(dialog: Dialog, text: string, around: Surroundings): Step {
  const { kind, priority } = dialog.draft;
  if (YES.test(normalize(text)) && kind !== undefined && priority !== undefined)
    return confirmed(dialog, { ...dialog.draft, kind, priority });
  if (isSmallTalk(text) || normalize(text) === '' || normalize(text) === 'no')
    return { dialog, replies: currentQuestion(dialog, around) };
  const grown = added(dialog, text);
  if (grown === dialog) return notAdded(dialog, text, around);
  return {
    dialog: grown,
    replies: [say('intake.summary_added'), ...currentQuestion(grown, around)],
  };
}

/** "Es algo nuevo" and nothing else: "otra vez no imprime" says more, and is kept. */
const SOMETHING_NEW =
  /^(es |it is |its |it s )?(algo |una |un |something |a )?(nueva|nuevo|otra|otro|new|another)( cosa| caso| solicitud| case| request| one)?$/;

function onWhichCaseText(dialog: Dialog, text: string, around: Surroundings): Step {
  const said = normalize(text);
  if (SOMETHING_NEW.test(said)) return gate(dialog);
  const meant = around.awaiting.find(({ number }) => normalize(number) === said);
  if (meant) return tellCase(dialog, meant.id);
  if (isThanks(text) || isGreeting(text))
    return { dialog, replies: currentQuestion(dialog, around) };
  const grown = added(dialog, text);
  if (grown === dialog) return notAdded(dialog, text, around);
  return { dialog: grown, replies: currentQuestion(grown, around) };
}
