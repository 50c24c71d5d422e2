import { hoursOf } from '../domain/level-hours.ts';
import type { KnownLevels, TimedPriority } from '../domain/service-level.ts';
import { durationShown } from '../messages/level-text.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { Seen } from './card-context.ts';
import { notices } from './case-card.ts';
import { drawInputs } from './inputs.ts';
import { LEVEL_FIELDS, type LevelValues } from './lead-fields.ts';
import { type RenderedCard, render } from './render.ts';

const TIMED: readonly TimedPriority[] = ['high', 'medium'];

interface LevelsContext extends Seen {
  readonly isLead: boolean;
  /** What was typed and could not be saved. */
  readonly values?: LevelValues | undefined;
}

/** How soon cases are to be started and solved (policy 5), and for a lead the form that changes and confirms it. */
export function levelsCard(
  known: KnownLevels,
  { language, notice, isLead, values }: LevelsContext,
): RenderedCard {
  const t = translator(language);
  const { levels, confirmed, rev } = known;
  const heading = t('levels.heading');
  return render('levels', {
    summary: heading,
    notices: notices(notice),
    heading,
    lines: [
      ...TIMED.map((priority) =>
        t('levels.line', {
          priority: t(`priority.${priority}`),
          start: durationShown(levels[priority].start, t),
          resolve: durationShown(levels[priority].resolve, t),
        }),
      ),
      t('levels.line.agreed', { priority: t('priority.low') }),
    ].map((text) => ({ text: escapeLine(text) })),
    hints: [
      t('levels.working_time'),
      confirmed === undefined
        ? t('levels.unconfirmed')
        : t('levels.confirmed', {
            name: brief(confirmed.by.name),
            date: t.date(confirmed.at, 'year'),
          }),
    ].map((text) => ({ text: escapeLine(text) })),
    forms: isLead
      ? [
          {
            title: t('button.levels_save'),
            inputs: drawInputs(LEVEL_FIELDS, values ?? valuesOf(known, t), t),
            submit: t('submit.levels_save'),
            data: { rev, verb: 'levels_save' },
          },
        ]
      : [],
    confirms:
      isLead && confirmed === undefined
        ? [{ title: t('button.levels_confirm'), data: { rev, verb: 'levels_confirm' } }]
        : [],
  });
}

function valuesOf({ levels: { high, medium } }: KnownLevels, t: Translator): LevelValues {
  const hours = (minutes: number) => hoursOf(minutes, t.language === 'es' ? ',' : '.');
  return {
    level_high_start: hours(high.start),
    level_high_resolve: hours(high.resolve),
    level_medium_start: hours(medium.start),
    level_medium_resolve: hours(medium.resolve),
  };
}
