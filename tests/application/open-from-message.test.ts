import { strict as assert } from 'node:assert';
import {
  deskMessageCaseId,
  type MessageRequest,
  openFromMessage,
} from '../../src/application/open-from-message.ts';
import { MASK } from '../../src/domain/secrets.ts';
import { CLEAR_REQUEST } from '../domain/fixtures.ts';
import { ANA, IDS, PEDRO, type Program, TestEnvironment } from './test-environment.ts';

const FORM: MessageRequest = {
  form: 'message-1',
  request: CLEAR_REQUEST,
  office: '',
  kind: 'incident',
  priority: 'low',
  told: false,
};

describe('a request that somebody makes of a message', () => {
  let environment: TestEnvironment;
  let program: Program;

  const opens = (more: Partial<MessageRequest> = {}, actor = ANA) =>
    openFromMessage(program.turns, actor, { ...FORM, ...more });
  const cases = async () => (await environment.documents('cases')).length;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });

  it('is the case of whoever sends the form', async () => {
    const result = await opens();
    assert.ok(result.kind === 'opened');
    const { requester, registeredBy, channel, state, priority } = result.kase;
    assert.deepEqual([requester, registeredBy], [ANA.person, undefined]);
    assert.deepEqual([channel, state, priority], ['chat', 'new', 'low']);
  });

  it('is one case however often it comes, and one for each person', async () => {
    const first = await opens();
    assert.deepEqual(await opens(), first);
    assert.ok(first.kind === 'opened');
    const other = await opens({ request: `${CLEAR_REQUEST}, otra vez` });
    assert.deepEqual(other, { kind: 'filed', kase: first.kase });
    const theirs = await opens({}, PEDRO);
    assert.ok(theirs.kind === 'opened');
    assert.notEqual(theirs.kase.id, first.kase.id);
    assert.notEqual(deskMessageCaseId(IDS, FORM.form), first.kase.id);
    assert.equal(await cases(), 2);
  });

  it('is asked for what is missing once, then opens as POR ACLARAR', async () => {
    const vague = { request: 'no sirve' };
    const asked = await opens(vague);
    assert.ok(asked.kind === 'unclear' && asked.missing.includes('what'));
    assert.equal(await cases(), 0);
    const result = await opens({ ...vague, told: true });
    assert.ok(result.kind === 'opened');
    assert.equal(result.kase.state, 'needs_info');
  });

  it('is refused without a text', async () => {
    const result = await opens({ request: '  ', told: true });
    assert.deepEqual(result, {
      kind: 'rejected',
      rejection: { code: 'missing', field: 'request' },
    });
  });

  it('leaves to the desk what was not chosen', async () => {
    const { kind: _kind, priority: _priority, ...open } = FORM;
    const result = await openFromMessage(program.turns, ANA, open);
    assert.ok(result.kind === 'opened');
    assert.deepEqual(result.kase.leftToDesk, ['kind', 'priority']);
    assert.deepEqual([result.kase.reportedKind, result.kase.priority], ['incident', 'medium']);
  });

  it('keeps no secret', async () => {
    const result = await opens({ request: `${CLEAR_REQUEST}. Mi clave es Hola123*` });
    assert.ok(result.kind === 'opened');
    assert.ok(result.kase.request.includes(MASK));
    assert.doesNotMatch(JSON.stringify(await environment.documents('cases')), /Hola123/);
  });
});
