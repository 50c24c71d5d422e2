import { strict as assert } from 'node:assert';
import { actorOf, personOf } from '../../../src/teams/people/sender.ts';
import { TestEnvironment } from '../../application/test-environment.ts';
import { activity } from '../bot-environment.ts';

describe('who sent an activity', () => {
  const from = (given: { id: string; name?: string; aadObjectId?: string }) =>
    activity({ from: given });

  it('is named by the directory’s id', () => {
    const person = personOf(from({ id: '29:x', name: ' Ana Gómez ', aadObjectId: 'p-requester' }));
    assert.deepEqual(person, { id: 'p-requester', name: 'Ana Gómez' });
  });

  it('is named by the chat’s id where there is no directory', () => {
    assert.deepEqual(personOf(from({ id: '29:x' })), { id: '29:x', name: '' });
    assert.equal(personOf(from({ id: '29:x', aadObjectId: '' }))?.id, '29:x');
  });

  for (const id of ['system', 'desk', ''])
    it(`is nobody when called «${id}»`, async () => {
      const { staff } = (await TestEnvironment.create()).program();
      assert.equal(personOf(from({ id })), undefined);
      assert.equal(await actorOf(from({ id }), staff), undefined);
      if (id !== '') assert.equal(personOf(from({ id: '29:x', aadObjectId: id })), undefined);
    });

  it('is nobody when the activity has no sender', () => {
    const { from: _from, ...rest } = activity({});
    assert.equal(personOf(rest as Parameters<typeof personOf>[0]), undefined);
  });

  it('has a name that fits', () => {
    assert.equal(personOf(from({ id: 'x', name: 'n'.repeat(500) }))?.name.length, 120);
    const family = '👩‍👩‍👧‍👦';
    const name = `${'n'.repeat(115)}${family}`;
    assert.equal(personOf(from({ id: 'x', name }))?.name, 'n'.repeat(115));
  });

  it('has the roles that the store gives, and no others', async () => {
    const { staff } = (await TestEnvironment.create()).program();
    const member = await actorOf(from({ id: '29:l', aadObjectId: 'p-solver', name: '' }), staff);
    assert.equal(member?.person.name, 'Luis Rojas');
    assert.deepEqual(member.roles, ['desk', 'categorizer', 'professional']);
    const claims = { id: '29:p', aadObjectId: 'p-outsider', name: 'Luis Rojas', role: 'desk' };
    assert.deepEqual((await actorOf(from(claims), staff))?.roles, []);
  });
});
