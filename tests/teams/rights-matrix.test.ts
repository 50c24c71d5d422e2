import { strict as assert } from 'node:assert';
import { commandGiven, FORM_NAMES, type FormName, formRow } from '../../src/cards/forms.ts';
import type { Case, State } from '../../src/domain/case.ts';
import { TRIAGE_PARTS, type TriagePart } from '../../src/domain/commands/triage.ts';
import { PROCEDURE_CATALOGUE } from '../../src/domain/desk-catalogue.ts';
import type { CommandName, Role } from '../../src/domain/lifecycle.ts';
import type { Actor, StaffRole } from '../../src/domain/permissions.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/transition.ts';
import { rejectionText } from '../../src/messages/notice-text.ts';
import { translate, translator } from '../../src/messages/translate.ts';
import type { TestEnvironment } from '../application/test-environment.ts';
import {
  ACTORS,
  awaitingForm,
  caseIn,
  followed,
  moved,
  readyFor,
  registered,
  SAMPLE_COMMANDS,
  staff,
  suspendedCase,
} from '../domain/fixtures.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  type ClickReply,
  IN_CHANNEL,
  press,
} from './bot-environment.ts';
import { deskOfEverybody, FORMER } from './rights-stage.ts';

/** Somebody who acts, and every role in which they do. */
interface Somebody {
  readonly actor: Actor;
  readonly held: readonly Role[];
  /** On a major incident, which alone may concern them. */
  readonly major?: true;
}

const ofStaff = (role: StaffRole): Somebody => ({ actor: ACTORS[role], held: [role] });
const EVERYBODY: Readonly<Record<string, Somebody>> = {
  requester: { actor: ACTORS.requester, held: ['requester'] },
  registrar: { actor: ACTORS.registrar, held: ['registrar'] },
  desk: ofStaff('desk'),
  categorizer: ofStaff('categorizer'),
  professional: ofStaff('professional'),
  lead: ofStaff('lead'),
  // Whoever solves a case is of the staff in some role.
  assignee: { actor: ACTORS.assignee, held: ['assignee', 'categorizer'] },
  affected: { actor: ACTORS.affected, held: ['affected'], major: true },
  follower: { actor: ACTORS.follower, held: ['follower'], major: true },
  'who left the desk with the case': { actor: FORMER, held: [] },
  stranger: { actor: ACTORS.affected, held: [] },
};
const SEEING: readonly Role[] = [
  'requester',
  'registrar',
  'desk',
  'categorizer',
  'professional',
  'lead',
];
const PLACES = { channel: IN_CHANNEL, chat: {} } as const;
type Place = keyof typeof PLACES;

/** What people write of a case, in the state in which it could do something. */
const SAID: readonly (readonly [State, string])[] = [
  ['needs_info', 'Es la del segundo piso, desde ayer'],
  ['assigned', 'Ya empecé a trabajar en el caso'],
  ['assigned', 'Ya no hace falta, cancele el caso'],
  ['in_progress', 'Ya lo resolví, se cambió el tóner'],
  ['resolved', 'Sí, ya quedó resuelto'],
  ['resolved', 'No, sigue sin imprimir'],
  ['resolved', 'Imprime, pero sale borrosa'],
];

/** A case on which the command can succeed, by whoever may. */
function ripeFor(name: CommandName): Case {
  if (name === 'restart_term') return registered(suspendedCase());
  if (name === 'fill_reception' || name === 'waive_reception') return registered(awaitingForm());
  const { from } = transition(name);
  const [state = 'new'] = from;
  const kase = readyFor(name, registered(caseIn(state)));
  if (name === 'withdraw_major' || name === 'unfollow') return followed(kase);
  return name === 'view_files' ? moved(kase, ACTORS.requester, SAMPLE_COMMANDS.attach) : kase;
}

/** The case to which others are linked and into which they are merged. */
const OTHER = { ...caseIn('new'), id: 'case-other', number: 'MS-2026-900000' };

/** What the form comes back with: all that must be filled in, else its first field. */
function filledIn(name: FormName, kase: Case): Record<string, string> {
  const fields = Object.entries(formRow(name).fields);
  const required = fields.filter(([, field]) => field.required);
  return Object.fromEntries(
    (required.length > 0 ? required : fields.slice(0, 1)).map(([id]) => [
      id,
      valueFor(name, id, kase),
    ]),
  );
}

function valueFor(name: FormName, id: string, kase: Case): string {
  const field = formRow(name).fields[id];
  assert.ok(field);
  if (field.kind === 'text') return field.namesCase ? OTHER.number : 'Lo que hace falta';
  if (field.kind === 'person') return ACTORS.desk.person.id;
  if (field.kind === 'toggle') return 'true';
  if (field.kind === 'date') return '2026-12-01';
  if (field.kind === 'time') return '08:00';
  const other = field
    .choices(translator('es'), PROCEDURE_CATALOGUE, field.current(kase))
    .find(({ value }) => value !== field.current(kase));
  return other?.value ?? '';
}

