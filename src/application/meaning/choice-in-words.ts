import type { LeftToDesk } from '../../domain/case.ts';
import type { Kind, Priority } from '../../domain/catalogue.ts';
import { kindIn, kindPlaced, saysKindByName } from './kind-said.ts';
import { withoutApostrophes } from './plain-words.ts';
import { correctsLevel, prioritiesNamed, priorityAnswer } from './priority-said.ts';

const MOST_WORDS = 26;
/** A question that only asks for agreement: "sería media, ¿cierto?" */
const TAG = /[¿\s,]*\b(?:cierto|no|verdad|o no|o qu[eé]|right|correct|ok)\s*\?\s*$/iu;
const ASKS =
  /\b(?:no (?:se|entiendo|entendi|comprendo|estoy segur[oa])|dont (?:know|understand|get)|not sure|no idea|diferencia|difference|^que es|que (?:son|significa|es(?! (?:una? )?(?:incid|requer|alta|media|baja|muy|bastante)))|what|cuanto (?:se )?(?:demora|tarda)\w*|how long|cual|which|olvid\w+|cancel\w*|mejor no|forget|drop|discard|hablar|persona|talk|speak|humano|human|ustedes (?:decidan|vean|veran)|lo que|whatever|you (?:decide|choose|pick))\b/;
/** Whoever doubts and still says what to write has chosen. */
const TOLD =
  /\b(?:pong(?:a|an|ale|anle|amos|amosle)|escrib(?:a|an)|dej(?:e|emos|ela|elo|en)|marque|marquela|supongo|me imagino|i guess|i suppose|put|write|make it|set it|go with)\b/;
const WAS_AND_IS_NOT =
  /\b(?:servia|funcionaba|abria|imprimia|prendia|used to work|was working|worked (?:before|yesterday))\b.*\b(?:ya no|dejo de|no (?:sirve|funciona|abre|imprime|prende)|doesnt|not anymore|stopped|now it)\b/;

function plain(text: string): string {
  return withoutApostrophes(text.replace(TAG, ''));
}

/** Whether the words leave it open, or ask about it. */
function isOpen(text: string, said: string): boolean {
  if (said.split(' ').length > MOST_WORDS) return true;
  if (TOLD.test(said)) return false;
  return ASKS.test(said) || text.replace(TAG, '').includes('?');
}

const LEAVES_IT =
  /(?:^|[\s,.;:])(?:you (?:pick|choose|decide)|up to you|(?:lo que )?(?:ustedes|usted|ud|uds) (?:ver[aá]n?|decidan?|deciden|escojan?|elijan?|digan?|sabr[aá]n?|cre[ae]n?)|lo dejo a (?:su|criterio)|que (?:lo )?decidan? (?:la mesa|ustedes)|let the desk (?:decide|choose)|(?:y )?(?:usted|ud|ustedes) (?:qu[eé] (?:cree|dice|piensa|opina|me dice|me recomienda)|sabe[n]?(?: m[aá]s| mejor)?)|ponga (?:usted|lo que)[^,.]{0,30}|whatever you (?:think|say|decide)(?: is best)?)[\s.!]*(?:por favor|porfa|please|gracias|thanks)?[\s.!]*$/iu;

/** Whether the last words leave the choice to the desk, and none was named before them. */
export function leavesIt(text: string): boolean {
  const said = plain(text);
  return LEAVES_IT.test(text) && !saysKindByName(said) && prioritiesNamed(said) === 0;
}

/** The kind that a whole sentence chooses by its name: "pues incidencia, por supuesto". */
function kindAnswer(text: string): Kind | undefined {
  const said = plain(text);
  if (WAS_AND_IS_NOT.test(said) && !TOLD.test(said)) return 'incident';
  return saysKindByName(said) && !isOpen(text, said) ? kindIn(text) : undefined;
}

/** Whether a sentence chooses one priority: by its name, or by when it must be done. */
function isPriorityWish(text: string): boolean {
  const said = plain(text);
  if (isOpen(text, said)) return false;
  return (prioritiesNamed(said) < 2 || correctsLevel(said)) && priorityAnswer(text) !== undefined;
}

/**
 * What words choose: by its name and, of what is still undecided, by its place in the list or, of
 * the priority, by what is affected or by when it must be done. None when they choose nothing.
 */
export function choiceOf(
  undecided: readonly LeftToDesk[],
  text: string,
): { readonly kind?: Kind; readonly priority?: Priority } | undefined {
  const placed = undecided.includes('kind') ? kindPlaced(text) : undefined;
  const kind = placed ?? kindAnswer(text);
  const said = plain(text);
  const isBrief = undecided.includes('priority') && said.split(' ').length <= MOST_BY_EFFECT;
  const mayChoose = isBrief || prioritiesNamed(said) > 0;
  const isWish = mayChoose && (isPriorityWish(text) || answersBriefly(text));
  const priority = isWish && placed === undefined ? priorityAnswer(text) : undefined;
  if (kind === undefined && priority === undefined) return undefined;
  return { ...(kind && { kind }), ...(priority && { priority }) };
}

/** More words than these tell what happens, and choose nothing by it. */
const MOST_BY_EFFECT = 16;

/** "Alta no, media": which of the levels, in few words. */
function answersBriefly(text: string): boolean {
  const said = plain(text);
  return (
    said.split(' ').length <= BRIEF && !isOpen(text, said) && priorityAnswer(text) !== undefined
  );
}
const BRIEF = 6;
