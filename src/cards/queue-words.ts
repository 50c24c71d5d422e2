import type { QueuePage, QueuePart } from '../domain/queue.ts';
import { brief } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';

const NAME_LENGTH = 40;

/** Which part of the queue is shown, in which state, and how many cases it has; plain text. */
export function queueTitle({ part, state, size }: QueuePage, t: Translator): string {
  const named = partTitle(part, t);
  const title =
    state === undefined ? named : t('queue.in_state', { part: named, state: t(`state.${state}`) });
  if (size.total === 0) return title;
  if (size.total === 1) return t('queue.count.one', { part: title });
  return t('queue.count', { part: title, count: size.total });
}

/** "11-20 de 23"; nothing when all are on one page. Plain text. */
export function queueRange({ cases, size }: QueuePage, t: Translator): string | undefined {
  if (cases.length === size.total) return undefined;
  const { total, earlier } = size;
  return t('queue.range', { first: earlier + 1, last: earlier + cases.length, total });
}

/** That there is nothing, and what else can be written; plain text. */
export function nothingInQueue({ part, state }: QueuePage, t: Translator): string {
  if (part.kind === 'all')
    return state === undefined
      ? t('queue.empty')
      : t('queue.empty.state', { state: t(`state.${state}`) });
  if (state !== undefined)
    return t('queue.empty.part_state', { part: partTitle(part, t), state: t(`state.${state}`) });
  return part.kind === 'people'
    ? t('queue.empty.people', { names: namesOf(part, t) })
    : t(`queue.empty.${part.kind}`);
}

/** What a card sends back of the part that it shows: codes and ids. */
export function partData(part: QueuePart): object {
  switch (part.kind) {
    case 'all':
      return {};
    case 'people':
      return { part: part.kind, people: part.people.map(({ id }) => id) };
    default:
      return { part: part.kind };
  }
}

/** Plain text. */
export function partTitle(part: QueuePart, t: Translator): string {
  if (part.kind === 'all') return t('queue.heading');
  return part.kind === 'people'
    ? t('queue.people', { names: namesOf(part, t) })
    : t(`queue.${part.kind}`);
}

function namesOf({ people }: Extract<QueuePart, { kind: 'people' }>, t: Translator): string {
  return t.or(people.map(({ name }) => brief(name, NAME_LENGTH)));
}
