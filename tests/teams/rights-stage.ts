import { strict as assert } from 'node:assert';
import type { TurnContext } from 'botbuilder';
import type { Dialog, Stage } from '../../src/application/dialog/dialog.ts';
import type { StaffMember } from '../../src/application/ports/staff.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import type { Case, Person } from '../../src/domain/case.ts';
import { openContactRequest } from '../../src/domain/contact-request.ts';
import { type Actor, MEMBER_ROLES, type StaffRole } from '../../src/domain/permissions.ts';
import { createBot } from '../../src/teams/bot.ts';
import type { Proactive } from '../../src/teams/proactive/connector.ts';
import { TestEnvironment } from '../application/test-environment.ts';
import { ACTORS, caseIn, moved, OTHER_SOLVER, OUTSIDER, SOLVER } from '../domain/fixtures.ts';
import { type Bot, type ClickReply, IN_CHANNEL, portsOf } from './bot-environment.ts';

/** Who left the desk. */
export const FORMER: Actor = { person: OTHER_SOLVER, roles: [] };
/** As a lead gave them. */
const GRANTED: Readonly<Record<string, readonly StaffRole[]>> = {
  [ACTORS.desk.person.id]: ['desk'],
  [ACTORS.categorizer.person.id]: ['categorizer'],
  [ACTORS.professional.person.id]: ['professional'],
  [ACTORS.lead.person.id]: ['lead'],
  [ACTORS.assignee.person.id]: ['categorizer'],
};

function memberOf(id: string): StaffMember {
  const known = Object.values(ACTORS).find(({ person }) => person.id === id) ?? FORMER;
  return { person: known.person, roles: MEMBER_ROLES, chatId: `29:${id}` };
}

/** A desk whose members have the roles that a lead gave them, and from which somebody left. */
export async function deskOfEverybody(
  options?: Parameters<typeof TestEnvironment.create>[0],
): Promise<TestEnvironment> {
  const environment = await TestEnvironment.create(options);
  const { staff, deskSettings } = environment.stores;
  await staff.replaceAll([...Object.keys(GRANTED), FORMER.person.id].map(memberOf));
  await staff.remove([FORMER.person.id]);
  const given = { by: ACTORS.lead.person, at: environment.clock.now() };
  const grants = Object.entries(GRANTED).map(([personId, roles]) => ({
    personId,
    roles,
    ...given,
  }));
  assert.ok(await deskSettings.save('roles', grants, 0));
  return environment;
}

export const PEOPLE = {
  desk: ACTORS.desk,
  categorizer: ACTORS.categorizer,
  professional: ACTORS.professional,
  lead: ACTORS.lead,
  requester: ACTORS.requester,
  'who left the desk': FORMER,
  stranger: ACTORS.affected,
} as const satisfies Readonly<Record<string, Actor>>;
export type Somebody = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as readonly Somebody[];
export const STAFF: readonly Somebody[] = ['desk', 'categorizer', 'professional', 'lead'];
export const LEAD: readonly Somebody[] = ['lead'];
export const NOBODY: readonly Somebody[] = [];

export type Place = 'channel' | 'chat';
/** Who may press a button with these data, and what happens when they do. */
export interface Row {
  readonly who: readonly Somebody[];
  /** The only place in which it does anything. */
  readonly only?: Place;
  /** The only place in which it is pressed: elsewhere the same data mean something else. */
  readonly at?: Place;
  readonly data: (stage: RightsStage) => object;
  /** Whether it was done, by what is kept or what was shown. */
  readonly did: (stage: RightsStage, answer: ClickReply) => unknown;
  /** What they are being asked. */
  readonly asked?: Stage;
  /** Who is answered with a card, though nothing is done. */
  readonly shown?: readonly Somebody[];
  /** Before the desk has a channel. */
  readonly first?: true;
  readonly channelId?: string;
}

/** Words of what only the desk may read, besides whose case it is. */
export const OTHERS = 'La bóveda del archivo no abre desde ayer';
const SOLVED = 'El ascensor de la sede no sube desde ayer';
export const REPLACED = 'Tambor de la impresora';
export const CALLED = 'Que alguien me llame por la cerradura';
/** A day off that the lead wrote. */
export const DAY_OFF = {
  day: '2026-12-24',
  worked: [],
  words: { es: 'Nochebuena', en: 'Christmas Eve' },
};
const TYPED = 'El portal de pagos no carga desde ayer';
const SECRET = /bóveda|ascensor|Tambor|cerradura|portal de pagos/;
/** The request of the case that the requester has. */
export const OWN = /impresora del piso 3/;

/** What must be as it was after something was refused; contacts only say where people are reached. */
const KEPT = [
  'cases',
  'counters',
  'deliveries',
  'settings',
  'staff',
  'dialogs',
  'links',
  'contactRequests',
] as const;

/**
 * The desk with a case of the requester, whose assignee left; one that Luis solves for somebody
 * else; one that whoever acts solves, if they ever could; and one with a spare part.
 */
export class RightsStage {
  readonly actor: Actor;
  readonly environment: TestEnvironment;
  readonly bot: Bot;
  /** What was sent to people's own chats besides the answers. */
  readonly sentElsewhere: unknown[] = [];

