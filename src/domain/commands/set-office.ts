import type { CommandDefinition } from './definition.ts';

interface OfficeSet {
  readonly office: string;
}

/** Step 4: corrects the requester's office (dependencia); the reception form's own is corrected in that form. */
export const setOffice: CommandDefinition<OfficeSet, OfficeSet> = {
  record: ({ office }, kase) => (office === kase.office ? undefined : { office }),
  change: (_kase, { data: { office } }) => ({ office }),
};
