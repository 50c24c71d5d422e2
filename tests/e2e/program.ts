import { fileURLToPath } from 'node:url';
import { Child, type Ending } from '../../src/local/child.ts';
import { answers, waitUntil } from '../../src/local/health.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const CLOCK_AHEAD = fileURLToPath(new URL('./clock-ahead.cjs', import.meta.url));
const DAY_MS = 24 * 60 * 60 * 1000;
const UP_WITHIN_MS = 30_000;

/** The program under test: it can be ended and started again on the same data, for it at a later time. */
export abstract class Program {
  readonly port: number;
  /** How much later than now it is for the program. */
  protected aheadMs = 0;

  constructor(port: number) {
    this.port = port;
  }

  /** Where activities are posted. */
  get endpoint(): string {
    return `http://127.0.0.1:${this.port}/api/messages`;
  }

  /** What the current run printed. */
  abstract get output(): string;
  /** Starts it and waits until it takes activities. */
  abstract start(): Promise<void>;
  /** As an operator would. */
  abstract stop(): Promise<unknown>;
  /** As a power cut would. */
  abstract kill(): Promise<unknown>;
  /** Ends it in whatever way is quickest: nobody needs it any more. */
  abstract end(): Promise<unknown>;

  /** Starts it again on the same data; for it, so many days more have passed. */
  async restart({ daysLater = 0 } = {}): Promise<void> {
    await this.stop();
    this.aheadMs += daysLater * DAY_MS;
    await this.start();
  }

  /** Starts it again on the same data, at that instant of the future. */
  async restartAt(instant: Date): Promise<void> {
    await this.stop();
    this.aheadMs = instant.getTime() - Date.now();
    await this.start();
  }
}

/** The program as an operator would start it, in a process of its own. */
export class ProgramProcess extends Program {
  readonly #env: NodeJS.ProcessEnv;
  readonly #script: string;
  #child: Child | undefined;

  constructor(port: number, env: NodeJS.ProcessEnv, script = MAIN) {
    super(port);
    this.#script = script;
    const { PATH, HOME } = process.env;
    this.#env = { PATH, HOME, ...env, PORT: String(port) };
  }

  get output(): string {
    return this.#child?.output ?? '';
  }

  async start(): Promise<void> {
    const child = this.#launch();
    const up = () => answers(`http://127.0.0.1:${this.port}/healthz`);
    if (!(await waitUntil(up, UP_WITHIN_MS, () => !child.running))) {
      await child.kill();
      throw new Error(`The program did not start: ${child.output}`);
    }
  }

  #launch(): Child {
    const env = { ...this.#env, CLOCK_AHEAD_MS: String(this.aheadMs) };
    const nodeArgs = this.aheadMs > 0 ? ['--require', CLOCK_AHEAD] : [];
    const options = { name: 'The program', script: this.#script, nodeArgs, quiet: true };
    this.#child = Child.start({ ...options, env });
    return this.#child;
  }

  async stop(): Promise<Ending | undefined> {
    return this.#child?.running ? this.#child.stop() : undefined;
  }

  async kill(): Promise<Ending | undefined> {
    return this.#child?.running ? this.#child.kill() : undefined;
  }

  end(): Promise<Ending | undefined> {
    return this.kill();
  }
}
