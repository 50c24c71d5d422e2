import { strict as assert } from 'node:assert';
import { ANA, act, open, openTo, type Program, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

/** A computer that was mended, and the loan of another that was cancelled after it. */
async function closedOnes(program: Program): Promise<void> {
  await openTo(program, 'resolved', { id: 'broken', request: 'el compu de la oficina no prende' });
  await act(program, ANA, { name: 'accept' }, 'broken');
  await open(program, {
    id: 'loan',
    request: 'necesito un portátil prestado para sacar la nómina',
  });
  await act(program, ANA, { name: 'cancel', reason: 'Ya no hace falta' }, 'loan');
}

describe('a trouble that is back', () => {
  for (const text of [
    'oiga el compu otra ves no prende',
    'el computador volvió a apagarse',
    'the computer does not turn on again',
  ])
    it(`continues the case that was about it, not a cancelled one of another matter: «${text}»`, async () => {
      const environment = await TestEnvironment.create();
      await closedOnes(environment.program());
      const chat = new Chat(environment);
      await chat.said(text);
      assert.equal((await chat.dialog())?.draft.follows?.id, 'broken');
    });
});
