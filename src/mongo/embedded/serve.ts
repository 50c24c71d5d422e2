import { openEmbeddedStore, StoreError } from './index.ts';

/* Serves the folder of a stopped program on a loopback port, for mongosh, Compass or any driver. */

const DEFAULT_PORT = '27018';

async function main(): Promise<void> {
  const dataDir = process.env.DATA_DIR || '.data';
  const text = process.env.STORE_PORT || DEFAULT_PORT;
  const tcpPort = Number(text);
  if (!Number.isInteger(tcpPort) || tcpPort < 0 || tcpPort > 65_535) {
    throw new StoreError(
      `STORE_PORT is "${text}"; set it to a port number from 0 to 65535, or leave it out for ${DEFAULT_PORT}.`,
    );
  }
  const store = await openEmbeddedStore({ dataDir, tcpPort });
  process.stdout.write(`The store in ${dataDir} is open at ${store.uri}\nStop it with Ctrl+C.\n`);
  const stop = (): void => {
    store.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** One sentence for whoever started this. */
function told(error: unknown): string {
  if ((error as NodeJS.ErrnoException | null)?.code === 'EADDRINUSE')
    return 'The port is in use: stop the program that has it, or set STORE_PORT to another one.';
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${told(error)}\n`);
  process.exitCode = 1;
});
