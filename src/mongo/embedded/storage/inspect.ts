import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/*
 * LMDB trusts its file: a page that is not there, or is not what its parent says, ends the process
 * without a word. So the pages are read before LMDB maps them.
 */

const MAGIC = 0xbeefc0de;
const HEADER = 24;
const META = { magic: 24, version: 28, trees: [48, 96], lastPage: 144, transaction: 152 };
/** What both pages at the head of the file say alike. */
const ALIKE: [from: number, to: number][] = [
  [16, 40],
  [48, 52],
  [96, 102],
];
const VERSION = 2;
const META_PAGE = 8;
/** Kinds of keys, in the first tree's header; the flags of how the file was opened stand beside them. */
const NUMERIC_KEYS = 8;
const OPENED_WITH = 0x5000;
const NO_PAGE = 0xffffffffffffffffn;
const BRANCH = 1;
const LEAF = 2;
const OVERFLOW = 4;
const BIG_DATA = 1;
const SUB_TREE = 2;
/** A tree's header: its depth, how many entries it has and its root page. */
const TREE = { flags: 4, depth: 6, entries: 32, root: 40, size: 48 };
const DEEPEST = 32;

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

interface Walk {
  /** Keys are numbers in the machine's own order of bytes. */
  numeric: boolean;
  entries: number;
  /** The greatest key so far, and whether the next may equal it. */
  last: Buffer | undefined;
  mayEqual: boolean;
}

class Inspector {
  private readonly fd: number;
  private readonly size: number;
  private pageSize = 4096;
  private lastPage = 0;
  private transaction = 0n;
  private readonly seen = new Set<number>();

  constructor(fd: number, size: number) {
    this.fd = fd;
    this.size = size;
  }

  run(): void {
    const first = this.read(0, 4096);
    if (first.readUInt32LE(META.magic) !== MAGIC) throw new Damage('it is not a data file');
    this.pageSize = first.readUInt32LE(META.trees[0]);
    if (this.pageSize < 512 || this.pageSize > 65536) throw new Damage('its first page is torn');
    const second = this.read(1, this.pageSize);
    if (second.readUInt32LE(META.magic) !== MAGIC) throw new Damage('its second page is torn');
    const [a, b] = [first, second].map((page) => page.readBigUInt64LE(META.transaction)) as [
      bigint,
      bigint,
    ];
    const alike = ALIKE.every(([from, to]) =>
      first.subarray(from, to).equals(second.subarray(from, to)),
    );
    // They are written in turn, one with each transaction.
    const kinds = [first, second].every(
      (page) => (page.readUInt16LE(52) & ~OPENED_WITH) === NUMERIC_KEYS,
    );
    if (!alike || !kinds || first.readUInt16LE(18) !== META_PAGE || (a > b ? a - b : b - a) > 1n)
      throw new Damage('its first two pages do not go together');
    const version = first.readUInt32LE(META.version);
    if (version !== VERSION) throw new Error(`MDB_VERSION_MISMATCH: ${version}, not ${VERSION}`);
    const newest = b > a ? second : first;
    this.transaction = b > a ? b : a;
    this.lastPage = Number(newest.readBigUInt64LE(META.lastPage));
    const [free = 0, main = 0] = META.trees;
    this.tree(newest.subarray(free, free + TREE.size), true);
    this.tree(newest.subarray(main, main + TREE.size));
  }

  private read(page: number, size = this.pageSize): Buffer {
    const bytes = Buffer.alloc(size);
    if (readSync(this.fd, bytes, 0, size, page * size) < size)
      throw new Damage(`page ${page} is missing`);
    return bytes;
  }

  private tree(header: Buffer, numeric = false): void {
    const root = header.readBigUInt64LE(TREE.root);
    const walk: Walk = { numeric, entries: 0, last: undefined, mayEqual: false };
    const depth = header.readUInt16LE(TREE.depth);
    if (!numeric && header.readUInt16LE(TREE.flags) !== 0) throw new Damage('a tree is torn');
    if (depth > DEEPEST) throw new Damage(`a tree is ${depth} pages deep`);
    if (root !== NO_PAGE) this.walk(Number(root), depth, walk);
    const entries = Number(header.readBigUInt64LE(TREE.entries));
    if (walk.entries !== entries)
      throw new Damage(`a tree has ${walk.entries} entries instead of ${entries}`);
  }

