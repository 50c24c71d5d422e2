import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Conversation } from '../conversation.ts';

/** Reaches a conversation outside a turn. */
export interface Proactive {
  /** Runs `work` with a context of the conversation; rejects with whatever it rejects with. */
  run<T>(conversation: Conversation, work: (context: TurnContext) => Promise<T>): Promise<T>;
}

export function createProactive(adapter: CloudAdapter, appId: string): Proactive {
  return {
    async run<T>(conversation: Conversation, work: (context: TurnContext) => Promise<T>) {
      const results: T[] = [];
      await adapter.continueConversationAsync(appId, conversation, async (context) => {
        results.push(await work(context));
      });
      const [result] = results;
      return result as T;
    },
  };
}

/** The connector of the context's turn. */
export function connectorOf({ adapter, turnState }: TurnContext): ConnectorClient {
  const client = turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  if (client === undefined) throw new Error('this turn has no connector client');
  return client;
}
