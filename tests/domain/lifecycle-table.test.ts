import { strict as assert } from 'node:assert';
import { COMMAND_NAMES, transition } from '../../src/domain/lifecycle.ts';

/**
 * The design's table, written down a second time by hand: command, from, to, who. A change of the
 * lifecycle has to be made here too, on purpose.
 */
const PROCEDURE = [
  ['open', '', 'new needs_info', 'requester desk'],
  ['ask_info', 'new', 'needs_info', 'desk'],
  ['provide_info', 'needs_info', 'new', 'requester desk'],
  ['classify', 'new assigned in_progress', 'same', 'desk'],
  ['categorize', 'new assigned in_progress', 'same', 'categorizer'],
  ['prioritize', 'new assigned in_progress', 'same', 'desk'],
  ['assign', 'new assigned in_progress', 'assigned', 'professional'],
  ['start', 'assigned', 'in_progress', 'assignee'],
  ['escalate', 'assigned in_progress', 'assigned', 'assignee professional'],
  [
    'comment',
    'new needs_info assigned in_progress resolved',
    'same',
    'requester desk categorizer professional assignee lead',
  ],
  ['resolve', 'in_progress', 'resolved', 'assignee'],
  ['remind', 'resolved', 'same', 'system'],
  ['accept', 'resolved', 'closed', 'requester'],
  ['reopen', 'resolved', 'in_progress', 'requester'],
  ['auto_close', 'resolved', 'closed', 'system'],
  ['cancel', 'needs_info new assigned', 'closed', 'requester desk'],
] as const;

const sorted = (words: string | readonly string[]) =>
  (typeof words === 'string' ? words.split(' ').filter(Boolean) : [...words]).sort();

describe('procedure: the table against the written design', () => {
  for (const [name, from, to, who] of PROCEDURE) {
    it(`${name} goes from and to the states, and is for the roles, that the design names`, () => {
      const row = transition(name);
      assert.deepEqual(sorted(row.from), sorted(from));
      assert.deepEqual(sorted(row.to), sorted(to));
      assert.deepEqual(sorted(row.who), sorted(who));
    });
  }

  it('has no command that the design does not name', () => {
    assert.deepEqual(sorted(COMMAND_NAMES), sorted(PROCEDURE.map(([name]) => name)));
  });
});
