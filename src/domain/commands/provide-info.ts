import type { CommandDefinition } from './definition.ts';

interface Answer {
  readonly answer: string;
}

/** Step 6: the answer amends the case; a request opened unclear gets its missing details from it. */
export const provideInfo: CommandDefinition<Answer, Answer> = {
  record: ({ answer }) => ({ answer }),
  change: (kase, { data: { answer }, at }) => {
    const open = kase.clarifications.at(-1);
    if (open === undefined || open.answer !== undefined)
      return { missing: [], request: `${kase.request}\n${answer}` };
    const answered = { ...open, answer, answeredAt: at };
    return { missing: [], clarifications: [...kase.clarifications.slice(0, -1), answered] };
  },
};
