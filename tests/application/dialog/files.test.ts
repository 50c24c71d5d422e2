import { strict as assert } from 'node:assert';
import type {
  FetchedFile,
  FileProblem,
  IncomingFile,
} from '../../../src/application/ports/incoming-files.ts';
import { MAX_CASE_FILES, MAX_FILE_BYTES, MAX_TEXT } from '../../../src/domain/catalogue.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { Killed } from '../faults.ts';
import { act, LUIS, open, openTo, TestEnvironment } from '../test-environment.ts';
import { CANCEL, Chat, confirming } from './chat.ts';

/** A file that arrives, and how often it was asked for. */
function arriving(name: string, bytes: Uint8Array = Buffer.from(name)) {
  const file = {
    name,
    fetched: 0,
    async fetch(): Promise<FetchedFile> {
      file.fetched += 1;
      return { name, type: 'image/png', bytes };
    },
  };
  return file;
}

const refused = (name: string, problem: FileProblem): IncomingFile => ({
  name,
  fetch: async () => problem,
});

async function newChat(
  prepare: (environment: TestEnvironment) => Promise<unknown> = async () => undefined,
) {
  const environment = await TestEnvironment.create();
  await prepare(environment);
  return new Chat(environment);
}

async function keptNames({ environment }: Chat): Promise<readonly string[]> {
  return (await environment.documents('attachments')).map(({ name }) => name);
}

async function bytesOf({ environment }: Chat, id = ''): Promise<string> {
  const found = await environment.stores.attachments.read(id);
  return Buffer.from(found?.bytes ?? []).toString();
}

describe('files sent while a request is collected', () => {
  it('wait with it, and are the case’s once it is opened', async () => {
    const chat = await newChat();
    assert.deepEqual(await chat.sent(CLEAR_REQUEST, [arriving('a.png')]), [
      'files_kept',
      'ask summary',
    ]);
    assert.deepEqual(await chat.sent('', [arriving('b.png'), arriving('c.png')]), [
      'files_kept',
      'ask summary',
    ]);
    const answers = await chat.pressed(confirming({}));
    assert.deepEqual(answers, ['case_opened', 'files_added']);
    const [kase] = await chat.cases();
    assert.deepEqual(
      kase?.attachments.map(({ name, by }) => [name, by.id]),
      ['a.png', 'b.png', 'c.png'].map((name) => [name, chat.actor.person.id]),
    );
    assert.deepEqual(
      kase.history.map(({ type }) => type),
      ['opened', 'attached'],
    );
    assert.equal(await bytesOf(chat, kase.attachments[1]?.id), 'b.png');
    assert.equal((await chat.dialog())?.draft.files, undefined);
  });

  it('begin one when nothing is said with them: what happens is asked', async () => {
    const chat = await newChat();
    assert.deepEqual(await chat.sent('', [arriving('a.png')]), ['files_kept', 'ask request']);
    assert.deepEqual(await chat.sent('', [arriving('b.png')]), ['files_kept', 'ask request']);
    assert.deepEqual(await chat.said(CLEAR_REQUEST), ['ask summary']);
    assert.equal((await chat.dialog())?.draft.files?.length, 2);
  });

  for (const text of ['Hola', 'Gracias', 'sí'])
    it(`begin one as well with «${text}»`, async () => {
      const chat = await newChat();
      assert.deepEqual(await chat.sent(text, [arriving('a.png')]), ['files_kept', 'ask request']);
      const draft = (await chat.dialog())?.draft;
      assert.equal(draft?.files?.length, 1);
      assert.equal(draft.request, '');
    });

  it('are deleted when it is cancelled, by word or by button', async () => {
    const chat = await newChat();
    await chat.sent(CLEAR_REQUEST, [arriving('a.png')]);
    assert.deepEqual(await keptNames(chat), ['a.png']);
    assert.deepEqual(await chat.said('cancelar'), ['cancelled']);
    assert.deepEqual(await keptNames(chat), []);
    await chat.sent(CLEAR_REQUEST, [arriving('b.png')]);
    assert.deepEqual(await chat.pressed(CANCEL), ['cancelled']);
    assert.deepEqual(await keptNames(chat), []);
  });

  it('are not kept beside a text that is too long, and that is said', async () => {
    const chat = await newChat();
    const answers = await chat.sent('x'.repeat(MAX_TEXT + 1), [arriving('a.png')]);
    assert.deepEqual(answers, ['too_long', 'files_dropped']);
    assert.deepEqual(await keptNames(chat), []);
  });
});

