/** The closed lists of the procedure: what a case can be, and how long its texts may get. */

/** Step 7. *Incidencia*: something that worked stopped or is impaired. *Requerimiento*: anything else asked for. */
export const KINDS = ['incident', 'service_request'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Step 8, the procedure's own: Capacitación, Contratos, Convenios, Infraestructura, Seguridad,
 * Software. A desk's lead may change them: see `Catalogue`.
 */
export const CATEGORIES = [
  'training',
  'contracts',
  'agreements',
  'infrastructure',
  'security',
  'software',
] as const;
/** The id of a category: one of the procedure's, or one that the desk made. */
export type Category = string;

/** Policy 5: Alta, Media, Baja. */
export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What requesters choose who leave the kind or the priority to the desk (step 7, policy 5). */
export const DESK_DECIDES = 'desk_decides';
export type DeskDecides = typeof DESK_DECIDES;

/** Step 8: support level 1 by default; escalating raises it by one. */
export const FIRST_LEVEL = 1;
export const LAST_LEVEL = 3;

/** How a request that the desk registers for somebody arrived (steps 1.1-1.2): e-mail, official letter, telephone, counter. */
export const REGISTERED_CHANNELS = ['mail', 'letter', 'phone', 'counter'] as const;
/** How a request arrived (step 1). */
export const CHANNELS = ['chat', ...REGISTERED_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];

/** A requester's satisfaction, 1 (bad) to 5 (very good). */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

/** Longest texts kept, in UTF-16 units: far above what people write, far below Teams' message limit. */
export const MAX_TEXT = 4000;
export const MAX_NAME = 120;
export const MAX_OFFICE = 80;
export const MAX_FILING = 60;
/** Which spare parts were replaced, and who outside the office gave a solution. */
export const MAX_PARTS = 500;
export const MAX_PROVIDER = 120;
/** The longest e-mail address that there is. */
export const MAX_EMAIL = 254;

/** What is kept of files: of one, and of all that a case has, in bytes; and how many a case may have. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_CASE_BYTES = 25 * 1024 * 1024;
export const MAX_CASE_FILES = 20;
