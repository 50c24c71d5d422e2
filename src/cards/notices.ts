import type { Language, Message } from '../desk/ports.ts';
import type { CaseEvent } from '../domain/events.ts';
import type { Rejection } from '../domain/rejections.ts';
import { formatDate, listOr, translate, type WordKey } from '../i18n/translate.ts';
import { brief } from './case-data.ts';
import { escapeLine, escapeMarkdown } from './markdown.ts';
import { type Told, tell } from './told.ts';

/** A notice in the chat: Markdown, with what people wrote escaped, and the notification's plain summary. */
export function noticeText(message: Message): { text: string; summary: string } {
  const { sentence, quote } = tell(message);
  const quoted = quote === undefined ? '' : `\n\n${escapeMarkdown(quote)}`;
  return { text: `${escapeLine(sentence)}${quoted}`, summary: summarize({ sentence, quote }) };
}

function summarize({ sentence, quote }: Pick<Told, 'sentence' | 'quote'>): string {
  return quote === undefined ? sentence : `${sentence} ${brief(quote)}`;
}

/** Why a command was not carried out and what to do instead; plain text. */
export function rejectionText(rejection: Rejection, language: Language): string {
  switch (rejection.code) {
    case 'not_allowed':
      return translate(language, 'rejection.not_allowed', {
        action: translate(language, `action.${rejection.command}`),
        roles: listOr(
          language,
          rejection.roles.map((role) => translate(language, `role.${role}`)),
        ),
      });
    case 'wrong_state':
      return translate(language, 'rejection.wrong_state', {
        action: translate(language, `action.${rejection.command}`),
        state: translate(language, `state.${rejection.state}`),
      });
    case 'missing':
      return translate(language, `rejection.missing.${rejection.field}`);
    case 'too_long': {
      const { max, length } = rejection;
      return translate(language, 'rejection.too_long', { max, length });
    }
    case 'not_staff':
      return translate(language, 'rejection.not_staff', { name: brief(rejection.name) });
    case 'last_level':
      return translate(language, 'rejection.last_level', { level: rejection.level });
    case 'unchanged':
      return translate(language, 'rejection.unchanged');
    case 'not_due':
      return translate(language, 'rejection.not_due');
  }
}

/** Who was faster, with what and when; plain text. The fresh card comes with it. */
export function staleText(event: CaseEvent, language: Language): string {
  const key: WordKey = `stale.${event.type}`;
  return translate(language, key, {
    who: event.by.name,
    time: formatDate(language, event.at, 'time'),
    value: changedTo(event, language),
  });
}

function changedTo(event: CaseEvent, language: Language): string {
  switch (event.type) {
    case 'classified':
      return translate(language, `kind.${event.data.kind}`);
    case 'prioritized':
      return translate(language, `priority.${event.data.priority}`);
    case 'categorized':
      return translate(language, `category.${event.data.category}`);
    case 'assigned':
    case 'escalated':
      return event.data.assignee.name;
    default:
      return '';
  }
}
