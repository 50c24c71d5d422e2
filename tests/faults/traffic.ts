import { setTimeout as pause } from 'node:timers/promises';
import type { EventType } from '../../src/domain/lifecycle.ts';
import { Card } from '../e2e/card.ts';
import { eventually } from '../e2e/eventually.ts';
import { CardInHand, type Person } from '../e2e/person.ts';
import type { Stage } from '../e2e/stage.ts';
import { shownCard } from '../e2e/transcript.ts';

const PAUSE_MS = 60;
const CARD_WITHIN_MS = 2_000;
const OFFICE = 'Secretaría de Hacienda';
const NUMBER = /MS-\d{4}-\d{6}/;

/** A case that somebody was told is open. */
export interface OpenedCase {
  readonly number: string;
  readonly request: string;
}

/** A click on a case that was answered with its card. */
export interface Click {
  readonly number: string;
  readonly event: EventType;
  /** What was written, where something was. */
  readonly text?: string;
}

/** People who open cases and work on them without a pause, and what they were told. */
export class Traffic {
  readonly opened: OpenedCase[] = [];
  readonly clicks: Click[] = [];
  /** Answers that something could not be done now, and calls without an answer. */
  refused = 0;
  readonly #stage: Stage;
  #requests = 0;
  #stopped = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  start(requesters: readonly Person[], staff: readonly Person[]): void {
    this.#running = Promise.all([
      ...requesters.map((person) => this.#forever(() => this.#openCase(person))),
      ...staff.map((person, index) => this.#workOnCases(person, index, staff.length)),
    ]);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #forever(act: () => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      await this.#attempt(act);
      await pause(PAUSE_MS);
    }
  }

  /** Whatever goes wrong is what happens to people when something is down: they try again. */
  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch {
      this.refused += 1;
    }
  }

  async #openCase(person: Person): Promise<void> {
    this.#requests += 1;
    const request = `La impresora HP número ${this.#requests} de Hacienda no imprime desde ayer`;
    await this.#attempt(async () => {
      await person.says('cancelar');
    });
    const since = this.#stage.transcript.mark;
    await person.says(request);
    const first = await this.#cardWith(person, ['intake_confirm', 'intake_choose'], since);
    // It may be what is open already.
    if (first.buttons.some(({ verb }) => verb === 'intake_choose'))
      await first.click('Es algo nuevo');
    const form = await this.#cardWith(person, ['intake_confirm'], since);
    // The same button again until there is an answer: whatever happens, it is one case.
    while (!this.#stopped) {
      const outcome = await form.click('intake_confirm', { office: OFFICE }).catch(() => undefined);
      const number = NUMBER.exec(outcome?.text ?? '')?.[0];
      if (number !== undefined) {
        this.opened.push({ number, request });
        return;
      }
      this.refused += 1;
      await pause(PAUSE_MS);
    }
  }

  /** Each case is one person's, so that nobody is in anybody's way. */
  async #workOnCases(person: Person, index: number, colleagues: number): Promise<void> {
    for (let next = index; !this.#stopped; ) {
      const opened = this.opened[next];
      if (opened === undefined) {
        await pause(PAUSE_MS);
        continue;
      }
      await this.#workOn(person, opened.number);
      next += colleagues;
    }
  }

  async #workOn(person: Person, number: string): Promise<void> {
    const comment = (text: string) => ({ comment: `${text} ${number}` });
    await this.#presses(person, number, 'classify', 'classified', { kind: 'Incidencia' });
    await this.#presses(person, number, 'categorize', 'categorized', { category: 'Software' });
    await this.#presses(person, number, 'comment', 'commented', comment('Lo reviso hoy:'));
    const assignee = { triage_assignee: person.member.name };
    await this.#presses(person, number, 'triage', 'triaged', assignee);
    await this.#presses(person, number, 'comment', 'commented', comment('Ya estoy en ello:'));
  }

  async #presses(
    person: Person,
    number: string,
    verb: string,
    event: EventType,
    fields: Readonly<Record<string, string>>,
  ): Promise<void> {
    let done = false;
    while (!done && !this.#stopped)
      await this.#attempt(async () => {
        const card = this.#deskCard(person, number);
        // It has no such button when an earlier try, whose answer was lost, did the work.
        if (card !== undefined && !card.buttons.some((button) => button.verb === verb)) {
          done = true;
          return;
        }
        if (card === undefined) {
          await pause(PAUSE_MS);
          return;
        }
        const outcome = await card.click(verb, fields);
        done = outcome.kind === 'card';
        const text = fields.comment === undefined ? {} : { text: fields.comment };
        if (done) this.clicks.push({ number, event, ...text });
        else this.refused += 1;
        await pause(PAUSE_MS);
      });
  }

  #deskCard(person: Person, number: string): CardInHand | undefined {
    const { transcript, organization } = this.#stage;
    const found = transcript.in(organization.team.id).findLast((message) => {
      const card = shownCard(message, person.member.id);
      // Other cards name numbers too, in the hints of their forms: a case's own has it in a line.
      return card !== undefined && new Card(card).text.split('\n').includes(number);
    });
    return found && new CardInHand(person, found);
  }

  /** The newest card with a button of one of these. */
  async #cardWith(person: Person, verbs: readonly string[], since: number): Promise<CardInHand> {
    const chat = await this.#stage.personalChat(person.member);
    const found = await eventually(
      `a card with ${verbs.join(' or ')}`,
      () =>
        this.#stage.transcript.in(chat).findLast((message) => {
          const card = shownCard(message, person.member.id);
          const has = () => new Card(card ?? {}).buttons.some(({ verb }) => verbs.includes(verb));
          return message.changedAt > since && card !== undefined && has();
        }),
      () => '',
      CARD_WITHIN_MS,
    );
    return new CardInHand(person, found);
  }
}
