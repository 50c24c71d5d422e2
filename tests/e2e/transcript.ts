import { type Activity, cardOf, isJson, type Json } from './activity.ts';
import type { Call, Reply } from './wire.ts';

/** One message on screen, with everything it ever showed. */
export interface Message {
  readonly conversationId: string;
  readonly activityId: string;
  /** Oldest first; the last one is what is shown. */
  readonly versions: Activity[];
  /** When it was posted or last edited, in the order of all messages. */
  changedAt: number;
  /** What the answer to a click put in its place, for the one who clicked; an edit ends it. */
  readonly replaced: Map<string, Json>;
}

function idOf(body: unknown, key: 'id' | 'activityId'): string | undefined {
  const value = isJson(body) ? body[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Everything the bot put on anybody's screen. */
export class Transcript {
  readonly #teamId: string;
  readonly #messages = new Map<string, Message>();
  readonly #followers = new Set<(message: Message) => void>();
  #order = 0;

  constructor(teamId: string) {
    this.#teamId = teamId;
  }

  /** How much happened so far: a mark to ask for what comes after. */
  get mark(): number {
    return this.#order;
  }

  /** Takes note of a call that the connector answered. */
  readonly note = (call: Call, reply: Reply): void => {
    if (reply.status >= 300 || !call.activity || call.activity.type === 'typing') {
      return;
    }
    if (call.kind === 'create') {
      this.#post(idOf(reply.body, 'id'), idOf(reply.body, 'activityId'), call.activity);
    } else if (call.kind === 'post') {
      this.#post(call.conversationId, idOf(reply.body, 'id'), call.activity);
    } else if (call.kind === 'update') {
      this.#edit(call.activityId, call.activity);
    }
  };

  /** Hears of every message that is posted or edited, until the returned function is called. */
  follow(follower: (message: Message) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** The messages of a conversation, oldest first; a channel's are those of all its threads. */
  in(conversationId: string): readonly Message[] {
    const thread = `${conversationId};messageid=`;
    return [...this.#messages.values()].filter(
      ({ conversationId: id }) => id === conversationId || id.startsWith(thread),
    );
  }

  /** The answer to somebody's click took the card's place on their screen. */
  replace(activityId: string, personId: string, card: Json): void {
    const message = this.#messages.get(activityId);
    if (message) {
      message.replaced.set(personId, card);
      message.changedAt = ++this.#order;
    }
  }

  #post(conversationId = '', activityId = `unnamed-${this.#order}`, activity: Activity): void {
    // What is sent to a channel itself begins a thread, in which everything about it happens.
    const starts = conversationId === this.#teamId;
    const message = {
      conversationId: starts ? `${conversationId};messageid=${activityId}` : conversationId,
      activityId,
      versions: [activity],
      changedAt: ++this.#order,
      replaced: new Map<string, Json>(),
    };
    this.#messages.set(activityId, message);
    this.#tell(message);
  }

  #edit(activityId = '', activity: Activity): void {
    const message = this.#messages.get(activityId);
    if (message) {
      message.versions.push(activity);
      message.replaced.clear();
      message.changedAt = ++this.#order;
      this.#tell(message);
    }
  }

  #tell(message: Message): void {
    for (const follower of this.#followers) {
      follower(message);
    }
  }
}

/** What a message shows now to one person. */
export function shownCard(message: Message, personId: string): Json | undefined {
  const latest = message.versions.at(-1);
  return message.replaced.get(personId) ?? (latest && cardOf(latest));
}
