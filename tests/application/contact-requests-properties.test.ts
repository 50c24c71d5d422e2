import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  planContactRequests,
  repostContactRequests,
} from '../../src/application/contact-planning.ts';
import { askForPerson, takeRequest } from '../../src/application/contact-requests.ts';
import { runs } from '../runs.ts';
import {
  ANA,
  deliverAll,
  HOUR,
  LUIS,
  MARTA,
  PEDRO,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const ASKING = [ANA, PEDRO, LUIS];
const TAKING = [LUIS, MARTA, PEDRO];
const index = (length: number) => fc.integer({ min: 0, max: length - 1 });

type Step =
  | { readonly does: 'ask'; readonly who: number; readonly turn: number }
  | { readonly does: 'take'; readonly who: number; readonly which: number }
  | { readonly does: 'pass'; readonly minutes: number }
  | { readonly does: 'work' | 'delete' | 'away' | 'back' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('ask'), who: index(3), turn: index(6) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('take'), who: index(3), which: index(4) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('pass'), minutes: fc.integer({ min: 0, max: 150 }) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('work') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('delete', 'away', 'back') }) },
) as fc.Arbitrary<Step>;

/** Two instances at a time on one store, and what they leave in the end. */
class Desk {
  readonly #one: Program;
  readonly #two: Program;
  readonly environment: TestEnvironment;
  readonly #turns = new Set<string>();

  constructor(environment: TestEnvironment) {
    this.environment = environment;
    this.#one = environment.program('one');
    this.#two = environment.program('two');
  }

  async work(): Promise<void> {
    const both = [this.#one.relay, this.#two.relay];
    await Promise.all(both.map(repostContactRequests));
    await Promise.all(both.map(planContactRequests));
    await Promise.all([deliverAll(this.#one), deliverAll(this.#two)]);
  }

  async run(taken: Step): Promise<void> {
    const { teams, clock } = this.environment;
    switch (taken.does) {
      case 'ask': {
        const actor = ASKING[taken.who] ?? ANA;
        const turn = `${actor.person.id}-${taken.turn}`;
        this.#turns.add(turn);
        const ask = ({ turns }: Program) => askForPerson(turns, { actor, words: turn, turn });
        await Promise.all([ask(this.#one), ask(this.#two)]);
        return;
      }
      case 'take': {
        const actor = TAKING[taken.who] ?? LUIS;
        const found = await this.environment.documents('contactRequests');
        const requestId = found[taken.which]?._id ?? 'nothing';
        await takeRequest(this.#two.turns, { actor, requestId });
        return;
      }
      case 'pass':
        return clock.pass(taken.minutes * 60_000);
      case 'delete':
        return teams.remove(teams.contacts.find(({ to }) => to === 'desk')?.activityId ?? '');
      case 'away':
        teams.away = 'archived';
        return;
      case 'back':
        teams.away = undefined;
        return;
      case 'work':
        return this.work();
    }
  }

  async check(): Promise<void> {
    const { teams, clock } = this.environment;
    teams.away = undefined;
    // The channel is tried again by then, and what was deleted is found missing.
    for (const _days of [1, 2]) {
      clock.pass(4 * 24 * HOUR);
      await this.work();
    }
    const requests = await this.environment.documents('contactRequests');
    const said = requests.flatMap((request) => request.said.map(({ turn }) => turn));
    assert.deepEqual(said.sort(), [...this.#turns].sort());
    for (const { _id, person, posts, taken } of requests) {
      const shown = teams.contacts.filter(({ request }) => request.id === _id);
      const cards = shown.filter(({ to }) => to === 'desk');
      const pressable = cards.filter(
        ({ kind, request }) => kind === 'contact_card' && request.taken === undefined,
      );
      const told = shown.filter(({ to }) => to === person.id);
      assert.deepEqual(
        pressable.map(({ request }) => request.posts),
        taken === undefined ? [posts] : [],
      );
      assert.equal(told.length, taken === undefined ? 0 : 1);
      assert.notEqual(taken?.by.id, person.id);
      assert.notEqual(taken?.by.id, PEDRO.person.id);
    }
    const open = requests.filter(({ taken }) => taken === undefined);
    assert.equal(new Set(open.map(({ person }) => person.id)).size, open.length);
  }
}

describe('requests for a person, whatever happens in whatever order', () => {
  it('have one button each until one of the staff takes them, and lose no words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const environment = await TestEnvironment.create();
        try {
          const desk = new Desk(environment);
          for (const each of steps) await desk.run(each);
          await desk.check();
        } finally {
          await environment.stores.close();
        }
      }),
      { numRuns: Number(process.env.CONTACT_RUNS ?? runs(30, 60)) },
    );
  }).timeout(60_000);
});
