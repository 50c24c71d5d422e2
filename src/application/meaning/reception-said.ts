import type { Reception, ReceptionText } from '../../domain/reception.ts';
import { findCaseReference } from './case-reference.ts';
import { withoutAround } from './clauses.ts';
import { caseNamed } from './numbered-case.ts';
import type { Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand, Situation } from './situation.ts';

/** What each part of the requirement-reception form (policy 3) is called before what is said of it. */
const LABELS: Record<ReceptionText | 'wantedDate', string> = {
  responsible: 'responsables?|encargad[oa]|person responsible|(?:the )?responsible(?: person)?',
  affected:
    '(?:(?:n[uú]mero|cantidad) de )?(?:usuari[oa]s|funcionari[oa]s|personas|users|people)(?: (?:afectad[oa]s|beneficiad[oa]s|affected))?',
  objective: 'objetivo|prop[oó]sito|objective|purpose',
  situation: 'situaci[oó]n(?: actual)?|(?:current )?situation',
  result: 'resultado(?: esperado)?|(?:expected )?result',
  office: 'dependencia|office',
  wantedDate: 'fecha(?: deseada| esperada)?|(?:wanted )?date',
};
/** Said of anything else as well: they are the form's only where it is named, or beside another part. */
const OF_ANYTHING: readonly string[] = ['office', 'wantedDate'];
const ARTICLE = '(?:el|la|los|las|como|the|as)';
const OF =
  '(?: (?:del?|of)(?: la| the)? (?:requerimiento|formato|proyecto|solicitud|form|request|project))?';
const IS =
  '(?:\\s*[:=]\\s*|\\s+(?:(?:es|son|soy|somos|ser[ií]an?|ser[aá]n?|va a ser|van a ser|is|are|am|will be)\\s+)(?!para\\b|que\\b))';
const COUNTED =
  '(?:son|somos|ser[ií]an|afecta a|they are|it affects)\\s+(?=\\d+ (?:usuari|funcionari|personas|users|people))';
const PART = new RegExp(
  `(?<!\\p{L})(?:(?:${ARTICLE}\\s+)?(?:${Object.entries(LABELS)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join('|')})${OF}${IS}|(?<counted>${COUNTED}))`,
  'giu',
);
const ENDING = /[\s,;.]*(?:(?<!\p{L})(?:y|e|and|que|that))?[\s,;]*$/iu;
const MYSELF = /^(?:yo(?: mism[oa])?|myself|me|i)(?!\p{L})[\s,]*/iu;
const OWN_NAME = /^\p{Lu}\p{L}+ \p{Lu}/u;
const FORM = /\b(?:formatos?|formularios?|form)\b/;

/** The form as far as words say it; what is said of the speaker has their name. The date is in words. */
export function receptionIn(text: string, writer: string): Reception {
  const found = [...text.matchAll(PART)];
  const parts = found.flatMap(({ groups = {}, index, 0: label }, i) => {
    const name = groups.counted ? 'affected' : Object.keys(LABELS).find((each) => groups[each]);
    const said = text.slice(index + label.length, found[i + 1]?.index).replace(ENDING, '');
    const value = withoutAround(said).replace(/[\s,;.]+$/u, '');
    return name && plainWords(value)
      ? [[name, name === 'responsible' ? named(value, writer) : value]]
      : [];
  });
  const isForm =
    FORM.test(plainWords(text)) || parts.some(([name = '']) => !OF_ANYTHING.includes(name));
  return isForm ? Object.fromEntries(parts) : {};
}

/** "Yo, la tesorera" by the name that the speaker has. */
function named(said: string, writer: string): string {
  if (!MYSELF.test(said)) return said;
  const rest = said.replace(MYSELF, '');
  return OWN_NAME.test(rest) ? rest : [writer, rest].filter((each) => each !== '').join(', ');
}

const FILLED =
  /\b(?:(?:ya|listo|acabo de)\b.*\b(?:llen|diligenci|guard|envi|mand|complet)\w*|complet[oa]|(?:que|algo|le|les|me) (?:le )?faltan?|quedo|llego|recibi\w+|i (?:have )?(?:filled|sent|saved)|complete|missing)\b/;

/**
 * What is said of the form that an open case of theirs lacks: what goes into it, or how it is filled
 * in, or whether it is complete. None while a request is under way.
 */
export function receptionSaid(situation: Situation, text: string): Reading | undefined {
  const kase = caseLacking(situation, text);
  if (kase === undefined || situation.draft) return undefined;
  const said = plainWords(text);
  const isFact = !text.includes('?') && Object.keys(receptionIn(text, '')).length > 0;
  if (isFact) return { outcome: 'reception', cases: [kase.id] };
  if (!FORM.test(said)) return undefined;
  return { outcome: FILLED.test(said) ? 'status' : 'reception', cases: [kase.id] };
}

/** The open case that lacks its form: the one that is named, or the newest. */
function caseLacking(situation: Situation, text: string): CaseAtHand | undefined {
  const reference = findCaseReference(text);
  const cases = situation.own.filter(lacksReception);
  if (reference === undefined) return cases[0];
  return cases.find(({ id }) => id === caseNamed(situation, reference)?.id);
}

/** Whether a case waits for its requirement-reception form. */
export function lacksReception({ lacks = [] }: CaseAtHand): boolean {
  return lacks.length > 0;
}

/** Whether a text names the form, or tells what goes into it. */
export function isOfReception(text: string): boolean {
  return FORM.test(plainWords(text)) || Object.keys(receptionIn(text, '')).length > 0;
}
