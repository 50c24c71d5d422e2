import type { ServiceLevels } from '../domain/service-level.ts';
import type { Language } from './language.ts';
import { type Translator, translator } from './translate.ts';

/** So many minutes in hours and minutes: "4 h", "45 min", "1 h 30 min". */
export function durationShown(minutes: number, t: Translator): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('duration.minutes', { minutes: rest });
  return rest === 0 ? t('duration.hours', { hours }) : t('duration.both', { hours, minutes: rest });
}

/** How long it takes until a case is started: in hours only as far as they are `promised`. Plain text. */
export function explainTime(promised: ServiceLevels | undefined, language: Language): string {
  const t = translator(language);
  if (promised === undefined) return t('dialog.explain_time');
  const { high, medium } = promised;
  return t('dialog.explain_time.levels', {
    high: durationShown(high.start, t),
    medium: durationShown(medium.start, t),
  });
}
