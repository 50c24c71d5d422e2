import { strict as assert } from 'node:assert';
import { giveLinks, openLink } from '../../src/application/file-links.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { FILE, OPENED_AT } from '../domain/fixtures.ts';
import { ANA, act, LUIS, open, type Program, STAFF, TestEnvironment } from './test-environment.ts';

const MINUTE = 60_000;

describe('a link to a file of a case', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    const { turns, attachments } = program;
    const personId = ANA.person.id;
    await attachments.put({ ...FILE, personId, keptAt: turns.clock.now() }, Buffer.from('bytes'));
    await open(program);
    await act(program, ANA, { name: 'attach', files: [FILE] });
  });

  const deps = () => ({ ...program.turns, ...program });
  async function tokenFor({ person }: Actor): Promise<string> {
    const [given] = await giveLinks(deps(), await environment.kase('case-1'), person);
    assert.ok(given);
    assert.equal(given.file.name, FILE.name);
    return given.token;
  }

  it('gives the file once; the second time says so', async () => {
    const token = await tokenFor(ANA);
    const answer = await openLink(deps(), token);
    assert.ok(answer.kind === 'file');
    assert.equal(answer.file.name, FILE.name);
    assert.equal(Buffer.from(answer.bytes).toString(), 'bytes');
    assert.deepEqual(await openLink(deps(), token), { kind: 'used' });
  });

  it('works for ten minutes and no longer', async () => {
    const [inTime, late] = [await tokenFor(ANA), await tokenFor(ANA)];
    environment.clock.pass(10 * MINUTE - 1);
    assert.equal((await openLink(deps(), inTime)).kind, 'file');
    environment.clock.pass(1);
    assert.deepEqual(await openLink(deps(), late), { kind: 'expired' });
  });

  it('that nobody gave is unknown, and so is what is stored of one', async () => {
    const token = await tokenFor(ANA);
    const [stored] = await environment.documents('links');
    assert.ok(stored && !JSON.stringify(stored).includes(token));
    for (const made of ['', 'made-up', stored._id, `${token}x`])
      assert.deepEqual(await openLink(deps(), made), { kind: 'unknown' });
    assert.equal((await openLink(deps(), token)).kind, 'file');
  });

  it('ends with the right to see the case', async () => {
    const token = await tokenFor(LUIS);
    await program.staff.replaceAll(STAFF.filter(({ person }) => person.id !== LUIS.person.id));
    assert.deepEqual(await openLink(deps(), token), { kind: 'unknown' });
  });

  it('of a file that was deleted with a person’s data gives nothing', async () => {
    const token = await tokenFor(LUIS);
    await program.attachments.forgetPerson(ANA.person.id);
    assert.deepEqual(await openLink(deps(), token), { kind: 'unknown' });
  });

  it('expires as the clock of the desk says', async () => {
    await tokenFor(ANA);
    const [stored] = await environment.documents('links');
    assert.deepEqual(stored?.expiresAt, new Date(OPENED_AT.getTime() + 10 * MINUTE));
  });
});
