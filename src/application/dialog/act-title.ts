import type { Language } from '../../messages/language.ts';
import { dayShown, translate, translator } from '../../messages/translate.ts';
import type { Act } from './offers.ts';

/** What the button of an act says. */
export function actTitle(act: Act, language: Language): string {
  const number = 'number' in act ? act.number : '';
  const count = act.do === 'several' ? act.requests.length : 0;
  const date = 'day' in act ? dayShown(act.day, translator(language), 'day') : '';
  return translate(language, `offer.${act.do}`, { number, count, date });
}
