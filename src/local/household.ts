import type { Child, Ending } from './child.ts';

/** Processes that live and die together. */
export class Household {
  readonly #children: readonly Child[];
  #stopping = false;

  constructor(children: readonly Child[]) {
    this.#children = children;
  }

  /** Whether somebody is missing, so that nobody should wait for the rest. */
  get broken(): boolean {
    return this.#stopping || this.#children.some((child) => !child.running);
  }

  /** Ends all of them and resolves when they have ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#children.map((child) => child.stop()));
  }

  /** Resolves when one dies by itself: the sentence that says so. Never on a stop that was asked for. */
  loss(): Promise<string> {
    return new Promise((resolve) => {
      for (const child of this.#children) {
        void child.ended.then((ending) => {
          if (!this.#stopping) {
            resolve(this.#obituary(child, ending));
          }
        });
      }
    });
  }

  #obituary(child: Child, { code, signal }: Ending): string {
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    const others = this.#children.filter((other) => other !== child && other.running);
    const names = others.map(({ name }) => name.toLowerCase()).join(' and ');
    return `${child.name} ${how}${names && `, so ${names} is stopped too`}.`;
  }
}
