import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/*
 * LMDB trusts its file: a page that is not there, or is not what its parent says, ends the process
 * without a word. So the pages are read before LMDB maps them.
 */

const MAGIC = 0xbeefc0de;
const HEADER = 24;
const META = { magic: 24, pageSize: 48, roots: [88, 136], lastPage: 144, transaction: 152 };
const NO_PAGE = 0xffffffffffffffffn;
const BRANCH = 1;
const LEAF = 2;
const OVERFLOW = 4;
const BIG_DATA = 1;
const SUB_TREE = 2;
const SUB_TREE_ROOT = 40;

class Damage extends Error {}

/** What is wrong with the data file, in a few words; undefined where nothing is to be seen. */
export function damageIn(file: string): string | undefined {
  const fd = openSync(file, 'r');
  try {
    const size = fstatSync(fd).size;
    if (size === 0) return undefined;
    new Inspector(fd, size).run();
    return undefined;
  } catch (error) {
    if (error instanceof Damage) return error.message;
    throw error;
  } finally {
    closeSync(fd);
  }
}

class Inspector {
  private readonly fd: number;
  private readonly size: number;
  private pageSize = 4096;
  private lastPage = 0;

  constructor(fd: number, size: number) {
    this.fd = fd;
    this.size = size;
  }

  run(): void {
    const first = this.read(0, 4096);
    if (first.readUInt32LE(META.magic) !== MAGIC) throw new Damage('it is not a data file');
    this.pageSize = first.readUInt32LE(META.pageSize);
    if (this.pageSize < 512 || this.pageSize > 65536) throw new Damage('its first page is torn');
    const second = this.read(1, this.pageSize);
    const metas = [first, second].filter((page) => page.readUInt32LE(META.magic) === MAGIC);
    if (metas.length < 2) throw new Damage('its second page is torn');
    const [a, b] = metas as [Buffer, Buffer];
    const newest =
      b.readBigUInt64LE(META.transaction) > a.readBigUInt64LE(META.transaction) ? b : a;
    this.lastPage = Number(newest.readBigUInt64LE(META.lastPage));
    if ((this.lastPage + 1) * this.pageSize > this.size && this.lastPage > 1) {
      throw new Damage(
        `it ends after ${this.size} bytes of ${(this.lastPage + 1) * this.pageSize}`,
      );
    }
    for (const root of META.roots) this.tree(newest.readBigUInt64LE(root));
  }

  private read(page: number, size = this.pageSize): Buffer {
    const bytes = Buffer.alloc(size);
    if (readSync(this.fd, bytes, 0, size, page * size) < size)
      throw new Damage(`page ${page} is missing`);
    return bytes;
  }

  private tree(root: bigint): void {
    if (root === NO_PAGE) return;
    const waiting = [Number(root)];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const page = this.page(number);
      const kind = page.readUInt16LE(18) & (BRANCH | LEAF);
      const count = page.readUInt16LE(20) / 2;
      const upper = page.readUInt16LE(22);
      if (!Number.isInteger(count) || upper + HEADER > this.pageSize || kind === 0) {
        throw new Damage(`page ${number} is torn`);
      }
      for (let i = 0; i < count; i++) {
        const at = HEADER + page.readUInt16LE(HEADER + i * 2);
        if (at < HEADER || at + 8 > this.pageSize) throw new Damage(`page ${number} is torn`);
        if (kind === BRANCH) waiting.push(page.readUIntLE(at, 6));
        else this.leaf(page, number, at, waiting);
      }
    }
  }

  private leaf(page: Buffer, number: number, at: number, waiting: number[]): void {
    const length = page.readUInt32LE(at);
    const flags = page.readUInt16LE(at + 4);
    const data = at + 8 + page.readUInt16LE(at + 6);
    const inline = flags & BIG_DATA ? 8 : length;
    if (data + inline > this.pageSize) throw new Damage(`page ${number} is torn`);
    if (flags & BIG_DATA) this.overflow(Number(page.readBigUInt64LE(data)), length);
    else if (flags & SUB_TREE) {
      const root = page.readBigUInt64LE(data + SUB_TREE_ROOT);
      if (root !== NO_PAGE) waiting.push(Number(root));
    }
  }

  private overflow(number: number, length: number): void {
    const page = this.page(number);
    const pages = page.readUInt32LE(20);
    if (!(page.readUInt16LE(18) & OVERFLOW) || pages * this.pageSize < length + HEADER) {
      throw new Damage(`page ${number} is torn`);
    }
    if (number + pages - 1 > this.lastPage) throw new Damage(`page ${number} is cut off`);
  }

  private page(number: number): Buffer {
    if (number < 2 || number > this.lastPage)
      throw new Damage(`it points to a page ${number} it does not have`);
    const page = this.read(number);
    if (Number(page.readBigUInt64LE(0)) !== number) throw new Damage(`page ${number} is torn`);
    return page;
  }
}
