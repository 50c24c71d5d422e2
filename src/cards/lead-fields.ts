import { z } from 'zod';
import { MAX_OFFICE } from '../domain/catalogue.ts';
import { MAX_CANNED, MAX_ENTRY_NAME } from '../domain/desk-catalogue.ts';
import { date, type Fields, optionalText, type TimeField, text } from './fields.ts';

const MAX_TIME = 10;
const MAX_HOURS = 6;
const time: TimeField = {
  kind: 'time',
  schema: z.string().max(MAX_TIME).default(''),
  required: false,
  current: () => '',
};

/** What a lead writes of a day on which the office does not work as usual. */
export const DAY_FIELDS = {
  day_date: date(false, MAX_TIME),
  day_from: time,
  day_until: time,
  day_es: text(MAX_ENTRY_NAME, false),
  day_en: optionalText(MAX_ENTRY_NAME),
} as const satisfies Fields;

/** What a lead writes of an entry: how it is called, and of a prepared text its words. */
export const CATALOGUE_FIELDS = {
  entry_es: text(MAX_OFFICE, false),
  entry_en: optionalText(MAX_OFFICE),
  entry_text_es: text(MAX_CANNED),
  entry_text_en: optionalText(MAX_CANNED, true),
} as const satisfies Fields;

/** What a lead writes of the service levels: hours of working time. */
export const LEVEL_FIELDS = {
  level_high_start: text(MAX_HOURS, false),
  level_high_resolve: text(MAX_HOURS, false),
  level_medium_start: text(MAX_HOURS, false),
  level_medium_resolve: text(MAX_HOURS, false),
} as const satisfies Fields;
export type LevelValues = Readonly<Record<keyof typeof LEVEL_FIELDS, string>>;
