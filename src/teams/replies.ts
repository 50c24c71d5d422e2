import { type Activity, TurnContext } from 'botbuilder';
import { DeliveryError } from '../application/ports/chat.ts';
import type { ReplyDelivery } from '../application/ports/deliveries.ts';
import { conversationOf, scopeOf } from './conversation.ts';
import { personOf } from './people/sender.ts';
import type { Needs } from './ports.ts';
import { asDeliveryError } from './proactive/connector-errors.ts';

/** How long a turn waits for Teams to take one of its replies (ms). */
const REPLY_MS = 4_000;
/** When a reply that Teams did not take is tried again, unless Teams says when (ms). */
const AGAIN_MS = 1_000;

/** Makes the replies of a turn go out, later if need be: see `createReplies`. */
export type Replies = (context: TurnContext) => void;

/**
 * What a turn has done stands, whether or not its replies go out. A reply that Teams refuses for
 * now, or does not take in time, is kept, and so is whatever the person is told after it, until
 * the relay has sent it; one that Teams refuses for good is named in the log.
 */
export function createReplies(
  ports: Needs<'clock' | 'deliveries' | 'deskChannel' | 'ids' | 'log' | 'owner'>,
): Replies {
  const { clock, deliveries, ids, log } = ports;
  /** Lanes that have something kept, as far as this process knows. */
  const behind = new Set<string>();

  async function isBehind(lane: string): Promise<boolean> {
    if (!behind.has(lane)) return false;
    // When the store cannot say it, the person is answered at once.
    const waiting = await deliveries.next(lane, 1).catch(() => undefined);
    if (waiting?.length === 0) behind.delete(lane);
    return waiting !== undefined && waiting.length > 0;
  }

  async function keep(lane: string, delivery: ReplyDelivery, refusal?: DeliveryError) {
    const first = !behind.has(lane);
    behind.add(lane);
    try {
      await deliveries.add([delivery]);
      const until = new Date(clock.now().getTime() + (refusal?.retryAfterMs ?? AGAIN_MS));
      if (first) {
        const history = await deliveries.claim(lane, ports.owner, clock.now(), clock.now());
        if (history) await deliveries.release(lane, ports.owner, until, history.sends);
      }
      log.warn('reply_kept', { delivery: delivery.id, reason: refusal?.message });
    } catch (error) {
      log.error('reply_lost', { delivery: delivery.id, cause: String(error) });
    }
  }

  return (context) => {
    const conversation = TurnContext.getConversationReference(context.activity);
    const turn = ids.create();
    let count = 0;
    const reply = async <T>(
      activity: Partial<Activity>,
      send: () => Promise<T>,
    ): Promise<T | undefined> => {
      const lane = await laneOf(ports, context.activity);
      const rev = count++;
      const createdAt = clock.now();
      const kept = { conversation, activity: { ...activity } };
      const id = `reply:${turn}:${rev}`;
      const delivery = {
        id,
        lane,
        rev,
        createdAt,
        attempts: 0,
        kind: 'reply',
        reply: kept,
      } as const;
      if (await isBehind(lane)) {
        await keep(lane, delivery);
        return undefined;
      }
      try {
        return await inTime(send());
      } catch (error) {
        const refusal = asDeliveryError(error);
        if (refusal.kind === 'gone') log.error('reply_refused', { id, reason: refusal.message });
        else await keep(lane, delivery, refusal);
        return undefined;
      }
    };
    context.onSendActivities(async (_context, activities, next) => {
      // What answers an invoke is no message: it goes back with the request.
      const [first] = activities;
      if (first === undefined || first.type === 'invokeResponse') return next();
      return (await reply(first, next)) ?? [];
    });
    context.onUpdateActivity(async (_context, activity, next) => {
      await reply(activity, next);
    });
  };
}

/** The lane of whatever else is sent to the same conversation. */
async function laneOf({ deskChannel }: Needs<'deskChannel'>, activity: Activity): Promise<string> {
  const id = conversationOf(activity).conversation.id;
  if (scopeOf(activity) === 'personal') return personOf(activity)?.id ?? id;
  const desk = await deskChannel.find().catch(() => undefined);
  return desk?.channelId === id ? 'desk' : id;
}

async function inTime<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const refuse = () => reject(new DeliveryError('retry', 'Teams did not take it in time'));
    timer = setTimeout(refuse, REPLY_MS);
  });
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}
