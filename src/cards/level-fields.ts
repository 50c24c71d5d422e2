import { type Fields, text } from './fields.ts';

const LENGTH = 6;

/** What a lead writes of the service levels: hours of working time. */
export const LEVEL_FIELDS = {
  level_high_start: text(LENGTH, false),
  level_high_resolve: text(LENGTH, false),
  level_medium_start: text(LENGTH, false),
  level_medium_resolve: text(LENGTH, false),
} as const satisfies Fields;
export type LevelValues = Readonly<Record<keyof typeof LEVEL_FIELDS, string>>;
