import type { AttachedFile } from '../case.ts';
import type { CommandDefinition } from './definition.ts';

interface Files {
  readonly files: readonly AttachedFile[];
}

/** Steps 1-3: what somebody sent with the request, or later, belongs to the case. */
export const attach: CommandDefinition<Files, Files> = {
  record: ({ files }, { attachments }) => {
    const fresh = files.filter(({ id }) => attachments.every((known) => known.id !== id));
    return fresh.length > 0 ? { files: fresh } : undefined;
  },
  change: ({ attachments }, { data, by, at }) => ({
    attachments: [...attachments, ...data.files.map((file) => ({ ...file, by, at }))],
  }),
};
