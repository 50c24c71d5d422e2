import type { TurnContext } from 'botbuilder';
import {
  APP_WINDOW,
  CONVERSATION_WINDOWS,
  type SendWindow,
} from '../../../src/application/send-windows.ts';
import type { Proactive } from '../../../src/teams/proactive/connector.ts';
import type { MovedTime } from './moved-time.ts';

interface Arrival {
  readonly conversation: string;
  readonly at: number;
}

/** The connector as Teams has it: what is above a limit is refused with 429. Calls take a while each way. */
export class LimitedConnector {
  readonly arrivals: Arrival[] = [];
  refused = 0;
  readonly proactive: Proactive;
  readonly #time: MovedTime;
  #random = 1;

  constructor(time: MovedTime) {
    this.#time = time;
    const take = async (conversation: string) => {
      await time.pause(this.#delay());
      this.#arrive(conversation);
      await time.pause(this.#delay());
      return { id: `${this.arrivals.length}` };
    };
    const conversations = {
      sendToConversation: take,
      updateActivity: take,
      createConversation: () => take('created'),
    };
    const context = {
      adapter: { ConnectorClientKey: 'client' },
      turnState: new Map([['client', { conversations }]]),
    } as unknown as TurnContext;
    this.proactive = { run: (_conversation, work) => work(context) };
  }

  /** The most that arrived within the window, for one conversation or for all. */
  most({ ms }: SendWindow, conversation?: string): number {
    const moments = this.#moments(conversation);
    return Math.max(
      ...moments.map((at) => moments.filter((other) => other > at - ms && other <= at).length),
    );
  }

  #moments(conversation?: string): readonly number[] {
    return this.arrivals
      .filter((arrival) => conversation === undefined || arrival.conversation === conversation)
      .map(({ at }) => at);
  }

  #arrive(conversation: string): void {
    const at = this.#time.now().getTime();
    const isFull = (moments: readonly number[]) => (window: SendWindow) =>
      moments.filter((moment) => moment > at - window.ms).length >= window.limit;
    if (
      CONVERSATION_WINDOWS.some(isFull(this.#moments(conversation))) ||
      isFull(this.#moments())(APP_WINDOW)
    ) {
      this.refused += 1;
      throw Object.assign(new Error('too many requests'), { statusCode: 429 });
    }
    this.arrivals.push({ conversation, at });
  }

  /** 5 to 84 ms, the same in every run. */
  #delay(): number {
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    return 5 + (this.#random % 80);
  }
}
