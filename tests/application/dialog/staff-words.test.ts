import { strict as assert } from 'node:assert';
import { act, LUIS, MARTA, openTo, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

describe('what one of the staff says of a case to the desk alone', () => {
  async function chatWith(): Promise<Chat> {
    const environment = await TestEnvironment.create();
    await openTo(environment.program(), 'in_progress');
    return new Chat(environment, LUIS);
  }

  for (const words of [
    'nota interna caso 1: el usuario es difícil',
    'Nota caso 1: ojo con el usuario',
    'agregue una nota interna: ojo con el usuario',
    'internal note: watch out',
  ])
    it(`is never offered to its requester: ${words}`, async () => {
      const chat = await chatWith();
      assert.deepEqual(await chat.said(words), ['note_how', 'case case-1']);
      const { comments, notes } = await chat.environment.kase('case-1');
      assert.deepEqual([comments, notes], [[], []]);
    });

  it('goes to the card of another’s case by its number', async () => {
    const chat = await chatWith();
    await act(chat.environment.program(), LUIS, { name: 'assign', assignee: MARTA.person });
    assert.equal((await chat.environment.kase('case-1')).assignee?.id, MARTA.person.id);
    assert.deepEqual(await chat.said('nota: ojo con el usuario'), ['note_how_which']);
  });

  it('of a request that came by telephone or letter opens the form that registers it', async () => {
    const chat = await chatWith();
    for (const words of [
      'registrar un caso de Rosa Pérez, llamó, no le prende el computador',
      'registrar oficio de la personería',
      'registre una llamada',
    ])
      assert.deepEqual(await chat.said(words), ['view register'], words);
  });
});
