import type { TriageParts } from '../domain/commands/triage.ts';
import { type Catalogue, categoryName, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import type { CaseEvent } from '../domain/events.ts';
import type { Rejection } from '../domain/rejections.ts';
import { fileSize } from './file-words.ts';
import type { Language } from './language.ts';
import { brief, escapeLine, escapeMarkdown } from './markdown.ts';
import type { ContactMessage, Message } from './message.ts';
import { messageText } from './message-text.ts';
import { dayShown, type Translator, translator, type WordKey } from './translate.ts';

/** A notice in the chat: Markdown, with what people wrote escaped, and the notification's plain summary. */
export function noticeText(message: Message): { text: string; summary: string } {
  const { sentence, quote, lines } = messageText(message);
  const text = [escapeLine(sentence), ...lines.map((line) => `- ${escapeLine(line)}`)].join('\n');
  if (quote === undefined) return { text, summary: sentence };
  return { text: `${text}\n\n${escapeMarkdown(quote)}`, summary: `${sentence} ${brief(quote)}` };
}

/** Who will write to the person who asked for somebody, or to them that it is not needed; said once. */
export function contactText({ kind, request, language }: ContactMessage): {
  text: string;
  summary: string;
} {
  const t = translator(language);
  const summary =
    kind === 'contact_withdrawn'
      ? t('contact.withdrawn', { name: brief(request.person.name) })
      : t('contact.taken.person', { name: brief(request.taken?.by.name ?? '') });
  return { text: escapeLine(summary), summary };
}

/** Why a command was not carried out and what to do instead; plain text. */
export function rejectionText(rejection: Rejection, language: Language): string {
  const t = translator(language);
  switch (rejection.code) {
    case 'not_allowed':
      return t('rejection.not_allowed', {
        action: t(`action.${rejection.command}`),
        roles: t.or(rejection.roles.map((role) => t(`role.${role}`))),
      });
    case 'wrong_state':
      if (rejection.state === 'closed')
        return t('rejection.wrong_state.closed', { action: t(`action.${rejection.command}`) });
      return t('rejection.wrong_state', {
        action: t(`action.${rejection.command}`),
        state: t(`state.${rejection.state}`),
      });
    case 'missing':
      return t(`rejection.missing.${rejection.field}`);
    case 'reception_incomplete': {
      const missing = t.and(rejection.missing.map((text) => t(`reception.${text}`)));
      return t('rejection.reception_incomplete', { missing });
    }
    case 'not_staff':
      return t('rejection.not_staff', { name: brief(rejection.name) });
    case 'unchanged':
      return t(
        rejection.command === 'escalate' ? 'rejection.same_assignee' : 'rejection.unchanged',
      );
    case 'past':
      return t(`rejection.past.${rejection.field}`);
    case 'no_such_case':
      return t('rejection.no_such_case', { number: brief(rejection.number) });
    case 'not_ahead':
    case 'too_far':
    case 'day_off':
      return t(`rejection.${rejection.code}`, { date: dayShown(rejection.day, t, 'day') });
    case 'no_room':
      return t('rejection.no_room', { max: fileSize(rejection.max, t), files: rejection.files });
    default: {
      const { code, ...params } = rejection;
      return t(`rejection.${code}`, params);
    }
  }
}

/** Who was faster, with what and when; plain text. The fresh card comes with it. */
export function staleText(
  event: CaseEvent,
  language: Language,
  catalogue: Catalogue = PROCEDURE_CATALOGUE,
): string {
  const t = translator(language);
  return t(`stale.${event.type}`, {
    who: event.by.name,
    time: t.date(event.at, 'time'),
    value: changedTo(event, catalogue, t),
  });
}

/** What the event set, in the procedure's terms; empty when it set nothing that is named. */
function changedTo({ type, data }: CaseEvent, catalogue: Catalogue, t: Translator): string {
  if (type === 'triaged') return triageText(data, catalogue, t);
  if ('assignee' in data) return data.assignee.name;
  if ('into' in data) return data.into.number;
  if ('category' in data) return categoryName(catalogue, data.category, t.language);
  if ('kind' in data) return t(`kind.${data.kind}`);
  if ('priority' in data) return t(`priority.${data.priority}`);
  return '';
}

/** What a triage decides: "Tipo: Incidencia, Categoría: Software y Asignado a: Ana". */
export function triageText(
  { kind, category, priority, assignee }: TriageParts,
  catalogue: Catalogue,
  t: Translator,
): string {
  const named = (field: WordKey, value: string) => t('choice.named', { field: t(field), value });
  return t.and([
    ...(kind ? [named('fact.kind', t(`kind.${kind}`))] : []),
    ...(category ? [named('fact.category', categoryName(catalogue, category, t.language))] : []),
    ...(priority ? [named('fact.priority', t(`priority.${priority}`))] : []),
    ...(assignee ? [named('fact.assignee', assignee.name)] : []),
  ]);
}
