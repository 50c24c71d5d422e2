import { missingDetails, saysHappening, tellsOfTrouble } from '../../../domain/completeness.ts';
import { asksForSomething } from '../../meaning/by-example.ts';
import type { DraftChange } from '../../meaning/outcome.ts';
import { plainWords } from '../../meaning/plain-words.ts';
import { namesMoreThan } from '../../meaning/things.ts';
import { sharedWith } from '../../meaning/which-case.ts';
import type { Dialog, Draft } from '../dialog.ts';

/** Tells more of the request under way: of no other thing, and asking for nothing more by itself. */
export function goesWith({ request }: Draft, text: string): boolean {
  if (GIVES_REASON.test(plainWords(text))) return true;
  const asks = asksForSomething(text) && missingDetails(text).length === 0;
  const isOther =
    sharedWith({ request }, text) === 0 && namesMoreThan(request, text) && saysHappening(text);
  return !(isOther || asks || text.includes('?'));
}

/** "Que el alcalde lo necesita." */
const GIVES_REASON = /^(?:que|porque|pues|ya que|es que|because|since)(?: \w+){1,7}$/;

/** "También se me dañó el mouse": another thing, and no correction of this one. */
export function isOther(
  { stage, draft }: Dialog,
  text: string,
  { correction, ...chosen }: DraftChange,
): boolean {
  const isPlain = correction === undefined || Object.keys(chosen).length > 0;
  const said = plainWords(text);
  if (stage !== 'summary' || isPlain || CORRECTS.test(said)) return false;
  if (!namesMoreThan(draft.request, text)) return false;
  const tellsMuch = said.split(' ').length > MOST_OF_CORRECTION;
  const isTrouble = tellsOfTrouble(text) && missingDetails(text).length === 0;
  return saysHappening(text) || ((tellsMuch || isTrouble) && sharedWith(draft, text) === 0);
}
/** A correction in more words than these has a word of the request. */
const MOST_OF_CORRECTION = 10;
const CORRECTS =
  /\bcorrij\w*|^(?:(?:ay|uy|ah|ojo|pero|y|oiga|but|and) )*(?:no|nop|perdon|mejor|mentiras?|digo|es|era|en|wait|sorry|actually|its?|the|my)\b|\b(?:agreg|anad|incluy|pong|add|put)\w*/;
