import { strict as assert } from 'node:assert';
import { beAbsent } from '../../src/application/absences.ts';
import { createDigestPlanner } from '../../src/application/lead-digest.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { Chat } from './dialog/chat.ts';
import { deliverAll, LUIS, openTo, type Program, TestEnvironment } from './test-environment.ts';

const NORA: Actor = { person: { id: 'p-nora', name: 'Nora Díaz' }, roles: ['desk', 'lead'] };
const PABLO: Actor = { person: { id: 'p-pablo', name: 'Pablo Ríos' }, roles: ['desk', 'lead'] };
/** A Friday and the Monday after it, in the desk's time. */
const FRIDAY = new Date('2026-11-27T15:00:00-05:00');
const monday = (time: string) => new Date(`2026-11-30T${time}:00-05:00`);

describe('the summary of the morning', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    const leads = [NORA, PABLO].map((lead) => ({ ...lead, chatId: `29:${lead.person.id}` }));
    await environment.stores.staff.add(leads);
    program = environment.program();
    environment.clock.set(FRIDAY);
    await openTo(program, 'resolved');
    await openTo(program, 'assigned', { id: 'case-2' });
    await deliverAll(program);
  });
  afterEach(() => environment.stores.close());

  const got = () => environment.teams.digests.map(({ to }) => to).sort();
  const both = [NORA.person.id, PABLO.person.id];
  async function at(instant: Date, planner = createDigestPlanner(program.relay)): Promise<void> {
    environment.clock.set(instant);
    await planner();
    await deliverAll(program);
  }

  it('comes to every lead from half past seven on, once a day, whoever plans it how often', async () => {
    const planner = createDigestPlanner(program.relay);
    await at(monday('07:29'), planner);
    assert.deepEqual(got(), []);
    await at(monday('07:30'), planner);
    assert.deepEqual(got(), both);
    await at(monday('07:31'), planner);
    await at(monday('08:00'));
    assert.deepEqual(got(), both);
    await at(new Date('2026-12-01T07:30:00-05:00'), planner);
    assert.equal(got().length, 4);
  });

  it('tells how the desk stands, and what was solved since the last working day', async () => {
    await at(monday('07:30'));
    const digest = environment.teams.digests[0]?.digest;
    assert.equal(digest?.overview.open, 2);
    assert.equal(digest.solved.count, 1);
    assert.deepEqual(digest.solved.since, new Date('2026-11-27T00:00:00-05:00'));
    await at(new Date('2026-12-01T07:30:00-05:00'));
    assert.equal(environment.teams.digests.at(-1)?.digest.solved.count, 0);
  });

  it('comes neither on a weekend nor in the afternoon', async () => {
    await at(new Date('2026-11-28T08:00:00-05:00'));
    await at(monday('12:00'));
    assert.deepEqual(got(), []);
  });

  it('is not sent on another day than it is of', async () => {
    environment.clock.set(monday('07:30'));
    await createDigestPlanner(program.relay)();
    environment.clock.set(new Date('2026-12-01T07:29:00-05:00'));
    await deliverAll(program);
    assert.deepEqual(got(), []);
  });

  it('says nothing of a desk whose first case came today', async () => {
    const fresh = await TestEnvironment.create();
    try {
      const { clock, stores, teams } = fresh;
      clock.set(monday('07:00'));
      await stores.staff.add([{ ...NORA, chatId: '29:nora' }]);
      await openTo(fresh.program(), 'new');
      clock.set(monday('08:00'));
      await createDigestPlanner(fresh.program().relay)();
      await deliverAll(fresh.program());
      assert.deepEqual(teams.digests, []);
    } finally {
      await fresh.stores.close();
    }
  });

  it('passes over a lead who is away', async () => {
    environment.clock.set(monday('07:00'));
    await beAbsent(program.turns, NORA, { until: 'hoy' });
    await at(monday('07:30'));
    assert.deepEqual(got(), [PABLO.person.id]);
  });

  it('is left out and taken up again by words, for each lead', async () => {
    const nora = new Chat(environment, NORA);
    assert.deepEqual(await nora.said('sin resumen diario'), ['digest_off']);
    await at(monday('07:30'));
    assert.deepEqual(got(), [PABLO.person.id]);
    assert.deepEqual(await nora.said('con resumen diario'), ['digest_on']);
    await at(new Date('2026-12-01T07:30:00-05:00'));
    assert.deepEqual(got(), [NORA.person.id, PABLO.person.id, PABLO.person.id]);
    const luis = new Chat(environment, LUIS);
    assert.deepEqual(await luis.said('sin resumen diario'), ['digest_leads_only']);
    assert.deepEqual((await environment.stores.deskSettings.find('digest'))?.value, { off: [] });
  });
});
