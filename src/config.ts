import { join } from 'node:path';
import { z } from 'zod';
import type { DeskCalendarSettings } from './calendar/desk-calendar.ts';
import { USUAL_HOURS, weekOf } from './calendar/desk-hours.ts';
import type { AnswerTerm } from './domain/answer-term.ts';

/** A setting that keeps the program from starting: every problem, each with its variable and its remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const text = z.string().optional();

const environment = z.object({
  NODE_ENV: text,
  PORT: z.coerce
    .number('PORT must be a number between 1 and 65535, for example PORT=3978.')
    .int('PORT must be a whole number between 1 and 65535.')
    .min(1, 'PORT must be 1 or more.')
    .max(65535, 'PORT must be 65535 or less.')
    .default(3978),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error:
        'PUBLIC_URL must be the address people reach the program at, for example https://mesa.example.org.',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATA_DIR: z.string().default('.data'),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\//,
      'MONGODB_URI must begin with mongodb:// or mongodb+srv://; leave it empty for SQLite in DATA_DIR.',
    )
    .refine(
      (uri) => !/\?(.*&)?w=0(&|$)/i.test(uri),
      'MONGODB_URI says w=0, with which nobody knows what was saved; leave it out, or write w=majority.',
    )
    .optional(),
  MICROSOFT_APP_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: text,
  MICROSOFT_APP_TYPE: z
    .enum(
      ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'],
      'MICROSOFT_APP_TYPE must be SingleTenant, MultiTenant or UserAssignedMSI.',
    )
    .optional(),
  DESK_LANGUAGE: z
    .enum(['es', 'en', 'auto'], 'DESK_LANGUAGE must be es, en or auto (each person’s own).')
    .default('auto'),
  DESK_TIME_ZONE: z
    .string()
    .default('America/Bogota')
    .refine(
      isTimeZone,
      'DESK_TIME_ZONE must be the IANA name of a time zone, for example DESK_TIME_ZONE=America/Bogota.',
    ),
  DESK_HOURS: z
    .string()
    .default(USUAL_HOURS)
    .transform((text, context) => {
      const week = weekOf(text);
      if (week !== undefined) return week;
      const message = `DESK_HOURS must be days with their hours, for example DESK_HOURS="${USUAL_HOURS}; sáb 09:00-12:00" (each day once, its hours in order).`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
  DESK_COUNTRY: z.string().trim().default('CO'),
  DESK_DAYS: text,
  DESK_LEADS: z
    .string()
    .default('')
    .transform((names) => names.split(',').flatMap((name) => name.trim() || []))
    .refine(
      (names) => names.every((name) => !/\s/.test(name)),
      'DESK_LEADS must be e-mail addresses or directory ids with commas between them, for example ana.ruiz@example.org,luis.rey@example.org.',
    ),
  DESK_CLOSE_AFTER: z
    .string()
    .trim()
    .regex(
      /^([1-9]|[1-5]\d|60)( +(working|calendar))?$/i,
      'DESK_CLOSE_AFTER must be 1 to 60 working days, or calendar days, for example DESK_CLOSE_AFTER=3 or DESK_CLOSE_AFTER=5 calendar.',
    )
    .transform(
      (term): AnswerTerm => ({
        days: Number.parseInt(term, 10),
        counted: /calendar/i.test(term) ? 'calendar' : 'working',
      }),
    )
    .optional(),
  SMTP_URL: z
    .string()
    .regex(
      /^smtps?:\/\//,
      'SMTP_URL must look like smtp://user:password@mail.example.org:587 (or smtps://…:465).',
    )
    .optional(),
  MAIL_FROM: z
    .email('MAIL_FROM must be the desk’s e-mail address, for example mesa@example.org.')
    .optional(),
});

/** Every variable the program reads. */
export const VARIABLES = Object.keys(environment.shape);

export interface Config {
  readonly production: boolean;
  readonly port: number;
  /** Where people reach the program, for links; without a slash in the end. */
  readonly publicUrl?: string;
  readonly dataDir: string;
  readonly mongodbUri?: string;
  /** Absent: local mode, on loopback only, nothing authenticated. */
  readonly credentials?: {
    readonly appId: string;
    readonly appPassword?: string;
    readonly appTenantId?: string;
    readonly appType: string;
  };
  readonly language?: 'es' | 'en';
  /** When the desk works. */
  readonly calendar: DeskCalendarSettings;
  /** E-mail addresses or directory ids of those who lead the desk whatever was decided in chat. */
  readonly leadIds?: readonly string[];
  /** How long a requester has to answer a resolution; absent: as the procedure says. */
  readonly answerTerm?: AnswerTerm;
  readonly smtp?: { readonly url: string; readonly from: string };
}

