import type { Case } from '../domain/case.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import { levelWords } from './level-words.ts';

/** How much of the request there is before it unfolds: more than two lines of the widest card. */
const EXCERPT = 240;
const NAME_LENGTH = 40;
const OUTCOME_LENGTH = 160;

/** What is folded on a card of the staff until somebody wants to see it: the facts, or all but what is to be done. */
export type Folded = 'facts' | 'all';

/** The request, whose it is, how urgent, since when and until when: what the staff choose by. */
export function glance(kase: Case, t: Translator, now: Date | undefined) {
  const { openedAt, priority, request, requester } = kase;
  const level = levelWords(kase, t, now);
  const urgent = priority === 'high' || level?.color === 'attention';
  const named = t(`priority.${priority}`);
  const age = now === undefined ? t.date(openedAt, 'short') : t.age(openedAt, now);
  return {
    excerpt: escapeLine(brief(request, EXCERPT)),
    text: escapeLine(t('glance.about', { requester: brief(requester.name, NAME_LENGTH), age })),
    priority: escapeLine(
      level === undefined
        ? t('glance.priority', { priority: named })
        : t('glance.level', { priority: named, level: level.text }),
    ),
    priorityColor: urgent ? 'attention' : (level?.color ?? 'default'),
  };
}

/** How a closed case ended: the solution, or why it was cancelled, in short; plain. */
export function outcome(kase: Case, t: Translator): string {
  const { closing, history, solutions, mergedInto } = kase;
  if (closing === undefined) return t('state.closed');
  if (closing === 'merged') return t('case.merged_into', { number: mergedInto?.number ?? '' });
  const cancelled = history.find((event) => event.type === 'cancelled');
  const text = closing === 'cancelled' ? cancelled?.data.reason : solutions.at(-1)?.text;
  return text === undefined
    ? t(`closing.${closing}`)
    : t(`outcome.${closing}`, { text: brief(text, OUTCOME_LENGTH) });
}