  private constructor(actor: Actor, environment: TestEnvironment) {
    this.actor = actor;
    this.environment = environment;
    const program = environment.program();
    const roster = { read: async () => Object.keys(GRANTED).map(memberOf) };
    this.bot = createBot({ ...portsOf(program), roster, proactive: this.#proactive() });
  }

  static async open(called: Somebody, deskChannel = true): Promise<RightsStage> {
    const actor: Actor = PEOPLE[called];
    const environment = await deskOfEverybody({ deskChannel: false });
    const { stores, clock } = environment;
    const serviceUrl = 'https://smba.example/co/';
    if (deskChannel) {
      const conversation = { serviceUrl, conversation: { id: 'channel-1' } };
      const { team, channel } = IN_CHANNEL.channelData;
      await stores.deskChannel.set({ teamId: team.id, channelId: channel.id, conversation });
    }
    for (const { person } of [...Object.values(PEOPLE), { person: OUTSIDER }])
      await stores.contacts.remember({
        person,
        conversation: { serviceUrl, conversation: { id: `a:${person.id}` } },
      });
    assert.ok(await stores.deskSettings.save('days', [DAY_OFF], 0));
    for (const kase of casesFor(actor)) assert.ok(await stores.cases.insert(kase));
    for (const [id, person] of [
      ['request-other', OUTSIDER],
      ['request-own', actor.person],
    ] as const) {
      const said = { turn: `turn-${id}`, text: CALLED, at: clock.now() };
      const request = openContactRequest({ id, ordinal: 1, person }, said, BOGOTA);
      assert.ok(await stores.contactRequests.insert(request));
    }
    return new RightsStage(actor, environment);
  }

  close(): Promise<void> {
    return this.environment.stores.close();
  }

  /** The actor and somebody else are being asked this, and each was offered that somebody writes to them. */
  async asked(stage: Stage): Promise<void> {
    const { dialogs, deskSettings } = this.environment.stores;
    const office = { id: 'office-1', words: { es: 'Hacienda', en: 'Treasury' } };
    assert.ok(await deskSettings.save('offices', [office], 0));
    for (const { id } of [this.actor.person, OUTSIDER]) {
      const offer = { id: `offer-${id}`, text: TYPED, key: 'said', files: [] };
      const dialog: Dialog = {
        personId: id,
        rev: 1,
        id: `dialog-${id}`,
        stage,
        step: 1,
        draft: { name: 'Quien pide', request: TYPED, rounds: 0, kind: 'incident', priority: 'low' },
        said: [{ key: 'said', text: TYPED }],
        filed: [],
        turns: [],
        offers: [{ ...offer, code: 'thanks', acts: [{ do: 'person' }] }],
      };
      assert.ok(await dialogs.save(dialog, 0));
    }
  }

  /** Everything kept but what the actor said in their own dialog, which is their own. */
  async kept(): Promise<string> {
    const found = await Promise.all(KEPT.map((name) => this.environment.documents(name)));
    const others = found.flat().filter(({ _id }) => _id !== this.actor.person.id);
    return JSON.stringify(others);
  }

  /** The cases besides those of the beginning. */
  async opened(): Promise<readonly Case[]> {
    const found = await this.environment.documents('cases');
    const ids = found.map(({ _id }) => _id).filter((id) => !id.startsWith('case-'));
    return Promise.all(ids.map((id) => this.environment.kase(id)));
  }

  /** Whether somebody else's matter is in what was answered, or sent besides. */
  showsOthers(answer: unknown): boolean {
    return SECRET.test(JSON.stringify([answer, this.sentElsewhere]));
  }

  #proactive(): Proactive {
    const sendToConversation = async (to: string, activity: unknown) => {
      this.sentElsewhere.push({ to, activity });
      return { id: `sent-${this.sentElsewhere.length}` };
    };
    const context = {
      adapter: { ConnectorClientKey: 'client' },
      turnState: new Map([['client', { conversations: { sendToConversation } }]]),
    } as unknown as TurnContext;
    return { run: (_conversation, work) => work(context) };
  }
}

function casesFor({ person }: Actor): readonly Case[] {
  const numbered = (kase: Case, id: string, sequence: number, more: Partial<Case> = {}): Case => ({
    ...kase,
    ...{ id, number: `MS-2025-00000${sequence}`, ...more },
  });
  const ofSomebodyElse = (request: string, assignee: Person) => ({
    requester: OUTSIDER,
    request,
    assignee,
  });
  const solved = moved(caseIn('in_progress'), ACTORS.assignee, {
    name: 'resolve',
    solution: 'Se cambió',
    ...{ parts: REPLACED, environment: true, energy: true },
  });
  const couldSolve = person.id === FORMER.person.id || Object.hasOwn(GRANTED, person.id);
  const own = numbered(caseIn('in_progress'), 'case-mine', 3, ofSomebodyElse(OTHERS, person));
  return [
    numbered(caseIn('assigned'), 'case-own', 1, { assignee: FORMER.person }),
    numbered(caseIn('in_progress'), 'case-other', 2, ofSomebodyElse(OTHERS, SOLVER)),
    ...(couldSolve ? [own] : []),
    numbered(solved, 'case-solved', 4, ofSomebodyElse(SOLVED, SOLVER)),
  ];
}
