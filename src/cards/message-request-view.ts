import type { Person } from '../domain/case.ts';
import { MAX_TEXT } from '../domain/catalogue.ts';
import { translator, type WordKey } from '../messages/translate.ts';
import { type Notice, type Seen, warning } from './card-context.ts';
import { notices } from './case-card.ts';
import { drawInputs } from './inputs.ts';
import { MESSAGE_FIELDS, MESSAGE_REGISTER_FIELDS } from './register-fields.ts';
import { personPicker, type RegisterValues } from './register-view.ts';
import { type Json, type RenderedCard, render } from './render.ts';

export type MessageValues = Readonly<
  Partial<Record<keyof typeof MESSAGE_FIELDS, string | undefined>>
>;

/** The form by which somebody makes their own request of a message; `told`: they know what is missing. */
export function messageRequestCard(
  form: string,
  seen: Seen,
  values: MessageValues,
  told = false,
): RenderedCard {
  const t = translator(seen.language);
  return dialogCard(seen, 'message_request.intro', {
    inputs: drawInputs(MESSAGE_FIELDS, values, t),
    title: t('button.intake_confirm'),
    data: { form, verb: 'open_message', ...(told && { told }) },
  });
}

/**
 * The form by which the desk registers the request of whoever wrote a message. The author comes first
 * in its list, and goes with it: they may be known to nobody but the chat.
 */
export function messageRegisterCard(
  form: string,
  { author, people }: { readonly author?: Person | undefined; readonly people: readonly Person[] },
  seen: Seen,
  values: RegisterValues,
): RenderedCard {
  const t = translator(seen.language);
  const known = author && (people.find(({ id }) => id === author.id) ?? author);
  const listed = [...new Set([...(known === undefined ? [] : [known]), ...people])];
  const picker = listed.length > 0 ? [personPicker(listed, values, t, author !== undefined)] : [];
  return dialogCard(seen, 'message_request.register_intro', {
    inputs: [...picker, ...drawInputs(MESSAGE_REGISTER_FIELDS, values, t)],
    title: t('button.register_case'),
    data: {
      form,
      verb: 'register_message',
      ...(author && { author: author.id, author_name: author.name }),
    },
  });
}

/** What came of a form, in its place: lines of Markdown. */
export function dialogDoneCard(summary: string, lines: readonly string[]): RenderedCard {
  return render('dialog', {
    summary,
    notices: [],
    lines: lines.map((text) => ({ text })),
    inputs: [],
    submits: [],
  });
}

/** What whoever opens the form must know of its text: something was hidden, or did not fit. */
export function textNotice(
  { masked, cut }: { readonly masked: boolean; readonly cut: boolean },
  language: Seen['language'],
): Notice | undefined {
  const t = translator(language);
  const text = [
    ...(masked ? [t('register.masked')] : []),
    ...(cut ? [t('message_request.cut', { max: MAX_TEXT })] : []),
  ].join('\n');
  return text === '' ? undefined : warning(text);
}

interface DialogForm {
  readonly inputs: readonly Json[];
  readonly title: string;
  readonly data: Json;
}

function dialogCard(
  { language, notice }: Seen,
  intro: WordKey,
  { inputs, title, data }: DialogForm,
): RenderedCard {
  const t = translator(language);
  return render('dialog', {
    summary: t('message_request.title'),
    notices: notices(notice),
    lines: [{ text: t(intro) }],
    inputs,
    submits: [{ title, data }],
  });
}
