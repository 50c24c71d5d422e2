import { MAX_TEXT } from '../../domain/catalogue.ts';
import type { CaseCommand } from '../../domain/commands/index.ts';
import { officeAsListed } from '../../domain/desk-catalogue.ts';
import { continuing, takeRequest } from './begin-request.ts';
import type { Dialog, DialogContext, Draft, Input, Said, Step, SummaryAnswer } from './dialog.ts';
import { offeredAgain } from './dropped-draft.ts';
import { type Act, type Offer, saidOf } from './offers.ts';
import { confirmed, discarded } from './outcomes/end-of-draft.ts';
import { addToRequest } from './outcomes/kept-words.ts';
import { askedForPerson } from './outcomes/talk.ts';
import { ask, ended, proceed, reply, saying, withDraft } from './questions.ts';
import type { ReplyCode } from './replies.ts';
import { quoted } from './waiting-requests.ts';

type Press = Extract<Input, { kind: 'card' }>;

/** A button of one of the dialog's cards. A card of an older question changes nothing. */
export function onPress(
  dialog: Dialog,
  { dialog: id, step, pressed }: Press,
  context: DialogContext,
): Step {
  if (pressed.card === 'offer') return onOffer(dialog, id, pressed.answer, context);
  if (dialog.stage === 'idle' || id !== dialog.id) return outdated(dialog);
  if (step !== dialog.step) return ask(dialog, reply('already_answered'));
  if (pressed.card === 'any') {
    const left = discarded(dialog, context);
    const again = offeredAgain(dialog, context);
    return again === undefined ? left : saying(left.replies, again);
  }
  if (pressed.card !== dialog.stage) return ask(dialog, reply('already_answered'));
  return confirmed(dialog, context, corrected(dialog, pressed.answer, context));
}

/** The button is of something that is over; a request under way goes on. */
function outdated(dialog: Dialog): Step {
  return ask(dialog, reply(dialog.stage === 'idle' ? 'expired' : 'of_another_request'));
}

/** What was corrected on the summary's card; the office by the name that the desk's list has for it. */
function corrected(
  { draft }: Dialog,
  { office: given, ...answer }: SummaryAnswer,
  { offices = [] }: DialogContext,
): Partial<Draft> {
  // Also one that a lead took off the list meanwhile.
  const listed = offices.find(({ id }) => id === given)?.words.es;
  const office = listed ?? officeAsListed(offices, given.trim());
  const isSaid = office !== '' || draft.office !== undefined;
  return { ...answer, ...(isSaid && { office }) };
}

function onOffer(dialog: Dialog, id: string, answer: number, context: DialogContext): Step {
  const offer = dialog.offers?.find((made) => made.id === id);
  const act = offer?.acts[answer];
  if (offer === undefined || act === undefined) return outdated(dialog);
  const step = take(dialog, offer, act, context);
  return saying({ kind: 'answered', card: 'offer', offer, answer }, step);
}

/** Does what the button says, with what was written; the offer is used up. */
export function take(before: Dialog, offer: Offer, act: Act, context: DialogContext): Step {
  const offers = (before.offers ?? []).filter(({ id }) => id !== offer.id);
  // Whoever answers buttons is understood.
  const { live: _live, misunderstood: _times, ...rest } = before;
  // What else the same message asked about is answered next.
  const beside = offers.find(({ key }) => key === offer.key && offer.key !== '');
  const dialog: Dialog = { ...rest, offers, ...(beside && { live: beside.id }) };
  const step = carry(dialog, offer, act, context);
  // A request under way goes on where it was.
  const goesOn = dialog.stage !== 'idle' && step.dialog.stage === dialog.stage;
  const asks = step.replies.some(({ kind }) => kind === 'ask');
  return goesOn && !asks
    ? { ...step, replies: [...step.replies, ...ask(step.dialog).replies] }
    : step;
}

