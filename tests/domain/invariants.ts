import { strict as assert } from 'node:assert';
import { type Case, STATES, UNSOLVED } from '../../src/domain/case.ts';
import { FIRST_LEVEL, LAST_LEVEL, MAX_CASE_BYTES } from '../../src/domain/catalogue.ts';
import type {} from '../../src/domain/events.ts';
import { HOLD_BEGINS, HOLD_ENDS } from '../../src/domain/hold.ts';
import type { EventType } from '../../src/domain/lifecycle.ts';
import { missingInReception } from '../../src/domain/reception.ts';

/** Asserts what must hold of every case, whatever happened to it. */
export function assertInvariants(kase: Case): void {
  assertHistory(kase);
  assertStateParts(kase);
  assertCollections(kase);
}

const count = (kase: Case, type: EventType) =>
  kase.history.filter((event) => event.type === type).length;

function assertHistory({ history, rev, openedAt }: Case): void {
  assert.equal(history[0]?.type, 'opened');
  assert.deepEqual(openedAt, history[0].at);
  assert.deepEqual(
    history.map((event) => event.rev),
    history.map((_event, index) => index + 1),
  );
  assert.equal(rev, history.length);
}

/** What a case has, and has not, in its state. */
function assertStateParts(kase: Case): void {
  const { state } = kase;
  assert.ok(STATES.includes(state));
  const resolved = state === 'resolved';
  const closed = state === 'closed';
  if ('suspended' in kase) assert.ok(resolved, `suspended in ${state}`);
  assert.equal('askAt' in kase, 'suspended' in kase);
  assert.equal('closeAt' in kase, resolved && !('suspended' in kase), `closeAt in ${state}`);
  if ('remindAt' in kase) assert.ok(kase.closeAt && kase.remindAt && kase.remindAt < kase.closeAt);
  assert.equal('closedAt' in kase, closed, `closedAt in ${state}`);
  assert.equal('closing' in kase, closed, `closing in ${state}`);
  if ('rating' in kase) assert.equal(kase.closing, 'accepted');

  const isWorked = state === 'assigned' || state === 'in_progress';
  if ('hold' in kase) assert.ok(isWorked, `on hold in ${state}`);
  if ('proposedDate' in kase) assert.ok(isWorked, `a date proposed in ${state}`);
  // Whether it is on hold is told by the history alone.
  const last = kase.history.findLast(({ type }) => [...HOLD_BEGINS, ...HOLD_ENDS].includes(type));
  assert.equal('hold' in kase, last !== undefined && HOLD_BEGINS.includes(last.type));
  if (kase.hold) assert.deepEqual(kase.hold.since, last?.at);

  const wasAssigned = kase.history.some(
    ({ type, data }) => (type === 'assigned' || type === 'triaged') && 'assignee' in data,
  );
  assert.equal('assignee' in kase, wasAssigned, `assignee in ${state}`);
  if (state === 'new' || state === 'needs_info') assert.ok(!wasAssigned, `assigned in ${state}`);
  else if (!closed) assert.ok(wasAssigned, `nobody assigned in ${state}`);
  if (wasAssigned) assert.ok(kase.kind && kase.category, `uncatalogued in ${state}`);
  if (wasAssigned) assert.deepEqual(missingInReception(kase.reception), []);
  if (kase.missing.length > 0)
    assert.ok(state === 'needs_info' || UNSOLVED.some((one) => one === kase.closing));
  assert.equal('mergedInto' in kase, kase.closing === 'merged');
}

/** What is counted and kept is what the history tells. */
function assertCollections(kase: Case): void {
  const { attachments, clarifications, comments, history, level, reopenings, solutions } = kase;
  assert.equal(level, FIRST_LEVEL + count(kase, 'escalated'));
  assert.ok(level <= LAST_LEVEL);
  assert.equal(reopenings, count(kase, 'reopened'));

  const resolutions = history.flatMap((event) => (event.type === 'resolved' ? [event] : []));
  assert.deepEqual(
    solutions.map(({ text }) => text),
    resolutions.map(({ data }) => data.solution),
  );
  for (const { parts, endorsement } of solutions) {
    if (parts) assert.ok(parts.list.trim() !== '' && parts.environment && parts.energy);
    if (endorsement) assert.notEqual(endorsement.provider.trim(), '');
  }
  const refused = solutions.filter(({ outcome }) => outcome === 'refused');
  assert.equal(refused.length, reopenings);
  assert.ok(refused.every(({ refusal }) => refusal !== undefined && refusal !== ''));
  assert.ok(solutions.slice(0, -1).every(({ outcome }) => outcome === 'refused'));
  const accepted = solutions.at(-1)?.outcome === 'accepted';
  assert.equal(accepted, kase.closing === 'accepted');

  const sent = history.flatMap((event) => (event.type === 'attached' ? event.data.files : []));
  assert.deepEqual(
    attachments.map(({ id }) => id),
    sent.map(({ id }) => id),
  );
  assert.equal(new Set(sent.map(({ id }) => id)).size, sent.length);
  assert.ok(sent.reduce((sum, { size }) => sum + size, 0) <= MAX_CASE_BYTES);

  const followers = kase.followers.map(({ id }) => id);
  assert.equal(new Set(followers).size, followers.length);
  if (kase.followers.some(({ mergedFrom }) => mergedFrom === undefined))
    assert.ok(kase.majorTitle, 'followed, and no major incident');
  if ('majorTitle' in kase) assert.ok(count(kase, 'major_declared') > 0);

  const continued = history.flatMap((event) =>
    event.type === 'continued' ? [event.data.next] : [],
  );
  assert.deepEqual(kase.continuedBy, continued);
  assert.equal(new Set(continued.map(({ id }) => id)).size, continued.length);

  const links = history.flatMap(({ type, data }) =>
    type === 'linked' || type === 'link_noted' ? [data.other] : [],
  );
  assert.deepEqual(kase.related, links);
  assert.equal(new Set(links.map(({ id }) => id)).size, links.length);
  const absorbed = history.flatMap(({ type, data }) => (type === 'absorbed' ? [data.other] : []));
  assert.deepEqual(kase.absorbed, absorbed);
  assert.equal(new Set(absorbed.map(({ id }) => id)).size, absorbed.length);

  const said = (['commented', 'disputed', 'term_restarted', 'hold_answered'] as const).map((type) =>
    count(kase, type),
  );
  assert.equal(
    comments.length,
    said.reduce((sum, one) => sum + one, 0),
  );
  const noted = kase.history.flatMap((event) => {
    if (event.type === 'noted') return [event.data.note];
    return event.type === 'escalated' ? [event.data.reason] : [];
  });
  assert.deepEqual(
    kase.notes.map(({ text }) => text),
    noted,
  );
  assert.equal(clarifications.length, count(kase, 'info_asked'));
  const unanswered = clarifications.filter(({ answer }) => answer === undefined);
  assert.ok(unanswered.length <= 1 && clarifications.slice(0, -1).every(({ answer }) => answer));
  if (kase.state === 'new') assert.equal(unanswered.length, 0);
}
