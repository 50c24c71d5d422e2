import { strict as assert } from 'node:assert';
import type { Case } from '../../../src/domain/case.ts';
import { ACTORS } from '../../domain/fixtures.ts';
import { Killed } from '../faults.ts';
import { act, LUIS, open, openTo, type Program, TestEnvironment } from '../test-environment.ts';
import { Chat, chatWith } from './chat.ts';

/** Tuesday; the chats below are of Wednesday 4 March. */
const day = '2026-03-10';
const at = (other: string) => new Date(`${other}T13:00:00Z`);

/** Ana's Baja, for which Luis proposes Tuesday. */
async function proposed(program: Program): Promise<void> {
  await openTo(program, 'assigned');
  await act(program, LUIS, { name: 'prioritize', priority: 'low' });
  await act(program, LUIS, { name: 'schedule', day });
}

async function kase(chat: Chat, id = 'case-1'): Promise<Case> {
  return chat.environment.kase(id);
}

describe('a proposed date answered in the chat', () => {
  it('is confirmed by a yes and one press, and nothing of a plain yes is kept', async () => {
    const chat = await chatWith(proposed);
    assert.deepEqual(await chat.said('sí, está bien'), ['offer confirm_date']);
    assert.equal((await kase(chat)).hold, undefined);
    assert.deepEqual(await chat.chose('confirm_date'), ['answered offer', 'date_confirmed']);
    const { agreedDate, hold } = await kase(chat);
    assert.deepEqual([agreedDate, hold?.text], [at(day), undefined]);
  });

  it('keeps what is said with the yes', async () => {
    const chat = await chatWith(proposed);
    await chat.said('sí, pero después de las 3');
    await chat.chose('confirm_date');
    assert.equal((await kase(chat)).hold?.text, 'sí, pero después de las 3');
  });

  it('is confirmed by a second yes too', async () => {
    const chat = await chatWith(proposed);
    await chat.said('me sirve');
    assert.deepEqual(await chat.said('sí'), ['date_confirmed']);
    assert.ok((await kase(chat)).agreedDate);
  });

  it('is confirmed where its own day is named', async () => {
    const chat = await chatWith(proposed);
    assert.deepEqual(await chat.said('sí, el martes me sirve'), ['offer confirm_date']);
  });

  it('is answered with another one that the words name, all of them for the desk', async () => {
    const chat = await chatWith(proposed);
    assert.deepEqual(await chat.said('no puedo ese día, mejor el jueves en la tarde'), [
      'offer other_date',
    ]);
    assert.deepEqual(await chat.chose('propose_date'), ['answered offer', 'date_proposed']);
    const { side, date, note } = (await kase(chat)).proposedDate ?? {};
    assert.deepEqual([side, date], ['requester', at('2026-03-05')]);
    assert.equal(note, 'no puedo ese día, mejor el jueves en la tarde');
  });

  it('that does not suit is asked for another, with the form', async () => {
    const chat = await chatWith(proposed);
    assert.deepEqual(await chat.said('no puedo ese día'), ['form propose_date case-1']);
    assert.deepEqual(await chat.said('no'), ['form propose_date case-1']);
    assert.equal((await kase(chat)).proposedDate?.side, 'desk');
  });

  it('is not moved to a day that the desk does not work: it says so and asks again', async () => {
    const chat = await chatWith(proposed);
    assert.deepEqual(await chat.said('mejor el domingo'), [
      'rejected day_off',
      'form propose_date case-1',
    ]);
    assert.deepEqual(await chat.said('mejor hoy'), [
      'rejected not_ahead',
      'form propose_date case-1',
    ]);
  });

  it('of several is asked which', async () => {
    const chat = await chatWith(async (program) => {
      await proposed(program);
      await open(program, { id: 'case-2', request: 'Instalar el lector de huella de la sala 2' });
      for (const command of [
        { name: 'classify', kind: 'service_request' },
        { name: 'categorize', category: 'software' },
        { name: 'prioritize', priority: 'low' },
        { name: 'assign', assignee: LUIS.person },
        { name: 'schedule', day: '2026-03-11' },
      ] as const)
        await act(program, LUIS, command, 'case-2');
    });
    assert.deepEqual(await chat.said('sí, está bien'), ['offer which_case']);
    await chat.choseAt(chat.acts().indexOf('confirm_date case-2'));
    assert.deepEqual((await kase(chat, 'case-2')).agreedDate, at('2026-03-11'));
    assert.equal((await kase(chat)).agreedDate, undefined);
  });

  it('is answered after the number of its case', async () => {
    const chat = await chatWith(proposed);
    assert.deepEqual(await chat.said('caso 1: sí, confirmo la fecha'), ['offer confirm_date']);
    assert.deepEqual(await chat.said('MS-2026-000001 mejor el jueves'), ['offer other_date']);
  });

  it('is moved after it was agreed on, too', async () => {
    const chat = await chatWith(async (program) => {
      await proposed(program);
      await act(program, ACTORS.requester, { name: 'confirm_date' });
    });
    await chat.said('no puedo el martes, mejor el miércoles');
    await chat.chose('propose_date');
    const { hold, proposedDate } = await kase(chat);
    assert.deepEqual([hold?.until, proposedDate?.date], [at(day), at('2026-03-11')]);
  });

  it('leaves a new trouble a new trouble', async () => {
    const chat = await chatWith(proposed);
    const answers = await chat.said('El correo no abre desde el lunes');
    assert.ok(
      answers.some((answer) => answer.startsWith('ask')),
      answers.join(),
    );
  });
});

