import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Case } from '../../../src/domain/case.ts';
import { GENERAL } from '../team-stage.ts';
import { Conversation, type SituationName } from './situations.ts';

/** What must have come of a sentence, by what happened and what is offered, never by the wording. */
type Check = (said: Said) => Promise<void>;
interface Said {
  readonly chat: Conversation;
  readonly situation: string;
  readonly text: string;
  readonly before: readonly Case[];
}

const FIXTURE = new URL('../../fixtures/utterances.tsv', import.meta.url);
const [, ...ROWS] = readFileSync(FIXTURE, 'utf8').trimEnd().split('\n');

async function nothingChanged({ chat, before }: Said): Promise<void> {
  assert.deepEqual(await chat.cases(), before);
}

async function noRequestBegan(said: Said): Promise<void> {
  await nothingChanged(said);
  const dialog = await said.chat.dialog();
  assert.equal(
    dialog?.stage ?? 'idle',
    said.situation.startsWith('draft') ? dialog?.stage : 'idle',
  );
  assert.ok(said.chat.words.length > 0, 'there is an answer');
}

async function kase(chat: Conversation, index = 0): Promise<Case> {
  const found = (await chat.cases())[index];
  assert.ok(found);
  return found;
}

/** The text as a case keeps it: without the case's number before it. */
function withoutNumber(text: string): string {
  return text.replace(/^MS-\d{4}-\d{6}: /, '');
}

