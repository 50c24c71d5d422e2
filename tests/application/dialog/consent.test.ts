import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const AUTOCAD = 'necesito que me instalen autocad en mi equipo';
const TWO = 'Tengo dos problemas: la impresora del piso 3 no imprime y el correo no abre en caja';

async function atSummary(): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  chat.readsKind = true;
  for (const text of [AUTOCAD, 'media', 'en planeación']) await chat.said(text);
  assert.equal(await chat.stage(), 'summary');
  return chat;
}

async function opened(chat: Chat): Promise<readonly string[]> {
  return (await chat.cases()).map(({ request }) => request);
}

describe('a yes in a longer sentence', () => {
  for (const text of [
    'Sí señorita, así está muy bien, puede abrirlo, y Dios le pague por la atención.',
    'Así como está quedó perfecto, muchas gracias, proceda por favor',
    'ábralo, todo quedó perfecto',
    'Everything looks good, thank you, you may proceed.',
  ])
    it(`opens the case as it stands: «${text}»`, async () => {
      const chat = await atSummary();
      assert.deepEqual(await chat.said(text), ['case_opened']);
      assert.deepEqual(await opened(chat), [AUTOCAD]);
    });

  for (const [text, told] of [
    ['si, abralo, planeacion tiene licencias creo', 'planeacion tiene licencias creo'],
    [
      'ábralo por favor. El equipo es un Dell de la ventanilla 4',
      'El equipo es un Dell de la ventanilla 4',
    ],
    ['yes, open it, the laptop is the grey Dell', 'the laptop is the grey Dell'],
  ] as const)
    it(`opens the case with what is told besides: «${text}»`, async () => {
      const chat = await atSummary();
      assert.deepEqual(await chat.said(text), ['case_opened']);
      assert.deepEqual(await opened(chat), [`${AUTOCAD}\n${told}`]);
    });

  it('opens the case, and what is asked for besides comes next', async () => {
    const chat = await atSummary();
    const [first, next] = await chat.said('Sí, ábralo, y me instalan Adobe Reader');
    assert.deepEqual([first, next], ['case_opened', 'next_request']);
    assert.deepEqual(await opened(chat), [AUTOCAD]);
    assert.match((await chat.dialog())?.draft.request ?? '', /Adobe Reader/);
  });

  for (const text of [
    'está muy bien así, pero el equipo es el de la ventanilla 4',
    'ya quedó bien, gracias',
    'todavía no lo abra, así no está bien',
    '¿así está bien o falta algo?',
  ])
    it(`opens nothing where it is no plain yes: «${text}»`, async () => {
      const chat = await atSummary();
      await chat.said(text);
      assert.deepEqual(await opened(chat), []);
    });

  for (const text of [
    'Sí, señora, así como usted lo tiene escrito está perfecto, proceda por favor.',
    'Muy bien, adelante entonces, mil gracias',
    'yes, that is correct, go ahead please',
  ])
    it(`opens the case though the office was not said: «${text}»`, async () => {
      const chat = new Chat(await TestEnvironment.create());
      chat.readsKind = true;
      await chat.said(AUTOCAD);
      assert.deepEqual(await chat.said(text), ['case_opened']);
      assert.equal((await chat.cases())[0]?.request, AUTOCAD);
    });

  it('opens the case with what is corrected in the same message', async () => {
    const chat = await atSummary();
    assert.deepEqual(await chat.said('todo bien, ábralo, y que la prioridad sea alta'), [
      'case_opened',
    ]);
    const [kase] = await chat.cases();
    assert.deepEqual([kase?.request, kase?.priority], [AUTOCAD, 'high']);
  });

  it('keeps what is told before the summary', async () => {
    const chat = new Chat(await TestEnvironment.create());
    chat.readsKind = true;
    await chat.said(AUTOCAD);
    await chat.said('está perfecto, y la licencia la tiene planeación');
    assert.match((await chat.dialog())?.draft.request ?? '', /licencia/);
  });
});

describe('a yes to several cases', () => {
  for (const text of ['si, los dos', 'sí, ábralos todos, por separado', 'yes, both please'])
    it(`is only the yes, though it counts them: «${text}»`, async () => {
      const chat = new Chat(await TestEnvironment.create());
      await chat.said(TWO);
      assert.deepEqual(await chat.said(text), ['first_request', 'ask summary']);
      const { request, rest } = (await chat.dialog())?.draft ?? {};
      assert.deepEqual(
        [request, rest],
        ['la impresora del piso 3 no imprime', ['el correo no abre en caja']],
      );
    });

  it('keeps what it tells of one of them', async () => {
    const chat = new Chat(await TestEnvironment.create());
    await chat.said(TWO);
    await chat.said('sí, los dos, el correo es el de tesorería');
    assert.match((await chat.dialog())?.draft.rest?.[0] ?? '', /tesorería/);
  });
});
