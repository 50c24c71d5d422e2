/** The few parts of the Bot Framework's wire format that people and the bot exchange here. */
export interface Account {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly action?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly from?: Account;
  readonly recipient?: Account;
  readonly conversation?: { readonly id: string; readonly conversationType?: string };
  readonly channelId?: string;
  readonly serviceUrl?: string;
  readonly replyToId?: string;
  readonly value?: unknown;
  readonly locale?: string;
  readonly timestamp?: string;
  readonly membersAdded?: readonly Account[];
  readonly membersRemoved?: readonly Account[];
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions?: readonly { readonly title: string }[] };
  readonly entities?: readonly unknown[];
  readonly channelData?: Record<string, unknown>;
}

/** What the bot answers to a click. */
export interface InvokeAnswer {
  /** Of the HTTP answer itself. */
  readonly httpStatus: number;
  readonly type?: string;
  readonly value?: unknown;
  /** Whatever else a message extension is answered. */
  readonly body?: Json;
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
export const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';

export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The activity's Adaptive Card, if it has one. */
export function cardOf(activity: Activity): Json | undefined {
  const card = activity.attachments?.find(({ contentType }) => contentType === CARD_TYPE)?.content;
  return isJson(card) ? card : undefined;
}
