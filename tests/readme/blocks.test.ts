import { strict as assert } from 'node:assert';
import { BLOCK_NAMES, BLOCKS, blockIn, readReadme, withBlock } from './blocks.ts';

describe('README: what it shows of the lifecycle', () => {
  for (const name of BLOCK_NAMES)
    it(`shows the ${name} block as the lifecycle gives it`, () => {
      const shown = blockIn(readReadme(), name);
      const stale = `The ${name} block of README.md is stale. Refresh it with: npm run diagram`;
      assert.ok(shown === BLOCKS[name](), stale);
    });

  it('names the missing block and the command that fills it', () => {
    assert.throws(() => blockIn('# Mesa', 'lifecycle'), /no lifecycle block.*npm run diagram/);
    assert.throws(() => blockIn('<!-- lifecycle:begin -->', 'lifecycle'), /no lifecycle block/);
  });

  it('refreshes a stale block and leaves the rest alone, once and for all', () => {
    const stale = 'before\n<!-- lifecycle:begin -->\nold\n<!-- lifecycle:end -->\nafter\n';
    const fresh = withBlock(stale, 'lifecycle');
    assert.equal(blockIn(fresh, 'lifecycle'), BLOCKS.lifecycle());
    assert.match(fresh, /^before\n<!-- lifecycle:begin -->\n```mermaid\n/);
    assert.match(fresh, /\n```\n<!-- lifecycle:end -->\nafter\n$/);
    assert.equal(withBlock(fresh, 'lifecycle'), fresh);
  });
});
