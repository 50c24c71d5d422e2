import { strict as assert } from 'node:assert';
import { parseChatCommand } from '../../../src/application/chat-commands.ts';
import type { CardAnswer, Dialog, Input, Reply } from '../../../src/application/dialog/dialog.ts';
import { takeTurn } from '../../../src/application/dialog/take-turn.ts';
import type { IncomingFile } from '../../../src/application/ports/incoming-files.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import { fromDocument } from '../../../src/storage/document.ts';
import { ANA, type Program, type TestEnvironment } from '../test-environment.ts';

type RequestRef = Extract<Reply, { kind: 'ask' }>;

/** What came back, in short: a sentence's code, or the question's card, or what was refused. */
export function inShort(reply: Reply): string {
  switch (reply.kind) {
    case 'text':
      return reply.code;
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
  readonly environment: TestEnvironment;
  readonly actor: Actor;
  program: Program;
  replies: readonly Reply[] = [];
  #turn = 0;
  #cards: RequestRef[] = [];

  constructor(environment: TestEnvironment, actor: Actor = ANA) {
    this.environment = environment;
    this.actor = actor;
    this.program = environment.program();
  }

  /** What they write, as the personal chat hands it on. */
  async said(text: string, key = this.#nextKey()): Promise<readonly string[]> {
    const command = parseChatCommand(text)?.name;
    if (command === 'cancel') return this.takes({ kind: 'cancel' }, key);
    if (command === 'help') return this.takes({ kind: 'repeat_question' }, key);
    return this.takes({ kind: 'text', text }, key);
  }

  /** Files with words or without. */
  sent(text: string, incoming: readonly IncomingFile[], key = this.#nextKey()) {
    return this.takes({ kind: 'text', text }, key, incoming);
  }

  /** A button of the newest card of this kind, or of the one given. */
  async pressed(answer: CardAnswer, card?: RequestRef): Promise<readonly string[]> {
    const at = card ?? this.card(answer.card);
    const input: Input = { kind: 'card', dialog: at.dialog, step: at.step, pressed: answer };
    return this.takes(input, JSON.stringify(input));
  }

  async takes(
    input: Input,
    key: string,
    incoming: readonly IncomingFile[] = [],
  ): Promise<readonly string[]> {
    const request = { actor: this.actor, input, key, incoming };
    this.replies = await takeTurn(this.program.turns, request);
    for (const reply of this.replies) if (reply.kind === 'ask') this.#cards.push(reply);
    return this.replies.map(inShort);
  }

  /** The newest question with buttons of this kind. */
  card(kind: RequestRef['card']): RequestRef {
    const card = this.#cards.findLast((asked) => asked.card === kind);
    assert.ok(card, `there is no ${kind} card`);
    return card;
  }

  /** The program ends and another takes the next turn. */
  restart(): void {
    this.program = this.environment.program();
  }

  dialog(): Promise<Dialog | undefined> {
    return this.environment.stores.dialogs.find(this.actor.person.id);
  }

  async cases(): Promise<readonly Case[]> {
    const documents = await this.environment.documents('cases');
    return documents.map((document) => fromDocument(document).kase);
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
    },
  };
}
