import { z } from 'zod';
import type { Case } from '../domain/case.ts';
import {
  KINDS,
  type Kind,
  MAX_OFFICE,
  MAX_TEXT,
  PRIORITIES,
  type Priority,
  RATINGS,
} from '../domain/catalogue.ts';
import type { TriagePart } from '../domain/commands/triage.ts';
import {
  type CannedText,
  type Catalogue,
  type CatalogueEntry,
  inUse,
} from '../domain/desk-catalogue.ts';
import { MAX_TITLE } from '../domain/major-incident.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import { oneLine, shorten } from '../messages/markdown.ts';
import type { Translator } from '../messages/translate.ts';
import { categoryTitle } from './catalogue-words.ts';
import { assigneeReason, categoryReason } from './suggestion-reasons.ts';

interface FieldOf<S extends z.ZodType, R extends boolean = true> {
  /** What may come back. Clients leave empty inputs out. */
  readonly schema: S;
  /** Whether nothing can be done while the field is empty. */
  readonly required: R;
  /** What the case has now where the field asks for it, or what is suggested: what the form opens with. */
  current(kase: Case, suggestions?: Suggestions): string;
  /** Why that is suggested; plain. */
  reason?(suggestions: Suggestions, t: Translator, catalogue: Catalogue): string | undefined;
  /** Drawn only for who may decide this part of a triage. */
  readonly part?: TriagePart;
  /** It may stay empty where the reader gets this other field too. */
  readonly unless?: string;
}
export interface TextField<R extends boolean = boolean>
  extends FieldOf<z.ZodDefault<z.ZodString>, R> {
  readonly kind: 'text';
  /** What is written names another case. */
  readonly namesCase?: true;
  readonly maxLength: number;
  readonly multiline: boolean;
}
/** One of a list; it is not drawn where the list is empty. `current` is always among them. */
interface ChoiceField<S extends z.ZodType, R extends boolean> extends FieldOf<S, R> {
  readonly kind: 'choice';
  choices(
    t: Translator,
    catalogue: Catalogue,
    current: string,
  ): readonly { readonly title: string; readonly value: string }[];
}
/** Somebody of the staff. */
interface PersonField<S extends z.ZodType, R extends boolean> extends FieldOf<S, R> {
  readonly kind: 'person';
  /** Whether the form opens with who has the case now. */
  readonly startsWithAssignee: boolean;
  /** It asks for somebody else than who has the case now. */
  readonly otherThanAssignee?: true;
  /** Only who holds this role is offered. */
  readonly role?: StaffRole;
}
/** A statement to tick, or not. */
interface ToggleField extends FieldOf<z.ZodType<'true' | 'false'>, false> {
  readonly kind: 'toggle';
}
/** A day, as `2026-03-04`. */
export interface DateField<R extends boolean = boolean>
  extends FieldOf<z.ZodDefault<z.ZodString>, R> {
  readonly kind: 'date';
}
/** A time of the day, as `08:00`; it may stay empty. */
export interface TimeField extends FieldOf<z.ZodDefault<z.ZodString>, false> {
  readonly kind: 'time';
}
/** One input of a form: how it is drawn and what may come back follow from it. */
export type Field =
  | TextField
  | DateField
  | TimeField
  | ChoiceField<z.ZodType, boolean>
  | PersonField<z.ZodType, boolean>
  | ToggleField;
export type Fields = Readonly<Record<string, Field>>;
export type SchemasOf<F extends Fields> = { readonly [K in keyof F]: F[K]['schema'] };
/** What comes back from a form with these fields, once checked. */
export type FieldData<F extends Fields> = { readonly [K in keyof F]: z.infer<F[K]['schema']> };

const MAX_CASE_NUMBER = 40;
/** The longest id that any store or client gives out. */
export const MAX_ID = 128;
export const idSchema = z.string().min(1).max(MAX_ID);

/**
 * The id of an input in a list, where each case may have the same form: clients refuse a card that
 * names an input twice.
 */
export function inputId(field: string, { number }: Case): string {
  return `${field}.${number}`;
}

/** The field that an input of that id is for. */
export function fieldOf(inputId: string): string {
  return inputId.split('.', 1).join();
}

/** A mandatory text. */
export function text(maxLength = MAX_TEXT, multiline = true): TextField<true> {
  const schema = z.string().max(maxLength).default('');
  return { kind: 'text', schema, required: true, current: () => '', maxLength, multiline };
}

/** Nobody has to write it. */
export function optionalText(maxLength: number, multiline = false): TextField<false> {
  return { ...text(maxLength, multiline), required: false };
}

