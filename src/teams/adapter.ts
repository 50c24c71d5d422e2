import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type Middleware,
  type TurnContext,
} from 'botbuilder';
import { type ConnectorClient, EmulatorValidation } from 'botframework-connector';

/** A turn must answer within ten seconds, so no single call may take longer than this. */
const CALL_TIMEOUT_MS = 8_000;

export interface TeamsCredentials {
  readonly appId: string;
  readonly appPassword?: string;
  readonly appTenantId?: string;
  readonly appType?: string;
}

/** Where tokens are checked and got, and what they say; the public cloud's when left out. */
export interface CloudEndpoints {
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly OAuthUrl: string;
}

/** The connector of the turn under way. */
export function connectorOf(adapter: CloudAdapter, context: TurnContext): ConnectorClient {
  const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  if (client === undefined) throw new Error('this turn has no connector client');
  return client;
}

interface PipelineRequest {
  timeout: number;
}
/** The part of the client that its types leave out. */
interface Transport {
  client: { pipeline: Pipeline };
}
interface Pipeline {
  removePolicy(policy: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest(
      request: PipelineRequest,
      send: (request: PipelineRequest) => Promise<unknown>,
    ): Promise<unknown>;
  }): void;
}

/**
 * The SDK's client retries by itself and waits for ever: a duplicated post and a lost turn. Retries
 * belong to the relay, which knows what may be repeated.
 */
function withoutRetries(adapter: CloudAdapter): Middleware {
  return {
    async onTurn(context, next) {
      const { pipeline } = (connectorOf(adapter, context) as unknown as Transport).client;
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.addPolicy({
        name: 'callTimeout',
        sendRequest: (request, send) => {
          request.timeout = CALL_TIMEOUT_MS;
          return send(request);
        },
      });
      await next();
    },
  };
}

/**
 * The Bot Framework adapter. Without credentials nothing is authenticated: that is local mode, on
 * loopback only. With them every activity must carry a token of the Bot Framework for this app.
 */
export function createAdapter(
  credentials: TeamsCredentials | undefined,
  cloud?: CloudEndpoints,
): CloudAdapter {
  if (credentials !== undefined) {
    // Emulator tokens would let any tenant in, and junk ones grow a list for ever.
    (EmulatorValidation as { isTokenFromEmulator: unknown }).isTokenFromEmulator = () => false;
  }
  const authentication = new ConfigurationBotFrameworkAuthentication(
    credentials === undefined
      ? {}
      : {
          MicrosoftAppId: credentials.appId,
          ...(credentials.appPassword && { MicrosoftAppPassword: credentials.appPassword }),
          ...(credentials.appTenantId && { MicrosoftAppTenantId: credentials.appTenantId }),
          ...(credentials.appType && { MicrosoftAppType: credentials.appType }),
          ...cloud,
        },
  );
  const adapter = new CloudAdapter(authentication);
  adapter.use(withoutRetries(adapter));
  return adapter;
}

/** Reaches a conversation outside a turn. */
export class Proactive {
  readonly adapter: CloudAdapter;
  readonly #appId: string;

  constructor(adapter: CloudAdapter, appId: string) {
    this.adapter = adapter;
    this.#appId = appId;
  }

  /** Runs `work` with a connector for the conversation's service. */
  async with<T>(
    reference: Partial<ConversationReference>,
    work: (client: ConnectorClient) => Promise<T>,
  ): Promise<T> {
    const results: T[] = [];
    await this.adapter.continueConversationAsync(this.#appId, reference, async (context) => {
      results.push(await work(connectorOf(this.adapter, context)));
    });
    const [result] = results;
    return result as T;
  }
}
