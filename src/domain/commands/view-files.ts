import type { CommandDefinition, Nothing } from './definition.ts';

/** Somebody asked for the files: the history says who saw which. */
export const viewFiles: CommandDefinition<Nothing, { readonly fileIds: readonly string[] }> = {
  record: (_input, { attachments }) => ({ fileIds: attachments.map(({ id }) => id) }),
  change: () => ({}),
};
