import type { OrganizationMember } from '../../src/local/sample-organization.ts';
import { CARD_TYPE, type InvokeAnswer, isJson, MESSAGE_TYPE } from './activity.ts';
import { Card, fill } from './card.ts';
import { eventually } from './eventually.ts';
import type { Spot, Stage } from './stage.ts';
import { type Message, shownCard } from './transcript.ts';

/** What a click led to, as the one who clicked sees it. */
export type Outcome =
  | { readonly kind: 'card'; readonly card: Card; readonly text: string }
  | { readonly kind: 'message' | 'refusal'; readonly text: string }
  /** The button was an Action.Submit: whatever happens, happens in the chat. */
  | { readonly kind: 'sent'; readonly text: '' };

function outcomeOf({ type, value, httpStatus }: InvokeAnswer): Outcome {
  if (type === CARD_TYPE && isJson(value)) {
    const card = new Card(value);
    return { kind: 'card', card, text: card.text };
  }
  if (type === MESSAGE_TYPE) {
    return { kind: 'message', text: String(value) };
  }
  const message = isJson(value) ? value.message : undefined;
  return { kind: 'refusal', text: typeof message === 'string' ? message : `HTTP ${httpStatus}` };
}

/** A card in front of somebody, as it was when they looked; it can be stale by the time they click. */
export class CardInHand extends Card {
  readonly spot: Spot;
  readonly #person: Person;

  constructor(person: Person, message: Message) {
    super(shownCard(message, person.member.id) ?? {});
    this.#person = person;
    this.spot = { conversationId: message.conversationId, replyToId: message.activityId };
  }

  /** Presses the button of that title or verb, with its fields filled by label or id. */
  async click(button: string, fields: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const pressed = this.button(button);
    const { type, title, verb } = pressed;
    const data = fill(pressed, fields);
    if (type === 'Action.Submit') {
      await this.#person.submits(this.spot, data);
      return { kind: 'sent', text: '' };
    }
    return this.#person.acts(this.spot, { type, title, verb, data });
  }
}

/** Somebody of the organization with a keyboard and a screen. */
export class Person {
  readonly member: OrganizationMember;
  readonly #stage: Stage;
  #lastAct = 0;

  constructor(member: OrganizationMember, stage: Stage) {
    this.member = member;
    this.#stage = stage;
  }

  /** Writes to the bot in the personal chat. */
  async says(text: string): Promise<number | undefined> {
    this.#lastAct = this.#stage.transcript.mark;
    return this.#stage.type(this.member, text);
  }

  /** Any action on a card, also one that no button has. */
  async acts(spot: Spot, action: unknown): Promise<Outcome> {
    this.#lastAct = this.#stage.transcript.mark;
    const outcome = outcomeOf(await this.#stage.invoke(this.member, spot, action));
    if (outcome.kind === 'card') {
      const { content } = outcome.card;
      this.#stage.transcript.replace(spot.replyToId, this.member.id, content);
    }
    return outcome;
  }

  async submits(spot: Spot, value: unknown): Promise<void> {
    this.#lastAct = this.#stage.transcript.mark;
    await this.#stage.submit(this.member, spot, value);
  }

  /** Waits for words that reached the personal chat after the person last did something. */
  async reads(pattern: RegExp): Promise<string> {
    const since = this.#lastAct;
    return this.#find(`${this.member.givenName} to read ${pattern}`, pattern, (message) =>
      message.changedAt > since ? this.#words(message) : undefined,
    );
  }

  /** Waits for a card in the personal chat that shows this; the newest one if there are several. */
  async card(pattern: RegExp): Promise<CardInHand> {
    return this.#cardIn(await this.#stage.personalChat(this.member), pattern);
  }

  /** Waits for such a card that came, or changed, after the person last did something. */
  async nextCard(pattern: RegExp): Promise<CardInHand> {
    const chat = await this.#stage.personalChat(this.member);
    return this.#cardIn(chat, pattern, this.#lastAct);
  }

  /** Waits for a card in the desk's channel that shows this, ready for this person to click. */
  channelCard(pattern: RegExp): Promise<CardInHand> {
    return this.#cardIn(this.#stage.organization.team.id, pattern);
  }

  /** Everything in the personal chat, oldest first, as it reads now. */
  async screen(): Promise<readonly string[]> {
    const chat = await this.#stage.personalChat(this.member);
    return this.#stage.transcript.in(chat).map((message) => this.#words(message));
  }

  async #cardIn(conversationId: string, pattern: RegExp, since = 0): Promise<CardInHand> {
    const { givenName } = this.member;
    const messages = () => this.#stage.transcript.in(conversationId);
    const shows = (message: Message) => {
      const card = shownCard(message, this.member.id);
      return message.changedAt > since && !!card && pattern.test(new Card(card).text);
    };
    const found = await eventually(
      `a card that shows ${pattern} in front of ${givenName}`,
      () => messages().findLast(shows),
      () =>
        `On screen:\n${messages()
          .map((message) => this.#words(message))
          .join('\n---\n')}`,
    );
    return new CardInHand(this, found);
  }

  async #find(
    awaited: string,
    pattern: RegExp,
    words: (message: Message) => string | undefined,
  ): Promise<string> {
    const chat = await this.#stage.personalChat(this.member);
    const messages = () => this.#stage.transcript.in(chat);
    return eventually(
      awaited,
      () =>
        messages()
          .map(words)
          .findLast((text) => text !== undefined && pattern.test(text)),
      () =>
        `On screen:\n${messages()
          .map((message) => this.#words(message))
          .join('\n---\n')}`,
    );
  }

  #words(message: Message): string {
    const latest = message.versions.at(-1);
    const card = shownCard(message, this.member.id);
    const offered = latest?.suggestedActions?.actions?.map(({ title }) => `[${title}]`) ?? [];
    return [latest?.text ?? '', card ? new Card(card).text : '', ...offered]
      .filter(Boolean)
      .join('\n');
  }
}