const CHECKS: Readonly<Record<string, Check>> = {
  async reopen(said) {
    const { chat, text } = said;
    await noRequestBegan(said);
    const isPlain = text === 'no';
    const index = text.includes('segundo') ? 1 : 0;
    if (isPlain) await chat.presses(/^Reabrir el caso/, { reopen_reason: 'No prende' });
    else await chat.presses(/^Reabrir MS/);
    const { state, solutions } = await kase(chat, index);
    assert.equal(state, 'in_progress');
    assert.equal(solutions.at(-1)?.refusal, isPlain ? 'No prende' : text);
  },
  async accept(said) {
    await noRequestBegan(said);
    await said.chat.presses(/quedó resuelto/);
    assert.equal((await kase(said.chat)).closing, 'accepted');
  },
  async thanks(said) {
    await noRequestBegan(said);
    if (said.situation !== 'resolved') return;
    assert.ok(said.chat.button(/quedó resuelto/));
    assert.ok(said.chat.button(/sigue el problema/));
  },
  async status(said) {
    await noRequestBegan(said);
    const { number, assignee } = await kase(said.chat);
    const told = said.chat.words.join('\n');
    assert.ok(told.includes(number));
    if (assignee !== undefined) assert.ok(told.includes(assignee.name));
  },
  async intake({ chat, text, before, situation }) {
    assert.deepEqual(await chat.cases(), before);
    if (text.startsWith('tengo dos')) {
      await chat.presses(/abrir 2 casos/);
      const dialog = await chat.dialog();
      assert.match(dialog?.draft.request ?? '', /impresora/);
      assert.match(dialog?.draft.rest?.[0] ?? '', /correo/);
      return;
    }
    const dialog = await chat.dialog();
    assert.equal(dialog?.draft.request, text);
    if (situation === 'resolved') assert.ok(before[0]?.closeAt, 'the closing goes on');
  },
  async about_case(said) {
    const { chat, text, situation } = said;
    assert.equal((await chat.dialog())?.stage ?? 'idle', 'idle');
    assert.equal((await chat.cases()).length, 1);
    if (situation === 'resolved') {
      await chat.presses(/^Reabrir MS/);
      assert.equal((await kase(chat)).solutions.at(-1)?.refusal, withoutNumber(text));
      return;
    }
    await chat.presses(/^Agregarlo/);
    assert.equal((await kase(chat)).comments.at(-1)?.text, text);
  },
  async answer({ chat, text }) {
    const { clarifications, state } = await kase(chat);
    assert.equal(clarifications.at(-1)?.answer, text);
    assert.equal(state, 'new');
  },
  async explain(said) {
    const { chat, situation, text, before } = said;
    await nothingChanged(said);
    const dialog = await chat.dialog();
    if (situation === 'needs_info') {
      const question = before[0]?.clarifications.at(-1)?.question ?? 'none';
      assert.ok(chat.words.join('\n').includes(question));
      assert.ok(chat.button(/Hablar con alguien/));
      return;
    }
    assert.equal(dialog?.stage, 'summary');
    // Who says that it is urgent is told what *Alta* means, beside the form that has it.
    const isUrgent = text === 'urgente';
    assert.equal(dialog.draft.priority, isUrgent ? 'high' : undefined);
    assert.ok(!isUrgent || chat.words.join('\n').includes('Prioridad Alta'));
    assert.ok(chat.button(/Abrir el caso/));
  },
  async cancel_case(said) {
    await noRequestBegan(said);
    await said.chat.presses(/^Cancelar MS/);
    const { closing, history } = await kase(said.chat);
    assert.equal(closing, 'cancelled');
    const last = history.at(-1)?.data;
    assert.equal(last && 'reason' in last ? last.reason : '', said.text);
  },
  async person(said) {
    await noRequestBegan(said);
    const inChannel = said.chat.stage.reads(GENERAL).join('\n');
    assert.ok(inChannel.includes(said.text), 'the desk reads what they wrote');
    assert.ok(inChannel.includes('[Yo le escribo]'));
    const [mine] = said.before;
    if (mine !== undefined) assert.ok(said.chat.words.join('\n').includes(mine.number));
  },
  smalltalk: noRequestBegan,
  greet: noRequestBegan,
  help: noRequestBegan,
  async change(said) {
    const { chat, text, situation } = said;
    await nothingChanged(said);
    const dialog = await chat.dialog();
    const { draft } = dialog ?? {};
    const wanted: Readonly<Record<string, object>> = {
      'la primera': { kind: 'incident' },
      'es una incidencia alta': { kind: 'incident', priority: 'high' },
      media: { priority: 'medium' },
      'era requerimiento': { kind: 'service_request' },
      'cambie el nombre, es para Marta Ríos': { name: 'Marta Ríos' },
    };
    if (situation === 'draft_summary') assert.equal(dialog?.stage, 'summary');
    if (text.startsWith('no, es en el piso 4')) assert.match(draft?.request ?? '', /piso 4/);
    else assert.deepEqual({ ...draft, ...wanted[text] }, draft);
    assert.ok(wanted[text] !== undefined || text.includes('piso 4'), 'the row has its check');
  },
  async open_question(said) {
    await nothingChanged(said);
    const draft = (await said.chat.dialog())?.draft;
    assert.equal(draft?.priority, 'desk_decides');
  },
  async discard(said) {
    await noRequestBegan(said);
    await said.chat.says('sí');
    assert.deepEqual(await said.chat.cases(), said.before);
    assert.equal((await said.chat.dialog())?.stage, 'idle');
  },
  async ask_what(said) {
    await nothingChanged(said);
    assert.equal((await said.chat.dialog())?.stage, 'summary');
    assert.ok(said.chat.button(/Abrir el caso/));
  },
  async open({ chat, before }) {
    assert.equal((await chat.cases()).length, before.length + 1);
  },
  async resolve_form(said) {
    await noRequestBegan(said);
    await said.chat.presses(/^resolve$/, { solution: 'Se cambió el fusor.' });
    assert.equal((await kase(said.chat)).state, 'resolved');
  },
  async show_case(said) {
    await noRequestBegan(said);
  },
  async list(said) {
    await noRequestBegan(said);
    const wanted: Readonly<Record<string, readonly string[]>> = {
      'casos sin asignar': ['case-1', 'case-3'],
      'casos de maria': ['case-2', 'case-4'],
    };
    assert.deepEqual(said.chat.listed, wanted[said.text]);
  },
  async overview(said) {
    await noRequestBegan(said);
    const told = said.chat.words.join('\n');
    for (const count of ['NUEVO: 2', 'ASIGNADO: 2', 'María José Güiza Rincón: 1'])
      assert.ok(told.includes(count), `${count} in ${told}`);
    await said.chat.presses(/^NUEVO/);
    assert.deepEqual(said.chat.listed, ['case-1', 'case-3']);
  },
  async again(said) {
    await nothingChanged(said);
    const dialog = await said.chat.dialog();
    assert.equal(dialog?.draft.follows?.number, said.before[0]?.number);
    assert.ok(dialog?.draft.request.startsWith(said.text));
  },
  async ask_which(said) {
    await noRequestBegan(said);
    const offered = said.chat.buttons.filter(({ title }) =>
      /MS-\d{4}-\d+ quedó resuelto/.test(title),
    );
    assert.equal(offered.length, 2);
    await said.chat.presses(/MS-\d{4}-000002 quedó resuelto/);
    const states = (await said.chat.cases()).map(({ state }) => state);
    assert.deepEqual(states, ['resolved', 'closed']);
  },
  async dispute({ chat }) {
    const { state, closeAt } = await kase(chat);
    assert.equal(state, 'resolved');
    assert.equal(closeAt, undefined);
    assert.ok(chat.button(/quedó resuelto/));
    assert.ok(chat.button(/^Reabrir MS/));
  },
};

describe('what people write, in its situation, through the connector', () => {
  let chat: Conversation | undefined;
  afterEach(() => chat?.stage.close());

  for (const row of ROWS) {
    const [situation = '', text = '', outcome = ''] = row.split('\t');
    it(`${situation}: «${text}» comes to ${outcome}`, async () => {
      const asksId = text === '1032456789';
      const question = asksId ? '¿Cuál es su número de documento?' : undefined;
      chat = await Conversation.in(situation as SituationName, question);
      const before = await chat.cases();
      await chat.says(text);
      const check = CHECKS[outcome];
      assert.ok(check, `there is a check for ${outcome}`);
      await check({ chat, situation, text, before });
    });
  }
});
