import type { Language, Message } from '../desk/ports.ts';
import type { Case } from '../domain/case.ts';
import { formatDate, translate } from '../i18n/translate.ts';

/** What a message says in words, for chat and mail alike; plain text. */
export interface Told {
  /** The subject of a mail. */
  readonly subject: string;
  readonly sentence: string;
  /** What a person wrote, that the sentence announces. */
  readonly quote: string | undefined;
  /** What else the reader should know. */
  readonly more: readonly string[];
}

/** The message in the recipient's words: the event it tells, with the case's own terms. */
export function tell(message: Message): Told {
  const { content, kase, event, language } = message;
  const { number } = kase;
  const say = (subject: string, sentence: string, quote?: string, more: readonly string[] = []) =>
    ({ subject, sentence, quote, more }) satisfies Told;
  switch (content) {
    case 'desk_card':
    case 'case_card':
      return say(
        translate(language, 'mail.registered.subject'),
        translate(language, 'mail.registered', { number, state: stateName(kase, language) }),
        kase.request,
        missing(kase, language),
      );
    case 'question': {
      const heading = translate(language, 'heading.question');
      return say(heading, heading, event.type === 'info_asked' ? event.data.question : undefined);
    }
    case 'assignment': {
      const key = event.type === 'escalated' ? 'heading.escalated' : 'heading.assigned';
      const heading = translate(language, key, { name: event.by.name });
      return say(heading, heading, kase.request);
    }
    case 'reopening': {
      const heading = translate(language, 'heading.reopened');
      return say(heading, heading, event.type === 'reopened' ? event.data.reason : undefined);
    }
    case 'resolution':
    case 'reminder':
      return resolution(message);
    default:
      return notice(content, message);
  }
}

function resolution({ content, kase, language }: Message): Told {
  const { closeAt } = kase;
  const heading =
    content === 'reminder' && closeAt !== undefined
      ? translate(language, 'heading.reminder', { date: formatDate(language, closeAt, 'day') })
      : translate(language, 'heading.resolution');
  const more =
    closeAt === undefined
      ? []
      : [translate(language, 'next.own.closes', { date: formatDate(language, closeAt) })];
  return { subject: heading, sentence: heading, quote: kase.solutions.at(-1)?.text, more };
}

type NoticeContent = Exclude<
  Message['content'],
  'desk_card' | 'case_card' | 'question' | 'assignment' | 'reopening' | 'resolution' | 'reminder'
>;

function notice(content: NoticeContent, { kase, event, language, unreached }: Message): Told {
  const { number } = kase;
  const { name } = event.by;
  switch (content) {
    case 'assigned_notice': {
      const state = translate(language, 'state.assigned');
      const solver =
        event.type === 'assigned' || event.type === 'escalated'
          ? event.data.assignee
          : kase.assignee;
      return {
        subject: translate(language, 'mail.assigned.subject', { state }),
        sentence: translate(language, 'notice.assigned', {
          number,
          state,
          name: solver?.name ?? '',
        }),
        quote: undefined,
        more: [],
      };
    }
    case 'unreached_notice': {
      const sentence = translate(language, 'notice.unreached', {
        number,
        name: unreached?.name ?? kase.requester.name,
        state: stateName(kase, language),
      });
      return { subject: sentence, sentence, quote: undefined, more: [] };
    }
    case 'comment_notice':
      return {
        subject: translate(language, 'mail.comment.subject'),
        sentence: translate(language, 'notice.comment', { name, number }),
        quote: event.type === 'commented' ? event.data.text : undefined,
        more: [],
      };
    case 'closed_notice':
      return {
        subject: translate(language, 'mail.closed.subject'),
        sentence:
          event.type === 'accepted'
            ? translate(language, 'notice.closed.accepted', { name, number })
            : translate(language, 'notice.closed.no_answer', { number }),
        quote: undefined,
        more: [],
      };
    case 'cancelled_notice':
      return {
        subject: translate(language, 'mail.cancelled.subject'),
        sentence: translate(language, 'notice.cancelled', { name, number }),
        quote: event.type === 'cancelled' ? event.data.reason : undefined,
        more: [],
      };
  }
}

function stateName(kase: Case, language: Language): string {
  return translate(language, `state.${kase.state}`);
}

function missing(kase: Case, language: Language): readonly string[] {
  if (kase.missing.length === 0) return [];
  const details = kase.missing.map((detail) => `- ${translate(language, `missing.${detail}`)}`);
  return [`${translate(language, 'intake.unclear')}\n${details.join('\n')}`];
}
