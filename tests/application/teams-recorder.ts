import { type Chat, DeliveryError, type StandingCard } from '../../src/application/ports/chat.ts';
import type { Recipient, Reply } from '../../src/application/ports/deliveries.ts';
import type { AwayReason } from '../../src/application/ports/desk-channel.ts';
import type { Mail } from '../../src/application/ports/mail.ts';
import type { LeadDigest } from '../../src/domain/overview.ts';
import type { MessageKind } from '../../src/messages/kinds.ts';
import type { ContactMessage, Message } from '../../src/messages/message.ts';

/** A message as its reader finds it: what was drawn, from which revision of the case. */
export interface Seen {
  readonly activityId: string;
  readonly to: string;
  readonly kind: MessageKind;
  readonly caseId: string;
  /** The event that is told. */
  readonly eventRev: number;
  readonly language: Message['language'];
  /** The conversation it stands in. */
  readonly where: string;
  /** Whom a notice to the desk is about. */
  readonly unreached: string | undefined;
  caseRev: number;
  state: string;
}
/** The same of a request for a person. */
export interface SeenContact {
  readonly activityId: string;
  readonly to: string;
  readonly where: string;
  readonly language: Message['language'];
  kind: ContactMessage['kind'];
  request: ContactMessage['request'];
  cases: readonly string[];
}
export interface Mailed {
  readonly to: string;
  readonly kind: MessageKind;
  readonly deliveryId: string;
}

/** The conversations of everybody, as the chat's servers have them, and the mails that went out. */
export class TeamsRecorder {
  /** Every message that stands somewhere, in the order of their posting. */
  readonly messages: Seen[] = [];
  /** The same for requests for a person. */
  readonly contacts: SeenContact[] = [];
  readonly edits: { readonly activityId: string; readonly caseRev: number }[] = [];
  readonly mails: Mailed[] = [];
  /** What turns could not send at once. */
  readonly replies: Reply[] = [];
  /** Who was told that the desk's channel is away, and why. */
  readonly offers: string[] = [];
  /** Which leads got a summary of the morning. */
  readonly digests: { readonly to: string; readonly digest: LeadDigest }[] = [];
  /** Who was told which roles they have now, and by whom. */
  readonly roles: string[] = [];
  /** Who was told of an absence of theirs, and who said it. */
  readonly absences: string[] = [];
  /** Why the desk's channel takes nothing now. */
  away: AwayReason | undefined;
  /** Whoever is here cannot be reached in the chat. */
  readonly unreachable = new Set<string>();
  /** The channel that is the desk's now; posting there stands there. */
  channel = 'channel-1';
  /** The most calls that were under way at once, by recipient. */
  readonly most = new Map<string, number>();
  readonly #busy = new Map<string, number>();
  #posted = 0;
  readonly chat: Chat;
  readonly mail: Mail;

  constructor() {
    this.chat = {
      post: (recipient, message) =>
        this.#alone(keyOf(recipient), () => this.#post(recipient, message)),
      resend: async (_lane, reply) => {
        this.replies.push(reply);
      },
      offerSetup: async ({ id }, why) => {
        if (this.unreachable.has(id)) throw new DeliveryError('gone', '403 blocked');
        this.offers.push(`${id} ${why}`);
      },
      sendDigest: async ({ id }, digest) => {
        this.digests.push({ to: id, digest });
      },
      tellAbsence: async ({ id }, absence) => {
        if (this.unreachable.has(id)) throw new DeliveryError('gone', '403 blocked');
        this.absences.push(absence ? `${id} by ${absence.setBy.id}` : `${id} back`);
      },
      tellRoles: async ({ person: { id }, roles }, by) => {
        if (this.unreachable.has(id)) throw new DeliveryError('gone', '403 blocked');
        this.roles.push(`${id} ${roles.join()} by ${by.id}`);
      },
      edit: (card, message) => this.#alone(card.recipientKey, () => this.#edit(card, message)),
    };
    this.mail = {
      send: async (to, message, deliveryId) => {
        this.mails.push({ to: to.email, kind: message.kind, deliveryId });
      },
    };
  }

