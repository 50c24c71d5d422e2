import type { Person } from '../domain/case.ts';
import { oneLine, shorten } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { CardContext } from './card-context.ts';
import { notices } from './case-card.ts';
import { commonOf, drawInput } from './inputs.ts';
import { officeChoices, officePicker } from './office-picker.ts';
import { type BESIDE_FIELDS, REGISTER_FIELDS, SOMEBODY_ELSE } from './register-fields.ts';
import { expand, type Json, type RenderedCard, render } from './render.ts';

/** More people would not fit in a message. */
export const KNOWN_PEOPLE = 50;
const PICKER_NAME = 60;

/** What stands in the form's inputs, by their ids. */
export type RegisterValues = Readonly<
  Partial<Record<keyof typeof REGISTER_FIELDS | keyof typeof BESIDE_FIELDS, string | undefined>>
>;
const NEW_FORM: RegisterValues = { register_priority: 'medium' };

/**
 * The form by which the desk opens a case for somebody (steps 1.1-3); `form` names this one. When
 * nothing could be registered it says why and has what was typed: clients empty a form that was sent.
 */
export function registerCard(
  form: string,
  people: readonly Person[],
  { language, notice, catalogue }: Pick<CardContext, 'language' | 'notice' | 'catalogue'>,
  values: RegisterValues = NEW_FORM,
): RenderedCard {
  const t = translator(language);
  const input = (id: keyof typeof REGISTER_FIELDS) =>
    drawInput(id, REGISTER_FIELDS[id], values[id] ?? '', t);
  const offices = officeChoices(catalogue, t);
  return render('register', {
    summary: t('register.title'),
    notices: notices(notice),
    title: t('register.title'),
    intro: t('register.intro'),
    form,
    inputs: [
      // One press instead of two.
      { ...input('register_channel'), style: 'expanded' },
      input('filing_number'),
      input('filing_date'),
      input('filing_office'),
      ...(people.length > 0 ? [personPicker(people, values, t)] : []),
      input('register_name'),
      input('register_email'),
      ...officePicker(
        'register_office_choice',
        values.register_office_choice ?? '',
        offices,
        t,
        false,
      ),
      offices.length === 0
        ? input('register_office')
        : { ...input('register_office'), label: t('register.other_office') },
      input('register_request'),
      input('register_kind'),
      input('register_priority'),
    ],
    registerTitle: t('button.register_case'),
    cancelTitle: t('button.register_cancel'),
  });
}

/**
 * Found by typing; an address tells namesakes apart. Where the form proposes somebody they are chosen
 * from a list, which has somebody else too: clients do not name who stands in a box to type in.
 */
export function personPicker(
  people: readonly Person[],
  { register_person: value = '' }: RegisterValues,
  t: Translator,
  isProposed = false,
): Json {
  const other = { title: t('field.register_person.other'), value: SOMEBODY_ELSE };
  const named = ({ name, email }: Person) =>
    email === undefined ? name : t('register.person', { name, email });
  return expand('parts/input-choice', {
    ...commonOf('register_person', value, false, t),
    style: isProposed ? 'compact' : 'filtered',
    choices: [
      ...people.slice(0, KNOWN_PEOPLE).map((person) => ({
        title: shorten(oneLine(named(person)), PICKER_NAME),
        value: person.id,
      })),
      ...(isProposed ? [other] : []),
    ],
  });
}
