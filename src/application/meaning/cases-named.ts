import { isSubject } from '../../domain/completeness.ts';
import { clausesOf } from './clauses.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand } from './situation.ts';
import { thingOf } from './things.ts';
import { caseByEnd, casePlaced, saysAnother, theOneNamed } from './which-case.ts';

/** What stands around names in a list, and says nothing of them. */
const AROUND_NAMES =
  /^(?:al?|con|del?|e|el|en|las?|los?|mis?|y|o|ni|para|por|favor|gracias|su|sus|tambien|casos?|solicitud|the|of|on|in|at|to|for|from|with|my|our|and|or|nor|about|also|ones?|please|thanks|cases?)$/;
/** "Póngale a lo del internet que …": said for a case, whatever else is said. */
const ADDS_TO = /\b(?:pong|agreg|anad|sum|anot|escrib)\w*les?\b|\badd to\b/;

/** The open case that a clause names: by its number's end, its place among them, its request or what the desk asked about it. */
export function caseNamed(own: readonly CaseAtHand[], clause: string): CaseAtHand | undefined {
  const isAdded = ADDS_TO.test(plainWords(clause));
  const open = own.filter(({ state }) => state !== 'closed');
  const told = open
    .filter((kase) => isAdded || !saysAnother(kase, clause))
    .map((kase) => ({ ...kase, request: `${kase.request}\n${kase.question ?? ''}` }));
  const id =
    caseByEnd(own, clause)?.id ?? casePlaced(open, clause)?.id ?? theOneNamed(told, clause)?.id;
  return own.find((kase) => kase.id === id);
}

/** Whether a clause says something of what it names: more than a name in a list. */
export function tells(clause: string): boolean {
  const words = plainWords(clause).split(' ');
  return /[\d?¿]/.test(clause) || words.length > 4 || !onlyNames(clause);
}

function onlyNames(clause: string): boolean {
  return plainWords(clause).split(' ').every(isInName);
}

function isInName(word: string): boolean {
  return AROUND_NAMES.test(word) || isNaming(word);
}

function isNaming(word: string): boolean {
  return isSubject(word) || thingOf(word) !== undefined || /^\d+$/.test(word);
}

const LIST = /\s*,\s*(?:(?:y|e|ni|o|and|or|nor)\s+)?|\s+(?:y|e|ni|o|and|or|nor)\s+/iu;

/** The open cases that a clause lists, to say the same of all: "lo del teclado y lo del autocad"; none when it names one. */
export function casesListed(own: readonly CaseAtHand[], clause: string): readonly CaseAtHand[] {
  const [first = '', ...others] = clause.trim().split(LIST);
  let listed = caseNamed(own, first);
  if (listed === undefined) return [];
  const cases = [listed];
  let before = first;
  for (const piece of others) {
    listed = endsInName(before) ? caseNamed(own, nameAhead(piece)) : undefined;
    if (listed !== undefined && !cases.includes(listed)) cases.push(listed);
    before = piece;
  }
  return cases.length > 1 ? cases : [];
}

function endsInName(piece: string): boolean {
  return isNaming(plainWords(piece).split(' ').at(-1) ?? '');
}

/** The name that a piece of a list begins with, with what stands before it. */
function nameAhead(piece: string): string {
  const words = plainWords(piece).split(' ');
  const place = words.findIndex((word) => !AROUND_NAMES.test(word));
  return words.slice(0, place + 1).join(' ');
}

/** "… y se le borraron los archivos", "… y quiere saber si …": the same person's next trouble, or what they ask. */
const NEXT_OF_THEIRS =
  /(?<=\s)(?=(?:y|and)\s+(?:se\s+(?:le|les|me|nos)\s|(?:quiere|quieren|desea)\s+saber\s|pregunt(?:a|an|ó)\s|wants?\s+to\s+know\s|asks?\s))/iu;

/** Clause by clause as `clausesOf`, a list of cases in one with what is said of them. */
export function clausesWithLists(own: readonly CaseAtHand[], text: string): readonly string[] {
  const clauses: string[] = [];
  for (const clause of clausesOf(text).flatMap((each) => each.split(NEXT_OF_THEIRS))) {
    const before = clauses.at(-1) ?? '';
    const joined = before + clause;
    const goesOn = clauses.length > 0 && !/[.!?;:…]\s*$/u.test(before);
    // "Ya llegó el teclado, ¿y el internet?" asks of one.
    const isApart = /,\s*$/u.test(before) && clause.includes('?');
    const isNames = onlyNames(clause) || onlyNames(before);
    const more = Math.max(1, casesListed(own, before).length);
    if (goesOn && !isApart && isNames && casesListed(own, joined).length > more)
      clauses[clauses.length - 1] = joined;
    else clauses.push(clause);
  }
  return clauses;
}
