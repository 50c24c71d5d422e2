import { strict as assert } from 'node:assert';
import { applyOpened } from '../../src/domain/apply.ts';
import { MAX_FILING, MAX_OFFICE } from '../../src/domain/catalogue.ts';
import type { OpenInput } from '../../src/domain/commands/open.ts';
import { type Decision, decide, decideOpen } from '../../src/domain/decide.ts';
import { filingKey } from '../../src/domain/filing.ts';
import { caseWords, searchWords } from '../../src/domain/search-words.ts';
import { MASK } from '../../src/domain/secrets.ts';
import {
  ACTORS,
  CLEAR_REQUEST,
  caseIn,
  moved,
  OPENED_AT,
  opened,
  REQUESTER,
  worldAt,
} from './fixtures.ts';

const INPUT: OpenInput = {
  channel: 'chat',
  requester: REQUESTER,
  request: CLEAR_REQUEST,
  reportedKind: 'incident',
  priority: 'medium',
};
const NUMBER = 'MS-2026-000001';
const openWith = (more: Partial<OpenInput>): Decision =>
  decideOpen({ name: 'open', ...INPUT, ...more }, NUMBER, '2026-03-02');

function caseOpenedWith(more: Partial<OpenInput>) {
  const decision = openWith(more);
  assert.ok(decision.ok);
  const [event] = decision.events;
  assert.ok(event?.type === 'opened');
  return applyOpened('case-1', { ...event, rev: 1, at: OPENED_AT, by: REQUESTER });
}

describe('the office of a case', () => {
  it('is kept as it was said, and left out when it was not', () => {
    assert.equal(caseOpenedWith({ office: '  Hacienda, piso 3 ' }).office, 'Hacienda, piso 3');
    for (const none of [{}, { office: '  ' }, { office: '\u200b' }])
      assert.ok(!('office' in caseOpenedWith(none)));
  });

  it('may not be longer than a line', () => {
    assert.ok(openWith({ office: 'x'.repeat(MAX_OFFICE) }).ok);
    assert.deepEqual(openWith({ office: 'x'.repeat(MAX_OFFICE + 1) }), {
      ok: false,
      rejection: { code: 'too_long', field: 'office', max: 80, length: 81 },
    });
  });

  it('is among the words by which the case is found', () => {
    const words = caseWords(caseOpenedWith({ office: 'Secretaría de Tránsito' }));
    for (const word of searchWords('secretaria transito')) assert.ok(words.includes(word), word);
  });
});

describe('the letter by which a case came', () => {
  const filing = { number: '2026-01234', date: '2026-03-02', office: 'Hacienda' };
  const refused = (more: Partial<typeof filing>) => {
    const decision = openWith({ channel: 'letter', filing: { ...filing, ...more } });
    assert.ok(!decision.ok);
    return decision.rejection;
  };

  it('was filed today at the latest', () => {
    assert.deepEqual(refused({ date: '2026-03-03' }), { code: 'not_yet', date: '2026-03-03' });
    assert.ok(openWith({ channel: 'letter', filing: { ...filing, date: '2026-03-02' } }).ok);
  });

  it('is kept without the spaces around it, of a letter and of nothing else', () => {
    const written = { number: ' 2026-01234 ', date: '2026-03-02', office: ' \u200b' };
    const { office: _none, ...plain } = filing;
    assert.deepEqual(caseOpenedWith({ channel: 'letter', filing: written }).filing, plain);
    assert.deepEqual(caseOpenedWith({ channel: 'letter', filing }).filing, filing);
    assert.ok(!('filing' in caseOpenedWith({ channel: 'mail', filing })));
  });

  it('needs its number and its day', () => {
    for (const number of ['', ' - ', '\u200b'])
      assert.deepEqual(refused({ number }), { code: 'missing', field: 'filing_number' });
    for (const date of ['', 'ayer', '2026-02-30', '02/03/2026', '2026-13-01'])
      assert.deepEqual(refused({ date }), { code: 'missing', field: 'filing_date' });
    assert.ok(!openWith({ channel: 'letter' }).ok);
    assert.equal(refused({ number: '1'.repeat(MAX_FILING + 1) }).code, 'too_long');
    assert.equal(refused({ office: 'x'.repeat(MAX_OFFICE + 1) }).code, 'too_long');
  });

  it('is known by its number, whatever stands between its parts', () => {
    for (const number of ['2026-01234', '2026 01234', ' 2026/01234.'])
      assert.equal(filingKey(number), filingKey(filing.number));
    for (const other of ['2026-01235', '2026-1234', '202601234'])
      assert.notEqual(filingKey(other), filingKey(filing.number));
  });

  it('is among the words by which the case is found', () => {
    const words = caseWords(caseOpenedWith({ channel: 'letter', filing }));
    for (const word of searchWords('2026-01234 Hacienda')) assert.ok(words.includes(word), word);
  });

  it('keeps its number whole, though it looks like a payment card, and hides a secret in its office', () => {
    const written = { ...filing, number: '4111111111111111', office: 'mi clave es Hola123*' };
    const kase = caseOpenedWith({ channel: 'letter', filing: written });
    assert.equal(kase.filing?.number, '4111111111111111');
    assert.equal(kase.filing?.office, `mi clave es ${MASK}`);
  });
});

