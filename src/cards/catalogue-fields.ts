import { MAX_OFFICE } from '../domain/catalogue.ts';
import { MAX_CANNED } from '../domain/desk-catalogue.ts';
import { type Fields, type TextField, text } from './fields.ts';

const optional = (field: TextField<true>): TextField<false> => ({ ...field, required: false });

/** What a lead writes of an entry: how it is called, and of a prepared text its words. */
export const CATALOGUE_FIELDS = {
  entry_es: text(MAX_OFFICE, false),
  entry_en: optional(text(MAX_OFFICE, false)),
  entry_text_es: text(MAX_CANNED),
  entry_text_en: optional(text(MAX_CANNED)),
} as const satisfies Fields;
