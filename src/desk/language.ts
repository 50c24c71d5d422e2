import type { Contact, Language } from './ports.ts';

/**
 * The language to speak with a person: what they chose, else the desk's fixed one, else their
 * client's, else Spanish.
 */
export function languageFor(
  contact: Pick<Contact, 'language' | 'locale'> | undefined,
  fixed: Language | undefined,
): Language {
  if (contact?.language !== undefined) return contact.language;
  if (fixed !== undefined) return fixed;
  return contact?.locale?.toLowerCase().startsWith('en') ? 'en' : 'es';
}
