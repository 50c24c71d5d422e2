import { STATES, type State } from './case.ts';
import { COMMAND_NAMES, type Role, transition } from './lifecycle.ts';

/** The states in the procedure's own words, for documents; what people see is drawn from `i18n`. */
export const OFFICIAL_STATES: Readonly<Record<State, string>> = {
  new: 'NUEVO',
  needs_info: 'POR ACLARAR',
  assigned: 'ASIGNADO',
  in_progress: 'EN CURSO',
  resolved: 'RESUELTO',
  closed: 'CERRADO',
};

const OFFICIAL_ROLES: Readonly<Record<Role, string>> = {
  requester: 'solicitante',
  desk: 'mesa',
  categorizer: 'categorías',
  professional: 'profesional',
  assignee: 'asignado',
  lead: 'líder',
  system: 'sistema',
};

/** Every change of state that the lifecycle knows, `undefined` standing for "no case yet". */
function moves(): readonly { from: State | undefined; to: State; command: string }[] {
  return COMMAND_NAMES.flatMap((command) => {
    const { from, to } = transition(command);
    if (to === 'same') return [];
    const targets = typeof to === 'string' ? [to] : to;
    const sources = from.length === 0 ? [undefined] : from;
    return sources.flatMap((source) =>
      targets.map((target) => ({ from: source, to: target, command })),
    );
  });
}

/** The lifecycle as a Mermaid state diagram; commands that keep the state are left out. */
export function stateDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const { from, to, command } of moves()) {
    const arrow = `${from ?? '[*]'} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), command]);
  }
  return [
    'stateDiagram-v2',
    ...STATES.map((state) => `  state "${OFFICIAL_STATES[state]}" as ${state}`),
    ...[...arrows].map(([arrow, commands]) => `  ${arrow}: ${commands.join(', ')}`),
    '  closed --> [*]',
  ].join('\n');
}

/** Who may do what from where, and the procedure's step, as a Markdown table. */
export function permissionTable(): string {
  const rows = COMMAND_NAMES.map((command) => {
    const { from, to, who, step } = transition(command);
    const targets = typeof to === 'string' ? [to] : to;
    return [
      `\`${command}\``,
      from.map((state) => OFFICIAL_STATES[state]).join(', ') || '–',
      targets.map((state) => (state === 'same' ? '=' : OFFICIAL_STATES[state])).join(' / '),
      who.map((role) => OFFICIAL_ROLES[role]).join(', '),
      step,
    ];
  });
  const header = ['command', 'from', 'to', 'who', 'step'];
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