describe('files sent about a case that waits for the person', () => {
  it('are the answer to the desk’s question, and the case goes on', async () => {
    const chat = await newChat((environment) =>
      open(environment.program(), { request: 'no sirve' }),
    );
    assert.deepEqual(await chat.sent('', [arriving('a.png')]), ['offer which_case']);
    assert.deepEqual(await chat.choseAt(0), ['answered offer', 'answer_added', 'files_added']);
    const [kase] = await chat.cases();
    assert.equal(kase?.state, 'new');
    assert.deepEqual(
      kase.attachments.map(({ name }) => name),
      ['a.png'],
    );
  });

  it('are added to a resolved one without words, and it stays resolved', async () => {
    const chat = await newChat((environment) => openTo(environment.program(), 'resolved'));
    assert.deepEqual(await chat.sent('', [arriving('a.png')]), ['offer which_case']);
    assert.deepEqual(await chat.chose('comment'), ['answered offer', 'files_added']);
    const [kase] = await chat.cases();
    assert.equal(kase?.state, 'resolved');
    assert.equal(kase.attachments.length, 1);
  });

  it('go with the words that reopen a resolved one', async () => {
    const chat = await newChat((environment) => openTo(environment.program(), 'resolved'));
    assert.deepEqual(await chat.sent('Sigue igual', [arriving('a.png')]), ['offer reopen']);
    assert.deepEqual(await chat.chose('reopen'), ['answered offer', 'reopened', 'files_added']);
    const [kase] = await chat.cases();
    assert.equal(kase?.state, 'in_progress');
    assert.equal(kase.solutions.at(-1)?.refusal, 'Sigue igual');
    assert.equal(await bytesOf(chat, kase.attachments[0]?.id), 'a.png');
  });

  it('belong to something new when the person says so, and what happens is asked', async () => {
    const chat = await newChat((environment) => openTo(environment.program(), 'resolved'));
    await chat.sent('', [arriving('a.png')]);
    assert.deepEqual(await chat.chose('new'), ['answered offer', 'files_kept', 'ask request']);
    assert.deepEqual(await chat.said(CLEAR_REQUEST), ['ask summary']);
    assert.equal((await chat.dialog())?.draft.files?.length, 1);
  });

  it('are not kept when the case was closed meanwhile, and that is said', async () => {
    const chat = await newChat((environment) => openTo(environment.program(), 'resolved'));
    await chat.sent('Sigue igual', [arriving('a.png')]);
    await act(chat.program, chat.actor, { name: 'accept' });
    assert.deepEqual(await chat.chose('reopen'), [
      'answered offer',
      'rejected wrong_state',
      'text_not_saved',
      'files_dropped',
    ]);
    assert.deepEqual(await keptNames(chat), []);
  });

  it('are refused as a whole when the case has no room for them', async () => {
    const chat = await newChat((environment) => openTo(environment.program(), 'resolved'));
    const size = MAX_FILE_BYTES;
    const files = ['x', 'y'].map((id) => ({ id, name: id, type: 'image/png', size }));
    await act(chat.program, LUIS, { name: 'attach', files });
    await chat.sent('', [arriving('a.png', new Uint8Array(size))]);
    assert.deepEqual(await chat.choseAt(0), [
      'answered offer',
      'rejected no_room',
      'files_dropped',
    ]);
  });
});

