import type { Activity } from 'botbuilder';
import type { Reply } from '../../application/dialog/dialog.ts';
import type { Notice } from '../../cards/card-context.ts';
import {
  intakeKindCard,
  intakePriorityCard,
  intakeSummaryCard,
  intakeWhichCaseCard,
} from '../../cards/intake-views.ts';
import type { RenderedCard } from '../../cards/render.ts';
import { fileLabel, fileSize } from '../../messages/file-words.ts';
import type { Language } from '../../messages/language.ts';
import { brief, escapeLine, escapeMarkdown } from '../../messages/markdown.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { type Translator, translate, translator } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';

/** How much of a half-done request is shown, to know it again. */
const RECALLED = 200;

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

/** The dialog's replies as messages, in the person's language; what stands in for a clicked card is not among them. */
export function replyMessages(sender: Sender, replies: readonly Reply[]): Partial<Activity>[] {
  return replies.flatMap((reply) => {
    const { language } = sender;
    if (reply.kind === 'answered') return [];
    if (reply.kind === 'ask') return [cardMessage(questionCard(sender, reply))];
    const isText = reply.kind === 'text';
    return [
      textMessage(isText ? replyText(reply, language) : rejectionText(reply.rejection, language)),
    ];
  });
}

function replyText({ code, params = {}, missing = [] }: ReplyOf<'text'>, language: Language) {
  const escaped = Object.entries(params).map(([name, value]) => [
    name,
    isSize(code, name)
      ? fileSize(Number(value), translator(language))
      : // A request is only recalled; any other text is given back, and whole.
        name === 'request'
        ? escapeLine(brief(String(value), RECALLED))
        : escapeMarkdown(String(value)),
  ]);
  // A text that was not saved comes back in the same words as from a card.
  const key = code === 'text_not_saved' ? 'card.no_effect_text' : (`dialog.${code}` as const);
  const text = translate(language, key, Object.fromEntries(escaped));
  const lines = missing.map((detail) => `- ${translate(language, `dialog.missing.${detail}`)}`);
  return [text, ...lines].join('\n');
}

/** What goes with the request, where it is looked over before it is sent. */
function filesNotice(labels: readonly string[], t: Translator): Notice {
  return { tone: 'good', text: t('intake.files', { files: labels.join(', ') }) };
}

/** Sizes of files are said in bytes. */
function isSize(code: string, name: string): boolean {
  return name === 'max' && code.startsWith('file_');
}

function questionCard(sender: Sender, asked: ReplyOf<'ask'>): RenderedCard {
  const context = { ...sender, staff: [] };
  const { card, draft, cases } = asked;
  const t = translator(sender.language);
  const labels = (draft.files ?? []).map((file) => fileLabel(file, t));
  switch (card) {
    case 'kind':
      return intakeKindCard(asked, context);
    case 'priority':
      return intakePriorityCard(asked, context);
    case 'which_case':
      return intakeWhichCaseCard(asked, draft.request || labels.join(', '), cases, context);
    case 'summary':
      return intakeSummaryCard(
        asked,
        { kind: 'incident', priority: 'medium', ...draft },
        labels.length === 0 ? context : { ...context, notice: filesNotice(labels, t) },
      );
  }
}