/** A day, which clients send as a text; `maxLength` is of what may be typed in its place. */
export function date<R extends boolean>(required: R, maxLength = MAX_ID): DateField<R> {
  const schema = z.string().max(maxLength).default('');
  return { kind: 'date', schema, required, current: () => '' };
}

/** Clients send an empty picker as nothing, or as an empty text. */
const orNothing = <S extends z.ZodType>(schema: S) => z.literal('').or(schema).optional();

/** The same picker where nothing has to be chosen. */
export function optional<S extends z.ZodType, F extends object>(field: F & { readonly schema: S }) {
  const { schema, ...rest } = field;
  return {
    ...(rest as Omit<F, 'schema' | 'required'>),
    schema: orNothing(schema),
    required: false,
  } as const;
}

export const toggle = {
  kind: 'toggle',
  schema: z.enum(['true', 'false']).default('false'),
  required: false,
  current: () => 'false',
} as const satisfies ToggleField;

/** The number of another case, in any of the ways that people write one. */
export const caseNumber: TextField<true> = { ...text(MAX_CASE_NUMBER, false), namesCase: true };

/** A text that may stay empty where the form has this other field too. */
export function unless(other: string): TextField<true> {
  return { ...text(), unless: other };
}

/** The requester's office, as the case has it. */
export const officeOf: TextField<true> = {
  ...text(MAX_OFFICE, false),
  current: ({ office }) => office ?? '',
};

/** What the desk calls a major incident before everybody; it may be called otherwise later. */
export const title: TextField = {
  ...text(MAX_TITLE, false),
  current: ({ majorTitle }) => majorTitle ?? '',
};

export function person(startsWithAssignee: boolean): PersonField<z.ZodString, true> {
  const current = ({ assignee }: Case, suggestions?: Suggestions) =>
    (startsWithAssignee ? suggestions?.assignee?.person : undefined)?.id ?? assignee?.id ?? '';
  const field = { kind: 'person', schema: idSchema, required: true, current } as const;
  return { ...field, startsWithAssignee, ...(startsWithAssignee && { reason: assigneeReason }) };
}

export function choice<V extends string>(
  values: readonly V[],
  title: (t: Translator, value: V) => string,
  current: (kase: Case, suggestions?: Suggestions) => V | '',
) {
  const choices = (t: Translator) => values.map((value) => ({ title: title(t, value), value }));
  return { kind: 'choice', schema: z.enum(values), required: true, current, choices } as const;
}

/** Incidencia or Requerimiento; what the requester called it until the desk decides. */
export const kind = choice(
  KINDS,
  (t, value) => t(`kind.${value}`),
  (kase) => kase.kind ?? kase.reportedKind,
);

const CHOICE_LENGTH = 40;

function entryChoice({ id, words }: CatalogueEntry, t: Translator) {
  return { title: shorten(oneLine(words[t.language]), CHOICE_LENGTH), value: id };
}

/** One of the desk's categories; one that was removed only where the case has it. */
export const category = {
  kind: 'choice',
  schema: idSchema,
  required: true,
  current: (kase: Case, suggestions?: Suggestions) =>
    kase.category ?? suggestions?.category?.value ?? '',
  choices: (t: Translator, catalogue: Catalogue, current: string) => [
    ...inUse(catalogue.categories).map((entry) => entryChoice(entry, t)),
    ...catalogue.categories
      .filter(({ id, removed }) => removed && id === current)
      .map(({ id }) => ({ title: categoryTitle(catalogue, id, t), value: id })),
  ],
  reason: categoryReason,
} as const satisfies Field;

/** A prepared text, by its title: what is written below it is added to it. */
export function canned(use: CannedText['use']) {
  return {
    kind: 'choice',
    schema: orNothing(idSchema),
    required: false,
    current: () => '',
    choices: (t: Translator, catalogue: Catalogue) =>
      inUse(catalogue.canned)
        .filter((text) => text.use === use)
        .map((entry) => entryChoice(entry, t)),
  } as const satisfies Field;
}

/** A term of the procedure with what it means. */
export function described(t: Translator, term: `kind.${Kind}` | `priority.${Priority}`): string {
  return t('choice.described', { name: t(term), definition: t(`${term}.definition`) });
}

/** Alta, Media, Baja with what each means. */
export const priority = choice(
  PRIORITIES,
  (t, value) => described(t, `priority.${value}`),
  (kase) => kase.priority,
);

/** The best first; nobody has to rate. */
export const rating = optional(
  choice(
    RATINGS.map((value) => `${value}` as const).reverse(),
    (t, value) => t(`rating.${value}`),
    () => '',
  ),
);
