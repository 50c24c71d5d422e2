import type { TurnContext } from 'botbuilder';
import type { Messages } from './card-message.ts';

const REMEMBERED = 2_000;

/**
 * Turns whose messages went out from this process. Clients resend what they think was lost; the
 * answer is the same, but the messages that came with it are not posted twice. A new process
 * remembers nothing, so what the one before may not have posted goes out again.
 */
export class RecentTurns {
  readonly #keys = new Set<string>();

  /** `true` the first time. */
  claim(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
    return true;
  }

  /** The messages did not go out after all. */
  forget(key: string): void {
    this.#keys.delete(key);
  }

  /** Sends the messages of the turn of that name, unless they went out already. */
  async sendOnce(context: TurnContext, key: string, messages: Messages): Promise<void> {
    if (messages.length === 0 || !this.claim(key)) return;
    try {
      for (const message of messages) await context.sendActivity(message);
    } catch (error) {
      this.forget(key);
      throw error;
    }
  }
}
