import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Case } from '../../src/domain/case.ts';
import { SYSTEM } from '../../src/domain/permissions.ts';
import { commandRecording } from '../../src/domain/state-after.ts';
import { transition } from '../../src/domain/transition.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { translate } from '../../src/messages/translate.ts';
import { fromDocument } from '../../src/storage/document.ts';
import { cardOf } from '../e2e/activity.ts';
import { type Button, Card } from '../e2e/card.ts';
import { account } from '../e2e/inbound.ts';
import { shownCard } from '../e2e/transcript.ts';
import type { Call, Trouble } from '../e2e/wire.ts';
import { runs } from '../runs.ts';
import { BOT, GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

/** More for a longer trial. */
const SEQUENCES = Number(process.env.ACTIVITY_SEQUENCES ?? runs(20, 50));
const MESA = '19:mesa@thread.tacv2';
const NAMES = Object.keys(PEOPLE) as Name[];
const STAFF = ['andres', 'maria'] as const;
const MINUTE = 60_000;
const LEAST_KINDS = 10;

const TEXTS = [
  'La impresora del segundo piso de Hacienda no imprime desde ayer',
  'no sirve',
  'hola',
  'gracias',
  'incidencia',
  'media',
  'sí',
  'no',
  'muchas gracias, ya funciona',
  'sigue igual',
  'ya no lo necesito',
  'mejor déjelo así',
  '2',
  'el primero',
  'mis casos',
  'cola',
  'caso 1',
  'MS-2026-000001: tampoco prende la pantalla',
  'cancelar',
  'cómo va mi caso',
  'quiero hablar con alguien',
  'ya lo arreglé',
  'ya voy con ese',
  'buscar impresora',
  'quién espera',
  'no sé',
  'English',
  'español',
  'ayuda',
  '<at>Mesa de Servicios</at>',
];
const REFUSALS: readonly Trouble[] = [
  ...[429, 412, 500, 502, 503].map((status) => ({ answer: { status } })),
  { answer: { status: 429, headers: { 'retry-after': '3' } } },
  { drop: true },
  { lose: true },
];

/** Pressed when the card has it: a case goes on when people do what comes next. */
const COURSE = ['classify', 'categorize', 'assign', 'start', 'resolve', 'accept', 'reopen'];
const VERBS = [...COURSE, 'intake_choose', 'intake_choose', 'intake_office', '', '', '', '', ''];
const OPENING = [TEXTS[0] ?? '', 'media', 'Hacienda', 'sí'];

const who = fc.constantFrom(...NAMES);
const member = fc.constantFrom(...STAFF);
const which = fc.nat(99);
const deed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('says' as const),
      who,
      text: fc.constantFrom(...TEXTS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('opens' as const), who }) },
  {
    weight: 24,
    arbitrary: fc.record({
      does: fc.constant('presses' as const),
      who: fc.oneof(member, member, who),
      card: which,
      button: which,
      verb: fc.constantFrom(...VERBS),
      choice: which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('edits' as const),
      who,
      text: fc.option(fc.constantFrom(...TEXTS)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('resends' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('leaves' as const, 'joins' as const),
      who: member,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'channelDeleted' as const,
        'channelRestored' as const,
        'bot out' as const,
        'bot in' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('trouble' as const),
      what: fc.constantFrom(...REFUSALS),
      times: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('post', 'update', 'read'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('works' as const), minutes: fc.nat(10) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Who may have done each thing that stands in the histories, as the test knows the team. */
class Trial {
  readonly stage: TeamStage;
  readonly #team = new Set<Name>(STAFF);
  /** The types of the events that there were. */
  readonly seen: string[] = [];
  #written: { who: Name; id: string } | undefined;
  #count = 0;

  constructor(stage: TeamStage) {
    this.stage = stage;
  }

  async cases(): Promise<readonly Case[]> {
    const documents = await this.stage.environment.documents('cases');
    return documents.map((document) => fromDocument(document).kase);
  }

  async carryOut(deed: Deed): Promise<void> {
    const before = new Map((await this.cases()).map((kase) => [kase.id, kase.rev]));
    const answered = this.stage.answers.length;
    await this.#do(deed);
    for (const { status } of this.stage.answers.slice(answered)) assert.equal(status, 200);
    const events = (await this.cases()).flatMap((kase) =>
      kase.history
        .filter(({ rev }) => rev > (before.get(kase.id) ?? 0))
        .map((event) => ({ kase, event })),
    );
    // One act is in one history once; whatever comes again is there already.
    const most = mostEvents(deed);
    assert.ok(events.length <= most, `${events.length} events by one ${deed.does}`);
    for (const { kase, event } of events) {
      this.#mustBeAllowed(kase, event);
      this.seen.push(event.type);
    }
  }

  #mustBeAllowed(kase: Case, { by, type }: Case['history'][number]): void {
    const { who } = transition(commandRecording(type));
    const name = NAMES.find((one) => PEOPLE[one].aadObjectId === by.id);
    const isStaff = name !== undefined && this.#team.has(name);
    const asStaff = isStaff && who.some((role) => !['requester', 'system', 'lead'].includes(role));
    const asRequester = kase.requester.id === by.id && who.includes('requester');
    const asSystem = by.id === SYSTEM.id && who.includes('system');
    assert.ok(asStaff || asRequester || asSystem, `${type} by ${by.name}, who may not`);
  }

  async #do(deed: Deed): Promise<void> {
    const { stage } = this;
    switch (deed.does) {
      case 'says':
        return this.#says(deed.who, deed.text);
      case 'opens':
        for (const text of OPENING) await this.#says(deed.who, text);
        return;
      case 'presses':
        return this.#presses(deed);
      case 'edits':
        return this.#edits(deed.who, deed.text);
      case 'resends':
        return stage.resends();
      case 'leaves':
      case 'joins':
        return this.#moves(deed.who, deed.does === 'joins');
      case 'channelDeleted':
      case 'channelRestored':
        return this.#channel(deed.does);
      case 'bot out':
      case 'bot in': {
        const members = { [deed.does === 'bot in' ? 'membersAdded' : 'membersRemoved']: [BOT] };
        return stage.inChannel(GENERAL, { type: 'conversationUpdate', ...members });
      }
      case 'trouble':
        return stage.wire.trouble(({ kind }: Call) => kind === deed.kind, deed.what, deed.times);
      case 'works':
        stage.pass(deed.minutes * MINUTE);
        return stage.works();
    }
  }

  async #says(who: Name, text: string): Promise<void> {
    const id = `message-${++this.#count}`;
    const chat = this.stage.chat(who);
    const replies = () =>
      this.stage.wire.calls.filter(({ call }) => call.conversationId === chat).length;
    const kept = async () =>
      (await this.stage.environment.documents('deliveries')).filter(({ kind }) => kind === 'reply')
        .length;
    const before = [replies(), await kept()];
    this.#written = { who, id };
    const conversation = { id: chat, conversationType: 'personal' };
    await this.stage.deliver({
      type: 'message',
      id,
      text,
      from: account(PEOPLE[who]),
      conversation,
    });
    const answered = replies() > (before[0] ?? 0) || (await kept()) > (before[1] ?? 0);
    assert.ok(answered, `nothing was said to ${who}, who wrote ${text}`);
  }

  async #edits(who: Name, text: string | null): Promise<void> {
    const id = this.#written?.who === who ? this.#written.id : 'unknown';
    const conversation = { id: this.stage.chat(who), conversationType: 'personal' };
    const type = text === null ? 'messageDelete' : 'messageUpdate';
    await this.stage.deliver({
      type,
      id,
      from: account(PEOPLE[who]),
      conversation,
      ...(text && { text }),
    });
  }

  /** Any button of any card in front of the person, filled with whatever its fields take. */
  async #presses({
    who,
    card,
    button,
    verb,
    choice,
  }: Extract<Deed, { does: 'presses' }>): Promise<void> {
    const places = [this.stage.chat(who), MESA, GENERAL];
    const shown = places.flatMap((place) =>
      this.stage.transcript.in(place).flatMap((message) => {
        const content = shownCard(message, PEOPLE[who].id);
        return content ? [{ place, message, buttons: new Card(content).buttons }] : [];
      }),
    );
    const usable = shown.filter(({ buttons }) => buttons.length > 0);
    const wanted = usable.findLast(({ buttons }) => buttons.some((one) => one.verb === verb));
    const on = wanted ?? usable.at(-1 - (card % 3));
    const pressed =
      wanted?.buttons.find((one) => one.verb === verb) ?? on?.buttons[button % on.buttons.length];
    if (on === undefined || pressed === undefined) return;
    const data = filled(pressed, choice);
    const { activityId } = on.message;
    const answer = await this.stage.presses(who, on.place, pressed.verb, data, activityId);
    if (answer.card) this.stage.transcript.replace(activityId, PEOPLE[who].id, answer.card.content);
    assert.ok(
      answer.text.trim() !== '' && answer.text !== 'undefined',
      `no answer to ${pressed.verb}`,
    );
  }

  async #moves(who: Name, joins: boolean): Promise<void> {
    if (joins) this.#team.add(who);
    else this.#team.delete(who);
    this.stage.setTeam([...this.#team]);
    const members = { [joins ? 'membersAdded' : 'membersRemoved']: [account(PEOPLE[who])] };
    await this.stage.inChannel(GENERAL, { type: 'conversationUpdate', ...members });
  }

  #channel(eventType: string): Promise<void> {
    const channelData = { eventType, channel: { id: MESA, name: 'Mesa' } };
    return this.stage.inChannel(GENERAL, { type: 'conversationUpdate', channelData });
  }

  /** Everything works again, and time passes. */
  async settle(): Promise<void> {
    this.stage.wire.heal();
    await this.#do({ does: 'bot in' });
    await this.#channel('channelRestored');
    for (let round = 0; round < 8; round += 1) {
      this.stage.pass(10 * MINUTE);
      await this.stage.works();
    }
  }
}

