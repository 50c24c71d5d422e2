import type { Person } from '../domain/case.ts';
import type { Language } from '../messages/language.ts';
import { oneLine, shorten } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import { drawInput } from './inputs.ts';
import { REGISTER_FIELDS } from './register-fields.ts';
import { expand, type Json, type RenderedCard, render } from './render.ts';

/** More people would not fit in a message. */
export const KNOWN_PEOPLE = 50;
const PICKER_NAME = 60;

/** The form by which the desk opens a case for somebody (steps 1.1-3); `form` names this one. */
export function registerCard(
  form: string,
  people: readonly Person[],
  language: Language,
): RenderedCard {
  const t = translator(language);
  const input = (id: keyof typeof REGISTER_FIELDS, current = '') =>
    drawInput(id, REGISTER_FIELDS[id], current, t, []);
  return render('register', {
    summary: t('register.title'),
    title: t('register.title'),
    intro: t('register.intro'),
    form,
    inputs: [
      input('register_channel'),
      input('filing_number'),
      filingDate(t),
      input('filing_office'),
      ...(people.length > 0 ? [personPicker(people, t)] : []),
      input('register_name'),
      input('register_email'),
      input('register_office'),
      input('register_request'),
      input('register_kind'),
      input('register_priority', 'medium'),
    ],
    registerTitle: t('button.register_case'),
    cancelTitle: t('button.register_cancel'),
  });
}

function filingDate(t: Translator): Json {
  return expand('parts/input-date', {
    id: 'filing_date',
    label: t('field.filing_date.label'),
    placeholder: t('field.filing_date.placeholder'),
    value: '',
    required: false,
    error: '',
  });
}

/** Found by typing; an address tells namesakes apart. */
function personPicker(people: readonly Person[], t: Translator): Json {
  const named = ({ name, email }: Person) =>
    email === undefined ? name : t('register.person', { name, email });
  return expand('parts/input-choice', {
    id: 'register_person',
    label: t('field.register_person.label'),
    placeholder: t('field.register_person.placeholder'),
    value: '',
    required: false,
    error: '',
    style: 'filtered',
    choices: people
      .slice(0, KNOWN_PEOPLE)
      .map((person) => ({ title: shorten(oneLine(named(person)), PICKER_NAME), value: person.id })),
  });
}
