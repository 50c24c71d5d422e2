import { strict as assert } from 'node:assert';
import { act, LUIS, open, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const KEYBOARD = 'el teclado no me sirve';
const NET = 'el internet esta lentisimo, es en todo el piso 3';
const AUTOCAD = 'necesito q me instalen el autocad';
const FOLDER = 'necesito acceso a la carpeta compartida de contratacion';
const PAOLA = 'que tambien me den acceso a mi compañera Paola Rincon';

async function threeOpen(program: Program): Promise<void> {
  await open(program, { id: 'keyboard', request: KEYBOARD });
  await open(program, { id: 'net', request: NET });
  await open(program, { id: 'autocad', request: AUTOCAD });
}

/** What was offered in answer to the last message, each with its text and its first button. */
function offered({ replies }: Chat): readonly string[] {
  return replies.flatMap((reply) => {
    if (reply.kind !== 'offer') return [];
    const [first] = reply.offer.acts;
    return first && 'caseId' in first ? `${first.do} ${first.caseId}: ${reply.offer.text}` : [];
  });
}

describe('one message about several open cases', () => {
  for (const [said, ...each] of [
    [
      'oiga y el teclado ya sirvio, era el cable. el internet sigue igual',
      'cancel keyboard: oiga y el teclado ya sirvio, era el cable.',
      'comment net: el internet sigue igual',
    ],
    [
      'el autocad ya no, consegui otro. y a lo del internet pongale q tambien el piso 4',
      'cancel autocad: el autocad ya no, consegui otro.',
      'comment net: y a lo del internet pongale q tambien el piso 4',
    ],
    [
      'sigue mal el internet. el teclado ya no hace falta',
      'comment net: sigue mal el internet.',
      'cancel keyboard: el teclado ya no hace falta',
    ],
    [
      'el primero ya no lo necesito, y al segundo agréguele que es en todo el piso',
      'cancel keyboard: el primero ya no lo necesito',
      'comment net: y al segundo agréguele que es en todo el piso',
    ],
    [
      'the internet is no better. the keyboard is ok',
      'comment net: the internet is no better.',
      'comment keyboard: the keyboard is ok',
    ],
    [
      'cancelen el teclado y el autocad, ya no los necesito',
      'cancel keyboard: cancelen el teclado y el autocad, ya no los necesito',
      'cancel autocad: cancelen el teclado y el autocad, ya no los necesito',
    ],
  ] as const)
    it(`is offered part by part: «${said}»`, async () => {
      const chat = await chatWith(threeOpen);
      await chat.said(said);
      assert.deepEqual(offered(chat), each);
    });

  for (const [said, ...ids] of [
    ['los del internet y autocad van juntos con el mismo tecnico?', 'net', 'autocad'],
    ['¿ya tienen técnico el teclado y el internet?', 'keyboard', 'net'],
    ['quien atiende el teclado, el autocad y el internet?', 'keyboard', 'autocad', 'net'],
    ['any news on the keyboard and the internet?', 'keyboard', 'net'],
  ] as const)
    it(`is answered for each that it asks about: «${said}»`, async () => {
      const chat = await chatWith(threeOpen);
      const replies = await chat.said(said);
      assert.deepEqual(
        replies,
        ids.map((id) => `status ${id}`),
      );
    });

  it('cancels those that it lists by one yes', async () => {
    const chat = await chatWith(threeOpen);
    await chat.said('cancele lo del teclado y lo del autocad');
    assert.deepEqual(await chat.said('sí, a los dos'), ['case_cancelled', 'case_cancelled']);
    assert.equal((await chat.environment.kase('net')).state, 'new');
  });

  it('is of one where a name is no more than part of what it tells', async () => {
    const chat = await chatWith(threeOpen);
    await chat.said('al teclado se le dañó el cable del piso primero que usamos');
    assert.equal(offered(chat).length, 1);
    const replies = await chat.said('ya llegó el teclado, ¿y el internet?');
    assert.ok(!replies.includes('status keyboard'));
  });
});

describe('a word about an open case and something new', () => {
  for (const [said, comment, request] of [
    [
      'sigue mal el internet, ya van varios dias. ah y el mouse tambien se me daño',
      'sigue mal el internet, ya van varios dias.',
      'ah y el mouse tambien se me daño',
    ],
    [
      'el internet igual de mal. además la impresora no imprime',
      'el internet igual de mal.',
      'además la impresora no imprime',
    ],
    [
      'the internet is no better. also the printer does not print',
      'the internet is no better.',
      'also the printer does not print',
    ],
  ] as const)
    it(`go their own ways: «${said}»`, async () => {
      const chat = await chatWith(threeOpen);
      await chat.said(said);
      assert.deepEqual(offered(chat), [`comment net: ${comment}`]);
      assert.equal((await chat.dialog())?.draft.request, request);
    });
});

describe('the answer to the desk and a word about another case', () => {
  const asked = (id: string, question: string) => async (program: Program) => {
    await open(program, { id: 'folder', request: FOLDER });
    await open(program, { id: 'paola', request: PAOLA });
    await act(program, LUIS, { name: 'ask_info', question }, id);
  };
  for (const [said, question, answer, comment] of [
    [
      'que pena la demora, solo lectura tambien, y el jefe del primero es la dra marta leal no el dr arango',
      '¿Qué nivel de acceso necesita Paola: lectura o escritura?',
      'solo lectura tambien',
      'y el jefe del primero es la dra marta leal no el dr arango',
    ],
    [
      'es 52417889, y lo de la carpeta sigue igual',
      '¿Cuál es la cédula de ella?',
      'es 52417889',
      'y lo de la carpeta sigue igual',
    ],
    [
      'read access is enough, and the first case is for the new folder',
      'Read or write access?',
      'read access is enough',
      'and the first case is for the new folder',
    ],
  ] as const)
    it(`go each to its own: «${said}»`, async () => {
      const chat = await chatWith(asked('paola', question));
      await chat.said(said);
      const { clarifications, state } = await chat.environment.kase('paola');
      assert.deepEqual([clarifications.at(-1)?.answer, state], [answer, 'new']);
      assert.deepEqual(offered(chat), [`comment folder: ${comment}`]);
    });

  it('is asked about where what comes first answers nothing', async () => {
    const chat = await chatWith(asked('paola', '¿Cuál es la cédula de ella?'));
    await chat.said('estoy desesperada, lo de la carpeta sigue igual');
    assert.equal((await chat.environment.kase('paola')).state, 'needs_info');
  });
});
