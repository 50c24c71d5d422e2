import { z } from 'zod';
import { MAX_ENTRY_NAME } from '../domain/desk-catalogue.ts';
import { type DateField, type Fields, optionalText, type TimeField, text } from './fields.ts';

const MAX_TIME = 10;
const empty = {
  schema: z.string().max(MAX_TIME).default(''),
  required: false,
  current: () => '',
} as const;
const date: DateField = { ...empty, kind: 'date' };
const time: TimeField = { ...empty, kind: 'time' };

/** What a lead writes of a day on which the office does not work as usual. */
export const DAY_FIELDS = {
  day_date: date,
  day_from: time,
  day_until: time,
  day_es: text(MAX_ENTRY_NAME, false),
  day_en: optionalText(MAX_ENTRY_NAME),
} as const satisfies Fields;
