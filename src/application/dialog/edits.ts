import { MAX_TEXT } from '../../domain/catalogue.ts';
import type { Dialog, DialogContext, Input, Step } from './dialog.ts';
import { ask, ended, gate, reply, withSaid } from './questions.ts';

type Edit = Extract<Input, { kind: 'edit' }>;

/**
 * A message was changed or deleted in the chat. While its request is not opened the request follows
 * it; a case keeps what was sent, and the person is told so. What no request was made of is left alone.
 */
export function onEdit(dialog: Dialog, { message, text }: Edit, context: DialogContext): Step {
  const filed = dialog.filed.find(({ key }) => key === message);
  if (filed !== undefined)
    return { dialog, replies: [reply('edit_filed', { number: filed.number })] };
  const isSaid = dialog.said.some(({ key }) => key === message);
  if (!isSaid) {
    const isAnswer = dialog.stage !== 'idle' && dialog.turns.some(({ key }) => key === message);
    return isAnswer ? ask(dialog, context, reply('edit_ignored')) : { dialog, replies: [] };
  }
  const now = text?.trim() ?? '';
  const said = dialog.said.flatMap((each) => {
    if (each.key !== message) return [each];
    return now === '' ? [] : [{ ...each, text: now }];
  });
  if (said.length === 0) return ended(dialog, { replies: [reply('request_withdrawn')] });
  const changed = withSaid(dialog, said);
  if (changed.draft.request.length > MAX_TEXT)
    return ask(dialog, context, reply('text_not_saved', { text: now }));
  return asked(changed, context, now === '' ? 'deletion_taken' : 'edit_taken');
}

/** Buttons of before show the former request, so the question that is open is put again. */
function asked(changed: Dialog, context: DialogContext, code: 'deletion_taken' | 'edit_taken') {
  const anew = { ...changed, step: changed.step + 1 };
  const next = anew.stage === 'which_case' ? ask(anew, context) : gate(anew, context);
  return { ...next, replies: [reply(code), ...next.replies] };
}