describe('files that are not kept', () => {
  it('are named, each with its reason, and the rest of the message goes on', async () => {
    const chat = await newChat();
    const files = [
      refused('grande.pdf', 'too_large'),
      arriving('a.png'),
      refused('virus.exe', 'forbidden_type'),
      refused('lento.png', 'failed'),
    ];
    assert.deepEqual(await chat.sent(CLEAR_REQUEST, files), [
      'file_too_large',
      'file_forbidden_type',
      'file_failed',
      'files_kept',
      'ask summary',
    ]);
    const [first] = chat.replies;
    assert.ok(first?.kind === 'text');
    assert.deepEqual(first.params, { file: 'grande.pdf', max: MAX_FILE_BYTES });
  });

  it('begin nothing when nothing else was sent', async () => {
    const chat = await newChat();
    assert.deepEqual(await chat.sent('', [refused('virus.exe', 'forbidden_type')]), [
      'file_forbidden_type',
    ]);
    assert.equal(await chat.dialog(), undefined);
  });

  it('are those that a case has no room for, by their size or their number', async () => {
    const chat = await newChat();
    const large = new Uint8Array(MAX_FILE_BYTES);
    const answers = await chat.sent(CLEAR_REQUEST, [
      arriving('a.png', large),
      arriving('b.png', large),
      arriving('c.png', large),
      arriving('d.png'),
    ]);
    assert.deepEqual(answers, ['file_no_room', 'files_kept', 'ask summary']);
    assert.deepEqual(
      (await chat.dialog())?.draft.files?.map(({ name }) => name),
      ['a.png', 'b.png', 'd.png'],
    );
    const many = Array.from({ length: MAX_CASE_FILES - 2 }, (_, index) => arriving(`${index}.png`));
    assert.deepEqual(await chat.sent('', many), ['file_no_room', 'files_kept', 'ask summary']);
    assert.equal((await keptNames(chat)).length, MAX_CASE_FILES);
  });
});

describe('a message with more files than a case may have', () => {
  it('has the first ones kept and the others not even asked for', async () => {
    const chat = await newChat();
    const files = Array.from({ length: MAX_CASE_FILES + 1 }, (_, index) =>
      arriving(`${index}.png`),
    );
    assert.deepEqual(await chat.sent(CLEAR_REQUEST, files), [
      'file_no_room',
      'files_kept',
      'ask summary',
    ]);
    assert.deepEqual(
      files.map(({ fetched }) => fetched),
      [...Array.from({ length: MAX_CASE_FILES }, () => 1), 0],
    );
  });
});

describe('a message with files that comes twice', () => {
  it('is answered as the first time, and fetches nothing again', async () => {
    const chat = await newChat();
    const file = arriving('a.png');
    const answers = await chat.sent(CLEAR_REQUEST, [file], 'the same');
    assert.deepEqual(await chat.sent(CLEAR_REQUEST, [file], 'the same'), answers);
    assert.equal(file.fetched, 1);
    assert.deepEqual(await keptNames(chat), ['a.png']);
  });

  it('gives its files once, also at the same time', async () => {
    const chat = await newChat();
    const file = arriving('a.png');
    await Promise.all([1, 2].map(() => chat.sent(CLEAR_REQUEST, [file], 'the same')));
    assert.equal((await chat.dialog())?.draft.files?.length, 1);
    assert.deepEqual(await keptNames(chat), ['a.png']);
  });

  for (const point of ['cases.insert', 'cases.save'])
    it(`loses none when the program died after ${point}, whichever way the person goes on`, async () => {
      for (const goesOn of ['button', 'word', 'cancel'] as const) {
        const chat = await newChat();
        await chat.sent(CLEAR_REQUEST, [arriving('a.png')]);
        chat.program.faults.failAfter(point, new Killed(point));
        await assert.rejects(chat.pressed(confirming({ request: CLEAR_REQUEST })), Killed);
        chat.restart();
        if (goesOn === 'button') await chat.pressed(confirming({ request: CLEAR_REQUEST }));
        else await chat.said(goesOn === 'word' ? 'sí' : 'cancelar');
        const [kase, ...others] = await chat.cases();
        assert.deepEqual(others, []);
        const isGiven = goesOn !== 'cancel' || point === 'cases.save';
        assert.equal(kase?.attachments.length, isGiven ? 1 : 0, goesOn);
        assert.equal((await keptNames(chat)).length, isGiven ? 1 : 0, goesOn);
      }
    });
});
