import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { myCasesCard, queueCard, searchCard } from '../../src/cards/list-views.ts';
import { caseCard } from '../../src/cards/requester-views.ts';
import { deskCard } from '../../src/cards/staff-views.ts';
import { escapeLine, escapeMarkdown, oneLine, shorten } from '../../src/messages/markdown.ts';
import { noticeText } from '../../src/messages/notice-text.ts';
import { textOf } from '../cards/reading.ts';
import { context, lastEvent, queuePage, sample } from '../cards/samples.ts';
import { ACTORS } from '../domain/fixtures.ts';

/** What CommonMark shows for a text whose every sign is either plain or escaped. */
const shown = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('escaping for Markdown', () => {
  const harmless: Readonly<Record<string, string>> = {
    'the printer *HP*': 'the printer \\*HP\\*',
    '__init__ and `code`': '\\_\\_init\\_\\_ and \\`code\\`',
    '[click](https://evil.example)': '\\[click\\](https://evil.example)',
    '![x](y)': '!\\[x\\](y)',
    '# not a heading': '\\# not a heading',
    '> not a quotation': '\\> not a quotation',
    '- not a list': '\\- not a list',
    '+ not a list': '\\+ not a list',
    '1. not a list': '1\\. not a list',
    '2) not a list': '2\\) not a list',
    '<at>Everybody</at>': '\\<at\\>Everybody\\</at\\>',
    '<https://evil.example>': '\\<https://evil.example\\>',
    '~~struck~~': '\\~\\~struck\\~\\~',
    'a | b': 'a \\| b',
    'C:\\Users\\ana': 'C:\\\\Users\\\\ana',
    '&lt; &#42; &amp; R&D': '\\&lt; \\&#42; \\&amp; R&D',
    '{{DATE(2026-01-01T00:00:00Z)}}': '\\{\\{DATE(2026-01-01T00:00:00Z)\\}\\}',
    '${request} and {name}': '$\\{request\\} and \\{name\\}',
    'MS-2026-000001, 3.5 + 2 = 5.5': 'MS-2026-000001, 3.5 + 2 = 5.5',
  };
  for (const [typed, escaped] of Object.entries(harmless))
    it(`shows ${typed} as typed`, () => {
      assert.equal(escapeMarkdown(typed), escaped);
      assert.equal(shown(escaped), typed);
    });

  it('keeps lines apart and makes no code of what is indented', () => {
    assert.equal(
      escapeMarkdown('one\r\ntwo\n\n\n\tthree\u2028four'),
      'one\n\ntwo\n\nthree\n\nfour',
    );
  });

  it('turns no line around, and keeps the letters and emoji of every script', () => {
    assert.equal(escapeMarkdown('\u202eerror\u2067 5'), 'error 5');
    const kept = 'שלום \u200fעולם, می\u200cخواهم 👩‍💻';
    assert.equal(escapeMarkdown(kept), kept);
  });

  it('makes no heading of what is underlined', () => {
    assert.equal(escapeMarkdown('title\n===\nother\n---'), 'title\n\n\\===\n\nother\n\n\\---');
  });

  it('shows any line as typed, but for spaces and control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = (line: string) => oneLine(line).replace(/\s/g, '');
        assert.equal(bare(shown(escapeLine(text))), bare(text));
      }),
    );
  });

  it('leaves no sign that means something without its escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_`[]<>~|{}\\#-+=1.)&a; \n') }), (text) => {
        const rest = escapeMarkdown(text).replace(/\\./g, '§');
        assert.ok(!/[*_`[\]<>~|{}\\]|^\s*([#+=-]|\d+[.)])|&\w+;/m.test(rest), rest);
      }),
    );
  });
});

describe('shortening', () => {
  it('leaves short texts alone and marks where a long one was cut', () => {
    assert.equal(shorten('abc', 3), 'abc');
    assert.equal(shorten('abcd', 3), 'ab…');
    assert.equal(shorten('Ana 👩🏽‍💻 Ruiz', 9), 'Ana…');
  });

  it('never exceeds its limit and never halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const short = shorten(text, max);
        assert.ok(short.length <= max);
        assert.ok(!/\p{Surrogate}/u.test(short));
      }),
    );
  });
});

describe('what people write, on cards and in notices', () => {
  const place = '$' + '{rev}';
  const nasty = `*bold* [link](https://evil.example) ${place} {{DATE(2026-01-01T00:00:00Z)}}`;
  const safe = escapeMarkdown(nasty);
  const person = { id: 'p-requester', name: nasty };
  const base = sample('commented');
  const kase = {
    ...base,
    request: nasty,
    requester: person,
    assignee: { id: 'p-solver', name: nasty },
    comments: [{ text: nasty, by: person, at: base.openedAt }],
    clarifications: [{ question: nasty, askedBy: person, askedAt: base.openedAt, answer: nasty }],
    solutions: [
      { text: nasty, by: person, at: base.openedAt, outcome: 'refused', refusal: nasty } as const,
    ],
  };

  for (const [name, { card }] of Object.entries({
    'the desk card': deskCard(kase, context('es')),
    'the case card': caseCard(kase, context('en', ACTORS.requester)),
    'the list': myCasesCard([kase], context('es', ACTORS.requester)),
    'the queue': queueCard(queuePage([kase]), context('es', ACTORS.desk)),
    'a search': searchCard(nasty, { cases: [], more: false }, context('es')),
    'a banner': deskCard(base, context('es', undefined, { tone: 'attention', text: nasty })),
  }))
    it(`is shown as typed on ${name}`, () => {
      const text = textOf(card);
      assert.ok(text.includes(safe), text);
      assert.ok(!text.includes('[link]('), text);
      assert.ok(!JSON.stringify(card).includes('${'));
    });

  it('is shown as typed in a notice, and plainly in its summary', () => {
    const event = { ...lastEvent(base, 'commented'), by: person, data: { text: nasty } };
    const message = { kind: 'comment_notice', kase, event, language: 'es' } as const;
    const { text, summary } = noticeText(message);
    assert.ok(text.includes(`\n\n${safe}`), text);
    assert.ok(!text.includes('[link]('));
    assert.ok(summary.includes('*bold*'));
  });
});
