import type { AttachedFile } from '../../domain/case.ts';
import { MAX_NAME, MAX_TEXT } from '../../domain/catalogue.ts';
import { isGreeting, isThanks, missingDetails } from '../../domain/completeness.ts';
import { normalize } from '../../domain/normalize.ts';
import { beginningOf } from '../../domain/whole-characters.ts';
import {
  type Dialog,
  type DialogContext,
  type Draft,
  EMPTY_DRAFT,
  type Input,
  type PlainAnswer,
  type Step,
} from './dialog.ts';
import { onEdit } from './edits.ts';
import { ask, ended, fileList, gate, proceed, reply, withDraft, withSaid } from './questions.ts';

/**
 * The next step of the dialog, as a pure function: what was said and where the dialog stands give
 * where it stands next and what to answer. It knows no chat and no store, so a restart, a repeated
 * turn or another instance changes nothing.
 */
export function reduceDialog(dialog: Dialog, input: Input, context: DialogContext): Step {
  switch (input.kind) {
    case 'cancel':
      return dialog.stage === 'idle'
        ? { dialog, replies: [reply('nothing_to_cancel')] }
        : ended(dialog, { replies: [reply('cancelled')] });
    case 'repeat_question':
      return ask(dialog, context);
    case 'edit':
      return onEdit(dialog, input, context);
    case 'card':
      return onCard(dialog, input, context);
    case 'text': {
      const { length } = input.text;
      return length > MAX_TEXT
        ? { dialog, replies: [reply('too_long', { max: MAX_TEXT, length })] }
        : onMessage(dialog, input.text.trim(), input.files ?? [], context);
    }
  }
}

function confirmed(dialog: Dialog, draft: Omit<Required<Draft>, 'files'> & Draft): Step {
  const { files = [] } = draft;
  return ended(dialog, {
    effect: { kind: 'open', dialogId: dialog.id, draft: { ...draft, files } },
  });
}

function addToCase(dialog: Dialog, caseId: string): Step {
  const { request: text, files = [] } = dialog.draft;
  return ended(dialog, { effect: { kind: 'add_to_case', caseId, text, files } });
}

/** A button of one of the dialog's cards. A card of an older question changes nothing. */
function onCard(
  dialog: Dialog,
  { dialog: id, step, pressed }: Extract<Input, { kind: 'card' }>,
  context: DialogContext,
): Step {
  if (dialog.stage === 'idle' || id !== dialog.id) return { dialog, replies: [reply('expired')] };
  if (pressed.card !== dialog.stage || step !== dialog.step)
    return ask(dialog, context, reply('already_answered'));
  if (pressed.card === 'summary')
    return pressed.answer === 'cancel'
      ? ended(dialog, { replies: [reply('cancelled')] })
      : confirmed(dialog, { ...dialog.draft, ...pressed.answer });
  const next = onAnswer(dialog, pressed, context);
  return { ...next, replies: [{ kind: 'answered', ...pressed }, ...next.replies] };
}

function onAnswer(dialog: Dialog, pressed: PlainAnswer, context: DialogContext): Step {
  if (pressed.card === 'kind') return proceed(dialog, context, { kind: pressed.answer });
  if (pressed.card === 'priority') return proceed(dialog, context, { priority: pressed.answer });
  return pressed.answer === 'new' ? taken(dialog, context) : addToCase(dialog, pressed.answer);
}

/** Words with the files that came along; files alone go to the draft, and the open question stays. */
function onMessage(
  dialog: Dialog,
  text: string,
  files: readonly AttachedFile[],
  context: DialogContext,
): Step {
  if (files.length === 0) return onText(dialog, text, context);
  const grown = withDraft(dialog, { files: [...(dialog.draft.files ?? []), ...files] });
  const kept = reply('files_kept', { files: fileList(files) });
  if (text === '' && dialog.stage !== 'idle') return ask(grown, context, kept);
  // Thanks with a file say something.
  const step = dialog.stage === 'idle' ? begin(grown, text, context) : onText(grown, text, context);
  return step.effect === undefined ? { ...step, replies: [kept, ...step.replies] } : step;
}

function onText(dialog: Dialog, text: string, context: DialogContext): Step {
  const isSmallTalk = isGreeting(text) || isThanks(text);
  switch (dialog.stage) {
    case 'idle':
      return begin(dialog, text, context);
    case 'which_case':
      return onWhichCaseText(dialog, text, context);
    case 'request':
      if (isGreeting(text)) return ask(dialog, context);
      if (isThanks(text)) return { dialog, replies: [reply('thanks')] };
      return gate(withSaid(dialog, [{ key: context.turn, text }]), context);
    case 'name':
      return text.length > MAX_NAME || normalize(text) === '' || isSmallTalk
        ? ask(dialog, context)
        : proceed(dialog, context, { name: text });
    case 'summary':
      return onSummaryText(dialog, text, context);
    default:
      // Somebody comes back, perhaps days later, to a request that they left half done.
      if (isSmallTalk)
        return ask(dialog, context, reply('unfinished', { request: dialog.draft.request }));
      if (dialog.stage !== 'clarify') return onChoiceText(dialog, dialog.stage, text, context);
      return addToRequest(dialog, text, context, (grown) => gate(grown, context));
  }
}