  /** What stands with this recipient, oldest first. */
  to(recipientKey: string): readonly Seen[] {
    return this.messages.filter(({ to }) => to === recipientKey);
  }

  kindsTo(recipientKey: string): readonly string[] {
    return this.to(recipientKey).map(({ kind }) => kind);
  }

  /** Somebody deletes the message. */
  remove(activityId: string): void {
    const contact = this.contacts.findIndex((message) => message.activityId === activityId);
    if (contact >= 0) this.contacts.splice(contact, 1);
    const at = this.messages.findIndex((message) => message.activityId === activityId);
    if (at >= 0) this.messages.splice(at, 1);
  }

  async #alone<T>(key: string, call: () => T): Promise<T> {
    const busy = (this.#busy.get(key) ?? 0) + 1;
    this.#busy.set(key, busy);
    this.most.set(key, Math.max(busy, this.most.get(key) ?? 0));
    // A call takes a while, so that calls which are not kept apart meet.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    try {
      return call();
    } finally {
      this.#busy.set(key, (this.#busy.get(key) ?? 1) - 1);
    }
  }

  #post(recipient: Recipient, message: Message | ContactMessage) {
    const to = keyOf(recipient);
    this.#refuse(to);
    if (this.unreachable.has(to)) throw new DeliveryError('gone', '403 blocked');
    this.#posted += 1;
    const activityId = `activity-${this.#posted}`;
    const where = to === 'desk' ? this.channel : `chat-of-${to}`;
    if ('request' in message) {
      const { kind, request, language } = message;
      const cases = message.cases.map(({ number }) => number);
      this.contacts.push({ activityId, to, where, language, kind, request, cases });
      return { conversation: where, activityId, contentHash: JSON.stringify(message) };
    }
    const { kind, kase, event, language, unreached } = message;
    this.messages.push({
      activityId,
      to,
      kind,
      caseId: kase.id,
      eventRev: event.rev,
      language,
      where,
      unreached: unreached?.id,
      caseRev: kase.rev,
      state: kase.state,
    });
    return { conversation: where, activityId, contentHash: drawn(message) };
  }

  #refuse(to: string): void {
    if (to === 'desk' && this.away)
      throw new DeliveryError('gone', '404 refused', undefined, this.away);
  }

  #edit(card: StandingCard, message: Message | ContactMessage) {
    if ('request' in message) return this.#editContact(card, message);
    const contentHash = drawn(message);
    if (contentHash === card.contentHash) return { contentHash };
    this.#refuse(card.recipientKey);
    const standing = this.messages.find(({ activityId }) => activityId === card.activityId);
    if (standing === undefined || this.unreachable.has(card.recipientKey))
      throw new DeliveryError('gone', '404 there is no such message');
    this.edits.push({ activityId: card.activityId, caseRev: message.kase.rev });
    standing.caseRev = message.kase.rev;
    standing.state = message.kase.state;
    return { contentHash };
  }

  #editContact(card: StandingCard, message: ContactMessage) {
    const contentHash = JSON.stringify(message);
    if (contentHash === card.contentHash) return { contentHash };
    this.#refuse(card.recipientKey);
    const standing = this.contacts.find(({ activityId }) => activityId === card.activityId);
    if (standing === undefined) throw new DeliveryError('gone', '404 there is no such message');
    const { kind, request } = message;
    Object.assign(standing, { kind, request, cases: message.cases.map(({ number }) => number) });
    return { contentHash };
  }
}

function keyOf(recipient: Recipient): string {
  return recipient.kind === 'desk' ? 'desk' : recipient.person.id;
}

/** Stands for the digest of what a card shows. */
function drawn({ kind, kase, language }: Message): string {
  return `${kind} ${kase.id} ${kase.rev} ${language}`;
}
