import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { createStaffRenewal } from '../../src/application/staff-renewal.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { createBot } from '../../src/teams/bot.ts';
import { createRoster } from '../../src/teams/people/roster.ts';
import type { BotPorts } from '../../src/teams/ports.ts';
import type { Proactive } from '../../src/teams/proactive/connector.ts';
import { Unreachable } from '../application/faults.ts';
import type { Program } from '../application/test-environment.ts';

const NO_CONNECTOR: Proactive = {
  run: async () => {
    throw new Error('there is no connector');
  },
};

/** How the bot reaches conversations, and through them the desk's team. */
export function staffPorts({ turns, log }: Program, proactive: Proactive) {
  const roster = createRoster(proactive, undefined);
  return { proactive, roster, staffRenewal: createStaffRenewal({ ...turns, roster, log }) };
}

/** What the bot needs, over a program of the environment; nothing of it reaches a network. */
export function portsOf(program: Program): BotPorts {
  return {
    ...program.turns,
    ...staffPorts(program, NO_CONNECTOR),
    deskDays: { listed: () => [], renew: async () => {} },
    links: program.links,
    publicUrl: 'https://mesa.example.org',
    log: program.log,
    owner: program.relay.owner,
    leadIds: [],
    local: false,
    fixedLanguage: undefined,
    isUnavailable: (error) => error instanceof Unreachable,
  };
}

export type Bot = ReturnType<typeof createBot>;

export function botOf(program: Program): Bot {
  return createBot(portsOf(program));
}

/** The actor's account in Teams. */
export function accountOf({ person }: Actor) {
  return { id: `29:${person.id}`, name: person.name, aadObjectId: person.id };
}

type Given = Omit<Partial<Activity>, 'from' | 'conversation'> & {
  readonly from?: { readonly id: string; readonly name?: string; readonly aadObjectId?: string };
  readonly conversation?: object;
};

/** An activity as Teams sends it, from a personal chat unless said otherwise. */
export function activity(given: Given): Activity {
  const whole: object = {
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/co/',
    recipient: { id: '28:bot', name: 'Mesa' },
    from: { id: '29:ana', name: 'Ana Gómez', aadObjectId: 'p-requester' },
    conversation: { id: 'a:chat', conversationType: 'personal' },
    ...given,
  };
  return whole as Activity;
}

export const IN_CHANNEL = {
  conversation: { id: 'channel-1;messageid=17', conversationType: 'channel', isGroup: true },
  channelData: { team: { id: 'team-1' }, channel: { id: 'channel-1' } },
};

/** A pressed button of a card. */
export function click(verb: unknown, data: unknown, more: Given = {}): Activity {
  return activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...more,
  });
}

/** What Teams does with a message before it takes it: nothing, refuse it, or never answer. */
export type OnPost = (activity: Partial<Activity>) => void | Promise<void>;

/** Runs the bot on one activity and gives what Teams took of what it sent. */
export async function answersTo(
  bot: Bot,
  received: Activity,
  onPost: OnPost = () => undefined,
): Promise<readonly Partial<Activity>[]> {
  const sent: Partial<Activity>[] = [];
  const adapter = new TestAdapter(async () => undefined);
  const take = async (activity: Partial<Activity>) => {
    if (activity.type !== 'invokeResponse') await onPost(activity);
    sent.push({ ...activity });
  };
  adapter.sendActivities = async (_context, activities) => {
    for (const one of activities) await take(one);
    return activities.map((_, i) => ({ id: `sent-${i}` }));
  };
  adapter.updateActivity = async (_context, updated) => take(updated);
  await bot(new TurnContext(adapter, received));
  return sent;
}

/** What a click got back: a card in its place or words under it, and messages below. */
export interface ClickReply {
  readonly card?: Record<string, unknown>;
  readonly words?: string;
  readonly messages: readonly Partial<Activity>[];
}

/** Presses a button as this actor, in their personal chat unless said otherwise. */
export async function press(
  bot: Bot,
  actor: Actor,
  verb: string,
  data: object,
  more: Given = {},
): Promise<ClickReply> {
  const pressed = click(verb, { ...data, verb }, { from: accountOf(actor), ...more });
  const sent = await answersTo(bot, pressed);
  const messages = sent.filter(({ type }) => type !== 'invokeResponse');
  const { value } = sent.find(({ type }) => type === 'invokeResponse')?.value.body ?? {};
  return typeof value === 'string' ? { words: value, messages } : { card: value, messages };
}