function carry(dialog: Dialog, offer: Offer, act: Act, context: DialogContext): Step {
  const { text, key, files } = offer;
  const said = saidOf(offer);
  const done = (command: CaseCommand, code: ReplyCode): Step => {
    const caseId = 'caseId' in act ? act.caseId : '';
    return { dialog, replies: [], effect: { kind: 'command', caseId, command, code, files } };
  };
  const begin = (parts: readonly Said[], known: Partial<Draft> = {}): Step =>
    dialog.stage === 'idle'
      ? takeRequest(dialog, context, parts, known, files)
      : later(dialog, text);
  switch (act.do) {
    case 'accept':
      return done({ name: 'accept' }, 'accepted');
    case 'reopen':
      return done({ name: 'reopen', reason: text }, 'reopened');
    case 'cancel':
      return done({ name: 'cancel', reason: text }, 'case_cancelled');
    case 'start':
      return done({ name: 'start' }, 'started');
    case 'confirm_date':
      return done({ name: 'confirm_date', ...(text !== '' && { note: text }) }, 'date_confirmed');
    case 'propose_date':
      return done({ name: 'propose_date', day: act.day, note: text }, 'date_proposed');
    case 'resume_work':
      return done({ name: 'resume' }, 'resumed');
    case 'hold':
      return { dialog, replies: [{ kind: 'form', form: 'hold', caseId: act.caseId }] };
    case 'other_date':
      return { dialog, replies: [{ kind: 'form', form: 'propose_date', caseId: act.caseId }] };
    case 'follow':
      return done({ name: 'follow' }, 'followed');
    case 'set_office':
      return done({ name: 'set_office', office: act.office }, 'office_set');
    case 'fill_form': {
      const { caseId, fields } = act;
      const step = done({ name: 'fill_reception', ...fields }, 'form_filled');
      return { ...step, replies: [{ kind: 'status', caseId }] };
    }
    case 'comment':
    case 'answer': {
      const { do: as, caseId } = act;
      return { dialog, replies: [], effect: { kind: 'add_to_case', caseId, text, files, as } };
    }
    case 'pass_on':
      return { dialog, replies: [], effect: { kind: 'person', words: `${act.number}: ${text}` } };
    case 'why':
      return { dialog, replies: [{ kind: 'form', form: 'reopen', caseId: act.caseId }] };
    case 'solve':
      return { dialog, replies: [{ kind: 'form', form: 'resolve', caseId: act.caseId }] };
    case 'show':
      return { dialog, replies: [{ kind: 'case', caseId: act.caseId }] };
    case 'again': {
      const closed = context.own.find(({ id }) => id === act.caseId);
      const follows = { id: act.caseId, number: act.number };
      return begin(said, closed ? continuing(closed, context, text) : { follows });
    }
    case 'resume':
      return resumed(dialog, offer, context) ?? begin(said);
    case 'new':
    case 'together':
    case 'later':
      return begin(said);
    case 'several': {
      const [first = '', ...rest] = act.requests;
      const begun = begin([{ key, text: first }], { rest });
      if (dialog.stage !== 'idle') return begun;
      return saying(reply('first_request', { request: first }), begun);
    }
    case 'append':
      if (dialog.stage === 'idle') return begin(said);
      return addToRequest(withFiles(dialog, files), context, { key, text }, (grown) =>
        saying(reply('changed'), proceed(grown, context)),
      );
    case 'open':
    case 'drop':
      if (dialog.stage === 'idle' || act.dialog !== dialog.id) return outdated(dialog);
      if (act.step !== dialog.step) return ask(dialog, reply('already_answered'));
      return act.do === 'open' ? confirmed(dialog, context) : discarded(dialog, context);
    case 'person':
      return askedForPerson(dialog, context, text, false);
    case 'none':
      return { dialog, replies: [reply('left_as_it_is')] };
  }
}

function withFiles(dialog: Dialog, files: Offer['files']): Dialog {
  const held = dialog.draft.files ?? [];
  return files.length === 0 ? dialog : withDraft(dialog, { files: [...held, ...files] });
}

/** Taken up at once: the one under way comes next. One that holds files goes on. */
function resumed(dialog: Dialog, offer: Offer, context: DialogContext): Step | undefined {
  const { stage, draft } = dialog;
  const { request, rest = [], files = [] } = draft;
  if (stage === 'idle' || request === '' || files.length > 0) return undefined;
  const waiting = [request, ...rest];
  const { dialog: fresh } = ended(dialog, {});
  const step = takeRequest(fresh, context, saidOf(offer), { rest: waiting }, offer.files);
  const said = reply('requests_waiting', { requests: quoted(waiting) });
  return saying(said, step);
}

/** A new request waits for the one under way: each becomes a case of its own. */
function later(dialog: Dialog, text: string): Step {
  const rest = [...(dialog.draft.rest ?? []), text.slice(0, MAX_TEXT)];
  return ask(withDraft(dialog, { rest }), reply('next_request_kept'));
}
