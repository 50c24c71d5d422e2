import { z } from 'zod';
import { DeliveryError } from '../../application/ports/chat.ts';
import type { AwayReason } from '../../application/ports/desk-channel.ts';

const restError = z.looseObject({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  response: z.looseObject({ headers: z.unknown() }).optional(),
});

/** Refusals of Teams that no waiting heals. 404 of a conversation or message: it is not there any more. */
const GONE = [400, 403, 404, 405, 410, 413];

/** Refusals of the whole conversation, in Teams' words. */
const AWAY: Readonly<Record<string, AwayReason | undefined>> = {
  ConversationNotFound: 'deleted',
  BotNotInConversationRoster: 'removed',
  MessageWritesBlocked: 'archived',
};

/** What an error of the connector means for a delivery: gone for good, or worth another try. */
export function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const parsed = restError.safeParse(error);
  const { statusCode, code = '', message = String(error), response } = parsed.data ?? {};
  const reason = `${statusCode ?? ''} ${code} ${message}`.trim();
  if (statusCode !== undefined && GONE.includes(statusCode))
    return new DeliveryError('gone', reason, undefined, AWAY[code]);
  return new DeliveryError('retry', reason, retryAfter(response?.headers));
}

function retryAfter(headers: unknown): number | undefined {
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return undefined;
  const value: unknown = (headers as { get(name: string): unknown }).get('retry-after');
  const seconds = Number(value);
  return typeof value === 'string' && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1000
    : undefined;
}
