import type { Log } from './desk/ports.ts';

/** One JSON line an event, on the given stream. */
export function createLog(write: (line: string) => void): Log {
  const line = (level: string) => (event: string, fields?: Record<string, unknown>) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
