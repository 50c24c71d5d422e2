import { setTimeout as pause } from 'node:timers/promises';
import {
  planContactRequests,
  repostContactRequests,
} from '../../src/application/contact-planning.ts';
import { planDepartures } from '../../src/application/departures.ts';
import { createReconciler } from '../../src/application/reconcile.ts';
import type { RelayDeps } from '../../src/application/relay.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import { type OrganizationMember, organization } from '../../src/local/sample-organization.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { createBot } from '../../src/teams/bot.ts';
import { processActivity } from '../../src/teams/endpoint.ts';
import { createChat } from '../../src/teams/proactive/chat.ts';
import { createProactive } from '../../src/teams/proactive/connector.ts';
import { countSends } from '../../src/teams/proactive/count-sends.ts';
import { deliverAll, IDS, type Program, TestEnvironment } from '../application/test-environment.ts';
import { type Activity, cardOf, type Json } from '../e2e/activity.ts';
import { Card } from '../e2e/card.ts';
import { personalChatId, TeamsInMemory } from '../e2e/connector.ts';
import { account, completed, inChannel, invoked, typed, type Writer } from '../e2e/inbound.ts';
import { Transcript } from '../e2e/transcript.ts';
import { type Call, Wire } from '../e2e/wire.ts';
import { portsOf, staffPorts } from './bot-environment.ts';

export const GENERAL = organization.team.id;
export const BOT = organization.bot;
const [YOLANDA, JULIAN] = organization.users.slice(3) as [OrganizationMember, OrganizationMember];
const [ANDRES, MARIA] = organization.users as [OrganizationMember, OrganizationMember];
export const PEOPLE = { andres: ANDRES, maria: MARIA, yolanda: YOLANDA, julian: JULIAN } as const;
export type Name = keyof typeof PEOPLE;

type Given = Partial<Activity> & { readonly type: string };
/** What a click got back. */
export interface Answer {
  readonly card?: Card;
  readonly text: string;
}

/**
 * The bot as in production, in this process: a real adapter that speaks the connector's protocol to
 * a Teams in memory, over a wire that fails when it is told to. Time is the environment's clock.
 */
export class TeamStage {
  readonly environment: TestEnvironment;
  readonly program: Program;
  readonly teams: TeamsInMemory;
  readonly wire: Wire;
  readonly transcript: Transcript;
  /** What each activity was answered with, in their order. */
  readonly answers: { readonly status: number; readonly body?: unknown }[] = [];
  #last: Activity | undefined;
  readonly #writer: Writer;
  readonly #relay: RelayDeps;
  readonly #reconcile: () => Promise<void>;
  readonly #receive: (activity: Activity) => Promise<{ status: number; body?: unknown }>;
  readonly #renewIfDue: () => Promise<void>;

