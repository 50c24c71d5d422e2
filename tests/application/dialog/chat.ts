import { strict as assert } from 'node:assert';
import type {
  CardAnswer,
  Dialog,
  Input,
  SummaryAnswer,
} from '../../../src/application/dialog/dialog.ts';
import type { Act, Offer } from '../../../src/application/dialog/offers.ts';
import type { Reply } from '../../../src/application/dialog/replies.ts';
import { takeTurn } from '../../../src/application/dialog/take-turn.ts';
import type { IncomingFile } from '../../../src/application/ports/incoming-files.ts';
import type { Case } from '../../../src/domain/case.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import { fromDocument } from '../../../src/storage/document.ts';
import { ANA, type Program, TestEnvironment } from '../test-environment.ts';

export type Question = Extract<Reply, { kind: 'ask' }>;

/** What came back, in short: a sentence's code, or which card, view, case or refusal it is. */
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
    case 'offer':
      return `offer ${reply.offer.code}`;
    case 'status':
    case 'case':
      return `${reply.kind} ${reply.caseId}`;
    case 'form':
      return `form ${reply.form} ${reply.caseId}`;
    case 'view':
      return `view ${reply.view}`;
    case 'numbered':
      return `numbered ${reply.sequence}`;
    case 'search':
      return `search ${reply.text}`;
    case 'list':
      return `list ${reply.filter ?? 'all'} ${reply.search ?? ''}`.trimEnd();
    case 'parts':
      return `parts ${reply.year ?? ''} ${reply.month ?? ''}`.trimEnd();
    case 'hours':
      return `hours ${reply.day ?? ''}`.trimEnd();
    case 'person_told':
      return `person ${reply.how}`;
    case 'no_person_told':
      return `no person ${reply.done}`;
    case 'absence':
      return `absence ${reply.answer.is}`;
    case 'handover':
      return `handover ${reply.personId}`;
    case 'language':
      return `language ${reply.language}`;
  }
}

/** One person's chat: says things, presses buttons and keeps what came back. */
export class Chat {
  readonly environment: TestEnvironment;
  readonly actor: Actor;
  program: Program;
  /** Whether a plain kind is taken from the words; else it is left to the desk. */
  readsKind = false;
  replies: readonly Reply[] = [];
  readonly questions: Question[] = [];
  readonly offers: Offer[] = [];
  #turn = 0;

  constructor(environment: TestEnvironment, actor: Actor = ANA) {
    this.environment = environment;
    this.actor = actor;
    this.program = environment.program();
  }

  /** What they write, with files or without. */
  async said(text: string, key = this.#nextKey()): Promise<readonly string[]> {
    return this.takes({ kind: 'text', text }, key);
  }

  sent(text: string, incoming: readonly IncomingFile[], key = this.#nextKey()) {
    return this.takes({ kind: 'text', text }, key, incoming);
  }

  /** A button of the newest question of this kind, or of the one given. */
  async pressed(
    answer: Exclude<CardAnswer, { card: 'offer' }>,
    at = this.question(answer.card === 'any' ? undefined : answer.card),
  ): Promise<readonly string[]> {
    return this.#presses({ kind: 'card', dialog: at.dialog, step: at.step, pressed: answer });
  }

  /** The button of the newest offer, or of the one given, that does this. */
  async chose(what: Act['do'], offer = this.offer()): Promise<readonly string[]> {
    const answer = offer.acts.findIndex((act) => act.do === what);
    assert.ok(answer >= 0, `«${what}» is not offered: ${JSON.stringify(offer.acts)}`);
    return this.choseAt(answer, offer);
  }

  /** The button at this place. */
  choseAt(answer: number, offer = this.offer()): Promise<readonly string[]> {
    const pressed: CardAnswer = { card: 'offer', answer };
    return this.#presses({ kind: 'card', dialog: offer.id, step: 0, pressed });
  }

  #presses(input: Input): Promise<readonly string[]> {
    return this.takes(input, JSON.stringify(input));
  }

  async takes(
    input: Input,
    key: string,
    incoming: readonly IncomingFile[] = [],
  ): Promise<readonly string[]> {
    const request = { actor: this.actor, input, key, incoming };
    const { turns } = this.program;
    const classifier = this.readsKind ? turns.classifier : { ...turns.classifier, kinds: () => [] };
    this.replies = await takeTurn({ ...turns, classifier }, request);
    for (const reply of this.replies) {
      if (reply.kind === 'ask') this.questions.push(reply);
      if (reply.kind === 'offer') this.offers.push(reply.offer);
    }
    return this.replies.map(inShort);
  }

  /** The newest question, of this kind when one is given. */
  question(kind?: Question['card']): Question {
    const card = this.questions.findLast((asked) => kind === undefined || asked.card === kind);
    assert.ok(card, `there is no ${kind} card`);
    return card;
  }

  /** The newest offer. */
  offer(): Offer {
    const offer = this.offers.at(-1);
    assert.ok(offer, 'nothing was offered');
    return offer;
  }

  /** What the buttons of the newest offer do, and to which case. */
  acts(): readonly string[] {
    return this.offer().acts.map((act) => ('caseId' in act ? `${act.do} ${act.caseId}` : act.do));
  }

  /** The program ends and another takes the next turn. */
  restart(): void {
    this.program = this.environment.program();
  }

  dialog(): Promise<Dialog | undefined> {
    return this.environment.stores.dialogs.find(this.actor.person.id);
  }

  async stage(): Promise<Dialog['stage']> {
    return (await this.dialog())?.stage ?? 'idle';
  }

  async cases(): Promise<readonly Case[]> {
    const documents = await this.environment.documents('cases');
    return documents.map((document) => fromDocument(document).kase);
  }

  /** What the desk was told that this person wants. */
  async wantsPerson(): Promise<readonly string[]> {
    const { contactRequests } = this.environment.stores;
    const asked = await contactRequests.ofPerson(this.actor.person.id, 5);
    return asked.flatMap(({ said }) => said.map(({ text }) => text));
  }

  #nextKey(): string {
    this.#turn += 1;
    return `activity-${this.#turn}`;
  }
}

export const CANCEL = { card: 'any', answer: 'cancel' } as const;

/** The request, up to its summary. */
export async function toSummary(chat: Chat, request: string, key?: string): Promise<void> {
  await chat.said(request, key);
  assert.equal(await chat.stage(), 'summary');
}

/** The summary's button with this on the card. */
export function confirming(changed: Partial<SummaryAnswer>) {
  return {
    card: 'summary',
    answer: {
      name: ANA.person.name,
      request: 'La impresora del piso 3 no imprime desde ayer',
      kind: 'incident',
      priority: 'high',
      office: '',
      ...changed,
    },
  } as const;
}

/** Ana's chat with the bot, after what is prepared. */
export async function chatWith(
  prepare: (program: Program) => Promise<unknown> = async () => undefined,
): Promise<Chat> {
  const environment = await TestEnvironment.create();
  await prepare(environment.program());
  return new Chat(environment);
}
