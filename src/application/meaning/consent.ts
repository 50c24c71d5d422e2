import { clausesOf, isAround } from './clauses.ts';
import { isConsent } from './plain-answers.ts';
import { plainWords } from './plain-words.ts';
import { summaryChange } from './summary-change.ts';
import { namesThing } from './things.ts';
import { saysItWorks } from './verdict-in-words.ts';

/** It is to be done with what is written. */
const ORDERS =
  /\b(?:abra(?:lo)?|abre(?:lo)?|abran(?:lo)?|(?:puede|pueden|ya) abrir(?:lo)?|proced(?:a|an|amos|er)|adelante|(?:envi|mand|radiqu|registr|cre)e[n]?l[oa]|(?:open|send|submit|create) it|go ahead|proceed)\b/;
const ORDER_WORDS = 6;
/** It is well as it is written. */
const APPROVES =
  /^(?:(?:si|y|pues|yes|and|por lo demas|lo demas|el resto|otherwise|the rest) )*(?:asi|todo|eso|esta|me parece|estoy|como|it|that|all|everything|looks|this)\b.*\b(?:bien|perfect[oa]?|correct[oa]?|exact[oa]|excelente|conforme|de acuerdo|good|fine|great|right)\b/;
const APPROVAL_WORDS = 10;
/** What makes a yes no yes. */
const HOLDS =
  /\b(?:no(?! tengo (?:mas )?tiempo)|not|dont|todavia|aun|antes|pero|but|salvo|excepto|menos|falta|prioridad|priority|dos|tres|otr[oa]|two|three|another)\b/;

/** Says no more than that it is to be done now. */
const HURRIES =
  /^(?:(?:y|que|porque|pues|and) )*(?:no tengo (?:mas )?tiempo|(?:tengo|estoy de|voy de) (?:mucho )?afan|i(?: am|m)? in a hurry)$/;

function orders(clause: string): boolean {
  const said = plainWords(clause);
  return !isHeld(clause) && ORDERS.test(said) && said.split(' ').length <= ORDER_WORDS;
}

/** "Así está muy bien." */
function praises(clause: string): boolean {
  const said = plainWords(clause);
  const isShort = said.split(' ').length <= APPROVAL_WORDS;
  return !isHeld(clause) && APPROVES.test(said) && isShort && !namesThing(clause);
}

/** "Todo quedó bien" may be said of what was to be mended. */
function approves(clause: string): boolean {
  const said = plainWords(clause);
  return praises(clause) && (/^(?:si )?asi\b/.test(said) || !saysItWorks(clause, said));
}

function isHeld(clause: string): boolean {
  return clause.includes('?') || HOLDS.test(plainWords(clause));
}

function saysYes(clause: string): boolean {
  return isConsent(clause) || orders(clause) || praises(clause);
}

/** What is told with a yes to what waits to be confirmed: "ábralo, planeación tiene licencias". */
export function toldWithYes(text: string): string {
  const isTold = (clause: string) =>
    !(isAround(clause) || saysYes(clause) || HURRIES.test(plainWords(clause)));
  return clausesOf(text).filter(isTold).join('').trim().replace(/[,;]$/u, '');
}

/**
 * Whether a text orders what waits to be confirmed, or says that it is well as it is written. Words
 * beside that which ask or hold it back make it neither.
 */
export function confirms(text: string): boolean {
  const clauses = clausesOf(text);
  const told = toldWithYes(text);
  if (told === '') return clauses.some((clause) => orders(clause) || approves(clause));
  return clauses.some(orders) && (!isHeld(told) || changesSummary(told));
}

/** Whether what is told with a yes changes what would be opened: its name, office, kind or priority. */
export function changesSummary(told: string): boolean {
  const { correction, office = '' } = told === '' ? { correction: '' } : summaryChange(told);
  return correction === undefined && !told.includes('?') && !namesThing(office);
}

/** "Don't open it", "no lo abra": the summary is not to be opened. */
export function refusesOpening(text: string): boolean {
  return NOT_OPENED.test(plainWords(text));
}
const NOT_OPENED =
  /^(?:(?:no|wait|espere|please|por favor) )*(?:no (?:lo |la |me |le )*(?:abra|abran|abras|cree|creen|envie)|(?:dont|don t|do not) (?:open|create|send|submit))(?: (?:it|that|nada|todavia|aun|yet|el caso|ese caso|ningun caso|the case|anything|please|por favor))*$/;

/** "No, nada de eso", "espere, mejor no", "abra dos casos": no yes to a summary; "no, nada que corregir" may be one. */
export function refuses(text: string): boolean {
  return REFUSES.test(plainWords(text));
}
const REFUSES =
  /^(?:(?:espere|esperese|wait|ay|uy|oiga|ja\w*|absolutely|claro que|por supuesto que) )*(?:no|nop|nope|nada|nothing|not|ya no|mejor no|ni (?:loc[oa]|riesgos|modo)|(?:de )?ningun\w*|none)\b(?!.*\b(?:cambi|corr[ei]g|correc|chang|abr[aei]|open|dele|adelante|bien|perfect|good|fine|mas)\w*)|\b(?:abr\w*|open) (?:dos|tres|otr[oa]|two|three|another)\b/;
