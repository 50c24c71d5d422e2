import type { Activity } from 'botbuilder';
import type { CaseStore } from '../../application/ports/case-store.ts';
import { deskQueue, myCases, searchCases } from '../../application/queries.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { myCasesCard, queueCard, searchCard, searchTitle } from '../../cards/list-views.ts';
import { ALL_STATES } from '../../cards/verbs.ts';
import { escapeLine } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer, Press } from './clicks.ts';

type Messages = readonly Partial<Activity>[];

/** "mis casos". */
export async function myCasesList(cases: CaseStore, sender: Sender): Promise<Messages> {
  const found = await myCases(cases, sender.actor);
  if (found.length === 0) return [textMessage(translate(sender.language, 'cases.none'))];
  return [cardMessage(myCasesCard(found, { ...sender, staff: [] }))];
}

/** "cola". */
export async function queueList(cases: CaseStore, sender: Sender): Promise<Messages> {
  const page = await deskQueue(cases, sender.actor, {});
  if (page === undefined) return [textMessage(translate(sender.language, 'staff.only'))];
  return [cardMessage(queueCard(page, { ...sender, staff: [] }))];
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
export function createQueueHandler({ cases }: Needs<'cases'>) {
  return async ({ sender, click }: Press<ClickOf<'queue'>>): Promise<ClickAnswer> => {
    const { shown, state, after, before } = click.data;
    const request = state === ALL_STATES ? {} : { state };
    const beside = state === shown ? { after, before } : {};
    const page = await deskQueue(cases, sender.actor, { ...request, ...beside });
    if (page === undefined) return { words: translate(sender.language, 'staff.only') };
    return { card: queueCard(page, { ...sender, staff: [] }) };
  };
}
