import type { Kind } from '../catalogue.ts';
import type { CommandDefinition } from './definition.ts';
import { decided } from './left-to-desk.ts';

interface KindChosen {
  readonly kind: Kind;
}

/** Step 7. */
export const classify: CommandDefinition<KindChosen, KindChosen> = {
  record: ({ kind }, kase) => (kase.kind === kind ? undefined : { kind }),
  change: (kase, { data }) => ({ kind: data.kind, ...decided(kase, ['kind']) }),
};
