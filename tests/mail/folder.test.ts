import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import { createMailFolder } from '../../src/mail/folder.ts';
import { comment, DELIVERY, READER, read, resolution } from './post.ts';

describe('mail into a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mesa-mail-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes one whole mail a delivery, in a folder that it makes, under a name that says what it is', async () => {
    const mails = join(folder, 'deep', 'mail');
    await createMailFolder(mails).send(READER, resolution(), DELIVERY);
    const files = await readdir(mails);
    assert.equal(files.length, 1);
    assert.match(files[0] ?? '', /^MS-2026-000001-\d+-resolution-[0-9a-f]{8}\.eml$/);
    const { headers, text } = read(await readFile(join(mails, files[0] ?? ''), 'utf8'));
    assert.equal(headers.get('to'), `Ana Gómez <${READER.email}>`);
    assert.match(text, /^> Tóner nuevo$/m);
  });

  it('replaces its own file when the delivery is repeated, and no other', async () => {
    const mail = createMailFolder(folder);
    await mail.send(READER, comment('primero'), DELIVERY);
    await mail.send(READER, comment('segundo'), DELIVERY);
    await mail.send(READER, comment('otro'), `${DELIVERY}:other`);
    const files = await readdir(folder);
    assert.equal(files.length, 2);
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    assert.ok(texts.some((source) => read(source).text.includes('> segundo')));
    assert.ok(!texts.some((source) => read(source).text.includes('> primero')));
  });

  it('stays inside its folder whatever the case is called', async () => {
    const message = resolution();
    const kase = { ...message.kase, number: '../../etc/x' };
    await createMailFolder(folder).send(READER, { ...message, kase }, DELIVERY);
    assert.equal((await readdir(folder)).length, 1);
  });

  it('asks for another try when it cannot write', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await assert.rejects(
      createMailFolder(file).send(READER, resolution(), DELIVERY),
      (error) => error instanceof DeliveryError && error.kind === 'retry',
    );
  });
});
