import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import sinon from 'sinon';
import type { Actor } from '../../src/domain/policy.ts';
import { createAdapter, Proactive } from '../../src/teams/adapter.ts';
import type { Speaker, TeamsServices } from '../../src/teams/services.ts';
import { Unreachable } from '../desk/faults.ts';
import type { Program } from '../desk/town.ts';

/** The Teams adapter's services over a program of the town; nothing of it reaches a network. */
export function servicesOf(program: Program): TeamsServices {
  const proactive = new Proactive(createAdapter(undefined), 'app');
  sinon.stub(proactive, 'with').rejects(new Error('there is no connector'));
  return {
    ...program.turns,
    proactive,
    log: program.log,
    local: false,
    fixedLanguage: undefined,
    isUnavailable: (error) => error instanceof Unreachable,
  };
}

export function speakerOf(actor: Actor): Speaker {
  return { actor, language: 'es' };
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

/** Runs the bot on one activity and gives what it sent, or refuses to send anything. */
export async function answersTo(
  bot: (context: TurnContext) => Promise<void>,
  received: Activity,
  refusal?: Error,
): Promise<readonly Partial<Activity>[]> {
  const sent: Partial<Activity>[] = [];
  const context = new TurnContext(new TestAdapter(async () => undefined), received);
  context.onSendActivities(async (_context, activities) => {
    if (refusal) throw refusal;
    sent.push(...activities);
    return activities.map((_, i) => ({ id: `sent-${i}` }));
  });
  context.onUpdateActivity(async (_context, updated) => {
    sent.push(updated);
  });
  await bot(context);
  return sent;
}
