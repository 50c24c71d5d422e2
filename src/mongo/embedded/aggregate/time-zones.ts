import { CommandError } from '../errors.ts';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes and all, how far the zone's clocks are ahead of UTC at that moment, in milliseconds. */
function offsetAt(time: number, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -1 : 1) * minutes * 60_000;
  }
  const parts = formatFor(zone).formatToParts(time);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return local - Math.floor(time / 1000) * 1000;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
    return format;
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${zone}"`);
  }
}

/** A date whose UTC fields read what the zone's clocks show. */
export function localTime(date: Date, zone: string): Date {
  return new Date(date.getTime() + offsetAt(date.getTime(), zone));
}

/** The first moment the zone's clocks show this; where they skip it, the moment they skip to. */
function fromLocal(local: number, zone: string): Date {
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  const fits = [before, after]
    .filter((offset) => offsetAt(local - offset, zone) === offset)
    .map((offset) => local - offset);
  return new Date(fits.length > 0 ? Math.min(...fits) : local - before);
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const FIXED: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
};

export function truncate(date: Date, unit: string, zone: string, startOfWeek: string): Date {
  const fixed = FIXED[unit];
  const local = localTime(date, zone);
  if (fixed) {
    const time = local.getTime();
    return new Date(date.getTime() - (((time % fixed) + fixed) % fixed));
  }
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  switch (unit) {
    case 'day':
      return fromLocal(midnight(year, month, day), zone);
    case 'week':
      return fromLocal(midnight(year, month, day - daysInto(local, startOfWeek)), zone);
    case 'month':
      return fromLocal(midnight(year, month, 1), zone);
    case 'quarter':
      return fromLocal(midnight(year, month - (month % 3), 1), zone);
    case 'year':
      return fromLocal(midnight(year, 0, 1), zone);
    default:
      throw new CommandError(9, `unknown time unit value: ${unit}`);
  }
}

function midnight(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

function daysInto(local: Date, startOfWeek: string): number {
  const name = startOfWeek.toLowerCase();
  const start = WEEKDAYS.findIndex((day) => day === name || day.slice(0, 3) === name);
  if (start < 0) throw new CommandError(9, `unknown day of week value: ${startOfWeek}`);
  return (local.getUTCDay() - start + 7) % 7;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function formatDate(date: Date, format: string, zone: string): string {
  const local = localTime(date, zone);
  const minutes = (local.getTime() - date.getTime()) / 60_000;
  const signs: Record<string, () => string> = {
    Y: () => pad(local.getUTCFullYear(), 4),
    m: () => pad(local.getUTCMonth() + 1, 2),
    d: () => pad(local.getUTCDate(), 2),
    H: () => pad(local.getUTCHours(), 2),
    M: () => pad(local.getUTCMinutes(), 2),
    S: () => pad(local.getUTCSeconds(), 2),
    L: () => pad(local.getUTCMilliseconds(), 3),
    j: () =>
      pad(Math.floor((local.getTime() - midnight(local.getUTCFullYear(), 0, 1)) / DAY) + 1, 3),
    w: () => String(local.getUTCDay() + 1),
    u: () => String(local.getUTCDay() || 7),
    z: () =>
      `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${pad(Math.abs(minutes) % 60, 2)}`,
    Z: () =>
      `${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes), 3)}`.replace(/^([+-])0*(\d)/, '$1$2'),
    '%': () => '%',
  };
  return format.replace(/%(.?)/gs, (_, sign: string) => {
    const write = signs[sign];
    if (!write)
      throw new CommandError(18536, `Invalid format character '%${sign}' in format string`);
    return write();
  });
}
