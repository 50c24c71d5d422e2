import type { StaffMember } from '../application/ports/staff.ts';
import { type Catalogue, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import { oneLine, shorten } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import type { Field } from './fields.ts';
import type { FieldId, RequiredFieldId } from './forms.ts';
import { expand, type Json } from './render.ts';

/** A picker with more people than these would not fit in a message. */
const PEOPLE_IN_A_PICKER = 50;
const PICKER_NAME = 40;
const byName = new Intl.Collator('es');

/** The input of a field, with what the case has now. */
export function drawInput(
  id: FieldId,
  field: Field,
  current: string,
  t: Translator,
  staff: readonly StaffMember[],
  catalogue: Catalogue = PROCEDURE_CATALOGUE,
): Json {
  const { required } = field;
  const style = 'compact';
  const common = {
    id,
    label: t(`field.${id}.label`),
    placeholder: t(`field.${id}.placeholder`),
    error: required ? t(`field.${id as RequiredFieldId}.error`) : '',
    value: current,
    required,
  };
  switch (field.kind) {
    case 'text':
      return expand('parts/input-text', { ...common, ...field });
    case 'choice':
      return expand('parts/input-choice', {
        ...common,
        style,
        choices: field.choices(t, catalogue, current),
      });
    case 'person': {
      const choices = people(staff, current);
      const listed = field.startsWithAssignee && choices.some(({ value }) => value === current);
      const value = listed ? current : '';
      return expand('parts/input-choice', { ...common, style, value, choices });
    }
  }
}

/** The staff by name, whoever has the case now always among them. */
function people(staff: readonly StaffMember[], assignee: string) {
  return [...staff]
    .sort((a, b) => Number(b.person.id === assignee) - Number(a.person.id === assignee))
    .slice(0, PEOPLE_IN_A_PICKER)
    .map(({ person }) => ({ title: shorten(oneLine(person.name), PICKER_NAME), value: person.id }))
    .sort((a, b) => byName.compare(a.title, b.title));
}