  private constructor(
    environment: TestEnvironment,
    teams: TeamsInMemory,
    wire: Wire,
    transcript: Transcript,
    serviceUrl: string,
    team: readonly Name[],
    clientsRefresh: boolean,
  ) {
    this.environment = environment;
    this.teams = teams;
    this.wire = wire;
    this.transcript = transcript;
    this.program = environment.program();
    this.#writer = { organization, serviceUrl, locale: 'es-CO' };
    const adapter = createAdapter(undefined);
    const proactive = createProactive(adapter, 'app');
    const ports = { ...portsOf(this.program), ...staffPorts(this.program, proactive) };
    const { pace } = this.program.relay;
    adapter.use(countSends(pace));
    const chat = createChat({ ...ports, pace, ids: IDS });
    this.#relay = { ...this.program.relay, chat, clientsRefresh };
    this.#reconcile = createReconciler(this.#relay);
    this.#renewIfDue = ports.staffRenewal.renewIfDue;
    const bot = createBot(ports);
    this.#receive = async (activity) => {
      this.#last = activity;
      const body = { ...activity };
      const answer = await processActivity(adapter, bot, { authorization: '', body });
      this.answers.push(answer);
      return answer;
    };
    this.setTeam(team);
  }

  static async open(
    team: readonly Name[] = ['andres', 'maria'],
    { clientsRefresh = false, calendar = BOGOTA } = {},
  ): Promise<TeamStage> {
    const environment = await TestEnvironment.create({ deskChannel: false, calendar });
    await environment.stores.staff.replaceAll([]);
    const transcript = new Transcript(GENERAL);
    const teams = new TeamsInMemory(organization, Object.values(PEOPLE), []);
    const wire = new Wire(teams.answer, transcript.note);
    return new TeamStage(
      environment,
      teams,
      wire,
      transcript,
      await wire.open(),
      team,
      clientsRefresh,
    );
  }

  async close(): Promise<void> {
    await this.#renewIfDue();
    await this.wire.close();
    await this.environment.stores.close();
  }

  setTeam(names: readonly Name[]): void {
    this.teams.staff = names.map((name) => {
      const { userPrincipleName, ...member } = PEOPLE[name];
      return { ...member, userPrincipalName: userPrincipleName };
    });
  }

  /** Something happens in a channel of the team. */
  async inChannel(channelId: string, given: Given): Promise<void> {
    await this.#receive(inChannel(this.#writer, channelId, given));
  }

  async deliver(given: Given): Promise<void> {
    await this.#receive(completed(this.#writer, given));
  }

  /** The program is installed in the team, as the two activities that Teams sends tell, or one of them. */
  async installs(
    channelId: string | undefined,
    which: readonly ('installationUpdate' | 'conversationUpdate')[] = [
      'installationUpdate',
      'conversationUpdate',
    ],
  ): Promise<void> {
    const settings = channelId && { settings: { selectedChannel: { id: channelId } } };
    for (const type of which)
      await this.inChannel(GENERAL, {
        type,
        from: account(ANDRES),
        ...(type === 'installationUpdate' ? { action: 'add' } : { membersAdded: [BOT] }),
        channelData: { ...settings },
      });
  }

  /** The last activity again, as clients and the channel resend what they think was lost. */
  async resends(): Promise<void> {
    if (this.#last) await this.#receive(this.#last);
  }

  says(name: Name, text: string): Promise<unknown> {
    const person = PEOPLE[name];
    return this.#receive(typed(this.#writer, person, personalChatId(person), text));
  }

  mentions(name: Name, channelId: string): Promise<void> {
    const text = '<at>Mesa de Servicios</at> hola';
    const mention = { type: 'mention', mentioned: BOT, text: '<at>Mesa de Servicios</at>' };
    const from = account(PEOPLE[name]);
    return this.inChannel(channelId, { type: 'message', from, text, entities: [mention] });
  }

  /** Presses a button with these data, on a message of that conversation. */
  async presses(
    name: Name,
    conversationId: string,
    verb: string,
    data: Json = {},
    replyToId = 'a-card',
  ): Promise<Answer> {
    const action = { type: 'Action.Execute', verb, data: { ...data, verb } };
    const spot = { conversationId, replyToId };
    const pressed = invoked(this.#writer, PEOPLE[name], spot, action);
    const conversation = { id: conversationId, conversationType: 'channel' };
    const activity = this.teams.channels.has(conversationId)
      ? inChannel(this.#writer, conversationId, { ...pressed, conversation })
      : pressed;
    const { body } = await this.#receive(activity);
    const { value } = (body ?? {}) as { value?: unknown };
    if (typeof value !== 'object' || value === null) return { text: String(value) };
    const card = new Card(value as Json);
    return { card, text: card.text };
  }

  chat(name: Name): string {
    return personalChatId(PEOPLE[name]);
  }

  /** What stands in a conversation, oldest first, as it reads now. */
  reads(conversationId: string): readonly string[] {
    return this.transcript.in(conversationId).map(({ versions }) => {
      const latest = versions.at(-1);
      const card = latest && cardOf(latest);
      return card ? new Card(card).text : (latest?.text ?? '');
    });
  }

  /** What came, or changed, in a conversation since that mark, as it reads. */
  readsSince(conversationId: string, mark: number): readonly string[] {
    return this.#since(conversationId, mark).map((latest) => {
      const card = cardOf(latest);
      return card ? new Card(card).text : (latest.text ?? '');
    });
  }

  cardsSince(conversationId: string, mark: number): readonly Card[] {
    return this.#since(conversationId, mark).flatMap((latest) => {
      const card = cardOf(latest);
      return card ? [new Card(card)] : [];
    });
  }

  #since(conversationId: string, mark: number): readonly Activity[] {
    return this.transcript
      .in(conversationId)
      .filter(({ changedAt }) => changedAt > mark)
      .flatMap(({ versions }) => versions.slice(-1));
  }

  /** The background work until nothing is left to do now: the roster, the sweep, what is to be sent. */
  async works(): Promise<void> {
    await this.#renewIfDue();
    await planDepartures(this.#relay);
    await repostContactRequests(this.#relay);
    await planContactRequests(this.#relay);
    await this.#reconcile();
    await deliverAll({ ...this.program, relay: this.#relay });
    // What a turn left behind its answer.
    await pause(0);
    await this.#renewIfDue();
  }

  pass(milliseconds: number): void {
    this.environment.clock.pass(milliseconds);
  }

  /** Calls on a conversation that are refused until the wire is healed. */
  refuse(conversationId: string, status: number, code: string): void {
    const answer = { status, body: { error: { code, message: code } } };
    const when = ({ kind, conversationId: id }: Call) =>
      kind !== 'read' && id?.split(';')[0] === conversationId;
    this.wire.trouble(when, { answer }, Number.POSITIVE_INFINITY);
  }
}
