import { STATES, type State } from '../../src/domain/case.ts';
import type { Role } from '../../src/domain/lifecycle.ts';
import { targetStates } from '../../src/domain/state-after.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/transition.ts';
import { translate } from '../../src/messages/translate.ts';

const official = (state: State) => translate('es', `state.${state}`);

const OFFICIAL_ROLES: Readonly<Record<Role, string>> = {
  requester: 'solicitante',
  desk: 'mesa',
  categorizer: 'categorías',
  professional: 'profesional',
  assignee: 'asignado',
  lead: 'líder',
  system: 'sistema',
  registrar: 'quien registró',
  affected: 'afectado',
  follower: 'seguidor',
};

/** Every change of state that the lifecycle knows, `undefined` standing for "no case yet". */
function moves(): readonly { from: State | undefined; to: State; command: string }[] {
  return COMMAND_NAMES.flatMap((command) => {
    const { from } = transition(command);
    const targets = targetStates(command).filter((state) => state !== 'same');
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
    ...STATES.map((state) => `  state "${official(state)}" as ${state}`),
    ...[...arrows].map(([arrow, commands]) => `  ${arrow}: ${commands.join(', ')}`),
    '  closed --> [*]',
  ].join('\n');
}

/** Who may do what from where, and the procedure's step, as a Markdown table. */
export function permissionTable(): string {
  const rows = COMMAND_NAMES.map((command) => {
    const { from, who, step } = transition(command);
    return [
      `\`${command}\``,
      from.map((state) => official(state)).join(', ') || '–',
      targetStates(command)
        .map((state) => (state === 'same' ? '=' : official(state)))
        .join(' / '),
      who.map((role) => OFFICIAL_ROLES[role]).join(', '),
      step,
    ];
  });
  const header = ['command', 'from', 'to', 'who', 'step'];
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
