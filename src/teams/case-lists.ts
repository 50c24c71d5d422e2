import type { Activity } from 'botbuilder';
import { ALL_STATES } from '../cards/fields.ts';
import { myCasesCard, queueCard, searchCard, searchTitle } from '../cards/list-views.ts';
import { escapeLine } from '../cards/markdown.ts';
import { deskQueue, myCases, searchCases, visibleCase } from '../desk/queries.ts';
import { translate } from '../i18n/translate.ts';
import { cardMessage, textMessage } from './card-message.ts';
import type { Click } from './card-schemas.ts';
import { caseCardsFor } from './case-cards.ts';
import type { ClickAnswer } from './case-clicks.ts';
import type { Speaker, TeamsServices } from './services.ts';

type Messages = readonly Partial<Activity>[];

/** "mis casos". */
export async function myCasesList(services: TeamsServices, speaker: Speaker): Promise<Messages> {
  const cases = await myCases(services.cases, speaker.actor);
  if (cases.length === 0) return [textMessage(translate(speaker.language, 'cases.none'))];
  return [cardMessage(myCasesCard(cases, contextOf(speaker)))];
}

/** "cola". */
export async function queueList(services: TeamsServices, speaker: Speaker): Promise<Messages> {
  const page = await deskQueue(services.cases, speaker.actor, {});
  if (page === undefined) return [textMessage(translate(speaker.language, 'staff.only'))];
  return [cardMessage(queueCard(page, contextOf(speaker)))];
}

/** "buscar …". */
export async function foundCases(
  services: TeamsServices,
  speaker: Speaker,
  text: string,
): Promise<Messages> {
  const { language } = speaker;
  const result = await searchCases(services.cases, speaker.actor, text);
  if (result === undefined) return [textMessage(translate(language, 'staff.only'))];
  if (!result.searched) return [textMessage(translate(language, 'search.how'))];
  if (result.cases.length === 0)
    return [textMessage(escapeLine(searchTitle('search.none', text, language)))];
  return [cardMessage(searchCard(text, result, contextOf(speaker)))];
}

/** Another page of the queue, or another part of it from its beginning, in the place of the card. */
export async function onQueueClick(
  services: TeamsServices,
  speaker: Speaker,
  { shown, state, after, before }: Extract<Click, { verb: 'queue' }>['data'],
): Promise<ClickAnswer> {
  const request = state === ALL_STATES ? {} : { state };
  const beside = state === shown ? { after, before } : {};
  const page = await deskQueue(services.cases, speaker.actor, { ...request, ...beside });
  if (page === undefined) return { words: translate(speaker.language, 'staff.only') };
  return { card: queueCard(page, contextOf(speaker)) };
}

/** A case of a list: it comes below, so that the list stays. */
export async function onShowCase(
  services: TeamsServices,
  speaker: Speaker,
  caseId: string,
): Promise<ClickAnswer> {
  const { actor, language } = speaker;
  const kase = await visibleCase(services.cases, actor, caseId);
  if (kase === undefined) return { words: translate(language, 'card.not_found') };
  const cards = await caseCardsFor(services, speaker, kase);
  return {
    words: translate(language, 'cases.below', { number: kase.number }),
    messages: cards.map(cardMessage),
  };
}

function contextOf({ actor, language }: Speaker) {
  return { actor, language, staff: [] };
}
