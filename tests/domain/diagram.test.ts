import { strict as assert } from 'node:assert';
import { STATES } from '../../src/domain/case.ts';
import { OFFICIAL_STATES, permissionTable, stateDiagram } from '../../src/domain/diagram.ts';
import { COMMAND_NAMES, transition } from '../../src/domain/lifecycle.ts';
import { es } from '../../src/i18n/es.ts';

describe('diagram of the lifecycle', () => {
  const lines = stateDiagram().split('\n');

  it('names every state with its official word', () => {
    for (const state of STATES)
      assert.ok(lines.includes(`  state "${OFFICIAL_STATES[state]}" as ${state}`));
  });

  it('uses the words that people see', () => {
    for (const state of STATES) assert.equal(OFFICIAL_STATES[state], es[`state.${state}`]);
  });

  it('draws each pair of states once, with all the commands between them', () => {
    assert.equal(lines[0], 'stateDiagram-v2');
    for (const arrow of [
      '[*] --> new: open',
      '[*] --> needs_info: open',
      'new --> assigned: assign',
      'assigned --> assigned: assign, escalate',
      'in_progress --> resolved: resolve',
      'resolved --> in_progress: reopen',
      'resolved --> closed: accept, auto_close',
      'closed --> [*]',
    ])
      assert.equal(lines.filter((line) => line.trim() === arrow).length, 1, arrow);
  });

  it('draws every command that changes the state and none that keeps it', () => {
    const arrows = lines.filter((line) => line.includes('-->')).join('\n');
    for (const name of COMMAND_NAMES)
      assert.equal(new RegExp(`\\b${name}\\b`).test(arrows), transition(name).to !== 'same', name);
  });

  it('gives the same text every time', () => {
    assert.equal(stateDiagram(), stateDiagram());
  });
});

describe('table of permissions', () => {
  it('has a row for each command in the official words', () => {
    const rows = permissionTable().split('\n');
    assert.equal(rows.length, COMMAND_NAMES.length + 2);
    assert.equal(rows[2], '| `open` | – | NUEVO / POR ACLARAR | solicitante, mesa | 1.3-5 |');
    assert.ok(rows.includes('| `resolve` | EN CURSO | RESUELTO | asignado | 14-15 |'));
  });
});
