import type { AttachedFile } from '../domain/case.ts';
import type { Translator } from './translate.ts';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Files by their names, one a line; plain. */
export function fileNames(files: readonly Pick<AttachedFile, 'name'>[]): string {
  return files.map(({ name }) => name).join('\n');
}

/** A size as people say it: whole kilobytes, or megabytes with one decimal where there is something to say. */
export function fileSize(bytes: number, t: Translator): string {
  if (bytes < MEGABYTE)
    return t('file.kilobytes', { size: Math.max(1, Math.round(bytes / KILOBYTE)) });
  return t('file.megabytes', { size: t.number(Math.round((bytes / MEGABYTE) * 10) / 10) });
}

/** A file with its size; plain. */
export function fileLabel(
  { name, size }: Pick<AttachedFile, 'name' | 'size'>,
  t: Translator,
): string {
  return t('file.label', { name, size: fileSize(size, t) });
}