  private walk(number: number, depth: number, walk: Walk): void {
    const page = this.page(number);
    const kind = page.readUInt16LE(18) & (BRANCH | LEAF | OVERFLOW);
    const lower = page.readUInt16LE(20);
    const upper = page.readUInt16LE(22);
    const torn = new Damage(`page ${number} is torn`);
    if (lower < 2 || lower % 2 || lower > upper || upper + HEADER > this.pageSize) throw torn;
    if (kind !== (depth > 1 ? BRANCH : LEAF)) throw torn;
    for (let i = 0; i < lower / 2; i++) {
      const at = HEADER + page.readUInt16LE(HEADER + i * 2);
      if (at < HEADER + upper || at + 8 > this.pageSize) throw torn;
      const end = at + 8 + page.readUInt16LE(at + 6);
      if (end > this.pageSize) throw torn;
      // The first key of a branch says nothing.
      if ((kind === LEAF || i > 0) && !inOrder(walk, page.subarray(at + 8, end), kind === BRANCH))
        throw torn;
      if (kind === BRANCH) this.walk(page.readUIntLE(at, 6), depth - 1, walk);
      else this.leaf(page, number, at);
      if (kind === LEAF) walk.entries += 1;
    }
  }

  private leaf(page: Buffer, number: number, at: number): void {
    const length = page.readUInt32LE(at);
    const flags = page.readUInt16LE(at + 4);
    const data = at + 8 + page.readUInt16LE(at + 6);
    if (flags > SUB_TREE) throw new Damage(`page ${number} is torn`);
    const inline = flags & BIG_DATA ? 8 : flags & SUB_TREE ? TREE.size : length;
    if (data + inline > this.pageSize) throw new Damage(`page ${number} is torn`);
    if (flags & BIG_DATA) this.overflow(Number(page.readBigUInt64LE(data)), length);
    else if (flags & SUB_TREE) this.tree(page.subarray(data, data + TREE.size));
  }

  private overflow(number: number, length: number): void {
    const page = this.page(number);
    const pages = page.readUInt32LE(20);
    if (!(page.readUInt16LE(18) & OVERFLOW) || pages * this.pageSize < length + HEADER) {
      throw new Damage(`page ${number} is torn`);
    }
    // Free pages at the end need not be there; those in use must.
    if (number + pages - 1 > this.lastPage || (number + pages) * this.pageSize > this.size)
      throw new Damage(`page ${number} is cut off`);
    for (let more = 1; more < pages; more++) this.once(number + more);
  }

  private page(number: number): Buffer {
    if (number < 2 || number > this.lastPage)
      throw new Damage(`it points to a page ${number} it does not have`);
    this.once(number);
    const page = this.read(number);
    const written = page.readBigUInt64LE(8);
    // A page of a later transaction is taken for one that may be written to, which it may not.
    if (Number(page.readBigUInt64LE(0)) !== number || written > this.transaction)
      throw new Damage(`page ${number} is torn`);
    return page;
  }

  private once(number: number): void {
    if (this.seen.has(number)) throw new Damage(`two places point to page ${number}`);
    this.seen.add(number);
  }
}

/** Takes a key, or what parts the keys before from those after, and says whether it is in its place. */
function inOrder(walk: Walk, key: Buffer, parting: boolean): boolean {
  const { numeric, last, mayEqual } = walk;
  if (numeric && key.length !== 8) return false;
  const next = numeric ? Buffer.from(key).reverse() : key;
  const order = last ? Buffer.compare(last, next) : -1;
  walk.last = next;
  walk.mayEqual = parting;
  return order < 0 || (order === 0 && mayEqual);
}
