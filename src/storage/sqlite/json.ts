/**
 * Documents as JSON text. A date is `{"$date":"2026-01-31T08:00:00.000Z"}`: MongoDB's Extended JSON,
 * but always with its milliseconds, so that the texts sort as the instants do (package `bson` leaves
 * `.000` out, and takes three times as long to read). Fields that are undefined are left out.
 */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, given) {
    return this[key] instanceof Date ? { $date: given } : given;
  });
}

/** The value that was encoded; its type is what the caller stored there. */
export function decode<T>(text: string): T {
  return withDates(JSON.parse(text)) as T;
}

function withDates(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (typeof fields.$date === 'string') return new Date(fields.$date);
  for (const key of Object.keys(fields)) fields[key] = withDates(fields[key]);
  return fields;
}
