import { strict as assert } from 'node:assert';
import {
  type CaseClick,
  casesWritten,
  commandOf,
  readClick,
  writtenText,
} from '../../src/cards/clicks.ts';
import { SCHEMAS } from '../../src/cards/verbs.ts';
import { MAX_NAME, MAX_TEXT } from '../../src/domain/catalogue.ts';
import { executesOf, inputsOf, type Node } from './reading.ts';
import { everyCard } from './samples.ts';

interface Button {
  readonly verb: unknown;
  readonly data: object;
  readonly inputs: readonly Node[];
}

/** Every button with the inputs that a client sends along: its own card's and those of the cards around it. */
function buttonsOf(card: Node, around: readonly Node[] = []): readonly Button[] {
  const shown = unfolded({ body: card.body, actions: card.actions });
  const inputs = [...around, ...inputsOf(unfolded(card.body))];
  // A dialog's own button; the other submits stand for clients without Action.Execute.
  const own = Array.isArray(card.actions) ? (card.actions as readonly Node[]) : [];
  const submits = own.filter(({ type }) => type === 'Action.Submit');
  const direct = [...executesOf(shown), ...submits].map((node) => ({
    verb: node.verb ?? Object(node.data).verb,
    data: Object(node.data) as object,
    inputs: node.associatedInputs === 'none' ? [] : inputs,
  }));
  const refreshes = executesOf(card.refresh).map(({ verb, data }) => ({
    verb,
    data: Object(data) as object,
    inputs: [],
  }));
  return [
    ...direct,
    ...refreshes,
    ...foldedIn([card.body, card.actions]).flatMap((form) => buttonsOf(form, inputs)),
  ];
}

/** What is in view: without the cards that buttons open. */
function unfolded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unfolded);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'card');
  return Object.fromEntries(entries.map(([key, inner]) => [key, unfolded(inner)]));
}

/** The cards that buttons of this one open. */
function foldedIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(foldedIn);
  if (typeof value !== 'object' || value === null) return [];
  const { card, ...others } = value as Node;
  return [...(card === undefined ? [] : [card as Node]), ...foldedIn(Object.values(others))];
}

function firstChoice(input: Node): string {
  if (input.type === 'Input.Date') return '2026-03-02';
  if (input.type === 'Input.Time') return '08:00';
  if (input.type === 'Input.Toggle') return 'true';
  const [first] = input.choices as readonly { readonly value: string }[];
  return first?.value ?? '';
}

/** What a person leaves in an input: as drawn with texts written, everything filled, or cleared. */
function filled(inputs: readonly Node[], how: 'usual' | 'full' | 'blank'): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const id = String(input.id);
    const isText = input.type === 'Input.Text';
    const drawn = String(input.value ?? '');
    const isChosen = input.isRequired === true || drawn !== '';
    if (how === 'blank' && isChosen && !isText) values[id] = drawn || firstChoice(input);
    else if (how === 'blank') values[id] = '';
    else if (isText) values[id] = drawn || 'Salen rayas negras';
    else if (how === 'full' || (input.isRequired === true && drawn === ''))
      values[id] = firstChoice(input);
    else if (drawn !== '') values[id] = drawn;
  }
  return values;
}

const ofCase = { caseId: 'case-1', rev: 3 };
const ofDialog = { dialog: 'dialog-1', step: 2 };