describe('a case that continues a closed one', () => {
  const follows = { id: 'case-0', number: 'MS-2025-000100' };

  it('knows which', () => {
    assert.deepEqual(caseOpenedWith({ follows }).follows, follows);
    assert.ok(!('follows' in opened(CLEAR_REQUEST)));
  });

  it('is noted in the closed one once, which stays closed', () => {
    const note = (id: string) =>
      ({ name: 'note_continuation', next: { id, number: `MS-${id}` } }) as const;
    const once = moved(caseIn('closed'), ACTORS.system, note('a'));
    const again = decide(once, note('a'), ACTORS.system, worldAt(OPENED_AT));
    assert.deepEqual(again, {
      ok: false,
      rejection: { code: 'unchanged', command: 'note_continuation' },
    });
    const twice = moved(once, ACTORS.system, note('b'));
    assert.equal(twice.state, 'closed');
    assert.deepEqual(
      twice.continuedBy.map(({ id }) => id),
      ['a', 'b'],
    );
  });
});

describe('a secret in what people write', () => {
  const secret = 'mi clave es Hola123*';
  const hidden = `mi clave es ${MASK}`;

  it('is in no text with which a case opens, nor in its event', () => {
    const kase = caseOpenedWith({
      request: `No abre el correo, ${secret}`,
      office: `Hacienda, ${secret}`,
      requester: { ...REQUESTER, name: `Ana, ${secret}` },
    });
    assert.equal(kase.request, `No abre el correo, ${hidden}`);
    assert.equal(kase.office, `Hacienda, ${hidden}`);
    assert.equal(kase.requester.name, `Ana, ${hidden}`);
    assert.equal(kase.requester.id, REQUESTER.id);
    assert.ok(!JSON.stringify(kase).includes('Hola123'));
  });

  for (const [state, command, actor] of [
    ['new', { name: 'ask_info', question: secret }, ACTORS.desk],
    ['needs_info', { name: 'provide_info', answer: secret }, ACTORS.requester],
    ['in_progress', { name: 'comment', text: secret }, ACTORS.requester],
    ['in_progress', { name: 'resolve', solution: secret }, ACTORS.assignee],
    ['resolved', { name: 'reopen', reason: secret }, ACTORS.requester],
    ['new', { name: 'cancel', reason: secret }, ACTORS.requester],
  ] as const)
    it(`is not kept by ${command.name}`, () => {
      const kase = moved(caseIn(state), actor, command);
      const kept = JSON.stringify(kase);
      assert.ok(kept.includes(hidden));
      assert.ok(!kept.includes('Hola123'));
    });
});
