import { MAX_NAME } from '../../../domain/catalogue.ts';
import { beginningOf } from '../../../domain/whole-characters.ts';
import { takeRequest } from '../begin-request.ts';
import type { Dialog, DialogContext, Draft, Step } from '../dialog.ts';
import { ended, reply, saying } from '../questions.ts';
import { withChoices } from '../waiting-requests.ts';

/** The request is opened as its summary stands. */
export function confirmed(
  dialog: Dialog,
  context: Pick<DialogContext, 'profileName'>,
  corrected: Partial<Draft> = {},
): Step {
  const draft = { ...dialog.draft, ...corrected };
  const left = { ...dialog, ...ownOffice(draft, context) };
  return ended(left, { effect: { kind: 'open', dialogId: dialog.id, draft } });
}

/** The office of the writer, who is not asked for it again; that of whom they ask for is none of it. */
function ownOffice(
  { name, office }: Draft,
  { profileName }: Pick<DialogContext, 'profileName'>,
): Pick<Draft, 'office'> {
  const isOwn = name === beginningOf(profileName, MAX_NAME);
  return isOwn && office !== undefined ? { office } : {};
}

/** Nothing is opened; a request that waits for this one comes next. */
export function discarded(dialog: Dialog, context: DialogContext): Step {
  const left = ended(dialog, { replies: [reply('cancelled')] });
  const next = nextOf(left.dialog, context, dialog.draft);
  return next === undefined ? left : saying(left.replies, next);
}

/** The request that was written together with the one that is over. */
export function nextOf(dialog: Dialog, context: DialogContext, draft: Draft): Step | undefined {
  const [text, ...others] = draft.rest ?? [];
  if (text === undefined) return undefined;
  const { request, chosen } = withChoices(text);
  const known = {
    ...ownOffice(draft, context),
    ...chosen,
    ...(others.length > 0 && { rest: others }),
  };
  const step = takeRequest(dialog, context, [{ key: '', text: request }], known);
  return saying(reply('next_request', { request }), step);
}
