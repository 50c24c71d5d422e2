import type { Activity } from 'botbuilder';
import { deskCatalogue } from '../../application/desk-catalogue.ts';
import type { Reply } from '../../application/dialog/replies.ts';
import { caseByReference, visibleCase } from '../../application/queries.ts';
import { promisedLevels } from '../../application/service-levels.ts';
import type { TeamRolesDeps } from '../../application/team-roles.ts';
import { offerCard } from '../../cards/offer-view.ts';
import { openFormCard } from '../../cards/open-form-view.ts';
import { deskYear } from '../../domain/calendar.ts';
import { caseNumber } from '../../domain/case-number.ts';
import { fileSize } from '../../messages/file-words.ts';
import { helpText } from '../../messages/help-text.ts';
import type { Language } from '../../messages/language.ts';
import { explainTime } from '../../messages/level-text.ts';
import { brief, escapeLine, escapeMarkdown } from '../../messages/markdown.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { statusText } from '../../messages/status-text.ts';
import { translate, translator } from '../../messages/translate.ts';
import { cardMessage, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { askedList, foundCases, myCasesList, overview, queueList } from './case-lists.ts';
import { catalogueList } from './catalogue.ts';
import { contactList, personText, whoWrites } from './contact-requests.ts';
import { deskCalendar, hoursAnswer } from './desk-calendar.ts';
import { absenceMessage, awayList, handoverList } from './handover.ts';
import { partsList } from './parts-list.ts';
import { questionCard } from './question-card.ts';
import { registerForm } from './register-case.ts';
import { levelsShown } from './service-levels.ts';
import { ownRoles, rolesList } from './team-roles.ts';

/** How much of a half-done request is shown, to know it again. */
const RECALLED = 200;

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;
export type ReplyPorts = TeamRolesDeps &
  Needs<
    | 'cases'
    | 'caseCards'
    | 'staff'
    | 'clock'
    | 'calendar'
    | 'contactRequests'
    | 'contacts'
    | 'deskSettings'
    | 'deskDays'
    | 'ids'
  >;

/** The dialog's replies as messages, in the person's language; what stands in for a clicked card is not among them. */
export async function replyMessages(
  ports: ReplyPorts,
  sender: Sender,
  replies: readonly Reply[],
): Promise<Partial<Activity>[]> {
  let speaking = sender;
  const messages: Partial<Activity>[] = [];
  for (const reply of replies) {
    if (reply.kind === 'language') speaking = { ...sender, language: reply.language };
    messages.push(...(await drawn(ports, speaking, reply)));
  }
  return messages;
}

async function drawn(ports: ReplyPorts, sender: Sender, reply: Reply): Promise<Messages> {
  const { language } = sender;
  switch (reply.kind) {
    case 'answered':
    case 'language':
      return [];
    case 'text':
      return [textMessage(await replyText(ports, reply, language))];
    case 'ask':
      return [cardMessage(await questionCard(ports, sender, reply))];
    case 'offer':
      return [cardMessage(offerCard(reply.offer, language))];
    case 'rejected':
      return [textMessage(rejectionText(reply.rejection, language))];
    case 'person_told':
      return [textMessage(personText(reply, language))];
    case 'no_person_told':
      return [
        textMessage(translate(language, `contact.withdrawn.${reply.done ? 'person' : 'none'}`)),
      ];
    case 'absence':
      return absenceMessage(reply.answer, sender);
    case 'handover':
      return handoverList(ports, sender, reply.personId);
    case 'search':
      return foundCases(ports.cases, sender, reply.text);
    case 'list':
      return askedList(ports, sender, reply);
    case 'parts':
      return partsList(ports, sender, reply);
    case 'hours':
      return hoursAnswer(ports, sender, reply.day);
    case 'view':
      return VIEWS[reply.view](ports, sender);
    case 'numbered':
      return numbered(ports, sender, reply);
    default:
      return aboutCase(ports, sender, reply);
  }
}

/** What each word for a list or a card of one's own brings. */
const VIEWS: {
  readonly [V in ReplyOf<'view'>['view']]: (
    ports: ReplyPorts,
    sender: Sender,
  ) => Messages | Promise<Messages>;
} = {
  my_cases: myCasesList,
  queue: queueList,
  overview,
  waiting: contactList,
  calendar: deskCalendar,
  who_writes: whoWrites,
  away: awayList,
  own_roles: ownRoles,
  roles: rolesList,
  levels: levelsShown,
  register: async (ports, sender) => [await registerForm(ports, sender)],
  categories: (ports, sender) => catalogueList(ports, sender, 'categories'),
  offices: (ports, sender) => catalogueList(ports, sender, 'offices'),
  canned: (ports, sender) => catalogueList(ports, sender, 'canned'),
  help: (_ports, { actor, language }) => [textMessage(helpText(actor, language))],
};

async function numbered(
  ports: ReplyPorts,
  sender: Sender,
  reference: ReplyOf<'numbered'>,
): Promise<Messages> {
  const { caseCards, clock, calendar } = ports;
  const kase = await caseByReference(ports, sender.actor, reference);
  if (kase !== undefined) return (await caseCards.forReader(sender, kase)).map(cardMessage);
  const { year = deskYear(clock.now(), calendar), sequence } = reference;
  const number = escapeMarkdown(caseNumber(year, sequence));
  return [textMessage(translate(sender.language, 'dialog.case_not_found', { number }))];
}

async function aboutCase(
  { cases, caseCards, clock, staff, deskSettings }: ReplyPorts,
  sender: Sender,
  reply: ReplyOf<'status' | 'case' | 'form'>,
): Promise<Messages> {
  const kase = await visibleCase(cases, sender.actor, reply.caseId);
  if (kase === undefined) return [textMessage(translate(sender.language, 'card.not_found'))];
  if (reply.kind === 'form') {
    const catalogue = await deskCatalogue(deskSettings);
    const context = { ...sender, catalogue, staff: await staff.all() };
    return [cardMessage(openFormCard(reply.form, kase, context))];
  }
  const cards = (await caseCards.forReader(sender, kase)).map(cardMessage);
  if (reply.kind === 'case') return cards;
  const promises = (await promisedLevels(deskSettings)) !== undefined;
  const stands = statusText(kase, sender.language, { promises, now: clock.now() });
  return [textMessage(escapeMarkdown(stands)), ...cards];
}

async function replyText(
  { deskSettings }: ReplyPorts,
  { code, params = {} }: ReplyOf<'text'>,
  language: Language,
): Promise<string> {
  if (code === 'explain_time') return explainTime(await promisedLevels(deskSettings), language);
  const escaped = Object.entries(params).map(([name, value]) => [
    name,
    name === 'opens'
      ? translator(language).date(new Date(value), 'at')
      : isSize(code, name)
        ? fileSize(Number(value), translator(language))
        : // A request is only recalled; any other text is given back, and whole.
          name === 'request'
          ? escapeLine(brief(String(value), RECALLED))
          : escapeMarkdown(String(value)),
  ]);
  // A text that was not saved comes back in the same words as from a card.
  const key = code === 'text_not_saved' ? 'card.no_effect_text' : (`dialog.${code}` as const);
  return translate(language, key, Object.fromEntries(escaped));
}

/** Sizes of files are said in bytes. */
function isSize(code: string, name: string): boolean {
  return name === 'max' && code.startsWith('file_');
}
