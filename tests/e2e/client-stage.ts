import { join } from 'node:path';
import type { Child } from '../../src/local/child.ts';
import {
  addBotToTeam,
  clientAddress,
  clientAnswers,
  findClient,
  startClient,
} from '../../src/local/client.ts';
import { freePort, waitUntil } from '../../src/local/health.ts';
import type { Organization, OrganizationMember } from '../../src/local/sample-organization.ts';
import { type Activity, type InvokeAnswer, isJson, type Json } from './activity.ts';
import { completed, typed, type Writer } from './inbound.ts';
import type { Spot, Stage } from './stage.ts';
import { Transcript } from './transcript.ts';
import { type Backend, type Reply, Wire } from './wire.ts';

const UP_WITHIN_MS = 20_000;
const ROSTER = /^\/v3\/conversations\/([^/?]+)\/(?:paged)?members/;

export interface ClientStageOptions {
  readonly organization: Organization;
  /** Who of the organization is in the desk's team: the client would put everybody there. */
  readonly staff: readonly OrganizationMember[];
  readonly botEndpoint: string;
  readonly folder: string;
}

async function request(url: string, method: string, body?: unknown): Promise<Reply> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json: unknown = /^[[{]/.test(text) ? JSON.parse(text) : undefined;
  return { status: answer.status, ...(json !== undefined && { body: json }) };
}

/** The team's roster with the desk's staff only. */
function withStaffOnly(reply: Reply, staff: readonly OrganizationMember[]): Reply {
  const { body } = reply;
  const isStaff = (member: unknown) =>
    isJson(member) && staff.some((person) => person.id === member.id);
  if (Array.isArray(body)) {
    return { ...reply, body: body.filter(isStaff) };
  }
  if (isJson(body) && Array.isArray(body.members)) {
    return { ...reply, body: { ...body, members: body.members.filter(isStaff) } };
  }
  return isStaff(body) ? reply : { status: 404, body: { error: { code: 'MemberNotFound' } } };
}

/** Plays Teams with the local client that `npm start` opens; every call of the bot passes our wire. */
export class ClientStage implements Stage {
  readonly organization: Organization;
  readonly transcript: Transcript;
  readonly wire: Wire;
  /** For a browser. */
  readonly address: string;
  readonly #client: Child;
  readonly #port: number;
  readonly #writer: Writer;

  private constructor(
    options: ClientStageOptions,
    parts: { client: Child; port: number; wire: Wire; transcript: Transcript; serviceUrl: string },
  ) {
    this.organization = options.organization;
    this.transcript = parts.transcript;
    this.wire = parts.wire;
    this.address = clientAddress(parts.port);
    this.#client = parts.client;
    this.#port = parts.port;
    this.#writer = {
      organization: options.organization,
      serviceUrl: parts.serviceUrl,
      locale: 'en-US',
    };
  }

  static async open(options: ClientStageOptions): Promise<ClientStage> {
    const cli = findClient();
    if (cli === undefined) {
      throw new Error(
        'The local client is not installed: run `npm ci` with development dependencies.',
      );
    }
    const port = await freePort();
    const transcript = new Transcript(options.organization.team.id);
    const wire = new Wire(forwardTo(port, options.organization, options.staff), transcript.note);
    const serviceUrl = await wire.open();
    const folder = join(options.folder, 'client');
    const { botEndpoint, organization } = options;
    const client = await startClient({ cli, folder, port, botEndpoint, serviceUrl, organization });
    if (
      !(await waitUntil(
        () => clientAnswers(port),
        UP_WITHIN_MS,
        () => !client.running,
      ))
    ) {
      await wire.close();
      await client.kill();
      throw new Error(`The local client did not start: ${client.output}`);
    }
    return new ClientStage(options, { client, port, wire, transcript, serviceUrl });
  }

  async personalChat(person: OrganizationMember): Promise<string> {
    const { bot, currentUser, personalChat, tenantId } = this.organization;
    if (person.id === currentUser.id) {
      return personalChat.id;
    }
    const wanted = { isGroup: false, bot, members: [{ id: person.id }], tenantId };
    const { body } = await this.#send('/_connector/v3/conversations', {
      ...wanted,
      channelData: { tenant: { id: tenantId } },
    });
    return isJson(body) ? String(body.id) : '';
  }

  /** The current user types as in the page; the client lets nobody else type, so for others their activity is sent. */
  async type(person: OrganizationMember, text: string): Promise<undefined> {
    const chat = await this.personalChat(person);
    if (person.id !== this.organization.currentUser.id) {
      await this.deliver(typed(this.#writer, person, chat, text));
      return;
    }
    const path = `/_conversation/v1/conversations/${encodeURIComponent(chat)}/messages`;
    const from = { id: person.id };
    await this.#send(path, { type: 'text', text, textFormat: 'plain', from });
  }

  async invoke(person: OrganizationMember, spot: Spot, action: unknown): Promise<InvokeAnswer> {
    const name = 'adaptiveCard/action';
    const click = { ...this.#click(person, spot), name, value: { action } };
    const { status, body } = await this.#send('/_conversation/v1/invoke', click);
    const answer = isJson(body) ? body : {};
    if (status >= 400 && typeof answer.code === 'string') {
      throw new Error(`The local client refused the click: ${answer.code}, ${answer.message}`);
    }
    const type = typeof answer.type === 'string' ? { type: answer.type } : {};
    return { httpStatus: status, ...type, value: answer.value };
  }

  async submit(person: OrganizationMember, spot: Spot, value: unknown): Promise<void> {
    await this.#send('/_conversation/v1/submit', { ...this.#click(person, spot), value });
  }

  async deliver(activity: Partial<Activity> & { readonly type: string }): Promise<void> {
    await this.#send('/_internal/v1/customActivities', completed(this.#writer, activity));
  }

  addBotToTeam(): Promise<void> {
    return addBotToTeam(this.#port, this.organization);
  }

  async close(): Promise<void> {
    await this.wire.close();
    await this.#client.kill();
  }

  #click(person: OrganizationMember, { conversationId, replyToId }: Spot): Json {
    return { from: { id: person.id }, conversation: { id: conversationId }, replyToId };
  }

  #send(path: string, body: unknown): Promise<Reply> {
    return request(`${this.address}${path}`, 'POST', body);
  }
}

function forwardTo(
  port: number,
  organization: Organization,
  staff: readonly OrganizationMember[],
): Backend {
  return async ({ method, path, body }) => {
    const reply = await request(`${clientAddress(port)}/_connector${path}`, method, body);
    const roster = ROSTER.exec(path)?.[1];
    const ofTeam =
      roster !== undefined && decodeURIComponent(roster).startsWith(organization.team.id);
    return ofTeam ? withStaffOnly(reply, staff) : reply;
  };
}
