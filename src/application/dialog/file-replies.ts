import type { AttachedFile } from '../../domain/case.ts';
import { MAX_CASE_BYTES, MAX_CASE_FILES, MAX_FILE_BYTES } from '../../domain/catalogue.ts';
import type { ReceivedFiles } from '../receive-files.ts';
import { fileList, reply } from './questions.ts';
import type { Reply } from './replies.ts';

/** Each file that was refused, and why. */
export function refusals(refused: ReceivedFiles['refused']): readonly Reply[] {
  return refused.map(({ name: file, problem }) => {
    if (problem === 'too_large') return reply('file_too_large', { file, max: MAX_FILE_BYTES });
    if (problem === 'no_room')
      return reply('file_no_room', { file, max: MAX_CASE_BYTES, files: MAX_CASE_FILES });
    return reply(`file_${problem}`, { file });
  });
}

/** That these files are not kept after all. */
export function filesDropped(files: readonly AttachedFile[]): readonly Reply[] {
  return files.length === 0 ? [] : [reply('files_dropped', { files: fileList(files) })];
}