describe('what a click may send', () => {
  for (const how of ['usual', 'full', 'blank'] as const)
    it(`takes every button of every card as a client sends it, ${how} inputs and all`, () => {
      const seen = new Set<unknown>();
      for (const { name, card } of everyCard())
        for (const { verb, data, inputs } of buttonsOf(card.card)) {
          const sent = { ...data, ...filled(inputs, how) };
          const read = readClick(verb, sent);
          assert.ok('verb' in read, `${name}: ${verb} ${JSON.stringify(sent)}`);
          assert.equal(read.verb, verb);
          seen.add(verb);
        }
      assert.deepEqual([...seen].sort(), Object.keys(SCHEMAS).sort());
    });

  it('is read by field when it comes from a list, where inputs are named by case too', () => {
    const sent = { ...ofCase, list: 'mine', 'cancel_reason.MS-2026-000012': 'Ya no' };
    const read = readClick('cancel', sent);
    assert.deepEqual(read, {
      verb: 'cancel',
      data: { ...ofCase, list: 'mine', cancel_reason: 'Ya no' },
    });
    const unnamed = readClick('cancel', { ...ofCase, list: 'mine' });
    assert.ok('verb' in unnamed && unnamed.verb === 'cancel');
    assert.equal(unnamed.data.cancel_reason, '');
    const tooLong = { ...sent, 'cancel_reason.MS-2026-000012': 'x'.repeat(MAX_TEXT + 1) };
    assert.deepEqual(readClick('cancel', tooLong), { tooLong: MAX_TEXT });
  });

  const INVALID: readonly (readonly [string, unknown, unknown])[] = [
    ['an unknown verb', 'delete', ofCase],
    ['no verb', undefined, ofCase],
    ['a verb that is no text', { toString: 'start' }, ofCase],
    ['the verb __proto__', '__proto__', ofCase],
    ['the verb constructor', 'constructor', ofCase],
    ['the verb toString', 'toString', {}],
    ['an extra key', 'start', { ...ofCase, actor: 'p-lead' }],
    ['an extra key named constructor', 'start', { ...ofCase, constructor: {} }],
    ['an extra key of another verb', 'start', { ...ofCase, assignee: 'p-1' }],
    ['no case', 'start', { rev: 3 }],
    ['a case that is no text', 'start', { ...ofCase, caseId: { $ne: '' } }],
    ['an empty case', 'start', { ...ofCase, caseId: '' }],
    ['an oversize case id', 'start', { ...ofCase, caseId: 'x'.repeat(129) }],
    [
      'an oversize dialog id',
      'intake_kind',
      { dialog: 'x'.repeat(129), step: 1, kind: 'incident' },
    ],
    ['no rev', 'start', { caseId: 'case-1' }],
    ['a rev that is a text', 'start', { ...ofCase, rev: '3' }],
    ['a rev that is no integer', 'start', { ...ofCase, rev: 2.5 }],
    ['a rev of zero', 'start', { ...ofCase, rev: 0 }],
    ['an endless rev', 'start', { ...ofCase, rev: 1e300 }],
    ['a rev that is no number', 'start', { ...ofCase, rev: Number.NaN }],
    ['a list that is none', 'comment', { ...ofCase, list: 'all' }],
    ['a list where the button is on none', 'start', { ...ofCase, list: 'mine' }],
    ['a text that is a list', 'comment', { ...ofCase, comment: ['Voy'] }],
    ['a kind that is none', 'classify', { ...ofCase, kind: 'disaster' }],
    ['a rating out of range', 'accept', { ...ofCase, rating: '6' }],
    ['a rating that is a number', 'accept', { ...ofCase, rating: 5 }],
    ['a negative step', 'intake_kind', { ...ofDialog, step: -1, kind: 'incident' }],
    ['a list for data', 'use_channel', []],
    ['a text for data', 'use_channel', 'all'],
  ];
  for (const [what, verb, data] of INVALID)
    it(`refuses ${what}`, () => {
      assert.deepEqual(readClick(verb, data), { problem: 'invalid' });
    });

  it('does not let data named __proto__ reach anything', () => {
    const data: unknown = JSON.parse('{"caseId":"case-1","rev":3,"__proto__":{"verb":"accept"}}');
    const read = readClick('start', data);
    if ('verb' in read) {
      assert.deepEqual(Object.keys(read.data).sort(), ['caseId', 'rev']);
      assert.equal(Object.getPrototypeOf(read.data), Object.prototype);
    } else assert.deepEqual(read, { problem: 'invalid' });
    assert.equal(({} as { verb?: unknown }).verb, undefined);
  });

  const LONG: readonly (readonly [string, object, number])[] = [
    ['comment', { ...ofCase, comment: 'x'.repeat(MAX_TEXT + 1) }, MAX_TEXT],
    ['resolve', { ...ofCase, solution: 'x'.repeat(MAX_TEXT + 1) }, MAX_TEXT],
    ['reopen', { ...ofCase, reopen_reason: 'x'.repeat(200_000) }, MAX_TEXT],
    [
      'intake_confirm',
      { ...ofDialog, name: 'x'.repeat(MAX_NAME + 1), kind: 'incident', priority: 'low' },
      MAX_NAME,
    ],
  ];
  for (const [verb, data, max] of LONG)
    it(`says of a text too long for ${verb} that at most ${max} fit`, () => {
      assert.deepEqual(readClick(verb, data), { tooLong: max });
    });

  it('takes a text that just fits', () => {
    const read = readClick('comment', { ...ofCase, comment: 'x'.repeat(MAX_TEXT) });
    assert.ok('verb' in read);
  });

  const UNANSWERED: readonly (readonly [string, object])[] = [
    ['classify', ofCase],
    ['categorize', { ...ofCase, category: '' }],
    ['prioritize', ofCase],
    ['assign', { ...ofCase, assignee: '' }],
    ['escalate', { ...ofCase, escalate_reason: 'Redes' }],
  ];
  for (const [verb, data] of UNANSWERED)
    it(`tells a missing choice of ${verb} from forged data`, () => {
      assert.deepEqual(readClick(verb, data), { problem: 'unanswered' });
      assert.deepEqual(readClick(verb, { ...data, extra: 1 }), { problem: 'invalid' });
    });
});

