import { deskCatalogue } from '../../application/desk-catalogue.ts';
import {
  knownPeople,
  listAsked,
  queuePart,
  type WordsOfList,
} from '../../application/list-asked.ts';
import type { CaseStore } from '../../application/ports/case-store.ts';
import {
  deskOverview,
  deskQueue,
  myCases,
  type QueueRequest,
  searchCases,
} from '../../application/queries.ts';
import { promisedLevels } from '../../application/service-levels.ts';
import { myCasesCard, queueCard, searchCard, searchTitle } from '../../cards/list-views.ts';
import { overviewCard } from '../../cards/overview-view.ts';
import { ALL_STATES } from '../../cards/verbs.ts';
import { isStaff } from '../../domain/permissions.ts';
import { escapeLine } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { Handler } from './clicks.ts';

type ListPorts = Needs<'cases' | 'staff' | 'contacts' | 'clock' | 'calendar'>;

/** "mis casos". */
export async function myCasesList(
  { cases, deskSettings }: Needs<'cases' | 'deskSettings'>,
  sender: Sender,
): Promise<Messages> {
  const found = await myCases(cases, sender.actor);
  if (found.length === 0) return [textMessage(translate(sender.language, 'cases.none'))];
  const promises = (await promisedLevels(deskSettings)) !== undefined;
  return [cardMessage(myCasesCard(found, { ...sender, staff: [], promises }))];
}

/** "cola". */
export async function queueList(
  { cases, clock }: Needs<'cases' | 'clock'>,
  sender: Sender,
  request: QueueRequest = {},
): Promise<Messages> {
  const page = await deskQueue(cases, sender.actor, request);
  if (page === undefined) return [textMessage(translate(sender.language, 'staff.only'))];
  return [cardMessage(queueCard(page, { ...sender, staff: [], now: clock.now() }))];
}

/** "casos sin asignar", "casos de María". */
export async function askedList(
  ports: ListPorts,
  sender: Sender,
  words: WordsOfList,
): Promise<Messages> {
  const { actor, language } = sender;
  if (!isStaff(actor)) return [textMessage(translate(language, 'staff.only'))];
  const asked = await listAsked(ports, actor, words);
  if (asked === 'closed') return [textMessage(translate(language, 'queue.closed'))];
  if ('search' in asked) return foundCases(ports.cases, sender, asked.search);
  return queueList(ports, sender, asked.queue);
}

/** "resumen". */
export async function overview(
  ports: Needs<'cases' | 'clock' | 'deskSettings' | 'staff'>,
  { actor, language }: Sender,
): Promise<Messages> {
  const found = await deskOverview(ports, actor);
  if (found === undefined) return [textMessage(translate(language, 'overview.staff_only'))];
  return [cardMessage(overviewCard(found, language, await deskCatalogue(ports.deskSettings)))];
}

/** "buscar …". */
export async function foundCases(
  cases: CaseStore,
  sender: Sender,
  text: string,
): Promise<Messages> {
  const { language } = sender;
  const result = await searchCases(cases, sender.actor, text);
  if (result === undefined) return [textMessage(translate(language, 'staff.only'))];
  if (!result.searched) return [textMessage(translate(language, 'search.how'))];
  if (result.cases.length === 0)
    return [textMessage(escapeLine(searchTitle('search.none', text, language)))];
  return [cardMessage(searchCard(text, result, { ...sender, staff: [] }))];
}

/** Another page of the queue, or another part of it from its beginning, in the place of the card. */
export const showQueue: Handler<'queue', ListPorts> = async (ports, press) => {
  const { actor, language } = press.sender;
  if (!isStaff(actor)) return { words: translate(language, 'staff.only') };
  const { part: kind = 'all', people: ids = [], shown, state, after, before } = press.click.data;
  const people = await knownPeople(ports, ids);
  if (kind === 'people' && people.length === 0)
    return { words: translate(language, 'card.invalid') };
  const part = queuePart(ports, actor, kind, people);
  const request = state === ALL_STATES ? {} : { state };
  const beside = state === shown ? { after, before } : {};
  const page = await deskQueue(ports.cases, actor, { part, ...request, ...beside });
  if (page === undefined) return { words: translate(language, 'staff.only') };
  return { card: queueCard(page, { ...press.sender, staff: [], now: ports.clock.now() }) };
};
