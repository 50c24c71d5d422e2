import { strict as assert } from 'node:assert';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { Killed } from '../faults.ts';
import {
  ANA,
  act,
  contactOf,
  LUIS,
  open,
  openTo,
  PEDRO,
  type Program,
} from '../test-environment.ts';
import { Chat, chatWith, toSummary } from './chat.ts';

const WORDS = 'también es en la oficina 204';
const ADDED = `El caso MS-2026-000001 ${WORDS}`;

describe('what is offered about a case', () => {
  it('is done by one press, and by no other after it', async () => {
    const chat = await chatWith(open);
    assert.deepEqual(await chat.said(ADDED), ['offer about']);
    assert.deepEqual((await chat.environment.kase('case-1')).comments, []);
    assert.deepEqual(await chat.chose('comment'), ['answered offer', 'comment_added']);
    const [comment, ...others] = (await chat.environment.kase('case-1')).comments;
    assert.equal(comment?.text, WORDS);
    assert.deepEqual(others, []);
    assert.deepEqual(await chat.chose('none'), ['expired']);
  });

  it('is added once when the program died after it, and pressed again', async () => {
    const chat = await chatWith(open);
    await chat.said(ADDED);
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.chose('comment'), Killed);
    chat.restart();
    assert.deepEqual(await chat.chose('comment'), ['answered offer', 'comment_added']);
    assert.equal((await chat.environment.kase('case-1')).comments.length, 1);
  });

  it('gives the text back when the case was closed before the press', async () => {
    const chat = await chatWith(open);
    await chat.said(ADDED);
    await act(chat.program, ANA, { name: 'cancel', reason: 'Ya no hace falta' });
    assert.deepEqual(await chat.chose('comment'), ['answered offer', 'text_not_saved']);
    const [, given] = chat.replies;
    assert.ok(given?.kind === 'text');
    assert.deepEqual(given.params, { text: WORDS });
    assert.deepEqual((await chat.environment.kase('case-1')).comments, []);
  });

  it('cancels, with all of the words as the reason', async () => {
    const chat = await chatWith(open);
    assert.deepEqual(await chat.said('ya no lo necesito, cancele el caso'), ['offer cancel']);
    assert.deepEqual(await chat.chose('cancel'), ['answered offer', 'case_cancelled']);
    assert.equal((await chat.environment.kase('case-1')).state, 'closed');
  });

  it('accepts the solution after thanks by a press alone, or asks why not', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved'));
    assert.deepEqual(await chat.said('gracias'), ['thanks', 'offer thanks']);
    assert.equal((await chat.environment.kase('case-1')).state, 'resolved');
    assert.deepEqual(await chat.chose('why'), ['answered offer', 'form reopen case-1']);
    await chat.said('muchas gracias');
    assert.deepEqual(await chat.chose('accept'), ['answered offer', 'accepted']);
    assert.equal((await chat.environment.kase('case-1')).state, 'closed');
  });

  it('begins the work of whoever solves it', async () => {
    const { environment } = await chatWith((program) => openTo(program, 'assigned'));
    const luis = new Chat(environment, LUIS);
    assert.deepEqual(await luis.said('ya voy con ese'), ['offer start']);
    assert.deepEqual(await luis.chose('start'), ['answered offer', 'started']);
    assert.equal((await environment.kase('case-1')).state, 'in_progress');
  });

  it('joins a major incident in the place of a new case', async () => {
    const chat = await chatWith(async (program) => {
      await open(program, { by: PEDRO });
      const title = 'La impresora del piso 3 no imprime';
      await act(program, LUIS, { name: 'declare_major', title });
    });
    assert.deepEqual(await chat.said(CLEAR_REQUEST), ['offer same']);
    assert.deepEqual(await chat.chose('follow'), ['answered offer', 'followed']);
    const [kase, ...others] = await chat.cases();
    assert.deepEqual(
      kase?.followers.map(({ id }) => id),
      [ANA.person.id],
    );
    assert.deepEqual(others, []);
  });
});

describe('the case of another person', () => {
  it('is never offered for what is written with its number', async () => {
    const chat = await chatWith((program) => open(program, { by: PEDRO }));
    for (const text of [ADDED, 'MS-2026-000001: tampoco prende la pantalla', 'cancele el caso 1'])
      assert.deepEqual(await chat.said(text), ['numbered 1'], text);
    assert.deepEqual(chat.offers, []);
  });

  for (const what of ['comment', 'answer', 'accept', 'reopen', 'cancel', 'start'] as const)
    it(`is not written into by «${what}» of an offer that names it`, async () => {
      const chat = await chatWith(async (program) => {
        await open(program, { id: 'of-ana' });
        await openTo(program, 'resolved', { id: 'of-pedro', by: PEDRO });
      });
      await chat.said(ADDED);
      const dialog = await chat.dialog();
      const offer = chat.offer();
      assert.ok(dialog);
      const forged = {
        ...offer,
        acts: [{ do: what, caseId: 'of-pedro', number: 'MS-2026-000002' }],
      };
      const written = { ...dialog, offers: [forged], rev: dialog.rev + 1 };
      assert.ok(await chat.environment.stores.dialogs.save(written, dialog.rev));
      const before = await chat.environment.kase('of-pedro');
      const [, answer] = await chat.choseAt(0, forged);
      const lost = what === 'comment' || what === 'answer' ? 'text_not_saved' : 'expired';
      assert.equal(answer, lost);
      assert.deepEqual(await chat.environment.kase('of-pedro'), before);
    });

  it('is out of reach of the buttons that its requester was shown', async () => {
    const chat = await chatWith((program) => open(program, { by: PEDRO }));
    const pedro = new Chat(chat.environment, PEDRO);
    await pedro.said(ADDED);
    assert.deepEqual(await chat.choseAt(0, pedro.offer()), ['expired']);
    assert.deepEqual((await chat.environment.kase('case-1')).comments, []);
  });
});

describe('a request for somebody else', () => {
  const opened = async (name: string, prepare: (program: Program) => Promise<unknown>) => {
    const chat = await chatWith(prepare);
    await toSummary(chat, CLEAR_REQUEST);
    assert.deepEqual(await chat.said(`es para ${name}`), ['changed', 'ask summary']);
    assert.deepEqual(await chat.said('sí'), ['case_opened']);
    const [kase] = await chat.cases();
    assert.deepEqual(kase?.registeredBy, ANA.person);
    return kase.requester;
  };

  it('is theirs when the program knows them, registered by whoever writes', async () => {
    const remember = ({ contacts }: Program) => contacts.remember(contactOf(PEDRO.person));
    assert.equal((await opened('Pedro Ruiz', remember)).id, PEDRO.person.id);
  });

  it('keeps the name of somebody whom the program does not know', async () => {
    const requester = await opened('Marcela Ospina', async () => undefined);
    assert.equal(requester.name, 'Marcela Ospina');
    assert.notEqual(requester.id, ANA.person.id);
  });
});
