import { fileTypeFromBuffer } from 'file-type';
import { extensionOf } from './file-name.ts';

/** What a file's content is. */
export interface FileKind {
  readonly type: string;
  readonly extension: string;
}

/** What is kept, by the media type of the content, with the extensions that a name may have for it, the usual one first. */
const KINDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'image/png': ['png'],
  'image/apng': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
  'image/heif': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
};
const TEXTS = ['txt', 'csv', 'log'];
/** Markup is text too, but a browser may run what is in it. */
const MARKUP = /^\s*<(!doctype|\?xml|html|head|body|script|svg)/i;

/** What the bytes are; undefined for what is not kept. The name only tells kinds of plain text apart. */
export async function kindOf(bytes: Uint8Array, name: string): Promise<FileKind | undefined> {
  const extension = extensionOf(name);
  // What breaks the parser is nothing that we keep.
  const found = await fileTypeFromBuffer(bytes).catch(() => ({ mime: 'broken' }));
  if (found === undefined) return textKind(bytes, extension);
  const extensions = Object.hasOwn(KINDS, found.mime) ? KINDS[found.mime] : undefined;
  if (extensions === undefined) return undefined;
  const fitting = extensions.includes(extension) ? extension : extensions[0];
  return { type: found.mime, extension: fitting };
}

function textKind(bytes: Uint8Array, extension: string): FileKind | undefined {
  if (extension !== '' && !TEXTS.includes(extension)) return undefined;
  if (bytes.includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (MARKUP.test(text)) return undefined;
  } catch {
    return undefined;
  }
  return { type: extension === 'csv' ? 'text/csv' : 'text/plain', extension: extension || 'txt' };
}
