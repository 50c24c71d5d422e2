import { beginningOf } from '../../domain/whole-characters.ts';

/** The longest name kept, in UTF-16 units and without its extension. */
const MAX_STEM = 100;

/** Signs that some system gives a meaning, and those that nobody sees: line ends, marks that turn the reading order around. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu;

/** A file's name without the path that it came with and without unsafe signs; empty when nothing is left. */
export function cleanName(given: string): string {
  const [name = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1);
  return name
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}

/** The extension of a clean name, in small letters; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The name with this extension in place of its own, cut at whole characters. */
export function withExtension(name: string, extension: string): string {
  const own = extensionOf(name);
  const stem = own === '' ? name : name.slice(0, -own.length - 1);
  return `${beginningOf(stem, MAX_STEM).trim()}.${extension}`;
}
