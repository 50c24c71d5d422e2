import { MAX_NAME, MAX_OFFICE } from './catalogue.ts';
import { isCalendarDay } from './filing.ts';
import { normalize } from './normalize.ts';
import type { Rejection } from './rejections.ts';

/** Policy 3: the requirement-reception form (*formato de recepción de requerimiento*). */

const MAX_PARAGRAPH = 800;
/** What must be filled in, in the form's order, and how long each may be, in UTF-16 units. */
export const RECEPTION_LIMITS = {
  office: MAX_OFFICE,
  objective: MAX_PARAGRAPH,
  situation: MAX_PARAGRAPH,
  result: MAX_PARAGRAPH,
  affected: 200,
  responsible: MAX_NAME,
} as const;
export type ReceptionText = keyof typeof RECEPTION_LIMITS;
export const RECEPTION_TEXTS = Object.keys(RECEPTION_LIMITS) as ReceptionText[];

/** The form as far as it is filled in. */
export type Reception = Readonly<Partial<Record<ReceptionText, string>>> & {
  /** The day by which it is wanted, which need not be said: `2026-03-04`. */
  readonly wantedDate?: string;
};

/** What of the form is not filled in yet; nothing where the case needs no form. */
export function missingInReception(reception: Reception | undefined): readonly ReceptionText[] {
  if (reception === undefined) return [];
  return RECEPTION_TEXTS.filter((text) => reception[text] === undefined);
}

/**
 * What changes of the form when this is sent: texts are trimmed, and one that says nothing leaves
 * what was there. An empty date takes away the one that was there, and stands for that here too;
 * without one it stays.
 */
export function changesOf(before: Reception, sent: Reception): Reception {
  const texts = RECEPTION_TEXTS.flatMap((name) => {
    const text = sent[name]?.trim() ?? '';
    return normalize(text) === '' || text === before[name] ? [] : [[name, text]];
  });
  const { wantedDate } = sent;
  const isNewDate = wantedDate !== undefined && wantedDate !== (before.wantedDate ?? '');
  return { ...Object.fromEntries(texts), ...(isNewDate && { wantedDate }) };
}

/**
 * Why the form cannot be taken as it was sent. `today` is the desk's day, like `2026-03-04`; a date
 * that has passed since it was filled in may stay.
 */
export function receptionProblem(
  before: Reception,
  sent: Reception,
  today: string,
): Rejection | undefined {
  for (const name of RECEPTION_TEXTS) {
    const { length } = sent[name]?.trim() ?? '';
    const max = RECEPTION_LIMITS[name];
    if (length > max) return { code: 'too_long', field: 'text', max, length };
  }
  if (sent.wantedDate && !isCalendarDay(sent.wantedDate))
    return { code: 'missing', field: 'wanted_date' };
  if (sent.wantedDate && sent.wantedDate < today && sent.wantedDate !== before.wantedDate)
    return { code: 'past', field: 'wanted_date' };
  // Whoever sends it as it was learns what it lacks.
  const isUnchanged = Object.keys(changesOf(before, sent)).length === 0;
  const missing = missingInReception(before);
  return isUnchanged && missing.length > 0 ? { code: 'reception_incomplete', missing } : undefined;
}
