import { strict as assert } from 'node:assert';
import { MAX_PARTS } from '../../src/domain/catalogue.ts';
import type { ResolveInput } from '../../src/domain/commands/resolve.ts';
import { decide } from '../../src/domain/decide.ts';
import { replacedAt } from '../../src/domain/spare-parts.ts';
import { ACTORS, caseIn, moved, OPENED_AT, SOLVER, worldAt } from './fixtures.ts';

const started = caseIn('in_progress');
const PARTS = { parts: ' 1 disco SSD ', environment: true, energy: true };
const endorsedBy = ACTORS.professional.person;
const resolve = (told: Partial<ResolveInput>) =>
  ({ name: 'resolve', solution: 'Disco nuevo', ...told }) as const;
const refusal = (told: Partial<ResolveInput>) => {
  const decision = decide(started, resolve(told), ACTORS.assignee, worldAt(OPENED_AT));
  return decision.ok ? undefined : decision.rejection;
};
const solved = (told: Partial<ResolveInput>) => moved(started, ACTORS.assignee, resolve(told));

describe('resolving with spare parts (policy 4)', () => {
  it('asks for both conditions of the checklist', () => {
    const missing = { code: 'missing', field: 'parts_checklist' };
    for (const ticked of [{}, { environment: true }, { energy: true }])
      assert.deepEqual(refusal({ parts: 'Un disco', ...ticked }), missing);
  });

  it('asks which parts when only conditions are ticked, and refuses too long a list', () => {
    for (const told of [{ energy: true }, { ...PARTS, parts: ' \u200b ' }])
      assert.deepEqual(refusal(told), { code: 'missing', field: 'parts' });
    const long = refusal({ ...PARTS, parts: 'x'.repeat(MAX_PARTS + 1) });
    assert.equal(long?.code, 'too_long');
  });

  it('keeps them in the solution and in the history', () => {
    const kase = solved(PARTS);
    const parts = { list: '1 disco SSD', environment: true, energy: true };
    assert.equal(kase.state, 'resolved');
    assert.deepEqual(kase.solutions.at(-1)?.parts, parts);
    const event = kase.history.at(-1);
    assert.ok(event?.type === 'resolved');
    assert.deepEqual(event.data.parts, parts);
    assert.deepEqual(replacedAt(kase), [OPENED_AT]);
  });

  it('hides a secret written among the parts', () => {
    const kase = solved({ ...PARTS, parts: 'Un disco, clave: abc12345' });
    assert.doesNotMatch(JSON.stringify(kase), /abc12345/);
  });

  it('counts parts of a solution that was refused: they were replaced', () => {
    const reason = { name: 'reopen', reason: 'Sigue igual' } as const;
    const later = new Date(OPENED_AT.getTime() + 1000);
    const again = moved(solved(PARTS), ACTORS.requester, reason);
    assert.deepEqual(replacedAt(again), [OPENED_AT]);
    const twice = moved(again, ACTORS.assignee, resolve(PARTS), later);
    assert.deepEqual(replacedAt(twice), [OPENED_AT, later]);
  });

  it('records nothing of either policy where neither applies', () => {
    const blank = { parts: '', environment: false, energy: false, provider: ' ' };
    const [solution] = solved(blank).solutions;
    const expected = { text: 'Disco nuevo', by: SOLVER, at: OPENED_AT, outcome: 'proposed' };
    assert.deepEqual(solution, expected);
    assert.deepEqual(replacedAt(solved({})), []);
  });
});

describe("resolving with a provider's solution (policy 1)", () => {
  it('asks for who endorsed it, and for whose it is', () => {
    assert.deepEqual(refusal({ provider: 'Redes S.A.' }), { code: 'missing', field: 'endorser' });
    assert.deepEqual(refusal({ endorsedBy }), { code: 'missing', field: 'provider' });
  });

  it('is endorsed by a professional only, the assignee not excepted', () => {
    const { name } = SOLVER;
    const told = { provider: 'Redes S.A.', endorsedBy: SOLVER };
    assert.deepEqual(refusal(told), { code: 'not_professional', name });
    const world = { ...worldAt(OPENED_AT), isProfessional: (id: string) => id === SOLVER.id };
    assert.ok(decide(started, resolve(told), ACTORS.assignee, world).ok);
  });

  it('keeps provider and professional in the solution', () => {
    const kase = solved({ provider: ' Redes S.A. ', endorsedBy });
    assert.deepEqual(kase.solutions[0]?.endorsement, { provider: 'Redes S.A.', by: endorsedBy });
    assert.equal(kase.solutions[0]?.parts, undefined);
  });
});