/** Each message of an opening is an act: where a case is open already, its words may be about that one. */
function mostEvents({ does }: Deed): number {
  if (does === 'resends') return 0;
  if (does === 'works') return Number.POSITIVE_INFINITY;
  return does === 'opens' ? OPENING.length : 1;
}

function filled(button: Button, choice: number): Record<string, unknown> {
  const fields = button.inputs.flatMap(({ id, choices, value, required }) => {
    const chosen = choices.length > 0 ? choices[choice % choices.length]?.value : undefined;
    if (chosen === undefined && !required) return [];
    return [[id, (chosen ?? value) || `Se revisó el equipo ${choice}`]];
  });
  return { ...button.data, ...Object.fromEntries(fields) };
}

describe('whatever Teams sends in whatever order', function random() {
  this.timeout(20_000 + SEQUENCES * 3_000);

  it('every turn is answered, nobody does what they may not, and in the end every card is as its case', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(5),
        fc.array(deed, { minLength: 10, maxLength: 50 }),
        async (progress, deeds) => {
          const stage = await TeamStage.open(STAFF);
          try {
            stage.teams.channels.set(MESA, 'Mesa');
            await stage.installs(MESA);
            const trial = new Trial(stage);
            await trial.carryOut({ does: 'opens', who: 'yolanda' });
            await trial.carryOut({ does: 'works', minutes: 0 });
            for (const verb of COURSE.slice(0, progress))
              for (const who of STAFF) {
                await trial.carryOut({ does: 'presses', who, card: 0, button: 0, verb, choice: 1 });
                await trial.carryOut({ does: 'works', minutes: 0 });
              }
            for (const one of deeds) await trial.carryOut(one);
            await trial.settle();
            for (const type of trial.seen) seen.set(type, (seen.get(type) ?? 0) + 1);
            await cardsAreAsTheirCases(stage);
            assert.ok(
              !stage.program.log.has('turn_failed'),
              JSON.stringify(stage.program.log.lines),
            );
          } finally {
            await stage.close();
          }
        },
      ),
      { numRuns: SEQUENCES },
    );
    // Otherwise nothing was tried.
    assert.ok(seen.size >= LEAST_KINDS, JSON.stringify([...seen]));
  });
});

async function cardsAreAsTheirCases(stage: TeamStage): Promise<void> {
  const shown = new Map(
    [MESA, GENERAL, ...NAMES.map((name) => stage.chat(name))].flatMap((place) =>
      stage.transcript.in(place).map(({ activityId, versions }) => [activityId, versions.at(-1)]),
    ),
  );
  for (const document of await stage.environment.documents('cases')) {
    const { kase, cards } = fromDocument(document);
    const ofDesk = cards.filter(({ kind }) => kind === 'desk_card');
    if (kase.state !== 'closed') assert.equal(ofDesk.length, 1, `${kase.number} has no card`);
    for (const { kind, activityId } of cards) {
      if (kind !== 'desk_card' && kind !== 'case_card') continue;
      const latest = shown.get(activityId);
      const content = latest && cardOf(latest);
      const text = content ? new Card(content).text : '';
      assert.ok(
        text.includes(kase.number) &&
          LANGUAGES.some((language) => text.includes(translate(language, `state.${kase.state}`))),
        `${kase.number} is ${kase.state}, but its ${kind} says: ${text}`,
      );
    }
  }
}
