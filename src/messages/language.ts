export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language to speak with a person: what they chose, else the desk's fixed one, else their
 * client's, else Spanish.
 */
export function languageFor(
  contact: { readonly language?: Language; readonly locale?: string } | undefined,
  fixed: Language | undefined,
): Language {
  if (contact?.language !== undefined) return contact.language;
  if (fixed !== undefined) return fixed;
  return contact?.locale?.toLowerCase().startsWith('en') ? 'en' : 'es';
}
