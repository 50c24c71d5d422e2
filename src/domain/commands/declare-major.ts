import type { CommandDefinition } from './definition.ts';

interface Title {
  readonly title: string;
}

/** A major incident, under a title that the desk gives it for everybody; declared again, under another one. */
export const declareMajor: CommandDefinition<Title, Title> = {
  record: ({ title }, { majorTitle }) => (title === majorTitle ? undefined : { title }),
  change: (_kase, { data }) => ({ majorTitle: data.title }),
};