describe('the command of a click', () => {
  const personById = (id: string) => ({ id, name: `Persona ${id}` });
  const caseByText = (text: string) => ({ id: `case ${text}`, number: `MS-2026-${text}` });
  const read = (verb: string, inputs: object) =>
    readClick(verb, { ...ofCase, ...inputs }) as CaseClick;
  const command = (verb: string, inputs: object) =>
    commandOf(read(verb, inputs), personById, caseByText);

  it('names another case by what was written', () => {
    const other = { id: 'case 12', number: 'MS-2026-12' };
    assert.deepEqual(command('link', { link_to: '12' }), { name: 'link', other });
    const merging = { name: 'merge', other, confirmed: false };
    assert.deepEqual(command('merge', { merge_into: '12' }), merging);
    const sure = { merge_into: '12', confirmed: true };
    assert.deepEqual(command('merge', sure), { ...merging, confirmed: true });
    assert.deepEqual(casesWritten(read('merge', sure)), ['12']);
    assert.deepEqual(casesWritten(read('comment', { comment: '12' })), []);
  });

  it('carries what was filled in, and people with their names', () => {
    assert.deepEqual(command('start', {}), { name: 'start' });
    assert.deepEqual(command('categorize', { category: 'software' }), {
      name: 'categorize',
      category: 'software',
    });
    assert.deepEqual(command('escalate', { escalate_to: 'p-1', escalate_reason: 'Redes' }), {
      name: 'escalate',
      assignee: { id: 'p-1', name: 'Persona p-1' },
      reason: 'Redes',
    });
    assert.deepEqual(command('cancel', { cancel_reason: 'Ya no' }), {
      name: 'cancel',
      reason: 'Ya no',
    });
  });

  it('accepts with a rating or without', () => {
    assert.deepEqual(command('accept', { rating: '4' }), { name: 'accept', rating: 4 });
    for (const inputs of [{}, { rating: '' }])
      assert.deepEqual(command('accept', inputs), { name: 'accept' });
  });

  it('leaves out the inputs of another form on the same card', () => {
    const inputs = { rating: '2', reopen_reason: 'Sigue igual' };
    assert.deepEqual(command('reopen', inputs), { name: 'reopen', reason: 'Sigue igual' });
  });

  it('gives back what the person wrote, and nothing where nothing was written', () => {
    assert.equal(writtenText(read('comment', { comment: 'Voy' })), 'Voy');
    const escalated = read('escalate', { escalate_to: 'p-1', escalate_reason: 'Redes' });
    assert.equal(writtenText(escalated), 'Redes');
    for (const inputs of [{}, { comment: ' \n ' }])
      assert.equal(writtenText(read('comment', inputs)), undefined);
    assert.equal(writtenText(read('classify', { kind: 'incident' })), undefined);
  });
});
