import { normalize, plainLetters } from '../domain/normalize.ts';
import type { Language } from '../messages/language.ts';

/** Words that mean something at any point of a chat, in either language; `queue` and `search` for the staff only. */
export type ChatCommand =
  | { readonly name: 'cancel' }
  | { readonly name: 'help' }
  | { readonly name: 'my_cases' }
  | { readonly name: 'queue' }
  /** What to look for, in plain letters; may be nothing. */
  | { readonly name: 'search'; readonly text: string }
  | { readonly name: 'case'; readonly sequence: number; readonly year?: number }
  | { readonly name: 'language'; readonly language: Language };

const WORDS: Record<string, ChatCommand> = {
  cancelar: { name: 'cancel' },
  cancel: { name: 'cancel' },
  ayuda: { name: 'help' },
  help: { name: 'help' },
  'mis casos': { name: 'my_cases' },
  'my cases': { name: 'my_cases' },
  cola: { name: 'queue' },
  'la cola': { name: 'queue' },
  'ver cola': { name: 'queue' },
  'ver la cola': { name: 'queue' },
  'casos abiertos': { name: 'queue' },
  queue: { name: 'queue' },
  'open cases': { name: 'queue' },
  espanol: { name: 'language', language: 'es' },
  spanish: { name: 'language', language: 'es' },
  english: { name: 'language', language: 'en' },
  ingles: { name: 'language', language: 'en' },
};

const WHOLE_NUMBER = /^(?:(?:buscar|search) )?(?:(?:caso|case) )?ms (\d{4}) (\d{1,9})$/;
const SHORT_NUMBER = /^(?:(?:buscar|search) )?(?:caso|case) (\d{1,9})$/;

const SEARCH = /^\s*(?:buscar?|search)(?![\p{L}\p{N}])[\s:]*(.*)$/isu;

/** Reads a message that is a command and nothing else: accents, capitals and punctuation do not matter. */
export function parseChatCommand(text: string): ChatCommand | undefined {
  const said = normalize(text);
  const word = Object.hasOwn(WORDS, said) ? WORDS[said] : undefined;
  if (word !== undefined) return word;
  const whole = WHOLE_NUMBER.exec(said);
  if (whole) return { name: 'case', year: Number(whole[1]), sequence: Number(whole[2]) };
  const short = SHORT_NUMBER.exec(said);
  if (short) return { name: 'case', sequence: Number(short[1]) };
  const search = SEARCH.exec(plainLetters(text));
  return search ? { name: 'search', text: (search[1] ?? '').trim() } : undefined;
}
