import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type Middleware,
} from 'botbuilder';
import { EmulatorValidation } from 'botframework-connector';
import { connectorOf } from './proactive/connector.ts';

/** A turn must answer within ten seconds, so no single call may take longer than this. */
const CALL_TIMEOUT_MS = 4_000;

export interface TeamsCredentials {
  readonly appId: string;
  readonly appPassword?: string;
  readonly appTenantId?: string;
  readonly appType?: string;
}

/** The part of the client that its types leave out. */
interface Transport {
  readonly pipeline: {
    removePolicy(policy: { name: string }): void;
    addPolicy(policy: {
      name: string;
      sendRequest<R extends { timeout: number }>(given: R, send: (given: R) => unknown): unknown;
    }): void;
  };
}

/**
 * The SDK's client retries by itself and waits for ever: a duplicated post and a lost turn. Retries
 * belong to the relay, which knows what may be repeated.
 */
const withoutRetries: Middleware = {
  async onTurn(context, next) {
    const { client } = connectorOf(context) as unknown as { readonly client: Transport };
    client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    client.pipeline.addPolicy({
      name: 'callTimeout',
      sendRequest: (request, send) => {
        request.timeout = CALL_TIMEOUT_MS;
        return send(request);
      },
    });
    await next();
  },
};

/**
 * The Bot Framework adapter. Without credentials nothing is authenticated: that is local mode, on
 * loopback only. With them every activity must carry a token of the Bot Framework for this app.
 * `cloud` says where tokens are issued and checked; left out, it is the public cloud.
 */
export function createAdapter(
  credentials: TeamsCredentials | undefined,
  cloud: ConfigurationBotFrameworkAuthenticationOptions = {},
): CloudAdapter {
  const options: ConfigurationBotFrameworkAuthenticationOptions = { ...cloud };
  if (credentials !== undefined) {
    // Emulator tokens would let any tenant in, and junk ones grow a list for ever.
    (EmulatorValidation as { isTokenFromEmulator: unknown }).isTokenFromEmulator = () => false;
    options.MicrosoftAppId = credentials.appId;
    options.MicrosoftAppPassword = credentials.appPassword;
    if (credentials.appTenantId) options.MicrosoftAppTenantId = credentials.appTenantId;
    options.MicrosoftAppType = credentials.appType;
  }
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(options));
  adapter.use(withoutRetries);
  return adapter;
}
