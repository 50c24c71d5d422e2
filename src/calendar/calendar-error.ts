/** What the operator can mend of the desk's calendar: every problem in a line, with its remedy. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}
