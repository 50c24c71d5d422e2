import { CalendarError } from './calendar/calendar-error.ts';
import { ConfigError, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { type Program, StartError, startProgram } from './program.ts';
import { StoreError } from './storage/stores.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** One sentence for what the operator can mend; the whole cause for what we must. */
function refuse(error: unknown): never {
  const known =
    error instanceof ConfigError ||
    error instanceof CalendarError ||
    error instanceof StartError ||
    error instanceof StoreError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
}

function stopOnSignal(program: Program): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    program.stop().then(() => process.exit(0), refuse);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  const config = loadConfig(process.env);
  const log = createLog((line) => process.stderr.write(line));
  stopOnSignal(await startProgram(config, log));
  const where = config.credentials === undefined ? '127.0.0.1' : '0.0.0.0';
  say(`Mesa de Servicios takes activities at http://${where}:${config.port}/api/messages`);
  if (config.credentials === undefined)
    say('Local mode: this machine only, nobody is authenticated. MICROSOFT_APP_ID ends it.');
  if (config.publicUrl === undefined)
    say(
      'PUBLIC_URL is missing: files of cases are kept but cannot be opened; set it to the address people reach this program at.',
    );
} catch (error) {
  refuse(error);
}
