import { strict as assert } from 'node:assert';
import { parseChatCommand } from '../../../src/desk/chat-commands.ts';
import type { CardAnswer, Dialog, Input, Reply } from '../../../src/desk/intake/dialog.ts';
import { takeTurn } from '../../../src/desk/intake/take-turn.ts';
import type { Actor } from '../../../src/domain/policy.ts';
import { ANA, type Program, type Town } from '../town.ts';

type Asked = Extract<Reply, { kind: 'ask' }>;

/** What came back, in short: the words' key, or the question's card, or what was refused. */
export function inShort(reply: Reply): string {
  switch (reply.kind) {
    case 'say':
      return reply.say;
    case 'ask':
      return `ask ${reply.card}`;
    case 'answered':
      return `answered ${reply.card}`;
    case 'rejected':
      return `rejected ${reply.rejection.code}`;
  }
}

/** One person's chat: says things, presses buttons and keeps what came back. */
export class Chat {
  readonly town: Town;
  readonly actor: Actor;
  program: Program;
  replies: readonly Reply[] = [];
  #turn = 0;
  #cards: Asked[] = [];

  constructor(town: Town, actor: Actor = ANA) {
    this.town = town;
    this.actor = actor;
    this.program = town.program();
  }

  /** What they write, as the personal chat hands it on. */
  async said(text: string, key = this.#nextKey()): Promise<readonly string[]> {
    const command = parseChatCommand(text)?.name;
    if (command === 'cancel') return this.takes({ kind: 'cancel' }, key);
    if (command === 'help') return this.takes({ kind: 'repeat_question' }, key);
    return this.takes({ kind: 'text', text }, key);
  }

  /** A button of the newest card of this kind, or of the one given. */
  async pressed(answer: CardAnswer, card?: Asked): Promise<readonly string[]> {
    const at = card ?? this.card(answer.card);
    const input: Input = { kind: 'card', dialog: at.dialog, step: at.step, ...answer };
    return this.takes(input, JSON.stringify(input));
  }

  async takes(input: Input, key: string): Promise<readonly string[]> {
    this.replies = await takeTurn(this.program.turns, { actor: this.actor, input, key });
    for (const reply of this.replies) if (reply.kind === 'ask') this.#cards.push(reply);
    return this.replies.map(inShort);
  }

  /** The newest question with buttons of this kind. */
  card(kind: Asked['card']): Asked {
    const card = this.#cards.findLast((asked) => asked.card === kind);
    assert.ok(card, `there is no ${kind} card`);
    return card;
  }

  /** The program ends and another takes the next turn. */
  restart(): void {
    this.program = this.town.program();
  }

  get dialog(): Dialog | undefined {
    return this.town.shelves.dialogs.get(this.actor.person.id);
  }

  get cases() {
    return [...this.town.shelves.cases.values()].map(({ kase }) => kase);
  }

  #nextKey(): string {
    this.#turn += 1;
    return `activity-${this.#turn}`;
  }
}

export const INCIDENT = { card: 'kind', answer: 'incident' } as const;
export const HIGH = { card: 'priority', answer: 'high' } as const;

/** The summary's button with this on the card. */
export function confirming(changed: {
  name?: string;
  request?: string;
  kind?: 'incident' | 'service_request';
  priority?: 'high' | 'medium' | 'low';
}): Extract<CardAnswer, { card: 'summary' }> {
  return {
    card: 'summary',
    answer: {
      name: ANA.person.name,
      request: 'La impresora del piso 3 no imprime desde ayer',
      kind: 'incident',
      priority: 'high',
      ...changed,
      confirmed: true,
    },
  };
}
