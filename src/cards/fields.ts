import type { Language, StaffMember } from '../desk/ports.ts';
import type { Case } from '../domain/case.ts';
import {
  CATEGORIES,
  KINDS,
  type Kind,
  MAX_TEXT,
  PRIORITIES,
  type Priority,
  RATINGS,
} from '../domain/catalog.ts';
import { OPEN_STATES, type OpenState } from '../domain/queue.ts';
import { translate } from '../i18n/translate.ts';
import type {
  AssigneeFields,
  CardContext,
  Choice,
  ChoiceField,
  DeskFields,
  RatingField,
  RequesterFields,
  TextField,
} from './contracts.ts';
import { oneLine, shorten } from './markdown.ts';

type TextName =
  | 'question'
  | 'answer'
  | 'escalate_reason'
  | 'comment'
  | 'solution'
  | 'reopen_reason'
  | 'cancel_reason'
  | 'name'
  | 'request';
type ChoiceName = 'kind' | 'category' | 'priority' | 'assignee' | 'escalate_to';

/** In a picker of states: all of them. */
export const ALL_STATES = 'all';

/** A picker with more people than these would not fit in a message. */
const PEOPLE_IN_A_PICKER = 50;
const PICKER_NAME = 40;

/** A mandatory text. */
export function textField(language: Language, name: TextName, maxLength = MAX_TEXT): TextField {
  return {
    label: translate(language, `field.${name}.label`),
    placeholder: translate(language, `field.${name}.placeholder`),
    error: translate(language, `field.${name}.error`),
    maxLength,
  };
}

function choiceField(
  language: Language,
  name: ChoiceName,
  value: string,
  choices: readonly Choice[],
): ChoiceField {
  return {
    label: translate(language, `field.${name}.label`),
    placeholder: translate(language, `field.${name}.placeholder`),
    error: translate(language, `field.${name}.error`),
    value,
    choices,
  };
}

/** Which part of the queue is shown: `all`, or one open state. */
export function queueStateField(language: Language, state: OpenState | undefined) {
  const states = OPEN_STATES.map((value) => ({
    title: translate(language, `state.${value}`),
    value,
  }));
  const all = { title: translate(language, 'queue.all'), value: ALL_STATES };
  return {
    label: translate(language, 'field.state.label'),
    value: state ?? ALL_STATES,
    choices: [all, ...states],
  };
}

/** Incidencia or Requerimiento. */
export function kindField(language: Language, value: Kind): ChoiceField {
  const choices = KINDS.map((kind) => ({
    title: translate(language, `kind.${kind}`),
    value: kind,
  }));
  return choiceField(language, 'kind', value, choices);
}

/** Alta, Media, Baja with what each means. */
export function priorityField(language: Language, value: Priority): ChoiceField {
  const choices = PRIORITIES.map((priority) => ({
    title: translate(language, 'choice.described', {
      name: translate(language, `priority.${priority}`),
      definition: translate(language, `priority.${priority}.definition`),
    }),
    value: priority,
  }));
  return choiceField(language, 'priority', value, choices);
}

function categoryField(language: Language, value: string): ChoiceField {
  const choices = CATEGORIES.map((category) => ({
    title: translate(language, `category.${category}`),
    value: category,
  }));
  return choiceField(language, 'category', value, choices);
}

/** The staff by name, whoever has the case now always among them. */
function people(staff: readonly StaffMember[], current: string | undefined): readonly Choice[] {
  return [...staff]
    .sort((a, b) => Number(b.person.id === current) - Number(a.person.id === current))
    .slice(0, PEOPLE_IN_A_PICKER)
    .map(({ person }) => ({ title: shorten(oneLine(person.name), PICKER_NAME), value: person.id }))
    .sort((a, b) => a.title.localeCompare(b.title, 'es'));
}

/** The forms of the person who solves the case. */
export function assigneeFields(kase: Case, { language, staff }: CardContext): AssigneeFields {
  return {
    escalate_to: choiceField(language, 'escalate_to', '', people(staff, kase.assignee?.id)),
    escalate_reason: textField(language, 'escalate_reason'),
    comment: textField(language, 'comment'),
    solution: textField(language, 'solution'),
  };
}

/** The forms of the desk. */
export function deskFields(kase: Case, ctx: CardContext): DeskFields {
  const { language, staff } = ctx;
  const assignee = kase.assignee?.id;
  const listed = staff.some(({ person }) => person.id === assignee) ? assignee : undefined;
  return {
    ...assigneeFields(kase, ctx),
    question: textField(language, 'question'),
    answer: textField(language, 'answer'),
    kind: kindField(language, kase.kind ?? kase.reportedKind),
    category: categoryField(language, kase.category ?? ''),
    priority: priorityField(language, kase.priority),
    assignee: choiceField(language, 'assignee', listed ?? '', people(staff, assignee)),
    cancel_reason: textField(language, 'cancel_reason'),
  };
}

function ratingField(language: Language): RatingField {
  return {
    label: translate(language, 'field.rating.label'),
    placeholder: translate(language, 'field.rating.placeholder'),
    choices: RATINGS.map((rating) => ({
      title: translate(language, `rating.${rating}`),
      value: String(rating),
    })).reverse(),
  };
}

/** The forms of the requester. */
export function requesterFields(language: Language): RequesterFields {
  return {
    answer: textField(language, 'answer'),
    comment: textField(language, 'comment'),
    reopen_reason: textField(language, 'reopen_reason'),
    cancel_reason: textField(language, 'cancel_reason'),
    rating: ratingField(language),
  };
}
