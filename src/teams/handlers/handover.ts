import { deskCatalogue } from '../../application/desk-catalogue.ts';
import type { CommandDeps } from '../../application/handle-command.ts';
import { handOver, handoverOf } from '../../application/handover.ts';
import { handoverCard, offersHandover } from '../../cards/handover-view.ts';
import { BY_SUGGESTION } from '../../cards/verbs.ts';
import type { AbsenceAnswer } from '../../domain/absence.ts';
import { isStaff } from '../../domain/permissions.ts';
import { absenceText, awayText } from '../../messages/absence-text.ts';
import { escapeLine } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { asMessages, cardMessage, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer, Handler } from './clicks.ts';

/** What came of an absence that somebody told, with the offer to hand their cases over. */
export function absenceMessage(answer: AbsenceAnswer, { language }: Sender): Messages {
  const { sentence, lines } = absenceText(answer, language);
  if (answer.is !== 'absent' || answer.cases === 0)
    return [textMessage([sentence, ...lines].map(escapeLine).join('\n\n'))];
  const title = answer.own ? 'button.handover_list.own' : 'button.handover_list';
  return [cardMessage(offersHandover(sentence, lines, answer.person, title, language))];
}

/** "quién está ausente". */
export async function awayList(
  { staff }: Needs<'staff'>,
  { actor, language }: Sender,
): Promise<Messages> {
  if (!isStaff(actor)) return [textMessage(translate(language, 'staff.only'))];
  const text = awayText(await staff.all(), language);
  return [textMessage(text.map(escapeLine).join('\n- '))];
}

/** "entregar mis casos": the cases of that member, to hand over. */
export async function handoverList(
  ports: Needs<'cases' | 'deskSettings' | 'staff'>,
  sender: Sender,
  personId: string,
): Promise<Messages> {
  return asMessages(await listed(ports, sender, personId));
}

/** "Entregar mis casos", on the card that said the absence or who left. */
export const showHandover: Handler<
  'handover_list',
  Needs<'cases' | 'deskSettings' | 'staff'>
> = async (ports, press) => {
  return listed(ports, press.sender, press.click.data.person);
};

/** "Entregar todos": what came of each, and the cases that are left. */
export const giveHandover: Handler<'handover_give', CommandDeps> = async (ports, press) => {
  const { person, cases, handover_to: to } = press.click.data;
  const { actor, language } = press.sender;
  // Only of whose cases they may see, whatever the card says.
  const before = await handoverOf(ports, actor, person);
  if (before === undefined) return { words: translate(language, 'handover.not_yours') };
  const gifts = cases.flatMap(({ caseId, rev, to: suggested }) => {
    const receiver = to === BY_SUGGESTION ? suggested : to;
    return receiver === undefined ? [] : [{ caseId, rev, to: receiver }];
  });
  const done = await handOver(ports, actor, gifts);
  const left = (await handoverOf(ports, actor, person)) ?? { ...before, rows: [], more: 0 };
  const catalogue = await deskCatalogue(ports.deskSettings);
  const context = { language, catalogue, staff: await ports.staff.all() };
  return { card: handoverCard(left, context, done) };
};

async function listed(
  { cases, deskSettings, staff }: Needs<'cases' | 'deskSettings' | 'staff'>,
  { actor, language }: Sender,
  personId: string,
): Promise<ClickAnswer> {
  const handover = await handoverOf({ cases, staff }, actor, personId);
  if (handover === undefined) return { words: translate(language, 'handover.not_yours') };
  const catalogue = await deskCatalogue(deskSettings);
  return { card: handoverCard(handover, { language, catalogue, staff: await staff.all() }) };
}