/** Appends what was said to the request; what it has no room for is given back, never dropped in silence. */
function addToRequest(
  dialog: Dialog,
  text: string,
  context: DialogContext,
  next = (grown: Dialog) => ask(grown, context, reply('added_to_request')),
): Step {
  const parts = text === '' ? dialog.said : [...dialog.said, { key: context.turn, text }];
  const grown = withSaid(dialog, parts);
  return grown.draft.request.length > MAX_TEXT
    ? ask(dialog, context, reply('text_not_saved', { text }))
    : next(grown);
}

/** The first message: a greeting is greeted, a request is taken as one. */
function begin(dialog: Dialog, text: string, context: DialogContext): Step {
  const { awaiting, newId: id, profileName } = context;
  const { files } = dialog.draft;
  if (isThanks(text) && files === undefined) {
    const resolved = awaiting.find(({ state }) => state === 'resolved');
    const thanks = resolved && reply('thanks_resolved', { number: resolved.number });
    return { dialog, replies: [thanks ?? reply('thanks')] };
  }
  const name = beginningOf(profileName, MAX_NAME);
  const draft = { ...EMPTY_DRAFT, name, ...(files && { files }) };
  const begun: Dialog = { ...dialog, id, step: dialog.step + 1, draft };
  const saysNothing = isGreeting(text) || isThanks(text) || normalize(text) === '';
  if (saysNothing && files === undefined) return ask({ ...begun, stage: 'request' }, context);
  const written = saysNothing ? begun : withSaid(begun, [{ key: context.turn, text }]);
  if (awaiting.length === 0) return taken(written, context);
  return ask({ ...written, stage: 'which_case' }, context);
}

/** Something new: the request is looked at, or asked for when only files came. */
function taken(dialog: Dialog, context: DialogContext): Step {
  return dialog.draft.request === ''
    ? ask({ ...dialog, stage: 'request' }, context)
    : gate(dialog, context);
}

/** What may be written instead of pressing a button. */
const CHOICES: Record<'kind' | 'priority', readonly (readonly [RegExp, Partial<Draft>])[]> = {
  kind: [
    [/^(1|(una? |an )?(incidencia|incidente|incident|dano|falla))$/, { kind: 'incident' }],
    [
      /^(2|(un |a )?(requerimiento|solicitud|service request|request|peticion))$/,
      { kind: 'service_request' },
    ],
  ],
  priority: [
    [/^(1|alta|alto|high)$/, { priority: 'high' }],
    [/^(2|media|medio|medium)$/, { priority: 'medium' }],
    [/^(3|baja|bajo|low)$/, { priority: 'low' }],
  ],
};

/** Words that answer no question are kept as part of the request when they say something. */
function onChoiceText(
  dialog: Dialog,
  asked: 'kind' | 'priority',
  text: string,
  context: DialogContext,
): Step {
  const choice = CHOICES[asked].find(([words]) => words.test(normalize(text)));
  if (choice !== undefined) return proceed(dialog, context, choice[1]);
  return missingDetails(text).length > 0
    ? ask(dialog, context, reply(`${asked}_not_understood`))
    : addToRequest(dialog, text, context);
}

const YES =
  /^(si|s|confirmar|confirmo|confirmado|abrir|abrir el caso|ok|listo|correcto|de acuerdo|yes|y|confirm|open|open the case)$/;

function onSummaryText(dialog: Dialog, text: string, context: DialogContext): Step {
  const { kind, priority } = dialog.draft;
  const answer = normalize(text);
  if (YES.test(answer) && kind !== undefined && priority !== undefined)
    return confirmed(dialog, { ...dialog.draft, kind, priority });
  const saysNothing = answer === '' || answer === 'no' || isGreeting(text) || isThanks(text);
  return saysNothing ? ask(dialog, context) : addToRequest(dialog, text, context);
}

/** "Es algo nuevo" and nothing else: "otra vez no imprime" says more, and is kept. */
const SOMETHING_NEW =
  /^(es |it is |its |it s )?(algo |una |un |something |a )?(nueva|nuevo|otra|otro|new|another)( cosa| caso| solicitud| case| request| one)?$/;

function onWhichCaseText(dialog: Dialog, text: string, context: DialogContext): Step {
  const answer = normalize(text);
  if (SOMETHING_NEW.test(answer)) return taken(dialog, context);
  const meant = context.awaiting.find(({ number }) => normalize(number) === answer);
  if (meant) return addToCase(dialog, meant.id);
  if (isThanks(text) || isGreeting(text)) return ask(dialog, context);
  return addToRequest(dialog, text, context, (grown) => ask(grown, context));
}
