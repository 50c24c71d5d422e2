import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConfigurationBotFrameworkAuthenticationOptions } from 'botbuilder';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly exp: number;
  readonly serviceurl?: string;
  readonly ver?: string;
  readonly appid?: string;
}

/** Signs tokens as the Bot Framework does. */
export class Signer {
  readonly #private: KeyObject;
  readonly #public: KeyObject;
  readonly #kid = 'key-1';

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#private = privateKey;
    this.#public = publicKey;
  }

  token(claims: Claims): string {
    const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: this.#kid })}.${encoded(claims)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(this.#private, 'base64url');
    return `${signed}.${signature}`;
  }

  get jwk(): object {
    const { n, e } = this.#public.export({ format: 'jwk' });
    return { kty: 'RSA', use: 'sig', kid: this.#kid, n, e, endorsements: ['msteams'] };
  }
}

/** A local server in the place of the Bot Framework's: it publishes the signer's key. */
export async function openIdServer(signer: Signer): Promise<{
  cloud: ConfigurationBotFrameworkAuthenticationOptions;
  issuer: string;
  close(): void;
}> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const keys = request.url === '/keys';
    response.end(JSON.stringify(keys ? { keys: [signer.jwk] } : { jwks_uri: `${origin}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/issuer`;
  return {
    issuer,
    cloud: {
      ToChannelFromBotLoginUrl: `${origin}/login`,
      ToChannelFromBotOAuthScope: `${origin}/scope`,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${origin}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/metadata`,
      OAuthUrl: `${origin}/oauth`,
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