describe('Who may do what, from whatever place', function matrix() {
  this.timeout(120_000);
  let environment: TestEnvironment;
  let bot: Bot;
  let cases = 0;

  const opens = async () => {
    environment = await deskOfEverybody();
    bot = botOf(environment.program());
    assert.ok(await environment.stores.cases.insert(OTHER));
  };
  before(opens);
  after(() => environment.stores.close());

  /** Keeps the case, under an id of its own. */
  const kept = async (kase: Case, { actor, major }: Somebody): Promise<Case> => {
    cases += 1;
    const number = `MS-2026-${String(cases).padStart(6, '0')}`;
    const given = major && kase.majorTitle === undefined ? followed(kase) : kase;
    const own = { ...given, id: `case-${cases}`, number };
    const theirs = actor === FORMER && kase.assignee ? { ...own, assignee: FORMER.person } : own;
    assert.ok(await environment.stores.cases.insert(theirs));
    return theirs;
  };
  /** What happened to the case: its new events, or the words that refused. */
  const outcome = async (kase: Case, { words, card }: ClickReply): Promise<string> => {
    const { history } = await environment.kase(kase.id);
    const news = history.slice(kase.history.length).map(({ type }) => type);
    return news.join() || words || `a card: ${JSON.stringify(card)}`;
  };
  const expected = (
    name: CommandName,
    kase: Case,
    who: Somebody,
    place: Place,
    allowed: boolean,
  ): string => {
    const { records, who: roles } = transition(name);
    if (allowed) return records;
    const sees = who.held.some((role) => SEEING.includes(role));
    // Of a major incident anybody may know.
    if (sees || (name === 'unfollow' && kase.majorTitle !== undefined))
      return rejectionText({ code: 'not_allowed', command: name, roles }, 'es');
    return translate('es', place === 'channel' ? 'channel.not_staff' : 'card.not_found');
  };

  for (const button of FORM_NAMES)
    it(`${button} is done by those of its row, and refused to all others`, async () => {
      const name = commandGiven(button);
      const { who: roles } = transition(name);
      for (const [called, who] of Object.entries(EVERYBODY)) {
        for (const place of ['channel', 'chat'] as const) {
          const kase = await kept(ripeFor(name), who);
          const data = { caseId: kase.id, rev: kase.rev, ...filledIn(button, kase) };
          const confirmed = formRow(button).asksAgain ? { confirmed: true } : {};
          const answer = await press(
            bot,
            who.actor,
            button,
            { ...data, ...confirmed },
            PLACES[place],
          );
          const allowed = who.held.some((role) => roles.includes(role));
          const what = `${called}, ${place}`;
          assert.equal(
            await outcome(kase, answer),
            expected(name, kase, who, place, allowed),
            what,
          );
        }
      }
    });

  for (const [part, name] of Object.entries(TRIAGE_PARTS) as [TriagePart, CommandName][])
    it(`the ${part} in a triage is decided by those who may ${name}`, async () => {
      for (const role of ['desk', 'categorizer', 'professional', 'lead'] as const) {
        // A triage is the desk's; it is given to somebody who has this role besides.
        const { person } = ACTORS[role];
        const rev = (await environment.stores.deskSettings.find('roles'))?.rev ?? 0;
        const both: readonly StaffRole[] = role === 'desk' ? ['desk'] : ['desk', role];
        const found = await environment.stores.deskSettings.find('roles');
        const others = (found?.value ?? []).filter(({ personId }) => personId !== person.id);
        const grant = { personId: person.id, by: person, at: environment.clock.now() };
        const next = (roles: readonly StaffRole[]) => [...others, { ...grant, roles }];
        assert.ok(await environment.stores.deskSettings.save('roles', next(both), rev));
        const who = { actor: staff(both, person), held: both };
        const kase = await kept(ripeFor('triage'), who);
        const field = `triage_${part}`;
        const data = { caseId: kase.id, rev: kase.rev, [field]: valueFor('triage', field, kase) };
        const answer = await press(bot, who.actor, 'triage', data, IN_CHANNEL);
        const allowed = both.some((one) => transition(name).who.some((may) => may === one));
        const refused = expected(name, kase, who, 'channel', false);
        assert.equal(await outcome(kase, answer), allowed ? 'triaged' : refused, role);
        const [, ...own] = both;
        await environment.stores.deskSettings.save(
          'roles',
          next(role === 'desk' ? both : own),
          rev + 1,
        );
      }
    });

  it('words do to a case only what their writer may do to it', async () => {
    const did = new Set<string>();
    for (const [state, text] of SAID)
      for (const [called, who] of Object.entries(EVERYBODY)) {
        await environment.stores.close();
        await opens();
        const kase = await kept(registered(caseIn(state)), who);
        const from = accountOf(who.actor);
        await answersTo(bot, activity({ text, from }));
        const { history } = await environment.kase(kase.id);
        for (const { type } of history.slice(kase.history.length)) {
          const name = COMMAND_NAMES.find((one) => transition(one).records === type);
          assert.ok(name !== undefined, type);
          const allowed = transition(name).who.some((role) => who.held.includes(role));
          assert.ok(allowed, `${called} in ${state}: «${text}» did ${name}`);
          did.add(`${called} ${name}`);
        }
      }
    // Accepting, reopening and cancelling are pressed, even when they are said.
    assert.deepEqual([...did], ['requester provide_info', 'requester dispute']);
  });
});
