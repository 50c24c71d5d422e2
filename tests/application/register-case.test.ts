import { strict as assert } from 'node:assert';
import {
  knownPeople,
  type RegisterResult,
  type Registration,
  registerCase,
} from '../../src/application/register-case.ts';
import type { Case } from '../../src/domain/case.ts';
import { isKnownOnlyByName } from '../../src/domain/person-name.ts';
import { MASK } from '../../src/domain/secrets.ts';
import { CLEAR_REQUEST, REQUESTER } from '../domain/fixtures.ts';
import {
  ANA,
  act,
  contactOf,
  deliverAll,
  LUIS,
  MARTA,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const LETTER = { number: '2026-01234', date: '2026-03-02', office: 'Secretaría de Hacienda' };
const CALL: Registration = {
  form: 'form-1',
  channel: 'phone',
  filing: { number: '', date: '' },
  requester: '',
  name: 'Rubén Ochoa',
  email: '',
  office: '',
  request: CLEAR_REQUEST,
  priority: 'medium',
};

describe('registering a case for somebody', () => {
  let environment: TestEnvironment;
  let program: Program;

  const register = (more: Partial<Registration> = {}, by = LUIS): Promise<RegisterResult> =>
    registerCase(program.turns, by, { ...CALL, ...more });
  const letter = (more: Partial<Registration> = {}, by = LUIS) =>
    register({ channel: 'letter', filing: LETTER, ...more }, by);
  const registered = async (more: Partial<Registration> = {}): Promise<Case> => {
    const result = await register(more);
    assert.ok(result.kind === 'registered', JSON.stringify(result));
    return environment.kase(result.kase.id);
  };
  const cases = async () => (await environment.documents('cases')).length;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });

  it('is for the staff alone', async () => {
    assert.deepEqual(await register({}, ANA), { kind: 'not_staff' });
    assert.equal(await cases(), 0);
  });

  it('keeps how it came and who registered it, and leaves to the desk what was not said', async () => {
    const kase = await registered({ office: 'Archivo' });
    assert.equal(kase.channel, 'phone');
    assert.deepEqual(kase.registeredBy, LUIS.person);
    assert.deepEqual(kase.leftToDesk, ['kind']);
    assert.equal(kase.office, 'Archivo');
    assert.ok(!('filing' in kase));
    const told = await registered({ form: 'form-2', kind: 'service_request', priority: 'high' });
    assert.equal(told.reportedKind, 'service_request');
    assert.equal(told.priority, 'high');
    assert.ok(!('leftToDesk' in told));
  });

  it('lets an unclear request through the same gate: POR ACLARAR, with what is missing', async () => {
    const kase = await registered({ request: 'no sirve' });
    assert.equal(kase.state, 'needs_info');
    assert.notDeepEqual(kase.missing, []);
  });

  it('gives the rights of somebody known only by name to whoever registered it', async () => {
    const kase = await registered({ request: 'no sirve' });
    assert.ok(isKnownOnlyByName(kase.requester));
    const mine = await program.cases.awaitingRequester(LUIS.person.id, 10);
    assert.deepEqual(
      mine.map(({ id }) => id),
      [kase.id],
    );
  });

  it('tells a known person in their chat, and somebody with an address only by e-mail', async () => {
    await program.contacts.remember(contactOf(REQUESTER));
    const chosen = await registered({ requester: REQUESTER.id, name: '' });
    assert.deepEqual(chosen.requester, REQUESTER);
    const written = await registered({ form: 'form-2', email: ' Ruben@Vereda.example ' });
    const email = 'ruben@vereda.example';
    assert.deepEqual(written.requester, { id: email, name: 'Rubén Ochoa', email });
    environment.teams.unreachable.add(email);
    await deliverAll(program);
    const chat = environment.teams.to(REQUESTER.id);
    assert.ok(chat.some(({ caseId }) => caseId === chosen.id));
    assert.deepEqual(
      environment.teams.mails.map(({ to }) => to),
      [email],
    );
  });

  it('finds a known person by their name, but for another address it is another person', async () => {
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@alcaldia.example' }));
    const { name } = REQUESTER;
    const ids = [];
    for (const email of ['', 'ANA@alcaldia.example', 'otra@vereda.example'])
      ids.push((await registered({ form: `form ${email}`, name, email })).requester.id);
    assert.deepEqual(ids, [REQUESTER.id, REQUESTER.id, 'otra@vereda.example']);
  });

  it('takes one requester: neither two, nor none, nor one that is gone, nor an address that is none', async () => {
    await program.contacts.remember(contactOf(REQUESTER));
    const refused = async (more: Partial<Registration>) => (await register(more)).kind;
    assert.equal(await refused({ requester: REQUESTER.id }), 'two_requesters');
    assert.equal(
      await refused({ requester: REQUESTER.id, name: '', email: 'a@b.example' }),
      'two_requesters',
    );
    assert.equal(await refused({ requester: 'nobody', name: '' }), 'unknown_requester');
    assert.deepEqual(await register({ name: ' . ', email: 'a@b.example' }), {
      kind: 'rejected',
      rejection: { code: 'missing', field: 'name' },
    });
    for (const email of ['ruben', 'ruben@', 'a@b.example, c@d.example', 'Rubén <a@b.example>'])
      assert.equal(await refused({ email }), 'bad_email', email);
    assert.equal(await cases(), 0);
  });

  it('hides secrets in what it keeps, and says so', async () => {
    const request = 'El correo no abre, mi contraseña es Bogota2026*';
    const result = await register({ request });
    assert.ok(result.kind === 'registered' && result.masked);
    assert.ok(result.kase.request.includes(MASK));
    assert.doesNotMatch(JSON.stringify(await environment.documents('cases')), /Bogota2026/);
  });

  it('opens one case for a repeated click, and answers it the same also when the case has moved on', async () => {
    for (const send of [register, letter]) {
      const before = await cases();
      const [first, ...others] = await Promise.all([send(), send(), send()]);
      assert.ok(first?.kind === 'registered');
      for (const one of others) assert.deepEqual(one, first);
      await act(program, LUIS, { name: 'classify', kind: 'incident' }, first.kase.id);
      assert.equal((await send()).kind, 'registered');
      assert.equal(await cases(), before + 1);
    }
  });

  it('opens another case for what is another request, or comes from another form or person', async () => {
    await register();
    await register({ form: 'form-2' });
    await register({ request: 'El escáner de la ventanilla no enciende' });
    await register({}, MARTA);
    assert.equal(await cases(), 4);
  });

  it('keeps a letter with its number, day and office, and takes the number once, however it is written', async () => {
    const first = await letter();
    assert.ok(first.kind === 'registered');
    assert.deepEqual(first.kase.filing, LETTER);
    const again = { form: 'form-2', request: 'Otra cosa muy distinta no abre' };
    for (const number of ['2026-01234', ' 2026 / 01234 ', '2026–01234'])
      assert.deepEqual(await letter({ ...again, filing: { ...LETTER, number } }, MARTA), {
        kind: 'filed',
        kase: first.kase,
      });
    assert.deepEqual(await environment.kase(first.kase.id), first.kase);
    assert.equal(await cases(), 1);
    const other = { ...LETTER, number: '2026-01235' };
    assert.equal((await letter({ filing: other })).kind, 'registered');
  });

  it('lets one of many registrations of the same letter win', async () => {
    const sent = ['a', 'b', 'c', 'd', 'e'].map((form) => letter({ form }));
    const kinds = (await Promise.all(sent)).map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'registered').length, 1);
    assert.equal(kinds.filter((kind) => kind === 'filed').length, 4);
    assert.equal(await cases(), 1);
  });

  it('offers those who wrote last, whoever has a name', async () => {
    const seen = (name: string, day: number) => ({
      person: { id: name || 'nameless', name },
      seenAt: new Date(Date.UTC(2026, 2, day)),
    });
    for (const contact of [seen('Uno', 1), seen('Tres', 3), seen('Dos', 2), seen('', 4)])
      await program.contacts.remember(contact);
    await program.contacts.remember({ person: { id: 'former', name: 'Antes' } });
    const names = async (limit: number) =>
      (await knownPeople(program.contacts, limit)).map(({ name }) => name);
    assert.deepEqual(await names(10), ['Tres', 'Dos', 'Uno', 'Antes']);
    assert.deepEqual(await names(2), ['Tres']);
  });

  describe('who wrote a message', () => {
    const author = { id: '7c1d0000-3a52-4e0b-9b6f-000000000009', name: 'Rubén Ochoa' };
    const MESSAGE = { channel: 'chat', form: 'message-1', name: '', requester: author.id } as const;

    it('makes the author the requester, though nobody knows them', async () => {
      const result = await register({ ...MESSAGE, author });
      assert.ok(result.kind === 'registered');
      const { requester, registeredBy, channel } = result.kase;
      assert.deepEqual([requester, registeredBy], [author, LUIS.person]);
      assert.equal(channel, 'chat');
    });

    it('calls the author what the desk knows them as', async () => {
      const known = { ...author, name: 'Rubén Darío Ochoa' };
      await program.contacts.remember(contactOf(known));
      const result = await register({ ...MESSAGE, author });
      assert.ok(result.kind === 'registered');
      assert.deepEqual(result.kase.requester, known);
    });

    it('takes nobody else for the author', async () => {
      const result = await register({ ...MESSAGE, author, requester: 'p-somebody' });
      assert.deepEqual(result, { kind: 'unknown_requester' });
      assert.deepEqual(await register(MESSAGE), { kind: 'unknown_requester' });
      assert.deepEqual(await register({ ...MESSAGE, author }, ANA), { kind: 'not_staff' });
    });

    it('has one case, whoever of the desk registers it', async () => {
      const first = await register({ ...MESSAGE, author });
      assert.ok(first.kind === 'registered');
      assert.deepEqual(await register({ ...MESSAGE, author }), first);
      const other = await register({ ...MESSAGE, author }, MARTA);
      assert.deepEqual(other, { kind: 'filed', kase: first.kase });
    });
  });
});
