import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { permissionTable, stateDiagram } from './lifecycle-drawing.ts';

const README = new URL('../../README.md', import.meta.url);

/** The README; empty when there is none, so that its blocks are what is reported missing. */
export function readReadme(): string {
  return existsSync(README) ? readFileSync(README, 'utf8') : '';
}

/** Draws the README's blocks afresh. Throws, and writes nothing, when one is missing. */
export function refreshReadme(): void {
  writeFileSync(README, BLOCK_NAMES.reduce(withBlock, readReadme()));
}

/** What the README shows of the lifecycle, between `<!-- name:begin -->` and `<!-- name:end -->`. */
export const BLOCKS = {
  lifecycle: () => `\`\`\`mermaid\n${stateDiagram()}\n\`\`\``,
  permissions: permissionTable,
} as const;
export type BlockName = keyof typeof BLOCKS;
export const BLOCK_NAMES = Object.keys(BLOCKS) as BlockName[];

function limits(readme: string, name: BlockName): readonly [start: number, end: number] {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const start = readme.indexOf(begin);
  const stop = readme.indexOf(end, start);
  if (start < 0 || stop < 0)
    throw new Error(
      `README.md has no ${name} block. Put the lines "${begin}" and "${end}" where it belongs, then run: npm run diagram`,
    );
  return [start + begin.length, stop];
}

/** What stands in the README's block now. Throws when the block is missing. */
export function blockIn(readme: string, name: BlockName): string {
  return readme.slice(...limits(readme, name)).trim();
}

/** The README with this block drawn afresh. Throws when the block is missing. */
export function withBlock(readme: string, name: BlockName): string {
  const [start, end] = limits(readme, name);
  return `${readme.slice(0, start)}\n${BLOCKS[name]()}\n${readme.slice(end)}`;
}
