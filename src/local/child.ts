import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLLOW_PARENT = fileURLToPath(new URL('./follow-parent.cjs', import.meta.url));
/** Lets Node run TypeScript. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** What a process may take to end by itself before it is made to. */
const GRACE_MS = 10_000;

export interface ChildOptions {
  /** As the first words of a sentence: "The program". */
  readonly name: string;
  /** JavaScript or TypeScript. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Options of Node itself, such as a module to load first. */
  readonly nodeArgs?: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Keep its output instead of letting it through. */
  readonly quiet?: boolean;
}

/** How a child ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A Node process of ours, in its own process group so that Ctrl-C reaches it once, through its parent. */
export class Child {
  readonly name: string;
  readonly ended: Promise<Ending>;
  #running = true;
  #output = '';
  readonly #process: ChildProcess;

  private constructor(name: string, child: ChildProcess) {
    this.name = name;
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
    this.ended = new Promise((resolve) => {
      const end = (ending: Ending) => {
        this.#running = false;
        resolve(ending);
      };
      child.once('close', (code, signal) => end({ code, signal }));
      child.once('error', () => end({ code: 1, signal: null }));
    });
  }

  static start(options: ChildOptions): Child {
    const loader = options.script.endsWith('.ts') ? ['--import', TSX] : [];
    const preloaded = ['--require', FOLLOW_PARENT, ...(options.nodeArgs ?? []), ...loader];
    const output = options.quiet ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [...preloaded, options.script, ...(options.args ?? [])], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', output, output, 'ipc'],
      detached: process.platform !== 'win32',
    });
    return new Child(options.name, child);
  }

  get running(): boolean {
    return this.#running;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** What it printed so far, when it is quiet. */
  get output(): string {
    return this.#output;
  }

  /** Asks it to end, and makes it after ten seconds. Resolves when it has. */
  async stop(): Promise<Ending> {
    this.#process.kill('SIGTERM');
    const force = setTimeout(() => this.#process.kill('SIGKILL'), GRACE_MS);
    const ending = await this.ended;
    clearTimeout(force);
    return ending;
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<Ending> {
    this.#process.kill('SIGKILL');
    return this.ended;
  }
}
