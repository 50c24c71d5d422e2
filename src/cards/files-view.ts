import type { AttachedFile, Case } from '../domain/case.ts';
import { fileLabel } from '../messages/file-words.ts';
import type { Language } from '../messages/language.ts';
import { brief, escapeLine } from '../messages/markdown.ts';
import { translator } from '../messages/translate.ts';
import { type RenderedCard, render } from './render.ts';

/** The files of a case, each with the link of whoever asked: for that person's eyes only. */
export function filesCard(
  { number }: Case,
  files: readonly { readonly file: AttachedFile; readonly url: string }[],
  language: Language,
): RenderedCard {
  const t = translator(language);
  return render('files', {
    summary: t('files.summary', {
      number,
      list: brief(files.map(({ file }) => file.name).join(', ')),
    }),
    heading: escapeLine(t('files.heading', { number })),
    files: files.map(({ file, url }) => ({
      label: escapeLine(fileLabel(file, t)),
      url,
      download: t('files.download'),
    })),
    hint: escapeLine(t('files.hint')),
  });
}
