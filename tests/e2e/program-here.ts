import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Program as Started, startProgram } from '../../src/program.ts';
import { Program } from './program.ts';

/**
 * The whole program inside the process of the tests, with its own store, port and clock: a start takes
 * a twentieth of what a process takes. Only what a process does by itself is missing: its signals, its
 * standard output, and its end at any moment.
 */
export class ProgramHere extends Program {
  readonly #env: NodeJS.ProcessEnv;
  #started: Started | undefined;
  #output = '';

  constructor(port: number, env: NodeJS.ProcessEnv) {
    super(port);
    this.#env = { ...env, PORT: String(port) };
  }

  get output(): string {
    return this.#output;
  }

  async start(): Promise<void> {
    this.#output = '';
    const log = createLog((line) => {
      this.#output += line;
    });
    const { aheadMs } = this;
    const clock = { now: () => new Date(Date.now() + aheadMs) };
    this.#started = await startProgram(loadConfig(this.#env), log, clock);
  }

  async stop(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    await started?.stop();
  }

  kill(): Promise<never> {
    throw new Error('Only a process can be killed: startDesk({ ownProcess: true }).');
  }

  end(): Promise<void> {
    return this.stop();
  }
}
