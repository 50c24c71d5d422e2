import type { StaffMember } from '../application/ports/staff.ts';
import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import { oneLine, shorten } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import type { Field } from './fields.ts';
import type { FieldId, RequiredFieldId } from './form-words.ts';
import type { BESIDE_FIELDS } from './register-fields.ts';
import { expand, type Json } from './render.ts';

/** A picker with more people than these would not fit in a message. */
const PEOPLE_IN_A_PICKER = 50;
const PICKER_NAME = 40;
/** What is chosen from a list that belongs to the card and not to the field. */
type PickerId = 'office_choice' | keyof typeof BESIDE_FIELDS;
const byName = new Intl.Collator('es');

/** The input of a field, with what the case has now. */
export function drawInput(
  id: FieldId,
  field: Field,
  current: string,
  t: Translator,
  staff: readonly StaffMember[] = [],
  catalogue: Catalogue = PROCEDURE_CATALOGUE,
): Json {
  const style = 'compact';
  const common = commonOf(id, current, field.required, t);
  switch (field.kind) {
    case 'text':
      return expand('parts/input-text', { ...common, ...field });
    case 'date':
      return expand('parts/input-date', common);
    case 'time':
      return expand('parts/input-time', common);
    case 'choice':
      return expand('parts/input-choice', {
        ...common,
        style,
        choices: field.choices(t, catalogue, current),
      });
    case 'toggle':
      return expand('parts/input-toggle', { ...common, title: common.placeholder });
    case 'person': {
      const { role, otherThanAssignee } = field;
      const offered = staff.filter(
        ({ person, roles }) =>
          (role === undefined || roles.includes(role)) &&
          !(otherThanAssignee && person.id === current),
      );
      const choices = people(offered, current, t);
      const listed = field.startsWithAssignee && choices.some(({ value }) => value === current);
      const value = listed ? current : '';
      return expand('parts/input-choice', { ...common, style, value, choices });
    }
  }
}

/** The inputs of a form that stands on a card of its own, in their order. */
export function drawInputs<Id extends FieldId>(
  fields: Readonly<Record<Id, Field>>,
  values: Readonly<Partial<Record<NoInfer<Id>, string | undefined>>>,
  t: Translator,
  staff?: readonly StaffMember[],
): readonly Json[] {
  const ids = Object.keys(fields) as Id[];
  return ids.map((id) => drawInput(id, fields[id], values[id] ?? '', t, staff));
}

/** What every input has. */
export function commonOf(id: FieldId | PickerId, value: string, required: boolean, t: Translator) {
  const label = t(`field.${id}.label`);
  const placeholder = t(`field.${id}.placeholder`);
  const error = required ? t(`field.${id as RequiredFieldId}.error`) : '';
  return { id, label, placeholder, error, value, required };
}

/** The staff by name with until when somebody is away, whoever has the case now always among them. */
export function people(staff: readonly StaffMember[], assignee: string, t: Translator) {
  return [...staff]
    .sort((a, b) => Number(b.person.id === assignee) - Number(a.person.id === assignee))
    .slice(0, PEOPLE_IN_A_PICKER)
    .map((member) => ({ title: titleOf(member, t), value: member.person.id }))
    .sort((a, b) => byName.compare(a.title, b.title));
}

function titleOf({ person, absentUntil }: StaffMember, t: Translator): string {
  const name = shorten(oneLine(person.name), PICKER_NAME);
  return absentUntil === undefined
    ? name
    : t('choice.absent', { name, date: t.date(absentUntil, 'day') });
}
