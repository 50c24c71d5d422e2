import type { Case } from '../domain/case.ts';
import { escapeLine } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import { whenShown } from '../messages/when.ts';
import { given } from './render.ts';

const COLORS = { running: 'default', at_risk: 'warning', missed: 'attention' } as const;

/** What there is to say of the time that a case has, plain, and the color that goes with the words. */
export interface LevelWords {
  readonly text: string;
  readonly color: 'default' | 'warning' | 'attention';
}

/**
 * What falls due next of the case's service level (policy 5), by the instant; nothing where no time
 * was given, or the case is solved. A card that stays knows of no later instant than its case's last
 * event: a warning and a miss are events too.
 */
export function levelWords(
  kase: Case,
  t: Translator,
  now: Date | undefined,
): LevelWords | undefined {
  const { history, levelDue } = kase;
  const last = now ?? history.at(-1)?.at;
  if (levelDue === undefined || last === undefined)
    return isPaused(kase) ? { text: t('level.paused'), color: 'default' } : undefined;
  const { warnAt, dueAt } = levelDue;
  const stands = dueAt <= last ? 'missed' : warnAt <= last ? 'at_risk' : 'running';
  const text = t(`level.${stands}`, { due: whenShown(dueAt, now, t) });
  return { text, color: COLORS[stands] };
}

/** The same as a line of its own. */
export function levelLines(kase: Case, t: Translator, now: Date | undefined) {
  return given(levelWords(kase, t, now)).map(({ text, color }) => ({
    text: escapeLine(t('level.line', { level: text })),
    color,
  }));
}

/** Its time goes on when somebody else has acted; a solved case says so by its state. */
function isPaused({ hold, priority, state }: Case): boolean {
  if (priority === 'low') return false;
  return state === 'needs_info' || hold !== undefined;
}
