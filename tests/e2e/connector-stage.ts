import type { Organization, OrganizationMember } from '../../src/local/sample-organization.ts';
import {
  type Activity,
  type Attachment,
  type InvokeAnswer,
  isJson,
  type Json,
} from './activity.ts';
import { personalChatId, TeamsInMemory } from './connector.ts';
import {
  addedToTeam,
  completed,
  extended,
  inChannel,
  invoked,
  submitted,
  typed,
  type Writer,
} from './inbound.ts';
import type { Spot, Stage } from './stage.ts';
import { Transcript } from './transcript.ts';
import { Wire } from './wire.ts';

export interface ConnectorOptions {
  readonly organization: Organization;
  readonly people: readonly OrganizationMember[];
  readonly staff: readonly OrganizationMember[];
  readonly botEndpoint: string;
  readonly locale?: string;
}

/** Plays Teams without any client: what people do goes straight to the bot, as fast as it can take it. */
export class ConnectorStage implements Stage {
  readonly organization: Organization;
  /** Teams itself, for what people do there without the bot. */
  readonly teams: TeamsInMemory;
  readonly transcript: Transcript;
  readonly wire: Wire;
  readonly #endpoint: string;
  readonly #writer: Writer;

  private constructor(
    options: ConnectorOptions,
    wire: Wire,
    serviceUrl: string,
    notes: Transcript,
    teams: TeamsInMemory,
  ) {
    this.teams = teams;
    this.organization = options.organization;
    this.wire = wire;
    this.transcript = notes;
    this.#endpoint = options.botEndpoint;
    this.#writer = {
      organization: options.organization,
      serviceUrl,
      locale: options.locale ?? 'es-CO',
    };
  }

  static async open(options: ConnectorOptions): Promise<ConnectorStage> {
    const transcript = new Transcript(options.organization.team.id);
    const teams = new TeamsInMemory(options.organization, options.people, options.staff);
    const wire = new Wire(teams.answer, transcript.note);
    return new ConnectorStage(options, wire, await wire.open(), transcript, teams);
  }

  async personalChat(person: OrganizationMember): Promise<string> {
    return personalChatId(person);
  }

  async type(person: OrganizationMember, text: string): Promise<number> {
    const answer = await this.#post(typed(this.#writer, person, personalChatId(person), text));
    return answer.httpStatus;
  }

  /** Sends pictures or files in the personal chat, with words or without. */
  async send(
    person: OrganizationMember,
    attachments: readonly Attachment[],
    text = '',
  ): Promise<number> {
    const message = typed(this.#writer, person, personalChatId(person), text);
    return (await this.#post({ ...message, attachments })).httpStatus;
  }

  invoke(person: OrganizationMember, spot: Spot, action: unknown): Promise<InvokeAnswer> {
    return this.#post(invoked(this.#writer, person, spot, action));
  }

  /** Uses the message extension in a conversation. Gives the whole answer. */
  async extend(
    person: OrganizationMember,
    conversation: NonNullable<Activity['conversation']>,
    name: string,
    value: unknown,
  ): Promise<{ readonly status: number; readonly body: Json }> {
    const sent = extended(this.#writer, person, conversation, name, value);
    const { httpStatus: status, body = {} } = await this.#post(sent);
    return { status, body };
  }

  async submit(person: OrganizationMember, spot: Spot, value: unknown): Promise<void> {
    await this.#post(submitted(this.#writer, person, spot, value));
  }

  async deliver(activity: Partial<Activity> & { readonly type: string }): Promise<void> {
    await this.#post(completed(this.#writer, activity));
  }

  /** Any activity at all from a channel of the team. */
  async deliverInChannel(
    channelId: string,
    activity: Partial<Activity> & { readonly type: string },
  ): Promise<void> {
    await this.#post(inChannel(this.#writer, channelId, activity));
  }

  async addBotToTeam(): Promise<void> {
    for (const activity of addedToTeam(this.#writer, this.organization.currentUser)) {
      await this.#post(activity);
    }
  }

  async close(): Promise<void> {
    await this.wire.close();
  }

  /** Posts an activity to the bot; what a person does while the program is down is lost, as an error says. */
  async #post(activity: Activity): Promise<InvokeAnswer> {
    const answer = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await answer.text();
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
    const type = isJson(body) && typeof body.type === 'string' ? { type: body.type } : {};
    const given = isJson(body) && { body, value: body.value };
    return { httpStatus: answer.status, ...type, ...given };
  }
}
