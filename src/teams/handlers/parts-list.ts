import type { MonthAsked } from '../../application/meaning/outcome.ts';
import { partsReplaced } from '../../application/parts-list.ts';
import { partsCard } from '../../cards/parts-view.ts';
import { translate, translator } from '../../messages/translate.ts';
import { cardMessage, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { Handler } from './clicks.ts';

type PartsPorts = Needs<'cases' | 'clock' | 'calendar'>;

/** "repuestos octubre". */
export async function partsList(
  ports: PartsPorts,
  { actor, language }: Sender,
  asked: MonthAsked,
): Promise<Messages> {
  const page = await partsReplaced(ports, actor, asked);
  if (page === undefined) return [textMessage(translate(language, 'parts.staff_only'))];
  if (page.total > 0) return [cardMessage(partsCard(page, language))];
  const month = translator(language).date(page.from, 'month');
  return [textMessage(translate(language, 'parts.none', { month }))];
}

/** Another page, in the place of the card. */
export const showParts: Handler<'parts', PartsPorts> = async (ports, press) => {
  const { actor, language } = press.sender;
  const { page: number, ...month } = press.click.data;
  const page = await partsReplaced(ports, actor, month, number);
  if (page === undefined) return { words: translate(language, 'parts.staff_only') };
  return { card: partsCard(page, language) };
};
