import type { StaffMember } from '../application/ports/staff.ts';
import type { Case } from '../domain/case.ts';
import type { TriagePart } from '../domain/commands/triage.ts';
import type { Catalogue } from '../domain/desk-catalogue.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import type { Language } from '../messages/language.ts';
import { translator } from '../messages/translate.ts';
import type { Field } from './fields.ts';
import { type FormName, formRow } from './forms.ts';

/** An input that the reader gets, with what it opens with. */
export interface ShownField {
  readonly id: string;
  readonly field: Field;
  readonly current: string;
}
/** What a form is filled with besides the case. */
export interface Filling {
  readonly staff: readonly StaffMember[];
  readonly catalogue: Catalogue;
  /** Of a triage, what somebody who looks at the card may decide. */
  readonly parts?: ReadonlySet<TriagePart>;
  readonly suggestions?: Suggestions | undefined;
}

/** The fields that the reader gets: those that they may decide, and choices that have something to choose. */
export function shownFields(
  { name, language }: { readonly name: FormName; readonly language: Language },
  kase: Case,
  { catalogue, parts, suggestions }: Filling,
): readonly ShownField[] {
  const shown = Object.entries(formRow(name).fields)
    .filter(([, { part }]) => part === undefined || parts?.has(part))
    .map(([id, field]) => ({ id, field, current: field.current(kase, suggestions) }))
    .filter(
      ({ field, current }) =>
        field.kind !== 'choice' ||
        field.choices(translator(language), catalogue, current).length > 0,
    );
  const mayStayEmpty = ({ unless }: Field) => shown.some(({ id }) => id === unless);
  return shown.map((one) =>
    mayStayEmpty(one.field) ? { ...one, field: { ...one.field, required: false } } : one,
  );
}
