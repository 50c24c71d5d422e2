import { strict as assert } from 'node:assert';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import type { StaffMember } from '../../src/application/ports/staff.ts';
import { createStaffRenewal, type StaffRenewal } from '../../src/application/staff-renewal.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { OTHER_SOLVER, OUTSIDER, SOLVER } from '../domain/fixtures.ts';
import { HOUR, type Program, STAFF, TestEnvironment } from './test-environment.ts';

const PEDRO: StaffMember = { person: OUTSIDER, roles: MEMBER_ROLES, chatId: '29:pedro' };

describe('the renewal of the staff', () => {
  let environment: TestEnvironment;
  let program: Program;
  let renewal: StaffRenewal;
  /** What the roster answers next; the last one again and again. */
  let answers: (readonly StaffMember[] | DeliveryError)[];
  let reads: number;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    answers = [STAFF];
    reads = 0;
    const roster = {
      read: async () => {
        reads += 1;
        const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
        if (answer instanceof DeliveryError) throw answer;
        return answer;
      },
    };
    renewal = createStaffRenewal({ ...program.turns, roster, log: program.log });
    await renewal.renewIfDue();
    reads = 0;
  });
  const names = async () => (await environment.stores.staff.all()).map(({ person }) => person.id);
  const pass = async (milliseconds: number) => {
    environment.clock.pass(milliseconds);
    await renewal.renewIfDue();
  };

  it('takes a member out at once, whatever becomes of reading the roster', async () => {
    answers = [new DeliveryError('retry', '429', 30_000)];
    await renewal.change({ joined: [], left: [SOLVER.id] });
    assert.deepEqual(await names(), [OTHER_SOLVER.id]);
    await renewal.renewIfDue();
    assert.deepEqual(await names(), [OTHER_SOLVER.id]);
  });

  it('knows who leaves by the chat’s id too', async () => {
    await renewal.change({ joined: [], left: [`29:${SOLVER.id}`] });
    assert.deepEqual(await names(), [OTHER_SOLVER.id]);
  });

  it('takes in who joins at once', async () => {
    answers = [new DeliveryError('retry', '502')];
    await renewal.change({ joined: [PEDRO], left: [] });
    assert.ok((await names()).includes(OUTSIDER.id));
  });

  it('reads again when Teams allows it, and not before', async () => {
    answers = [new DeliveryError('retry', '429', 30_000), STAFF];
    await renewal.change({ joined: [], left: [] });
    await renewal.renewIfDue();
    assert.equal(reads, 1);
    await pass(29_999);
    await renewal.renew();
    assert.equal(reads, 1);
    await pass(1);
    assert.equal(reads, 2);
    await pass(1_000);
    assert.equal(reads, 2);
  });

  it('reads again later and later while Teams fails', async () => {
    answers = [new DeliveryError('retry', '502')];
    await renewal.renew();
    for (const wait of [1_000, 2_000, 4_000, 8_000]) {
      const before = reads;
      await pass(wait - 1);
      assert.equal(reads, before);
      await pass(1);
      assert.equal(reads, before + 1);
    }
  });

  it('does not believe a roster that still names who left a moment ago', async () => {
    await renewal.change({ joined: [], left: [SOLVER.id] });
    await renewal.renewIfDue();
    assert.equal(reads, 1);
    assert.deepEqual(await names(), [OTHER_SOLVER.id]);
    answers = [STAFF.filter(({ person }) => person.id !== SOLVER.id)];
    await pass(60_000);
    assert.equal(reads, 2);
    assert.deepEqual(await names(), [OTHER_SOLVER.id]);
  });

  it('does not believe a roster that does not name yet who has just joined', async () => {
    await renewal.change({ joined: [PEDRO], left: [] });
    await renewal.renewIfDue();
    assert.ok((await names()).includes(OUTSIDER.id));
    await pass(60_000);
    assert.ok(!(await names()).includes(OUTSIDER.id));
  });

  it('takes somebody back who leaves and returns within a moment', async () => {
    await renewal.change({ joined: [], left: [SOLVER.id, `29:${SOLVER.id}`] });
    await renewal.change({ joined: STAFF.slice(0, 1), left: [] });
    await renewal.renewIfDue();
    assert.ok((await names()).includes(SOLVER.id));
  });

  it('lets no roster that was asked for before undo what was said meanwhile', async () => {
    let answer = (_members: readonly StaffMember[]) => {};
    const asked = new Promise<readonly StaffMember[]>((resolve) => {
      answer = resolve;
    });
    const slow = createStaffRenewal({
      ...program.turns,
      roster: { read: () => asked },
      log: program.log,
    });
    const reading = slow.renew();
    await slow.change({ joined: [PEDRO], left: [SOLVER.id] });
    answer(STAFF);
    await reading;
    assert.deepEqual((await names()).sort(), [OTHER_SOLVER.id, OUTSIDER.id].sort());
  });

  it('keeps a member under the id they had when the roster leaves the directory’s out', async () => {
    const [luis, ...others] = STAFF;
    assert.ok(luis);
    const { chatId } = luis;
    answers = [[{ ...luis, person: { id: chatId, name: 'Luis R. Rojas' } }, ...others]];
    await renewal.renew();
    const found = await environment.stores.staff.find(SOLVER.id);
    assert.equal(found?.person.name, 'Luis R. Rojas');
    assert.equal(await environment.stores.staff.find(chatId), undefined);
  });

  it('reads the team every hour, and a roster of nobody takes nobody’s place away', async () => {
    answers = [[]];
    await pass(HOUR - 1);
    assert.equal(reads, 0);
    await pass(1);
    assert.equal(reads, 1);
    assert.equal((await names()).length, 2);
  });

  it('says in the log why the team could not be read', async () => {
    answers = [new DeliveryError('retry', '429 throttled', 5_000)];
    await renewal.renew();
    const line = program.log.lines.find(({ event }) => event === 'staff_not_renewed');
    assert.match(String(line?.fields.reason), /429 throttled/);
    assert.equal(line?.fields.retryInMs, 5_000);
  });
});
