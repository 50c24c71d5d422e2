import { Parser } from 'htmlparser2';

/** A part of a message in its order: words, or the mention of somebody by this name. */
export type Piece = string | { readonly mention: string };

/** A message without its markup. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** The words of other messages that this one answers; they are in no piece. */
  readonly quoted: string;
}

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const BLOCKS = names(`
  address article aside blockquote center codeblock dd div dl dt figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section table tr ul`);
const COUNTED = names('ol ul tr');
const CELLS = names('td th');
const AS_TYPED = names('pre codeblock');
const UNREAD = names('script style title');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** How many pieces there were before it. */
  readonly start: number;
  readonly atLineStart: boolean;
}

/** Reads HTML as editors and other programs make it: lines, list items and table rows become lines. */
export function readHtml(html: string): Reading {
  return new Reader({ asTyped: false }).read(html);
}

/** Reads a text in which only mentions and quotations are marked up, and signs may be written as references. */
export function readText(text: string): Reading {
  const markup = text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/<(?!\/?(?:at|quoted)\b[^<>]*>)/gi, '&lt;');
  return new Reader({ asTyped: true }).read(markup);
}

class Reader {
  readonly #pieces: Piece[] = [];
  readonly #open: Element[] = [];
  /** The lists and rows that are open, with how many items or cells each has. */
  readonly #counted: { readonly of: Element; items: number }[] = [];
  readonly #quoted: string[] = [];
  #asTyped: number;
  #inCells = 0;
  #atLineStart = true;

  constructor({ asTyped }: { asTyped: boolean }) {
    this.#asTyped = asTyped ? 1 : 0;
  }

  read(markup: string): Reading {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#begin(name, attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (_name, isImplied) => this.#end(isImplied),
      },
      { recognizeSelfClosing: true },
    );
    parser.end(markup);
    return { pieces: this.#pieces, quoted: this.#quoted.join(' ') };
  }

  #begin(name: string, attributes: Element['attributes']): void {
    if (BLOCKS.has(name)) this.#freshLine();
    if (name === 'br') this.#newLine();
    if (name === 'li') this.#bullet();
    if (CELLS.has(name)) this.#cell();
    if (AS_TYPED.has(name)) this.#asTyped += 1;
    const [start, atLineStart] = [this.#pieces.length, this.#atLineStart];
    const element = { name, attributes, start, atLineStart };
    this.#open.push(element);
    if (COUNTED.has(name)) this.#counted.push({ of: element, items: 0 });
    if (isEmoji(name, attributes)) this.#text(attributes.alt ?? '');
  }

  /** `isImplied`: the markup does not say where it ends, so it may hold more than it should. */
  #end(isImplied: boolean): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const { name, attributes, start } = element;
    const kind = attributes.itemtype?.split('/').at(-1);
    const isWhole = !isImplied || start === this.#pieces.length;
    if (this.#counted.at(-1)?.of === element) this.#counted.pop();
    if (AS_TYPED.has(name)) this.#asTyped -= 1;
    if (CELLS.has(name)) this.#inCells -= 1;
    if (UNREAD.has(name)) this.#takeBack(element);
    else if ((name === 'quoted' || kind === 'Reply') && isWhole)
      this.#quoted.push(this.#takeBack(element));
    else if ((name === 'at' || kind === 'Mention') && isWhole) {
      this.#pieces.push({ mention: this.#takeBack(element).trim() });
      this.#atLineStart = false;
    } else if (name === 'a') this.#address(element);
    if (BLOCKS.has(name)) this.#freshLine();
  }

  #text(text: string): void {
    const shown = this.#asTyped > 0 ? text : text.replace(/[^\S\ufeff]+/g, ' ');
    const words = this.#asTyped === 0 && this.#atLineStart ? shown.trimStart() : shown;
    if (words === '') return;
    this.#pieces.push(words);
    this.#atLineStart = false;
  }

  #freshLine(): void {
    if (!this.#atLineStart) this.#newLine();
  }

  /** A row of a table stays one line. */
  #newLine(): void {
    this.#pieces.push(this.#inCells > 0 ? ' ' : '\n');
    this.#atLineStart = true;
  }

  #bullet(): void {
    const list = this.#counted.at(-1);
    if (list !== undefined) list.items += 1;
    const first = Number(list?.of.attributes.start ?? 1) || 1;
    const sign = list?.of.name === 'ol' ? `${first + list.items - 1}.` : '-';
    this.#pieces.push(`${sign} `);
    this.#atLineStart = true;
  }

  #cell(): void {
    const row = this.#counted.at(-1);
    if (row !== undefined && row.items > 0) this.#pieces.push(' | ');
    if (row !== undefined) row.items += 1;
    this.#inCells += 1;
    this.#atLineStart = true;
  }

  /** Where a link leads is part of what was said, unless its words say so already. */
  #address({ attributes: { href = '' }, start }: Element): void {
    const address = href.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
    if (address === href) return;
    const words = wordsOf(this.#pieces.slice(start));
    if (words.includes(address) || /^https?:/i.test(words)) return;
    this.#text(words === '' ? href : ` (${href})`);
  }

  /** Removes what came since the element began, and gives its words. */
  #takeBack({ start, atLineStart }: Element): string {
    this.#atLineStart = atLineStart;
    return wordsOf(this.#pieces.splice(start));
  }
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.mention)).join('');
}

/** Teams sends its own emoji as pictures. Other pictures say nothing in words. */
function isEmoji(name: string, { itemtype = '', alt = '' }: Element['attributes']): boolean {
  if (name === 'emoji') return true;
  return name === 'img' && (itemtype.endsWith('/Emoji') || /^\p{Extended_Pictographic}/u.test(alt));
}
