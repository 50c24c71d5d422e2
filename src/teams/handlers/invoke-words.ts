import type { MessagingExtensionActionResponse, MessagingExtensionResponse } from 'botbuilder';
import { wordsResponse } from './card-action.ts';

/** Words in the place of a list of results. */
export function listWords(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

/** Words in the place of a dialog. */
export function dialogWords(value: string): MessagingExtensionActionResponse {
  return { task: { type: 'message', value } };
}

/** Words as the client expects them that sent an invoke of this name. */
export function invokeWords(name: unknown, words: string): object {
  if (name === 'composeExtension/query') return listWords(words);
  return isOfExtension(name) ? dialogWords(words) : wordsResponse(words);
}

/** Whether the invoke is of the message extension. */
export function isOfExtension(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('composeExtension/');
}
