import { fileURLToPath } from 'node:url';
import { Child, type Ending } from '../../src/local/child.ts';
import { answers, waitUntil } from '../../src/local/health.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const UP_WITHIN_MS = 30_000;

/** The program under test, as an operator would start it: it can be ended, killed and started again on the same data. */
export class Program {
  readonly port: number;
  readonly #env: NodeJS.ProcessEnv;
  readonly #script: string;
  #child: Child | undefined;

  constructor(port: number, env: NodeJS.ProcessEnv, script = MAIN) {
    this.port = port;
    this.#script = script;
    const { PATH, HOME } = process.env;
    this.#env = { PATH, HOME, ...env, PORT: String(port) };
  }

  /** Where activities are posted. */
  get endpoint(): string {
    return `http://127.0.0.1:${this.port}/api/messages`;
  }

  /** What the current run printed. */
  get output(): string {
    return this.#child?.output ?? '';
  }

  /** Starts it and waits until it takes activities. */
  async start(): Promise<void> {
    const child = this.launch();
    const up = () => answers(`http://127.0.0.1:${this.port}/healthz`);
    if (!(await waitUntil(up, UP_WITHIN_MS, () => !child.running))) {
      await child.kill();
      throw new Error(`The program did not start: ${child.output}`);
    }
  }

  /** Starts it without waiting for anything. */
  launch(): Child {
    const options = { name: 'The program', script: this.#script, quiet: true };
    this.#child = Child.start({ ...options, env: this.#env });
    return this.#child;
  }

  async stop(): Promise<Ending | undefined> {
    return this.#child?.running ? this.#child.stop() : undefined;
  }

  /** As a power cut would. */
  async kill(): Promise<Ending | undefined> {
    return this.#child?.running ? this.#child.kill() : undefined;
  }
}