/**
 * Reads the settings. Throws a `ConfigError` that names every missing or wrong variable with its
 * remedy; values are never repeated in it, because some are secrets.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  // A blank value is none.
  const given = Object.entries(env).filter(([, value]) => value?.trim());
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ message }) => message).join('\n'));
  const settings = parsed.data;
  const production = settings.NODE_ENV === 'production';
  const problems = missing(settings, production);
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  const { MICROSOFT_APP_ID: appId, DESK_LANGUAGE: language, SMTP_URL, MAIL_FROM } = settings;
  // In local mode people are on this machine.
  const local = appId ? undefined : `http://127.0.0.1:${settings.PORT}`;
  const publicUrl = settings.PUBLIC_URL ?? local;
  return Object.freeze({
    production,
    port: settings.PORT,
    ...(publicUrl && { publicUrl }),
    dataDir: settings.DATA_DIR,
    ...(settings.MONGODB_URI && { mongodbUri: settings.MONGODB_URI }),
    ...(appId && { credentials: credentialsOf(settings, appId) }),
    ...(language !== 'auto' && { language }),
    calendar: calendarOf(settings),
    ...(settings.DESK_LEADS.length > 0 && { leadIds: settings.DESK_LEADS }),
    ...(settings.DESK_CLOSE_AFTER && { answerTerm: settings.DESK_CLOSE_AFTER }),
    ...(SMTP_URL && MAIL_FROM && { smtp: { url: SMTP_URL, from: MAIL_FROM } }),
  });
}

type Settings = z.infer<typeof environment>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function calendarOf(settings: Settings): DeskCalendarSettings {
  const { DESK_DAYS, DATA_DIR, DESK_TIME_ZONE, DESK_HOURS, DESK_COUNTRY } = settings;
  const path = DESK_DAYS ?? join(DATA_DIR, 'days.txt');
  return {
    zone: DESK_TIME_ZONE,
    week: DESK_HOURS,
    country: DESK_COUNTRY,
    daysFile: { path, named: DESK_DAYS !== undefined },
  };
}

function credentialsOf(settings: Settings, appId: string) {
  const { MICROSOFT_APP_PASSWORD: appPassword, MICROSOFT_APP_TENANT_ID: appTenantId } = settings;
  return {
    appId,
    ...(appPassword && { appPassword }),
    ...(appTenantId && { appTenantId }),
    appType: settings.MICROSOFT_APP_TYPE ?? 'SingleTenant',
  };
}

const REMEDIES = {
  MICROSOFT_APP_ID: 'the application (client) id of the bot’s registration in Azure',
  MICROSOFT_APP_PASSWORD: 'a client secret of that registration',
  MICROSOFT_APP_TENANT_ID: 'the directory (tenant) id of that registration',
  MICROSOFT_APP_TYPE: 'SingleTenant, MultiTenant or UserAssignedMSI, as the registration says',
  MONGODB_URI: 'the mongodb:// address of the database where cases are kept',
} as const;

/** Credentials come all together; production also needs a database of its own. */
function missing(settings: Settings, production: boolean): string[] {
  const names = Object.keys(REMEDIES) as (keyof typeof REMEDIES)[];
  const connects = production || names.some((name) => name !== 'MONGODB_URI' && settings[name]);
  const hasManagedIdentity = settings.MICROSOFT_APP_TYPE === 'UserAssignedMSI';
  const lacking = names.filter((name) => {
    if (settings[name] || (name === 'MICROSOFT_APP_PASSWORD' && hasManagedIdentity)) return false;
    return name === 'MONGODB_URI' ? production : connects;
  });
  const why = production
    ? 'NODE_ENV=production needs it'
    : 'the other MICROSOFT_ variables need it';
  const problems = lacking.map(
    (name) => `${name} is missing (${why}): set it to ${REMEDIES[name]}.`,
  );
  if (settings.SMTP_URL && !settings.MAIL_FROM)
    problems.push('MAIL_FROM is missing (SMTP_URL needs it): set it to the desk’s e-mail address.');
  return problems;
}
