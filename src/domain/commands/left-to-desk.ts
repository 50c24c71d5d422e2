import type { Case, LeftToDesk } from '../case.ts';
import { DESK_DECIDES, type DeskDecides, type Kind, type Priority } from '../catalogue.ts';
import type { CaseChanges } from './definition.ts';
import type { OpenInput } from './open.ts';

/** What was said of a request's kind and priority; neither has to be. */
interface Said {
  readonly kind?: Kind | DeskDecides | undefined;
  readonly priority?: Priority | DeskDecides | undefined;
}

/** Which of them the desk decides (step 7, policy 5). */
export function undecided({ kind, priority }: Said): readonly LeftToDesk[] {
  return [
    ...(chosen(kind) === undefined ? (['kind'] as const) : []),
    ...(chosen(priority) === undefined ? (['priority'] as const) : []),
  ];
}

/** As the case opens with them: until the desk decides what was not said, an incident of priority Media. */
export function reported(said: Said): Pick<OpenInput, 'reportedKind' | 'priority' | 'leftToDesk'> {
  const left = undecided(said);
  return {
    reportedKind: chosen(said.kind) ?? 'incident',
    priority: chosen(said.priority) ?? 'medium',
    ...(left.length > 0 && { leftToDesk: left }),
  };
}

function chosen<T extends Kind | Priority>(said: T | DeskDecides | undefined): T | undefined {
  return said === DESK_DECIDES ? undefined : said;
}

/** What the requester left to the desk is decided (steps 7, policy 5). */
export function decided({ leftToDesk }: Case, what: readonly LeftToDesk[]): CaseChanges {
  if (leftToDesk === undefined) return {};
  const left = leftToDesk.filter((other) => !what.includes(other));
  return { leftToDesk: left.length > 0 ? left : undefined };
}
