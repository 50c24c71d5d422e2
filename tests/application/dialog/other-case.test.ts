import { strict as assert } from 'node:assert';
import { offerCard } from '../../../src/cards/offer-view.ts';
import { textOf } from '../../cards/reading.ts';
import { open, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const REQUESTS = {
  mail: 'El correo no abre en el portátil',
  scanner: 'El escáner de Tesorería no escanea',
  phone: 'El teléfono de la ventanilla no timbra',
};
type CaseId = keyof typeof REQUESTS;

async function chatWith(...ids: readonly CaseId[]): Promise<Chat> {
  const environment = await TestEnvironment.create();
  const program = environment.program();
  for (const id of ids) await open(program, { id, request: REQUESTS[id] });
  return new Chat(environment);
}
const comments = async (chat: Chat, id: CaseId) =>
  (await chat.environment.kase(id)).comments.map(({ text }) => text);

describe('words that are for another case than the one that was offered', () => {
  const WORDS = 'el escáner hace un ruido raro';

  for (const text of [
    'no, eso es para otro caso',
    'para el otro caso, perdón',
    'that is for another case',
  ])
    it(`go to the only other one: «${text}»`, async () => {
      const chat = await chatWith('mail', 'scanner');
      await chat.said(WORDS);
      const [asked] = chat.offer().acts;
      assert.ok(asked && 'caseId' in asked && asked.caseId === 'scanner');
      assert.deepEqual(await chat.said(text), ['comment_added']);
      assert.deepEqual(
        [await comments(chat, 'mail'), await comments(chat, 'scanner')],
        [[WORDS], []],
      );
    });

  it('are asked about where there are several others', async () => {
    const chat = await chatWith('mail', 'scanner', 'phone');
    await chat.said(WORDS);
    assert.deepEqual(await chat.said('no, eso es para otro caso'), ['offer which_case']);
    const ids = chat.offer().acts.flatMap((act) => ('caseId' in act ? [act.caseId] : []));
    assert.deepEqual(ids.sort(), ['mail', 'phone']);
    assert.equal(chat.offer().text, WORDS);
  });

  it('begin a request where there is no other', async () => {
    const chat = await chatWith('scanner');
    await chat.said(WORDS);
    await chat.said('no, eso es para otro caso');
    assert.equal((await chat.dialog())?.draft.request, WORDS);
    assert.deepEqual(await comments(chat, 'scanner'), []);
  });
});

describe('what somebody says without saying who said it', () => {
  it('is about the case that is open', async () => {
    const chat = await chatWith('mail');
    assert.deepEqual(await chat.said('dice que entra por Outlook'), ['offer about']);
  });
});

describe('messages that were not understood, asked about together', () => {
  it('are shown each by itself', async () => {
    const chat = await chatWith();
    await chat.said('repuestos de marso');
    await chat.said('repuestos 2025');
    const offer = chat.offer();
    assert.ok(offer.before, JSON.stringify(offer));
    const text = textOf(offerCard(offer, 'es').card);
    assert.match(text, /«repuestos de marso»\n.*«repuestos 2025»/);
  });
});
