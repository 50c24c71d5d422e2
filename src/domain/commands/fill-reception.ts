import { changesOf, type Reception } from '../reception.ts';
import type { CommandDefinition } from './definition.ts';

interface FormFilled {
  /** What changed; an empty date was taken away. */
  readonly filled: Reception;
}

/** Policy 3: fills in the requirement-reception form, in part or whole, or corrects it. */
export const fillReception: CommandDefinition<Reception, FormFilled> = {
  record: (sent, { reception = {} }) => {
    const filled = changesOf(reception, sent);
    return Object.keys(filled).length === 0 ? undefined : { filled };
  },
  change: ({ reception }, { data: { filled } }) => {
    const { wantedDate, ...texts } = { ...reception, ...filled };
    return { reception: { ...texts, ...(wantedDate && { wantedDate }) } };
  },
};
