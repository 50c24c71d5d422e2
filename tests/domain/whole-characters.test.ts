import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { beginningOf } from '../../src/domain/whole-characters.ts';

describe('the beginning of a text', () => {
  const CUTS: readonly (readonly [string, number, string])[] = [
    ['Ana', 3, 'Ana'],
    ['Anabel', 3, 'Ana'],
    ['Ana👩‍👩‍👧‍👦', 9, 'Ana'],
    ['Ana👍🏽', 5, 'Ana'],
    ['Ana🇨🇴🇪🇨', 7, 'Ana🇨🇴'],
    ['Jose\u0301 Ruiz', 4, 'Jos'],
    ['1\ufe0f\u20e32', 3, '1\ufe0f\u20e3'],
    ['각각', 2, '각각'],
    ['a\r\nb', 2, 'a'],
    ['𝗔𝗻𝗮', 3, '𝗔'],
    ['abc', 0, ''],
  ];
  for (const [text, max, cut] of CUTS)
    it(`of «${text}», ${max} long, is «${cut}»`, () => {
      assert.equal(beginningOf(text, max), cut);
    });

  it('ends between code points where one character alone is longer', () => {
    assert.equal(beginningOf(`e${'\u0301'.repeat(500)}`, 120).length, 120);
    assert.equal(beginningOf('👩‍👩‍👧‍👦', 4), '👩‍');
  });

  it('is always a beginning, fits, and ends where a character ends or is a part of the first', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
        const cut = beginningOf(text, max);
        assert.ok(text.startsWith(cut) && cut.length <= max);
        const ends = [...segmenter.segment(text)].map(({ index }) => index);
        const first = ends[1] ?? text.length;
        assert.ok([...ends, text.length].includes(cut.length) || cut.length < first);
        if (cut !== text) assert.ok(cut.length > 0 || max < 2 || first > max);
      }),
    );
  });
});
