import type { Calendar } from '../../src/domain/calendar.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Before and after the instant: as far as the reference looks. */
const DAYS_AROUND = 12;
/** What the clocks of a zone show in each minute around an instant: looked up once. */
const SHOWN = new Map<string, readonly Shown[]>();

/** What the clocks of the zone show, as the platform's own calendar says it. */
interface Shown {
  readonly day: string;
  readonly weekday: number;
  readonly minutes: number;
}

/**
 * A calendar that is asked only one thing: does the desk work in this minute? A span of a day is
 * worked from the first minute in which the clocks show its beginning, or something after it, to the
 * first in which they show its end, or something after it. Everything else is counted, slowly.
 */
export class MinuteByMinute {
  readonly #calendar: Calendar;
  readonly #start: number;
  readonly #shown: readonly Shown[];
  readonly #worked: readonly boolean[];

  constructor(calendar: Calendar, around: Date) {
    this.#calendar = calendar;
    const minute = Math.floor(around.getTime() / MINUTE);
    this.#start = minute - DAYS_AROUND * DAY_MINUTES;
    this.#shown = shownFrom(this.#start, calendar.zone);
    this.#worked = this.#mark();
  }

  /** Which minutes are worked. */
  #mark(): boolean[] {
    const worked = this.#shown.map(() => false);
    /** For each day: the furthest that its clocks have got to, so that an hour shown again is no new one. */
    const reached = new Map<string, number>();
    for (const [index, { day, weekday, minutes }] of this.#shown.entries()) {
      const furthest = Math.max(minutes, reached.get(day) ?? 0);
      reached.set(day, furthest);
      const spans = this.#calendar.days.get(day) ?? this.#calendar.week[weekday] ?? [];
      worked[index] = spans.some(({ from, to }) => from <= furthest && furthest < to);
    }
    return worked;
  }

  #index(at: Date): number {
    return Math.floor(at.getTime() / MINUTE) - this.#start;
  }

  isWorking(at: Date): boolean {
    return this.#worked[this.#index(at)] === true;
  }

  nextWorking(at: Date): Date | undefined {
    if (this.isWorking(at)) return at;
    const next = this.#worked.indexOf(true, this.#index(at));
    return next < 0 ? undefined : new Date((this.#start + next) * MINUTE);
  }

  workingMinutes(from: Date, to: Date): number {
    let counted = 0;
    for (let at = from.getTime(); at < to.getTime(); ) {
      const end = Math.min((Math.floor(at / MINUTE) + 1) * MINUTE, to.getTime());
      if (this.isWorking(new Date(at))) counted += end - at;
      at = end;
    }
    return counted / MINUTE;
  }

  afterWorkingMinutes(from: Date, minutes: number): Date | undefined {
    let left = minutes * MINUTE;
    for (let at = from.getTime(); left > 0; ) {
      if (this.#index(new Date(at)) >= this.#worked.length) return undefined;
      const end = (Math.floor(at / MINUTE) + 1) * MINUTE;
      if (!this.isWorking(new Date(at))) at = end;
      else if (end - at >= left) return new Date(at + left);
      else {
        left -= end - at;
        at = end;
      }
    }
    return from;
  }

  /** The days that the clocks show, in their order, with whether anything is worked on them. */
  #days(): readonly { readonly day: string; readonly worked: boolean }[] {
    const days = new Map<string, boolean>();
    for (const [index, { day }] of this.#shown.entries())
      days.set(day, (days.get(day) ?? false) || this.#worked[index] === true);
    return [...days].map(([day, worked]) => ({ day, worked }));
  }

  addWorkingDays(from: Date, count: number): Date | undefined {
    const start = this.#shown[this.#index(from)];
    if (start === undefined) return undefined;
    const days = this.#days();
    const first = days.findIndex(({ day }) => day === start.day);
    const following = days.slice(first + 1).filter(({ worked }) => worked);
    const found = following[count - 1]?.day;
    // The last of the days looked at may not be whole.
    if (found === undefined || found >= String(days.at(-1)?.day)) return undefined;
    if (days[first]?.worked !== true) return this.#lastOf(found, DAY_MINUTES - 1, MINUTE - 1);
    return this.#lastOf(found, start.minutes, from.getTime() % MINUTE);
  }

  /** The last minute of the day in which its clocks show that; where they leave it out, as much after their change. */
  #lastOf(day: string, minutes: number, milliseconds: number): Date {
    const at = (index: number) => new Date((this.#start + index) * MINUTE + milliseconds);
    const last = this.#shown.findLastIndex((one) => one.day === day && one.minutes === minutes);
    if (last >= 0) return at(last);
    const before = this.#shown.findLastIndex(
      (one) => one.day < day || (one.day === day && one.minutes < minutes),
    );
    const shown = this.#shown[before];
    const passed = minutes - (shown?.day === day ? shown.minutes : -1);
    return at(before + passed);
  }
}

function shownFrom(start: number, zone: string): readonly Shown[] {
  const known = SHOWN.get(`${zone} ${start}`);
  if (known !== undefined) return known;
  const clocks = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const shown = Array.from({ length: 2 * DAYS_AROUND * DAY_MINUTES }, (_, index) =>
    shownAt(clocks, (start + index) * MINUTE),
  );
  SHOWN.set(`${zone} ${start}`, shown);
  return shown;
}

function shownAt(clocks: Intl.DateTimeFormat, instant: number): Shown {
  const parts: Record<string, string> = {};
  for (const { type, value } of clocks.formatToParts(instant)) parts[type] = value;
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday ?? ''),
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}
