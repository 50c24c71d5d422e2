import { strict as assert } from 'node:assert';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { open, type Program } from '../test-environment.ts';
import { chatWith, toSummary } from './chat.ts';

async function ofFour(program: Program): Promise<void> {
  await open(program, { id: 'mouse', request: 'El mouse del portátil no se mueve' });
  await open(program, { id: 'mail', request: 'El correo no abre en el celular' });
  await open(program, { id: 'koha', request: 'Instalar el programa Koha en la biblioteca' });
  await open(program, { id: 'printer', request: 'La impresora del piso 2 no imprime' });
}

describe('words that are offered for a case', () => {
  it('can go to a person, where the case is the only one', async () => {
    const chat = await chatWith(open);
    await chat.said('MS-2026-000001 también es en la oficina 204');
    assert.deepEqual(chat.acts(), ['comment case-1', 'new', 'person', 'none']);
    await chat.chose('person');
    assert.deepEqual(await chat.wantsPerson(), ['también es en la oficina 204']);
  });

  it('go to no other case where they name it by its number', async () => {
    const chat = await chatWith(ofFour);
    await chat.said('MS-2026-000003 es como el correo, para varias personas');
    assert.deepEqual(chat.acts(), ['comment koha', 'new', 'person', 'none']);
  });

  it('go to the case that was asked about by a plain yes', async () => {
    const chat = await chatWith(ofFour);
    await chat.said('MS-2026-000003 es para varias personas');
    assert.deepEqual(await chat.said('sí'), ['comment_added']);
    const [comment] = (await chat.environment.kase('koha')).comments;
    assert.equal(comment?.text, 'es para varias personas');
  });
});

describe('words at the summary that were not understood', () => {
  const WORDS = 'abran eso, no tengo tiempo';

  it('open the case by one press', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
    if ((await chat.said(WORDS)).includes('offer unsure')) await chat.chose('open');
    assert.deepEqual(
      (await chat.cases()).map(({ request }) => request),
      [CLEAR_REQUEST],
    );
  });

  it('open nothing by that press once the request is another', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
    await chat.said('Todo bien pero sepan que la vez pasada me hicieron lo mismo');
    const offered = chat.offer();
    assert.equal(offered.acts[0]?.do, 'open');
    await chat.said('era requerimiento');
    assert.deepEqual(await chat.chose('open', offered), [
      'answered offer',
      'already_answered',
      'ask summary',
    ]);
    assert.deepEqual(await chat.cases(), []);
  });
});
