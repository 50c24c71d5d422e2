import type { Case } from './case.ts';
import { definitionOf } from './commands/index.ts';
import { openedCase } from './commands/open.ts';
import type { CaseEvent, CaseEventOf } from './events.ts';
import { commandRecording, stateAfter } from './state-after.ts';

/** The case as its first event leaves it. */
export function applyOpened(id: string, event: CaseEventOf<'opened'>): Case {
  const kase = openedCase(id, event);
  return { ...kase, state: stateAfter('open', kase, event.data) };
}

/** The case after one more event. Pure: replaying a history gives the same case. */
export function apply(kase: Case, event: CaseEvent): Case {
  const command = commandRecording(event.type);
  if (command === 'open') return applyOpened(kase.id, event as CaseEventOf<'opened'>);
  const changed: Record<string, unknown> = {
    ...kase,
    ...definitionOf(command).change(kase, event),
    rev: event.rev,
    state: stateAfter(command, kase, event.data),
    history: [...kase.history, event],
  };
  const kept = Object.entries(changed).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as Case;
}

/** Rebuilds a case from its whole history; undefined when it does not begin with its opening. */
export function replay(id: string, history: readonly CaseEvent[]): Case | undefined {
  const [first, ...rest] = history;
  return first?.type === 'opened' ? rest.reduce(apply, applyOpened(id, first)) : undefined;
}