describe('what an assignee says of holding their work', () => {
  const solver = async (prepare: (program: Program) => Promise<unknown>) => {
    const environment = await TestEnvironment.create();
    await prepare(environment.program());
    return new Chat(environment, LUIS);
  };
  const HOLD = { name: 'hold', reason: 'supplier', awaited: 'El fusor' } as const;

  for (const text of [
    'en espera',
    'poner en espera',
    'Pongo el caso en espera',
    'Dejo el caso 1 en espera',
    'put it on hold',
  ])
    it(`«${text}» brings the form for what is waited for`, async () => {
      const chat = await solver((program) => openTo(program, 'in_progress'));
      assert.deepEqual(await chat.said(text), ['form hold case-1']);
    });

  for (const text of ['reanudar', 'Reanudo el caso', 'reanudar caso 1', 'resume the case'])
    it(`«${text}» goes on with it by one press`, async () => {
      const chat = await solver(async (program) => {
        await openTo(program, 'in_progress');
        await act(program, LUIS, HOLD);
      });
      assert.deepEqual(await chat.said(text), ['offer resume']);
      assert.deepEqual(await chat.chose('resume_work'), ['answered offer', 'resumed']);
      assert.equal((await kase(chat)).hold, undefined);
    });

  it('asks which of several cases is meant, and says when there is none', async () => {
    const chat = await solver(async (program) => {
      await openTo(program, 'in_progress');
      await openTo(program, 'assigned', { id: 'case-2' });
    });
    assert.deepEqual(await chat.said('poner en espera'), ['offer which_case']);
    assert.deepEqual(chat.acts().slice(0, 2).sort(), ['hold case-1', 'hold case-2']);
    assert.deepEqual(await chat.said('reanudar'), ['nothing_to_solve']);
  });
});

describe('a case on hold for its requester', () => {
  const asks = async (program: Program) => {
    await openTo(program, 'in_progress');
    const awaited = '¿Cuál es el número de placa del equipo?';
    await act(program, LUIS, { name: 'hold', reason: 'requester', awaited });
  };

  it('goes on by the answer in words', async () => {
    const chat = await chatWith(asks);
    assert.deepEqual(await chat.said('la placa es 40218'), ['answer_added']);
    const { comments, hold } = await kase(chat);
    assert.deepEqual([comments.at(-1)?.text, hold], ['la placa es 40218', undefined]);
  });

  it('is answered once when the program died after the answer', async () => {
    const chat = await chatWith(asks);
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.said('la placa es 40218', 'm1'), Killed);
    assert.equal((await kase(chat)).hold, undefined);
    chat.restart();
    assert.deepEqual(await chat.said('la placa es 40218', 'm1'), ['answer_added']);
    assert.equal((await kase(chat)).comments.length, 1);
    assert.equal((await chat.cases()).length, 1);
  });

  it('cannot be cancelled while it is worked on, and says what can be done instead', async () => {
    const chat = await chatWith(asks);
    assert.deepEqual((await chat.said('ya no hace falta, cancele el caso')).slice(0, 1), [
      'cannot_cancel',
    ]);
  });
});
