import type { Person, Solution } from '../case.ts';
import { MAX_PARTS, MAX_PROVIDER } from '../catalogue.ts';
import { isBlank } from '../normalize.ts';
import type { Field, Rejection } from '../rejections.ts';
import { NOT_HELD, newTerm, type Term } from './closing.ts';
import type { CommandDefinition, DecisionContext } from './definition.ts';

/** What the assignee says of their solution; a text that is blank is none. */
export interface ResolveInput {
  readonly solution: string;
  /** The prepared text that was chosen, by its id: its words stand before what was typed. */
  readonly canned?: string;
  /** The spare parts replaced, and the conditions of policy 4 that they say are met. */
  readonly parts?: string;
  readonly environment?: boolean;
  readonly energy?: boolean;
  /** Who outside the office gave the solution, and the professional who endorsed it (policy 1). */
  readonly provider?: string;
  readonly endorsedBy?: Person;
}

type Resolved = { readonly solution: string } & Pick<Solution, 'parts' | 'endorsement'> & Term;

/** Steps 14-15: records the solution; the requester's term to answer begins (step 18). */
export const resolve: CommandDefinition<ResolveInput, Resolved> = {
  record: ({ solution, parts = '', provider = '', endorsedBy }, _kase, context) => ({
    solution,
    ...(!isBlank(parts) && { parts: { list: parts.trim(), environment: true, energy: true } }),
    ...(endorsedBy && { endorsement: { provider: provider.trim(), by: endorsedBy } }),
    ...newTerm(context),
  }),
  change: (kase, { data: { solution: text, parts, endorsement, closeAt, remindAt }, by, at }) => {
    const more = { ...(parts && { parts }), ...(endorsement && { endorsement }) };
    return {
      ...NOT_HELD,
      solutions: [...kase.solutions, { text, ...more, by, at, outcome: 'proposed' }],
      closeAt,
      remindAt,
    };
  },
};

/** Policy 4: whoever replaced spare parts says which, and that both conditions are met. */
export function partsProblem({
  parts = '',
  environment = false,
  energy = false,
}: ResolveInput): Rejection | undefined {
  if (isBlank(parts))
    return environment || energy ? { code: 'missing', field: 'parts' } : undefined;
  if (!(environment && energy)) return { code: 'missing', field: 'parts_checklist' };
  return overfull('parts', parts, MAX_PARTS);
}

/** Policy 1: a provider's solution is endorsed by a professional of the staff. */
export function endorsementProblem(
  { provider = '', endorsedBy }: ResolveInput,
  { isProfessional }: DecisionContext,
): Rejection | undefined {
  if (isBlank(provider)) return endorsedBy && { code: 'missing', field: 'provider' };
  if (endorsedBy === undefined) return { code: 'missing', field: 'endorser' };
  if (!isProfessional(endorsedBy.id)) return { code: 'not_professional', name: endorsedBy.name };
  return overfull('provider', provider, MAX_PROVIDER);
}

function overfull(field: Field, text: string, max: number): Rejection | undefined {
  const { length } = text.trim();
  return length > max ? { code: 'too_long', field, max, length } : undefined;
}
