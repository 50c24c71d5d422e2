import { translate } from './translate.ts';

/** Why a link gave no file, for somebody of whom nothing is known: in both languages. */
export function linkPage(why: 'unknown' | 'expired' | 'used' | 'unavailable'): string {
  return `${translate('es', `link.${why}`)}\n\n${translate('en', `link.${why}`)}\n`;
}
